"""Durations in a claim, in the smallest unit they share: PT125M, P14D, P36M."""

from collections.abc import Iterator
from decimal import Decimal

from divergence.domain import Quantity, Span
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.numbers import Number, Told, plain
from divergence.segment.attributes.passage import Passage

_MINUTES = {"minute": 1, "hour": 60}
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


def unit_after(passage: Passage, number: Number, attribute: str, near: int = 1) -> Hit | None:
    """The unit among the next words, with no punctuation between."""
    for place in range(number.last, min(number.last + near, len(passage.words))):
        if not passage.words[place].joined:
            return None
        if hit := passage.starting(attribute, place):
            return hit
    return None


def duration(passage: Passage, number: Number) -> Told | None:
    """A duration in its smallest common unit: minutes, days or months."""
    half = unit_after(passage, number, "half")
    counted = (
        number if half is None else Number(number.first, half.last, number.value, digits=False)
    )
    unit = unit_after(passage, counted, "unit")
    if unit is None:
        return None
    value = number.value + (Decimal("0.5") if half else 0)
    last = unit.last
    trailing = passage.at("half", last) if last < len(passage.words) else None
    if trailing is not None:
        value, last = value + Decimal("0.5"), trailing.last
    normal = _iso(value, unit.value)
    if normal is None:
        return None
    span = passage.slice(number.first, last)
    return Told(number.first, last, Quantity("duration", normal, "", span))


def _iso(value: Decimal, unit: str) -> str | None:
    for prefix, scale, suffix in (("PT", _MINUTES, "M"), ("P", _DAYS, "D"), ("P", _MONTHS, "M")):
        if unit in scale:
            return f"{prefix}{plain(value * scale[unit])}{suffix}"
    return None


def joined(passage: Passage, some: list[Told]) -> Iterator[Quantity]:
    """Quantities by place, with "two hours and five minutes" as one duration."""
    waiting: Told | None = None
    for item in sorted(some, key=lambda item: item[:2]):
        if waiting is None:
            waiting = item
            continue
        merged = _merged(passage, waiting, item)
        if merged is None:
            yield waiting.quantity
        waiting = merged or item
    if waiting is not None:
        yield waiting.quantity


def _merged(passage: Passage, one: Told, two: Told) -> Told | None:
    both_minutes = all(item.quantity.value.startswith("PT") for item in (one, two))
    between = range(one.last, two.first)
    if not both_minutes or not all(passage.at("conjunction", place) for place in between):
        return None
    total = sum(Decimal(item.quantity.value[2:-1]) for item in (one, two))
    span = Span(one.quantity.span.start, two.quantity.span.stop)
    value = f"PT{plain(Decimal(total))}M"
    return Told(one.first, two.last, Quantity("duration", value, "", span))
