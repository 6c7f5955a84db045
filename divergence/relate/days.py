"""Whether two texts can tell of one day, each by a date, a part of one, or a weekday."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from divergence.domain import Occasion, Readout

ZONES = 1
"""Days by which two dates of one moment may differ: clocks are at most 26 hours apart."""

PUBLISHED = 7
"""Days by which accounts of one encounter may be published apart without a word on it. Chosen:
offices publish on the day or the next, a translation or a page made anew within the week."""

_BEFORE, _AFTER = 13, 1
"""Days before and after its publication on which a weekday in a text may fall: of this week or the
last, and a zone's difference."""

_WEEK = 7
_YEAR = 366
"""A leap year, in which every day without its year exists."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class When:
    """What is known of the day of one account's encounter."""

    day: str | None
    """ISO 8601, or `--06-05` where the year is not told."""
    weekday: int | None
    """ISO 8601 (Monday is 1), where the text tells that alone."""
    published: date | None

    @classmethod
    def of(cls, readout: Readout, told: Occasion) -> "When":
        """What a readout and its text tell."""
        weekday = None if told.day else told.weekday
        return cls(told.day, weekday, _date((readout.provenance.published or "")[:10]))

    @property
    def whole(self) -> date | None:
        """The day, where it is told with its year."""
        return _date(self.day or "")

    @property
    def possible(self) -> tuple[date, ...]:
        """The days that it may have been; () where they cannot be counted."""
        if self.whole is not None:
            return (self.whole,)
        if self.weekday is None or self.published is None:
            return ()
        days = (self.published + timedelta(step) for step in range(-_BEFORE, _AFTER + 1))
        return tuple(day for day in days if day.isoweekday() == self.weekday)

    @property
    def shown(self) -> str:
        """What a message says of it."""
        if self.weekday is None:
            return str(self.day)
        told = f"a {WEEKDAYS[self.weekday - 1]}"
        return f"{told}, published {self.published}" if self.published else told


def apart(ours: When, theirs: When) -> Iterator[str]:
    """Why the two cannot be of one day, for a reader; nothing where they can."""
    if not (ours.day or ours.weekday) or not (theirs.day or theirs.weekday):
        return
    if _between(ours, theirs) > ZONES:
        yield f"days that no time zone explains ({ours.shown}, {theirs.shown})"


def unexplained(ours: When, theirs: When) -> tuple[str, str] | None:
    """The days that lie far apart, where one is that of a publication alone; None where none do."""
    days = tuple(one.whole or one.published for one in (ours, theirs))
    if ours.possible and theirs.possible:
        return None  # what the texts tell goes before the days on which they were published
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= PUBLISHED:
        return None
    return days[0].isoformat(), days[1].isoformat()


def _between(ours: When, theirs: When) -> int:
    """Days between the two, at the least; 0 where that cannot be told."""
    if ours.possible and theirs.possible:
        return min(abs((one - other).days) for one in ours.possible for other in theirs.possible)
    if ours.day and theirs.day:
        return _in_any_year(ours.day, theirs.day)
    weekdays = (_weekday(ours), _weekday(theirs))
    if weekdays[0] is None or weekdays[1] is None:
        return 0
    around = abs(weekdays[0] - weekdays[1])
    return min(around, _WEEK - around)


def _weekday(one: When) -> int | None:
    return one.whole.isoweekday() if one.whole else one.weekday


def _in_any_year(one: str, other: str) -> int:
    """Days between two dates, in the nearest years where one of them has none; 0 if impossible."""
    days = [_date(f"2024-{each[-5:]}") for each in (one, other)]
    if days[0] is None or days[1] is None:
        return 0
    around = abs((days[0] - days[1]).days)
    return min(around, _YEAR - around)


def _date(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
