"""The quantities of a voice, and when two of them are the same."""

import re
from dataclasses import dataclass
from functools import cache

from divergence.domain import Claim, Quantity, Quote, Span
from divergence.lexicon import grammar, terms
from divergence.lexicon.words import words
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
    loose: bool = False
    """A date told by its weekday, season or distance from the talk, with no day or month."""

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
            if quantity.kind in kinds and not _trivial(voice, claim, quantity):
                key = (quantity.kind, quantity.value, quantity.unit)
                quote = voice.quote(claim, quantity.span)
                rounded = _rounded(voice, claim, quantity.span)
                loose = _loose(quantity, quote.text, voice.language(claim))
                found.setdefault(key, Told(quantity, quote, rounded, loose))
    return tuple(each for each in found.values() if not _part_of(each, tuple(found.values())))


def _part_of(one: Told, others: tuple[Told, ...]) -> bool:
    """Whether a date is only a part of a fuller one of the same voice ("3 June", "of 2035")."""
    if one.quantity.kind != "date":
        return False
    return any(
        other.quantity.kind == "date" and other.quantity.value.startswith(one.quantity.value + "-")
        for other in others
    )


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


def _trivial(voice: Voice, claim: Claim, quantity: Quantity) -> bool:
    """Whether a quantity is no detail.

    Such are "two" of anything unless told as "only two", the day in a formality, a year, the
    offset of a zone, the first day of "12 and 13 October", and a number that is a name.
    """
    if quantity.kind == "number":
        few = quantity.value in {"0", "1", "2"} and not _has_term(
            voice, claim, quantity.span, "only"
        )
        return few or _names_something(voice, claim, quantity)
    return quantity.kind == "date" and claim.routine


def _names_something(voice: Voice, claim: Claim, quantity: Quantity) -> bool:
    text, span = voice.readouts[claim.readout].text, quantity.span
    before, after = text[max(span.start - ZONE, 0) : span.start], span.stop
    days = (q.span.start for q in claim.attributes.quantities if q.kind == "date")
    return (
        any(zone in before for zone in ("UTC", "GMT"))
        or quantity.unit in NUMBERED
        or (not quantity.unit and quantity.value.isdigit() and len(quantity.value) == len("2031"))
        or (not quantity.unit and any(0 <= day - after <= JOINED for day in days))
    )


NUMBERED = frozenset({"号", "№", "no"})
"""Units that make of a number a name."""

ZONE, JOINED = 5, 8
"""Characters before a figure in which a zone's name stands; and between two days of one month."""


def _loose(quantity: Quantity, words_of: str, language: str) -> bool:
    """Whether a date is told with no day, month or year of its own."""
    if quantity.kind != "date" or any(sign.isdigit() for sign in words_of):
        return False
    told = {hit.attribute for hit in grammar.load(language).find(words(words_of))}
    return "month" not in told and bool(told & {"weekday", "moment", "nearby", "season"})


def _unit_free(one: Told, other: Told) -> bool:
    """Whether two equal values can be one figure: of one kind, or one told without its unit."""
    return alike(one, other) or not (one.quantity.unit and other.quantity.unit)


def _rounded(voice: Voice, claim: Claim, span: Span) -> bool:
    return _has_term(voice, claim, span, "rounded")


def _has_term(voice: Voice, claim: Claim, span: Span, stance: str) -> bool:
    """Whether a word for how a figure is meant stands beside it."""
    start = max(span.start - BEFORE, claim.span.start)
    stop = min(span.stop + AFTER, claim.span.stop)
    around = voice.readouts[claim.readout].text[start:stop]
    found = terms.find("figures", around, voice.language(claim))
    return any(term.stance == stance for term in found)


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


Date = tuple[int | None, int | None, int | None]
"""Year, month and day, None where untold."""


def date_parts(value: str) -> Date | None:
    """The parts of a normal form (`2031-06-09`, `2031-06`, `--06-09`).

    None for what is no date in that form.
    """
    match = _date_pattern().match(value)
    if match is None:
        return None
    year, month, day = (int(part) if part and part != "-" else None for part in match.groups())
    return year, month, day


def told_date(one: Told) -> Date | None:
    """The parts of a date as far as the words tell them: a year that was worked out is left open.

    Which year "3 May" means hangs on when a text was written, and two texts of one call may have
    it worked out from different days.
    """
    parts = date_parts(one.quantity.value)
    if parts is None or any(len(run) == len("2031") for run in _digits().findall(one.quote.text)):
        return parts
    return (None, *parts[1:]) if parts[1] else parts


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d+")
