"""Who asked for a talk, where an opening begins with it: "At the request of the X side, …"."""

from divergence.lexicon.hits import Hit
from divergence.segment.attributes.opening import Opening

_FRONT = 12
"""Words of "at the request of the X side," that may stand before the sentence's subject."""

_ASKED = ("of", "named", "after")
"""Ways to tell who asked for a call that may open a sentence."""

_COMMAS = frozenset(",،，")


def find_asker(opening: Opening) -> range:
    """The words in which "at the request of the X side," names X, before the subject."""
    found = (_asker(opening, hit) for hit in opening.of("initiator", *_ASKED))
    return next((places for places in found if places is not None), range(0))


def find_front(opening: Opening, asker: range) -> int:
    """The word after "at the request of the X side,"; 0 where the text does not begin so."""
    opens = [at for at in range(1, asker.start + 1) if opening.closes(at)]
    before = range(opens[-1] if opens else 0)
    told = any(opening.covered(at, "title", "contact", "initiator") for at in before)
    return 0 if told else asker.stop


def _asker(opening: Opening, hit: Hit) -> range | None:
    opens = max((at for at in range(1, hit.first + 1) if opening.closes(at)), default=0)
    before = range(opens, hit.first)
    if hit.value == "after":
        parted = any(_is_parted(opening, at) for at in before[1:])
        return None if parted or len(before) > _FRONT else range(opens, hit.last)
    if any(opening.opens_party(at) for at in before):
        return None
    if any(opening.opens_party(at) for at in range(hit.first + 1, hit.last)):
        return range(hit.first, hit.last)
    places = range(hit.last, min(hit.last + _FRONT, opening.end(hit.first)))
    side = next((one for one in opening.of("side") if one.first in places), None)
    if side is not None and side.first > hit.last + 1:
        return range(hit.last, side.last)
    stop = next((at for at in places if _follows_comma(opening, at)), None)
    if stop is None and side is not None:
        stop = side.last + (not opening.cased)  # an adjective follows: "the side Brevanian"
    elif stop is None:
        stop = _end(opening, before, places)
    return None if stop is None else range(hit.last, stop)


def _end(opening: Opening, before: range, places: range) -> int | None:
    """Where a name ends that no comma and no "side" closes: at a title, or with its sentence.

    "At the proposal of Brevania President Morrow spoke"; "The call was at the request of X."
    """
    if before or not opening.cased:
        ends = opening.end(places.start) == places.stop < len(opening.words)
        return places.stop if before and ends else None
    named = next((at for at in places if opening.is_name(at)), places.stop)
    rest = range(named + 1, places.stop)
    return next((at for at in rest if not _goes_on(opening, at)), None)


def _goes_on(opening: Opening, place: int) -> bool:
    """Whether a word is still part of the name before it."""
    return opening.is_name(place) or opening.covered(place, "genitive")


def _is_parted(opening: Opening, place: int) -> bool:
    return _follows_comma(opening, place) or opening.covered(place, "contact", "versus")


def _follows_comma(opening: Opening, place: int) -> bool:
    return not _COMMAS.isdisjoint(opening.words[place].follows)
