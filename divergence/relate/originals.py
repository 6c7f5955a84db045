"""How a translation or another version of a document differs from its original."""

from collections.abc import Iterator

from divergence.domain import (
    Certainty,
    Comparison,
    Facet,
    Finding,
    Point,
    Readout,
    Relation,
    RelationKind,
)

_SHOWN = 5
"""Statements of each kind that are quoted; the rest is counted."""

_WEIGHTY = frozenset({Facet.QUANTITY, Facet.POLARITY, Facet.ATTRIBUTION, Facet.INITIATOR})
"""What no translation may change. Wording, tone and length differ between languages by nature."""


def differing(original: Readout, other: Readout, inner: Comparison) -> Finding:
    """What is to be said of a document that does not speak itself, because its original does.

    Args:
        original: the document that speaks.
        other: its translation or another version.
        inner: the two alone, compared as if they were of two sides with their ids as names.
    """
    told = [point for point in inner.points if not point.routine]
    parts = (
        _listed("lacks", _only(told, original.id, inner)),
        _listed("adds", _only(told, other.id, inner)),
        _listed("tells differently", _changed(told, original.id, inner)),
    )
    differences = "; ".join(filter(None, parts))
    says = f"It {differences}." if differences else "No difference of substance was found."
    code = "translation" if other.translation_of else "version"
    sort = "a translation" if other.translation_of else f"another version{_dated(other)}"
    return Finding(
        code,
        f"{other.id} is {sort} of {original.id}{_dated(original) if code == 'version' else ''},"
        f" which speaks in the comparison. {says}",
        (original.side,),
    )


def _dated(readout: Readout) -> str:
    day = readout.provenance.published or readout.provenance.retrieved
    return f" ({day})" if day else ""


def _only(points: list[Point], readout: str, inner: Comparison) -> Iterator[str]:
    """The statements of one document for which nothing was found in the other."""
    for point in points:
        sure = all(silence.certainty is Certainty.NOT_FOUND for silence in point.silent)
        if point.silent and sure and point.of(readout):
            yield " ".join(inner.claim[id_].text for id_ in point.of(readout))


def _changed(points: list[Point], original: str, inner: Comparison) -> Iterator[str]:
    """The original's statements that the other document tells otherwise."""
    for point in points:
        if any(map(_is_weighty, point.relations)):
            yield " ".join(inner.claim[id_].text for id_ in point.of(original))


def _is_weighty(relation: Relation) -> bool:
    if relation.relation is RelationKind.EQUIVALENT:
        return False
    return relation.relation is RelationKind.CONTRADICTORY or bool(
        _WEIGHTY.intersection(relation.facets)
    )


def _listed(verb: str, statements: Iterator[str]) -> str:
    told = list(statements)
    if not told:
        return ""
    shown = ", ".join(f"“{' '.join(words.split())}”" for words in told[:_SHOWN])
    more = f" and {len(told) - _SHOWN} more" if len(told) > _SHOWN else ""
    return f"{verb} {shown}{more}"
