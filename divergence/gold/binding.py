"""From marks and `--` lines to a gold: letters tie claims to points."""

from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations

from divergence.domain import Claim, UsageError
from divergence.gold.faults import Faults, each
from divergence.gold.lines import Verdict
from divergence.gold.marks import Mark
from divergence.gold.nouns import Account, Gold, GoldPoint


@dataclass(frozen=True, slots=True)
class Marked:
    """An account and the marks in its text, in order."""

    account: Account
    marks: tuple[Mark, ...]


def bind(
    marked: tuple[Marked, ...], verdicts: tuple[Verdict, ...], where: str, faults: Faults
) -> Gold:
    """Number the claims of each side in the order of its text and tie them into points.

    Points stand in the order of the `--` lines, then of their first claims.

    Raises:
        UsageError: if `faults` refuses a `--` line about a point that no claim is marked with, two
            sides that speak on a point without a relation, or a repetition that repeats no claim.
    """
    labelled = {one.account.side: _claims(one, where, faults) for one in marked}
    speaking: dict[str, dict[str, tuple[str, ...]]] = {verdict.label: {} for verdict in verdicts}
    for side, claims in labelled.items():
        for label, claim in claims:
            if label != "-":
                sides = speaking.setdefault(label, {})
                sides[side] = (*sides.get(side, ()), claim.id)
    return Gold(
        sides=tuple(labelled),
        claims=tuple(claim for claims in labelled.values() for _, claim in claims),
        points=each(speaking.items(), partial(_point, verdicts=verdicts, where=where), faults),
    )


def _claims(marked: Marked, where: str, faults: Faults) -> list[tuple[str, Claim]]:
    """The claims of one text with the labels of their points."""
    side, text = marked.account.side, marked.account.text
    claims: list[tuple[str, Claim]] = []
    for mark in marked.marks:
        if not mark.repeat:
            name = f"{side}-{len(claims) + 1}"
            claim = Claim(name, side, side, mark.span, mark.span.of(text), mark.routine)
            claims.append((mark.label, claim))
    repeats = (mark for mark in marked.marks if mark.repeat)
    each(repeats, partial(_repeat, claims=claims, where=f"{where}, side {side}"), faults)
    return claims


def _repeat(mark: Mark, claims: list[tuple[str, Claim]], where: str) -> None:
    """Note a repetition on the nearest claim before it that has its label, else on the first."""
    same = [n for n, (label, _) in enumerate(claims) if label == mark.label]
    if not same:
        raise UsageError(f"{where}: “[={mark.label} …” repeats no claim; mark the fuller place")
    before = [n for n in same if claims[n][1].span.start < mark.span.start]
    nearest = before[-1] if before else same[0]
    label, claim = claims[nearest]
    claims[nearest] = (label, replace(claim, repeats=(*claim.repeats, mark.span)))


def _point(
    labelled: tuple[str, dict[str, tuple[str, ...]]], verdicts: tuple[Verdict, ...], where: str
) -> GoldPoint:
    label, speaking = labelled
    own = [verdict for verdict in verdicts if verdict.label == label]
    if not speaking:
        raise UsageError(f"{own[0].where}: no claim is marked with “{label}”")
    told = {verdict.relation.between for verdict in own}
    for pair in combinations(speaking, 2):
        if pair not in told:
            names = "~".join(pair)
            raise UsageError(
                f"{where}: point “{label}” has no “-- {label} {names} …” line; add one"
            )
    return GoldPoint(tuple(speaking.items()), tuple(verdict.relation for verdict in own), label)
