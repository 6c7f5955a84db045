"""What is known about a pair of claims, as numbers for the judge.

Every feature is symmetric: seen from the other side it is the same number.
"""

import math

import numpy as np

from divergence.align.account import Account, Vocabulary
from divergence.align.candidates import Candidates, Floats
from divergence.align.lead import formality
from divergence.align.words import ideographs, shared_names
from divergence.domain import Act, Actors, Claim, Initiator

FROM_VECTORS = (
    "cosine",
    "raw",
    "csls",
    "margin_low",
    "margin_high",
    "rank_low",
    "rank_high",
    "beside",
    "diagonal",
    "position",
)
FROM_WORDS = (
    "length_ratio",
    "length_short",
    "overlap",
    "overlap_short",
    "names_shared",
    "names_none",
    "values_shared",
    "values_apart",
    "values_one",
    "topics_shared",
    "topics_apart",
)
FROM_GRAMMAR = (
    "routine_both",
    "routine_one",
    "formula_same",
    "act_same",
    "act_unknown",
    "actors_agree",
    "actors_clash",
    "same_language",
)
FROM_CASE = ("claims_fewer", "claims_more", "likeness")
NAMES = FROM_VECTORS + FROM_WORDS + FROM_GRAMMAR + FROM_CASE
"""The columns of a feature table, in order."""

_MOST_ALIKE = 20
"""Pairs whose mean cosine says how much two texts have in common. Chosen: about as many as a long
pair of readouts has links."""


def features(left: Account, right: Account, pairs: Candidates, known: Vocabulary) -> Floats:
    """One row a pair, `(p, len(NAMES))`."""
    from_vectors = _from_vectors(left, right, pairs)
    ours, theirs = left.languages, right.languages
    from_claims = [
        (
            *_from_words(left.claims[i], right.claims[j], known),
            *_from_grammar(left.claims[i], right.claims[j]),
            float(ours[i] == theirs[j]),
        )
        for i, j in zip(pairs.left, pairs.right, strict=True)
    ]
    told = np.array(from_claims).reshape(len(pairs.left), -1)
    whole = np.tile(_from_case(left, right, pairs), (len(pairs.left), 1))
    return np.concatenate([from_vectors, told, whole], axis=1)


def _from_case(left: Account, right: Account, pairs: Candidates) -> tuple[float, ...]:
    """What kind of comparison a pair stands in: a near pair is worth more where few are near."""
    claims = sorted((len(left.claims), len(right.claims)))
    nearest = np.sort(pairs.cosine)[-_MOST_ALIKE:]
    return (float(claims[0]), float(claims[1]), float(nearest.mean()) if len(nearest) else 0.0)


def _from_vectors(left: Account, right: Account, pairs: Candidates) -> Floats:
    beside, diagonal = _neighbours(pairs)
    centre = (pairs.left + 0.5) / len(left.claims) - (pairs.right + 0.5) / len(right.claims)
    columns = [
        pairs.cosine,
        pairs.raw,
        pairs.csls,
        pairs.margins.min(axis=1),
        pairs.margins.max(axis=1),
        pairs.ranks.min(axis=1),
        pairs.ranks.max(axis=1),
        beside,
        diagonal,
        np.abs(centre),
    ]
    return np.stack(columns, axis=1)


def _neighbours(pairs: Candidates) -> tuple[Floats, Floats]:
    """The best CSLS next to a pair, and on its diagonals; −1 where no neighbour is a candidate.

    A claim whose neighbour matches the same claim belongs to a group; claims whose neighbours match
    each other stand in the same stretch of the conversation.
    """
    at = {(i, j): score for i, j, score in zip(pairs.left, pairs.right, pairs.csls, strict=True)}
    beside = [((0, 1), (0, -1), (1, 0), (-1, 0)), ((1, 1), (-1, -1), (1, -1), (-1, 1))]
    found = [
        [max(at.get((i + di, j + dj), -1.0) for di, dj in steps) for i, j in at] for steps in beside
    ]
    return np.array(found[0]), np.array(found[1])


def _from_words(a: Claim, b: Claim, known: Vocabulary) -> tuple[float, ...]:
    first, second = known.words[a.id], known.words[b.id]
    shared = known.stems.total(first.stems & second.stems)
    weights = (known.stems.total(first.stems), known.stems.total(second.stems))
    names = shared_names(first.names, second.names)
    values = len(first.values & second.values)
    return (
        abs(math.log(length(a.text) / length(b.text))),
        math.log(min(length(a.text), length(b.text))),
        2 * shared / max(sum(weights), 1e-9),
        shared / max(min(weights), 1e-9),
        known.names.total(names),
        float(_names_apart(a, b, known) and not names),
        float(min(values, 2)),
        float(bool(first.values) and bool(second.values) and not values),
        float(bool(first.values) != bool(second.values)),
        float(not set(a.attributes.topics).isdisjoint(b.attributes.topics)),
        float(_apart(a.attributes.topics, b.attributes.topics)),
    )


def _names_apart(a: Claim, b: Claim, known: Vocabulary) -> bool:
    """Whether both name somebody in scripts in which names can be held against each other.

    Romanised Chinese spells no name as another script does; only the gazetteer's would meet.
    """
    told = bool(known.words[a.id].names) and bool(known.words[b.id].names)
    return told and bool(ideographs(a.text)) == bool(ideographs(b.text))


def _apart(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether both have topics and none of them is the same."""
    return bool(ours) and bool(theirs) and set(ours).isdisjoint(theirs)


_LETTERS = 3
"""Letters of other scripts that say what one Chinese sign says."""


def length(text: str) -> int:
    """How much a text says: its characters, Chinese signs counted for what they stand for."""
    return len(text) + (_LETTERS - 1) * ideographs(text)


def _formula(claim: Claim) -> str | None:
    """The kind of formality that a claim is; who called is told where the call itself is told."""
    called = claim.attributes.initiator is not Initiator.UNTOLD
    return formality(claim) or ("contact" if called else None)


_CONTACT = frozenset(["call", "meeting", "contact"])


def _same_formula(a: Claim, b: Claim) -> float:
    """1 for formalities of one kind; ½ where one tells the contact and the other who sought it."""
    first, second = _formula(a), _formula(b)
    if first is None or second is None:
        return 0.0
    return 1.0 if first == second else 0.5 * ({first, second} <= _CONTACT)


_MIRROR = {Actors.OWN: Actors.OTHER, Actors.OTHER: Actors.OWN, Actors.BOTH: Actors.BOTH}


def _from_grammar(a: Claim, b: Claim) -> tuple[float, ...]:
    first, second = a.attributes, b.attributes
    told = first.actors in _MIRROR and second.actors in _MIRROR
    agree = told and _MIRROR[first.actors] == second.actors
    return (
        float(a.routine and b.routine),
        float(a.routine != b.routine),
        _same_formula(a, b),
        float(first.act == second.act and first.act is not Act.NONE),
        float(Act.NONE in (first.act, second.act)),
        float(agree),
        float(told and not agree and Actors.BOTH not in (first.actors, second.actors)),
    )
