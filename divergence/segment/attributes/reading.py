"""What a claim's grammar says: the one place where the attributes meet."""

from dataclasses import dataclass
from datetime import date

from divergence.domain import Act, Actors, Attributes, Cue, Initiator, Quantity, Span
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.actors import Subject, subject
from divergence.segment.attributes.acts import act, governing, is_duty
from divergence.segment.attributes.clause import condition, hypothesis, negation
from divergence.segment.attributes.floor import Speaker, floor
from divergence.segment.attributes.frame import Frame, antecedent, frame, framed_act, fronted
from divergence.segment.attributes.initiator import initiator
from divergence.segment.attributes.moments import Now, lies_ahead
from divergence.segment.attributes.names import names
from divergence.segment.attributes.passage import Passage, passage
from divergence.segment.attributes.profile import Profile
from divergence.segment.attributes.quantities import quantities
from divergence.segment.attributes.routine import routine
from divergence.segment.attributes.time import status

_QUOTES = frozenset("\"“”«„‘'「『")

_OF_ONE = frozenset({"subject", "received"})
"""Ways to tell who called that make the call the act of one side."""

_CALLERS = {Initiator.OWN: Actors.OWN, Initiator.OTHER: Actors.OTHER}
"""Whose act "at the request of the X side" is, where nothing else is told."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim's attributes, and whether it is routine."""

    attributes: Attributes
    routine: bool
    floor: Speaker | None = None
    """Whose words the claim is part of, in languages whose reported speech goes on."""


def read(
    text: str,
    span: Span,
    profile: Profile,
    before: Attributes | None,
    floor_before: Speaker | None = None,
) -> Reading:
    """Read the attributes of one claim.

    Args:
        text: the whole readout's text; all spans in the result are places in it.
        span: the claim.
        profile: of the readout.
        before: attributes of the claim before in the same text, whose speaker goes on where this
            one names none; None for the first.
        floor_before: of the claim before.
    """
    here = passage(text, span, profile)
    main = governing(here, profile)
    outer = frame(here, profile) if main is None else None
    named = subject(here, profile, main) if outer is None else _framed(here, outer, profile)
    named = named or antecedent(here, profile) or fronted(here, profile, main)
    if is_duty(here, main) if outer is None else is_duty(outer.passage, outer.main):
        named = None
    speaker = floor(here, profile, main, named, floor_before)
    who = _speaking(named, speaker) or named or _carried(here, profile, main, before)
    called, call_cue = initiator(here, profile, who)
    what, act_cue = act(here, main) if outer is None else framed_act(here, outer)
    negated, conditional = negation(here), condition(here)
    imagined = hypothesis(here, main if outer is None else outer.main)
    opens = before is None
    when, time_cue = status(
        here, main, what, tied=conditional is not None, opens=opens, called=call_cue
    )
    formality = routine(here, called, main, opens=_opens(before))
    actors = _mutual(here, who, (what, act_cue), call_cue)
    if call_cue is not None and call_cue.value not in _OF_ONE and time_cue is call_cue:
        actors = _CALLERS.get(called, actors)
    told = quantities(here, profile.grammar.rules, Now(profile.day, when))
    cues = (
        _spanned("actors", actors, who.span),
        _cue("act", what, act_cue),
        _cue("negated", "yes", negated),
        _spanned("settled", "yes", _settled(here, told, profile.day)),
        _cue("conditional", "yes", conditional),
        _cue("hypothetical", "yes", imagined),
        _cue("status", when, time_cue),
        _cue("initiator", called, call_cue),
        _cue("routine", formality.value if formality else "", formality),
        *(_cue("tone", hit.value, hit) for hit in here.of("routine") if hit.value == "tone"),
        *(_cue("topic", hit.value, hit) for hit in here.of("topic")),
    )
    attributes = Attributes(
        speaker=who.speaker,
        actors=actors,
        act=what,
        negated=negated is not None,
        conditional=conditional is not None,
        status=when,
        initiator=called,
        quantities=told,
        names=names(here, profile),
        topics=tuple(sorted({hit.value for hit in here.of("topic")})),
        cues=tuple(cue for cue in cues if cue is not None),
    )
    return Reading(attributes, formality is not None, speaker)


def _speaking(named: Subject | None, speaker: Speaker | None) -> Subject | None:
    """Whoever has the floor, unless the claim itself names the same side."""
    if speaker is None or (named is not None and named.actors is speaker.actors):
        return None
    return Subject(speaker.actors, speaker.told, None)


def _opens(before: Attributes | None) -> bool:
    """Whether nothing was told before, or only at whose request."""
    return before is None or before.initiator is not Initiator.UNTOLD


def _cue(attribute: str, value: str, hit: Hit | None) -> Cue | None:
    return None if hit is None else Cue(attribute, str(value), Span(hit.start, hit.stop))


