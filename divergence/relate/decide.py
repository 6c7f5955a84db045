"""From evidence to one relation.

Naive Bayes over what the rules said and did not say (Maron 1961), with counts from annotated
points: the log-odds of the verdict are a sum of named steps, one for each rule. The steps are
tempered, because rules overlap. A relation is chosen only if a rule suggests it; with nothing to
show, two accounts are equivalent.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from math import exp, log
from typing import NamedTuple

from divergence.domain import Evidence, Facet, Relation, RelationKind
from divergence.relate.priors import Priors

CONFLICTS = frozenset({RelationKind.OPPOSED_POSITIONS, RelationKind.CONTRADICTORY})
"""Relations that hold only if both accounts do speak of the same thing."""

STRENGTH = {kind: rank for rank, kind in enumerate(RelationKind)}
"""RelationKind is ordered from the weakest difference to the strongest."""

HALF = 0.5

JOINED = 0.1
"""Probability below which nobody would take two accounts to speak of one thing."""

TIE = 9
"""Decimals to which two probabilities are compared, so that no order of additions breaks a tie."""


class Verdict(NamedTuple):
    """A relation that may hold; the side only with `more_specific`."""

    kind: RelationKind
    side: str | None = None


def decide(
    between: tuple[str, str], found: Iterable[Evidence], similarity: float, priors: Priors
) -> Relation:
    """The relation that is most probable given the evidence.

    Args:
        between: the two sides.
        found: what the rules saw, in any order.
        similarity: the probability that both accounts speak of the same point, in [0, 1]. Two
            accounts of different things cannot conflict, so conflicts are held to it.
        priors: counts of what the rules said on annotated points.
    """
    weighed = _weighed(found, priors)
    chances = _chances(between, weighed, similarity, priors)
    if similarity >= JOINED:
        chances = _not_outvoted(chances, weighed)
    best = max(
        _candidates(weighed, chances),
        key=lambda verdict: (chances[verdict], STRENGTH[verdict.kind]),
    )
    others = [chance for verdict, chance in chances.items() if verdict != best]
    return Relation(
        between=between,
        relation=best.kind,
        side=best.side,
        facets=() if best.kind is RelationKind.EQUIVALENT else _facets(weighed, priors),
        evidence=weighed,
        probability=round(chances[best], 4),
        margin=round(max(chances[best] - max(others), 0.0), 4),
    )


def _not_outvoted(
    chances: dict[Verdict, float], weighed: tuple[Evidence, ...]
) -> dict[Verdict, float]:
    """A conflict that a rule sees, and that is right more often than not, stands.

    Other figures for one thing are a conflict however much else is merely told differently; rules
    that look at who speaks or how firmly know nothing of it.
    """
    conflict = Verdict(RelationKind.CONTRADICTORY)
    seen = [each.probability for each in weighed if each.suggests is conflict.kind]
    least = max(seen, default=0.0)
    if least <= max(HALF, chances[conflict]):
        return chances
    rest = (1.0 - least) / (1.0 - chances[conflict])
    return {
        verdict: least if verdict == conflict else chance * rest
        for verdict, chance in chances.items()
    }


def _candidates(
    weighed: tuple[Evidence, ...], chances: dict[Verdict, float]
) -> tuple[Verdict, ...]:
    """The verdicts that something speaks for, `equivalent` always among them.

    Where each side tells more in something, the point may as well be framed in another way; where
    they do so to the same degree, neither side is the more specific one.
    """
    suggested = dict.fromkeys((_suggested(each) for each in weighed), True)
    sided = [verdict for verdict in suggested if verdict.side]
    if len(sided) > 1:
        suggested[Verdict(RelationKind.DIFFERENT_FRAMING)] = True
        if len({round(chances[verdict], TIE) for verdict in sided}) == 1:
            suggested |= dict.fromkeys(sided, False)
    suggested[Verdict(RelationKind.EQUIVALENT)] = True
    return tuple(verdict for verdict, stands in suggested.items() if stands)


def _weighed(found: Iterable[Evidence], priors: Priors) -> tuple[Evidence, ...]:
    """The evidence with what it is worth, strongest suggestion first."""
    weighed = (
        replace(evidence, probability=round(priors.precision(evidence), 4)) for evidence in found
    )
    return tuple(
        sorted(
            weighed,
            key=lambda each: (-STRENGTH[each.suggests], -each.probability, each.rule, each.says),
        )
    )


def _suggested(evidence: Evidence) -> Verdict:
    return Verdict(evidence.suggests, evidence.side)


def _chances(
    between: tuple[str, str], weighed: tuple[Evidence, ...], similarity: float, priors: Priors
) -> dict[Verdict, float]:
    """The probability of each verdict, summing to one."""
    spoke = tuple(dict.fromkeys((each.rule, _suggested(each)) for each in weighed))
    scores: dict[Verdict, float] = {}
    for verdict in _verdicts(between):
        steps = sum(_step(rule, said, verdict, priors) for rule, said in spoke)
        unsaid = _unsaid(priors, verdict.kind)
        scores[verdict] = _share(verdict, priors) + priors.temper * (unsaid + steps)
    return _shares(scores, similarity)


def _verdicts(between: tuple[str, str]) -> tuple[Verdict, ...]:
    return tuple(Verdict(kind, side) for kind in RelationKind for side in _sides(kind, between))


def _sides(kind: RelationKind, between: tuple[str, str]) -> tuple[str | None, ...]:
    return between if kind is RelationKind.MORE_SPECIFIC else (None,)


def _share(verdict: Verdict, priors: Priors) -> float:
    """Log of a verdict's share before any evidence; each side is as often the more specific."""
    return log(priors.share(verdict.kind) / (2 if verdict.side else 1))


@cache
def _unsaid(priors: Priors, kind: RelationKind) -> float:
    """Log-probability that no rule speaks on a point of a kind."""
    total = 0.0
    for outcome in sorted(priors.spoken):
        total += log(1.0 - priors.rate(outcome, kind, right=outcome[1] is kind))
        if outcome[1] is RelationKind.MORE_SPECIFIC:  # it might name either side
            total += log(1.0 - priors.rate(outcome, kind, right=False))
    return total


def _step(rule: str, said: Verdict, verdict: Verdict, priors: Priors) -> float:
    """What a rule's word adds to a verdict's log-probability, beside its saying nothing."""
    rate = priors.rate((rule, said.kind), verdict.kind, right=said == verdict)
    return log(rate / (1.0 - rate))


def _shares(scores: dict[Verdict, float], similarity: float) -> dict[Verdict, float]:
    """Scores as probabilities, conflicts held to the probability that there is one subject."""
    highest = max(scores.values())
    masses = {
        verdict: exp(score - highest) * (similarity if verdict.kind in CONFLICTS else 1.0)
        for verdict, score in scores.items()
    }
    total = sum(masses.values())
    return {verdict: mass / total for verdict, mass in masses.items()}


def _facets(weighed: tuple[Evidence, ...], priors: Priors) -> tuple[Facet, ...]:
    """The facets of the evidence that can be relied on, in the order of their declaration."""
    held = {each.facet for each in weighed if each.facet and priors.facet_holds(each)}
    return tuple(facet for facet in Facet if facet in held)
