"""Whether a claim is one whose absence no analyst would report.

That the call took place, wishes, "agreed to stay in touch", tone formulas, its length, "a wide
range of issues", and a lead that only lists such fields.
"""

from divergence.domain import Initiator
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.passage import Passage

_SHORT = {"touch": 16, "wishes": 14, "tone": 14, "duration": 14, "presence": 16, "source": 14}
"""Words up to which a claim is nothing but such a formula; longer ones tell something with it."""

_SHORT_HAN = 2
"""Chinese signs that make about a word."""

_MEETING = frozenset({"discussed", "welcomed"})
"""Acts that may come with a contact that is told for itself: "held an exchange of views"."""

_AFTER = 10
"""Words of a verb from which a contact may stand, to be the one that is told."""

_LONGEST_RANGE = 24
"""Words of a claim that names only fields in general."""


def routine(passage: Passage, initiator: Initiator, main: Hit | None, *, opens: bool) -> Hit | None:
    """The words that make a claim routine; None when it is not.

    Args:
        passage: the claim.
        initiator: who called; a claim that tells it is not routine.
        main: the governing verb.
        opens: whether nothing was told before that the sides did or said.
    """
    if initiator is not Initiator.UNTOLD:
        return None
    size = len(passage.words)
    # a date may stand first: 11月4日
    han = any("\u3400" <= word.text[0] <= "\u9fff" for word in passage.words[:2])
    if han:
        size //= _SHORT_HAN
    for hit in passage.of("routine"):
        if hit.value in _SHORT and size <= _SHORT[hit.value] and _suits(hit, main):
            return hit
        if hit.value == "range" and size <= _LONGEST_RANGE and _only_talks(passage, main):
            return hit
    contact = next(iter(passage.of("contact")), None)
    if contact is None or not opens or not _tells_contact(passage, main):
        return None
    if main is not None and contact.first - main.last > _AFTER and not han:
        return None  # another contact, in what is told: "what was agreed on the call in May"
    return None if contact.value == "meeting" and _is_placed(passage) else contact


def _tells_contact(passage: Passage, main: Hit | None) -> bool:
    """Whether a verb leaves a contact what is told; of one, "… was reported" may end a sentence."""
    if main is None or main.value in _MEETING:
        return True
    told = main.value == "stated" and passage.words[main.first].joined
    return told and any(hit.last == main.first for hit in passage.of("contact"))


def _is_placed(passage: Passage) -> bool:
    """Whether a meeting is told with its place or its date."""
    return bool(passage.of("month", "located")) or any(
        hit.last < len(passage.words)
        and passage.words[hit.last].capital
        and not passage.at("function", hit.last)
        for hit in passage.of("place")
    )


def _suits(hit: Hit, main: Hit | None) -> bool:
    """Whether the verb leaves it a formula: "ready to have a candid exchange" does not.

    "This the press office reported" is one only where it opens the claim.
    """
    if hit.value == "source":
        return hit.first == 0
    return hit.value != "tone" or main is None or main.value in {"stated", "expressed"}


def _only_talks(passage: Passage, main: Hit | None) -> bool:
    """Whether fields are named and none is singled out: "paid special attention to"."""
    if main is None or main.value != "discussed":
        return False
    dwelt = passage.at("dwelt", main.first)
    return dwelt is None or dwelt.value != "attention"
