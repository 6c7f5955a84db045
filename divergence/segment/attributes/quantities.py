"""The numbers, sums, shares, dates, times and durations that a claim tells."""

from collections.abc import Iterator
from decimal import Decimal

from divergence.domain import Quantity
from divergence.lexicon.grammar import Rules
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.clock import times
from divergence.segment.attributes.dates import dates, is_year, year_alone
from divergence.segment.attributes.durations import joined
from divergence.segment.attributes.measures import measure
from divergence.segment.attributes.moments import Now, seen_from
from divergence.segment.attributes.numbers import Number, Told, numbers
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.ranks import ordinals

_BEFORE_YEARS = ("article", "genitive", "oblique", "place", "status")
_TELLING = frozenset({"month", "moment", "multiplier", "numeral", "ordinal", "season", "weekday"})
"""Attributes of the words that tell a quantity by themselves."""
_TIMED = frozenset({"hour", "day", "week", "month", "year"})


def quantities(passage: Passage, rules: Rules, now: Now) -> tuple[Quantity, ...]:
    """The quantities of a claim, by place; none overlaps another."""
    if not _may_tell(passage):
        return ()
    found = tuple(numbers(passage, rules))
    timed = tuple(times(passage, found))
    written = [*timed, *dates(passage, found, rules), *_years(passage, found, rules)]
    taken: list[Told] = []
    for item in (*seen_from(passage, written, now), *ordinals(passage, rules)):
        _take(taken, item)
    by_place = sorted((*found, *_articles(passage)), key=lambda number: number.first)
    for number in by_place:
        if any(number.first < told.last and told.first < number.last for told in taken):
            continue
        measured = measure(passage, number)
        if measured is not None:
            _take(taken, measured)
    return tuple(joined(passage, taken))


def _may_tell(passage: Passage) -> bool:
    """Whether a claim has a digit or a word that may tell a quantity; most have none."""
    hits = passage.hits
    counted = "article" in hits and "unit" in hits
    return bool(passage.digits) or counted or not _TELLING.isdisjoint(hits)


def _take(taken: list[Told], item: Told) -> None:
    if not any(item.first < other.last and other.first < item.last for other in taken):
        taken.append(item)


def _years(passage: Passage, found: tuple[Number, ...], rules: Rules) -> Iterator[Told]:
    """The years that stand without a month."""
    for number in filter(is_year, found):
        told = measure(passage, number)
        if told is None or _counts_nothing(passage, told, number, rules):
            yield year_alone(passage, number)


def _counts_nothing(passage: Passage, told: Told, number: Number, rules: Rules) -> bool:
    """Whether a number may be a year: "year" comes next, or nothing that is counted.

    A language that has no prepositions does not tell "the 2031 treaty" from "2031 lorries".
    """
    if told.quantity.kind == "duration":
        return True
    if told.quantity.kind != "number" or passage.starting("unit", number.last) is not None:
        return False
    counts = told.quantity.unit and rules.main_verb != "last"
    return not counts or _marks_year(passage, number)


def _marks_year(passage: Passage, number: Number) -> bool:
    """Whether the words around say that a noun after a number is not counted by it.

    "In 2031 trade grew", "the 2031 treaty", "the 2015 Lisken agreements".
    """
    if passage.words[number.last].capital:
        return True
    before = number.first - 1
    dated = passage.ending("unit", number.first)
    return (dated is not None and dated.value == "year") or (
        before >= 0 and any(passage.at(attribute, before) for attribute in _BEFORE_YEARS)
    )


def _articles(passage: Passage) -> list[Number]:
    """Articles that count, because a unit of time follows: "an hour"."""
    if "unit" not in passage.hits:
        return []
    return [
        Number(hit.first, hit.last, value=Decimal(1), digits=False)
        for hit in passage.of("article")
        if (unit := _unit(passage, hit.last)) is not None and unit.value in _TIMED
    ]


def _unit(passage: Passage, place: int) -> Hit | None:
    """The unit that begins with a word, or after a "half" that does."""
    half = passage.starting("half", place)
    return passage.starting("unit", half.last if half else place)
