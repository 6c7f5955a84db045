"""Phrases filed by the word with which they begin: what the tree of an index grows from.

A stem has a key: its letters, with `*` where its beginning or end is open. A phrase is filed under
the key of its first stem, as the keys of the others and the number of what it stands for, parted by
spaces: under `reach`, the line `… deal* 17`. So a stock is plain data, which can be kept in a file.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from divergence.lexicon.phrases import GAP_STEM, Phrase, Stem

OPEN = "*"
GAP_KEY = GAP_STEM.text

End = tuple[str, str, bool]
"""Attribute, value and whether a capital is needed, of a phrase."""


class Stock(NamedTuple):
    """Phrases, filed."""

    first: Mapping[str, str]
    """By the key of the first stem, the rest of each phrase on a line of its own."""
    ends: Sequence[End]
    """What phrases stand for; they name it by its number."""
    whole: frozenset[str]
    """The stems whose end is not open, wherever they stand."""
    begun: frozenset[str]
    """Those whose end is."""


def stock(phrases: Iterable[Phrase]) -> Stock:
    """File phrases; the same ones give the same stock in whatever order they come."""
    every = sorted(set(phrases))
    ends = sorted({(phrase.attribute, phrase.value, phrase.capital) for phrase in every})
    number = {end: str(place) for place, end in enumerate(ends)}
    first: dict[str, list[str]] = {}
    stems: set[Stem] = set()
    for attribute, value, (head, *rest), capital in every:
        stems.update((head, *rest))
        keys = [*map(_key, rest), number[attribute, value, capital]]
        begins = OPEN + _key(head) if head.open_start else _key(head)
        first.setdefault(begins, []).append(" ".join(keys))
    return Stock(
        {key: "\n".join(lines) for key, lines in first.items()},
        ends,
        frozenset(stem.text for stem in stems if not stem.open_stop),
        frozenset(stem.text for stem in stems if stem.open_stop),
    )


def as_json(phrases: Stock) -> dict[str, Any]:
    """A stock as JSON has it; the same stock gives the same bytes."""
    whole, begun = (" ".join(sorted(stems)) for stems in (phrases.whole, phrases.begun))
    return {"ends": phrases.ends, "whole": whole, "begun": begun, "first": phrases.first}


def from_json(told: dict[str, Any]) -> Stock:
    """The stock that `as_json` told."""
    ends = [(attribute, value, capital) for attribute, value, capital in told["ends"]]
    whole, begun = (frozenset(told[stems].split()) for stems in ("whole", "begun"))
    return Stock(told["first"], ends, whole, begun)


def _key(stem: Stem) -> str:
    """The key of a stem that stands inside a phrase, where its beginning is never open."""
    return stem.text + OPEN if stem.open_stop else stem.text
