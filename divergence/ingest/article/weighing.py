"""What each sign tells: the weights that were fitted to marked articles, and the sum of them.

The signs of a sentence speak for its being an account, unnamed sources' or a remark, of either
side; without any it is nobody's. `training/articles_fit.py` fits the weights, docs/articles.md
explains them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from divergence.ingest.article.signs import Signs

Floats = NDArray[np.float64]

FILE = Path(__file__).with_name("weights.json")

ACCOUNT, UNNAMED, REMARK, NOBODY = KINDS = ("account", "unnamed", "remark", "nobody")
"""What a sentence may give of a side, and that it gives nothing."""
TOLD = KINDS[:3]
SAME, OTHER, NEW = RELATIONS = ("same", "other", "new")
"""Whether a sentence is given to the side that was given one last; `new` before there was one."""


@dataclass(frozen=True, slots=True)
class State:
    """What a sentence is, with the side; of nobody's, the side that was given one last."""

    kind: str
    side: int | None


STATES = (
    *(State(kind, side) for kind in TOLD for side in (0, 1)),
    State(NOBODY, 0),
    State(NOBODY, 1),
    State(NOBODY, None),
)


def relation(before: State, state: State) -> str:
    """How the side of a state stands to that of the one before it."""
    if before.side is None:
        return NEW
    return SAME if before.side == state.side else OTHER


def possible(before: State, state: State) -> bool:
    """Whether a state can follow another: nobody's keeps the side that was given one last."""
    return state.kind != NOBODY or state.side == before.side


@dataclass(frozen=True)
class Weights:
    """The weights of all signs; a sign without one says nothing."""

    ties: Mapping[str, float]
    """Of the relations of two names (`ties`)."""
    own: Mapping[str, Sequence[float]]
    """Of a sentence's own signs, for each of `TOLD`."""
    of: Mapping[str, Sequence[float]]
    """Of its signs of a side, likewise."""
    moves: Mapping[str, float]
    """By kind, kind before and relation."""
    borders: Mapping[str, Mapping[str, float]]
    """By border, then by kind and relation."""
    cues: Mapping[str, Mapping[str, float]]
    """By cue, likewise."""

    def emission(self, signs: Signs) -> Floats:
        """What a sentence's signs say for each state."""
        own = _sum(self.own, signs.own)
        sides = [own + _sum(self.of, of) for of in signs.of]
        told = [float(sides[s.side or 0][TOLD.index(s.kind)]) for s in STATES if s.kind in TOLD]
        return np.array(told + [0.0] * (len(STATES) - len(told)))

    def transition(self, signs: Signs) -> Floats:
        """What a sentence's border and cues say for each state after each other."""
        said = [self._after]
        said += [self._bordering[signs.border]] if signs.border in self._bordering else []
        said += [self._cueing[cue] for cue in signs.cues if cue in self._cueing]
        found: Floats = np.array(said).sum(axis=0)
        return found

    @cached_property
    def _after(self) -> Floats:
        """What the states themselves say; none that cannot follow another does."""

        def move(before: State, state: State) -> float:
            if not possible(before, state):
                return -np.inf
            how = relation(before, state)
            return self.moves.get(f"{state.kind} after {before.kind} {how}", 0.0)

        return np.array([[move(before, state) for state in STATES] for before in STATES])

    @cached_property
    def _bordering(self) -> dict[str, Floats]:
        return {name: _spread(table) for name, table in self.borders.items()}

    @cached_property
    def _cueing(self) -> dict[str, Floats]:
        return {name: _spread(table) for name, table in self.cues.items()}


def _spread(table: Mapping[str, float]) -> Floats:
    """Weights by kind and relation, for each state after each other."""
    rows = [
        [table.get(f"{state.kind} {relation(before, state)}", 0.0) for state in STATES]
        for before in STATES
    ]
    return np.array(rows)


def _sum(weights: Mapping[str, Sequence[float]], signs: frozenset[str]) -> Floats:
    rows = [weights[name] for name in sorted(signs) if name in weights]
    return np.array(rows).sum(axis=0) if rows else np.zeros(len(TOLD))


@cache
def load() -> Weights:
    """The shipped weights."""
    return Weights(**json.loads(FILE.read_text(encoding="utf-8")))


def decoded(read: Sequence[Signs], weights: Weights) -> list[State]:
    """The states of an article's sentences that are the likeliest together (Viterbi)."""
    scores = np.full(len(STATES), -np.inf)
    scores[-1] = 0.0  # nobody has spoken
    steps: list[NDArray[np.int64]] = []
    for signs in read:
        ways = scores[:, None] + weights.transition(signs)
        steps.append(np.argmax(ways, axis=0))
        scores = np.max(ways, axis=0) + weights.emission(signs)
    found: list[State] = []
    at = int(np.argmax(scores))
    for step in reversed(steps):
        found.append(STATES[at])
        at = int(step[at])
    return found[::-1]
