"""`gold.json`: the annotation of one case as `divergence-gold/1`."""

from functools import partial

from divergence.domain import Claim, Facet, RelationKind, Span
from divergence.gold.faults import Faults, each, refuse
from divergence.gold.node import Node
from divergence.gold.nouns import Gold, GoldPoint, GoldRelation
from divergence.gold.validate import check

SCHEMA = "divergence-gold/1"


def parse_gold(
    document: Node, texts: dict[str, str] | None = None, faults: Faults = refuse
) -> Gold:
    """A gold from its document, in canonical order: sides, then claims as in their texts.

    Args:
        document: with the schema already checked.
        texts: each side's text, in the order in which the sides shall stand; None takes the sides
            as the document has them and holds each claim's span against its own text only.
        faults: what becomes of each complaint; it names the file and the place.

    Raises:
        UsageError: if the document has no claims or points, or `faults` refuses.
    """
    listed = dict(document["claims"].members())
    sides = tuple(listed) if texts is None else tuple(texts)
    told = dict(each(listed.items(), partial(_entry, sides=sides), faults))
    claims, unread = [], set[tuple[str, str]]()
    for side in (side for side in sides if side in told):
        read = each(told[side], partial(_claim, side=side, texts=texts), faults)
        claims += sorted(read, key=lambda claim: claim.span)
        if len(read) < len(told[side]):
            unread |= {(side, str(node.get("id"))) for node in told[side]}
    order = {(claim.side, claim.id): number for number, claim in enumerate(claims)}
    read_point = partial(_point, sides=sides, order=order, faults=faults)
    gold = Gold(sides, tuple(claims), each(document["points"].elements(), read_point, faults))
    check(gold, texts, document.file, faults, frozenset(unread))
    return gold


def gold_document(gold: Gold, texts: dict[str, str], *, draft: bool = False) -> dict[str, object]:
    """The document of a gold; `parse_gold` is its inverse."""
    return {
        "schema": SCHEMA,
        **({"draft": True} if draft else {}),
        "claims": {
            side: [_claim_object(claim, texts[side]) for claim in gold.of(side)]
            for side in gold.sides
        },
        "points": [_point_object(point) for point in gold.points],
    }


def _entry(member: tuple[str, Node], sides: tuple[str, ...]) -> tuple[str, tuple[Node, ...]]:
    """A side and its claims, unread."""
    side, node = member
    if side not in sides:
        node.fail(f"belongs to no text; the case has {', '.join(sides)}")
    return side, tuple(node.elements())


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


def _point(
    node: Node, sides: tuple[str, ...], order: dict[tuple[str, str], int], faults: Faults
) -> GoldPoint:
    told: dict[str, list[str]] = {}
    for side, own in node["claims"].members():
        if side not in sides:
            own.fail(f"names a side that the gold does not have; it has {', '.join(sides)}")
        told[side] = [claim.string() for claim in own.elements()]
    speaking = ((side, _in_order(side, told[side], order)) for side in sides if told.get(side))
    relations = node["relations"].elements() if "relations" in node else ()
    return GoldPoint(
        claims=tuple(speaking),
        relations=each(relations, partial(_relation, sides=sides, faults=faults), faults),
        id=node.line("id") or "",
    )


def _in_order(side: str, ids: list[str], order: dict[tuple[str, str], int]) -> tuple[str, ...]:
    """Claims as in their text; unknown ones first, for the check to find."""
    return tuple(sorted(ids, key=lambda claim: order.get((side, claim), -1)))


def _relation(node: Node, sides: tuple[str, ...], faults: Faults) -> GoldRelation:
    between = [side.string() for side in node["between"].elements()]
    for side in between:
        if side not in sides:
            node["between"].fail(f"names “{side}”, which the gold does not have")
    if len(between) != 2 or len(set(between)) != 2:  # noqa: PLR2004 — a pair
        node["between"].fail("does not name two sides")
    first, second = (side for side in sides if side in between)
    named = node["facets"].elements() if "facets" in node else ()
    facets = each(named, lambda facet: facet.word(Facet), faults)
    kind = node["relation"].word(RelationKind)
    return GoldRelation(
        between=(first, second),
        relation=kind,
        side=node.line("side") if kind is RelationKind.MORE_SPECIFIC else None,
        facets=tuple(dict.fromkeys(facets)),
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
