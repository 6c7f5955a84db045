"""`divergence gold draft`: a gold skeleton from a comparison, for a person to correct."""

from dataclasses import dataclass
from pathlib import Path

import click

from divergence.cli import options, output
from divergence.cli.exits import Outcome, done
from divergence.domain import Comparison, UsageError
from divergence.settings import Settings

_AUTHORED = ".case"
_UNNAMED = "draft"


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for, as it stands on the command line."""

    files: tuple[str, ...]
    side: tuple[tuple[str, str], ...]
    output: str | None
    encoder: str
    threshold: float | None
    encoding: str | None
    no_cache: bool
    force: bool

    @property
    def target(self) -> Path | None:
        """What to write; None for standard output."""
        return output.target(self.output)

    @property
    def inputs(self) -> tuple[str, ...]:
        """All files that are read."""
        return (*self.files, *(file for _, file in self.side))

    @property
    def authored(self) -> bool:
        """Whether the authoring format is asked for, not a case folder."""
        return self.target is None or self.target.suffix == _AUTHORED


@click.command()
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="Write a .case file, or else a case folder.  [default: .case format on standard output]",
)
@options.side
@options.encoder
@options.threshold
@options.encoding
@options.no_cache
@click.option("--force", is_flag=True, help="Replace what is at PATH already.")
@click.pass_context
def draft(ctx: click.Context, /, **_: object) -> Outcome:
    """Compare readouts and write what was found as a gold to be corrected.

    Each FILE is one side's document, as for `divergence compare`; `--side` may be given several
    times. The gold is marked as a draft: `check` refuses it until `divergence gold confirm` has
    taken the mark away.
    """
    request = Request(**ctx.params)
    _check(request)
    comparison = _compared(request)
    where = _write(comparison, request)
    return done(
        f"Wrote {where}: correct it, then run divergence gold confirm {where}" if where else ""
    )


def _check(request: Request) -> None:
    target = request.target
    if target is None:
        return
    if request.authored:
        output.check(target, request.inputs)
    if target.exists() and not request.force:
        raise UsageError(f"{target}: is there already; name another place, or take --force")


def _compared(request: Request) -> Comparison:
    from divergence.ingest import read_all

    sources = options.sources(request.files, request.side)
    readouts = read_all(sources, encoding=request.encoding)
    from divergence.pipeline import compare

    return compare(
        readouts,
        encoder=request.encoder,
        settings=Settings(threshold=request.threshold),
        cache=not request.no_cache,
    )


def _write(comparison: Comparison, request: Request) -> Path | None:
    from divergence.gold import unbuild
    from divergence.gold.drafting import draft as skeleton
    from divergence.gold.placing import place

    target = request.target
    name = (
        _UNNAMED if target is None else target.stem if request.authored else target.resolve().name
    )
    case = skeleton(comparison, name)
    if target is None or request.authored:
        output.write(unbuild(case).encode(), target)
    else:
        place((case,), target.resolve().parent, replace=request.force)
    return target
