"""Terms of the user's, looked for in every text: where they stand, and where they could not.

A word is found in its inflected forms, across scripts that are romanised alike, and without the
particles that its language writes together with it. A known state, body or office is found by all
its names. Any other word is found only as it is spelled, so that a term for texts in several
languages needs a spelling for each.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from anyascii import anyascii

from divergence.align.words import STEM
from divergence.domain import Claim, Quote, Readout, Span, Watched
from divergence.lexicon import names
from divergence.lexicon.files import LANGUAGES
from divergence.lexicon.grammar import load
from divergence.lexicon.index import Index
from divergence.lexicon.stock import stock
from divergence.lexicon.words import Word, words
from divergence.settings import LONGEST_TEXT

SPELLINGS = "|"
"""Parts the spellings of one term."""

_ENDING = 2
"""Last letters of a term's word that may be grammar and are not looked for."""
_ADDED = 2
"""Letters that may follow a word too short to be cut: visa, visas."""
_SHORTEST = 3
"""Letters of a word that may be followed by others."""

_Fits = Callable[[Word, str], bool]


def watched(
    readouts: Sequence[Readout], claims: Iterable[Claim], terms: Iterable[str]
) -> tuple[Watched, ...]:
    """Look for terms in the accounts of all readouts.

    Args:
        readouts: only their `body` is searched.
        claims: of these readouts; their names tell where a known name stands in other words.
        terms: each one or more spellings, parted by `|`; blank ones are passed over.

    Returns:
        One value a term, in their order, each term once.
    """
    told: dict[str, list[Claim]] = {readout.id: [] for readout in readouts}
    for claim in claims:
        told[claim.readout].append(claim)
    cut = [(readout, tuple(_cut(readout)), told[readout.id]) for readout in readouts]
    kept = dict.fromkeys(" ".join(term.split()) for term in terms)
    return tuple(_watched(term, cut) for term in kept if term.strip(f"{SPELLINGS} "))


_Cut = tuple[Readout, tuple[Word, ...], list[Claim]]


def _watched(term: str, cut: Sequence[_Cut]) -> Watched:
    spellings = [spelling for part in term.split(SPELLINGS) if (spelling := part.strip())]
    places: list[Quote] = []
    unspelled: list[str] = []
    for readout, text, claims in cut:
        spans = sorted({*_spelled(spellings, readout, text), *_named(spellings, claims)})
        found = tuple(_longest(spans))
        places += [_quote(readout, span, claims) for span in found]
        if not found and not _same_script(spellings, readout):
            unspelled.append(readout.id)
    return Watched(term, tuple(places), tuple(unspelled))


def _cut(readout: Readout) -> Iterator[Word]:
    for span in readout.body:
        yield from words(span.of(readout.text), span.start)


def _quote(readout: Readout, span: Span, claims: Sequence[Claim]) -> Quote:
    claim = next((claim.id for claim in claims if claim.span.overlaps(span)), None)
    return Quote(readout.id, span, span.of(readout.text), claim)


def _longest(spans: Sequence[Span]) -> Iterator[Span]:
    """Of spans that overlap, the one that starts first; of those, the longest."""
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.stop)):
        if span.start >= at:
            yield span
            at = span.stop


def _spelled(spellings: Iterable[str], readout: Readout, text: Sequence[Word]) -> Iterator[Span]:
    """Where a spelling's words stand one after the other, no punctuation between them."""

    def fits(word: Word, sought: str) -> bool:
        if sought.isupper() and len(sought) > 1:
            written = readout.text[word.start : word.stop]
            return written.startswith(sought) and not written[len(sought) :][:1].isupper()
        grammar = load(readout.language_at(Span(word.start, word.stop)))
        return any(_inflected(form, sought.lower()) for form in grammar.forms(word.text))

    for spelling in spellings:
        sought = [spelling[word.start : word.stop] for word in words(spelling)]
        for at in range(len(text) - len(sought) + 1) if sought else ():
            if _run(text[at : at + len(sought)], sought, fits):
                yield Span(text[at].start, text[at + len(sought) - 1].stop)


def _run(run: Sequence[Word], sought: Sequence[str], fits: _Fits) -> bool:
    return all(map(fits, run, sought)) and all(word.joined for word in run[1:])


@cache
def _inflected(word: str, sought: str) -> bool:
    """Whether a word is a form of another: as many of its first letters, both romanised."""
    here, there = _romanised(word), _romanised(sought)
    if len(there) >= STEM:
        need = max(STEM, len(there) - _ENDING)
        return here[:need] == there[:need]
    if here == there or there.isdigit():
        return here == there
    added = len(here) - len(there)
    return len(there) >= _SHORTEST and 0 < added <= _ADDED and here.startswith(there)


@cache
def _romanised(word: str) -> str:
    folded = words(word)
    return anyascii(folded[0].text if folded else word).lower()


def _named(spellings: Iterable[str], claims: Iterable[Claim]) -> Iterator[Span]:
    """Where claims name what a spelling is the name of."""
    known = {hit for spelling in spellings for hit in _entities(spelling)}
    for claim in claims:
        for mention in claim.attributes.names:
            if mention.name in known:
                yield mention.span


def _entities(spelling: str) -> Iterator[str]:
    """The known states, bodies and offices of which the whole spelling is a name."""
    sought = words(spelling)
    for hit in _gazetteer().find(sought):
        if hit.first == 0 and hit.last == len(sought):
            yield hit.value


@cache
def _gazetteer() -> Index:
    every = (phrase for language in LANGUAGES for phrase in names.phrases(language))
    return Index(stock(every))


def _same_script(spellings: Sequence[str], readout: Readout) -> bool:
    """Whether a spelling is in the script of a text, and of its paragraphs in other languages."""
    parts = [readout.body, *((span,) for span, _ in readout.foreign)]
    sought = set(_scripts(spellings))
    return all(_script(part, readout.text) in {None, *sought} for part in parts)


def _script(part: Iterable[Span], text: str) -> str | None:
    """The script in which most letters of a part of a text are; None without a letter."""
    counts = Counter(_scripts(span.of(text)[:LONGEST_TEXT] for span in part))
    return counts.most_common(1)[0][0] if counts else None


def _scripts(texts: Iterable[str]) -> Iterator[str]:
    """The script of each letter: the first word of its Unicode name."""
    for text in texts:
        for character in text:
            if character.isalpha():
                yield unicodedata.name(character, "?").partition(" ")[0]
