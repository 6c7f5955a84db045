"""Who is said to have called. That a call took place says nothing of it."""

from itertools import takewhile

from divergence.domain import Actors, Initiator, Span
from divergence.lexicon.hits import Hit, active
from divergence.segment.attributes.actors import Subject
from divergence.segment.attributes.frame import rest_of
from divergence.segment.attributes.noun_phrases import noun_phrases
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.passage import passage as read_passage
from divergence.segment.attributes.profile import Profile

_NEAR = 8
"""Words around "at the initiative of" in which the one meant is looked for."""

_ADJOINING = 5
"""Words after it in which "side" stands."""

_NEXT = 3
"""Words of a relative clause in which its verb and the request stand."""

_TALKED = frozenset({"discussed", "raised"})
"""Acts of a talk that may be at one side's request: "at the request of X the dam was discussed"."""

_SHORT = 10
"""Words of a claim that is nothing but "at the request of the X side"."""

_SENTENCE = 600
"""Characters before a claim in which the rest of its sentence is looked for."""

_WORD = 3
"""Letters from which a word before a stop is no abbreviation or initial."""

_STOPS = frozenset(".!?…。！？؟\n")

_KNOWN = ("function", "group", "party", "person", "pronoun", "side")
"""What a word is that is no unknown name."""

_SIDES = {Actors.OWN: Initiator.OWN, Actors.OTHER: Initiator.OTHER}
_OPPOSITE = {
    Initiator.OWN: Initiator.OTHER,
    Initiator.OTHER: Initiator.OWN,
    Initiator.NAMED: Initiator.NAMED,
}


def initiator(
    passage: Passage, profile: Profile, subject: Subject | None
) -> tuple[Initiator, Hit | None]:
    """Who called, and the words that say so."""
    for hit in active(passage.of("initiator")):
        if hit.value in _REQUESTS and not _speaks_of_call(passage, profile, hit):
            continue
        if _is_inverted(passage, profile, hit):
            continue
        return _who(passage, profile, hit, subject), hit
    return Initiator.UNTOLD, None


_REQUESTS = frozenset({"of", "after", "named", "latter"})


def _speaks_of_call(passage: Passage, profile: Profile, request: Hit) -> bool:
    """Whether a request is one to talk, and not one for something told in the call.

    So is what a claim without a reporting verb tells of both sides: "X came at Y's invitation".
    """
    if passage.of("contact") or _is_relative(passage, request):
        return True
    if passage.opens_sentence and _goes_on_about_talks(passage, profile):
        return False
    acts = passage.of("act", "passive")
    if any(act.last <= request.first or request.last <= act.first for act in acts):
        return False
    named = {phrase.actors for phrase in noun_phrases(passage, profile)}
    return len(passage.words) <= _SHORT or named.issuperset(_SIDES)


def _is_relative(passage: Passage, request: Hit) -> bool:
    """Whether an aside on the talk tells it: "In the talks, which were at the request of X, …"."""
    near = any(0 <= request.first - one.last < _NEXT for one in passage.of("relative"))
    return near and passage.opens_sentence and passage.at("oblique", 0) is not None


def _goes_on_about_talks(passage: Passage, profile: Profile) -> bool:
    """Whether the sentence goes on with what was talked about, and not with the talk."""
    span = rest_of(passage.text, passage.span.stop)
    if span is None:
        return False
    rest = read_passage(passage.text, span, profile)
    acts = rest.of("act", "passive")
    return bool(acts) and not rest.of("contact") and acts[0].value in _TALKED


def _is_inverted(passage: Passage, profile: Profile, hit: Hit) -> bool:
    """Whether it reports what was said: "the road is open, a rappelé le Président"."""
    if not passage.is_parted(hit.first):
        return False
    reports = any(passage.at("act", place) for place in range(hit.first, hit.last))
    return reports and not any(one.last <= hit.first for one in noun_phrases(passage, profile))


def _who(passage: Passage, profile: Profile, hit: Hit, subject: Subject | None) -> Initiator:
    match hit.value:
        case "own" | "other":
            return Initiator(hit.value)
        case "subject":
            # "The call came about because X asked for it": X stands among the words.
            inside = _named(passage, profile, range(hit.first, hit.last))
            told = _side(subject)
            return inside if inside and told is Initiator.NAMED else told
        case "received":
            return _caller(passage, profile, hit, _side(subject))
        case "of":
            around = range(hit.first, hit.last + _NEAR)
            side = _of_side(passage, hit) or _named(passage, profile, around)
            return side or _stranger(passage, profile, hit.last) or Initiator.NAMED
        case "latter" | "after":
            before = range(hit.first - 1, -1, -1)
            asker = _named(passage, profile, before) or _possessor(passage, profile, hit)
            return asker or _last_before(passage, profile)
        case _:
            return _his(passage, profile, hit)


