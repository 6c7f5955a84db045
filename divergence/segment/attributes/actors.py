"""Whose act or position a claim is: the subject of its main verb, or who was spoken of before."""

from dataclasses import dataclass, replace

from divergence.domain import Actors, Span
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.noun_phrases import NounPhrase, noun_phrases
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.profile import Profile
from divergence.segment.attributes.spokesman import spoken

_LATE = 5
"""Words before a subject that a claim without a reporting verb may open with."""

_AFTER_VERB = 4
"""Words between a verb and a subject that follows it."""

_NEXT = 2
"""Words in which "and" stands before the second of two who act together."""

_AFTER_CALL = 3
"""Words between a verb such as "called" and a caller that follows it."""

_ONE = frozenset({Actors.OWN, Actors.OTHER})

_MUTUAL = frozenset({"agreed", "discussed"})
"""Acts that take two: told without an actor, they are both sides'."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts in a claim."""

    actors: Actors
    speaker: str | None
    span: Span | None
    """The words it was read from; None when nothing in the claim says it."""
    kind: str = ""
    """Of the noun phrase that names it, see `NounPhrase`."""


def subject(passage: Passage, profile: Profile, main: Hit | None) -> Subject | None:
    """The subject that a claim itself names, or that its passive leaves out.

    None when it names none and goes on about an earlier one, as "it was noted" does.
    """
    told = spoken(passage, main)
    phrases = [one for one in noun_phrases(passage, profile) if one.first >= told]
    if main is not None and main.attribute == "passive":
        return _of_passive(passage, phrases, main)
    candidates = [phrase for phrase in phrases if _may_govern(passage, phrase, profile, main)]
    if main is not None and not profile.grammar.rules.pro_drop:
        candidates = _beside_clause(passage, phrases, main) or candidates
    opens = _fronted(passage)
    candidates = [one for one in candidates if one.first >= opens] or candidates
    if main is not None and (aside := _in_parenthesis(passage, phrases, main)) is not None:
        candidates = [aside] if _is_told(aside) else []
    if not candidates:
        return _of_call(passage, phrases) or _of_first_person(passage, profile, main)
    first = _after_participle(profile, candidates, main) or candidates[0]
    if len(candidates) > 1 and _are_joined(passage, first, candidates[1]):
        return _joint(passage, first, candidates[1])
    if first.kind == "same":
        return None
    return _named(passage, first, first.actors)


def _after_participle(
    profile: Profile, candidates: list[NounPhrase], main: Hit | None
) -> NounPhrase | None:
    """The subject right after the participle that ends a verb-final clause: "… saying Orr,"."""
    if main is None or profile.grammar.rules.main_verb != "last":
        return None
    return next((phrase for phrase in candidates if phrase.first == main.last), None)


def _of_call(passage: Passage, phrases: list[NounPhrase]) -> Subject | None:
    """Who called, where the one called stands first: "to me called the President"."""
    for call in passage.of("initiator"):
        if call.value != "subject" or not any(one.last <= call.first for one in phrases):
            continue
        for phrase in phrases:
            near = 0 <= phrase.first - call.last < _AFTER_CALL
            if near and not phrase.oblique and phrase.actors in _ONE:
                return _named(passage, phrase, phrase.actors)
    return None


def _of_first_person(passage: Passage, profile: Profile, main: Hit | None) -> Subject | None:
    """The one who writes, where a text that names only the other opens a sentence with a verb."""
    first = profile.other.names and not profile.own.names and not profile.own.titles
    if not first or main is None or main.first > 0 or not passage.opens_sentence:
        return None
    return Subject(Actors.OWN, None, Span(main.start, main.stop))


def _in_parenthesis(passage: Passage, phrases: list[NounPhrase], main: Hit) -> NounPhrase | None:
    """The subject of a verb put in between commas: "the road, he said, is open"."""
    start = next((at for at in range(main.first, 0, -1) if passage.is_parted(at)), 0)
    if start == 0 or main.first - start >= _NEXT:
        return None
    near = range(start, main.last + 1)
    return next((phrase for phrase in phrases if phrase.first in near), None)


def _beside_clause(passage: Passage, phrases: list[NounPhrase], main: Hit) -> list[NounPhrase]:
    """The subject of a clause that "with" ties to another: "…, with the Minister setting out"."""
    if passage.opens_sentence or not passage.at("oblique", 0):
        return []
    return [one for one in phrases if one.oblique and one.last == main.first]


