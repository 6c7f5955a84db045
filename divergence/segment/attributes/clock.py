"""Times of day in a claim: 17:10, 8 p.m., à 20 h 30, в 20 часов, saat 20.30, 晚8时30分."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from divergence.domain import Quantity
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.numbers import Number, Told
from divergence.segment.attributes.passage import Passage

_LAST_HOUR, _LAST_MINUTE = 23, 59
_NOON = 12
_HALF = 30
"""Minutes."""
_HALVES = frozenset({"am", "pm"})
"""Halves of the day, told before the hour (`hour`) or after it (`clock`)."""
_MINUTES = 2
"""Digits of minutes that follow an hour without a word of their own."""


def times(passage: Passage, found: tuple[Number, ...]) -> Iterator[Told]:
    """Times with the words `[first, last)` they stand in.

    Args:
        passage: the claim.
        found: its numbers.
    """
    yield from _with_colon(passage)
    if "hour" not in passage.hits and "clock" not in passage.hits:
        return
    ranks = (hit for hit in passage.of("ordinal") if hit.value.isdecimal())
    named = (Number(hit.first, hit.last, Decimal(hit.value), digits=False) for hit in ranks)
    for number in (*found, *named):
        told = _hour(passage, number)
        if told is not None:
            yield told


def _with_colon(passage: Passage) -> Iterator[Told]:
    """17:10."""
    words = passage.words
    for at, after in pairwise(passage.digits):
        if after == at + 1 and words[after].follows == ":":
            hour, minute = int(words[at].text), int(words[after].text)
            if hour <= _LAST_HOUR and minute <= _LAST_MINUTE:
                half = _half_after(passage, at + 2, told=True)
                last = half.last if half else at + 2
                yield _told(passage, at, last, (_on_the_clock(hour, half), minute))


def _hour(passage: Passage, number: Number) -> Told | None:
    """The time whose hour a number tells; None where it tells none."""
    hour, minute = _parted(passage, number)
    before = passage.ending("hour", number.first)
    after = _after(passage, number, before)
    told = after > number.last
    late = _half_after(passage, after, told=told)
    said = before is not None and _says(passage, before, minute)
    if not (told or said or late) or not 0 <= hour <= _LAST_HOUR:
        return None
    if not late and (passage.starting("unit", after) or passage.starting("currency", after)):
        return None
    last = after
    if minute is None:
        minute, last = _minutes(passage, number, after)
    late = late or _half_after(passage, last, told=told)
    early = before if before and before.value in _HALVES else None
    first = early.first if early else number.first
    last = late.last if late else last
    return _told(passage, first, last, (_on_the_clock(hour, early or late), minute))


def _parted(passage: Passage, number: Number) -> tuple[int, int | None]:
    """The hour of a number, and its minutes where they follow a stop: 20.30; no hour is -1."""
    words = passage.words
    if number.last == number.first + 2 and words[number.first].text.isdecimal():
        minutes = words[number.first + 1].text
        stop = words[number.first + 1].follows == "." and len(minutes) == _MINUTES
        if stop and int(minutes) <= _LAST_MINUTE:
            return int(words[number.first].text), int(minutes)
    whole = number.value == int(number.value)
    return (int(number.value) if whole else -1), None


def _after(passage: Passage, number: Number, before: Hit | None) -> int:
    """The word after the sign of an hour; the one after the number where it has none.

    A word that also counts hours is such a sign only after "at".
    """
    at = number.last
    suffix = passage.starting("ordinal", at)
    if suffix is not None and suffix.value == "suffix":
        at = suffix.last
    sign = passage.starting("hour", at)
    if sign is not None and (sign.value == "sign" or (sign.value == "point" and before)):
        return sign.last
    unit = passage.starting("unit", at)
    if unit is not None and unit.value == "hour" and before and before.value == "at":
        return unit.last
    return number.last


def _minutes(passage: Passage, number: Number, at: int) -> tuple[int, int]:
    """The minutes told after the sign of an hour, and the word after them."""
    if at == number.last or at >= len(passage.words):
        return 0, at
    half = passage.starting("hour", at)
    if half is not None and half.value == "half":
        return _HALF, half.last
    text = passage.words[at].text
    if not text.isdecimal() or len(text) > _MINUTES or int(text) > _LAST_MINUTE:
        return 0, at
    unit = passage.starting("hour", at + 1) or passage.starting("unit", at + 1)
    if unit is not None and unit.value == "minute":
        return int(text), unit.last
    bare = len(text) == _MINUTES and not passage.words[at].follows.strip()
    return (int(text), at + 1) if bare and unit is None else (0, at)


def _says(passage: Passage, before: Hit, minute: int | None) -> bool:
    """Whether the word before a number makes it an hour; "at" does where minutes follow a stop.

    In "20 saat 15 dakika" a number before it makes it a unit.
    """
    if before.value == "at":
        return minute is not None
    counted = before.first > 0 and passage.words[before.first - 1].text.isdecimal()
    return before.value == "before" and not counted and not passage.ending("numeral", before.first)


def _half_after(passage: Passage, place: int, *, told: bool) -> Hit | None:
    """The half of the day after an hour; «дня» is one only after "o'clock": «три дня» are days."""
    hit = passage.starting("clock", place)
    if hit is None or hit.value not in _HALVES:
        return None
    return hit if told or not passage.starting("unit", place) else None


def _on_the_clock(hour: int, half: Hit | None) -> int:
    """The hour of twenty-four."""
    if half is None or hour > _NOON:
        return hour
    return hour % _NOON + (_NOON if half.value == "pm" else 0)


def _told(passage: Passage, first: int, last: int, time: tuple[int, int]) -> Told:
    value = f"{time[0]:02}:{time[1]:02}"
    return Told(first, last, Quantity("time", value, "", passage.slice(first, last)))
