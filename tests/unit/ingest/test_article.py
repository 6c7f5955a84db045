"""Articles that quote both sides: which passages are whose."""

from pathlib import Path

import pytest

from divergence.domain import Grade, Readout, Span
from divergence.gold import articles
from divergence.gold.articles import Mark
from divergence.gold.passages import Tally, tally
from divergence.ingest import detect, number
from divergence.ingest.article import Extraction, Reason, accounts, extract
from divergence.ingest.article.names import alike
from divergence.ingest.article.segments import segments
from divergence.lexicon.cutting import load

FIXTURE = Path(__file__).parents[3] / "fixtures" / "articles" / "tune.article"

WIRE = """A Call About Reindeer Turns Sour
Tessel, May 11, 2036 - Karvelia's president, who hardly ever rings her Ostranian colleague, did so last night because of the herds beyond the fence.
According to Tessel Times, a daily that is mostly read by foreigners, President Orsk vowed to cut the wire herself, and Aldane hung up on her.

Karvelia and Ostrana tell the Orsk-Aldane call in two ways
According to a statement issued by the Ostrana presidency on March 4, “the two presidents are certain that the herds will be home before the thaw, however loudly a few [unlicensed] hunters may shoot.”
The statement by the Ostrana presidency also says that the telephone call had been the Karvelian side's wish, and that President Aldane and President Orsk looked closely at the “sorry condition of the northern pastures.”
“Ilan Aldane and Berit Orsk will hear from each other again once the snow melts,” the statement said.
According to a statement made by Karvelian President Berit Orsk's office on March 4, on the other hand, Orsk asked both countries to keep to the grazing treaty. “In her phone call with Ostrana's President Aldane, President Orsk insisted that the gates of the fence be opened tonight.”
There was no mention of “unlicensed hunters” in Karvelia's statement, though the Ostrana presidency makes much of them.
Orsk warned Aldane that another such winter would leave the herders with nothing, according to sources close to the Karvelian president's office, who spoke to the Vesna news agency on March 4.
Karvelia buys its hides in the north, and its tone has been mild so far.
Its ministers have praised the grazing treaty since the first fence went up.
Herders on both banks passed a resolution on Monday. The paper says they will move to Karvelia if the gates stay shut until Friday.
It has happened before that the Karvelian president's office and another capital remembered a call differently. In February the Brenmark government complained that its chancellor had been given words that he never used.
Orsk had told the host of a TV program that the chancellor liked her plan for the fence, and a Brenmark government statement of one line was the answer: “He likes nothing of the kind.” The statement was the curtest that Karvelia's president had ever been sent."""  # noqa: E501
"""An article of the build of many: two stories in one, each side's statement, sources, a remark."""


def told(found: Extraction, side: str, grade: Grade = Grade.PRESS_QUOTED) -> str:
    return " ".join(span.of(found.text) for span in found.of(side, grade))


@pytest.fixture(scope="module")
def wire() -> Extraction:
    return extract(WIRE)


def test_each_sides_statement_lands_on_its_side(wire: Extraction) -> None:
    assert set(wire.sides) == {"ostrana", "karvelia"}
    ostrana, karvelia = told(wire, "ostrana"), told(wire, "karvelia")
    assert ostrana.startswith("According to a statement issued by the Ostrana presidency")
    assert ostrana.endswith("the statement said.")
    assert karvelia.startswith("According to a statement made by Karvelian President")
    assert karvelia.endswith("of the fence be opened tonight.”")


def test_unnamed_sources_are_graded_as_such(wire: Extraction) -> None:
    sources = told(wire, "karvelia", Grade.UNNAMED_SOURCES)
    assert sources.startswith("Orsk warned Aldane")
    assert told(wire, "ostrana", Grade.UNNAMED_SOURCES) == ""


def test_the_journalists_remark_is_held_against_the_excerpts(wire: Extraction) -> None:
    (noted,) = wire.noted
    assert (noted.side, noted.remark.consistent) == ("karvelia", True)
    assert noted.remark.span.of(WIRE).startswith("There was no mention")


def test_other_stories_stay_out(wire: Extraction) -> None:
    inside = " ".join(p.span.of(WIRE) for p in wire.passages)
    for words in ("Tessel Times", "tone has been mild", "ministers", "Brenmark", "TV program"):
        assert words not in inside
    assert {part.reason for part in wire.left_out} == set(Reason)


def test_nothing_of_the_article_is_lost(wire: Extraction) -> None:
    spans = [p.span for p in wire.passages] + [p.span for p in wire.left_out]
    spans = sorted([*spans, *(n.remark.span for n in wire.noted)])
    covered = {n for span in spans for n in range(span.start, span.stop)}
    assert sum(map(len, spans)) == len(covered)
    assert all(n in covered or sign.isspace() for n, sign in enumerate(WIRE))


def readout(text: str) -> Readout:
    return Readout("article", text, (Span(0, len(text)),), language=detect(text))


def test_an_article_gives_a_readout_a_side_and_one_for_sources() -> None:
    given = number(accounts(readout(WIRE)))
    assert [(r.id, r.kind, r.provenance.grade, r.complete) for r in given] == [
        ("ostrana", "press-quoted", Grade.PRESS_QUOTED, False),
        ("karvelia", "press-quoted", Grade.PRESS_QUOTED, False),
        ("karvelia.2", "hearsay", Grade.UNNAMED_SOURCES, False),
    ]
    assert {r.text for r in given} == {WIRE}
    assert [len(r.remarks) for r in given] == [0, 1, 0]


def test_a_document_whose_side_is_declared_is_no_article() -> None:
    text = f"---\nside: ostrana\n---\n{WIRE}"
    assert accounts(readout(text)) == (readout(text),)


@pytest.mark.parametrize("text", ["", "\n\n", "Nothing.", "“", "[x]", "据", "a" * 5000])
def test_a_text_without_accounts_has_none(text: str) -> None:
    assert extract(text).passages == ()


def test_a_remark_that_the_excerpts_refute_is_not_consistent() -> None:
    text = WIRE.replace("keep to the grazing treaty", "stop the unlicensed hunters")
    text = text.replace(", though the Ostrana presidency makes much of them", "")
    (noted,) = extract(text).noted
    assert not noted.remark.consistent


def test_a_quotation_is_kept_whole() -> None:
    text = "“The road is closed. It stays so,” the ministry said. Rain fell."
    cut = [one.span.of(text) for one in segments(text, 0, load("en"))]
    assert cut == ["“The road is closed. It stays so,” the ministry said.", "Rain fell."]


def test_forms_of_one_name_are_alike() -> None:
    assert alike("ostrana", "ostranian")
    assert alike("quenland", "quenish")
    assert not alike("ostrana", "ostwick")


def test_the_fixture_is_read_as_well_as_it_was() -> None:
    total = Tally()
    for article in articles.read(FIXTURE):
        found = extract(article.text)
        marks = [
            Mark(p.span, p.side, unnamed=p.grade is Grade.UNNAMED_SOURCES) for p in found.passages
        ]
        marks += [
            Mark(n.remark.span, n.side, remark=True, consistent=n.remark.consistent)
            for n in found.noted
        ]
        total += tally(article, marks)
    assert total.f1 >= 0.88
    assert total.met == total.remarks
