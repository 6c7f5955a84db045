"""What is done with words, from the verb that governs a claim."""

from divergence.domain import Act
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.clause import OPENING, is_aside
from divergence.segment.attributes.passage import Passage
from divergence.segment.attributes.profile import Profile
from divergence.segment.attributes.spokesman import saying

_SEEN_THROUGH = frozenset({"stated", "stressed", "confirmed", "expressed"})
"""Verbs of saying, which leave it to what is said how firm it is."""

_EXPRESSED = "expressed"
"""Value of verbs that leave it to their noun what is done."""

_MODAL_REACH = 2
"""Words from a subject to its "will"."""

_ADVERB = 3
"""Words in which the first verb of what is told stands: "X said, very much hoping that"."""

_WISHES = frozenset({"condemned", "confirmed", "hoped", "refused", "thanked", "urged", "welcomed"})
"""Acts that are done by saying so."""

_REQUESTS = frozenset({"of", "after", "named", "latter"})
"""Ways to tell who called in which a request is no act of the talk."""


def governing(passage: Passage, profile: Profile) -> Hit | None:
    """The reporting verb that governs a claim, `act` or `passive`; None when there is none.

    A verb inside a relative clause governs only that: "the crew who agreed to sail". A
    spokesman's saying gives way to what he reports.
    """
    requests = (hit for hit in passage.of("initiator") if hit.value in _REQUESTS)
    wider = (*passage.of("passive"), *requests)
    active = (hit for hit in passage.of("act") if hit.value != "none")
    verbs = [*passage.of("passive"), *(hit for hit in active if not _inside(hit, wider))]
    by_place = sorted(hit for hit in verbs if not is_aside(passage, hit, after=OPENING))
    if (said := saying(passage, by_place)) is not None:
        by_place.remove(said)
    if not by_place:
        return None
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
            return (Act.READY if firm is ready else _promised(passage, firm)), firm
    if main is None:
        return Act.NONE, None
    if main.value == "stated" and (told := _told(passage, main)) is not None:
        return told
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
    """A "will" of one's own side; that of the other is its plan."""
    subjects = [hit for hit in passage.of("party", "person", "pronoun") if hit.value == "own"]
    for modal in (hit for hit in passage.of("modal") if hit.value == "will"):
        if any(_is_subject(hit, modal) for hit in subjects):
            return modal
    return None


def _promised(passage: Passage, modal: Hit) -> Act:
    """A "will" is a promise, a "will not" a refusal."""
    beside = (modal.first - 1, *range(modal.first, modal.last + 1))
    negated = (passage.at("negated", place) for place in beside)
    return Act.REFUSED if any(hit and hit.value == "yes" for hit in negated) else Act.PROMISED


def _told(passage: Passage, main: Hit) -> tuple[Act, Hit] | None:
    """What a verb of saying tells besides: a denial, a duty, a decision, what its word will do.

    "Said that such reports were untrue", "said that the road must open", "said that it had decided
    to open the road", "announced that the road will open".
    """
    for hit in passage.of("act"):
        if hit.value == "denied" and hit.first >= main.last and not is_aside(passage, hit):
            return Act.DENIED, hit
    duty = next((hit for hit in passage.of("modal") if hit.value == "must"), None)
    if duty is not None and duty.first >= main.last:
        return Act.URGED, duty
    for hit in passage.of("act"):
        decided = passage.at("status", hit.first)
        if hit.value == "agreed" and hit.first >= main.last and _announces(decided):
            return Act.AGREED, hit
    if _announces(passage.at("status", main.first)) and not _is_over(passage, main):
        return Act.PROMISED, main
    return _wished(passage, main)


def _wished(passage: Passage, main: Hit) -> tuple[Act, Hit] | None:
    """What is done with the first word of what is told: "she said, hoping for a thaw, that"."""
    if not passage.is_parted(main.last):
        return None
    near = range(main.last, main.last + _ADVERB)
    told = (hit for hit in passage.of("act") if hit.first in near and hit.value in _WISHES)
    return next(((Act(hit.value), hit) for hit in told), None)


def _is_over(passage: Passage, main: Hit) -> bool:
    """Whether what is told lies behind: it has a past verb and no future."""
    told = {hit.value for hit in passage.of("tense") if hit.first >= main.last}
    return bool(told & {"past", "perfect"}) and "future" not in told


def _announces(hit: Hit | None) -> bool:
    return hit is not None and hit.value == "announced"


def is_duty(passage: Passage, main: Hit | None) -> bool:
    """Whether the verb is a "must": its subject is bound by it, and is not who says so."""
    modal = None if main is None else passage.at("modal", main.first)
    return modal is not None and modal.value == "must"


def _is_subject(hit: Hit, modal: Hit) -> bool:
    """Whether it stands before the modal, or where the order is free, right after it."""
    return 0 <= modal.first - hit.last < _MODAL_REACH or hit.first == modal.last


def _inside(hit: Hit, others: tuple[Hit, ...]) -> bool:
    return any(_is_wider(other, hit) for other in others)


def _is_wider(other: Hit, hit: Hit) -> bool:
    """Whether it covers a hit; of two of one length, only a passive takes the verb."""
    longer = other.last - other.first > hit.last - hit.first
    return other.covers(hit) and (longer or other.attribute == "passive")
