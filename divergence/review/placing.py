"""A ruling in terms of a comparison: the claims that it speaks of, the points that it wants."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import assert_never

from divergence.domain import (
    Accept,
    Cited,
    Label,
    Match,
    Merge,
    Note,
    OnlyIn,
    Publish,
    Reject,
    Relabel,
    Ruling,
    Split,
    normal,
)
from divergence.review.fitting import Fitting, UnfitError
from divergence.review.grouping import Group, Grouping


@dataclass(frozen=True, slots=True)
class Placed:
    """A ruling with the claims of a comparison in place of the words cited."""

    ruling: Ruling
    needs: tuple[Group, ...] = ()
    """Points that must be, or have been, there for it to fit."""
    wanted: tuple[Group, ...] = ()
    """Points that there shall be."""
    changed: tuple[tuple[str, str], ...] = ()
    """Words cited, and the words that stand for them now, where these differ."""
    unfit: str = ""
    """Why it does not fit; then nothing else is told."""

    @property
    def named(self) -> Group:
        """All claims that it speaks of."""
        return frozenset[str]().union(*self.needs, *self.wanted)

    @property
    def point(self) -> Group:
        """The point that it is about, as it shall be."""
        return (self.wanted or self.needs)[0]


def place(ruling: Ruling, fitting: Fitting) -> Placed:
    """The ruling in terms of the comparison's claims; where they are not there, why."""
    try:
        needs, wanted = _needed(ruling), _wanted(ruling)
        placed = Placed(ruling, _groups(needs, fitting), _groups(wanted, fitting))
        _check(placed)
    except UnfitError as reason:
        return Placed(ruling, unfit=str(reason))
    cited = dict.fromkeys(chain(*needs, *wanted))
    now = ((one.text, fitting.claim(one).text) for one in cited)
    changed = tuple((was, text) for was, text in now if normal(was) != normal(text))
    if not changed and _ties(ruling):
        return Placed(ruling, (), placed.wanted)
    return Placed(ruling, placed.needs, placed.wanted, changed)


def _ties(ruling: Ruling) -> bool:
    """Whether a ruling says that claims of several sides belong together.

    That is said of the claims and holds wherever a later run puts them. That one side alone tells
    something is not: where a later run finds a counterpart, a person should look again.
    """
    several = len({one.side for one in ruling.claims}) > 1
    return several and isinstance(ruling.decision, Accept | Relabel)


def holds(placed: Placed, now: Grouping, sides: Mapping[str, str]) -> bool:
    """Whether what a ruling wants of the grouping is so already, with other claims beside or not.

    Args:
        placed: a ruling that fits the claims.
        now: the partition of the claims.
        sides: the side of every claim.
    """
    named = placed.named
    match placed.ruling.decision:
        case Reject() | OnlyIn():
            return _is_parted(placed, now, sides)
        case Merge():
            return len({now[claim] for claim in named}) == 1
        case Split():
            return all(now[claim] & named == part for part in placed.wanted for claim in part)
        case Note() | Publish():
            return False
        case Accept() | Relabel() | Match():
            return all(now[claim] == placed.point for claim in placed.point)
        case _:
            assert_never(placed.ruling.decision)


def _is_parted(placed: Placed, now: Grouping, sides: Mapping[str, str]) -> bool:
    """Whether the claims stand by sides, as they should."""

    def heard(group: Group) -> int:
        return len({sides[claim] for claim in group})

    if isinstance(placed.ruling.decision, OnlyIn):
        return all(heard(now[claim]) == 1 for claim in placed.point)
    if not placed.wanted:
        # What one side told, said to be told elsewhere too: now it stands with another side's.
        return all(heard(now[claim]) > 1 for claim in placed.named)
    return all(heard(now[claim] & placed.named) == 1 for claim in placed.named)


def labels(ruling: Ruling) -> tuple[Label, ...]:
    """What a ruling says of how sides differ."""
    match ruling.decision:
        case Accept(told):
            return told
        case Relabel(label):
            return (label,)
        case _:
            return ()


_Parts = tuple[tuple[Cited, ...], ...]
_NONE: _Parts = ()


def _needed(ruling: Ruling) -> _Parts:
    match ruling.decision:
        case Match():
            return ()
        case Merge(others):
            return (ruling.claims, *others)
        case _:
            return (ruling.claims,)


def _wanted(ruling: Ruling) -> _Parts:
    point, wanted = ruling.claims, _NONE
    match ruling.decision:
        case Accept() | Relabel():
            wanted = (point,)
        case Reject() if len({one.side for one in point}) > 1:
            wanted = tuple((one,) for one in point)
        case Match(claims):
            wanted = (claims,)
        case Merge(others):
            wanted = (tuple(dict.fromkeys(chain(point, *others))),)
        case Split(parts):
            wanted = parts
        case OnlyIn(side):
            wanted = (tuple(one for one in point if one.side == side),)
        case Reject() | Note() | Publish():
            pass
    return wanted


def _groups(parts: _Parts, fitting: Fitting) -> tuple[Group, ...]:
    return tuple(frozenset(claim.id for claim in fitting.claims(part)) for part in parts)


def _check(placed: Placed) -> None:
    wanted = frozenset[str]().union(*placed.wanted)
    speaking = {one.side for one in placed.ruling.claims}
    between = {side for label in labels(placed.ruling) for side in label.between}
    if not all(placed.wanted) or not between <= speaking:
        raise UnfitError("it speaks of a side that has no claim on its point")
    if len(wanted) < sum(map(len, placed.wanted)):
        raise UnfitError("it puts one claim into two points")
    if placed.needs and not wanted <= frozenset[str]().union(*placed.needs):
        raise UnfitError("it parts a point by claims that the point does not have")
