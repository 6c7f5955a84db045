"""The first screen's rows: which, in which order, under which caption."""

from dataclasses import replace

import pytest

from divergence.domain import Act, Comparison, RelationKind
from divergence.lexicon.files import LANGUAGES, tables
from divergence.report import phrases
from divergence.report.calling import calling
from divergence.report.names import Names
from divergence.report.page.captions import caption
from divergence.report.page.telling import Words
from divergence.report.page.topics import LEAST, MOST, Topic, topics
from divergence.report.tabulation import tabulate
from tests.fakes import karvelia, topical, unusual
from tests.fakes.draft import Draft, relation


def made(comparison: Comparison) -> tuple[Topic, ...]:
    return topics(Names(comparison), tabulate(comparison), calling(comparison))


def test_what_binds_most_comes_first_and_who_called_has_its_own_row() -> None:
    shown = [(str(topic.caption), topic.row.point.id) for topic in made(topical.two_sides())]
    assert shown == [
        ("Prisoners and the missing", "p2"),
        ("“stressed”", "p5"),
        ("“hoped”", "p7"),
        ("Sea lanes and straits", "p4"),
        ("Trade", "p3"),
    ]


def test_a_topic_is_one_row_and_names_its_other_rows() -> None:
    comparison = topical.two_sides()
    same = tuple(
        replace(claim, attributes=replace(claim.attributes, topics=("trade",)))
        if claim.attributes.topics
        else claim
        for claim in comparison.claims
    )
    first, *_ = made(replace(comparison, claims=same))
    assert (str(first.caption), first.row.point.id) == ("Trade", "p2")
    assert [row.point.id for row in first.others] == ["p4", "p3"]


def test_a_conflict_stands_before_what_binds_more() -> None:
    (first, *_) = made(karvelia.two_sides())
    assert first.row.point.id == "p5"
    assert first.row.point.relations[0].relation is RelationKind.CONTRADICTORY


def test_there_are_never_more_than_the_most() -> None:
    assert len(made(unusual.many(40))) == MOST


@pytest.mark.parametrize("number", [1, 2, 4])
def test_formalities_stand_only_where_little_else_is_told(number: int) -> None:
    draft = Draft()
    words = [f"They agreed on item {place}" for place in range(number)]
    text = draft.readout("karvelia", f"{'. '.join(words)}. They greeted. They met. They parted.")
    for item in words:
        draft.point(draft.claim(text, item, topics=("trade",)))
    for item in ("They greeted", "They met", "They parted"):
        draft.point(draft.claim(text, item, routine=True, act=Act.AGREED))
    shown = made(draft.comparison())
    assert len(shown) == LEAST
    assert sum(topic.row.point.routine for topic in shown) == max(LEAST - number, 0)
    assert [topic.row.point.routine for topic in shown] == sorted(
        topic.row.point.routine for topic in shown
    )


def test_the_longer_comes_first_among_equals() -> None:
    draft = Draft()
    text = draft.readout("karvelia", "Grain. Gas and oil and coal.")
    for words in ("Grain", "Gas and oil and coal"):
        draft.point(draft.claim(text, words))
    assert [topic.row.point.id for topic in made(draft.comparison())] == ["p2", "p1"]


def test_swapping_the_sides_changes_no_row() -> None:
    comparison = topical.two_sides()
    swapped = replace(
        comparison,
        readouts=comparison.readouts[::-1],
        claims=tuple(sorted(comparison.claims, key=lambda c: (c.side == "karvelia", c.span))),
        points=tuple(
            replace(
                point,
                claims=point.claims[::-1],
                relations=tuple(replace(r, between=r.between[::-1]) for r in point.relations),
            )
            for point in comparison.points[::-1]
        ),
    )
    shown = [(str(topic.caption), topic.row.point.id) for topic in made(comparison)]
    assert [(str(topic.caption), topic.row.point.id) for topic in made(swapped)] == shown


def test_nothing_makes_no_topic() -> None:
    assert made(unusual.nothing()) == ()


def test_a_point_of_no_topic_is_called_by_words_that_its_texts_share() -> None:
    draft = Draft()
    text = draft.readout("karvelia", "The tanker Orlan was boarded.")
    other = draft.readout("ostrana", "Танкер «Орлан» задержан законно.", language="ru")
    ids = [
        draft.claim(text, "The tanker Orlan was boarded"),
        draft.claim(other, "Танкер «Орлан» задержан законно"),
    ]
    draft.point(*ids, relations=(relation(RelationKind.DIFFERENT_FRAMING),))
    (only,) = made(draft.comparison())
    assert only.caption.words == (Words("tanker Orlan", "en"), Words("Танкер", "ru"))
    assert str(only.caption) == "“tanker Orlan” / “Танкер”"


def test_a_word_that_takes_a_position_heads_nothing() -> None:
    draft = Draft()
    text = draft.readout("karvelia", "The aggression must end.")
    other = draft.readout("ostrana", "The operation goes on.")
    ids = [
        draft.claim(text, "The aggression must end"),
        draft.claim(other, "The operation goes on"),
    ]
    draft.point(*ids, relations=(relation(RelationKind.DIFFERENT_FRAMING),))
    assert [str(topic.caption) for topic in made(draft.comparison())] == ["Other matters"]


def test_every_topic_of_the_gazetteer_has_its_caption() -> None:
    known = {topic for language in LANGUAGES for topic in tables(language).get("topic", {})}
    assert known == phrases.table("topic").keys()


def test_a_topic_of_a_later_gazetteer_is_named_as_it_is() -> None:
    assert caption("deep-sea") == "Deep sea"
