"""What the reader learns from: claims side by side, and what a careful reader says of them.

Three sources. Cases that the encoder has seen (`split.py`): their points, with relation, side and
facets. Hard pairs. Families: an anchor, and claims as another readout might print them beside it,
the same, told otherwise or in conflict; those of another point teach nothing here. Besides, a text
beside itself, and beside itself with another figure: no conflict that is written is so near.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

from split import digest, is_for_judge

from divergence.domain import Facet, RelationKind
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
FIGURE = re.compile(r"\d+")
KEPT_FOR_HEAD = 6
"""One pair or family in six is not shown to the reader, for the head that weighs its word."""


@dataclass(frozen=True, slots=True)
class Row:
    """Two accounts of one point and what they are to each other."""

    left: str
    right: str
    kind: RelationKind
    more: int = 0
    """With `more_specific`: 1 if the left tells more, -1 if the right does."""
    facets: tuple[Facet, ...] | None = None
    """None where nobody said."""

    def swapped(self) -> "Row":
        """The same with the sides exchanged."""
        return Row(self.right, self.left, self.kind, -self.more, self.facets)


def is_for_head(name: str) -> bool:
    """Whether the pair or family of this id is kept from the reader."""
    return int(digest(name), 16) % KEPT_FOR_HEAD == 0


def of_pairs(file: Path) -> Iterator[tuple[str, Row]]:
    """Hard pairs, with their ids."""
    for told in _lines(file):
        more = {"left": 1, "right": -1}.get(told["side"], 0)
        facets = tuple(Facet(each) for each in told["facets"])
        kind = RelationKind(told["relation"])
        yield told["id"], Row(told["left"], told["right"], kind, more, facets)


def of_families(file: Path) -> Iterator[tuple[str, Row]]:
    """Each anchor with each of the others that are of its point, with the family's id."""
    for told in _lines(file):
        anchor = told["anchor"][1]
        for _, text, label, *rest in told["others"]:
            kind = LABELS[label]
            if kind is not None:
                facets = tuple(Facet(each) for each in rest[0]) if rest else None
                more = {"more": -1, "less": 1}.get(label, 0)
                yield told["id"], Row(anchor, text, kind, more, facets)


def of_cases(cases: Iterable[Case], *, held: bool) -> Iterator[Row]:
    """Points of the encoder's cases, or of those held from it."""
    for case in cases:
        if is_for_judge(case.id) == held:
            for sides in combinations(case.sides, 2):
                yield from _between(case, sides)


def of_figures(rows: Iterable[Row], draw: Random) -> Iterator[Row]:
    """Each text with a figure in it beside itself, and beside itself with another figure."""
    for text in sorted({text for row in rows for text in (row.left, row.right)}):
        found = list(FIGURE.finditer(text))
        if found:
            one = draw.choice(found)
            other = _another(one[0], draw)
            changed = f"{text[: one.start()]}{other}{text[one.end() :]}"
            yield Row(text, text, RelationKind.EQUIVALENT, facets=())
            yield Row(text, changed, RelationKind.CONTRADICTORY)


def _another(figure: str, draw: Random) -> str:
    """A figure of as many digits, of which the last is another."""
    return figure[:-1] + draw.choice([digit for digit in "123456789" if digit != figure[-1]])


def _between(case: Case, sides: tuple[str, str]) -> Iterator[Row]:
    for point in case.gold.points:
        told = next((r for r in point.relations if set(r.between) == set(sides)), None)
        if told is not None:
            more = 0 if told.side is None else 1 if told.side == sides[0] else -1
            left, right = (
                " ".join(claim.text for claim in case.gold.of(side) if claim.id in point.of(side))
                for side in sides
            )
            yield Row(left, right, told.relation, more, told.facets)


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)
