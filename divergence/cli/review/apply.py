"""`divergence review apply`: rulings carried out on a comparison."""

from pathlib import Path

import click

from divergence.cli import output, saved
from divergence.cli.exits import Outcome, done
from divergence.cli.review import inputs


@click.command()
@inputs.comparison
@inputs.rulings(required=True)
@click.option(
    "-o",
    "--output",
    "target",
    metavar="PATH",
    help="Write to PATH, in the format of its ending.  [default: JSON on standard output]",
)
def apply(comparison: Path, rulings: tuple[Path, ...], target: str | None) -> Outcome:
    """Carry out rulings on a comparison, and say which no longer fit.

    Each reviewer's are carried out apart; what all who ruled on it agree on holds, and where they
    disagree, what was found stays. Twice gives the same as once.
    """
    from divergence.report import Format, render
    from divergence.review.applying import apply as carry_out

    file = output.target(target)
    form = Format.JSON if file is None else Format.of(file)
    if file is not None:
        output.check(file, [str(path) for path in (comparison, *rulings)])
    reviewed = carry_out(saved.comparison(comparison), inputs.read(rulings))
    output.write(render(reviewed, form), file)
    counted = inputs.tell(reviewed)
    if file is None:
        return done(counted)
    output.say(counted)
    return done(f"Wrote {file}")
