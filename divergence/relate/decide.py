"""From evidence to one relation.

The head weighs what the rules saw together with how each account is told; here its probabilities
are held to what can be shown. Whether two texts contradict each other is for the rules to say; both
kinds of conflict need accounts that do speak of one thing, and a facet needs words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from divergence.domain import Evidence, Facet, Read, Relation, RelationKind
from divergence.relate.features import Features, features
from divergence.relate.head import Verdict, shares
from divergence.relate.priors import Priors
from divergence.relate.readings import of_conflict
from divergence.relate.told import CUES, of_facets, of_relation
from divergence.relate.voice import Voice

CONFLICTS = frozenset({RelationKind.OPPOSED_POSITIONS, RelationKind.CONTRADICTORY})
"""Relations that hold only if both accounts do speak of the same thing."""

CONTRADICTED = Verdict(RelationKind.CONTRADICTORY)
EQUIVALENT = Verdict(RelationKind.EQUIVALENT)

APART = frozenset({RelationKind.DIFFERENT_FRAMING, RelationKind.CONTRADICTORY})
"""What a rule suggests that sees two values apart, and not one side's alone."""

STRENGTH = {kind: rank for rank, kind in enumerate(RelationKind)}
"""RelationKind is ordered from the weakest difference to the strongest."""

RELIED = 0.3
"""Share of right words from which a rule's contradiction stands, whatever the head makes of the
rest: in cross-validation that is right more often, on points of cases as on hard pairs."""

SURE = 0.6
"""Probability from which a contradiction stands that no rule shows."""

JOINED = 0.1
"""Probability below which nobody would take two accounts to speak of one thing."""

TIE = 9
"""Decimals to which two probabilities are compared, so that no order of additions breaks a tie."""


def decide(
    left: Voice,
    right: Voice,
    found: Iterable[Evidence],
    similarity: float,
    priors: Priors,
    read: Read,
) -> Relation:
    """The relation that is most probable given the evidence.

    Args:
        left: one side's claims on the point.
        right: the other side's.
        found: what the rules saw, in any order.
        similarity: the probability that both accounts speak of the same point, in [0, 1]. Two
            accounts of different things cannot conflict, so conflicts are held to it.
        priors: what was learnt from annotated points.
        read: what reads two texts side by side.
    """
    weighed = tuple(replace(each, probability=round(priors.precision(each), 4)) for each in found)
    (reading,) = read([(left.text, right.text)])
    known = features(left, right, weighed, reading)
    chances = _held(shares(priors.head.scores(known, (left.side, right.side))), similarity)
    chances, best = _best(chances, weighed, similarity)
    facets = _facets(known, best, weighed, priors)
    evidence = [*weighed, *of_facets(left, right, best, _untold(facets, weighed))]
    if best.kind in CONFLICTS and not _suggested(best, evidence):
        evidence.append(of_conflict(left, right, best, chances[best], read))
    elif best.kind is not RelationKind.EQUIVALENT and not _suggested(best, evidence):
        steps = priors.head.steps(known, best.kind, _next(chances, best).kind)
        evidence.append(of_relation(left, right, best, chances[best], steps))
    others = (chance for verdict, chance in chances.items() if verdict != best)
    return Relation(
        between=(left.side, right.side),
        relation=best.kind,
        side=best.side,
        facets=tuple(facets),
        evidence=_sorted(evidence),
        probability=round(chances[best], 4),
        margin=round(max(chances[best] - max(others), 0.0), 4),
    )


def _held(chances: Mapping[Verdict, float], similarity: float) -> dict[Verdict, float]:
    """The same, conflicts held to the probability that there is one subject."""
    masses = {
        verdict: chance * (similarity if verdict.kind in CONFLICTS else 1.0)
        for verdict, chance in chances.items()
    }
    total = sum(masses.values())
    return {verdict: mass / total for verdict, mass in masses.items()}


def _best(
    chances: dict[Verdict, float], weighed: tuple[Evidence, ...], similarity: float
) -> tuple[dict[Verdict, float], Verdict]:
    """The verdict that is chosen, and the chances in the light of it.

    Two texts contradict each other where a rule that can be relied on shows in what, or where the
    head is sure enough of it. Where both sides tell more to the same degree, neither is the more
    specific one. Accounts with two figures or dates that do not fit each other are not the same.
    """
    seen = [each.probability for each in weighed if each.suggests is CONTRADICTED.kind]
    least = max(seen, default=0.0)
    if least >= RELIED and similarity >= JOINED:
        return _at_least(least, chances), CONTRADICTED
    sided = [verdict for verdict in chances if verdict.side]
    even = len({round(chances[verdict], TIE) for verdict in sided}) == 1
    sure = chances[CONTRADICTED] >= SURE
    apart = any(map(_is_apart, weighed))
    barred = {
        *(() if sure else (CONTRADICTED,)),
        *(sided if even else ()),
        *((EQUIVALENT,) if apart else ()),
    }
    best = max(
        (verdict for verdict in chances if verdict not in barred),
        key=lambda verdict: (round(chances[verdict], TIE), STRENGTH[verdict.kind]),
    )
    return chances, best


def _at_least(least: float, chances: dict[Verdict, float]) -> dict[Verdict, float]:
    """The same, a contradiction at least as probable as the rule that shows it is right."""
    held = chances[CONTRADICTED]
    if held >= least:
        return chances
    rest = (1.0 - least) / (1.0 - held)
    return {each: chance * rest for each, chance in chances.items()} | {CONTRADICTED: least}


def _facets(
    known: Features, best: Verdict, weighed: tuple[Evidence, ...], priors: Priors
) -> dict[Facet, float]:
    """Facets that are probable enough and have words to show them; none between equivalents.

    Where a rule shows a contradiction, its facet is one of them; so is that of two figures or dates
    that do not fit each other, whatever else the accounts differ in.
    """
    if best.kind is RelationKind.EQUIVALENT:
        return {}
    likely = {
        facet: chance
        for facet, chance in priors.head.facets(known).items()
        if chance >= priors.head.facet_threshold and (facet in CUES or _shown(facet, weighed))
    }
    for each in weighed:
        contradicts = best == CONTRADICTED == Verdict(each.suggests, each.side)
        if each.facet is not None and (contradicts or _is_apart(each)):
            likely.setdefault(each.facet, each.probability)
    return {facet: likely[facet] for facet in Facet if facet in likely}


def _is_apart(each: Evidence) -> bool:
    """Whether it shows two figures or dates that do not fit each other."""
    return each.facet is Facet.QUANTITY and each.suggests in APART


def _shown(facet: Facet, evidence: Iterable[Evidence]) -> bool:
    return any(each.facet is facet for each in evidence)


def _untold(facets: Mapping[Facet, float], weighed: tuple[Evidence, ...]) -> dict[Facet, float]:
    """Facets that no rule shows, with their probabilities."""
    return {facet: chance for facet, chance in facets.items() if not _shown(facet, weighed)}


def _next(chances: Mapping[Verdict, float], best: Verdict) -> Verdict:
    """The most probable verdict of another kind."""
    others = (verdict for verdict in chances if verdict.kind is not best.kind)
    return max(others, key=lambda each: (round(chances[each], TIE), STRENGTH[each.kind]))


def _suggested(verdict: Verdict, evidence: Iterable[Evidence]) -> bool:
    return any((each.suggests, each.side) == verdict for each in evidence)


def _sorted(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The strongest suggestion first."""
    return tuple(
        sorted(
            evidence,
            key=lambda each: (-STRENGTH[each.suggests], -each.probability, each.rule, each.says),
        )
    )
