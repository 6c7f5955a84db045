"""What an article's sentences show, for which side its names speak, and how it is weighed."""

import json

import numpy as np
import pytest

from divergence.ingest.article.extracting import Cut
from divergence.ingest.article.segments import segments
from divergence.ingest.article.sides import Sides
from divergence.ingest.article.signs import Signs
from divergence.ingest.article.weighing import (
    ACCOUNT,
    FILE,
    KINDS,
    NOBODY,
    RELATIONS,
    STATES,
    TOLD,
    State,
    Weights,
    decoded,
    load,
    possible,
)
from divergence.lexicon.cutting import load as cutting

CALL = """President Berit Orsk of Karvelia telephoned President Ilan Aldane of Ostrana.

The Ostrana presidency said that Aldane had asked for a truce.

Karvelia's foreign ministry said that Orsk had listened.
"""
LIVE = """LIVE: the weir

21.30
Aldane has left.

• First point
• Second point"""


@pytest.fixture(scope="module")
def cut() -> Cut:
    return Cut.of(CALL, language="en")


@pytest.fixture(scope="module")
def read(cut: Cut) -> list[Signs]:
    return cut.signs(cut.sides(load()))


def test_leaders_go_with_their_states(cut: Cut) -> None:
    sides = cut.sides(load())
    sided = {name.key: sides.side(name.key) for name in cut.ties.names}
    assert sided["orsk"] == sided["karvelia"]
    assert sided["aldane"] == sided["ostrana"]
    assert sided["karvelia"] != sided["ostrana"]


def test_an_article_without_names_has_no_sides() -> None:
    found = Cut.of("nothing at all.", language="en")
    assert found.sides(load()) == Sides({})


def test_a_time_of_day_and_a_list_are_told_from_what_follows() -> None:
    found = segments(LIVE, 0, cutting("en"))
    told = [(one.span.of(LIVE), one.heading, one.stamped, one.listed) for one in found]
    assert told == [
        ("LIVE: the weir", True, False, False),
        ("21.30", True, False, False),
        ("Aldane has left.", False, True, False),
        ("• First point", True, False, True),
        ("• Second point", True, False, True),
    ]


def test_signs_are_of_the_side_that_speaks(read: list[Signs]) -> None:
    ostrana, karvelia = read[1], read[2]
    (one,) = [side for side in (0, 1) if "first" in ostrana.of[side]]
    assert "owns" in ostrana.of[one]
    assert "first" in karvelia.of[1 - one]
    assert "first" not in karvelia.of[one]


def test_swapping_the_sides_swaps_the_weights(read: list[Signs]) -> None:
    weights = load()
    for signs in read:
        swapped = Signs(signs.segment, signs.own, (signs.of[1], signs.of[0]), signs.border)
        told, other = weights.emission(signs), weights.emission(swapped)
        for kind in TOLD:
            first, second = (STATES.index(State(kind, side)) for side in (0, 1))
            assert told[first] == other[second]


def test_nobodys_sentence_keeps_who_spoke_last() -> None:
    assert possible(State(ACCOUNT, 1), State(NOBODY, 1))
    assert not possible(State(ACCOUNT, 1), State(NOBODY, 0))


def test_no_way_leads_back_before_anybody_spoke(read: list[Signs]) -> None:
    assert np.isneginf(load().transition(read[0])[:-1, -1]).all()


def test_the_likeliest_sequence_is_found(read: list[Signs]) -> None:
    weights = Weights({}, {"one": (5.0, 0.0, 0.0)}, {"first": (3.0, 0.0, 0.0)}, {}, {}, {})
    found = decoded(read, weights)
    assert [state.kind for state in found] == [ACCOUNT] * 3
    assert found[1].side != found[2].side
    assert decoded([], weights) == []


def test_without_weights_nobody_speaks(read: list[Signs]) -> None:
    weights = Weights({}, {"one": (-1.0, -1.0, -1.0)}, {}, {}, {}, {})
    assert {state.kind for state in decoded(read, weights)} == {NOBODY}


def test_the_shipped_weights_are_of_known_kinds() -> None:
    told = json.loads(FILE.read_text("utf-8"))
    ways = {f"{kind} {how}" for kind in KINDS for how in RELATIONS}
    for table in ("borders", "cues"):
        assert all(set(row) <= ways for row in told[table].values())
    assert all(len(row) == len(TOLD) for table in ("own", "of") for row in told[table].values())
