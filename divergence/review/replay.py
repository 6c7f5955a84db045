"""One reviewer's rulings on a comparison, one after the other: what that reviewer makes of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from divergence.domain import Accept, Fate, Note, OnlyIn, Publish, Reject
from divergence.review.grouping import Group, Grouping, regrouped
from divergence.review.placing import Placed, holds, labels

Subject = tuple[str, ...]
"""What is voted on of a point: two sides in alphabetical order, or one of the words below."""

SILENCE: Subject = ("silence",)
"""Whether the sides without a claim on the point are silent on it: True or False."""
PUBLISHING: Subject = ("publish",)
"""Whether and as what it is published."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What a reviewer last said of a point in one respect."""

    says: object
    """Equal exactly when two reviewers say the same; of two sides `Label.verdict`."""
    number: int
    """Of the ruling."""


@dataclass(frozen=True, slots=True)
class View:
    """What one reviewer makes of a comparison."""

    reviewer: str
    groups: Grouping
    ruled: frozenset[str]
    """The claims whose point the reviewer has ruled on."""
    votes: Mapping[tuple[Group, Subject], Vote]
    placed: Mapping[int, Placed]
    """The reviewer's rulings by their numbers."""
    fates: Mapping[int, Fate]
    """What becomes of each as far as this reviewer alone decides it."""


def regroups(placed: Placed) -> bool:
    """Whether a ruling says which claims make a point."""
    return not isinstance(placed.ruling.decision, Note | Publish)


@dataclass
class _State:
    """Where the replay stands."""

    groups: dict[str, Group]
    sides: Mapping[str, str]
    known: set[Group]
    """Every point that is or has been there, so that a ruling can be taken back."""
    ruled: set[str] = field(default_factory=set)
    votes: dict[tuple[Group, Subject], Vote] = field(default_factory=dict)
    cast: Counter[int] = field(default_factory=Counter)
    """How many votes each ruling has cast."""

    def take(self, number: int, placed: Placed) -> Placed:
        """Carry out one ruling; returned is what became of its place."""
        held = holds(placed, self.groups, self.sides)
        if not held and not self.known.issuperset(placed.needs):
            return Placed(placed.ruling, unfit="its claims stand in other points now")
        if not held:
            self._regroup(placed)
        if regroups(placed):
            self.ruled |= placed.named
        for group in dict.fromkeys(self.groups[claim] for claim in sorted(placed.point)):
            for subject, says in _said(placed):
                self.votes[group, subject] = Vote(says, number)
                self.cast[number] += 1
        return placed

    def _regroup(self, placed: Placed) -> None:
        before = self.groups
        self.groups = regrouped(before, placed.wanted, self.sides)
        self.known.update(self.groups.values())
        self.ruled |= {claim for claim, group in self.groups.items() if before[claim] != group}


def replay(
    reviewer: str, found: Grouping, sides: Mapping[str, str], rulings: Iterable[tuple[int, Placed]]
) -> View:
    """Carry out one reviewer's rulings, each on what the earlier ones have made.

    Args:
        reviewer: whose they are.
        found: the points as found without anybody.
        sides: the side of every claim.
        rulings: with their numbers, in the order of their times.
    """
    state = _State(dict(found), sides, set(found.values()))
    placed = {number: one if one.unfit else state.take(number, one) for number, one in rulings}
    kept = set(state.groups.values())
    state.votes = {key: vote for key, vote in state.votes.items() if key[0] in kept}
    return View(
        reviewer,
        state.groups,
        frozenset(state.ruled),
        state.votes,
        placed,
        {number: _fate(number, one, state) for number, one in placed.items()},
    )


def _fate(number: int, placed: Placed, state: _State) -> Fate:
    if placed.unfit:
        return Fate.UNFIT
    counted = sum(vote.number == number for vote in state.votes.values())
    outvoted = counted < state.cast[number]
    overtaken = bool(placed.wanted) and not holds(placed, state.groups, state.sides)
    return Fate.SUPERSEDED if outvoted or overtaken else Fate.STANDS


def _said(placed: Placed) -> tuple[tuple[Subject, object], ...]:
    """What a ruling says of its point, beside which claims make it."""
    differ = ((tuple(sorted(label.between)), label.verdict) for label in labels(placed.ruling))
    match placed.ruling.decision:
        case Accept():
            return (*differ, (SILENCE, True))
        case OnlyIn():
            return ((SILENCE, True),)
        case Reject() if not placed.wanted:
            return ((SILENCE, False),)
        case Publish(chosen, place, title):
            return ((PUBLISHING, (chosen, place, title)),)
        case _:
            return tuple(differ)
