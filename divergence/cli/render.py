"""`divergence render`: a saved comparison in another format; nothing is compared again."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import formats, options, output, saved, translations, watch
from divergence.cli.exits import Outcome, done
from divergence.domain import Comparison, Fate, UsageError

if TYPE_CHECKING:
    from divergence.report import Format

PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for, as it stands on the command line."""

    file: str
    output: str | None
    format: str | None
    watch: tuple[str, ...]
    translations: tuple[str, ...]
    only: str | None
    lang: str

    @property
    def inputs(self) -> tuple[str, ...]:
        """All files that are read."""
        return (self.file, *watch.files(self.watch), *self.translations)

    @property
    def target(self) -> Path | None:
        """The file to write; None for standard output."""
        return output.target(self.output)


@click.command()
@click.argument("file", metavar="COMPARISON.json")
@click.option(
    "-o", "--output", metavar="PATH", help="Write the report to PATH; `-` is standard output."
)
@formats.format_
@watch.option
@translations.option
@click.option(
    "--only",
    type=click.Choice([PUBLISHED]),
    help="Show only the rows that rulings chose to publish, in their order, under their titles.",
)
@options.lang
@click.pass_context
def render(ctx: click.Context, /, **_: object) -> Outcome:
    """Write a saved comparison in another format.

    COMPARISON.json is what `divergence compare --format json` wrote, `-` for standard input.
    Nothing is cut, encoded or judged again. `--watch` and
    `--translations` may be given several times.
    """
    request = Request(**ctx.params)
    format_ = formats.chosen(request.format, request.target)
    if request.target is not None:
        output.check(request.target, request.inputs)
    comparison = _watching(_read(request.file), watch.terms(request.watch))
    comparison = translations.translated(comparison, translations.read(request.translations))
    if request.only == PUBLISHED:
        comparison = _published(comparison, format_)
    from divergence.report import render as rendered

    colour = output.coloured(request.target)
    output.write(
        rendered(comparison, format_, colour=colour, language=request.lang), request.target
    )
    return done() if request.target is None else done(f"Wrote {request.target}")


def _read(file: str) -> Comparison:
    """The saved comparison.

    Raises:
        InputError: if the file is missing, or no comparison.
    """
    if file == output.STDOUT:
        from divergence.report import parse

        return parse(sys.stdin.buffer.read(), "standard input")
    return saved.comparison(file)


def _published(comparison: Comparison, format_: "Format") -> Comparison:
    """The comparison's chosen rows; told is which rulings on publication choose nothing.

    Raises:
        UsageError: if no row is chosen, or the format holds a comparison as a whole.
    """
    from divergence.report import Format
    from divergence.report.publication import published, publishing

    if format_ is Format.JSON:
        raise UsageError("json holds a comparison as a whole; choose another format, or no --only")
    for one in publishing(comparison):
        what = f"{one.ruling.reviewer}’s ruling of {one.ruling.time} on publication"
        if one.fate is Fate.UNFIT:
            output.say(f"Notice: {what} no longer fits: {one.because}.")
        if one.fate is Fate.DISPUTED:
            output.say(f"Notice: {what} chooses nothing: reviewers disagree.")
    return published(comparison)


def _watching(comparison: Comparison, terms: tuple[str, ...]) -> Comparison:
    """The comparison with more terms looked for; those it has already stay as they are."""
    if not terms:
        return comparison
    from divergence.align import watched

    had = {item.term for item in comparison.watched}
    new = [term for term in terms if term not in had]
    found = watched(comparison.readouts, comparison.claims, new)
    return replace(comparison, watched=(*comparison.watched, *found))
