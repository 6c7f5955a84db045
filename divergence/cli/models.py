"""`divergence models`: which encoders are on this machine."""

from typing import TYPE_CHECKING

import click

from divergence.cli import output
from divergence.cli.columns import aligned
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
    lines = aligned(rows, texts=len(_HEAD))
    output.write("".join(f"{line}\n" for line in lines).encode(), None)
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
