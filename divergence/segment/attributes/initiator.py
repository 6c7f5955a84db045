"""Who is said to have called. That a call took place says nothing of it."""

from divergence.domain import Actors, Initiator
from divergence.lexicon.phrases import Hit
from divergence.segment.attributes.actors import Subject
from divergence.segment.attributes.passage import Passage

_NEAR = 8
"""Words around "at the initiative of" in which the one meant is looked for."""

_SHORT = 8
"""Words of a claim that is nothing but "at the request of the X side"."""

_SIDES = {
    Actors.OWN: Initiator.OWN,
    Actors.OTHER: Initiator.OTHER,
    "own": Initiator.OWN,
    "other": Initiator.OTHER,
}
_OPPOSITE = {
    Initiator.OWN: Initiator.OTHER,
    Initiator.OTHER: Initiator.OWN,
    Initiator.NAMED: Initiator.NAMED,
}


def initiator(passage: Passage, subject: Subject | None) -> tuple[Initiator, Hit | None]:
    """Who called, and the words that say so."""
    for hit in passage.of("initiator"):
        if hit.value == "none" or (hit.value in _REQUESTS and not _speaks_of_call(passage)):
            continue
        return _who(passage, hit, subject), hit
    return Initiator.UNTOLD, None


_REQUESTS = frozenset({"of", "after", "named", "latter"})


def _speaks_of_call(passage: Passage) -> bool:
    """Whether a request is one to talk, and not one for something told in the call."""
    return bool(passage.of("contact")) or (
        len(passage.words) <= _SHORT and not passage.of("act", "passive")
    )


def _who(passage: Passage, hit: Hit, subject: Subject | None) -> Initiator:
    match hit.value:
        case "own" | "other":
            return Initiator(hit.value)
        case "subject":
            return _side(subject)
        case "received":
            called = _side(subject)
            after = _party(passage, range(hit.last, hit.last + _NEAR))
            return after if after and called is Initiator.NAMED else _OPPOSITE[called]
        case "of":
            return _party(passage, range(hit.first, hit.last + _NEAR)) or Initiator.NAMED
        case "latter" | "after":
            return _party(passage, range(hit.first - 1, -1, -1)) or Initiator.NAMED
        case _:
            return Initiator.NAMED


def _side(subject: Subject | None) -> Initiator:
    return Initiator.NAMED if subject is None else _SIDES.get(subject.actors, Initiator.NAMED)


def _party(passage: Passage, places: range) -> Initiator | None:
    """The first side named among some words, in their order."""
    for place in places:
        for attribute in ("party", "person"):
            hit = passage.at(attribute, place)
            if hit is not None and hit.value in _SIDES:
                return _SIDES[hit.value]
    return None
