"""Findings about whole texts: denials, order, formulas, words given to the other side."""

from divergence.domain import (
    Act,
    Actors,
    Attributes,
    Certainty,
    Claim,
    Finding,
    Mention,
    Point,
    Readout,
    Silence,
    SilenceGrade,
    Span,
)
from divergence.relate import Voice, relate
from divergence.relate.findings import findings
from divergence.segment import claims as cut
from tests.fakes.reading import silent


def readout(side: str, text: str, *, number: int = 1) -> Readout:
    name = side if number == 1 else f"{side}.{number}"
    return Readout(side, text, (Span(0, len(text)),), id=name, language="en")


def of(code: str, found: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in found if finding.code == code]


# February 2014, retold: a leader's account on television of an answer he had been given, and the
# other capital's denial in writing.
ANKARA = readout(
    "ankara",
    "Prime Minister Erdoğan recalled on television his telephone call with President Obama. "
    "President Obama, he said, had looked with favour on the request concerning Mr. Gülen.",
)
WASHINGTON = readout(
    "washington",
    "President Obama spoke with Prime Minister Erdoğan. The leaders discussed Syria and Cyprus.",
)
REPLY = readout(
    "washington",
    "The answer that has been attributed to President Obama concerning Mr. Gülen is not accurate.",
    number=2,
)


def test_a_denial_from_another_document_is_tied_to_the_claim_it_denies() -> None:
    readouts = (ANKARA, WASHINGTON, REPLY)
    claims = tuple(claim for each in readouts for claim in cut(each))
    (denial,) = of("denial", findings(readouts, claims))
    by_id = {claim.id: claim for claim in claims}
    denying, denied = (by_id[each] for each in denial.claims)
    assert denial.sides == ("washington", "ankara")
    assert denying.readout == "washington.2"
    assert "Gülen" in denied.text
    assert denying.text in denial.sentence
    assert denied.text in denial.sentence


def test_the_denied_account_and_the_denial_conflict() -> None:
    told = next(claim for claim in cut(ANKARA) if "Gülen" in claim.text)
    (denying,) = cut(REPLY)
    texts = {each.id: each for each in (ANKARA, REPLY)}
    relation = relate(
        Voice("ankara", texts, (told,)), Voice("washington", texts, (denying,)), 0.9, silent
    )
    (evidence,) = (each for each in relation.evidence if each.rule == "denial")
    assert evidence.suggests.value == "contradictory"
    assert evidence.facet is not None
    assert evidence.facet.value == "polarity"


def test_a_denial_of_what_nobody_tells_is_no_finding() -> None:
    readouts = (WASHINGTON, readout("ankara", "The lease of the wharf was not discussed."))
    claims = tuple(claim for each in readouts for claim in cut(each))
    assert of("denial", findings(readouts, claims)) == []


def claim(
    readout: Readout, nth: int, text: str, *topics: str, attributes: Attributes | None = None
) -> Claim:
    start = readout.text.index(text)
    told = attributes or Attributes(topics=topics)
    span = Span(start, start + len(text))
    return Claim(f"{readout.id}-{nth}", readout.side, readout.id, span, text, attributes=told)


def ordered(side: str, *topics: str) -> tuple[Readout, tuple[Claim, ...]]:
    parts = [f"Of {topic}." for topic in topics]
    text = readout(side, " ".join(parts))
    return text, tuple(
        claim(text, nth, part, topic)
        for nth, (part, topic) in enumerate(zip(parts, topics, strict=True), 1)
    )


def test_what_opens_one_text_and_comes_late_in_the_other() -> None:
    ours, here = ordered("ostrana", "grain", "transit", "ports")
    theirs, there = ordered("karvelia", "transit", "energy", "visas", "grain")
    (finding,) = of("prominence", findings((ours, theirs), (*here, *there)))
    assert finding.sides == ("ostrana", "karvelia")
    assert finding.claims == ("ostrana-1", "karvelia-4")
    swapped = of("prominence", findings((theirs, ours), (*there, *here)))
    assert swapped == [finding]


def test_a_formula_is_wider_on_one_side() -> None:
    ours = readout("ostrana", "He upheld sovereignty and territorial integrity.")
    theirs = readout("karvelia", "Она поддержала независимость и территориальную целостность.")
    claims = (
        claim(ours, 1, ours.text),
        claim(theirs, 1, theirs.text),
    )
    russian = Readout("karvelia", theirs.text, theirs.body, id="karvelia", language="ru")
    found = of("wider-formula", findings((ours, russian), claims))
    assert [finding.sides for finding in found] == [
        ("ostrana", "karvelia"),
        ("karvelia", "ostrana"),
    ]
    assert "“sovereignty”" in found[0].sentence
    assert "“независимость”" in found[1].sentence


def test_words_given_to_the_other_side_that_it_lacks() -> None:
    ours = readout("ostrana", "Orsk noted that the claim is just.")
    theirs = readout("karvelia", "They spoke of grain.")
    told = Attributes(actors=Actors.OTHER, act=Act.STATED, names=(Mention("orsk", Span(0, 4)),))
    here, there = claim(ours, 1, ours.text, attributes=told), claim(theirs, 1, theirs.text)

    def point(certainty: Certainty) -> Point:
        silent = Silence("karvelia", SilenceGrade.TOPIC, 0.97, certainty=certainty)
        return Point("p1", "claim", (("ostrana", ("ostrana-1",)),), silent=(silent,))

    sure, unsure = (
        findings((ours, theirs), (here, there), (point(each),))
        for each in (Certainty.NOT_FOUND, Certainty.PERHAPS)
    )
    assert [finding.claims for finding in of("given-words", sure)] == [("ostrana-1",)]
    assert of("given-words", unsure) == []
