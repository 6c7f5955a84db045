"""Noun phrases that name a side: "President Aldane", "the Ostranan side", «собеседник»."""

from dataclasses import dataclass

from divergence.domain import Actors
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.profile import Profile

_NOMINAL = ("group", "party", "person", "pronoun", "side", "title")

_GAP = 3
"""Words of a name that may stand between a title and a name that is known."""

_PRINCIPALS = frozenset(
    {"president", "prime-minister", "foreign-minister", "minister", "secretary", "monarch"}
)
"""Titles of those who speak for a state."""

_SIDES = {"own": Actors.OWN, "other": Actors.OTHER, "both": Actors.BOTH}


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Words `[first, last)` that name a side."""

    first: int
    last: int
    actors: Actors
    kind: str
    """name, side, group, pronoun; `same` for "he", who was named before; `third` for a person who
    is of neither side."""
    oblique: bool
    """Whether a preposition governs it, so that it is no subject."""
    agent: bool
    """Whether "by" stands before it."""


def noun_phrases(passage: Passage, profile: Profile) -> list[NounPhrase]:
    """The noun phrases of a claim that may name a side, by place."""
    runs: list[list[Hit]] = []
    for hit in (hit for hit in passage.of(*_NOMINAL) if not _is_idle(passage, hit)):
        if runs and _continues(passage, max(part.last for part in runs[-1]), hit.first):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    return [_phrase(passage, profile, run) for run in runs]


def _is_idle(passage: Passage, hit: Hit) -> bool:
    """Whether a hit stands in a set phrase that names no side: «со своей стороны»."""
    if hit.value == "none" or hit.attribute not in {"group", "side"}:
        return hit.value == "none"
    group = passage.at("group", hit.first)
    return group is not None and group.value == "none"


def _continues(passage: Passage, last: int, first: int) -> bool:
    """Whether the words between two parts belong to one name."""
    if first - last > _GAP or (first < len(passage.words) and not passage.words[first].joined):
        return first < last
    return all(
        passage.words[place].joined
        and (passage.words[place].capital or passage.at("genitive", place))
        and not passage.at("act", place)
        for place in range(last, first)
    )


def _phrase(passage: Passage, profile: Profile, run: list[Hit]) -> NounPhrase:
    first, last = run[0].first, max(hit.last for hit in run)
    actors, kind = _whose(profile, run)
    known = last
    while kind == "name" and last < len(passage.words) and _goes_on(passage, last):
        last += 1
    if last > known and all(hit.attribute == "title" for hit in run):
        actors, kind = Actors.UNATTRIBUTED, "third"  # or the name would be known
    before = first - 1
    oblique = before >= 0 and passage.at("oblique", before) is not None
    oblique = oblique or _is_inflected(passage, last) or _is_dative(passage, first)
    oblique = oblique or (kind == "name" and _is_possessor(passage, last))
    oblique = oblique or _has_postposition(passage, last)
    agent = before >= 0 and passage.at("agent", before) is not None
    return NounPhrase(first, last, actors, kind, oblique, agent)


def _is_dative(passage: Passage, place: int) -> bool:
    """Whether a title or pronoun stands in a case that is no subject's: «Президенту», «мне»."""
    hit = passage.at("oblique", place)
    return hit is not None and hit.first == place and not passage.at("function", place)


def _is_inflected(passage: Passage, place: int) -> bool:
    """Whether a case ending follows an apostrophe: "Aksel'i", "Zorania's"."""
    return (
        place < len(passage.words)
        and passage.words[place].follows == "'"
        and passage.at("suffix", place) is not None
    )


def _is_possessor(passage: Passage, place: int) -> bool:
    """Whether a noun follows that belongs to the one named, in a case that is no subject's."""
    noun = passage.at("possessed", place)
    return noun is not None and noun.first == place and passage.words[place].joined


def _has_postposition(passage: Passage, place: int) -> bool:
    """Whether a word like "ile" follows that means "with", and not "and" before another name."""
    hit = passage.at("postposition", place)
    if hit is None or hit.first != place or not passage.words[place].joined:
        return False
    return hit.last == len(passage.words) or not passage.words[hit.last].capital


def _goes_on(passage: Passage, place: int) -> bool:
    """Whether a name goes on with a capital, at once or after "of"."""
    word = passage.words[place]
    if passage.at("genitive", place) and place + 1 < len(passage.words):
        word = passage.words[place + 1]
    return word.joined and word.capital and not passage.at("act", place)


def _whose(profile: Profile, run: list[Hit]) -> tuple[Actors, str]:
    """Names decide before persons ("his counterpart"), groups, pronouns, and bare titles."""
    by = {hit.attribute: hit for hit in reversed(run)}
    if party := by.get("party"):
        return _SIDES[party.value], "side" if "side" in by else "name"
    if person := by.get("person"):
        return _SIDES[person.value], "side" if "side" in by else "name"
    if group := by.get("group"):
        return _SIDES[group.value], "group"
    if pronoun := by.get("pronoun"):
        return _of_pronoun(profile, pronoun.value)
    if title := by.get("title"):
        side = profile.side_of_title(title.value) or _side_left(profile, title.value)
        return _SIDES.get(side or "", Actors.UNATTRIBUTED), "name"
    return Actors.UNATTRIBUTED, "side"


def _side_left(profile: Profile, title: str) -> str | None:
    """One's own side where its principal is told without a title, and the other with another one.

    "The President", after a call between Alda Morrow and Prime Minister Oskar, is Morrow.
    """
    own, other = profile.own, profile.other
    bare = bool(own.names) and not own.titles
    left = bare and other.titles and title not in other.titles and title in _PRINCIPALS
    return "own" if left else None


def _of_pronoun(profile: Profile, value: str) -> tuple[Actors, str]:
    """Whose a pronoun is; "we" in a text that names its own principal is whoever speaks there."""
    if value == "same" or (value == "own" and profile.own.names):
        return Actors.UNATTRIBUTED, "same"
    return _SIDES[value], "pronoun"
