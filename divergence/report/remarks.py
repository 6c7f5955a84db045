"""What reviewers ruled on a row, in reader's words."""

from collections.abc import Iterator

from divergence.domain import (
    Accept,
    Decision,
    Fate,
    Match,
    Merge,
    Note,
    OnlyIn,
    Point,
    Publish,
    Reject,
    Relabel,
    Relation,
    Ruled,
    Split,
)
from divergence.report import wording
from divergence.report.names import Names
from divergence.report.phrases import say


def remarks(point: Point, names: Names) -> Iterator[str]:
    """A phrase for each ruling that concerns a point: carried out, noted, or in dispute.

    A relation that reviewers put in place says so itself, and is not told twice.
    """
    review = names.comparison.review
    for ruled in review.rulings if review else ():
        told = point.id in ruled.points and ruled.fate in {Fate.STANDS, Fate.DISPUTED}
        if told and not (names.comparison.selection is not None and _is_inward(ruled)):
            yield from _remark(ruled, names)


def _is_inward(ruled: Ruled) -> bool:
    """Whether a ruling is of the desk's own business, which is not published."""
    return isinstance(ruled.ruling.decision, Note | Publish)


def correction(relation: Relation, names: Names) -> str:
    """Whose word a relation is, and what was found before; empty where that stands."""
    if relation.found is None:
        return ""
    found = relation.found
    more = None if found.side is None else names.text(found.side)
    before = wording.relation(found.relation, wording.facets(found.facets), more)
    return say("remark.corrected", by=wording.listed(relation.by), before=before)


def _remark(ruled: Ruled, names: Names) -> Iterator[str]:
    ruling = ruled.ruling
    says = _says(ruling.decision, names)
    if ruled.fate is Fate.DISPUTED:
        yield say("remark.disputed", by=ruling.reviewer, says=says)
    elif isinstance(ruling.decision, Note | Publish):
        yield say("remark.said", by=ruling.reviewer, says=says)
    elif isinstance(ruling.decision, Accept):
        yield say("remark.confirmed", by=ruling.reviewer)
    elif not isinstance(ruling.decision, Relabel):
        yield say("remark.correction", by=ruling.reviewer, says=says)


_PHRASES: dict[type[Decision], str] = {
    Accept: "remark.accept",
    Reject: "remark.reject",
    Match: "remark.match",
    Merge: "remark.merge",
    Split: "remark.split",
}


def _says(decision: Decision, names: Names) -> str:
    match decision:
        case OnlyIn(side):
            return say("verdict.only", text=names.text(side))
        case Relabel(label):
            more = None if label.side is None else names.text(label.side)
            return wording.relation(label.relation, wording.facets(label.facets), more)
        case Note(text):
            return say("remark.note", text=text)
        case Publish():
            return _publication(decision)
        case _:
            return say(_PHRASES[type(decision)])


def _publication(decision: Publish) -> str:
    if not decision.chosen:
        return say("remark.unpublished")
    place = say("remark.place", place=decision.place) if decision.place else ""
    title = say("remark.title", title=decision.title) if decision.title else ""
    return say("remark.published", place=place, title=title)
