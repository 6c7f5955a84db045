"""`divergence explain`: what a relation, facet, finding or rule means, on an example."""

from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING

import click

from divergence.cli import output
from divergence.cli.columns import aligned
from divergence.cli.exits import Outcome, done

if TYPE_CHECKING:
    from divergence.relate import Explanation

_HEAD = ("CODE", "SORT", "SAYS")

_WIDTH = 88
"""Columns of a text for reading."""


@click.command()
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def explain(*, codes: tuple[str, ...]) -> Outcome:
    """Say what a CODE of a result means; without one, list them all.

    Codes are those of relations, facets, findings and rules, as they stand in a comparison.
    """
    from divergence.relate import explain as of
    from divergence.relate import explanations

    if codes:
        told = [explanation for code in codes for explanation in of(code)]
        text = "\n".join("\n".join(_page(each)) + "\n" for each in told)
    else:
        rows = [_HEAD, *((each.code, each.sort, each.says) for each in explanations())]
        text = "".join(f"{line}\n" for line in aligned(rows, texts=len(_HEAD)))
    output.write(text.encode(), None)
    return done()


def _page(told: "Explanation") -> Iterator[str]:
    """One explanation, folded for reading."""
    facet = f", facet {told.facet.value}" if told.facet else ""
    yield f"{told.code} ({told.sort}{facet})"
    yield _folded("", told.says)
    for example in told.examples:
        yield _folded("Example: ", example)
    yield _folded("What escapes it: ", told.blind)


def _folded(label: str, text: str) -> str:
    return fill(label + text, _WIDTH, initial_indent="  ", subsequent_indent="    ")
