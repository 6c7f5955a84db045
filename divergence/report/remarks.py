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
    return f" (your correction, {wording.listed(relation.by)}; found before: {before})"


def _remark(ruled: Ruled, names: Names) -> Iterator[str]:
    ruling = ruled.ruling
    says = _says(ruling.decision, names)
    if ruled.fate is Fate.DISPUTED:
        yield f"reviewers disagree, {ruling.reviewer}: {says}"
    elif isinstance(ruling.decision, Note | Publish):
        yield f"{says} ({ruling.reviewer})"
    elif isinstance(ruling.decision, Accept):
        yield f"confirmed by {ruling.reviewer}"
    elif not isinstance(ruling.decision, Relabel):
        yield f"your correction, {ruling.reviewer}: {says}"


_PHRASES: dict[type[Decision], str] = {
    Accept: "right as it stands",
    Reject: "these do not belong together, or are told elsewhere",
    Match: "these speak of the same",
    Merge: "these are one row",
    Split: "these are several rows",
}


def _says(decision: Decision, names: Names) -> str:
    match decision:
        case OnlyIn(side):
            return f"only in {names.text(side)}"
        case Relabel(label):
            more = None if label.side is None else names.text(label.side)
            return wording.relation(label.relation, wording.facets(label.facets), more)
        case Note(text):
            return f"note: {text}"
        case Publish():
            return _publication(decision)
        case _:
            return _PHRASES[type(decision)]


def _publication(decision: Publish) -> str:
    if not decision.chosen:
        return "not to be published"
    place = f" in place {decision.place}" if decision.place else ""
    title = f" as “{decision.title}”" if decision.title else ""
    return f"to be published{place}{title}"
