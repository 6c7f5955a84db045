"""The quantities of a voice, and when two of them are the same."""

import re
from dataclasses import dataclass
from functools import cache

from divergence.domain import Claim, Quantity, Quote, Span
from divergence.lexicon import terms
from divergence.relate.voice import Voice

BEFORE, AFTER = 24, 8
"""Characters around a figure in which a word for "about" or "more than" is looked for."""

ROUNDING = 0.2
"""A rounded figure stands for exact ones up to this share away ("about 300": 240 to 360)."""


@dataclass(frozen=True, slots=True)
class Told:
    """A quantity as a side tells it."""

    quantity: Quantity
    quote: Quote
    rounded: bool
    """Told as an estimate or a bound."""

    @property
    def number(self) -> float | None:
        """The value as a number, a duration in minutes; None when it is neither."""
        if self.quantity.kind == "duration":
            return _minutes(self.quantity.value)
        try:
            return float(self.quantity.value)
        except ValueError:
            return None


def told(voice: Voice, kinds: tuple[str, ...]) -> tuple[Told, ...]:
    """A voice's quantities of some kinds, each value once, in the order of the text."""
    found: dict[tuple[str, str, str], Told] = {}
    for claim in voice.claims:
        for quantity in claim.attributes.quantities:
            if quantity.kind in kinds and not _trivial(claim, quantity):
                key = (quantity.kind, quantity.value, quantity.unit)
                quote = voice.quote(claim, quantity.span)
                rounded = _rounded(voice, claim, quantity.span)
                found.setdefault(key, Told(quantity, quote, rounded))
    return tuple(found.values())


def same(one: Told, other: Told) -> bool:
    """Whether two figures can be one figure: equal, or one of them a rounding of the other."""
    if one.quantity.value == other.quantity.value and _unit_free(one, other):
        return True
    if not alike(one, other):
        return False
    return (one.rounded or other.rounded) and near(one, other)


def near(one: Told, other: Told) -> bool:
    """Whether two figures are no further apart than rounding brings them."""
    if one.number is None or other.number is None:
        return False
    larger = max(abs(one.number), abs(other.number))
    return abs(one.number - other.number) <= ROUNDING * larger


def alike(one: Told, other: Told) -> bool:
    """Whether two figures measure the same kind of thing.

    Counted nouns are compared only as far as both are told: across languages their stems differ,
    so for plain numbers the unit decides nothing.
    """
    if one.quantity.kind != other.quantity.kind:
        return False
    units = {one.quantity.unit, other.quantity.unit} - {""}
    return len(units) <= 1 or one.quantity.kind in {"number", "ordinal"}


def _trivial(claim: Claim, quantity: Quantity) -> bool:
    """Whether a quantity is no detail: "two" of anything, or the day in a formality."""
    if quantity.kind == "number":
        return quantity.value in {"0", "1", "2"}
    return quantity.kind == "date" and claim.routine


def _unit_free(one: Told, other: Told) -> bool:
    """Whether two equal values can be one figure: of one kind, or one told without its unit."""
    return alike(one, other) or not (one.quantity.unit and other.quantity.unit)


def _rounded(voice: Voice, claim: Claim, span: Span) -> bool:
    start = max(span.start - BEFORE, claim.span.start)
    stop = min(span.stop + AFTER, claim.span.stop)
    around = voice.readouts[claim.readout].text[start:stop]
    return bool(terms.find("figures", around, voice.language(claim)))


@cache
def _duration_pattern() -> re.Pattern[str]:
    return re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$")


MINUTES = (525_600, 43_800, 10_080, 1_440, 60, 1)
"""In a year, an average month, a week, a day, an hour and a minute."""


def _minutes(value: str) -> float | None:
    """Minutes in an ISO 8601 duration; None for what is none."""
    match = _duration_pattern().match(value)
    if match is None or not any(match.groups()):
        return None
    return float(sum(int(part or 0) * of for part, of in zip(match.groups(), MINUTES, strict=True)))


@cache
def _date_pattern() -> re.Pattern[str]:
    return re.compile(r"(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?$")


def date_parts(value: str) -> tuple[int | None, int | None, int | None] | None:
    """Year, month and day of a normal form (`2031-06-09`, `2031-06`, `--06-09`), None where untold.

    None for what is no date in that form.
    """
    match = _date_pattern().match(value)
    if match is None:
        return None
    year, month, day = (int(part) if part and part != "-" else None for part in match.groups())
    return year, month, day
