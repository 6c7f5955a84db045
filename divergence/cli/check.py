"""`divergence check`: annotated cases in, a verdict out."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import options, output
from divergence.cli.exits import Outcome
from divergence.cli.pairs import FORMATS, floor, frozen, report
from divergence.domain import UsageError
from divergence.settings import CHECK_TOLERANCE, Settings

if TYPE_CHECKING:
    from divergence.check.baseline import Baseline
    from divergence.check.nouns import Verdict

DEFAULT = "fixtures"
"""The folder that is checked where none is named."""

_ENDINGS = {
    ".txt": "table",
    ".json": "json",
    ".xml": "junit",
    ".sarif": "sarif",
    ".md": "markdown",
    ".html": "html",
}


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for, as it stands on the command line."""

    paths: tuple[str, ...]
    encoder: str
    aligner: str
    threshold: float | None
    no_cache: bool
    claims: str
    split: str | None
    floor: tuple[tuple[str, float], ...]
    frozen: tuple[tuple[str, str], ...]
    baseline: str | None
    tolerance: float
    update_baseline: bool
    allow_regression: bool
    prune: bool
    format: str | None
    output: str | None
    report: tuple[tuple[str, Path], ...]
    annotate: bool

    @property
    def target(self) -> Path | None:
        """The file to write; None for standard output."""
        return output.target(self.output)

    @property
    def written(self) -> list[Path]:
        """All files that are written."""
        own = [self.target] if self.target else []
        updated = [Path(self.baseline)] if self.baseline and self.update_baseline else []
        return [*own, *(path for _, path in self.report), *updated]

    @property
    def read(self) -> list[str]:
        """All files and folders that are read and not written."""
        kept = [self.baseline] if self.baseline and not self.update_baseline else []
        return [*self.paths, *kept]

    @property
    def shown(self) -> str:
        """The format of the result itself.

        Raises:
            UsageError: if none is named, neither by `--format` nor by the file's ending.
        """
        if self.format is not None:
            return self.format
        if self.target is None:
            return FORMATS[0]
        if self.target.suffix.lower() not in _ENDINGS:
            raise UsageError(
                f"the ending of {self.target.name!r} names no format; use one of"
                f" {', '.join(_ENDINGS)}, or name the format"
            )
        return _ENDINGS[self.target.suffix.lower()]


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@options.encoder
@options.aligner
@options.threshold
@options.no_cache
@click.option(
    "--claims",
    type=click.Choice(["cut", "gold"]),
    default="cut",
    show_default=True,
    help="Judge the claims as they are cut, or the gold's, apart from cutting.",
)
@click.option(
    "--split", metavar="NAME", help="Only the cases of this split, as their meta files name it."
)
@click.option(
    "--floor",
    type=floor,
    multiple=True,
    metavar="FIGURE=NUMBER",
    help="Fail if FIGURE, over all cases, is below NUMBER, as in link_f1=0.6.",
)
@click.option(
    "--frozen",
    type=frozen,
    multiple=True,
    metavar="SPLIT=SHA256",
    help="Fail if the texts and golds of SPLIT are not the ones with this digest.",
)
@click.option(
    "--baseline", metavar="FILE", help="Fail if a figure fell significantly below FILE's."
)
@click.option(
    "--tolerance",
    type=click.FloatRange(0, 1),
    callback=options.number,
    default=CHECK_TOLERANCE,
    show_default=True,
    metavar="T",
    help="How far a figure may fall below the baseline.",
)
@click.option(
    "--update-baseline",
    is_flag=True,
    help="Replace the checked cases in --baseline FILE, unless a floor or figure is in the way.",
)
@click.option("--allow-regression", is_flag=True, help="Let --update-baseline write what is worse.")
@click.option(
    "--prune",
    is_flag=True,
    help="Let --update-baseline remove cases that are not at the PATHs (any more).",
)
@click.option(
    "--format",
    type=click.Choice(FORMATS),
    help="The result's format.  [default: by PATH's ending, else table]",
)
@click.option(
    "-o", "--output", metavar="PATH", help="Write the result to PATH; `-` is standard output."
)
@click.option(
    "--report",
    type=report,
    multiple=True,
    metavar="FORMAT=PATH",
    help="Write a further file.",
)
@click.option(
    "--annotate",
    is_flag=True,
    help="In GitHub Actions, print annotations and add to the step's summary.",
)
@click.pass_context
def check(ctx: click.Context, /, **_: object) -> Outcome:
    """Hold comparisons of annotated cases against their golds.

    Each PATH is a case folder, a `.case` file, or a folder of these; `fixtures` if none is named.
    Ends with code 1 if a floor is not held or a figure fell, and with 2 if there is no case.
    `--floor`, `--frozen` and `--report` may be given several times.
    """
    request = Request(**ctx.params)
    _sound(request)
    verdict, baseline = _checked(request)
    _written(request, verdict, baseline)
    if _annotates(request):
        _annotated(verdict)
    for notice in verdict.notices:
        output.say(f"Notice: {notice}")
    return Outcome(verdict.exit_code, verdict.last_line)


