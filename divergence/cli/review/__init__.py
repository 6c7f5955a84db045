"""`divergence review`: what people rule on comparisons."""

import click

from divergence.cli.review.agreement import agreement
from divergence.cli.review.apply import apply
from divergence.cli.review.next import next_
from divergence.cli.review.serve import serve
from divergence.cli.review.to_gold import to_gold


@click.group()
def review() -> None:
    """Carry out corrections, count and queue them, and make a gold of them.

    COMPARISON is a JSON file that `divergence compare` wrote. RULINGS are JSON lines of
    divergence-rulings/1, of one reviewer or of several.
    """


for verb in (apply, next_, agreement, to_gold, serve):
    review.add_command(verb)
