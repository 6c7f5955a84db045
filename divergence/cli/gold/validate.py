"""`divergence gold validate`: everything that is wrong with annotated cases."""

from pathlib import Path

import click

from divergence.cli import output
from divergence.cli.exits import Outcome, done
from divergence.cli.gold import paths as on_disk
from divergence.cli.gold.paths import counted


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
def validate(paths: tuple[Path, ...]) -> Outcome:
    """List every problem of every case, one line each; end with code 2 if there is any."""
    from divergence.gold.problems import inspect, unknown

    sound, drafts, broken, problems = 0, 0, 0, 0
    for place in on_disk.places(paths):
        found = inspect(place)
        for problem in found.problems:
            output.write(f"{output.printable(problem)}\n".encode(), None)
        if found.problems:
            broken += 1
            problems += len(found.problems)
            continue
        sound += len(found.cases)
        drafts += sum(case.draft for case in found.cases)
        for key in unknown(place):
            output.say(f"Notice: {key}; it is passed over")
    if problems:
        return Outcome(2, f"Error: {counted(problems, 'problem')} in {counted(broken, 'place')}")
    verb = "is" if sound == 1 else "are"
    marked = f", {drafts} of them unconfirmed" if drafts else ""
    return done(f"{counted(sound, 'case')} {verb} sound{marked}")
