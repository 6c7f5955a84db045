"""Dates seen from the day of a readout: "today", "next month", "on Thursday", "in March".

Values are in the normal forms of ISO 8601: a day `2031-06-05`, a week `2031-W23`, a month
`2031-06`, a year `2031`; a weekday whose date is not known is `-W-4`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from divergence.domain import Quantity, Status
from divergence.lexicon.hits import Hit, active
from divergence.segment.attributes.numbers import Told
from divergence.segment.attributes.passage import Passage

Way = Literal["before", "after", "near"]

_WEEK, _MONTH, _YEAR = 7, 31, 12
"""Days, days and months."""
_SLACK = 2
"""Days by which what is done may lie ahead: accounts and calls are dated in different zones."""
_BESIDE = 3
"""Words between a weekday and the date that it stands with."""
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The months with which the seasons of the northern half begin."""
_SEASON = 3
"""Months of a season."""

_WAYS: dict[str, Way] = {"next": "after", "last": "before"}
_UNITS = {"weekday": "week", "season": "year"}
"""The moments that say which weekday or season is meant: "of next week", "of last year"."""

_AHEAD = frozenset({Status.PLANNED, Status.HOPED_FOR, Status.ANNOUNCED})


@dataclass(frozen=True, slots=True)
class Now:
    """From where a claim's dates are seen."""

    day: date | None
    """Of the readout; None when nobody tells it."""
    status: Status
    """Of the thing told: what is planned lies ahead, what is done behind."""

    @property
    def way(self) -> Way:
        """Where a day that is only named lies."""
        if self.status in _AHEAD:
            return "after"
        return "before" if self.status is Status.DONE else "near"


def seen_from(passage: Passage, told: Iterable[Told], now: Now) -> Iterator[Told]:
    """The dates of a claim, with those that hang on the day of the readout worked out.

    Args:
        passage: the claim.
        told: dates and times as they are written; a date without its year gets one.
        now: from where they are seen.
    """
    hits = _meant(passage)
    found = [_with_year(passage, hits, one, now) for one in told]
    yield from found
    dated = [(one.first, one.last) for one in found if one.quantity.kind == "date"]
    for hit in hits:
        if any(_beside(passage, place, hit) for place in dated) or _serves(passage, hits, hit):
            continue
        if value := _value(passage, hits, hit, now):
            quantity = Quantity("date", value, "", passage.slice(hit.first, hit.last))
            yield Told(hit.first, hit.last, quantity)


def _meant(passage: Passage) -> tuple[Hit, ...]:
    """The moments, weekdays and seasons of a claim, without those in phrases that say nothing."""
    hits = passage.of("moment", "weekday", "season")
    if not hits:
        return ()
    return tuple(active(hits, passage.of("nearby")))


def _beside(passage: Passage, place: tuple[int, int], hit: Hit) -> bool:
    """Whether a hit overlaps some words or stands by them: "on Monday, 5 May"."""
    between = range(min(place[1], hit.last), max(place[0], hit.first))
    parted = any(passage.at("conjunction", at) for at in between)
    return len(between) < _BESIDE and not parted


def _serves(passage: Passage, hits: tuple[Hit, ...], hit: Hit) -> bool:
    """Whether a moment only says which weekday or season is meant, or shares a word with one."""
    return hit.attribute == "moment" and any(
        (one.first < hit.last and hit.first < one.last)
        or (_parts(hit)[0] == _UNITS[one.attribute] and _beside(passage, one[:2], hit))
        for one in hits
        if one.attribute != "moment"
    )


def _steps(
    passage: Passage, hits: tuple[Hit, ...], place: tuple[int, int], unit: str
) -> int | None:
    """How far the moment of a unit that stands by some words lies from the day of the readout."""
    moments = (hit for hit in hits if hit.attribute == "moment" and _parts(hit)[0] == unit)
    return next((_parts(hit)[1] for hit in moments if _beside(passage, place, hit)), None)


def _parts(moment: Hit) -> tuple[str, int]:
    """The unit of a moment and the steps to it: `week-1`."""
    unit, sign, steps = moment.value.partition("+")
    if not sign:
        unit, sign, steps = moment.value.partition("-")
    return unit, int(sign + steps)


def _value(passage: Passage, hits: tuple[Hit, ...], hit: Hit, now: Now) -> str | None:
    if hit.attribute == "moment":
        return None if now.day is None else _moved(now.day, *_parts(hit))
    said = _direction(passage, hit.first, hit.last)
    steps = _steps(passage, hits, hit[:2], _UNITS[hit.attribute])
    if hit.attribute == "weekday":
        return _weekday(int(hit.value), said, steps, now)
    return None if now.day is None else _season(hit.value, said, steps, now)


