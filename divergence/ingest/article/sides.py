"""For which of the two sides each name of an article speaks.

An article's states may be known to no gazetteer, and their palaces, capitals and leaders never are.
So the names are parted in two by how they stand to each other. Two names are held apart as poles,
and every other one leans to the pole to which it is tied; those poles are taken whose parting goes
best with the ties and leaves both sides with an office, a state or a speaker.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, permutations

import numpy as np
from numpy.typing import NDArray

from divergence.ingest.article.ties import Ties, is_word

Floats = NDArray[np.float64]

LEAN = 0.25
"""Lean from which a name speaks for a side."""
_NODES = 60
"""Names that are parted at most, the most frequent ones."""
_POLES = 9
"""Names that are tried as poles."""
_STEPS = 15
_DAMPED = 0.3
"""Share of a name's lean that it keeps in a step, lest it swing."""
_ENOUGH = 8.0
"""How much speaks at most for a name's being an office's, a state's or a speaker's."""
_POLAR = 60.0
"""How much at most speaks for a name's being a pole."""
_STRANGERS = -1.0
"""What speaks at most for two states of the gazetteer being one side's."""
_MOST = 3
"""Times beyond which one relation of two names says no more."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides, and for which each name of the article speaks."""

    leans: Mapping[str, float]
    """By key of a name or of an office's word: from 1, the first side's, to -1, the second's."""
    poles: tuple[str, ...] = ()
    """Keys of a name of each side; fewer than two where an article has no two."""

    def side(self, key: str) -> int | None:
        """0 or 1 for a name that speaks for a side."""
        lean = self.leans.get(key, 0.0)
        return None if abs(lean) < LEAN else int(lean < 0)


def parted(ties: Ties, weights: Mapping[str, float], heard: Mapping[str, float]) -> Sides:
    """Part the names of an article in two.

    Args:
        ties: between them.
        weights: what each relation says, above 0 for one side.
        heard: by key, what else speaks for the first side; below 0, for the second.
    """
    keys = _keys(ties)
    place = {key: n for n, key in enumerate(keys)}
    matrix = _matrix(ties, place, weights)
    issuing = np.array([min(ties.issuing.get(key, 0.0), _ENOUGH) for key in keys])
    field = np.array([heard.get(key, 0.0) for key in keys])
    strange = np.array([key in ties.known for key in keys])
    best, found = -np.inf, Sides(dict.fromkeys(keys[:1], 1.0), tuple(keys[:1]))
    for one, other in _poles(ties, keys, ordered=bool(heard)):
        leans = _leans(matrix, field, strange, (place[one], place[other]))
        poles = min(ties.issuing[one], ties.issuing[other], _POLAR)
        worth = _worth(matrix, issuing, leans) + float(leans @ field) + 2 * poles
        if round(worth, 6) > best:
            by_key = {key: round(float(leans[n]), 6) for key, n in place.items()}
            best, found = round(worth, 6), Sides(by_key, (one, other))
    return found


def _keys(ties: Ties) -> list[str]:
    """The names that are parted, and the words for offices."""
    names = sorted(ties.counts, key=lambda key: (-ties.counts[key], key))[:_NODES]
    words = {key for pair in ties.relations for key in pair if is_word(key)}
    return names + sorted(words)[:_NODES]


def _poles(ties: Ties, keys: Iterable[str], *, ordered: bool) -> Iterable[tuple[str, str]]:
    """The pairs of names that are tried as poles, the other way round too where that matters."""
    names = (key for key in keys if not is_word(key))
    most = sorted(names, key=lambda key: (-ties.issuing[key], key))[:_POLES]
    return permutations(most, 2) if ordered else combinations(most, 2)


def _matrix(ties: Ties, place: Mapping[str, int], weights: Mapping[str, float]) -> Floats:
    """How much speaks for each two names being one side's; below 0, for their being of two."""
    matrix = np.zeros((len(place), len(place)))
    for (one, other), relations in sorted(ties.relations.items()):
        if one in place and other in place:
            told = sum(weights.get(r, 0.0) * min(many, _MOST) for r, many in relations.items())
            if one in ties.known and other in ties.known:
                told = min(told, _STRANGERS)
            matrix[place[one], place[other]] = matrix[place[other], place[one]] = told
    return matrix


def _leans(
    matrix: Floats, field: Floats, strange: NDArray[np.bool_], poles: tuple[int, int]
) -> Floats:
    """The lean of each name when two are held apart: a mean field over the ties.

    States of the gazetteer that are no poles are third parties, and lean to neither.
    """
    leans = np.zeros(len(matrix))
    for _ in range(_STEPS):
        leans = _DAMPED * leans + (1 - _DAMPED) * np.tanh((matrix @ leans + field) / 2)
        leans[strange] = 0.0
        leans[list(poles)] = 1.0, -1.0
    return leans


def _worth(matrix: Floats, issuing: Floats, leans: Floats) -> float:
    """How well a parting goes with the ties, and how much speaks for both sides."""
    first = float(issuing @ np.maximum(leans, 0))
    second = float(issuing @ np.maximum(-leans, 0))
    return float(leans @ matrix @ leans) / 2 + min(first, second) + 0.3 * (first + second)
