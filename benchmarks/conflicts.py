"""How well conflicts are told from what only looks like one: hard pairs of claims, line by line.

    python benchmarks/conflicts.py FILE [--wrong]

A line is a JSON object: `left` and `right`, two claims that speak of one point; their `languages`;
the `relation`, `side` and `facets` that a reader gave; and `trap`, the kind of false conflict that
the pair invites, if any. Each claim is taken as a text of its own. `--wrong` lists every pair whose
relation is missed.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from divergence.domain import Claim, Facet, Readout, Relation, RelationKind, Span
from divergence.encode import open_reader
from divergence.relate import Voice, relate
from divergence.segment import given

READ = open_reader()
SIDES = ("left", "right")
COMPATIBLE = (RelationKind.EQUIVALENT, RelationKind.MORE_SPECIFIC)
CONFLICTS = (RelationKind.CONTRADICTORY, RelationKind.OPPOSED_POSITIONS)


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair as it was labelled, and the relation that was found."""

    id: str
    languages: str
    relation: RelationKind
    side: str | None
    facets: frozenset[Facet]
    trap: str | None
    found: Relation

    @property
    def right(self) -> bool:
        """Whether relation and side are as labelled."""
        return (self.found.relation, self.found.side) == (self.relation, self.side)

    @property
    def flagged(self) -> bool:
        """Whether it is told as a contradiction."""
        return self.found.relation is RelationKind.CONTRADICTORY


def measured(line: str) -> Pair:
    """A line's pair with the relation that is found between its claims."""
    told: dict[str, Any] = json.loads(line)
    left, right = (
        _voice(side, told[side], language)
        for side, language in zip(SIDES, told["languages"], strict=True)
    )
    return Pair(
        id=told["id"],
        languages="–".join(sorted(told["languages"])),
        relation=RelationKind(told["relation"]),
        side=told["side"],
        facets=frozenset(Facet(facet) for facet in told["facets"]),
        trap=told["trap"],
        found=relate(left, right, 1.0, READ),
    )


def _voice(side: str, text: str, language: str) -> Voice:
    whole = Span(0, len(text))
    readout = Readout(side, text, (whole,), id=side, language=language)
    claim = Claim(side, side, side, whole, text)
    return Voice(side, {side: readout}, given(readout, {side: (claim,)}))


def told_and_held(pairs: Sequence[Pair], kind: RelationKind) -> tuple[float, float]:
    """Precision and recall of a relation; 0 where it was never told, or never holds."""
    right = sum(pair.relation is kind is pair.found.relation for pair in pairs)
    told = sum(pair.found.relation is kind for pair in pairs)
    held = sum(pair.relation is kind for pair in pairs)
    return right / max(told, 1), right / max(held, 1)


def accuracy(pairs: Sequence[Pair]) -> float:
    """Share of pairs whose relation and side are as labelled."""
    return sum(pair.right for pair in pairs) / max(len(pairs), 1)


def compatible(pairs: Sequence[Pair]) -> float:
    """Share of pairs rightly told to be compatible (equivalent, more specific) or not."""
    right = ((pair.relation in COMPATIBLE) == (pair.found.relation in COMPATIBLE) for pair in pairs)
    return sum(right) / max(len(pairs), 1)


def facet_f1(pairs: Sequence[Pair]) -> float:
    """Micro-F1 of facets."""
    hits = sum(len(pair.facets & set(pair.found.facets)) for pair in pairs)
    both = sum(len(pair.facets) + len(pair.found.facets) for pair in pairs)
    return 2 * hits / max(both, 1)


def show(pairs: Sequence[Pair]) -> None:
    """Print every figure, pooled and by languages, the confusion and the traps."""
    print(f"{'':10}{'pairs':>7}{'right':>8}{'compat.':>9}{'facets':>8}{'contradict. P':>15}"
          f"{'R':>6}{'opposed P':>11}{'R':>6}")  # fmt: skip
    groups = {"all": list(pairs)}
    for pair in pairs:
        groups.setdefault(pair.languages, []).append(pair)
    for name, part in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        (p, r), (op, orc) = (told_and_held(part, kind) for kind in CONFLICTS)
        print(f"{name:10}{len(part):7}{accuracy(part):8.3f}{compatible(part):9.3f}"
              f"{facet_f1(part):8.3f}{p:15.2f}{r:6.2f}{op:11.2f}{orc:6.2f}")  # fmt: skip
    _show_confusion(pairs)
    _show_traps([pair for pair in pairs if pair.trap])


def _show_confusion(pairs: Sequence[Pair]) -> None:
    heads = "".join(f"{kind.value[:10]:>12}" for kind in RelationKind)
    print(f"\n{'labelled / found':20}{heads}")
    counts = Counter((pair.relation, pair.found.relation) for pair in pairs)
    for truth in RelationKind:
        print(f"{truth.value:20}" + "".join(f"{counts[truth, kind]:12}" for kind in RelationKind))


def _show_traps(traps: Sequence[Pair]) -> None:
    """Traps are no contradictions: those told as one, and those told as any conflict."""
    rows = {"all": list(traps)}
    for pair in traps:
        rows.setdefault(str(pair.trap), []).append(pair)
    print(f"\n{'trap':26}{'pairs':>6}{'contradictory':>15}{'any conflict':>14}")
    for name, part in sorted(rows.items()):
        conflicts = sum(pair.found.relation in CONFLICTS for pair in part)
        print(f"{name:26}{len(part):6}{sum(pair.flagged for pair in part):15}{conflicts:14}")


def main() -> None:
    """Measure a file and print what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines()
    pairs = [measured(line) for line in lines if line.strip()]
    show(pairs)
    for pair in pairs if options.wrong else ():
        if not pair.right:
            rules = ", ".join(dict.fromkeys(each.rule for each in pair.found.evidence))
            print(f"{pair.id}: {pair.relation} told as {pair.found.relation} ({rules})")


if __name__ == "__main__":
    main()
