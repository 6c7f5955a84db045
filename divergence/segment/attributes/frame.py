"""The verb that governs a claim from elsewhere in its sentence.

In "She stressed that the talks go on, and that the port is closed" it governs both claims.
"""

from dataclasses import dataclass

from divergence.domain import Act, Actors, Span
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.actors import Subject, subject
from divergence.segment.attributes.acts import act, governing
from divergence.segment.attributes.clause import is_aside
from divergence.segment.attributes.noun_phrases import noun_phrases
from divergence.segment.attributes.passage import Passage, passage
from divergence.segment.attributes.profile import Profile

_REACH = 600
"""Characters of a sentence in which the verb is looked for."""

_WORD = 3
"""Letters from which a word before a stop is no abbreviation or initial."""

_TRAILING = 4
"""Words before a verb that ends a sentence with whose words it gives: ", the Minister said"."""

_ITEM_VERB = 2
"""Words of an item of a list up to its verb."""

_COMMAS = (",", "\u060c", "\uff0c")

_SPEECH = frozenset({"stated", "stressed", "confirmed", "denied", "warned"})
"""Acts whose reported speech goes on over the clauses of a sentence."""

_ONE = frozenset({Actors.OWN, Actors.OTHER})

_WISHES = frozenset({"hoped", "ready", "urged"})

_STOPS = frozenset(".!?…。！？؟\n")


@dataclass(frozen=True, slots=True)
class Frame:
    """The rest of a claim's sentence, and the verb in it that governs the claim."""

    passage: Passage
    main: Hit


def frame(here: Passage, profile: Profile) -> Frame | None:
    """What frames a claim that has no reporting verb of its own; None when nothing does.

    Most languages open a sentence with the verb; a verb-final one closes it with the verb.
    """
    last = profile.grammar.rules.main_verb == "last"
    if not last and here.opens_sentence:
        return _trailing(here, profile)
    span = rest_of(here.text, here.span.stop) if last else _before(here.text, here.span.start)
    if span is None:
        return None
    around = passage(here.text, span, profile)
    if not last:
        main = governing(around, profile)
    else:
        verbs = (hit for hit in around.of("act", "passive") if hit.value != "none")
        main = next(verbs, None)
    if main is None or (main.value not in _SPEECH and _has_verb(here)):
        return None
    return Frame(around, _wish(here, around, main) or main)


def _wish(here: Passage, around: Passage, main: Hit) -> Hit | None:
    """The wish or duty with which a clause of mere verbs goes on, after a verb of speech.

    "X said that Alda is ready to trade, to open the road | to widen the port."
    """
    told = any(hit.first <= _ITEM_VERB for hit in here.of("tense"))
    if main.value not in _SPEECH or told or not here.starting("pursued", 0):
        return None
    wishes = [hit for hit in around.of("act") if hit.value in _WISHES and hit.first > main.first]
    return wishes[-1] if wishes else None


def _trailing(here: Passage, profile: Profile) -> Frame | None:
    """The verb right after a claim that opens its sentence: "The road is open, the Mayor said"."""
    span = None if here.of("contact") else rest_of(here.text, here.span.stop)
    if span is None or not here.text[span.start :].startswith(_COMMAS):
        return None
    around = passage(here.text, span, profile)
    main = next((hit for hit in around.of("act") if hit.value != "none"), None)
    if main is None or main.value not in _SPEECH or main.first > _TRAILING:
        return None
    return Frame(around, main)


def fronted(here: Passage, profile: Profile, main: Hit | None) -> Subject | None:
    """Who acts in a clause that a verb without a subject opens: "Noting the tolls, she urged …".

    Whoever is named right after a comma, in the claim or in what follows of its sentence.
    """
    opens = main is not None and main.first == 0 and main.attribute == "act"
    if not (opens and here.opens_sentence) or profile.grammar.rules.pro_drop:
        return None
    more = rest_of(here.text, here.span.stop)
    goes_on = more is not None and here.text[more.start :].startswith(_COMMAS)
    stop = more.stop if more is not None and goes_on else here.span.stop
    around = passage(here.text, Span(here.span.start, stop), profile)
    for place in filter(around.is_parted, range(1, len(around.words))):
        rest = passage(here.text, Span(around.words[place].start, stop), profile)
        named = subject(rest, profile, governing(rest, profile))
        at_once = named is not None and named.span and named.span.start == rest.span.start
        if named is not None and at_once and named.kind != "pronoun":
            return named
    return None


def antecedent(here: Passage, profile: Profile) -> Subject | None:
    """Who acts in a clause that "who" opens: whoever the words before it end with.

    "She spoke with the President, | who praised the ferries."
    """
    opening = here.starting("relative", 0)
    span = _before(here.text, here.span.start)
    if opening is None or opening.value != "person" or span is None:
        return None
    around = passage(here.text, span, profile)
    phrases = [one for one in noun_phrases(around, profile) if one.actors in _ONE]
    if not phrases or any(map(around.is_parted, range(phrases[-1].last, len(around.words)))):
        return None
    return Subject(phrases[-1].actors, None, None)


def framed_act(here: Passage, outer: Frame) -> tuple[Act, Hit | None]:
    """The act of a claim that is framed, and the words it was read from."""
    if outer.main.value == "expressed":
        return act(outer.passage, outer.main)
    return act(here, outer.main)


def _has_verb(here: Passage) -> bool:
    """Whether a claim stands by itself, and is no item of a list: "and keep in touch"."""
    return any(
        hit.value != "continuing" or hit.first >= _ITEM_VERB
        for hit in here.of("tense", "modal")
        if hit.value != "none" and not is_aside(here, hit)
    )


def _before(text: str, start: int) -> Span | None:
    place = start
    while place > max(0, start - _REACH) and not _ends(text, place - 1):
        place -= 1
    return Span(place, start) if text[place:start].strip() else None


def rest_of(text: str, stop: int) -> Span | None:
    """What is left of a sentence from a place on; None if nothing is."""
    place = stop
    while place < min(len(text), stop + _REACH) and not _ends(text, place):
        place += 1
    return Span(stop, place) if text[stop:place].strip() else None


def _ends(text: str, place: int) -> bool:
    """Whether a sentence ends with a sign; a stop ends one where a space follows a word."""
    sign = text[place]
    if sign not in _STOPS:
        return False
    if sign != ".":
        return True
    word = text[max(0, place - _WORD) : place]
    return not text[place + 1 : place + 2].strip() and len(word) == _WORD and word.isalnum()
