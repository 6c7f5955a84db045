"""A spokesman's frame around an account: "the spokesman said that both presidents discussed …".

What such a claim tells is what is reported; that a spokesman says it is the office's own voice.
"""

from divergence.lexicon.hits import Hit
from divergence.segment.attributes.passage import Passage

_SAYING = frozenset({"stated", "stressed", "confirmed"})


_CLOSE = 2
"""Words of a comma in which a verb stands that closes a sentence with who reports it."""

_TAIL = 5
"""Words after a spokesman that still only say whose he is: "the press office of the President"."""


def saying(passage: Passage, verbs: list[Hit]) -> Hit | None:
    """The verb with which a spokesman opens or closes a claim; None where he reports nothing.

    Args:
        passage: the claim.
        verbs: its reporting verbs by place.
    """
    if not verbs or verbs[0].value not in _SAYING:
        return None
    first = verbs[0]
    if len(verbs) == 1 and _closes(passage, first):
        return first
    told = (hit for hit in (*verbs, *passage.of("contact", "initiator")) if hit.first >= first.last)
    reported = min((hit.first for hit in told), default=0)
    named = any(hit.first < reported for hit in passage.of("spokesman"))
    return first if named else None


def spoken(passage: Passage, main: Hit | None) -> int:
    """The word with which what a spokesman reports begins; 0 where none does."""
    if main is None:
        return 0
    names = [hit.last for hit in passage.of("spokesman") if hit.first < main.first]
    verbs = [hit for hit in passage.of("act") if hit.value in _SAYING and hit.last <= main.first]
    if not names or not verbs:
        return 0
    told = max(names[0], verbs[0].last)
    if names[0] < verbs[0].last:
        return told
    # "as the press office of the President reported, the ministers …"
    return next(filter(passage.is_parted, range(told, main.first + 1)), told)


def _closes(passage: Passage, verb: Hit) -> bool:
    """Whether a contact is told, and then only who reports it: "…, the press office said"."""
    for name in passage.of("spokesman"):
        first, last = min(name.first, verb.first), max(name.last, verb.last)
        parted = any(map(passage.is_parted, range(first - _CLOSE + 1, first + 1)))
        told = any(hit.last <= first for hit in passage.of("contact"))
        rest = range(last, len(passage.words))
        if parted and told and len(rest) <= _TAIL and not any(map(passage.is_parted, rest)):
            return True
    return False
