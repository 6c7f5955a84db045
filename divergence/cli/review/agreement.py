"""`divergence review agreement`: how far reviewers agree."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import options, output, saved
from divergence.cli.columns import aligned
from divergence.cli.exits import Outcome, done
from divergence.cli.gold.paths import as_json, counted
from divergence.cli.review import inputs
from divergence.domain import Comparison

if TYPE_CHECKING:
    from divergence.review.agreement import Agreement

_HEAD = ("REVIEWERS", "CLAIMS", "ALIKE", "RELATIONS", "SAME", "AND FACETS", "KAPPA")


@click.command()
@inputs.comparison
@inputs.rulings(required=True)
@options.form("table")
def agreement(comparison: Path, rulings: tuple[Path, ...], form: str) -> Outcome:
    """Count how far every two reviewers agree on what both ruled on, and list where they do not.

    ALIKE of the CLAIMS were put into the same point; of the RELATIONS that both named on a point,
    SAME are the same, AND FACETS in the same respects. KAPPA is Cohen's, on the relations.
    """
    from divergence.review.agreement import agreements

    read = saved.comparison(comparison)
    found = agreements(read, inputs.read(rulings))
    if form == "json":
        document = {
            "schema": "divergence-review-agreement/1",
            "pairs": [asdict(pair) for pair in found],
        }
        output.write(as_json(document), None)
    else:
        output.write("".join(f"{line}\n" for line in _lines(found, read)).encode(), None)
    return done(f"{counted(len(found), 'pair')} of reviewers")


def _lines(found: Sequence["Agreement"], comparison: Comparison) -> Iterator[str]:
    yield from aligned([_HEAD, *map(_row, found)])
    claims = comparison.claim
    for pair in found:
        for difference in pair.differences:
            yield ""
            for id_ in difference.claims:
                words = " ".join(claims[id_].text.split())
                yield output.printable(f"{id_}: “{words}”")
            for reviewer, says in zip(pair.reviewers, difference.says, strict=True):
                yield output.printable(f"  {reviewer}: {says}")


def _row(pair: "Agreement") -> tuple[str, ...]:
    counts = (pair.claims, pair.alike, pair.relations, pair.same, pair.facets)
    kappa = "" if pair.kappa is None else f"{pair.kappa:.2f}"
    return (" and ".join(pair.reviewers), *map(str, counts), kappa)
