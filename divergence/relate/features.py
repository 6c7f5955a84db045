"""What is known about two accounts of one point, as named numbers for the head.

A feature is even (seen from the other side it is the same number) or odd (it changes its sign). Odd
ones only ever decide which side is the more specific one, so that swapping the sides swaps the
result and nothing else. The part of a name before the first colon says where it comes from.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import log

from divergence.domain import Actors, Claim, Evidence, Facet, Reading, RelationKind
from divergence.relate.likeness import overlap
from divergence.relate.rules.length import length
from divergence.relate.voice import Voice

RULE = "rule"
"""Where the features come from that are rules' outcomes: `rule:figures:contradictory`."""

READ = "read"
"""Where the features come from that are the reader's log-odds: `read:contradictory`."""

SURE = 6.0
"""Log-odds beyond which the reader being surer still says nothing more."""

SHORT = 8
"""Words of an account that is hardly more than a heading."""

OPPOSITE = {Actors.OWN: Actors.OTHER, Actors.OTHER: Actors.OWN}
"""Whose act it is, seen from the other side."""

Numbers = dict[str, float]


@dataclass(frozen=True, slots=True)
class Features:
    """Numbers by name; what is not named is 0."""

    even: Mapping[str, float]
    odd: Mapping[str, float]
    """Positive where the first voice has more of it."""


def features(left: Voice, right: Voice, found: Iterable[Evidence], reading: Reading) -> Features:
    """All features of two voices, seen from the left one, with what rules and the reader saw."""
    even, odd = _outcomes(left, found)
    even |= _wording(left, right) | _speech(left, right) | _read(reading)
    odd[f"{READ}:more"] = _held(reading.more)
    odd["length"] = log(length(left) / length(right))
    for name, values in ATTRIBUTES.items():
        ours, theirs = _told(left, values), _told(right, values)
        for value in sorted(ours | theirs):
            both, apart = _shared(value in ours, value in theirs)
            even[f"{name}:{value}"], odd[f"{name}:{value}"] = both, apart
        even[f"{name}:same"] = float(bool(ours & theirs))
    return Features(even, odd)


def _outcomes(left: Voice, found: Iterable[Evidence]) -> tuple[Numbers, Numbers]:
    """What each rule said; one that speaks twice for the same side counts once."""
    even: Numbers = {}
    odd: Numbers = {}
    for rule, kind, side in dict.fromkeys((each.rule, each.suggests, each.side) for each in found):
        name = f"{RULE}:{rule}:{kind}"
        even[name] = even.get(name, 0.0) + 1.0
        if side is not None:
            odd[name] = odd.get(name, 0.0) + (1.0 if side == left.side else -1.0)
    return even, odd


def _read(reading: Reading) -> Numbers:
    """The reader's log-odds: of each relation against their mean, and of each facet."""
    mean = sum(reading.kinds) / len(reading.kinds)
    kinds = {f"{READ}:{kind}": _held(reading.of(kind) - mean) for kind in RelationKind}
    return kinds | {f"{READ}-facet:{each}": _held(reading.in_facet(each)) for each in Facet}


def _held(odds: float) -> float:
    return max(-SURE, min(SURE, odds))


def _wording(left: Voice, right: Voice) -> Numbers:
    """How long the accounts are, and how many words they share."""
    ours, theirs, shared = length(left), length(right), overlap(left, right)
    return {
        "length:apart": abs(log(ours / theirs)),
        "length:shorter": log(min(ours, theirs) / SHORT),
        "length:short": float(min(ours, theirs) < SHORT),
        "overlap:share": shared or 0.0,
        "overlap:untold": float(shared is None),
    }


def _speech(left: Voice, right: Voice) -> Numbers:
    """Acts that one account alone has, and whether the accounts name the same actors."""
    ours, theirs = _told(left, _acts), _told(right, _acts)
    alone = {f"act-alone:{act}": 1.0 for act in sorted(ours ^ theirs)}
    here, there = _told(left, _actors), _told(right, _actors)
    mirrored = {OPPOSITE.get(Actors(actor), Actors(actor)).value for actor in there}
    crossed = {Actors.OWN, Actors.OTHER} <= {*here, *there} and not here & mirrored
    return alone | {
        "actors:agree": float(bool(here & mirrored)),
        "actors:crossed": float(crossed),
    }


def _told(voice: Voice, values: Callable[[Claim], str]) -> set[str]:
    return {values(claim) for claim in voice.claims}


def _shared(ours: bool, theirs: bool) -> tuple[float, float]:  # noqa: FBT001 - two sides
    """How many sides have it, and which one alone."""
    return float(ours + theirs), float(ours - theirs)


def _acts(claim: Claim) -> str:
    return claim.attributes.act.value


def _actors(claim: Claim) -> str:
    return claim.attributes.actors.value


def _polarity(claim: Claim) -> str:
    return claim.attributes.polarity.value


def _status(claim: Claim) -> str:
    return claim.attributes.status.value


def _routine(claim: Claim) -> str:
    return "yes" if claim.routine else "no"


ATTRIBUTES: Mapping[str, Callable[[Claim], str]] = {
    "act": _acts,
    "actors": _actors,
    "polarity": _polarity,
    "status": _status,
    "routine": _routine,
}
"""What a claim's grammar says, by the name of the features."""
