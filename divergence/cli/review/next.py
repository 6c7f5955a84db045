"""`divergence review next`: what to look at next."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import options, output, saved
from divergence.cli.exits import Outcome, done
from divergence.cli.gold.paths import as_json
from divergence.cli.review import inputs
from divergence.domain import Comparison

if TYPE_CHECKING:
    from divergence.review.queue import Item


@click.command("next")
@inputs.comparison
@inputs.rulings(required=False)
@click.option("--reviewer", metavar="NAME", help="Leave out only what NAME ruled on.")
@click.option("-n", "number", type=click.IntRange(1), default=10, show_default=True, metavar="N")
@options.form("list")
def next_(
    comparison: Path, rulings: tuple[Path, ...], reviewer: str | None, number: int, form: str
) -> Outcome:
    """List up to N points that wait for a ruling, least certain first, formalities last."""
    from divergence.review.applying import apply
    from divergence.review.queue import queue

    reviewed = apply(saved.comparison(comparison), inputs.read(rulings))
    waiting = queue(reviewed, reviewer)
    shown = waiting[:number]
    if form == "json":
        data = as_json([_item(item, reviewed) for item in shown])
    else:
        data = "".join(f"{line}\n" for item in shown for line in _lines(item, reviewed)).encode()
    output.write(data, None)
    return done(f"{len(waiting)} of {len(reviewed.points)} points wait for a ruling")


def _item(item: "Item", comparison: Comparison) -> dict[str, object]:
    from divergence.domain import fingerprint

    claims = [claim for _, ids in item.point.claims for claim in ids]
    told = ((comparison.claim[claim].side, comparison.claim[claim].text) for claim in claims)
    return {
        "point": item.point.id,
        "fingerprint": fingerprint(told),
        "certainty": item.certainty,
        "why": item.why,
        "claims": claims,
    }


def _lines(item: "Item", comparison: Comparison) -> Iterator[str]:
    yield f"{item.point.id}  {item.certainty:.2f}  {item.why}"
    for side, ids in item.point.claims:
        for claim in ids:
            words = " ".join(comparison.claim[claim].text.split())
            yield output.printable(f"    {side}: “{words}”")
    for silence in item.point.silent:
        yield f"    {silence.side}: not found"
