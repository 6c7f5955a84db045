"""Whether the collection is what it says: sound, like published pairs, and no easier than they are.

    python benchmarks/collection [--published FOLDER] [--quick]

Prints every figure beside what is demanded of it, and ends with 1 if one is not reached. With
`--published` the same figures are measured on a folder of annotated published pairs, which are no
part of this project; the demands quote what was measured on five of them.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import aside
import baselines
import content
import demands
import families
import identity
import nearness
from demands import Row

from divergence.gold import Case, read
from divergence.gold.stats import stats

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--fixtures", type=Path, default=ROOT / "fixtures")
    parser.add_argument("--training", type=Path, default=ROOT / "training" / "cases")
    every = sorted((ROOT / "training").glob("families*.jsonl"))
    parser.add_argument("--families", type=Path, nargs="+", default=every)
    parser.add_argument("--published", type=Path, help="annotated published pairs, to compare")
    parser.add_argument("--quick", action="store_true", help="leave out what takes minutes")
    options = parser.parse_args()
    of_families = partial(families.rows, options.families, options.fixtures)
    cases = read(options.fixtures), read(options.training)
    found = _found(*cases, of_families, quick=options.quick)
    failed = [row for row in found if not row.held]
    for row in found:
        print(row)
    if options.published:
        _beside(read(options.published))
    print(f"{len(found)} figures, {len(failed)} not as demanded")
    return 1 if failed else 0


def _found(
    fixtures: tuple[Case, ...],
    training: tuple[Case, ...],
    of_families: Callable[[], Iterable[Row]],
    *,
    quick: bool,
) -> list[Row]:
    """All figures of the collection."""
    sets = {
        "tune": tuple(case for case in fixtures if case.split == "tune"),
        "test": tuple(case for case in fixtures if case.split == "test"),
        "training": training,
    }
    counted = [
        *demands.on_fixtures(fixtures, sets["tune"], sets["test"]),
        *demands.on_training(training),
        *(row for name in sets for row in demands.on_distribution(name, stats(sets[name]))),
    ]
    measures = [
        partial(content.rows, training, fixtures),
        partial(identity.rows, {"fixtures": fixtures, "training": training}),
        *(partial(nearness.rows, name, sets[name]) for name in sets),
        of_families,
    ]
    if quick:
        return [*counted, *(row for measure in measures for row in measure())]
    measures += [partial(baselines.rows, name, sets[name]) for name in ("tune", "test")]
    return [*counted, *aside.rows(measures)]


def _beside(published: tuple[Case, ...]) -> None:
    print("\nPublished pairs, measured the same way; nothing is demanded of them")
    rows = [
        *demands.on_distribution("published", stats(published)),
        *nearness.rows("published", published),
        *baselines.rows("published", published),
    ]
    for row in rows:
        print(row.bare())
    print()


if __name__ == "__main__":
    sys.exit(main())
