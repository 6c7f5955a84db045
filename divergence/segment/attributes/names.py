"""Names that a claim mentions, in a form that can be compared across languages."""

import re
from collections.abc import Iterator
from itertools import chain, groupby

from anyascii import anyascii

from divergence.domain import Mention, Span
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.profile import Profile

_QUOTES = {"“": "”", "«": "»", "《": "》", "「": "」", "„": "“"}
_OPENING = re.compile(f"[{''.join(_QUOTES)}]")
_LONGEST_QUOTED = 60
"""Characters in quotation marks that are still a name or a term and no sentence."""

_NO_NAMES = ("act", "function", "month", "title", "passive", "contact", "pronoun", "group")


def names(passage: Passage, profile: Profile) -> tuple[Mention, ...]:
    """The names of a claim by place, none inside another.

    Known ones first, then what is written with capitals, the parties' names, and terms in
    quotation marks.
    """
    found: list[Mention] = []
    taken: set[int] = set()
    for mention in chain(
        _known(passage), _capitals(passage, profile), _parties(passage), _quoted(passage)
    ):
        places = range(mention.span.start, mention.span.stop)
        if taken.isdisjoint(places):
            taken.update(places)
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.span.start))


def _known(passage: Passage) -> Iterator[Mention]:
    for hit in passage.of("entity"):
        yield Mention(hit.value, Span(hit.start, hit.stop))


def _parties(passage: Passage) -> Iterator[Mention]:
    """The sides' names, where a script has no capitals to show them."""
    for hit in passage.of("party"):
        span = Span(hit.start, hit.stop)
        yield Mention(_normal(span.of(passage.text)), span)


def _capitals(passage: Passage, profile: Profile) -> Iterator[Mention]:
    if not profile.grammar.rules.cased:
        return
    capitals = [place for place, word in enumerate(passage.words) if word.capital]
    named = [place for place in capitals if _is_name(passage, profile, place)]
    if not named:
        return
    taken = _places(passage, "entity")
    barred = _places(passage, *_NO_NAMES)
    places = [place for place in named if place not in barred]
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        for part in _parts(passage, [place for _, place in run if place not in taken]):
            stems = [profile.grammar.stem(passage.words[place].text) for place in part]
            yield Mention(_normal(" ".join(stems)), passage.slice(part[0], part[-1] + 1))


def _parts(passage: Passage, run: list[int]) -> Iterator[list[int]]:
    """A run of capitalised words, parted where punctuation parts it."""
    part: list[int] = []
    for place in run:
        if part and (place != part[-1] + 1 or not passage.words[place].joined):
            yield part
            part = []
        part.append(place)
    if part:
        yield part


def _places(passage: Passage, *attributes: str) -> set[int]:
    """The words that hits of some attributes cover."""
    hits = (hit for attribute in attributes for hit in passage.hits.get(attribute, ()))
    return {place for hit in hits for place in range(hit.first, hit.last)}


def _is_name(passage: Passage, profile: Profile, place: int) -> bool:
    """Whether a word with a capital has it as a name."""
    word = passage.words[place]
    if place and word.joined and word.follows:
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


def _quoted(passage: Passage) -> Iterator[Mention]:
    text, at, stop = passage.text, passage.span.start, passage.span.stop
    while opening := _OPENING.search(text, at, stop):
        at = opening.end()
        end = text.find(_QUOTES[opening[0]], at, min(at - 1 + _LONGEST_QUOTED, stop))
        if end > at:
            yield Mention(_normal(text[at:end]), Span(at, end))
            at = end + 1


def _normal(name: str) -> str:
    return " ".join(anyascii(name).lower().split())
