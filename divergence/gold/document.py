"""`gold.json`: the annotation of one case as `divergence-gold/1`."""

from divergence.domain import Claim, Facet, RelationKind, Span
from divergence.gold.node import Node
from divergence.gold.nouns import Gold, GoldPoint, GoldRelation
from divergence.gold.validate import check

SCHEMA = "divergence-gold/1"


def parse_gold(document: Node, texts: dict[str, str] | None = None) -> Gold:
    """A gold from its document, in canonical order: sides, then claims as in their texts.

    Args:
        document: with the schema already checked.
        texts: each side's text, in the order in which the sides shall stand; None takes the sides
            as the document has them and holds each claim's span against its own text only.

    Raises:
        UsageError: naming file and place, if the gold is malformed or does not fit the texts.
    """
    told = dict(document["claims"].members())
    sides = tuple(told) if texts is None else tuple(texts)
    for side, node in told.items():
        if side not in sides:
            node.fail(f"belongs to no text; the case has {', '.join(sides)}")
    claims = tuple(
        claim
        for side in sides
        if side in told
        for claim in sorted(
            (_claim(node, side, texts) for node in told[side].elements()),
            key=lambda claim: claim.span,
        )
    )
    order = {(claim.side, claim.id): number for number, claim in enumerate(claims)}
    points = tuple(_point(node, sides, order) for node in document["points"].elements())
    gold = Gold(sides, claims, points)
    check(gold, texts, document.file)
    return gold


def gold_document(gold: Gold, texts: dict[str, str]) -> dict[str, object]:
    """The document of a gold; `parse_gold` is its inverse."""
    return {
        "schema": SCHEMA,
        "claims": {
            side: [_claim_object(claim, texts[side]) for claim in gold.of(side)]
            for side in gold.sides
        },
        "points": [_point_object(point) for point in gold.points],
    }


def _claim(node: Node, side: str, texts: dict[str, str] | None) -> Claim:
    span = _span(node)
    stored = None if texts is None else texts[side]
    repeats = node["repeats"].elements() if "repeats" in node else ()
    return Claim(
        id=node["id"].string(),
        side=side,
        readout=side,
        span=span,
        text=span.of(stored) if stored and "text" not in node else node["text"].string(),
        routine=node["routine"].truth() if "routine" in node else False,
        repeats=tuple(_repeat(repeat, stored) for repeat in repeats),
    )


def _repeat(node: Node, stored: str | None) -> Span:
    span = _span(node)
    if stored and "text" in node and node["text"].string() != span.of(stored):
        node.fail("is not what its text has there; mark it again")
    return span


def _span(node: Node) -> Span:
    start, stop = node["start"].whole(), node["stop"].whole()
    if not 0 <= start < stop:
        node.fail(f"has the impossible span [{start}, {stop})")
    return Span(start, stop)


def _point(node: Node, sides: tuple[str, ...], order: dict[tuple[str, str], int]) -> GoldPoint:
    told: dict[str, list[str]] = {}
    for side, own in node["claims"].members():
        if side not in sides:
            own.fail(f"names a side that the gold does not have; it has {', '.join(sides)}")
        told[side] = [claim.string() for claim in own.elements()]
    speaking = ((side, _in_order(side, told[side], order)) for side in sides if told.get(side))
    relations = node["relations"].elements() if "relations" in node else ()
    return GoldPoint(
        claims=tuple(speaking),
        relations=tuple(_relation(relation, sides) for relation in relations),
        id=node.line("id") or "",
    )


def _in_order(side: str, ids: list[str], order: dict[tuple[str, str], int]) -> tuple[str, ...]:
    """Claims as in their text; unknown ones first, for the check to find."""
    return tuple(sorted(ids, key=lambda claim: order.get((side, claim), -1)))


def _relation(node: Node, sides: tuple[str, ...]) -> GoldRelation:
    between = [side.string() for side in node["between"].elements()]
    for side in between:
        if side not in sides:
            node["between"].fail(f"names “{side}”, which the gold does not have")
    if len(between) != 2 or len(set(between)) != 2:  # noqa: PLR2004 — a pair
        node["between"].fail("does not name two sides")
    first, second = (side for side in sides if side in between)
    kind = node["relation"].word(RelationKind)
    facets = node["facets"].elements() if "facets" in node else ()
    return GoldRelation(
        between=(first, second),
        relation=kind,
        side=node.line("side") if kind is RelationKind.MORE_SPECIFIC else None,
        facets=tuple(dict.fromkeys(facet.word(Facet) for facet in facets)),
        low=node.line("confidence") == "low",
        note=node.line("note") or "",
    )


def _claim_object(claim: Claim, text: str) -> dict[str, object]:
    whole = {"id": claim.id} | _span_object(claim.span, text)
    if claim.routine:
        whole["routine"] = True
    if claim.repeats:
        whole["repeats"] = [_span_object(span, text) for span in claim.repeats]
    return whole


def _span_object(span: Span, text: str) -> dict[str, object]:
    return {"start": span.start, "stop": span.stop, "text": span.of(text)}


def _point_object(point: GoldPoint) -> dict[str, object]:
    whole: dict[str, object] = {"id": point.id} if point.id else {}
    whole["claims"] = {side: list(ids) for side, ids in point.claims}
    if point.relations:
        whole["relations"] = [_relation_object(relation) for relation in point.relations]
    return whole


def _relation_object(relation: GoldRelation) -> dict[str, object]:
    whole: dict[str, object] = {"between": list(relation.between), "relation": relation.relation}
    if relation.side:
        whole["side"] = relation.side
    if relation.facets:
        whole["facets"] = list(relation.facets)
    if relation.low:
        whole["confidence"] = "low"
    if relation.note:
        whole["note"] = relation.note
    return whole
