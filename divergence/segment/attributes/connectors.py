"""Where an opening parts its two principals: at a word like "with", a comma, "and", a title."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from divergence.lexicon.hits import Hit
from divergence.segment.attributes.opening import REACH, Opening
from divergence.segment.attributes.principals import Principals

_NOT_AND = ("وزير", "وزيره", "ولي", "وكيل")
"""Arabic titles whose first letter is no "and"."""

_FULL = 2
"""Words of a full name, at least."""

_NAMING = ("title", "function", "person", "possessive", "side")
"""What may begin the naming of the other principal with a small letter."""

_PARTING = ("contact", "versus", "initiator", "act")
"""What parts two principals, or comes after both."""


class Parting(NamedTuple):
    """Where two principals may part."""

    start: int
    """The word where the first begins."""
    stop: int
    """The word where it ends."""
    then: int
    """The word where the other begins."""


def connectors(principals: Principals) -> Iterator[Parting]:
    """Where a connector may part two principals, in the order in which to try."""
    if principals.start is None:
        return
    found = _signs if principals.opening.grammar.rules.connector else _words
    for parting in found(principals):
        if _may_part(principals, parting.then):
            yield parting


def others(principals: Principals) -> Iterator[Parting]:
    """Where two principals part that no connector parts: before a later title or counterpart.

    "X returned the call of President Y", "X received at the palace his counterpart Y".
    """
    opening, start = principals.opening, principals.start
    if start is None:
        return
    named = principals.named if opening.cased else range(start, start + 1)
    places = range(max(named.stop, principals.front), principals.end)
    for hit in opening.hits:
        if hit.first not in places or not _leads(hit):
            continue
        between = range(named.stop, hit.first)
        if _stands_apart(opening, hit) or any(_is_between(opening, at) for at in between):
            head = _head(opening, hit.first, start)
            yield Parting(start, head, head)


def _may_part(principals: Principals, then: int) -> bool:
    """Whether two principals may part before a word: in Chinese a title follows it."""
    if principals.calls_writer and then >= principals.end:
        return False
    opening = principals.opening
    return not opening.chinese or opening.has_title(opening.reach(then))


def _signs(principals: Principals) -> list[Parting]:
    """Where the sign parts them that a language has instead of a word."""
    opening, start = principals.opening, principals.first
    sign = opening.grammar.rules.connector
    places = range(start + 1, principals.end)
    signs = [Parting(start, at, at) for at in places if sign in opening.words[at].follows]
    return sorted([*signs, *_joined(principals)], key=lambda parting: parting.then)


def _words(principals: Principals) -> Iterator[Parting]:
    """Where "and", "between … and", "with" or "called" parts them."""
    opening, start = principals.opening, principals.first
    yield from _joined(principals)
    for hit in opening.hits:
        calls = hit.attribute == "initiator" and hit.value == "subject" and hit.first > start
        if hit.attribute == "versus" and hit.value == "between":
            yield from _between(opening, hit.last)
        if hit.attribute == "versus" and _opens_infinitive(opening, start, hit):
            continue
        if (hit.attribute == "versus" or calls) and not _ties(opening, hit.first):
            yield Parting(min(start, hit.first), hit.first, _called(opening, hit))
    yield from _hosts(principals)


def _opens_infinitive(opening: Opening, start: int, hit: Hit) -> bool:
    """Whether a word only goes on what the first one did: "X outlined his decision to send aid"."""
    if not opening.cased or hit.last >= len(opening.words) or opening.words[hit.last].capital:
        return False
    acted = any(start < act.first < hit.first for act in opening.of("act"))
    talked = any(start < contact.first <= hit.first for contact in opening.of("contact"))
    return acted and not talked and not opening.covered(hit.last, *_NAMING)


def _joined(principals: Principals) -> list[Parting]:
    """Where "X and President Y met" parts, if nothing else parts the two before."""
    opening, start = principals.opening, principals.first
    later = (
        hit.first
        for hit in chain.from_iterable(map(opening.of, _PARTING))
        if hit.first > start
        if hit.attribute != "versus" or not opening.covered(hit.first, "genitive")
    )
    stop = min(later, default=None)
    places = range(start + 1, min(principals.end if stop is None else stop, start + REACH))
    words = (Parting(start, at, at + 1) for at in places if _is_and(opening, at))
    letters = (Parting(start, at, at) for at in places if _is_and_title(opening, at))
    return list(islice(chain(words, letters), 1))


def _is_and(opening: Opening, place: int) -> bool:
    """Whether "and" stands before a title, or between two full names."""
    if not opening.covered(place, "conjunction"):
        return False
    titled = any(0 <= hit.first - place - 1 <= 1 for hit in opening.of("title"))
    if titled or not _is_full_name(opening, place + 1):
        return titled
    return _ends_named_pair(opening, place) or _precedes_title(opening, place + _FULL + 1)


def _is_full_name(opening: Opening, start: int) -> bool:
    """Whether two words from one on are names."""
    places = range(start, start + _FULL)
    inside = start >= 0 and places.stop <= len(opening.words)
    return opening.cased and inside and all(map(opening.is_name, places))


def _ends_named_pair(opening: Opening, place: int) -> bool:
    """Whether a full name stands before a word as well: "Alda Morrow and Tevin Oskar"."""
    return _is_full_name(opening, place - _FULL) and opening.words[place + _FULL].joined


def _precedes_title(opening: Opening, place: int) -> bool:
    """Whether a comma and the title of who was just named stand here: "and Tevin Oskar, King"."""
    titled = any(hit.first == place for hit in opening.of("title"))
    return titled and "," in opening.words[place].follows


def _is_and_title(opening: Opening, place: int) -> bool:
    """Whether an Arabic title is written together with "and"."""
    text = opening.words[place].text
    joined = opening.arabic and text.startswith("و") and not text.startswith(_NOT_AND)
    return joined and opening.covered(place, "title")


def _between(opening: Opening, start: int) -> list[Parting]:
    """Where "between X and Y" parts."""
    places = range(start, min(start + REACH, len(opening.words)))
    found = (Parting(start, at, at + 1) for at in places if opening.covered(at, "conjunction"))
    return list(islice(found, 1))


def _hosts(principals: Principals) -> Iterator[Parting]:
    """Where "X came at the invitation of President Y" parts."""
    start = principals.first
    for hit in principals.opening.of("initiator", "of"):
        if hit.first > start:
            yield Parting(start, principals.named.stop, hit.last)


def _ties(opening: Opening, place: int) -> bool:
    """Whether a word only ties a title to its country: "the President of"."""
    titled = place > 0 and opening.covered(place - 1, "title")
    return titled and opening.covered(place, "genitive", "title")


def _called(opening: Opening, hit: Hit) -> int:
    """The word after a connector; "called the Prime" is part of the one called."""
    titles = (title.first for title in opening.of("title"))
    return next((at for at in titles if hit.first < at < hit.last), hit.last)


def _leads(hit: Hit) -> bool:
    """Whether a hit may open the name of the other principal."""
    return hit.attribute == "title" or (hit.attribute, hit.value) == ("person", "other")


def _stands_apart(opening: Opening, hit: Hit) -> bool:
    """Whether "his counterpart", or a title with an Arabic article, cannot go with a name."""
    if any(counterpart.first == hit.first for counterpart in opening.of("person", "other")):
        return True
    return opening.arabic and opening.has_article(hit.first)


def _is_between(opening: Opening, place: int) -> bool:
    """Whether a word is neither part of a name or title nor ties two parts of one."""
    tied = opening.covered(place, "genitive", "title", "conjunction")
    return not (tied or opening.is_name(place))


def _head(opening: Opening, title: int, start: int) -> int:
    """The word with which the name before a title begins, where names stand so."""
    rules = opening.grammar.rules
    if rules.title_first and not opening.chinese:
        return title
    if rules.cased and not rules.connector:
        return title
    place = title
    while place > start + 1 and opening.is_name(place - 1) and opening.words[place].joined:
        place -= 1
    return place
