"""The items of a list in a claim: "wheat, maize and barley"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from divergence.domain import Claim, Quote, Span
from divergence.lexicon.words import words
from divergence.relate.likeness import SHORTEST, stems
from divergence.relate.poles import AND
from divergence.relate.voice import Voice

FEWEST = 3
"""Items from which words in a row are a list: two may be a pair that belongs together."""

LONGEST = 4
"""Words of the longest item; what is longer between two commas is a clause."""

EDGE = {False: 1, True: 2}
"""Words of the first item that are taken, and of the last one where it is long, for the sentence
goes on beside them: one word, or two Chinese signs."""

PREFIXED = {"ar": "و"}
"""Languages whose "and" is written together with the next word."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list."""

    quote: Quote
    keys: frozenset[str]
    """What it is known by: the normal forms of its names, and the stems of its words."""


def items(voice: Voice) -> tuple[Item, ...]:
    """The items of every list in a voice, in the order of the text; none without a list."""
    return tuple(item for claim in voice.claims for item in _items(voice, claim))


def _items(voice: Voice, claim: Claim) -> Iterator[Item]:
    parts = _parts(claim.text, voice.language(claim))
    for run in _runs(claim.text, parts):
        for at, part in enumerate(run):
            span = _edge(claim.text, part, first=at == 0, last=at == len(run) - 1)
            keys = _keys(claim, span)
            if keys:
                yield Item(voice.quote(claim, span.shifted(claim.span.start)), keys)


def _parts(text: str, language: str) -> list[Span]:
    """What stands between commas and words for "and"."""
    cuts = [Span(match.start(), match.end()) for match in _signs().finditer(text)]
    cuts += [Span(word.start, word.stop) for word in words(text) if word.text in AND]
    cuts += _prefixes(text, PREFIXED.get(language))
    edges = [0, *(edge for cut in sorted(cuts) for edge in (cut.start, cut.stop)), len(text)]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [Span(start, stop) for start, stop in pairs if words(text[start:stop])]


def _prefixes(text: str, prefix: str | None) -> Iterator[Span]:
    """The letters for "and" at the head of words; a short word may begin with the letter itself."""
    for word in words(text) if prefix else ():
        if word.text.startswith(prefix or "") and len(word.text) > SHORTEST:
            yield Span(word.start, word.start + len(prefix or ""))


@cache
def _signs() -> re.Pattern[str]:
    return re.compile("[,،，、]")


def _runs(text: str, parts: list[Span]) -> Iterator[list[Span]]:
    """Neighbours of which all but the first and the last are short."""
    inner = [at for at in range(1, len(parts) - 1) if len(words(parts[at].of(text))) <= LONGEST]
    while inner:
        size = next((n for n, at in enumerate(inner) if at != inner[0] + n), len(inner))
        run = parts[inner[0] - 1 : inner[size - 1] + 2]
        if len(run) >= FEWEST:
            yield run
        inner = inner[size:]


def _edge(text: str, part: Span, *, first: bool, last: bool) -> Span:
    """The words of a part that belong to the list: all, or those next to its neighbour."""
    told = words(part.of(text), part.start)
    edge = EDGE[told[-1].text > "\u3400"]
    if first:
        told = told[-edge:]
    elif last and len(told) > LONGEST:
        told = told[:edge]
    return Span(told[0].start, told[-1].stop)


def _keys(claim: Claim, span: Span) -> frozenset[str]:
    inside = span.shifted(claim.span.start)
    names = (mention.name for mention in claim.attributes.names if mention.span.overlaps(inside))
    return frozenset(names) | stems(span.of(claim.text))
