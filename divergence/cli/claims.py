"""`divergence claims`: what readouts state, claim by claim, for a person to see and correct."""

from dataclasses import dataclass
from pathlib import Path

import click

from divergence.cli import options, output
from divergence.cli.exits import Outcome, done
from divergence.cli.formats import Among
from divergence.domain import Claim, Readout, UsageError

_AUTHORED = "case"
"""A format that is no report: texts with their claims in brackets."""


def _formats() -> dict[str, tuple[str, ...]]:
    """The endings of each format in which claims can be written."""
    from divergence.report.inventory import FORMATS

    reports = {format_.value: format_.traits.endings for format_ in FORMATS}
    return {**reports, _AUTHORED: (f".{_AUTHORED}",)}


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for, as it stands on the command line."""

    files: tuple[str, ...]
    side: tuple[tuple[str, str], ...]
    output: str | None
    format: str | None
    language: tuple[tuple[str, str], ...]
    encoding: str | None
    names: str | None
    lang: str

    @property
    def target(self) -> Path | None:
        """The file to write; None for standard output."""
        return output.target(self.output)

    @property
    def inputs(self) -> tuple[str, ...]:
        """All files that are read."""
        names = () if self.names is None else (self.names,)
        return (*self.files, *(file for _, file in self.side), *names)


@click.command()
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option(
    "-o", "--output", metavar="PATH", help="Write the claims to PATH; `-` is standard output."
)
@click.option(
    "--format",
    type=Among(lambda: tuple(_formats())),
    help="How they are written.  [default: by PATH's ending, else text]",
)
@options.side
@options.language
@options.encoding
@options.names
@options.lang
@click.pass_context
def claims(ctx: click.Context, /, **_: object) -> Outcome:
    """Cut readouts into claims and show what is read of each.

    Each FILE is one document, as for `divergence compare`. A `.case` holds the texts with their
    claims in brackets: move the brackets, then take it with `divergence compare --claims`.
    """
    request = Request(**ctx.params)
    format_ = _format(request)
    if request.target is not None:
        output.check(request.target, request.inputs)
    from divergence.ingest import read_all

    sources = options.spoken(options.sources(request.files, request.side), request.language)
    readouts = read_all(sources, encoding=request.encoding)
    names = options.gazetteer(request.names)
    from divergence.segment import claims as cut

    cuts = tuple((readout, cut(readout, names)) for readout in readouts)
    output.write(_written(cuts, format_, request), request.target)
    return done() if request.target is None else done(f"Wrote {request.target}")


def _format(request: Request) -> str:
    if request.format is not None:
        return request.format
    if request.target is None:
        return "text"
    known = {ending: name for name, endings in _formats().items() for ending in endings}
    ending = request.target.suffix.lower()
    if ending not in known:
        raise UsageError(
            f"the ending of {request.target.name!r} names no format; use one of"
            f" {', '.join(known)}, or --format"
        )
    return known[ending]


def _written(
    cuts: tuple[tuple[Readout, tuple[Claim, ...]], ...], format_: str, request: Request
) -> bytes:
    if format_ != _AUTHORED:
        from divergence.report import Format, Inventory, render_claims

        return render_claims(Inventory(cuts), Format(format_), language=request.lang)
    from divergence.gold import unbuild
    from divergence.gold.drafting import draft_claims

    readouts = [readout for readout, _ in cuts]
    every = [claim for _, found in cuts for claim in found]
    name = "claims" if request.target is None else request.target.stem
    return unbuild(draft_claims(readouts, every, name)).encode()
