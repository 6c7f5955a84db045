"""Whether the passages of a side bear out a journalist's remark on its account."""

from collections.abc import Iterable

from divergence.lexicon import press
from divergence.lexicon.words import Word, words

FOUND = 0.6
"""Share of a remark's own words that the passages must have for it not to be borne out."""
_SHORTEST = 4
"""Letters of a word that says something; shorter ones are function words, but in Chinese."""
_STEM = 5
"""Letters in which two forms of a word agree."""
_FRAME = (
    "noted", "account", "office", "entity", "function", "tells", "chain", "group", "pronoun",
    "title", "side", "link", "article", "genitive", "self", "heading",
)  # fmt: skip
"""What a remark has besides that of which it speaks."""


def borne_out(remark: str, passages: Iterable[str], language: str) -> bool:
    """Whether what a remark says is lacking is lacking: few of its words stand in the passages.

    Without words of its own a remark cannot be held against anything, and counts as borne out.
    """
    asked = _content(remark, language)
    told = {_stem(word) for passage in passages for word in words(passage)}
    found = sum(any(_same(stem, other) for other in told) for stem in asked)
    return not asked or found < FOUND * len(asked)


def _content(remark: str, language: str) -> list[str]:
    """The stems of what a remark speaks of, once each: what it quotes, if it quotes anything."""
    all_ = words(remark)
    hits = press.load(language).index.find(all_)
    frame = {n for hit in hits if hit.attribute in _FRAME for n in range(hit.first, hit.last)}
    kept = [word for n, word in enumerate(all_) if n not in frame and _says(word)]
    return list(dict.fromkeys(map(_stem, kept)))


def _says(word: Word) -> bool:
    return (
        len(word.text) >= _SHORTEST or word.text.isdecimal() or "\u3400" <= word.text[0] <= "\u9fff"
    )


def _stem(word: Word) -> str:
    return word.text[:_STEM]


def _same(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _SHORTEST and one[:4] == other[:4])
