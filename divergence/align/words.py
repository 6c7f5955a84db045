"""What two claims share letter by letter: rare words, names, figures, and the shape of the text."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii

from divergence.domain import Claim
from divergence.lexicon.words import simplified
from divergence.settings import LONGEST_TEXT

STEM = 5
"""Letters of a word that count. Endings carry grammar in all served languages; five letters keep
most stems apart (light stemming by truncation: McNamee & Mayfield 2004)."""


_HAN = "㐀-鿿豈-﫿"
"""Character class of Chinese signs."""


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")


@cache
def _ideograph() -> re.Pattern[str]:
    return re.compile(f"[{_HAN}]")


def ideographs(text: str) -> int:
    """How many Chinese signs a text has."""
    return len(_ideograph().findall(text))


def tokens(text: str) -> tuple[str, ...]:
    """Words in their own script, lower case; of ideographs, each two side by side, simplified."""
    found: list[str] = []
    for match in _token().finditer(text):
        word = match.group().lower()
        if "㐀" <= word[0] <= "鿿":
            signs = simplified(word)
            found.extend(signs[i : i + 2] for i in range(max(1, len(signs) - 1)))
        else:
            found.append(word)
    return tuple(found)


@cache
def stem(word: str) -> str:
    """The first letters of a lower-case word, romanised."""
    return anyascii(word).lower()[:STEM]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one claim, ready to be held against another's."""

    tokens: tuple[str, ...]
    stems: frozenset[str]
    names: frozenset[str]
    values: frozenset[tuple[str, str]]
    """`(kind, value)` of its quantities."""


def words(claim: Claim) -> Words:
    """The words of a claim, as far as they are read."""
    found = tokens(claim.text[:LONGEST_TEXT])
    attributes = claim.attributes
    return Words(
        tokens=found,
        stems=frozenset(stem(word) for word in found if len(word) > 1),
        names=frozenset(mention.name for mention in attributes.names if mention.name),
        values=frozenset((q.kind, q.value) for q in attributes.quantities),
    )


LIKE = 85
"""Likeness in percent from which two spellings are taken for one name: Marchenko and Marchenkoo are
at 95, Karvelia and Karelia at 93, which is wrong, Merrow and Tarrow at 67."""


@cache
def _like(name: str, other: str) -> bool:
    """Whether two names are the same but for spelling, or one is part of the other.

    By rapidfuzz's token-set ratio: the words that both have, against those and the rest of each.
    """
    from rapidfuzz.fuzz import token_set_ratio

    return token_set_ratio(name, other) >= LIKE


def shared_names(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """The names of either claim that have their like in the other."""
    here = (name for name in ours if any(_like(name, other) for other in theirs))
    there = (name for name in theirs if any(_like(name, other) for other in ours))
    return frozenset((*here, *there))


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare a stem or name is among all the claims compared: log((N + 1) / (n + ½))."""

    count: int
    seen: Counter[str]

    def __call__(self, word: str) -> float:
        """In nats; largest for a word that no claim has."""
        return math.log((self.count + 1) / (self.seen[word] + 0.5))

    def total(self, found: frozenset[str]) -> float:
        """The sum over words, in an order of their own so that it is always the same sum."""
        return math.fsum(self(word) for word in found)


def rarity(sets: Sequence[frozenset[str]]) -> Rarity:
    """Counted over the claims of all readouts compared."""
    seen: Counter[str] = Counter()
    for found in sets:
        seen.update(found)
    return Rarity(len(sets), seen)
