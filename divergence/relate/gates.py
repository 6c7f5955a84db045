"""When a difference that looks like a conflict is none: each gate one false shape, by name."""

from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

from divergence.domain import Act, Actors, Claim, RelationKind, Status
from divergence.lexicon.words import words
from divergence.relate.likeness import stems
from divergence.relate.quantities import Told
from divergence.relate.terms import found
from divergence.relate.voice import Voice

PREFIX = 4
"""Letters by which a romanised name is compared: endings and spellings differ after them."""

PRESSING = frozenset({Act.URGED, Act.RAISED, Act.CONDEMNED, Act.WARNED, Act.HOPED})
"""Acts by which a side says what should be, not what is."""

AGREED = frozenset({Act.AGREED, Act.PROMISED, Act.CONFIRMED})
"""Acts by which something stands that may look like a wish by its verb."""

AHEAD = frozenset({Status.PLANNED, Status.HOPED_FOR})
REACHED = frozenset({Status.DONE, Status.UNDER_WAY})


def own_positions(left: Voice, right: Voice) -> bool:
    """Opposed positions: each account tells what its own side holds, and both may be true.

    Not where the accounts give it to both sides, to nobody, or to one person by name or title.
    """
    if any(Actors.BOTH in _actors(voice) for voice in (left, right)):
        return False
    if left.holders(right.side) != (left.side,) or right.holders(left.side) != (right.side,):
        return False
    ours, theirs = _speakers(left), _speakers(right)
    if not ours or not theirs:
        return _presses(left) or _presses(right)
    return not _same_person(ours, theirs)


def wish(left: Voice, right: Voice) -> bool:
    """A conditional or a wish on one side, a state of affairs on the other: both may be true.

    "Would withdraw if" and "has not withdrawn" are no conflict, nor are a hope and a fact.
    """
    return any(_wishes(one) and not _wishes(other) for one, other in ((left, right), (right, left)))


def conditional(left: Voice, right: Voice) -> bool:
    """A condition told on one side alone: "would agree if" and "has not agreed" may both hold."""
    set_here, set_there = (
        any(claim.attributes.conditional for claim in voice.claims) for voice in (left, right)
    )
    return set_here != set_there


def later_state(left: Voice, right: Voice) -> bool:
    """Another moment of the same thing: by words for the moment, or by the status in time.

    Ten lorries by noon and thirty by evening are no conflict; nor are "to be done" and "done".
    """
    moments = set(_found("moment", left)), set(_found("moment", right))
    if moments[0] != moments[1] and (all(moments) or "since" in moments[0] ^ moments[1]):
        return True
    return _ahead(left, right) or _ahead(right, left)


def told_again(left: Voice, right: Voice) -> bool:
    """The same event told again: a first time in one account, a renewal in the other."""
    return any("again" in _found("again", voice) for voice in (left, right))


def other_thing(one: Told, other: Told, *, same_language: bool) -> bool:
    """The same or another figure, but for another thing: lorries here, prisoners there.

    Units are compared within a language; across languages only where both are among the nouns
    that all languages share.
    """
    ours, theirs = one.quantity.unit, other.quantity.unit
    if not ours or not theirs or ours == theirs:
        return False
    if MEASURES.intersection((ours, theirs)):
        return True
    shared = SHARED_UNITS.issuperset((ours, theirs))
    return shared or (same_language and ours[:PREFIX] != theirs[:PREFIX])


MEASURES = frozenset({"kilometre", "metre", "mile", "tonne", "hectare", "litre"})
"""Units of measure, which are not converted: 76 miles may be 120 kilometres."""

SHARED_UNITS = frozenset(
    {"person", "prisoner", "soldier", "family", "kilometre", "metre", "tonne", "hectare", "litre"}
)
"""Counted nouns for which all languages have one name in a claim's quantities."""


def values_apart(left: Voice, right: Voice) -> RelationKind:
    """What two values of one kind, one on each side, come to when no gate on the values holds.

    What each side wants or holds of its own, a later state, or an event told again, may stand
    beside the other account; what is left cannot be true together.
    """
    gates = (wish, later_state, told_again, another_subject, other_kind, own_positions)
    if demanded(left) or demanded(right) or any(gate(left, right) for gate in gates):
        return RelationKind.DIFFERENT_FRAMING
    return RelationKind.CONTRADICTORY


