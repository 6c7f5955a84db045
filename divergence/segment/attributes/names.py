"""Names that a claim mentions, in a form that can be compared across languages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from anyascii import anyascii

from divergence.domain import Mention, Span
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.profile import Profile

_TITLES = {"《": "》"}
_QUOTES = {"“": "”", "«": "»", "「": "」", "„": "“", **_TITLES}
_LONGEST_QUOTED = 60
"""Characters in quotation marks that are still a name or a term and no sentence."""

_NO_NAMES = ("act", "function", "month", "title", "passive", "contact", "pronoun", "group")


def names(passage: Passage, profile: Profile) -> tuple[Mention, ...]:
    """The names of a claim by place, none inside another.

    Known ones first, then what is written with capitals, the parties' names, and terms in
    quotation marks.
    """
    capitals = _capitals(passage, profile)
    known = _apart(_known(passage, frozenset(capitals) or _places(passage, "party")))
    taken = {at for mention in known for at in range(mention.span.start, mention.span.stop)}
    free = [place for place in capitals if passage.words[place].start not in taken]
    others = (*_runs(passage, profile, free), *_parties(passage), *_quoted(passage, profile))
    found = _apart((*known, *others)) if others else known
    return tuple(sorted(found, key=lambda mention: mention.span.start))


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that no earlier one overlaps."""
    found: list[Mention] = []
    taken: set[int] = set()
    for mention in mentions:
        places = range(mention.span.start, mention.span.stop)
        if taken.isdisjoint(places):
            taken.update(places)
            found.append(mention)
    return found


def _known(passage: Passage, named: frozenset[int]) -> Iterator[Mention]:
    """The names of the gazetteer, a person's with the first names before it.

    Args:
        passage: the claim.
        named: the words that may be a person's first name.
    """
    hits = sorted(passage.of("entity", "leader"), key=lambda hit: (hit.first, -hit.last))
    if not hits:
        return
    first_names = named - _places(passage, "entity", "leader", *_NO_NAMES)
    for hit in hits:
        first = hit.first
        while hit.attribute == "leader" and first - 1 in first_names and _is_tied(passage, first):
            first -= 1
        yield Mention(hit.value, passage.slice(first, hit.last))


def _parties(passage: Passage) -> Iterator[Mention]:
    """The sides' names, where a script has no capitals to show them."""
    for hit in passage.of("party"):
        span = Span(hit.start, hit.stop)
        yield Mention(_normal(span.of(passage.text)), span)


def _capitals(passage: Passage, profile: Profile) -> list[int]:
    """The words that have a capital as part of a name."""
    if not profile.grammar.rules.cased:
        return []
    capitals = [place for place, word in enumerate(passage.words) if word.capital]
    named = [place for place in capitals if _is_name(passage, profile, place)]
    barred = _places(passage, *_NO_NAMES) if named else ()
    return [place for place in named if place not in barred]


def _runs(passage: Passage, profile: Profile, places: Sequence[int]) -> Iterator[Mention]:
    """Names of one or more words with capitals; what kind of thing has a name is none."""
    if not places:
        return
    generic = _places(passage, "generic")
    for part in _parts(passage, places):
        words = [passage.words[place].text for place in part]
        if generic.issuperset(part) or (len(part) == 1 and words[0] in profile.lower):
            continue
        stems = map(profile.grammar.stem, words)
        yield Mention(_normal(" ".join(stems)), passage.slice(part[0], part[-1] + 1))


def _parts(passage: Passage, places: Sequence[int]) -> Iterator[list[int]]:
    """Words with capitals that stand right beside each other, parted by punctuation."""
    part: list[int] = []
    for place in places:
        if part and (place != part[-1] + 1 or not _is_tied(passage, place)):
            yield part
            part = []
        part.append(place)
    if part:
        yield part


def _is_tied(passage: Passage, place: int) -> bool:
    """Whether nothing but a space, or the stop of an initial, parts a word from the one before."""
    word, before = passage.words[place], passage.words[place - 1]
    return word.joined or (word.follows == ". " and before.capital and len(before.text) == 1)


def _places(passage: Passage, *attributes: str) -> frozenset[int]:
    """The words that hits of some attributes cover."""
    hits = (hit for attribute in attributes for hit in passage.hits.get(attribute, ()))
    return frozenset(place for hit in hits for place in range(hit.first, hit.last))


def _is_name(passage: Passage, profile: Profile, place: int) -> bool:
    """Whether a word with a capital has it as a name."""
    word = passage.words[place]
    if place and word.follows and _is_tied(passage, place):
        return True
    return word.text in profile.capitals or _starts_name(passage, profile, place)


def _starts_name(passage: Passage, profile: Profile, place: int) -> bool:
    """Whether a sentence opens with a name.

    Its next word has a capital too, and the text never writes this one without.
    """
    after = passage.words[place + 1] if place + 1 < len(passage.words) else None
    return (
        after is not None
        and after.capital
        and after.joined
        and passage.words[place].text not in profile.lower
    )


def _quoted(passage: Passage, profile: Profile) -> Iterator[Mention]:
    """Short terms in quotation marks; in Chinese, which puts slogans into them, titles alone."""
    text, at, stop = passage.text, passage.span.start, passage.span.stop
    quotes = _TITLES if profile.language == "zh" else _QUOTES
    opens = _opening("".join(quotes))
    while opening := opens.search(text, at, stop):
        at = opening.end()
        end = text.find(quotes[opening[0]], at, min(at - 1 + _LONGEST_QUOTED, stop))
        if end > at:
            yield Mention(_normal(text[at:end]), Span(at, end))
            at = end + 1


@cache
def _opening(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{marks}]")


def _normal(name: str) -> str:
    return " ".join(anyascii(name).lower().split())