def _moved(day: date, unit: str, steps: int) -> str:
    if unit == "day":
        return (day + timedelta(days=steps)).isoformat()
    if unit == "week":
        year, week, _ = (day + timedelta(weeks=steps)).isocalendar()
        return f"{year}-W{week:02}"
    if unit == "month":
        year, month = divmod(day.year * _YEAR + day.month - 1 + steps, _YEAR)
        return f"{year}-{month + 1:02}"
    return str(day.year + steps)


def _direction(passage: Passage, first: int, last: int) -> str | None:
    """What a word in or beside a name says of it: "next", "last" or "this"."""
    inside = (passage.starting("nearby", at) for at in range(first, last))
    hit = next((one for one in inside if one is not None and one.last <= last), None)
    hit = hit or passage.ending("nearby", first) or passage.starting("nearby", last)
    return None if hit is None or hit.value == "none" else hit.value


def _weekday(number: int, said: str | None, weeks: int | None, now: Now) -> str:
    if now.day is None:
        return f"-W-{number}"
    here = now.day.isoweekday()
    ahead, behind = (number - here) % _WEEK, (here - number) % _WEEK
    if weeks is not None:
        days = number - here + weeks * _WEEK
    elif said == "next" or (said is None and now.way == "after"):
        days = ahead or _WEEK
    elif said == "last":
        days = -(behind or _WEEK)
    elif said == "this" and now.way != "before":
        days = ahead if now.way == "after" else number - here
    else:
        days = -behind
    return (now.day + timedelta(days=days)).isoformat()


def _season(name: str, said: str | None, steps: int | None, now: Now) -> str | None:
    """The year of a season; of a winter, the one in which it begins, until the new year comes.

    "This spring" is the next one, where what is to come is told after the spring.
    """
    if now.day is None:
        return None
    if steps is not None or said == "this":
        gone = now.way == "after" and _SEASONS[name] + _SEASON <= now.day.month
        return str(now.day.year + (steps or int(gone)))
    way = _WAYS.get(said or "", now.way)
    years = range(now.day.year - 2, now.day.year + 2)
    ahead = {year: (year - now.day.year) * _YEAR + _SEASONS[name] - now.day.month for year in years}
    begun = 0 if said == "next" else -_SEASON
    over = -_SEASON if said == "last" else 0
    fit = [
        year
        for year, months in ahead.items()
        if not (way == "after" and months <= begun) and not (way == "before" and months > over)
    ]
    best = min(fit, key=lambda year: abs(ahead[year] + 1))
    return str(now.day.year if -_SEASON < ahead[best] <= 0 else best)


def _with_year(passage: Passage, hits: tuple[Hit, ...], told: Told, now: Now) -> Told:
    """A date without a year in the one that is told beside it, else in the nearest in its way."""
    value = told.quantity.value
    if told.quantity.kind != "date" or not value.startswith("--") or now.day is None:
        return told
    month, _, day = value[2:].partition("-")
    here, way = now.day, _WAYS.get(_direction(passage, told.first, told.last) or "", now.way)
    steps = _steps(passage, hits, told[:2], "year")
    years = range(here.year - 1, here.year + 2) if steps is None else [here.year + steps]
    year = min(years, key=lambda year: _fit(here, way, (year, int(month), day)))
    span = told.quantity.span
    return told._replace(quantity=Quantity("date", f"{year}{value[1:]}", "", span))


def _fit(here: date, way: Way, named: tuple[int, int, str]) -> tuple[bool, int]:
    """How well a year fits: first whether the date lies where it should, then how near it is."""
    year, month, day = named
    months = (year - here.year) * _YEAR + month - here.month
    days = months * _MONTH + (int(day) - here.day if day else 0)
    elsewhere = (way == "after" and days < -_SLACK) or (way == "before" and days > _SLACK)
    return elsewhere, abs(days)


def lies_ahead(value: str, day: date | None) -> bool:
    """Whether a date is not over on a day; one that cannot be placed may lie ahead.

    Args:
        value: in the forms of this module.
        day: from which it is seen.
    """
    if day is None or value.startswith("-"):
        return True
    year, week, _ = day.isocalendar()
    here = f"{year}-W{week:02}" if "W" in value else day.isoformat()
    return value >= here[: len(value)]
