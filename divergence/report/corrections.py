"""What the page's own script needs so that a reader can rule on its rows."""

from itertools import combinations

from divergence.domain import Cited, Facet, Label, Point, RelationKind
from divergence.report import wording
from divergence.report.names import Names
from divergence.report.rulings import SCHEMA, Json, label_document, point_document


def sheet(names: Names) -> Json:
    """Each point as a ruling names it, with the relations shown; and the words of every choice.

    Fingerprints are reckoned here, so that the page need not know how.
    """
    comparison = names.comparison
    return {
        "schema": SCHEMA,
        "signature": str(comparison.signature),
        "facets": [[facet, wording.facets((facet,))] for facet in Facet],
        "pairs": [_pair(pair, names) for pair in combinations(comparison.sides, 2)],
        "points": {point.id: _point(point, names) for point in comparison.points},
    }


def _point(point: Point, names: Names) -> Json:
    claims = (names.claims[id_] for _, ids in point.claims for id_ in ids)
    cited = tuple(Cited(one.side, one.readout, one.span, one.text) for one in claims)
    labels = (Label(r.between, r.relation, r.side, r.facets) for r in point.relations)
    accept, reject = _choices(point, names)
    return {
        "point": point_document(cited),
        "relations": [label_document(label) for label in labels],
        "accept": accept,
        "reject": reject,
    }


def _choices(point: Point, names: Names) -> tuple[str, str]:
    """What accepting and rejecting a point are called; empty for what cannot be said of it."""
    if len(names.comparison.sides) == 1:
        return "right", ""
    if len(point.claims) == 1:
        return "told only here", "told elsewhere too"
    return "accept", "not the same point"


def _pair(between: tuple[str, str], names: Names) -> Json:
    """Every relation that two sides may be in; more detail, once for each of them."""
    kinds = [kind for kind in RelationKind if kind is not RelationKind.MORE_SPECIFIC]
    options: list[Json] = [{"relation": kind, "says": wording.relation(kind)} for kind in kinds]
    options[1:1] = [
        {
            "relation": RelationKind.MORE_SPECIFIC,
            "side": side,
            "says": wording.relation(RelationKind.MORE_SPECIFIC, more=names.text(side)),
        }
        for side in between
    ]
    return {"between": list(between), "says": names.pair(between), "options": options}
