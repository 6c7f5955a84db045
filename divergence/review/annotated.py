"""A gold from a comparison that people have ruled on."""

from collections.abc import Iterable
from dataclasses import replace

from divergence.domain import Comparison, Fate, Note, Point, Publish, Ruling
from divergence.gold import Case, GoldPoint
from divergence.gold.drafting import draft
from divergence.review.applying import apply


def to_gold(comparison: Comparison, rulings: Iterable[Ruling], identity: str) -> Case:
    """The comparison with its rulings, as a case.

    It is marked as a draft as long as any point but a formality waits for a ruling, or reviewers
    disagree on one. Notes on a point stand beside its relations; a relation that reviewers disagree
    on is one of low confidence.

    Args:
        comparison: of one document a side.
        rulings: of any reviewers; those of the comparison itself count too.
        identity: the case's id.

    Raises:
        UsageError: if a side has several documents: a gold is of one text a side.
    """
    reviewed = apply(comparison, rulings)
    case = draft(reviewed, identity)
    related = [point for point in reviewed.points if point.relations]
    drafted = [point for point in case.gold.points if point.relations]
    marked = {
        gold.id: _marked(gold, point, reviewed)
        for gold, point in zip(drafted, related, strict=True)
    }
    points = tuple(marked.get(gold.id, gold) for gold in case.gold.points)
    return replace(case, gold=replace(case.gold, points=points), draft=_waits(reviewed))


def _marked(gold: GoldPoint, point: Point, reviewed: Comparison) -> GoldPoint:
    notes = " / ".join(
        " ".join(note.text.split())
        for ruled in _on(point, reviewed, Fate.STANDS)
        if isinstance(note := ruled.decision, Note)
    )
    low = any(_on(point, reviewed, Fate.DISPUTED))
    relations = (replace(relation, note=notes, low=low) for relation in gold.relations)
    return replace(gold, relations=tuple(relations))


def _on(point: Point, reviewed: Comparison, fate: Fate) -> Iterable[Ruling]:
    ruled = reviewed.review.rulings if reviewed.review else ()
    return (one.ruling for one in ruled if one.fate is fate and point.id in one.points)


def _waits(reviewed: Comparison) -> bool:
    return any(
        not point.routine and not any(map(_decides, _on(point, reviewed, Fate.STANDS)))
        for point in reviewed.points
    )


def _decides(ruling: Ruling) -> bool:
    return not isinstance(ruling.decision, Note | Publish)