def _fronted(passage: Passage) -> int:
    """The word after the comma that closes an opening such as "as regards the island,"; else 0."""
    if not passage.at("oblique", 0):
        return 0
    places = range(1, len(passage.words))
    return next((place for place in places if "," in passage.words[place].follows), 0)


def _named(passage: Passage, phrase: NounPhrase, actors: Actors) -> Subject:
    span = passage.slice(phrase.first, phrase.last)
    speaker = None if phrase.kind == "pronoun" else span.of(passage.text)
    return Subject(actors, speaker, span, phrase.kind)


def _joint(passage: Passage, first: NounPhrase, second: NounPhrase) -> Subject:
    """Two who act together; the one named first may go on alone."""
    words = passage.slice(first.first, second.last)
    return replace(_named(passage, first, Actors.BOTH), span=words)


def _of_passive(passage: Passage, phrases: list[NounPhrase], main: Hit) -> Subject | None:
    if (teller := _teller(passage, phrases, main)) is not None:
        return _named(passage, teller, teller.actors)
    for phrase in phrases:
        by_agent = phrase.agent and phrase.first >= main.last
        if phrase.actors is not Actors.UNATTRIBUTED and (by_agent or _is_beside(phrase, main)):
            return _named(passage, phrase, phrase.actors)
    if main.value not in _MUTUAL and not _is_mutual(passage, main):
        return None
    return Subject(Actors.BOTH, None, Span(main.start, main.stop))


def _is_mutual(passage: Passage, main: Hit) -> bool:
    """Whether what is told without an actor is of both: "a mutual interest was noted"."""
    near = range(main.first, main.last + 1)
    return any(hit.first in near for hit in passage.of("mutual"))


def _teller(passage: Passage, phrases: list[NounPhrase], main: Hit) -> NounPhrase | None:
    """Who is reported to have spoken, in Turkish in the genitive: "of X the saying was noted"."""
    said = next((hit for hit in passage.of("reported") if 0 <= main.first - hit.last < _NEXT), None)
    if said is None:
        return None
    for phrase in phrases:
        ending = passage.at("suffix", phrase.last)
        if phrase.actors in _ONE and ending is not None and ending.value == "genitive":
            return phrase if phrase.kind == "name" else None
    return None


def _is_beside(phrase: NounPhrase, main: Hit) -> bool:
    """Whether a side stands beside a passive, and not in what is told: "noted by the X side"."""
    before = 0 <= main.first - phrase.last < _NEXT
    return phrase.kind == "side" and (before or phrase.first == main.last)


def _may_govern(passage: Passage, phrase: NounPhrase, profile: Profile, main: Hit | None) -> bool:
    if not _is_told(phrase) or phrase.oblique:
        return False
    if main is None:
        return phrase.first <= _LATE
    if profile.grammar.rules.subject == "after" and phrase.first > main.first:
        near = 0 if _is_possessor(passage, phrase) else _AFTER_VERB
        return phrase.first - main.last <= near
    return phrase.first < main.first or _is_between(passage, phrase, main)


def _is_between(passage: Passage, phrase: NounPhrase, main: Hit) -> bool:
    """Whether it stands inside a verb's phrase: "special attention the Minister paid to tolls"."""
    free = passage.at("dwelt", main.first)
    return bool(free) and main.first < phrase.first and phrase.last < main.last


def _is_possessor(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a bare name away from the verb of a later clause belongs to a noun: "port of X"."""
    bare = passage.at("party", phrase.first) and not passage.at("title", phrase.first)
    return bool(bare) and not passage.opens_sentence


def _is_told(phrase: NounPhrase) -> bool:
    """Whether it is known whom a noun phrase names, or that it is someone named before."""
    return phrase.actors is not Actors.UNATTRIBUTED or phrase.kind in {"same", "third"}


def _are_joined(passage: Passage, first: NounPhrase, second: NounPhrase) -> bool:
    apart = {first.actors, second.actors} == {Actors.OWN, Actors.OTHER}
    if not apart and not _share_title(passage, first, second):
        return False
    before = range(max(first.last, second.first - _NEXT), second.first + 1)
    return any(passage.at("conjunction", place) for place in before)


def _share_title(passage: Passage, first: NounPhrase, second: NounPhrase) -> bool:
    """Whether two bare titles of one office name two people: "the Secretary and the Minister"."""
    titles = [passage.at("title", phrase.first) for phrase in (first, second)]
    bare = all(
        hit is not None and hit.last == phrase.last
        for hit, phrase in zip(titles, (first, second), strict=True)
    )
    return bare and len({hit.value for hit in titles if hit is not None}) == 1
