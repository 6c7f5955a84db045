"""Whose act or position a claim is: the subject of its main verb, or who was spoken of before."""

from dataclasses import dataclass

from divergence.domain import Actors, Span
from divergence.lexicon.phrases import Hit
from divergence.segment.attributes.noun_phrases import NounPhrase, noun_phrases
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.profile import Profile

_LATE = 5
"""Words before a subject that a claim without a reporting verb may open with."""

_AFTER_VERB = 4
"""Words between a verb and a subject that follows it."""

_MUTUAL = frozenset({"agreed", "discussed"})
"""Acts that take two: told without an actor, they are both sides'."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts in a claim."""

    actors: Actors
    speaker: str | None
    span: Span | None
    """The words it was read from; None when nothing in the claim says it."""


def subject(passage: Passage, profile: Profile, main: Hit | None) -> Subject | None:
    """The subject that a claim itself names, or that its passive leaves out.

    None when it names none and goes on about an earlier one.
    """
    phrases = noun_phrases(passage, profile)
    if main is not None and main.attribute == "passive":
        return _of_passive(passage, phrases, main)
    candidates = [phrase for phrase in phrases if _may_govern(phrase, profile, main)]
    if not candidates:
        return None
    first = candidates[0]
    if len(candidates) > 1 and _are_joined(passage, first, candidates[1]):
        return _named(passage, first, Actors.BOTH)
    if first.kind == "same":
        return None
    return _named(passage, first, first.actors)


def _named(passage: Passage, phrase: NounPhrase, actors: Actors) -> Subject:
    span = passage.slice(phrase.first, phrase.last)
    speaker = None if phrase.kind == "pronoun" else span.of(passage.text)
    return Subject(actors, speaker, span)


def _of_passive(passage: Passage, phrases: list[NounPhrase], main: Hit) -> Subject:
    for phrase in phrases:
        by_agent = phrase.agent and phrase.first >= main.last
        if phrase.actors is not Actors.UNATTRIBUTED and (by_agent or phrase.kind == "side"):
            return _named(passage, phrase, phrase.actors)
    actors = Actors.BOTH if main.value in _MUTUAL else Actors.UNATTRIBUTED
    return Subject(actors, None, Span(main.start, main.stop))


def _may_govern(phrase: NounPhrase, profile: Profile, main: Hit | None) -> bool:
    if phrase.actors is Actors.UNATTRIBUTED and phrase.kind not in {"same", "third"}:
        return False
    if phrase.oblique:
        return False
    if main is None:
        return phrase.first <= _LATE
    if profile.grammar.rules.subject == "after" and phrase.first > main.first:
        return phrase.first - main.last <= _AFTER_VERB
    return phrase.first < main.first


def _are_joined(passage: Passage, first: NounPhrase, second: NounPhrase) -> bool:
    if {first.actors, second.actors} != {Actors.OWN, Actors.OTHER}:
        return False
    between = range(first.last, second.first)
    return any(passage.at("conjunction", place) for place in (*between, second.first))
