"""`divergence-rulings/1`: a ruling as one object of JSON, and read back without loss."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, assert_never

from divergence.domain import (
    Accept,
    Cited,
    Decision,
    Facet,
    Label,
    Match,
    Merge,
    Note,
    OnlyIn,
    Publish,
    Reject,
    Relabel,
    RelationKind,
    Ruling,
    RulingKind,
    Span,
    Split,
    fingerprint,
)

SCHEMA = "divergence-rulings/1"

Json = dict[str, Any]


def document(ruling: Ruling) -> Json:
    """The ruling as plain dicts, lists, strings and numbers; its schema is beside this file."""
    return {
        "schema": SCHEMA,
        "reviewer": ruling.reviewer,
        "time": ruling.time,
        "signature": ruling.signature,
        "kind": ruling.kind,
        "point": point_document(ruling.claims),
        **_decision(ruling.decision),
    }


def _decision(decision: Decision) -> Json:
    match decision:
        case Accept(labels):
            return {"relations": [label_document(label) for label in labels]}
        case Reject():
            return {}
        case Relabel(label):
            return label_document(label)
        case Note(text):
            return {"text": text}
        case Publish(chosen, place, title):
            return {"chosen": chosen, "place": place, "title": title}
        case _:
            return _regrouping(decision)


def _regrouping(decision: Match | Merge | Split | OnlyIn) -> Json:
    match decision:
        case Match(claims):
            return {"claims": [_cited(one) for one in claims]}
        case Merge(others):
            return {"points": [point_document(other) for other in others]}
        case Split(parts):
            return {"parts": [[_cited(one) for one in part] for part in parts]}
        case OnlyIn(side):
            return {"side": side}
        case _:
            assert_never(decision)


def point_document(claims: tuple[Cited, ...]) -> Json:
    """A point as rulings name it."""
    return {
        "fingerprint": fingerprint((one.side, one.text) for one in claims),
        "claims": [_cited(one) for one in claims],
    }


def _cited(one: Cited) -> Json:
    return {
        "side": one.side,
        "readout": one.readout,
        "start": one.span.start,
        "stop": one.span.stop,
        "text": one.text,
    }


def label_document(label: Label) -> Json:
    """How two sides differ, as rulings say it."""
    more = {} if label.side is None else {"side": label.side}
    return {
        "between": list(label.between),
        "relation": label.relation,
        **more,
        "facets": list(label.facets),
    }


def parse_ruling(item: Mapping[str, Any]) -> Ruling:
    """The ruling that an object holds; keys that are not known are passed over.

    Raises:
        ValueError: saying what is wrong, where it is no ruling; also its children, and KeyError,
            TypeError and AttributeError where a part is missing or of another kind.
    """
    if item["schema"] != SCHEMA:
        raise ValueError(f"schema is {item['schema']!r}, not {SCHEMA}")
    if datetime.fromisoformat(item["time"]).tzinfo is None:
        raise ValueError(f"time {item['time']!r} has no zone")
    if not item["reviewer"].strip():
        raise ValueError("reviewer is empty")
    return Ruling(
        reviewer=_string(item["reviewer"]),
        time=item["time"],
        signature=_string(item["signature"]),
        claims=_claims(item["point"]),
        decision=_DECISIONS[RulingKind(item["kind"])](item),
    )


def _parse_publish(item: Mapping[str, Any]) -> Publish:
    chosen, place, title = item["chosen"], item.get("place"), item.get("title")
    if not isinstance(chosen, bool):
        raise TypeError("chosen is neither true nor false")
    if place is not None and (type(place) is not int or place < 1):
        raise ValueError(f"place is {place!r}, not a number from 1")
    return Publish(chosen, place, None if title is None else _string(title))


def _claims(point: Mapping[str, Any]) -> tuple[Cited, ...]:
    """The claims of a point; its fingerprint, where it is told, must be theirs."""
    claims = _some(point["claims"])
    own = fingerprint((one.side, one.text) for one in claims)
    if point.get("fingerprint") not in {None, own}:
        raise ValueError(f"fingerprint {point['fingerprint']!r} is not that of the words cited")
    return claims


def _some(items: list[Mapping[str, Any]]) -> tuple[Cited, ...]:
    if not items:
        raise ValueError("no claim is cited")
    return tuple(
        Cited(
            side=_string(item["side"]),
            readout=_string(item["readout"]),
            span=Span(item["start"], item["stop"]),
            text=_string(item["text"]),
        )
        for item in items
    )


def _parse_label(item: Mapping[str, Any]) -> Label:
    first, second = map(_string, item["between"])
    relation, side = RelationKind(item["relation"]), item.get("side")
    more = relation is RelationKind.MORE_SPECIFIC
    if first == second or (side in {first, second}) != more or (side is not None) != more:
        raise ValueError(
            "between names two sides, and `side` one of them with more_specific, else none"
        )
    return Label((first, second), relation, side, tuple(map(Facet, item["facets"])))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


_DECISIONS: dict[RulingKind, Callable[[Mapping[str, Any]], Decision]] = {
    RulingKind.ACCEPT: lambda item: Accept(tuple(map(_parse_label, item["relations"]))),
    RulingKind.REJECT: lambda _: Reject(),
    RulingKind.MATCH: lambda item: Match(_some(item["claims"])),
    RulingKind.MERGE: lambda item: Merge(tuple(map(_claims, item["points"]))),
    RulingKind.SPLIT: lambda item: Split(tuple(map(_some, item["parts"]))),
    RulingKind.ONLY_IN: lambda item: OnlyIn(_string(item["side"])),
    RulingKind.RELABEL: lambda item: Relabel(_parse_label(item)),
    RulingKind.NOTE: lambda item: Note(_string(item["text"])),
    RulingKind.PUBLISH: _parse_publish,
}
