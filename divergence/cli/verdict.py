"""What a comparison comes to, in the few words that a shell has room for."""

from collections.abc import Iterator, Sequence

from divergence.cli.exits import Outcome, done, gate_failed
from divergence.domain import Comparison, Point, RelationKind

SILENCE = "silence"

GATES = (*(kind.value for kind in RelationKind), SILENCE)
"""What `--fail-on` takes."""

_NAMED = 5
"""Points that a failed gate names; the report has them all."""


def notices(comparison: Comparison) -> Iterator[str]:
    """A line for every finding and for every input that was skipped."""
    for finding in comparison.findings:
        yield f"Notice: {finding.sentence}"
    for skipped in comparison.skipped:
        yield f"Notice: {skipped.file} was skipped: {skipped.reason}"


def summary(comparison: Comparison) -> str:
    """How many points there are, and who tells them; formalities are counted apart.

    The shared points, those of one side alone and those not compared add up to the points.
    """
    told = [point for point in comparison.points if not point.routine]
    formalities = len(comparison.points) - len(told)
    met = [point for point in told if _is_met(point, comparison)]
    alone = [(side, sum(_only(point, side) for point in met)) for side in comparison.sides]
    shared = len(met) - sum(number for _, number in alone)
    parts = [
        _counted(len(told), "point"),
        f"{shared} shared",
        *(f"only in {side}: {number}" for side, number in alone),
        f"conflicts: {len(_with(comparison, RelationKind.CONTRADICTORY))}",
    ]
    if len(met) < len(told):
        parts.append(f"not compared: {len(told) - len(met)}")
    if formalities:
        parts.append(f"formalities: {formalities}")
    return ", ".join(parts)


def gate(comparison: Comparison, kinds: Sequence[str], last: str) -> Outcome:
    """Whether any of the kinds that must not occur does.

    Args:
        comparison: what was found.
        kinds: of `GATES`; () lets everything pass.
        last: what the last line says if nothing of these kinds occurs.
    """
    reasons = [
        f"{kind} on {_counted(len(points), 'point')} ({_list(points)})"
        for kind in dict.fromkeys(kinds)
        if (points := _with(comparison, kind))
    ]
    return gate_failed(f"--fail-on: {'; '.join(reasons)}") if reasons else done(last)


def _with(comparison: Comparison, kind: str) -> list[Point]:
    """The points with a relation of the kind, or with a side that lacks more than a formality."""
    if kind == SILENCE:
        return [point for point in comparison.points if point.silent and not point.routine]
    return [
        point
        for point in comparison.points
        if any(relation.relation == kind for relation in point.relations)
    ]


def _is_met(point: Point, comparison: Comparison) -> bool:
    """Whether any other text was held against it."""
    return len(comparison.sides) == 1 or len(point.claims) > 1 or bool(point.silent)


def _only(point: Point, side: str) -> bool:
    return [told for told, _ in point.claims] == [side]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _list(points: Sequence[Point]) -> str:
    more = ["…"] if len(points) > _NAMED else []
    return ", ".join([*(point.id for point in points[:_NAMED]), *more])
