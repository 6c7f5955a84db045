"""Rulings carried out on a comparison, and what became of each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from divergence.domain import Comparison, Fate, Finding, Review, Ruled, Ruling
from divergence.review.building import Builder
from divergence.review.combining import Combined, combine
from divergence.review.fitting import Fitting, quoted
from divergence.review.grouping import grouping, members
from divergence.review.placing import Placed, place
from divergence.review.replay import View, regroups, replay

OF_RULINGS = "ruling-"
"""What the codes of findings about rulings begin with."""


def apply(comparison: Comparison, rulings: Iterable[Ruling]) -> Comparison:
    """Carry out rulings on a comparison.

    They are carried out on what was found without any, together with those that the comparison
    has been given before, each once and in the order of their times; so twice gives the same as
    once. Each reviewer's are carried out apart, and what all who ruled on it agree on holds.

    Args:
        comparison: found, read from a file, or with rulings carried out already.
        rulings: of any reviewers; of one time, in the order given.

    Returns:
        The comparison with `review`: its rulings, what became of each, and what was found. Without
        any ruling, the comparison itself.
    """
    known = [ruled.ruling for ruled in comparison.review.rulings] if comparison.review else []
    every = sorted(dict.fromkeys((*known, *rulings)), key=_instant)
    if not every:
        return comparison
    found = unruled(comparison)
    read = views(found, every)
    combined = combine(grouping(found.points), read)
    points = Builder(found, combined).points()
    ruled = tuple(_ruled(number, read, combined) for number in range(len(every)))
    ruled = tuple(
        replace(one, points=tuple(p.id for p in points if members(p) & placed.named))
        for one, placed in zip(ruled, _placed(read, len(every)), strict=True)
    )
    decided = _decided(read, ruled)
    return replace(
        found,
        points=points,
        undecided=tuple(call for call in found.undecided if call.claim not in decided),
        findings=(*found.findings, *_findings(ruled)),
        review=Review(ruled, found.points, found.undecided),
        decider=found.decider and _Reviewed(found, tuple(every)),
    )


def unruled(comparison: Comparison) -> Comparison:
    """The comparison as it was found, without any ruling."""
    if comparison.review is None:
        return comparison
    if isinstance(comparison.decider, _Reviewed):
        return comparison.decider.found
    return replace(
        comparison,
        points=comparison.review.points,
        undecided=comparison.review.undecided,
        findings=tuple(f for f in comparison.findings if not f.code.startswith(OF_RULINGS)),
        review=None,
    )


def views(found: Comparison, rulings: Iterable[Ruling]) -> tuple[View, ...]:
    """What each reviewer makes of a comparison, in alphabetical order of their names.

    Args:
        found: without any ruling.
        rulings: in the order of their times; their numbers are their places in it, from 0.
    """
    fitting = Fitting(found)
    by_reviewer: dict[str, list[tuple[int, Placed]]] = {}
    for number, ruling in enumerate(rulings):
        by_reviewer.setdefault(ruling.reviewer, []).append((number, place(ruling, fitting)))
    points, sides = grouping(found.points), {claim.id: claim.side for claim in found.claims}
    return tuple(
        replay(reviewer, points, sides, placed) for reviewer, placed in sorted(by_reviewer.items())
    )


@dataclass(frozen=True, slots=True)
class _Reviewed:
    """A decider of a reviewed comparison: decided anew, with its rulings carried out again."""

    found: Comparison
    rulings: tuple[Ruling, ...]

    def at(self, threshold: float) -> Comparison:
        """The comparison at another threshold, with the same rulings."""
        return apply(self.found.at(threshold), self.rulings)


def _instant(ruling: Ruling) -> datetime:
    return datetime.fromisoformat(ruling.time)


def _placed(read: tuple[View, ...], count: int) -> list[Placed]:
    every = {number: one for view in read for number, one in view.placed.items()}
    return [every[number] for number in range(count)]


def _ruled(number: int, read: tuple[View, ...], combined: Combined) -> Ruled:
    view = next(view for view in read if number in view.placed)
    placed, fate = view.placed[number], view.fates[number]
    if fate is Fate.STANDS and combined.disputes(number, placed, view):
        fate = Fate.DISPUTED
    return Ruled(placed.ruling, fate, placed.unfit, placed.changed)


def _decided(read: tuple[View, ...], ruled: tuple[Ruled, ...]) -> frozenset[str]:
    """The claims of points that a ruling which stands has decided."""
    return frozenset(
        claim
        for number, placed in enumerate(_placed(read, len(ruled)))
        if ruled[number].fate is Fate.STANDS and regroups(placed)
        for claim in placed.named
    )


def _findings(ruled: Iterable[Ruled]) -> Iterator[Finding]:
    """A sentence for every ruling that is not simply carried out, so that none is lost unseen."""
    for one in ruled:
        ruling = one.ruling
        what = f"{ruling.reviewer}’s ruling of {ruling.time} ({ruling.kind}, {_about(ruling)})"
        if one.fate is Fate.UNFIT:
            yield Finding(f"{OF_RULINGS}unfit", f"{what} no longer fits: {one.because}.")
        if one.fate is Fate.DISPUTED:
            told = f"{what} is not carried out: reviewers disagree."
            yield Finding(f"{OF_RULINGS}disputed", told)
        for was, now in one.changed:
            told = f"{what} was carried over to changed words: {quoted(was)} is now {quoted(now)}."
            yield Finding(f"{OF_RULINGS}changed", told)


def _about(ruling: Ruling) -> str:
    return quoted(ruling.claims[0].text)
