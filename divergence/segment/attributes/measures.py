"""What a number in a claim measures: money, a share, a duration, a rank, or a count."""

from divergence.domain import Quantity, Span
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.durations import duration, unit_after
from divergence.segment.attributes.numbers import Number, Told, plain
from divergence.segment.attributes.passage import Passage

_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "₺": "TRY", "₽": "RUB", "₴": "UAH", "₹": "INR"}
_SIGNS = frozenset("%٪％").union(_SYMBOLS)
_SIGNED = frozenset({"money", "percent"})
_NO_NOUNS = ("act", "conjunction", "function", "oblique", "passive", "place", "status")
_STEM = 6
"""Letters of a counted noun that stay the same in its cases and numbers."""
_NEAR = 3
"""Words after a number in which its counted noun is looked for."""


def measure(passage: Passage, number: Number) -> Told | None:
    """The quantity that a number stands for, with its words; None where it only names something."""
    for reader in (_percent, _money, duration, _ordinal, _count):
        quantity = reader(passage, number)
        if quantity is not None:
            return quantity
    return None


def _build(passage: Passage, number: Number, kind: str, unit: str, hit: Hit | None = None) -> Told:
    first = min(number.first, hit.first) if hit else number.first
    last = max(number.last, hit.last) if hit else number.last
    span = _with_sign(passage, passage.slice(first, last)) if kind in _SIGNED else None
    span = span or passage.slice(first, last)
    return Told(first, last, Quantity(kind, plain(number.value), unit, span))


def _with_sign(passage: Passage, span: Span) -> Span:
    """The span with the currency or percent sign that touches it."""
    start, stop = span.start, span.stop
    if start > passage.span.start and passage.text[start - 1] in _SIGNS:
        start -= 1
    if stop < passage.span.stop and passage.text[stop] in _SIGNS:
        stop += 1
    return Span(start, stop)


def _sign_before(passage: Passage, number: Number) -> str:
    return passage.words[number.first].follows.strip()[-1:]


def _sign_after(passage: Passage, number: Number) -> str:
    stop = passage.words[number.last - 1].stop
    return passage.text[stop : min(stop + 2, passage.span.stop)].strip()[:1]


def _percent(passage: Passage, number: Number) -> Told | None:
    before = passage.ending("unit", number.first)
    if before is not None and before.value == "percent_before":
        return _build(passage, number, "percent", "percent", before)
    after = unit_after(passage, number, "unit")
    if after is not None and after.value == "percent":
        return _build(passage, number, "percent", "percent", after)
    signs = _sign_before(passage, number), _sign_after(passage, number)
    if any(sign and sign in "%٪％" for sign in signs):
        return _build(passage, number, "percent", "percent")
    return None


def _money(passage: Passage, number: Number) -> Told | None:
    after = unit_after(passage, number, "currency", near=2)
    if after is not None:
        return _build(passage, number, "money", after.value, after)
    for sign in (_sign_before(passage, number), _sign_after(passage, number)):
        if sign in _SYMBOLS:
            return _build(passage, number, "money", _SYMBOLS[sign])
    return None


def _ordinal(passage: Passage, number: Number) -> Told | None:
    suffix = passage.starting("ordinal", number.last)
    if suffix is not None and suffix.value == "suffix" and _is_attached(passage, suffix):
        return _build(passage, number, "ordinal", "", suffix)
    prefix = passage.ending("ordinal", number.first)
    if prefix is not None and prefix.value == "prefix":
        return _build(passage, number, "ordinal", "", prefix)
    return None


def _is_attached(passage: Passage, hit: Hit) -> bool:
    return passage.words[hit.first].follows in {"", "-", "‑", "."}


def _count(passage: Passage, number: Number) -> Told | None:
    unit = unit_after(passage, number, "unit", near=_NEAR)
    if unit is not None:
        return _build(passage, number, "number", unit.value, unit)
    if _is_part_of_name(passage, number):
        return None
    return _build(passage, number, "number", _counted(passage, number))


def _counted(passage: Passage, number: Number) -> str:
    """The noun that follows a number, as a stem; empty when no word does."""
    at = number.last
    if at >= len(passage.words) or any(passage.at(kind, at) for kind in _NO_NOUNS):
        return ""
    word = passage.words[at]
    return word.text[:_STEM] if word.joined and word.text.isalpha() else ""


def _is_part_of_name(passage: Passage, number: Number) -> bool:
    """Whether a number sticks to a name: "G20", "COVID-19", "Nord Stream 2"."""
    word = passage.words[number.first]
    if number.first == 0 or not word.text.isdecimal():
        return False
    before = passage.words[number.first - 1]
    if not before.text.isalpha() or "\u3400" <= before.text <= "\u9fff":
        return False
    if word.follows in {"", "-", "‑"}:
        return True
    inside = number.first > 1 and word.joined
    return inside and before.capital and not passage.at("function", number.first - 1)
