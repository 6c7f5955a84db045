"""What speaks for each name in an article being a state's, and a party's."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from divergence.ingest.article.beside import Beside, named_in
from divergence.ingest.article.names import Name
from divergence.ingest.article.segments import Segment
from divergence.ingest.article.words import Words
from divergence.lexicon.hits import Hit


def evidence(words: Words, beside: Beside, segments: Sequence[Segment]) -> dict[str, Counter[str]]:
    """How often each name stands as a state's does, by its key."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for hit in words.of("office", "account"):
        agency = hit.value == "agency"  # what follows it is its own name
        name = beside.left(hit.first) if agency else beside.owner(hit.first, hit.last)
        if name and not beside.full(name):
            found[name.key]["office"] += 1
    for hit in words.of("title", "person"):
        _titled(words, beside, hit, found)
    for name in beside.names:
        found[name.key].update(_signs(words, beside, name))
    if not words.rules.owner_after:
        _pairs(beside, found)
    for segment in _lead(words, segments):
        for key in sorted({name.key for name in named_in(words, beside.names, segment)}):
            found[key]["lead"] += 1
    return found


def _pairs(beside: Beside, found: dict[str, Counter[str]]) -> None:
    """Names right after each other, of which the first is no state's: a person's two."""
    for one, other in pairwise(beside.names):
        pair = one.last == other.first and one.capital and not beside.stately(one)
        for name in (one, other):
            found[name.key]["pair"] += pair


def _signs(words: Words, beside: Beside, name: Name) -> dict[str, int]:
    """What the words around a name, and its own form, say of its being a state's."""
    linked = name.first in beside.links and not words.apart(name.first - 1, name.first)
    article = name.first in beside.articles and name.last not in beside.heads
    return {
        "link": int(linked),
        "small": int(words.rules.small_adjectives and not name.capital),
        "article": int(words.rules.bare_states and article),
        "known": int(name.known),
    }


def _titled(words: Words, beside: Beside, hit: Hit, found: dict[str, Counter[str]]) -> None:
    """What the names beside a title are: a state before it, and after it a person.

    Where the state follows its title, the name after it is the state's if another name comes next.
    """
    if hit.attribute == "person" and not (hit.value == "other" and words.rules.bare_states):
        return
    if (state := beside.left(hit.first)) is not None:
        found[state.key]["title"] += 1
    name = beside.at.get(hit.last)
    if name is not None and not name.capital:
        return
    if hit.attribute == "person" or name is None or words.apart(hit.last - 1, hit.last):
        return
    if words.rules.owner_after and hit.value != "honorific":
        after = beside.at.get(name.last)
        other = after is not None and after.key != name.key
        found[name.key]["title"] += other and not beside.full(name)
    else:
        found[name.key]["person"] += 1


def weight(counts: Counter[str]) -> float:
    """The evidence as one number; chosen on fixtures/articles/tune.article."""
    return (
        3 * min(counts["office"], 4)
        + 2 * min(counts["title"], 3)
        + 1.5 * min(counts["link"], 4)
        + 2 * min(counts["small"], 3)
        + 2 * min(counts["lead"], 4)
        + 2 * min(counts["known"], 1)
        - 2.5 * min(counts["person"] + (counts["pair"] > 0), 4)
        - 2 * min(counts["article"], 3)
    )


def _lead(words: Words, segments: Sequence[Segment]) -> Iterator[Segment]:
    """The headline, and the sentences that tell of a call or meeting."""
    yield from segments[:1]
    for segment in segments[1:]:
        if any(hit.attribute == "contact" for hit in words.within(segment.span)):
            yield segment
