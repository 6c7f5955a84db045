"""How the names of an article stand to each other: what makes two of them one side's or two sides'.

A relation is a way in which two names stand together, counted over the article: in a run of titles
and offices ("President Orsk of Karvelia"), joined by "and", in a sentence on a call, both beside
a word of telling. `weights.json` says how much each of them tells.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from divergence.ingest.article.beside import Beside, runs
from divergence.ingest.article.evidence import evidence, weight
from divergence.ingest.article.names import Name
from divergence.ingest.article.segments import Segment
from divergence.ingest.article.words import Words
from divergence.lexicon.hits import Hit

_STATELY = 2.5
"""How much speaks for a name's being an office's or a state's, from which it is taken for one."""
_NEAR = 4
"""Words between two names that stand near each other."""
_CROWD = 40
"""Names beyond which a sentence, a run or a title says no more; time grows with the square."""
_DASHES = ("–", "—", "-", "/")
_COLONS = (":", "：")
_SHARED_OFFICES = ("agency", "side", "voice", "honorific", "chair")
"""What every side has, and which therefore says nothing of whose it is."""


class Ties:
    """The names of an article with what stands between them."""

    def __init__(
        self,
        words: Words,
        names: Sequence[Name],
        segments: Sequence[Segment],
        quotes: Sequence[tuple[int, int]],
    ) -> None:
        """Count it once for an article."""
        self.words = words
        self.names = tuple(names)
        self.beside = Beside(words, names)
        self.counts = Counter(name.key for name in names)
        self.known = frozenset(name.key for name in names if name.known)
        """The gazetteer's states, of which no two are one side's."""
        self.telling = frozenset(n for hit in words.of("tells") for n in range(hit.first, hit.last))
        self.relations: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.issuing = self._issuing(segments)
        self._firsts = [name.first for name in names]
        self._quotes = tuple(quotes)
        self._starts = [start for start, _ in quotes]
        self._runs()
        self._pairs()
        self._called()
        self._sentences(segments)
        self._kinds()

    def named(self, numbers: range) -> tuple[Name, ...]:
        """The names that begin among some words."""
        first = bisect_left(self._firsts, numbers.start)
        return self.names[first : bisect_left(self._firsts, numbers.stop, first)]

    def quoted(self, place: int) -> bool:
        """Whether a place of the text stands in quotation marks."""
        at = bisect_left(self._starts, place + 1) - 1
        return at >= 0 and place < self._quotes[at][1]

    def inside(self, name: Name) -> bool:
        """Whether a name stands in quotation marks."""
        return self.quoted(self.words.all[name.first].start)

    def speaks(self, name: Name) -> bool:
        """Whether a word of telling or a colon stands right beside a name."""
        near = (name.last, name.last + 1, name.first - 1)
        return not self.telling.isdisjoint(near) or self.introduces(name.last)

    def introduces(self, number: int) -> bool:
        """Whether a colon stands before a word."""
        every = self.words.all
        return number < len(every) and every[number].follows.strip().startswith(_COLONS)

    def _tie(self, one: str, other: str, relation: str) -> None:
        if one != other:
            self.relations[(one, other) if one < other else (other, one)][relation] += 1

    def _issuing(self, segments: Sequence[Segment]) -> dict[str, float]:
        """How much speaks for each name's being that of an office, a state or a speaker."""
        counted = evidence(self.words, self.beside, segments)
        found = {key: max(weight(counts), 0.0) for key, counts in counted.items()}
        for name in self.names:
            found[name.key] = found.get(name.key, 0.0) + 0.3 + self.speaks(name)
        return found

    def _runs(self) -> None:
        conjunctions = {hit.first for hit in self.words.of("conjunction")}
        for run in runs(self.words, self.beside):
            # "the ministers of A and B, X and Y": X is not B's
            apart = self.words.rules.owner_after and run[0].first - 1 in conjunctions
            for one, other in combinations(run[:_CROWD], 2):
                self._tie(one.key, other.key, "run after and" if apart else "run")
        for one, other in pairwise(self.names):
            if other.first - one.last == 1 and one.last in conjunctions:
                self._tie(one.key, other.key, "joined")

    def _pairs(self) -> None:
        """Names with nothing but a mark between them."""
        found = [(a, b) for a, b in pairwise(self.names) if a.last == b.first]
        together = Counter((a.key, b.key) for a, b in found)
        for one, other in found:
            mark = self.words.all[other.first].follows.strip()
            many = together[one.key, other.key]
            apart = min(self.counts[one.key], self.counts[other.key]) > many
            relation = {"": "touching", ",": "comma", "،": "comma", "(": "comma"}.get(mark)
            if mark in _DASHES:
                relation = "dash" if apart else "hyphen"
            if relation:
                self._tie(one.key, other.key, relation)

    def _called(self) -> None:
        """Titles and offices beside the names; two that have the same one are hardly one side's."""
        held: dict[str, set[str]] = defaultdict(set)
        for hit in self.words.of("title", "office"):
            if hit.value in _SHARED_OFFICES:
                continue
            word = called(self.words, hit)
            for name in (self.beside.left(hit.first), self.beside.right(hit.last)):
                if name is not None:
                    self._tie(word, name.key, "called")
                    held[word].add(name.key)
        for keys in held.values():
            for one, other in combinations(sorted(keys)[:_CROWD], 2):
                self._tie(one, other, "same title")

    def _sentences(self, segments: Sequence[Segment]) -> None:
        contacts = sorted(hit.start for hit in self.words.of("contact"))
        before: tuple[int, tuple[Name, ...]] = (-1, ())
        opener = ""
        for nth, segment in enumerate(segments):
            span = segment.span
            here = self.named(self.words.cut.numbers(span.start, span.stop) or range(0))
            at = bisect_left(contacts, span.start)
            met = at < len(contacts) and contacts[at] < span.stop
            for one, other, relation in self._together(here, met=met, headline=nth == 0):
                self._tie(one, other, relation)
            if here and before[0] == segment.block and before[1]:
                self._tie(before[1][0].key, here[0].key, "next first")
                self._tie(before[1][-1].key, here[0].key, "next last")
            if here and segment.opens:
                if opener:
                    self._tie(opener, here[0].key, "next opener")
                opener = here[0].key
            before = (segment.block, here or before[1])

    def _together(
        self, here: Sequence[Name], *, met: bool, headline: bool
    ) -> Iterator[tuple[str, str, str]]:
        """The relations of names in one sentence."""
        speaking = {name.key for name in here if self.speaks(name)}
        inner = {name.key for name in here if self.inside(name)}
        keys = list(dict.fromkeys(name.key for name in here))[:_CROWD]
        for one, other in combinations(keys, 2):
            yield one, other, "contact" if met else "sentence"
            many = (one in speaking) + (other in speaking)
            if many:
                yield one, other, "both speak" if many > 1 else "one speaks"
            if (one in inner) != (other in inner):
                yield one, other, "quoted"
            if headline:
                yield one, other, "headline"
        for left, right in pairwise(here):
            if right.first - left.last <= _NEAR:
                yield left.key, right.key, "near met" if met else "near"

    def _kinds(self) -> None:
        """What two names are, states or people, where they have anything to do with each other."""
        stately = {key for key, found in self.issuing.items() if found >= _STATELY}
        for (one, other), relations in self.relations.items():
            if not is_word(one) and not is_word(other):
                many = (one in stately) + (other in stately)
                relations[("no state", "one state", "two states")[many]] = 1


def called(words: Words, hit: Hit) -> str:
    """The key of a title or office: its last word without ending; in Chinese the whole."""
    if words.language.startswith("zh"):
        return "@" + "".join(word.text for word in words.all[hit.first : hit.last])
    return "@" + words.grammar.stem(words.all[hit.last - 1].text)


def is_word(key: str) -> bool:
    """Whether a key is a title's or an office's, and not a name's."""
    return key.startswith("@")
