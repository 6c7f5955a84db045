"""`divergence terms`: names that take a position, and places by their several names."""

import click

from divergence.cli.terms.list import list_
from divergence.cli.terms.suggest import suggest


@click.group()
def terms() -> None:
    """List the known names that take a position, and find new pairs in comparisons."""


for verb in (list_, suggest):
    terms.add_command(verb)