def _caller(passage: Passage, profile: Profile, hit: Hit, receiver: Initiator) -> Initiator:
    """Whose call was received, if need be by who is named after it.

    That is the caller, or right after the verb, where a language has its subject there, the one
    who was called.
    """
    if receiver is Initiator.NAMED and profile.grammar.rules.subject == "after":
        receiver = _named(passage, profile, range(hit.last, hit.last + 1)) or receiver
    if receiver is not Initiator.NAMED:
        return _OPPOSITE[receiver]
    return _named(passage, profile, range(hit.last, hit.last + _NEAR)) or receiver


def _stranger(passage: Passage, profile: Profile, place: int) -> Initiator | None:
    """Whose "at the request of Brevania" is where the text's opening does not name Brevania.

    A call has two parties, so that it is the other's if one's own principal is known by name.
    """
    if not (profile.own.names and 0 <= place < len(passage.words)):
        return None
    if any(passage.at(attribute, place) for attribute in ("title", *_KNOWN)):
        return None
    if not profile.grammar.rules.cased:
        return Initiator.OTHER
    near = range(max(0, place - 1), min(place + 2, len(passage.words)))
    capitals = [at for at in near if passage.words[at].capital and not passage.at("function", at)]
    return Initiator.OTHER if capitals == [place] else None


def _possessor(passage: Passage, profile: Profile, hit: Hit) -> Initiator | None:
    return _stranger(passage, profile, hit.first - 1) if hit.value == "after" else None


def _side(subject: Subject | None) -> Initiator:
    return Initiator.NAMED if subject is None else _SIDES.get(subject.actors, Initiator.NAMED)


def _his(passage: Passage, profile: Profile, hit: Hit) -> Initiator:
    """Who is meant by "his": the only one named before, or the subject that follows.

    "At his request, the President …": the sentence is about one's own principal.
    """
    if hit.first == 0:
        return Initiator.OWN if passage.opens_sentence else _last_before(passage, profile)
    before = (one for one in noun_phrases(passage, profile) if one.last <= hit.first)
    sides = {_SIDES[phrase.actors] for phrase in before if phrase.actors in _SIDES}
    return sides.pop() if len(sides) == 1 else Initiator.NAMED


def _last_before(passage: Passage, profile: Profile) -> Initiator:
    """The side named last in the sentence before a claim that is a part cut off from it.

    "The Minister spoke with X | at his request": the pronoun stands for the nearest name.
    """
    stop = passage.span.start
    start = _sentence_start(passage.text, max(0, stop - _SENTENCE), stop)
    span = Span(start, stop) if start < stop else None
    if span is None or not span.of(passage.text).strip():
        return Initiator.NAMED
    around = read_passage(passage.text, span, profile)
    last = range(len(around.words) - 1, -1, -1)
    return _named(around, profile, last) or Initiator.NAMED


def _sentence_start(text: str, start: int, stop: int) -> int:
    """Where the sentence before a place begins: after the last stop that ends a whole word."""
    ends = [
        at + 1
        for at in range(start, stop - 1)
        if text[at] in _STOPS and (text[at] != "." or _ends_word(text, at))
    ]
    return ends[-1] if ends else start


def _ends_word(text: str, stop: int) -> bool:
    word = text[max(0, stop - _WORD) : stop]
    return len(word) == _WORD and word.isalnum() and not text[stop + 1 : stop + 2].strip()


def _of_side(passage: Passage, hit: Hit) -> Initiator | None:
    """Whose "at the request of the X side" is; the other's, unless X is a name of one's own."""
    places = range(hit.last, min(hit.last + _ADJOINING, len(passage.words)))
    joined = list(takewhile(lambda at: passage.words[at].joined, places))
    side = next((at for at in joined if passage.at("side", at)), None)
    if side is None or any(passage.at("title", at) for at in range(hit.last, side)):
        return None
    after = next((at for at in joined if at > side and not passage.at("genitive", at)), side)
    named = [*range(hit.last, side + 1), *(() if passage.at("title", after) else (after,))]
    parties = (passage.at("party", at) for at in named)
    own = any(party is not None and party.value == "own" for party in parties)
    return Initiator.OWN if own else Initiator.OTHER


def _named(passage: Passage, profile: Profile, places: range) -> Initiator | None:
    """The first side named among some words, in their order.

    "The X side" whose X is no name that the text ties to one side is the other: one's own has the
    name that the readout has.
    """
    for phrase in sorted(
        noun_phrases(passage, profile), key=lambda phrase: phrase.first, reverse=places.step < 0
    ):
        if phrase.first not in places and phrase.last - 1 not in places:
            continue
        if phrase.actors in _SIDES:
            return _SIDES[phrase.actors]
        if phrase.kind == "side":
            return Initiator.OTHER
    return None
