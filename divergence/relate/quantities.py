"""The quantities of a voice, and when two of them are the same."""

import re
from dataclasses import dataclass, replace
from functools import cache
from math import inf

from divergence.domain import Quantity, Quote, Span
from divergence.lexicon import terms
from divergence.relate.meant import loose, meant, trivial
from divergence.relate.voice import Voice

JOINING = 8
"""Characters between the two ends of a range ("30 to 40")."""

ROUNDING = 0.2
"""A rounded figure stands for exact ones up to this share away ("about 300": 240 to 360)."""


@dataclass(frozen=True, slots=True)
class Told:
    """A quantity as a side tells it."""

    quantity: Quantity
    quote: Quote
    meant: frozenset[str] = frozenset()
    """How the figure is meant, by the words beside it: `rounded` ("about 40"), `least` ("more than
    40"), `most` ("up to 40")."""
    loose: bool = False
    """A date told by its weekday, season or distance from the talk, or by a bound; a rate."""
    until: str | None = None
    """The upper end of a range, where `quantity` is its lower one."""

    @property
    def exact(self) -> bool:
        """Whether it is told as one value, neither estimate nor bound nor range."""
        return not self.meant & {"rounded", "least", "most"} and self.until is None

    @property
    def bounded(self) -> bool:
        """Whether it is a bound or a range, not an estimate."""
        return not self.exact and "rounded" not in self.meant

    @property
    def reach(self) -> tuple[float, float] | None:
        """The least and the greatest value it can stand for; None when it is no number."""
        low = self.number
        if low is None:
            return None
        high = float(self.until) if self.until is not None else low
        if "rounded" in self.meant:
            low, high = low * (1 - ROUNDING), high * (1 + ROUNDING)
        return (-inf if "most" in self.meant else low, inf if "least" in self.meant else high)

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
            if quantity.kind in kinds and not trivial(voice, claim, quantity):
                key = (quantity.kind, quantity.value, quantity.unit)
                quote = voice.quote(claim, quantity.span)
                how = meant(voice, claim, quantity.span)
                open_day = loose(quantity, quote.text, voice.language(claim), how)
                found.setdefault(key, Told(quantity, quote, how, open_day))
    whole = _ranges(voice, tuple(found.values()))
    return tuple(each for each in whole if not _part_of(each, whole))


def _ranges(voice: Voice, found: tuple[Told, ...]) -> tuple[Told, ...]:
    """The same, two figures that are the ends of a range ("30 to 40") as one."""
    kept: list[Told] = []
    for one in found:
        last = kept[-1] if kept else None
        if last is not None and last.until is None and _joined(voice, last, one):
            span = Span(last.quote.span.start, one.quote.span.stop)
            unit = one.quantity.unit or last.quantity.unit
            kept[-1] = Told(
                replace(last.quantity, span=span, unit=unit),
                replace(last.quote, span=span, text=_text(voice, last.quote.readout, span)),
                last.meant | one.meant,
                until=one.quantity.value,
            )
        else:
            kept.append(one)
    return tuple(kept)


def _joined(voice: Voice, low: Told, high: Told) -> bool:
    """Whether two numbers are the ends of one range, by what stands between them."""
    kinds = {low.quantity.kind, high.quantity.kind}
    if len(kinds) > 1 or not kinds <= RANGED or low.quote.claim != high.quote.claim:
        return False
    ends = low.number, high.number
    gap = high.quote.span.start - low.quote.span.stop
    if None in ends or (ends[0] or 0) >= (ends[1] or 0) or not 0 < gap <= JOINING:
        return False
    between = _text(
        voice, low.quote.readout, Span(low.quote.span.stop, high.quote.span.start)
    ).strip()
    if between in DASHES:
        return True
    claim = next(claim for claim in voice.claims if claim.id == low.quote.claim)
    found = terms.find("figures", between, voice.language(claim))
    return any(term.stance == "to" and term.span.stop == len(between) for term in found)


RANGED = frozenset({"number", "money", "percent"})
DASHES = frozenset({"-", "–", "—", "~", "～"})
"""Signs between the two ends of a range."""


def _text(voice: Voice, readout: str, span: Span) -> str:
    return span.of(voice.readouts[readout].text)


def _part_of(one: Told, others: tuple[Told, ...]) -> bool:
    """Whether a date is only a part of a fuller one of the same voice ("3 June", "of 2035")."""
    if one.quantity.kind != "date":
        return False
    return any(
        other.quantity.kind == "date" and other.quantity.value.startswith(one.quantity.value + "-")
        for other in others
    )


def same(one: Told, other: Told) -> bool:
    """Whether two figures can be one figure: equal, or within what the other one leaves open."""
    if one.quantity.value == other.quantity.value and _unit_free(one, other):
        return True
    if not alike(one, other) or (one.exact and other.exact):
        return False
    return meet(one, other)


def meet(one: Told, other: Told) -> bool:
    """Whether two figures leave a value open that both allow; a rounded one is not cut sharply."""
    here, there = one.reach, other.reach
    if here is None or there is None:
        return False
    slack = ROUNDING if "rounded" in one.meant | other.meant else 0.0
    low, high = max(here[0], there[0]), min(here[1], there[1])
    return low <= high or (slack > 0 and low - high <= slack * abs(low))


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


def _unit_free(one: Told, other: Told) -> bool:
    """Whether two equal values can be one figure: of one kind, or one told without its unit."""
    return alike(one, other) or not (one.quantity.unit and other.quantity.unit)


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
