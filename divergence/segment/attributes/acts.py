"""What is done with words, from the verb that governs a claim."""

from divergence.domain import Act
from divergence.lexicon.phrases import Hit
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.profile import Profile

_SEEN_THROUGH = frozenset({"stated", "expressed"})
"""Verbs of saying, which leave it to what is said how firm it is."""

_EXPRESSED = "expressed"
"""Value of verbs that leave it to their noun what is done."""

_MODAL_REACH = 2
"""Words from a subject to its "will"."""


def governing(passage: Passage, profile: Profile) -> Hit | None:
    """The reporting verb that governs a claim, `act` or `passive`; None when there is none."""
    passive = passage.of("passive")
    active = (hit for hit in passage.of("act") if hit.value != "none")
    verbs = [*passive, *(hit for hit in active if not _inside(hit, passive))]
    if not verbs:
        return None
    by_place = sorted(verbs)
    return by_place[-1] if profile.grammar.rules.main_verb == "last" else by_place[0]


def act(passage: Passage, main: Hit | None) -> tuple[Act, Hit | None]:
    """The act of a claim, and the words it was read from.

    "Said that it is ready" is as firm as "expressed readiness": a verb of saying is seen through
    where what is said is readiness or, of one of the sides, a "will".
    """
    if main is None or main.value in _SEEN_THROUGH:
        ready = next((hit for hit in passage.of("act") if hit.value == "ready"), None)
        firm = ready or _promise(passage)
        if firm is not None:
            return (Act.READY if firm is ready else Act.PROMISED), firm
    if main is None:
        return Act.NONE, None
    if main.value == _EXPRESSED:
        return _feeling(passage, main)
    return Act(main.value), main


def _feeling(passage: Passage, main: Hit) -> tuple[Act, Hit]:
    """What was expressed: concern, thanks, hope; a bare "expressed" only states."""
    feelings = passage.of("feeling", "act")
    found = next((hit for hit in feelings if hit.first > main.first and _tells(hit)), None)
    return (Act.STATED, main) if found is None else (Act(found.value), found)


def _tells(hit: Hit) -> bool:
    return hit.value not in {_EXPRESSED, "none", "stated"}


def _promise(passage: Passage) -> Hit | None:
    """A "will" of one of the sides."""
    subjects = passage.of("party", "pronoun", "side", "group")
    for modal in passage.of("modal"):
        if any(0 <= modal.first - hit.last < _MODAL_REACH for hit in subjects):
            return modal
    return None


def _inside(hit: Hit, others: tuple[Hit, ...]) -> bool:
    return any(other.first <= hit.first and hit.last <= other.last for other in others)
