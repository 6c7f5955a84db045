"""`divergence review to-gold`: a gold from a comparison that people have ruled on."""

from pathlib import Path

import click

from divergence.cli import output, saved
from divergence.cli.exits import Outcome, done
from divergence.cli.review import inputs
from divergence.domain import UsageError

_AUTHORED = ".case"


@click.command("to-gold")
@inputs.comparison
@inputs.rulings(required=False)
@click.option(
    "-o",
    "--output",
    "target",
    metavar="PATH",
    help="Write a .case file, or else a case folder.  [default: .case format on standard output]",
)
@click.option("--force", is_flag=True, help="Replace what is at PATH already.")
def to_gold(
    comparison: Path, rulings: tuple[Path, ...], target: str | None, *, force: bool
) -> Outcome:
    """Make an annotated case of a comparison and the rulings on it.

    It is marked as a draft as long as any point but a formality waits for a ruling, or reviewers
    disagree.
    """
    from divergence.gold import unbuild
    from divergence.gold.placing import place
    from divergence.review.annotated import to_gold as annotated

    path = output.target(target)
    authored = path is None or path.suffix == _AUTHORED
    if path is not None:
        _check(path, (comparison, *rulings), authored=authored, force=force)
    name = comparison.stem if path is None else path.stem if authored else path.resolve().name
    case = annotated(saved.comparison(comparison), inputs.read(rulings), name)
    if path is None or authored:
        output.write(unbuild(case).encode(), path)
    else:
        place((case,), path.resolve().parent, replace=force)
    state = "a draft: points wait for a ruling" if case.draft else "every point is ruled on"
    return done(state if path is None else f"Wrote {path}: {state}")


def _check(path: Path, read: tuple[Path, ...], *, authored: bool, force: bool) -> None:
    if authored:
        output.check(path, [str(one) for one in read])
    if path.exists() and not force:
        raise UsageError(f"{path}: is there already; name another place, or take --force")
