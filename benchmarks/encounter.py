"""How often two texts are held for accounts of different encounters, rightly and wrongly.

    python benchmarks/encounter.py fixtures training/cases/*.case

Every pair of a case must be taken for one encounter: what is not is a false alarm. Then each side
of a case is set beside the other side of the next case of its file or folder; what is taken for one
encounter is a miss. Once the texts are all that is known, and once the day of publication is too.
Then the two sides of a case are set side by side as if one had been published nine days later: the
same parties, another call. Only texts that tell their day by "today" or a weekday can show it; of
the others it is said that they were published far apart.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path

from divergence.domain import Encounter, Occasion, Readout
from divergence.gold import read
from divergence.gold.nouns import Case
from divergence.relate.encounters import Mismatch, mismatches, published_apart
from divergence.segment import claims, occasion

SIGNS = ("days", "kinds", "parties", "places")
"""Of which the phrases of a mismatch tell."""

Pair = tuple[Readout, Readout]


def main() -> None:
    """Print the shares, and every false alarm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    folders = [read(path) for path in parser.parse_args().paths]
    for dated in (False, True):
        print("with the day of publication" if dated else "the texts alone")
        report(folders, dated=dated)


def report(folders: Iterable[tuple[Case, ...]], *, dated: bool) -> None:
    """Print one table."""
    told: dict[str, Occasion] = {}
    same, crossed, later = Counter[str](), Counter[str](), Counter[str]()
    for folder in folders:
        cases = [[_known(one, case, dated=dated) for one in case.readouts] for case in folder]
        for pair in (pair for readouts in cases for pair in combinations(readouts, 2)):
            found = _judged(pair, told)
            same.update(_signs(found))
            for each in found:
                print("  false alarm:", pair[0].id, pair[1].id, "; ".join(each.because))
        for pair in _crossed(cases):
            crossed.update(_signs(_judged(pair, told)))
        for pair in _later(cases):
            found = _judged(pair, told)
            later.update(_signs(found))
            later["told of"] += any(published_apart(found, pair, told))
    print(f"  pairs of one encounter: {same['pairs']}, false alarms: {same['set apart']}")
    print(f"  crossed pairs: {crossed['pairs']}, set apart: {_share(crossed)}")
    for sign in SIGNS:
        print(f"    by {sign}: {crossed[sign]}")
    if dated:
        print(f"  same parties, nine days apart: {later['pairs']}, set apart: {_share(later)}")
        print(f"    published far apart, which is only told: {later['told of']}")


def _known(readout: Readout, case: Case, *, dated: bool) -> Readout:
    """The readout with an id of its own, and without what its case declares of the encounter."""
    day = case.encounter.date if dated else None
    provenance = replace(readout.provenance, published=day)
    name = f"{case.id}/{readout.side}"
    return replace(readout, id=name, encounter=Encounter(), provenance=provenance)


def _crossed(cases: list[list[Readout]]) -> Iterator[Pair]:
    for first, second in pairwise(cases):
        yield first[0], second[-1]


def _later(cases: list[list[Readout]]) -> Iterator[Pair]:
    for readouts in cases:
        if len(readouts) > 1 and (day := readouts[1].provenance.published):
            moved = (date.fromisoformat(day) + timedelta(days=9)).isoformat()
            provenance = replace(readouts[1].provenance, published=moved)
            name = f"{readouts[1].id} later"
            yield readouts[0], replace(readouts[1], id=name, provenance=provenance)


def _judged(pair: Pair, told: dict[str, Occasion]) -> tuple[Mismatch, ...]:
    for one in pair:
        if one.id not in told:
            told[one.id] = occasion(one, claims(one))
    return mismatches(pair, {one.id: told[one.id] for one in pair})


def _signs(found: tuple[Mismatch, ...]) -> Iterator[str]:
    yield "pairs"
    if found:
        yield "set apart"
    for each in found:
        yield from (
            sign for sign in SIGNS for why in each.because if sign in why.partition(" (")[0]
        )


def _share(counts: Counter[str]) -> str:
    return f"{counts['set apart']} ({counts['set apart'] / max(counts['pairs'], 1):.0%})"


if __name__ == "__main__":
    main()