def _settled(here: Passage, told: tuple[Quantity, ...], day: date | None) -> Span | None:
    """The words that say when or where a thing is to be: a deadline, or a date that lies ahead."""
    for hit in here.of("settled"):
        return Span(hit.start, hit.stop)
    dates = (one for one in told if one.kind == "date")
    return next((one.span for one in dates if lies_ahead(one.value, day)), None)


def _spanned(attribute: str, value: str, span: Span | None) -> Cue | None:
    return None if span is None else Cue(attribute, str(value), span)


def _framed(here: Passage, outer: Frame, profile: Profile) -> Subject | None:
    """Whoever the verb outside has as its subject; a verb-final sentence may name it first.

    A verb that ends the sentence may have its subject on either side: "said the Minister".
    """
    if profile.grammar.rules.main_verb == "last":
        return subject(here, profile, None)
    if here.opens_sentence:
        return subject(outer.passage, profile, None)
    return subject(outer.passage, profile, outer.main)


def _carried(
    here: Passage, profile: Profile, main: Hit | None, before: Attributes | None
) -> Subject:
    """Who goes on speaking where a claim names no one: the last one named, else one's own side.

    After what both did, a new sentence is about the one who was named first, and after what the
    other said, one that reports anew without "he" is one's own. A bare fact in a sentence of its
    own, with nothing that ties it to a speaker or to one's own side, is no one's; nor is what the
    same sentence goes on to tell of it. "Received a call, in which thanked" tells what the caller
    did.
    """
    if main is None and here.opens_sentence and not _is_tied(here):
        return Subject(Actors.UNATTRIBUTED, before.speaker if before else None, None)
    if before is None:
        passive = main is not None and main.attribute == "passive"
        return Subject(Actors.UNATTRIBUTED if passive else Actors.OWN, None, None)
    if before.initiator is Initiator.OTHER and here.of("during") and not here.opens_sentence:
        return Subject(Actors.OTHER, None, None)
    actors = before.actors
    acts = main is not None and not is_duty(here, main)  # "agreed on tolls and that they must go"
    new = acts or here.opens_sentence
    goes_on = main is None and not (here.opens_sentence or profile.grammar.rules.pro_drop)
    if actors is Actors.UNATTRIBUTED and goes_on:
        return Subject(actors, before.speaker, None)
    if actors is Actors.OTHER and _reports_anew(here, main):
        return Subject(Actors.OWN, None, None)
    if actors is Actors.UNATTRIBUTED or (actors is Actors.BOTH and new):
        tied = actors is Actors.BOTH and not here.opens_sentence and _names_both(before)
        first = None if tied and _names_two(here, before) else before.speaker
        actors = profile.side_of_words(first) or (actors if tied else Actors.OWN)
    return Subject(actors, before.speaker, None)


def _names_both(before: Attributes) -> bool:
    """Whether a claim names both as its subject ("the leaders", "they"), or someone."""
    told = any(cue.attribute == "actors" and cue.value == "both" for cue in before.cues)
    return told or before.speaker is not None


def _names_two(here: Passage, before: Attributes) -> bool:
    """Whether a claim names two as its subject: the words are more than the first one's name."""
    cues = (cue for cue in before.cues if cue.attribute == "actors" and cue.value == "both")
    return any(cue.span.of(here.text) != before.speaker for cue in cues)


def _reports_anew(here: Passage, main: Hit | None) -> bool:
    """Whether a sentence of its own reports, and no "he" or "and" ties it to the one before."""
    tied = any(hit.value == "same" for hit in here.of("pronoun")) or here.at("conjunction", 0)
    return main is not None and here.opens_sentence and not tied


def _is_tied(here: Passage) -> bool:
    """Whether a bare fact is quoted, points back, tells who called, or names one's own side."""
    if here.text[here.span.start] in _QUOTES or here.of("pronoun", "possessive", "initiator"):
        return True
    return any(hit.value == "own" for hit in here.of("party", "person"))


def _mutual(here: Passage, who: Subject, did: tuple[Act, Hit | None], called: Hit | None) -> Actors:
    """A contact or a discussion takes two, whoever is named first; a call has a caller.

    A named side that "focused on" something spoke of it alone.
    """
    what, verb = did
    if called is not None and called.value in _OF_ONE:
        return who.actors
    if what is Act.DISCUSSED:
        named = who.span is not None and who.speaker is not None
        alone = named and verb is not None and here.at("dwelt", verb.first)
        return who.actors if alone else Actors.BOTH
    # "received an invitation" is no visitor received
    talked = any(verb is None or not verb.covers(hit) for hit in here.of("contact"))
    return Actors.BOTH if talked and what in {Act.NONE, Act.AGREED} else who.actors