def _sound(request: Request) -> None:
    """Make sure, before any work, that the options fit together and all files can be written.

    Raises:
        UsageError: saying what does not.
    """
    if request.update_baseline and request.baseline is None:
        raise UsageError("--update-baseline has no file to update; name it with --baseline FILE")
    for name in ("allow_regression", "prune"):
        if getattr(request, name) and not request.update_baseline:
            option = f"--{name.replace('_', '-')}"
            raise UsageError(f"{option} belongs to --update-baseline; give both or neither")
    if _annotates(request) and request.target is None and request.shown not in {"table", "github"}:
        raise UsageError("--annotate prints below the result; write that to a file with -o PATH")
    for path in request.written:
        output.check(path, request.read)
        if _annotated_file(path):
            raise UsageError(f"{path}: in an annotated case, which it would damage; name another")
    if len({path.resolve() for path in request.written}) < len(request.written):
        raise UsageError("two results would be written to one file; name another for one")


def _annotated_file(path: Path) -> bool:
    """Whether a file is a case, or stands in the folder of one: no result belongs there."""
    from divergence.gold.folder import is_case
    from divergence.gold.reading import AUTHORED

    real = path.resolve()
    return (real.suffix == AUTHORED and real.exists()) or is_case(real.parent)


def _checked(request: Request) -> tuple["Verdict", bytes | None]:
    """The verdict and the baseline's new content; None where it stays as it is."""
    from divergence.check.gate import Demands, accept
    from divergence.check.run import check as run

    baseline = _baseline(request)
    verdict = run(
        [Path(path) for path in request.paths or (DEFAULT,)],
        encoder=request.encoder,
        settings=Settings(aligner=request.aligner, threshold=request.threshold),
        cache=not request.no_cache,
        claims=request.claims,
        demands=Demands(
            floors=dict(request.floor),
            split=request.split,
            frozen=dict(request.frozen),
            baseline=baseline,
            tolerance=request.tolerance,
        ),
    )
    if not request.update_baseline:
        return verdict, None
    return accept(
        verdict,
        baseline,
        request.claims,
        allow_regression=request.allow_regression,
        prune=request.prune,
    )


def _baseline(request: Request) -> "Baseline | None":
    """The baseline as it stands; None where there is none, or none yet."""
    from divergence.check.baseline import read

    if request.baseline is None:
        return None
    path = Path(request.baseline)
    return None if request.update_baseline and not path.exists() else read(path)


def _written(request: Request, verdict: "Verdict", baseline: bytes | None) -> None:
    """Write the result, the further reports and the baseline: all are made before one is written.

    Only what goes to standard output is not told of on standard error.
    """
    from divergence.check.formats import Format, render

    wanted = [(request.shown, request.target), *request.report]
    root = Path.cwd()
    made = [(render(verdict, Format(form), root=root), path) for form, path in wanted]
    if baseline is not None:
        made.append((baseline, Path(str(request.baseline))))
    for content, path in made:
        output.write(content, path)
        if path is not None:
            output.say(f"Wrote {path}")


def _annotates(request: Request) -> bool:
    """Whether annotations are asked for and GitHub is there to read them."""
    return request.annotate and os.environ.get("GITHUB_ACTIONS") == "true"


def _annotated(verdict: "Verdict") -> None:
    """Print annotations, and add to the step's summary if GitHub names a file for it."""
    from divergence.check.formats import Format, render, step_summary

    output.write(render(verdict, Format.GITHUB, root=Path.cwd()), None)
    if not (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        return
    try:
        with Path(summary).open("ab") as stream:
            stream.write(step_summary(verdict, Path.cwd()))
    except OSError as error:
        why = f"{summary}: the step's summary cannot be written ({error.strerror})"
        raise UsageError(f"{why}; leave --annotate away") from error
