"""Dates in a claim, full or partial, in the normal forms of ISO 8601.

`2031-06-05`, `2031-06`, `2031`; without a year `--06-05` and `--06`.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from divergence.domain import Quantity
from divergence.lexicon.grammar import Rules
from divergence.segment.attributes.numbers import Number, Told
from divergence.segment.attributes.passage import Passage

_LAST_DAY, _LAST_MONTH = 31, 12
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
"""Bare four-digit numbers in this range are years unless they count something."""
_TENS = (10, 20, 30)
_DASHES = ("-", "–")
_OF = ("genitive", "versus")
"""What may stand between a day and its month: "of", "from"."""


def is_year(number: Number) -> bool:
    """Whether a number may be a year."""
    return number.digits and _FIRST_YEAR <= number.value <= _LAST_YEAR


def dates(passage: Passage, found: tuple[Number, ...], rules: Rules) -> Iterator[Told]:
    """Dates with the words `[first, last)` they stand in."""
    yield from _numeric(passage)
    yield from _marked(passage, found)
    for month in passage.of("month"):
        yield _named(passage, found, rules, (month.first, month.last, month.value))


def _quantity(passage: Passage, first: int, last: int, value: str) -> Told:
    return Told(first, last, Quantity("date", value, "", passage.slice(first, last)))


def _named(
    passage: Passage,
    found: tuple[Number, ...],
    rules: Rules,
    month: tuple[int, int, str],
) -> Told:
    """A date whose month is told by name."""
    first, last, value = month
    day = _day(next((number for number in found if _ends_at(passage, number, first)), None))
    day = day or _ranked(passage, found, first, rules)
    if day is not None:
        day = _since(passage, found, day)
        first = day.first
    elif rules.month_first:
        day = _day(_next(found, last))
        last = _until(passage, found, _after_suffix(passage, day.last)) if day else last
    year = _next(found, last)
    if year is None and last < len(passage.words) and passage.at("genitive", last):
        year = _next(found, last + 1)
    if year is not None and is_year(year):
        return _quantity(passage, first, year.last, _iso(year, value, day))
    return _quantity(passage, first, last, _iso(None, value, day))


def _ends_at(passage: Passage, number: Number, place: int) -> bool:
    """Whether only "of" or the ending of an ordinal stands between a number and a month."""
    between = range(number.last, place)
    joints = ("ordinal", *_OF)
    return number.last <= place and all(
        any(passage.at(attribute, at) for attribute in joints) for at in between
    )


def _ranked(passage: Passage, found: tuple[Number, ...], place: int, rules: Rules) -> Number | None:
    """The day that an ordinal in words tells before a month: «двадцать пятого марта»."""
    last = place
    while last and any(passage.at(attribute, last - 1) for attribute in _OF):
        last -= 1
    if last == place and rules.month_first:
        return None
    ranks = {hit.last: hit for hit in passage.of("ordinal") if hit.value.isdecimal()}
    tens = {number.last: number for number in found if number.value in _TENS}
    first, value, ranked = last, Decimal(0), False
    while first in ranks or first in tens:
        rank = ranks.get(first)
        part = Decimal(rank.value) if rank else tens[first].value
        if value and (value >= _TENS[0]) == (part >= _TENS[0]):
            break
        ranked = ranked or rank is not None
        value += part
        first = rank.first if rank else tens[first].first
    day = Number(first, last, value, digits=True) if ranked else None
    return _day(day)


def _since(passage: Passage, found: tuple[Number, ...], day: Number) -> Number:
    """The first day of "3–4 May"; the day itself where it ends no such range."""
    before = _day(next((number for number in found if number.last == day.first), None))
    return before if before and passage.words[day.first].follows in _DASHES else day


def _until(passage: Passage, found: tuple[Number, ...], place: int) -> int:
    """The word after the last day of "May 3–4", of which a word follows the first."""
    after = _day(_next(found, place))
    return after.last if after and passage.words[place].follows in _DASHES else place


def _after_suffix(passage: Passage, place: int) -> int:
    suffix = passage.at("ordinal", place) if place < len(passage.words) else None
    return suffix.last if suffix and suffix.value == "suffix" else place


def _next(found: tuple[Number, ...], place: int) -> Number | None:
    return next((number for number in found if number.first == place), None)


def _day(number: Number | None) -> Number | None:
    fits = number is not None and number.digits and 1 <= number.value <= _LAST_DAY
    return number if fits else None


def _iso(year: Number | None, month: str, day: Number | None) -> str:
    head = f"{int(year.value)}" if year else "-"
    return f"{head}-{int(month):02}" + (f"-{int(day.value):02}" if day else "")


def _marked(passage: Passage, found: tuple[Number, ...]) -> Iterator[Told]:
    """Dates whose parts are marked: 2031年6月5日."""
    parts: dict[str, Number] = {}
    for number in (*found, None):
        hit = passage.starting("mark", number.last) if number is not None else None
        mark = hit.value if hit else ""
        starts_new = not parts or number is None or number.first != _end(parts)
        if parts and (starts_new or mark in parts or not mark):
            yield from _closed(passage, parts)
            parts = {}
        if number is not None and _fits(number, mark):
            parts[mark] = number


def _end(parts: dict[str, Number]) -> int:
    return max(number.last for number in parts.values()) + 1


def _fits(number: Number, mark: str) -> bool:
    limits = {"year": is_year(number), "month": number.value <= _LAST_MONTH, "day": True}
    return number.digits and limits.get(mark, False)


def _closed(passage: Passage, parts: dict[str, Number]) -> Iterator[Told]:
    first, last = min(number.first for number in parts.values()), _end(parts)
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day")
    if month is not None:
        yield _quantity(passage, first, last, _iso(year, str(month.value), day))
    elif year is not None:
        yield _quantity(passage, first, last, str(int(year.value)))


def _numeric(passage: Passage) -> Iterator[Told]:
    """2031-12-07, 07.12.2031."""
    words = passage.words
    for at, after in pairwise(passage.digits):
        if after == at + 1 and at + 2 < len(words) and words[at + 2].text.isdecimal():
            yield from _triple(passage, at)


def _triple(passage: Passage, at: int) -> Iterator[Told]:
    one, two, three = (passage.words[at + step] for step in range(3))
    if two.follows != three.follows or two.follows not in {"-", ".", "/"}:
        return
    parts = (one.text, two.text, three.text)
    year, month, day = parts if len(parts[0]) > len(parts[2]) else parts[::-1]
    if (
        int(month) <= _LAST_MONTH
        and int(day) <= _LAST_DAY
        and _FIRST_YEAR <= int(year) <= _LAST_YEAR
    ):
        yield _quantity(passage, at, at + 3, f"{year}-{int(month):02}-{int(day):02}")


def year_alone(passage: Passage, number: Number) -> Told:
    """A year that stands without a month."""
    return _quantity(passage, number.first, number.last, str(int(Decimal(number.value))))
