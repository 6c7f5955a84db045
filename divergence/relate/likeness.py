"""How much of their wording two voices share."""

from functools import lru_cache

from divergence.lexicon.words import words
from divergence.relate.voice import Voice

STEM = 5
"""Letters to which a word is cut, a cheap stem for all languages."""

SHORTEST = 4
"""Letters of the shortest word that counts; shorter ones are mostly grammar. Signs always count."""


def overlap(left: Voice, right: Voice) -> float | None:
    """Shared word stems over those of the voice that has fewer, in [0, 1].

    None where the languages differ, or a voice has no word that counts: then wording tells nothing.
    Overlap coefficient after Szymkiewicz (1934) and Simpson (1943).
    """
    if left.languages != right.languages:
        return None
    ours, theirs = stems(left.text), stems(right.text)
    smaller = min(len(ours), len(theirs))
    return len(ours & theirs) / smaller if smaller else None


@lru_cache(maxsize=256)
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words that count; pairs of neighbours for Chinese signs."""
    found = words(text)
    plain = {word.text[:STEM] for word in found if len(word.text) >= SHORTEST}
    signs = "".join(
        word.text if len(word.text) == 1 and word.text > "\u3400" else " " for word in found
    )
    return frozenset(
        plain
        | {signs[at : at + 2] for at in range(len(signs) - 1) if " " not in signs[at : at + 2]}
    )
