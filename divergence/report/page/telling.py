"""The words by which a point is told from the others, where no topic of the gazetteer fits it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from math import log

from divergence.domain import Claim, Point, Span
from divergence.lexicon import terms
from divergence.lexicon.languages import languages
from divergence.lexicon.words import Word, fold, words
from divergence.report.names import Names

STEM = 6
"""Letters to which a romanised word is cut, a cheap stem for all languages. Chosen: with fewer,
words of another sense fall together."""

SHORTEST = 5
"""Letters of the shortest word that tells anything; a name may have less. Chosen: shorter ones are
mostly grammar."""

LONG = 10
"""Letters from which a word counts in full; what is long is seldom common. Chosen."""

COMMON = 0.15
"""Share of claims from which a word stands everywhere: the parties' names, the office. Chosen."""

REACH = 3
"""Words that are quoted at most. Chosen: so few name a thing and state nothing of it."""

ROOM = 40
"""Characters that are quoted at most; two lines of the column."""

ELIDED = 2
"""Letters of an article or pronoun before an apostrophe, at most: l’, d’, qu’."""

_POSITIONS = ("naming", "stand")
"""Families of words that take a position, and may head nothing."""

_NAMED = 1.5
"""What a name counts for, against a long word's 1. Chosen: a name tells most."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one text, to the letter."""

    text: str
    language: str
    """Of the text, BCP 47."""


@dataclass(frozen=True)
class Telling:
    """How rare words are among the claims of a comparison."""

    names: Names

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many claims each stem stands."""
        claims = self.names.claims.values()
        return Counter(stem for each in claims for stem in set(map(_stem, _words(each.text))))

    @cached_property
    def _parties(self) -> frozenset[str]:
        """Stems of the names of those who met: what they did or are is for no caption to say."""
        comparison = self.names.comparison
        named = (
            *comparison.sides,
            *comparison.encounter.parties,
            *(readout.issuer or "" for readout in comparison.readouts),
        )
        return frozenset(_stem(word) for name in named for word in words(name))

    def of(self, point: Point) -> tuple[Words, ...]:
        """Words that every side has that tells the point, else some of each; of one side, its own.

        Returns:
            A few words a side, in the order of the sides, each wording once; () where a side has
            none that would tell anything, as in scripts that part no words.
        """
        claims = self.names.claims
        told = [[self._weighed(claims[id_]) for id_ in ids] for _, ids in point.claims]
        stems = [{s for one in side for s, w in one.weights.items() if w} for side in told]
        shared = set.intersection(*stems) if stems else set()
        best = [_best(side, shared or stems[at]) for at, side in enumerate(told)]
        found = [each for each in best if each is not None]
        if len(found) < len(told):
            return ()
        return tuple({each.text.casefold(): each for each in reversed(found)}.values())[::-1]

    def _weighed(self, claim: Claim) -> "_Weighed":
        readout = self.names.readouts[claim.readout]
        start = claim.span.start
        found = _words(claim.text, start)
        language = readout.language_at(claim.span)
        grammar = _grammar(language)
        told = claim.attributes
        barred = _places([cue.span for cue in told.cues if cue.attribute != "topic"])
        barred |= _places([quantity.span for quantity in told.quantities])
        for family in _POSITIONS:
            taken = terms.find(family, claim.text, language)
            barred |= _places([term.span for term in taken], start)
        named = _places([mention.span for mention in told.names])
        weights = {
            _stem(word): self._weight(word, named=word.start in named)
            for word in found
            if word.start not in barred and word.text not in grammar
        }
        return _Weighed(readout.text, language, found, weights)

    def _weight(self, word: Word, *, named: bool) -> float:
        """How much a word tells; 0 for what is short, a number, or stands everywhere."""
        every, spread = len(self.names.claims), self._spread[_stem(word)]
        letters = len(word.text)
        tells = not word.text.isdigit() and (letters >= SHORTEST or (named and letters > 1))
        if not tells or spread > max(COMMON * every, 2) or _stem(word) in self._parties:
            return 0.0
        rare = log((every + 1) / spread)
        return rare * (_NAMED if named else min(letters, LONG) / LONG)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A claim's words, and what those tell that tell anything."""

    text: str
    """Of the readout."""
    language: str
    """Of the claim, BCP 47."""
    words: tuple[Word, ...]
    """With their offsets in the readout."""
    weights: Mapping[str, float]

    def runs(self, stems: set[str]) -> Iterator[tuple[float, int, int, Words]]:
        """Every run of words that all have one of these stems, and how much it tells.

        With it, for order: its words and its place, both negative.
        """
        for first, word in enumerate(self.words):
            weight = 0.0
            for last in range(first, min(first + REACH, len(self.words))):
                added = self._weight(last, stems)
                text = self.text[word.start : self.words[last].stop]
                if not added or len(text) > ROOM or (last > first and not self._goes_on(last)):
                    break
                weight += added
                if self._begins(first):
                    yield weight, first - last, -first, Words(text, self.language)

    def _weight(self, at: int, stems: set[str]) -> float:
        stem = _stem(self.words[at])
        return self.weights.get(stem, 0.0) if stem in stems else 0.0

    def _begins(self, at: int) -> bool:
        """Whether no word is cut in two; an article without its vowel, as in l’accord, is one."""
        cut = at > 0 and self.words[at].follows == "'"
        return not cut or len(self.words[at - 1].text) <= ELIDED

    def _goes_on(self, at: int) -> bool:
        """Whether nothing but a space or an apostrophe parts a word from the one before."""
        return self.words[at].follows in {" ", "'"}


@cache
def _grammar(language: str) -> frozenset[str]:
    """The function words of a language, as `Word.text` has them; none for one that is not known."""
    code = language.partition("-")[0].lower()
    return frozenset(fold(word) for each in languages() if each.code == code for word in each.words)


def _places(spans: Iterable[Span], at: int = 0) -> set[int]:
    """The offsets that spans cover, counted from another one."""
    return {place + at for span in spans for place in range(span.start, span.stop)}


def _best(claims: list[_Weighed], stems: set[str]) -> Words | None:
    runs = (run for claim in claims for run in claim.runs(stems))
    best = max(runs, key=lambda run: run[:3], default=None)
    return None if best is None else best[3]


def _words(text: str, at: int = 0) -> tuple[Word, ...]:
    """The words of a text, those that a hyphen joins as one."""
    found: list[Word] = []
    for word in words(text, at):
        if found and word.follows == "-":
            before = found.pop()
            word = before._replace(text=before.text + word.text, stop=word.stop)  # noqa: PLW2901
        found.append(word)
    return tuple(found)


def _stem(word: Word) -> str:
    from anyascii import anyascii

    return anyascii(word.text).lower()[:STEM]
