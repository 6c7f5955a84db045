"""The rows that reviewers chose to publish, in their order and under their titles."""

from dataclasses import replace

from divergence.domain import Chosen, Comparison, Fate, Publish, Ruled, UsageError

_OF_RULINGS = "ruling-"
"""What the codes of findings begin with that say what became of rulings."""


def published(comparison: Comparison) -> Comparison:
    """The comparison, of which every view shows the chosen rows alone.

    Rows go by the places that were given, those without one last, of one place as the points
    stand. Close calls, watched terms and what became of rulings are for the desk and left out. A
    ruling that is in dispute, or no longer fits, chooses nothing.

    Args:
        comparison: with rulings carried out.

    Raises:
        UsageError: if no row is chosen.
    """
    ruled = tuple(one for one in publishing(comparison) if one.fate is Fate.STANDS)
    decided = {point: one for one in ruled for point in one.points}
    chosen: list[tuple[bool, int, Chosen]] = []
    for point in comparison.points:
        decision = decided[point.id].ruling.decision if point.id in decided else None
        if isinstance(decision, Publish) and decision.chosen:
            title = " ".join((decision.title or "").split())
            place = decision.place
            chosen.append((place is None, place or 0, Chosen(point.id, title)))
    if not chosen:
        raise UsageError(
            "no row is chosen for publication; choose rows in the page or with rulings of the kind "
            "publish, and carry them out with `divergence review apply`"
        )
    ordered = sorted(chosen, key=lambda one: one[:2])
    return replace(
        comparison,
        selection=tuple(row for _, _, row in ordered),
        undecided=(),
        watched=(),
        findings=tuple(one for one in comparison.findings if not one.code.startswith(_OF_RULINGS)),
    )


def publishing(comparison: Comparison) -> tuple[Ruled, ...]:
    """The rulings on publication, in the order of their times."""
    every = comparison.review.rulings if comparison.review else ()
    return tuple(one for one in every if isinstance(one.ruling.decision, Publish))


def choosers(comparison: Comparison) -> tuple[str, ...]:
    """The reviewers who chose the rows that are selected, in alphabetical order."""
    selected = {chosen.point for chosen in comparison.selection or ()}
    standing = (one for one in publishing(comparison) if one.fate is Fate.STANDS)
    return tuple(sorted({one.ruling.reviewer for one in standing if selected & set(one.points)}))
