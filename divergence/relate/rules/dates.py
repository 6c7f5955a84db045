"""Dates, times and durations: other ones, or one that a side alone tells."""

from datetime import date
from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.relate.gates import values_apart
from divergence.relate.quantities import Date, Told, date_parts, near, told, told_date
from divergence.relate.rule import Example, each_in_its_text, evidence, told_by_one
from divergence.relate.voice import Voice

NOUNS = {"date": "a date", "duration": "a duration"}
KINDS = ("date", "time", "duration")


class Dates:
    """Two accounts' dates, times and durations on one point."""

    code: ClassVar = "dates"
    facet: ClassVar = Facet.QUANTITY
    says: ClassVar = (
        "Says when each account gives one date and they are more than a day apart, or one duration "
        "and they are far apart, or when only one account gives a date, a time or a duration."
    )
    blind: ClassVar = (
        "One day apart is never a conflict: the sides may count in different time zones. Times "
        "of day never conflict, for their zones are seldom told; nor do deadlines, rates such as "
        "“every month”, and weekdays and seasons without a date. A year that is not told is not "
        "compared."
    )
    examples: ClassVar = (
        Example(
            "The commission will meet on 3 June.",
            "The commission's session was set for 17 June.",
            RelationKind.CONTRADICTORY,
        ),
        Example(
            "It was agreed that the commission would meet soon.",
            "Both agreed to convene the commission on 17 June.",
            RelationKind.MORE_SPECIFIC,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """A conflict of dates, or the dates that one side alone tells."""
        ours, theirs = told(left, KINDS), told(right, KINDS)
        here = tuple(a for a in ours if not _matched(a, theirs))
        there = tuple(b for b in theirs if not _matched(b, ours))
        found: list[Evidence] = []
        for kind in KINDS:
            a, b = _of(kind, here), _of(kind, there)
            if len(a) == len(b) == 1 and kind != "time":
                found.append(self._differ((left, a[0]), (right, b[0])))
            elif bool(a) != bool(b):
                found.append(self._alone(left, right, a) if a else self._alone(right, left, b))
        return tuple(found)

    def _differ(self, ours: tuple[Voice, Told], theirs: tuple[Voice, Told]) -> Evidence:
        told = each_in_its_text((voice, told.quote) for voice, told in (ours, theirs))
        says = f"differs in {NOUNS[ours[1].quantity.kind]}: {told}"
        flips = "if the two belong to different events, or are counted from different days"
        quotes = (ours[1].quote, theirs[1].quote)
        return evidence(self, values_apart(ours[0], theirs[0]), says, quotes, flips)

    def _alone(self, teller: Voice, other: Voice, alone: tuple[Told, ...]) -> Evidence:
        dates = ", ".join(f"“{each.quote.text}”" for each in alone)
        says = f"more detail in {teller.name}'s text: {dates}"
        quotes = (*(each.quote for each in alone), *other.whole())
        return told_by_one(self, teller, says, quotes, f"if {other.name}'s text gave one too")


def _of(kind: str, these: tuple[Told, ...]) -> tuple[Told, ...]:
    return tuple(each for each in these if each.quantity.kind == kind)


def _matched(one: Told, others: tuple[Told, ...]) -> bool:
    """Whether the other side tells the same, or the same more exactly."""
    return any(_covers(other, one) for other in others if other.quantity.kind == one.quantity.kind)


def _covers(fuller: Told, one: Told) -> bool:
    """Whether one quantity says nothing that the fuller one does not."""
    if fuller.quantity.value == one.quantity.value:
        return True
    if one.quantity.kind == "time":
        return True  # another hour may be the same moment in another zone
    if fuller.loose or one.loose:
        return True  # "on Friday", "before June" and "every two months" fit too much to conflict
    if one.quantity.kind == "duration":
        return near(fuller, one)
    days = date_parts(fuller.quantity.value), date_parts(one.quantity.value)
    if days[0] and days[1] and _same_day(days[0], days[1]):
        return True
    a, b = told_date(fuller), told_date(one)
    return a is None or b is None or _same_day(a, b) or _within(a, b)


def _within(fuller: Date, one: Date) -> bool:
    """Whether month and day of a date, as far as told, are also told by a fuller one.

    A year that one of them leaves open is no difference.
    """
    if fuller[0] is not None and one[0] is not None and fuller[0] != one[0]:
        return False
    return all(part is None or part == full for full, part in zip(fuller[1:], one[1:], strict=True))


def _same_day(a: Date, b: Date) -> bool:
    """Whether two dates lie at most a day apart, the span that time zones account for."""
    days = _ordinal(a, a[0] or b[0]), _ordinal(b, b[0] or a[0])
    if None in days:
        return _next_to(a, b) or _next_to(b, a)
    return abs((days[0] or 0) - (days[1] or 0)) <= 1


def _next_to(day: Date, month: Date) -> bool:
    """Whether a day is next to another month told without a day: 1 September, August."""
    number = _ordinal(day, day[0] or month[0])
    if number is None or month[1] in {None, day[1]} or month[2] is not None:
        return False
    around = (date.fromordinal(number + step) for step in (-1, 0, 1))
    told = month[0] if day[0] else None  # a year is compared only where both tell one
    return any(each.month == month[1] and told in {None, each.year} for each in around)


def _ordinal(parts: Date, year: int | None) -> int | None:
    """Days since the beginning of the era, in a leap year where no account tells the year."""
    _, month, day = parts
    if month is None or day is None:
        return None
    try:
        return date(year or 2000, month, day).toordinal()
    except ValueError:
        return None