def demanded(voice: Voice) -> bool:
    """Whether a voice says only what one side wants, which is no account of what is."""
    return all(
        claim.attributes.act in PRESSING and claim.attributes.actors is not Actors.BOTH
        for claim in voice.claims
    )


def demanded_by_one(left: Voice, right: Voice) -> bool:
    """What one side only urges, against what the other tells: not where one person is told of."""
    urging = any({*voice.acts} == {Act.URGED} and demanded(voice) for voice in (left, right))
    return urging and not _same_person(_speakers(left), _speakers(right))


def list_value(ours: tuple[Told, ...], theirs: tuple[Told, ...]) -> bool:
    """A value of a list: one account tells several figures of a kind, the other one of them."""
    return min(len(ours), len(theirs)) > 1 or len(ours) != len(theirs)


def other_scope(left: Voice, right: Voice) -> bool:
    """Another part of the same thing: in one province here, in the whole country there."""
    return _extents(left, "part") != _extents(right, "part")


def of_the_whole(left: Voice, right: Voice) -> bool:
    """Told of the whole on one side alone: what is shut in the whole country may be open here."""
    return len([voice for voice in (left, right) if "whole" in _extents(voice, "part")]) == 1


def other_kind(left: Voice, right: Voice) -> bool:
    """Another kind of the same: civilian flights here, military ones there."""
    ours, theirs = _extents(left, "kind"), _extents(right, "kind")
    return bool(ours and theirs) and not ours & theirs


def _extents(voice: Voice, concept: str) -> frozenset[str]:
    return frozenset(hit.stance for hit in found("extent", voice) if hit.concept == concept)


def another_subject(left: Voice, right: Voice) -> bool:
    """The same name for another subject: in one language, names shared and nothing else."""
    if left.languages != right.languages:
        return False
    ours, theirs = (_begun(stems(voice.text)) for voice in (left, right))
    names = _begun(name for voice in (left, right) for name in _names(voice))
    return bool(ours & theirs) and ours & theirs <= names


def _begun(told: Iterable[str]) -> frozenset[str]:
    """How words begin, romanised; endings differ."""
    return frozenset(anyascii(word).lower()[:PREFIX] for word in told)


def _names(voice: Voice) -> tuple[str, ...]:
    return tuple(
        word
        for claim in voice.claims
        for mention in claim.attributes.names
        for word in mention.name.split()
    )


def _found(family: str, voice: Voice) -> tuple[str, ...]:
    """The stances of a family's terms in a voice, each once, in the order of the text."""
    return tuple(dict.fromkeys(hit.stance for hit in found(family, voice)))


def _actors(voice: Voice) -> tuple[Actors, ...]:
    return tuple(claim.attributes.actors for claim in voice.claims)


def _presses(voice: Voice) -> bool:
    return bool(PRESSING.intersection(voice.acts))


def _wishes(voice: Voice) -> bool:
    return all(_wish(claim) for claim in voice.claims)


def _wish(claim: Claim) -> bool:
    told = claim.attributes
    if told.status is Status.HOPED_FOR and told.act is Act.HOPED:
        return True
    return told.conditional and told.act not in AGREED and told.actors is not Actors.BOTH


def _ahead(one: Voice, other: Voice) -> bool:
    """Whether one account tells as to come what the other tells as reached."""
    ours = {claim.attributes.status for claim in one.claims}
    theirs = {claim.attributes.status for claim in other.claims}
    return ours <= AHEAD and theirs <= REACHED and not AGREED.intersection(one.acts)


def _speakers(voice: Voice) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            claim.attributes.speaker for claim in voice.claims if claim.attributes.speaker
        )
    )


@lru_cache(maxsize=256)
def _same_person(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether a last name, or a bare title, stands in both; romanised, by the first letters."""
    here, there = ({_last(name) for name in names} for names in (ours, theirs))
    return bool(here & there)


def _last(speaker: str) -> str:
    parts = words(anyascii(speaker))
    return parts[-1].text[:PREFIX] if parts else ""
