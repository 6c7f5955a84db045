"""A day as letterheads write it: the month by its name, in the document's language and calendar."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from divergence.lexicon.calendars import solar_months
from divergence.lexicon.files import primary
from divergence.lexicon.grammar import load
from divergence.lexicon.words import Word, words

_SOLAR = "fa"
"""The language whose pages count by the solar calendar."""
_YEARS = range(1990, 2100)
_SOLAR_YEARS = range(1369, 1479)
"""The same years in the solar calendar."""
_NEW_YEAR = date(2021, 3, 21)
_OF_YEAR = 1400
"""A new year's day of the solar calendar, and its year."""
_CYCLE, _LEAP = 33, frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Leap years by their place in a cycle of 33 years, which holds for the years above (K. M.
Borkowski, "The Persian calendar for 3000 years", Earth, Moon, and Planets 74, 1996)."""
_LONG_MONTHS = 6
"""So many months at the beginning of a solar year have 31 days, the others 30."""
_SIGNS = frozenset({"/", "-", "."})


def written_day(text: str, language: str) -> str | None:
    """The first whole day in a text whose month stands there by name; ISO 8601, else None.

    In Persian the solar calendar's too, also in figures: ۱۴۱۲/۰۲/۱۴. Lunar months are not read:
    when they begin is decided from country to country.

    Args:
        text: a short one.
        language: BCP 47.
    """
    found = words(text)
    for day, month, year in _named(found, language):
        if year in _YEARS and (told := _day(year, month, day)):
            return told
    if primary(language) == _SOLAR:
        for day, month, year in (*_solar(found), *_figures(found)):
            if year in _SOLAR_YEARS and (told := _gregorian(year, month, day)):
                return told
    return None


def _named(found: Sequence[Word], language: str) -> Iterator[tuple[int, int, int]]:
    """Day, month and year around each month of the Gregorian calendar."""
    for hit in load(language).find(tuple(found)):
        if hit.attribute == "month":
            yield from _around(found, hit.first, hit.last, int(hit.value))


def _solar(found: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    months = solar_months()
    for at, word in enumerate(found):
        if word.text in months:
            yield from _around(found, at, at + 1, months[word.text])


def _around(
    found: Sequence[Word], first: int, last: int, month: int
) -> Iterator[tuple[int, int, int]]:
    """The figures before and behind a month's name, where both are there."""
    if first > 0 and last < len(found):
        day, year = found[first - 1].text, found[last].text
        if day.isdecimal() and year.isdecimal():
            yield int(day), month, int(year)


def _figures(found: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    """Year, month and day in figures, between the same signs."""
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        parted = two.follows == three.follows and two.follows in _SIGNS
        if parted and all(word.text.isdecimal() for word in (one, two, three)):
            yield int(three.text), int(two.text), int(one.text)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _gregorian(year: int, month: int, day: int) -> str | None:
    """The day of the Gregorian calendar; None where the solar one has no such day."""
    lengths = [31] * _LONG_MONTHS + [30] * 5 + [29 + _is_leap(year)]
    if not (1 <= month <= len(lengths) and 1 <= day <= lengths[month - 1]):
        return None
    years = range(_OF_YEAR, year) if year >= _OF_YEAR else range(year, _OF_YEAR)
    days = sum(365 + _is_leap(each) for each in years) * (1 if year >= _OF_YEAR else -1)
    return (_NEW_YEAR + timedelta(days + sum(lengths[: month - 1]) + day - 1)).isoformat()


def _is_leap(year: int) -> bool:
    return year % _CYCLE in _LEAP
