"""What the page's own script needs so that a reader can rule on its rows."""

from collections.abc import Iterator
from itertools import combinations

from divergence.domain import Cited, Facet, Fate, Label, Point, Publish, RelationKind
from divergence.report import phrases, wording
from divergence.report.names import Names
from divergence.report.publication import publishing
from divergence.report.rulings import SCHEMA, Json, label_document, point_document


def sheet(names: Names) -> Json:
    """Each point as a ruling names it, with the relations shown; and the words of every choice.

    Fingerprints are reckoned here, so that the page need not know how.
    """
    comparison = names.comparison
    return {
        "schema": SCHEMA,
        "signature": str(comparison.signature),
        "words": phrases.table("review"),
        "sides": [[side, names.side(side), names.text(side)] for side in comparison.sides],
        "chosen": [*_chosen(names)],
        "facets": [[facet, wording.facets((facet,))] for facet in Facet],
        "pairs": [_pair(pair, names) for pair in combinations(comparison.sides, 2)],
        "points": {point.id: _point(point, names) for point in comparison.points},
    }


def _chosen(names: Names) -> Iterator[Json]:
    """The rows that were chosen for publication before, so that what is chosen now joins them."""
    for one in publishing(names.comparison):
        decision = one.ruling.decision
        if isinstance(decision, Publish) and decision.chosen and one.fate is Fate.STANDS:
            for point in names.comparison.points:
                if point.id in one.points:
                    yield {
                        "reviewer": one.ruling.reviewer,
                        "point": point_document(_cited(point, names)),
                        "place": decision.place,
                        "title": decision.title,
                    }


def _cited(point: Point, names: Names) -> tuple[Cited, ...]:
    claims = (names.claims[id_] for _, ids in point.claims for id_ in ids)
    return tuple(Cited(one.side, one.readout, one.span, one.text) for one in claims)


def _point(point: Point, names: Names) -> Json:
    labels = (Label(r.between, r.relation, r.side, r.facets) for r in point.relations)
    accept, reject = _choices(point, names)
    return {
        "point": point_document(_cited(point, names)),
        "relations": [label_document(label) for label in labels],
        "accept": accept,
        "reject": reject,
    }


def _choices(point: Point, names: Names) -> tuple[str, str]:
    """What accepting and rejecting a point are called; empty for what cannot be said of it."""
    if len(names.comparison.sides) == 1:
        return phrases.say("review.right"), ""
    if len(point.claims) == 1:
        return phrases.say("review.here"), phrases.say("review.elsewhere")
    return phrases.say("review.confirm"), phrases.say("review.not_same")


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
