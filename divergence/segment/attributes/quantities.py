"""The numbers, sums, shares, dates, times and durations that a claim tells."""

from decimal import Decimal

from divergence.domain import Quantity
from divergence.lexicon.grammar import Rules
from divergence.lexicon.phrases import Hit
from divergence.segment.attributes.dates import dates, is_year, year_alone
from divergence.segment.attributes.durations import joined
from divergence.segment.attributes.measures import measure, ordinals
from divergence.segment.attributes.numbers import Number, Told, numbers
from divergence.segment.attributes.passage import Passage

_TIMED = frozenset({"hour", "day", "week", "month", "year"})


def quantities(passage: Passage, rules: Rules) -> tuple[Quantity, ...]:
    """The quantities of a claim, by place; none overlaps another."""
    found = tuple(numbers(passage, rules))
    taken: list[Told] = []
    for item in (*dates(passage, found, rules), *ordinals(passage)):
        _take(taken, item)
    by_place = sorted((*found, *_articles(passage)), key=lambda number: number.first)
    for number in by_place:
        if any(number.first < told.last and told.first < number.last for told in taken):
            continue
        measured = _read(passage, number)
        if measured is not None:
            _take(taken, measured)
    return tuple(joined(passage, taken))


def _take(taken: list[Told], item: Told) -> None:
    if not any(item.first < other.last and other.first < item.last for other in taken):
        taken.append(item)


def _read(passage: Passage, number: Number) -> Told | None:
    told = measure(passage, number)
    if is_year(number) and (told is None or _counts_nothing(passage, told, number)):
        return year_alone(passage, number)
    return told


def _counts_nothing(passage: Passage, told: Told, number: Number) -> bool:
    """Whether a number may be a year: no known unit comes next, or "year" does."""
    return told.quantity.kind == "duration" or (
        told.quantity.kind == "number" and passage.starting("unit", number.last) is None
    )


def _articles(passage: Passage) -> list[Number]:
    """Articles that count, because a unit of time follows: "an hour"."""
    return [
        Number(hit.first, hit.last, value=Decimal(1), digits=False)
        for hit in passage.of("article")
        if (unit := _unit(passage, hit.last)) is not None and unit.value in _TIMED
    ]


def _unit(passage: Passage, place: int) -> Hit | None:
    """The unit that begins with a word, or after a "half" that does."""
    half = passage.starting("half", place)
    return passage.starting("unit", half.last if half else place)
