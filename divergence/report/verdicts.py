"""How the sides differ on a point, as a row says it."""

from divergence.domain import Act, Actors, Certainty, Point, Relation, RelationKind
from divergence.report import remarks, wording
from divergence.report.names import Names
from divergence.report.phrases import say
from divergence.report.rows import Section, Verdict

_PAIR = 2

SECTIONS = {
    RelationKind.EQUIVALENT: Section.SAME,
    RelationKind.MORE_SPECIFIC: Section.DETAIL,
    RelationKind.DIFFERENT_FRAMING: Section.DIFFERENT,
    RelationKind.OPPOSED_POSITIONS: Section.OPPOSED,
    RelationKind.CONTRADICTORY: Section.CONFLICT,
}
"""The kind of row that a relation makes."""


def section(point: Point) -> Section:
    """Where a point is shown: by the strongest relation on it, or as told by one side only."""
    if len(point.claims) == 1:
        return Section.ONLY
    strength = list(RelationKind)
    return SECTIONS[max((r.relation for r in point.relations), key=strength.index)]


def verdicts(point: Point, names: Names) -> tuple[Verdict, ...]:
    """One phrase, or with three or more sides one for each pair; () when there is but one side.

    What reviewers ruled on the point follows.
    """
    told = (Verdict(section(point), says) for says in remarks.remarks(point, names))
    return (*_found(point, names), *told)


def _found(point: Point, names: Names) -> tuple[Verdict, ...]:
    sides = names.comparison.sides
    if len(sides) == 1:
        return ()
    if len(point.claims) == 1:
        return (Verdict(Section.ONLY, _only(point, names)),)
    told = tuple(_verdict(relation, names) for relation in point.relations)
    if len(sides) == _PAIR:
        return told
    pairs = tuple(
        Verdict(
            verdict.section,
            say("verdict.pair", pair=names.pair(relation.between), says=verdict.says),
        )
        for relation, verdict in zip(point.relations, told, strict=True)
    )
    silent = tuple(silence.side for silence in point.silent)
    if not silent:
        return pairs
    return (*pairs, Verdict(Section.ONLY, say("absence.none", text=names.texts(silent))))


def _only(point: Point, names: Names) -> str:
    if not point.silent:
        return say("verdict.not_compared", text=names.text(point.claims[0][0]))
    firm = all(
        silence.certainty is Certainty.NOT_FOUND and not names.excerpt(silence.side)
        for silence in point.silent
    )
    text = names.text(point.claims[0][0])
    told = say("verdict.only" if firm else "verdict.perhaps", text=text)
    others = _spoken_for(point, names)
    return say(f"verdict.of_{others}", says=told) if others else told


def _spoken_for(point: Point, names: Names) -> Actors | None:
    """Whose act or position one side alone tells, where it is not that side's own.

    Only where the claim's own words say so; that a thing was discussed says nothing of a position.
    """
    claims = [names.claims[id_] for _, ids in point.claims for id_ in ids]
    stated = [c for c in claims if not c.routine and c.attributes.act is not Act.DISCUSSED]
    cues = [cue for claim in stated for cue in claim.attributes.cues]
    found = {cue.value for cue in cues if cue.attribute == "actors"}
    return next((of for of in (Actors.BOTH, Actors.OTHER) if of in found), None)


def _verdict(relation: Relation, names: Names) -> Verdict:
    more = None if relation.side is None else names.text(relation.side)
    facets = wording.facets(relation.facets)
    says = wording.relation(relation.relation, facets, more)
    corrected = remarks.correction(relation, names)
    return Verdict(SECTIONS[relation.relation], f"{says}{corrected}")
