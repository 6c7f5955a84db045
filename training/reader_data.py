"""What the reader learns from: claims side by side, and what a careful reader says of them.

Three sources. Cases that the encoder has seen (`split.py`): their linked claims with relation,
side and facets, and the nearest of those that are not linked. Hard pairs. Families: an anchor, and
claims as another readout might print them beside it, the same, told otherwise, in conflict, or of
another point.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from split import digest, is_for_judge

from divergence.domain import Claim, Facet, RelationKind
from divergence.encode import Encoder
from divergence.gold import Case

KINDS, FACETS = tuple(RelationKind), tuple(Facet)
LABELS = {
    "same": RelationKind.EQUIVALENT,
    "more": RelationKind.MORE_SPECIFIC,
    "less": RelationKind.MORE_SPECIFIC,
    "framing": RelationKind.DIFFERENT_FRAMING,
    "opposed": RelationKind.OPPOSED_POSITIONS,
    "contradictory": RelationKind.CONTRADICTORY,
    "not": None,
}
CASE = "case"
NEIGHBOURS = 4
"""Of each claim's nearest that are no counterparts, how many are shown as such."""
KEPT_FOR_HEAD = 6
"""One pair or family in six is not shown to the reader, for the head that weighs its word."""


@dataclass(frozen=True, slots=True)
class Row:
    """Two claims and what is known of them; None where nobody said."""

    left: str
    right: str
    linked: bool | None
    kind: RelationKind | None = None
    more: int = 0
    """With `more_specific`: 1 if the left tells more, -1 if the right does."""
    facets: tuple[Facet, ...] | None = None
    source: str = ""

    def swapped(self) -> "Row":
        """The same with the sides exchanged."""
        return Row(
            self.right, self.left, self.linked, self.kind, -self.more, self.facets, self.source
        )


def is_for_head(name: str) -> bool:
    """Whether the pair or family of this id is kept from the reader."""
    return int(digest(name), 16) % KEPT_FOR_HEAD == 0


def of_pairs(file: Path) -> Iterator[tuple[str, Row]]:
    """Hard pairs of one point, with their ids."""
    for told in _lines(file):
        more = {"left": 1, "right": -1}.get(told["side"], 0)
        facets = tuple(Facet(each) for each in told["facets"])
        kind = RelationKind(told["relation"])
        yield told["id"], Row(told["left"], told["right"], None, kind, more, facets, "pair")


def of_families(file: Path) -> Iterator[tuple[str, Row]]:
    """Each anchor with each of the others, with the family's id."""
    for told in _lines(file):
        anchor = told["anchor"][1]
        for _, text, label, *rest in told["others"]:
            kind = LABELS[label]
            facets = tuple(Facet(each) for each in rest[0]) if rest and kind else None
            more = {"more": -1, "less": 1}.get(label, 0)
            yield told["id"], Row(anchor, text, kind is not None, kind, more, facets, "family")


def of_cases(cases: Iterable[Case], encoder: Encoder, *, held: bool) -> Iterator[Row]:
    """Linked claims and near ones that are not, of the encoder's cases or of those held from it."""
    for case in cases:
        if is_for_judge(case.id) == held:
            for sides in combinations(case.sides, 2):
                yield from _between(case, sides, encoder)


def _between(case: Case, sides: tuple[str, str], encoder: Encoder) -> Iterator[Row]:
    left, right = (case.gold.of(side) for side in sides)
    if not left or not right:
        return
    linked: set[tuple[str, str]] = set()
    for point in case.gold.points:
        ours = [claim for claim in left if claim.id in point.of(sides[0])]
        theirs = [claim for claim in right if claim.id in point.of(sides[1])]
        linked |= {(a.id, b.id) for a in ours for b in theirs}
        told = next((r for r in point.relations if set(r.between) == set(sides)), None)
        if told is not None:
            more = 0 if told.side is None else 1 if told.side == sides[0] else -1
            texts = (" ".join(claim.text for claim in each) for each in (ours, theirs))
            single = len(ours) == len(theirs) == 1
            linked_or_not = True if single else None
            yield Row(*texts, linked_or_not, told.relation, more, told.facets, CASE)
    for i, j in _near(left, right, encoder):
        if (left[i].id, right[j].id) not in linked:
            yield Row(left[i].text, right[j].text, linked=False, source=CASE)


def _near(
    left: Sequence[Claim], right: Sequence[Claim], encoder: Encoder
) -> Iterator[tuple[int, int]]:
    vectors = [np.asarray(encoder.encode([claim.text for claim in each])) for each in (left, right)]
    ours, theirs = (each - each.mean(axis=0) for each in vectors)
    likeness = ours @ theirs.T
    chosen = np.zeros(likeness.shape, dtype=bool)
    for row in range(len(ours)):
        chosen[row, np.argsort(-likeness[row])[:NEIGHBOURS]] = True
    for column in range(len(theirs)):
        chosen[np.argsort(-likeness[:, column])[:NEIGHBOURS], column] = True
    yield from zip(*(each.tolist() for each in np.nonzero(chosen)), strict=True)


def fewer(rows: Sequence[Row], share: float, random: Random) -> list[Row]:
    """All rows but unlinked ones of cases, and of these `share` as many, drawn at random."""
    drawn = [row for row in rows if row.source == CASE and row.linked is False]
    rest = [row for row in rows if row.source != CASE or row.linked is not False]
    return rest + random.sample(drawn, min(len(drawn), int(share * len(rest))))


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)
