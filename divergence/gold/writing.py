"""From a case to its block in the authoring format."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, product
from string import ascii_lowercase

from divergence.domain import Claim, Encounter, UsageError
from divergence.gold.authoring import parse
from divergence.gold.lines import DRAFT, RELATIONS
from divergence.gold.marks import Mark, escape, is_label, mark
from divergence.gold.nouns import Account, Case, Gold, GoldPoint, GoldRelation

_CODES = {kind: code for code, kind in RELATIONS.items()}
_ANSWERS = {True: "true", False: "false", None: None}


def unbuild(case: Case) -> str:
    """The case in the authoring format: one block, ending in a newline; `parse` is its inverse.

    Claims are numbered anew and points without a letter get one. All else stands in the block, or
    the case is refused.

    Raises:
        UsageError: if the format cannot say what the case says, for example a point on which two
            sides speak without a relation, or a repetition that overlaps a claim.
    """
    case = canonical(case)
    block = "\n".join(_lines(case)) + "\n"
    if parse(block, f"case {case.id}, written out") != (case,):
        raise UsageError(f"case “{case.id}” cannot be said in the authoring format to the letter")
    return block


def canonical(case: Case) -> Case:
    """The same case, with its claims and points named and ordered as the authoring format does."""
    return replace(case, gold=_lettered(_numbered(case.gold)))


def _numbered(gold: Gold) -> Gold:
    """The same gold with ids as the authoring format gives them."""
    names = {
        (side, claim.id): f"{side}-{number}"
        for side in gold.sides
        for number, claim in enumerate(gold.of(side), 1)
    }
    points = (
        tuple((side, tuple(names[side, claim] for claim in ids)) for side, ids in point.claims)
        for point in gold.points
    )
    return replace(
        gold,
        claims=tuple(replace(claim, id=names[claim.side, claim.id]) for claim in gold.claims),
        points=tuple(
            replace(point, claims=claims) for point, claims in zip(gold.points, points, strict=True)
        ),
    )


def _lettered(gold: Gold) -> Gold:
    """Every point with a letter of its own; one-sided points last, in the order of their claims.

    A claim that stands alone and is repeated gets a point, so that a letter can tie the two places.
    """
    taken = {point.id for point in gold.points}
    free = (letter for letter in _letters() if letter not in taken)
    seen: set[str] = set()
    points = []
    for point in sorted((*gold.points, *_repeated(gold)), key=lambda point: _place(point, gold)):
        usable = is_label(point.id) and point.id not in seen
        points.append(point if usable else replace(point, id=next(free)))
        seen.add(point.id)
    return replace(gold, points=tuple(points))


def _repeated(gold: Gold) -> Iterator[GoldPoint]:
    tied = {(side, claim) for point in gold.points for side, ids in point.claims for claim in ids}
    for claim in gold.claims:
        if claim.repeats and (claim.side, claim.id) not in tied:
            yield GoldPoint(((claim.side, (claim.id,)),))


def _place(point: GoldPoint, gold: Gold) -> tuple[int, int]:
    """Points with relations keep their order; the others follow their first claims."""
    if point.relations:
        return (0, 0)
    first = {claim.id: number for number, claim in enumerate(gold.claims, 1)}
    return (1, min(first[claim] for _, ids in point.claims for claim in ids))


def _letters() -> Iterator[str]:
    """From a to zz, more than any case has points."""
    return map("".join, chain(product(ascii_lowercase), product(ascii_lowercase, repeat=2)))


def _lines(case: Case) -> Iterator[str]:
    yield _head(case)
    labels = {
        (side, claim): point.id
        for point in case.gold.points
        for side, ids in point.claims
        for claim in ids
    }
    for account in case.accounts:
        yield _opening(account)
        yield mark(account.text, _marks(case.gold.of(account.side), labels))
    for point in case.gold.points:
        for relation in point.relations:
            yield _relation(point.id, relation, case.sides)


def _head(case: Case) -> str:
    parties = ", ".join(_field(party, ",") for party in case.encounter.parties)
    named = {"event": case.event, "origin": case.origin, "split": case.split}
    line = _line(["== " + _field(case.id), _occasion(case.encounter), parties], named, case.extra)
    return f"{line} | {DRAFT}" if case.draft else line


def _occasion(encounter: Encounter) -> str:
    day = encounter.date or "?"
    return f"{_field(encounter.kind)}, {day}" if encounter.kind else day


def _opening(account: Account) -> str:
    named = {
        "issuer": account.issuer,
        "kind": account.kind,
        "published": account.published,
        "source": account.source,
        "complete": _ANSWERS[account.complete],
        "file": account.name,
    }
    language, register = _field(account.language), _field(account.register or "")
    return _line([f"< {account.side}", language, register], named, account.extra)


def _line(
    positional: list[str], named: dict[str, str | None], extra: tuple[tuple[str, str], ...]
) -> str:
    """Fields between bars; empty ones at the end are left out."""
    while not positional[-1]:
        positional.pop()
    told = (f"{key}={escape(value, '|')}" for key, value in named.items() if value is not None)
    others = (f"{_field(key)}:={escape(value, '|')}" for key, value in extra)
    return " | ".join([*positional, *told, *others])


def _field(value: str, also: str = "") -> str:
    return escape(value, "|=" + also)


def _marks(claims: tuple[Claim, ...], labels: dict[tuple[str, str], str]) -> list[Mark]:
    marks = []
    for claim in claims:
        label = labels.get((claim.side, claim.id), "-")
        marks.append(Mark(claim.span, label, claim.routine))
        marks += [Mark(span, label, repeat=True) for span in claim.repeats]
    return sorted(marks, key=lambda found: found.span)


def _relation(label: str, relation: GoldRelation, sides: tuple[str, ...]) -> str:
    pair = [] if relation.between == sides else ["~".join(relation.between)]
    side = [relation.side] if relation.side else []
    words = ["--", label, *pair, _CODES[relation.relation], *side, *relation.facets]
    words += ["?"] * relation.low
    note = [f"# {escape(relation.note, '#')}"] if relation.note else []
    return " ".join([*words, *note])
