"""`divergence gold`: annotated cases written, checked, counted, compared and handed on."""

import click

from divergence.cli.gold.agreement import agreement
from divergence.cli.gold.cases import build, confirm, unbuild
from divergence.cli.gold.diff import diff
from divergence.cli.gold.draft import draft
from divergence.cli.gold.export import export
from divergence.cli.gold.stats import stats
from divergence.cli.gold.validate import validate


@click.group()
def gold() -> None:
    """Write, check, count and compare annotated cases.

    A PATH is a case folder (meta.json, one text a side, gold.json), a .case file in the authoring
    format, or a folder of these.
    """


for verb in (build, unbuild, validate, stats, agreement, diff, draft, confirm, export):
    gold.add_command(verb)
