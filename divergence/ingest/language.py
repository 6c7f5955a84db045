"""Which language a text is in, told from its script and its function words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

from divergence.domain import Span
from divergence.lexicon.languages import Language, languages, scripts

UNDETERMINED = "und"

_SAMPLE = 8_000
"""Characters that are looked at: more of a text tells nothing new."""

_ENOUGH = 0.08
"""Share of a text's words that must speak for its language. Official prose has 0.15 (Finnish) to
0.45 (English); a text of a language that the table lacks stays below 0.08 in all."""

_LEAD = 1.3
"""How many times the second language's share the first one's must be: sister languages share
function words, but half of them at most."""

_KANA = 0.1
"""Share of kana among Han and kana from which a text is Japanese: Japanese official prose has 0.4
and more, Chinese none but in a quoted name."""

_HAN_WEIGHT = 2
"""Letters that a Han character counts for: a word has two characters in Chinese, five in English,
so that a Chinese text full of Latin names stays Chinese."""


def detect(text: str) -> str:
    """The BCP 47 code of the language that a text is in, `und` if that is not sure.

    Only the first 8,000 characters count. The script with most letters decides what languages come
    into question; between these, the share of words that are a language's own function words, or
    hold a letter that only it writes. An empty text is `und`.
    """
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    script = _script(sample)
    possible = [language for language in languages() if language.script == script]
    if len(possible) == 1:
        return possible[0].code
    return _by_words(sample, possible)


_PARAGRAPH = 120
"""Letters from which a paragraph's language is told by itself: two lines, some twenty words."""


def told(text: str, body: Span, named: str | None) -> tuple[str, tuple[tuple[Span, str], ...]]:
    """A text's language, and its paragraphs in another one, each with that.

    Only paragraphs of some length whose language is sure count, so that a quotation, a name or a
    headline is none. Where the whole is in no language for sure, the one with most letters among
    its paragraphs is the text's own; without such paragraphs it is `und`.

    Args:
        text: as ingest keeps it.
        body: the part that holds the account.
        named: the language that somebody declares; None where nobody does.
    """
    parts = tuple(_sure(text, body))
    main = named or detect(body.of(text))
    if main == UNDETERMINED and parts:
        letters: Counter[str] = Counter()
        for span, language in parts:
            letters[language] += len(span) * _weight(span.of(text))
        main = letters.most_common(1)[0][0]
    if main == UNDETERMINED:
        return main, ()
    return main, tuple(part for part in parts if part[1] != main.partition("-")[0])


def _sure(text: str, body: Span) -> Iterator[tuple[Span, str]]:
    """The paragraphs whose language is told for sure."""
    for match in _paragraph().finditer(text, body.start, body.stop):
        words = match[0]
        if sum(map(str.isalpha, words)) * _weight(words) >= _PARAGRAPH:
            language = detect(words)
            if language != UNDETERMINED:
                yield Span(match.start(), match.end()), language


@cache
def _paragraph() -> re.Pattern[str]:
    """A run of lines with no line between them that is empty."""
    return re.compile(r"\S[^\n\r]*(?:\r?\n[ \t]*\S[^\n\r]*)*")


def _weight(words: str) -> int:
    """How many letters one of a paragraph counts for: more, where signs stand for whole words."""
    return 2 * _HAN_WEIGHT if _script(words) in {"han", "kana"} else 1


def _script(sample: str) -> str | None:
    """The script with most letters, Japanese counted as kana; None without a letter."""
    counts: Counter[str] = Counter()
    for letter, times in Counter(sample).items():
        if letter.isalpha() and (name := _script_of(letter)):
            counts[name] += times
    if counts["kana"] and counts["kana"] >= _KANA * (counts["kana"] + counts["han"]):
        counts["kana"] += counts.pop("han", 0)
    for name in ("han", "kana"):
        counts[name] *= _HAN_WEIGHT
    ranked = [name for name, times in counts.most_common() if times]
    return ranked[0] if ranked else None


@cache
def _script_of(letter: str) -> str | None:
    code = ord(letter)
    for script in scripts():
        if any(first <= code <= last for first, last in script.ranges):
            return script.name
    return None


@cache
def _word() -> re.Pattern[str]:
    """A word; the signs of Devanagari count as letters, as they do not in `re`."""
    return re.compile(r"(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f])+")


def _by_words(sample: str, possible: list[Language]) -> str:
    words = Counter(_word().findall(sample.lower()))
    shares = sorted(
        ((_share(words, language), language.code) for language in possible), reverse=True
    )
    match shares:
        case [(first, code), (second, _), *_] if first >= max(_ENOUGH, _LEAD * second):
            return code
    return UNDETERMINED


def _share(words: Counter[str], language: Language) -> float:
    """The share of words that speak for the language, less those against it; 0 without words."""
    total = words.total()
    return sum(_says(word, language) * times for word, times in words.items()) / max(total, 1)


def _says(word: str, language: Language) -> int:
    """Whether a word speaks for the language (1), against it (-1), or neither (0)."""
    if language.alphabet and not language.alphabet.issuperset(word):
        return -1
    return int(word in language.words or not language.letters.isdisjoint(word))
