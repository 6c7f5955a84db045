"""A spokesman's frame around an account: "the spokesman said that both presidents discussed …".

What such a claim tells is what is reported; that a spokesman says it is the office's own voice.
"""

from divergence.lexicon.index import Hit
from divergence.segment.attributes.passage import Passage

_SAYING = frozenset({"stated", "stressed", "confirmed"})


def saying(passage: Passage, verbs: list[Hit]) -> Hit | None:
    """The verb with which a spokesman opens a claim; None where nothing that he reports follows.

    Args:
        passage: the claim.
        verbs: its reporting verbs by place.
    """
    if not verbs or verbs[0].value not in _SAYING:
        return None
    first = verbs[0]
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
    return max(names[0], verbs[0].last) if names and verbs else 0
