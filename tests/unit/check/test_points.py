"""Points in one line, and which changed."""

from divergence.check.points import ToldPoint, changes
from divergence.domain import Span

TEXTS = {"ostrana": "They met.\nThe dam, at length, was\u00a0discussed.", "karvelia": "x" * 80}


def point(*claims: tuple[str, int, int], relation: str = "") -> ToldPoint:
    return ToldPoint(
        tuple((side, (Span(start, stop),)) for side, start, stop in claims),
        (relation,) if relation else (),
    )


BOTH = point(("ostrana", 0, 8), ("karvelia", 0, 70), relation="ostrana~karvelia equivalent")
ALONE = point(("ostrana", 10, 40))


def test_a_line_has_the_first_words_and_the_relations() -> None:
    assert BOTH.line(TEXTS) == (
        f"ostrana “They met” / karvelia “{'x' * 59}…”: ostrana~karvelia equivalent"
    )
    assert ALONE.line(TEXTS) == "ostrana “The dam, at length, was discus”: told by one side"


def test_what_stays_is_not_told() -> None:
    assert list(changes([BOTH, ALONE], [ALONE, BOTH])) == []


def test_another_relation_is_a_change() -> None:
    new = point(("ostrana", 0, 8), ("karvelia", 0, 70), relation="ostrana~karvelia contradictory")
    assert list(changes([BOTH, ALONE], [new, ALONE])) == [(BOTH, new)]


def test_a_split_point_stands_beside_its_larger_part() -> None:
    parts = [point(("ostrana", 0, 8)), point(("karvelia", 0, 70))]
    assert list(changes([BOTH], parts)) == [(BOTH, parts[1]), (None, parts[0])]
    assert list(changes(parts, [BOTH])) == [(parts[1], BOTH), (parts[0], None)]


def test_points_without_common_words_stand_alone() -> None:
    other = point(("karvelia", 70, 80))
    assert list(changes([ALONE], [other])) == [(None, other), (ALONE, None)]
