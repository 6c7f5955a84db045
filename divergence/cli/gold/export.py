"""`divergence gold export`: annotated cases as JSON lines."""

import json
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
@click.option(
    "--each",
    type=click.Choice(["case", "claim", "relation"]),
    default="case",
    show_default=True,
    help="What a line holds.",
)
@click.option(
    "-o", "--output", "target", metavar="FILE", help="Write to FILE; `-` is standard output."
)
def export(paths: tuple[Path, ...], each: str, target: str | None) -> Outcome:
    """Write cases as JSON lines, for programs that know neither form.

    One line a case holds all of it; one line a claim has its span, its point and the sides that
    tell it; one line a relation has the words of both sides and how they differ.
    """
    from divergence.gold.export import by_claim, by_relation, whole

    form = {"case": whole, "claim": by_claim, "relation": by_relation}[each]
    file = output.target(target)
    if file is not None:
        output.check(file, [str(path) for path in paths])
    found = on_disk.cases(paths)
    on_disk.distinct(found)
    lines = [json.dumps(line, ensure_ascii=False) for line in form(found)]
    output.write("".join(f"{line}\n" for line in lines).encode(), file)
    return done(f"Wrote {counted(len(lines), 'line')} to {file}" if file else "")
