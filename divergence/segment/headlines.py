"""Whether a headline states something of its own, and not only what the account below tells."""

from itertools import pairwise

from divergence.lexicon.cutting import Cutting
from divergence.lexicon.grammar import load
from divergence.lexicon.words import words

NEW = 3
"""Fewest content words that the account must lack; a title or a verb in another form are two."""
SHORTEST = 4
"""Letters; shorter words, but for figures and ideographs, are function words."""
STATING = frozenset({"act", "passive"})


def states(headline: str, account: str, cutting: Cutting) -> bool:
    """Whether a headline tells an act that the account lacks: "Orr warns against a blockade".

    It must have a verb, and at least half of its content words must stand nowhere below it, not
    even in another form. The headline of a mere call ("Telephone conversation with …") has none.
    """
    if not _has_verb(headline, cutting):
        return False
    content = _content(headline)
    below = " ".join(word.text for word in words(account))
    new = [stem for stem in content if stem not in below]
    return len(new) >= NEW and 2 * len(new) >= len(content)


def _has_verb(headline: str, cutting: Cutting) -> bool:
    if cutting.verb is not None and cutting.verb.search(headline):
        return True
    found = load(cutting.language).find(words(headline))
    return any(hit.attribute in STATING and hit.value != "none" for hit in found)


def _content(headline: str) -> list[str]:
    """Stems of the words that carry what a headline says; two signs each for ideographs."""
    told = [word.text for word in words(headline)]
    pairs = [f"{one} {two}" for one, two in pairwise(told) if _han(one + two)]
    return pairs + [_stem(word) for word in told if word.isdigit() or len(word) >= SHORTEST]


def _han(text: str) -> bool:
    return all("\u3400" <= char <= "\u9fff" for char in text)


def _stem(word: str) -> str:
    """The first two thirds of a word, whole for figures: "warn" for "warns" and "warned"."""
    return word if word.isdigit() else word[: max(SHORTEST - 1, 2 * len(word) // 3)]
