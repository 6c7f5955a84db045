"""Days and times as a reader wants them, and no more of them than is known."""

from datetime import date, datetime

from divergence.report.phrases import say


def day(value: str) -> str:
    """`12 March 2031` for an ISO 8601 day; anything else as it stands."""
    try:
        return _day(date.fromisoformat(value))
    except ValueError:
        return value


def date_of(value: str | None) -> date | None:
    """The day of an ISO 8601 day or time, as its own zone counts days; None if it is neither."""
    try:
        return None if value is None else datetime.fromisoformat(value).date()
    except ValueError:
        return None


def apart(first: date, second: date) -> str:
    """How long after the first day the second is: `4 days later`, `a day earlier`."""
    days = (second - first).days
    if not days:
        return say("times.same_day")
    return say("times.later" if days > 0 else "times.earlier", n=abs(days))


def published(value: str | None) -> str:
    """When a document came out; says so where the order of publication cannot be known.

    Args:
        value: ISO 8601, a day or a time, with a zone only where it is known; None if not told.

    Returns:
        A phrase such as `published 12 March 2031, 18:05 UTC+02:00`.
    """
    if value is None:
        return say("times.not_given")
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return say("times.unread", time=value)
    if len(value) <= len("2031-03-12"):
        return say("times.day_only", day=_day(when.date()))
    told = say("times.published", day=_day(when.date()), time=f"{when:%H:%M}")
    zone = when.strftime("%z")
    if not zone:
        return say("times.no_zone", published=told)
    return f"{told} UTC" if zone == "+0000" else f"{told} UTC{zone[:3]}:{zone[3:5]}"


def _day(when: date) -> str:
    # Not strftime("%B"), which speaks the language of the machine.
    return say("times.day", day=when.day, month=say(f"month.{when.month}"), year=when.year)
