"""Claims that tell again, nearly word for word, what another claim of the same text tells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from rapidfuzz import fuzz

from divergence.segment.clauses import WORD

SHORTEST = 5
"""Words; shorter claims ("They agreed.") are alike too easily."""
SAME = 92.0
"""Similarity (percent, Indel) from which two claims tell the same; a changed word in ten."""
KEYS = 4
"""Smallest hashes of word triples kept for a claim (a min-wise sketch, Broder 1997): claims that
share nine triples in ten share one of four with probability above 0.99."""
BUCKET = 8
"""Earlier claims looked at for each key, so that a text of one phrase stays linear."""

Triple = tuple[str, str, str]

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Sketch:
    words: tuple[str, ...]
    joined: str
    keys: tuple[int, ...]
    digits: tuple[str, ...]


def repeats(texts: Sequence[str], negations: frozenset[str]) -> dict[int, int]:
    """For each text that repeats another, the number of the fuller one it repeats.

    Of two alike the longer is the fuller, of two as long the earlier; the fuller one of a chain
    stands for all. Texts that differ in a figure or by a negation never repeat each other. Takes
    time linear in the number of texts.
    """
    words = [tuple(map(str.casefold, WORD.findall(text))) for text in texts]
    sketches = {index: _sketch(texts[index], words[index]) for index in _alike(words)}
    order = sorted(sketches, key=lambda index: (-len(sketches[index].joined), index))
    buckets: dict[int, list[int]] = {}
    repeated: dict[int, int] = {}
    for index in order:
        fuller = _fuller(index, sketches, buckets, negations)
        if fuller is not None:
            repeated[index] = fuller
            continue
        for key in sketches[index].keys:
            bucket = buckets.setdefault(key, [])
            if len(bucket) < BUCKET:
                bucket.append(index)
    return repeated


def _alike(claims: Sequence[tuple[str, ...]]) -> list[int]:
    """Claims that share a triple of words with another; most texts have none."""
    triples = [frozenset(_triples(words)) for words in claims]
    seen: set[Triple] = set()
    shared: set[Triple] = set()
    for some in triples:
        shared |= seen & some
        seen |= some
    return [index for index, some in enumerate(triples) if not shared.isdisjoint(some)]


def _triples(words: tuple[str, ...]) -> Iterable[Triple]:
    """The words that stand side by side, by threes; none in a short claim."""
    return zip(words, words[1:], words[2:], strict=False) if len(words) >= SHORTEST else ()


def _fuller(
    index: int,
    sketches: Mapping[int, _Sketch],
    buckets: dict[int, list[int]],
    negations: frozenset[str],
) -> int | None:
    """The first claim already kept that the one at `index` repeats."""
    candidates = {one for key in sketches[index].keys for one in buckets.get(key, ())}
    for one in sorted(candidates):
        if _same(sketches[one], sketches[index], negations):
            return one
    return None


def _same(one: _Sketch, other: _Sketch, negations: frozenset[str]) -> bool:
    """Whether two claims tell the same in nearly the same words."""
    if one.digits != other.digits or not negations.isdisjoint(set(one.words) ^ set(other.words)):
        return False
    return fuzz.ratio(one.joined, other.joined, score_cutoff=SAME) > 0


def _sketch(text: str, words: tuple[str, ...]) -> _Sketch:
    """A claim's words and the hashes by which its likes are found."""
    keys = sorted(crc32(" ".join(triple).encode()) for triple in set(_triples(words)))[:KEYS]
    return _Sketch(words, " ".join(words), tuple(keys), tuple(_DIGITS.findall(text)))
