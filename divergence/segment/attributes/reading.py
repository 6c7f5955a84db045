"""What a claim's grammar says: the one place where the attributes meet."""

from dataclasses import dataclass

from divergence.domain import Act, Actors, Attributes, Cue, Initiator, Span
from divergence.lexicon.phrases import Hit
from divergence.segment.attributes.actors import Subject, subject
from divergence.segment.attributes.acts import act, governing
from divergence.segment.attributes.clause import condition, negation, status
from divergence.segment.attributes.initiator import initiator
from divergence.segment.attributes.names import names
from divergence.segment.attributes.passage import Passage, passage
from divergence.segment.attributes.profile import Profile
from divergence.segment.attributes.quantities import quantities
from divergence.segment.attributes.routine import routine


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim's attributes, and whether it is routine."""

    attributes: Attributes
    routine: bool


def read(text: str, span: Span, profile: Profile, before: Attributes | None) -> Reading:
    """Read the attributes of one claim.

    Args:
        text: the whole readout's text; all spans in the result are places in it.
        span: the claim.
        profile: of the readout.
        before: attributes of the claim before in the same text, whose speaker goes on where this
            one names none; None for the first.
    """
    here = passage(text, span, profile)
    main = governing(here, profile)
    named = subject(here, profile, main)
    who = _resolved(here, profile, named, main, before)
    called, call_cue = initiator(here, who)
    what, act_cue = act(here, main)
    when, time_cue = status(here)
    negated, conditional = negation(here), condition(here)
    formality = routine(here, called, main, opens=_opens(before))
    actors = _mutual(here, who.actors, what)
    cues = (
        _spanned("actors", actors, who.span),
        _cue("act", what, act_cue),
        _cue("negated", "yes", negated),
        _cue("conditional", "yes", conditional),
        _cue("status", when, time_cue),
        _cue("initiator", called, call_cue),
        _cue("routine", formality.value if formality else "", formality),
        *(_cue("tone", hit.value, hit) for hit in here.of("routine") if hit.value == "tone"),
    )
    attributes = Attributes(
        speaker=who.speaker,
        actors=actors,
        act=what,
        negated=negated is not None,
        conditional=conditional is not None,
        status=when,
        initiator=called,
        quantities=quantities(here, profile.grammar.rules),
        names=names(here, profile),
        cues=tuple(cue for cue in cues if cue is not None),
    )
    return Reading(attributes, formality is not None)


def _opens(before: Attributes | None) -> bool:
    """Whether nothing was told before, or only at whose request."""
    return before is None or before.initiator is not Initiator.UNTOLD


def _cue(attribute: str, value: str, hit: Hit | None) -> Cue | None:
    return None if hit is None else Cue(attribute, str(value), Span(hit.start, hit.stop))


def _spanned(attribute: str, value: str, span: Span | None) -> Cue | None:
    return None if span is None else Cue(attribute, str(value), span)


def _resolved(
    here: Passage,
    profile: Profile,
    named: Subject | None,
    main: Hit | None,
    before: Attributes | None,
) -> Subject:
    """The subject, carried over from the claim before where this one names none."""
    if named is not None:
        return named
    if before is None:
        return Subject(Actors.OWN if main else Actors.UNATTRIBUTED, None, None)
    if main is None and here.opens_sentence and not here.of("pronoun"):
        return Subject(Actors.UNATTRIBUTED, None, None)
    return Subject(_carried(here, profile, main, before), before.speaker, None)


def _carried(here: Passage, profile: Profile, main: Hit | None, before: Attributes) -> Actors:
    """Who goes on acting; after a contact, or as "he", it is the one who was named."""
    single = here.of("possessive") or any(hit.value == "same" for hit in here.of("pronoun"))
    after_contact = before.act is Act.NONE and main is not None
    if before.actors is not Actors.BOTH or not (single or after_contact):
        return before.actors
    return profile.side_of_words(before.speaker) or Actors.OWN


def _mutual(here: Passage, actors: Actors, what: Act) -> Actors:
    """A contact takes two, whoever is named first; so does what was agreed in it."""
    shared = what in {Act.NONE, Act.AGREED, Act.DISCUSSED}
    return Actors.BOTH if here.of("contact") and shared else actors
