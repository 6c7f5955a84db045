"""Whose accounts an article can hold: the two parties, and the names that speak for each.

An article's states may be known to no gazetteer, so a party is known by what stands beside its
name: offices that it owns, titles, "of" and "in", adjectives. Other names (leaders, palaces,
capitals) go to the party beside which they stand most often.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from divergence.ingest.article.beside import Beside, named_in, runs
from divergence.ingest.article.evidence import evidence, weight
from divergence.ingest.article.names import Name
from divergence.ingest.article.segments import Segment
from divergence.ingest.article.words import Words
from divergence.lexicon.index import Hit

_WANTED = 3
"""Votes that tie a name to a party: it stands right beside the party's once, or three times alone
in a sentence with it."""
_MANY = 12
"""Mentions beyond which more of them say nothing."""
LEAST = 2.0
"""Evidence from which a name is taken for a state's: one office, title or headline."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties, and which of them each name of the article speaks for."""

    sides: tuple[str, ...]
    """Keys of the parties' names, the one with more evidence first; at most two."""
    names: tuple[Name, ...]
    speaks: Mapping[str, str]
    """By the key of a name, its party."""
    called: Mapping[str, str]
    """By a title or an office's word that only one party has in the article, that party."""
    states: frozenset[str]
    """Keys of the names that are states and no parties."""
    persons: frozenset[str]
    """Keys of the names that are people's."""

    def party(self, name: Name) -> str | None:
        """The party that a name speaks for."""
        return self.speaks.get(name.key)


def parties(words: Words, names: Sequence[Name], segments: Sequence[Segment]) -> Parties:
    """The parties of the encounter that an article tells of; none where it names no office."""
    beside = Beside(words, names)
    counted = evidence(words, beside, segments)
    weights = {key: weight(found) for key, found in counted.items()}
    counts = Counter(name.key for name in names)
    states = {key for key, found in weights.items() if found >= LEAST}
    ranked = sorted(states, key=lambda k: (-(min(counts[k], _MANY) + 2 * weights[k]), k))
    together = [{n.key for n in run if not n.known} for run in runs(words, beside)]
    owning = {key for key, found in counted.items() if found["office"] + found["title"] > 1}
    sides = _apart(ranked, together, owning)
    known = {name.key for name in names if name.known}
    speaks = {side: side for side in sides}
    for key, for_ in sorted(_votes(words, beside, sides, segments).items()):
        if key not in known and key not in sides and (best := _one(for_)):
            speaks[key] = best
    others = frozenset(key for key in states | known if key not in speaks)
    persons = _persons({key for key, found in counted.items() if found["person"]}, names)
    if words.rules.owner_after:
        persons |= _full_names(names, states)
    called = _called(words, beside, speaks)
    return Parties(sides, tuple(names), speaks, called, others, persons - set(sides))


def heard(known: Parties, told: Iterable[tuple[Segment, str]], words: Words) -> Parties:
    """The parties with more names known: an account names its own leader first.

    Args:
        known: the parties so far.
        told: sentences of accounts with their party.
        words: of the article.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for side, run in groupby(told, key=lambda pair: pair[1]):
        named = [name for segment, _ in run for name in named_in(words, known.names, segment)]
        at = next((n for n, name in enumerate(named) if name.key not in known.sides), None)
        if at is None or named[at].key in known.speaks or named[at].key in known.states:
            continue
        after = named[at + 1 : at + 2]
        votes[named[at].key][side] += _WANTED
        for name in after:
            votes[name.key][side] += _WANTED * (name.first - named[at].last <= 1)
    more = {key: best for key, for_ in votes.items() if (best := _one(for_))}
    return replace(known, speaks={**more, **known.speaks})


def _persons(first: set[str], names: Sequence[Name]) -> frozenset[str]:
    """First names with the surnames that follow them."""
    after = {b.key for a, b in pairwise(names) if a.key in first and a.last == b.first}
    return frozenset(first | after)


def _full_names(names: Sequence[Name], states: set[str]) -> frozenset[str]:
    """The names of two words that hold no state's: those of people."""
    pairs = [(a.key, b.key) for a, b in pairwise(names) if a.last == b.first]
    return frozenset(key for pair in pairs if pair[1] not in states for key in pair) - states


def _apart(ranked: Sequence[str], runs: Sequence[set[str]], owning: set[str]) -> tuple[str, ...]:
    """The first two that are not one party's: "Ostrana's Council" is a run of names, and one."""
    for other in ranked[1:]:
        if other in owning or not any({ranked[0], other} <= run for run in runs):
            return ranked[0], other
    return tuple(ranked[:1])


def _votes(
    words: Words, beside: Beside, sides: Sequence[str], segments: Sequence[Segment]
) -> dict[str, Counter[str]]:
    """How often each other name stands beside a party's."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    persons: dict[str, str] = {}
    conjunctions = {hit.first for hit in words.of("conjunction")}
    for run in runs(words, beside):
        keys = {name.key for name in run}
        if run[0].first - 1 in conjunctions and words.rules.owner_after:
            continue  # "the ministers of A and B, X and Y": X is not B's
        _vote(keys, sides, _WANTED, votes)
        for one, other in pairwise(run):
            if one.last == other.first and not {one.key, other.key} & set(sides):
                persons[one.key] = other.key
    for segment in segments:
        _vote({name.key for name in named_in(words, beside.names, segment)}, sides, 1, votes)
    for name, surname in persons.items():
        both = votes[name] + votes[surname]
        votes[name], votes[surname] = both, both
    return votes


def _vote(
    keys: set[str], sides: Sequence[str], weight: int, votes: dict[str, Counter[str]]
) -> None:
    """Give names that stand together to the only party among them."""
    here = [side for side in sides if side in keys]
    for key in sorted(keys.difference(sides)):
        if len(here) == 1:
            votes[key][here[0]] += weight


def _one(votes: Counter[str]) -> str | None:
    """The party with more votes than the other, and no fewer than are wanted."""
    ranked = [*votes.most_common(2), ("", 0), ("", 0)]
    (side, many), (_, fewer) = ranked[0], ranked[1]
    return side if many > fewer and many >= _WANTED else None


def _called(words: Words, beside: Beside, speaks: Mapping[str, str]) -> dict[str, str]:
    """Titles and words for offices that stand beside one party's names only."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for hit in words.of("title", "office"):
        if hit.value in ("agency", "side", "voice", "honorific"):
            continue
        for name in (beside.left(hit.first), beside.right(hit.last)):
            if name is not None and name.key in speaks:
                votes[word_of(words, hit)][speaks[name.key]] += 1
                votes[hit.value][speaks[name.key]] += hit.attribute == "title"
    return {word: next(iter(for_)) for word, for_ in votes.items() if len(+for_) == 1}


def word_of(words: Words, hit: Hit) -> str:
    """What a title or office is called: its last word without ending; in Chinese the whole."""
    if words.language.startswith("zh"):
        return "".join(word.text for word in words.all[hit.first : hit.last])
    return words.grammar.stem(words.all[hit.last - 1].text)
