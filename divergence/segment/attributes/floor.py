"""Who has the floor: whose words a text goes on reporting, sentence after sentence.

Chinese readouts name a speaker once, and what follows are his words until another one is named or
the paragraph ends: "X said that …. I reaffirm that …. Your side should …".
"""

import re
from dataclasses import dataclass
from functools import cache

from divergence.domain import Actors, Span
from divergence.lexicon.hits import Hit
from divergence.lexicon.words import HAN, simplified
from divergence.segment.attributes.actors import Subject
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.profile import Profile

_ONE = frozenset({Actors.OWN, Actors.OTHER})

_SAID = frozenset({"stated", "stressed"})
"""Acts with which a side ("the X side said") takes the floor."""

_VOICED = frozenset({"hoped", "ready", "thanked", "urged"})
"""Acts with which it does so in the other's words, for no one speaks of another's wishes."""

_OWN_VOICED = _VOICED | {"agreed", "condemned", "promised", "raised", "refused", "warned"}
"""Those with which one's own side does."""


@cache
def _comma() -> re.Pattern[str]:
    """A comma between Chinese signs, which some write as in Latin script."""
    return re.compile(rf"，|,(?=\s?[{HAN}])")


_ADVERB = 2
"""Signs of an adverb between a side and its verb."""

_DUE = frozenset({"hoped", "promised", "ready", "refused", "urged"})
"""Acts that a speaker tells of both sides: "both sides should". Others are told by the text."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who has the floor."""

    actors: Actors
    """One of the two sides."""
    told: str
    """The words that name the speaker."""
    span: Span
    """Where they stand."""
    kind: str
    """Of the noun phrase, see `NounPhrase`."""


def floor(
    here: Passage, profile: Profile, main: Hit | None, named: Subject | None, before: Speaker | None
) -> Speaker | None:
    """The one whose words a claim is part of; None where the text itself tells it.

    Args:
        here: the claim.
        profile: of the readout.
        main: the claim's own governing verb.
        named: the subject that the claim names.
        before: who had the floor in the claim before.
    """
    if not profile.grammar.rules.speech_goes_on:
        return None
    new = _one(here, named)
    if new is not None and _takes(here, profile, main, new, before):
        return new
    if named is not None and named.actors is Actors.BOTH and _is_told(here, main):
        return None
    return None if before is None or _is_over(here, before) else before


def _one(here: Passage, named: Subject | None) -> Speaker | None:
    """The subject of a claim, if it is one of the two sides."""
    if named is None or named.span is None or named.actors not in _ONE:
        return None
    return Speaker(named.actors, named.span.of(here.text), named.span, named.kind)


def _takes(
    here: Passage, profile: Profile, main: Hit | None, new: Speaker, before: Speaker | None
) -> bool:
    """Whether a subject takes the floor: a principal with a verb, or a side that says."""
    names = (profile.own if new.actors is Actors.OWN else profile.other).names
    if new.kind != "name" or not _is_person(here, new, names):
        return main is not None and _says(main, new, before)
    if here.opens_sentence and (not names or simplified(new.told).endswith(names)):
        return new.span.start == here.span.start
    return main is not None and not _comma().search(here.text, new.span.stop, main.start)


def _is_person(here: Passage, new: Speaker, names: tuple[str, ...]) -> bool:
    """Whether a subject is a principal, by name or surname, and no country that is spoken of."""
    if any(Span(hit.start, hit.stop) == new.span for hit in here.of("entity")):
        return False
    told = simplified(new.told)
    return not names or any(name in told or told.startswith(name[0]) for name in names)


def _says(main: Hit, new: Speaker, before: Speaker | None) -> bool:
    """Whether a side says something, or does what it would not in the words of the other."""
    if not 0 <= main.start - new.span.stop <= _ADVERB:
        return False
    differs = before is not None and before.actors is not new.actors
    voiced = _OWN_VOICED if new.actors is Actors.OWN else _VOICED
    return main.value in _SAID or (differs and main.value in voiced)


def _is_told(here: Passage, main: Hit | None) -> bool:
    """Whether what both did is told by the text and not by a speaker."""
    return here.opens_sentence and main is not None and main.value not in _DUE


def _is_over(here: Passage, before: Speaker) -> bool:
    """Whether the paragraph in which a speaker was named has ended."""
    return "\n" in here.text[before.span.stop : here.span.start]
