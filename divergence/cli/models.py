"""`divergence models`: which encoders are on this machine."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from divergence.cli.exits import Outcome, done

if TYPE_CHECKING:
    from divergence.models import Weights

_HEAD = ("NAME", "KIND", "STATE", "SHA256", "SIZE", "LICENCE", "INSTALL")

_DIGITS = 12
"""Hexadecimals of a digest that a table shows, as everywhere in the program."""

_MB = 1_000_000


@click.command()
@click.option("--full", is_flag=True, help="Show whole digests.")
def models(*, full: bool) -> Outcome:
    """List the encoders' files, and how to get missing ones."""
    from divergence.models import installed

    rows = [_HEAD, *(_row(weights, full=full) for weights in installed())]
    for line in _aligned(rows):
        click.echo(line)
    return done()


def _row(weights: "Weights", *, full: bool) -> tuple[str, ...]:
    missing = weights.path is None
    return (
        weights.name,
        weights.kind,
        "missing" if missing else "present",
        weights.sha256 if full else weights.sha256[:_DIGITS],
        "-" if missing else _size(weights.bytes),
        weights.licence,
        weights.install,
    )


def _size(size: int) -> str:
    """A size in decimal megabytes, or kilobytes below one."""
    return f"{size / _MB:.1f} MB" if size >= _MB else f"{size / 1000:.1f} kB"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines, each column as wide as its widest cell, the last one ragged."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
