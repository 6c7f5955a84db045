"""`divergence compare`: readouts in, a report out."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import formats, options, output, translations, watch
from divergence.cli.exits import Outcome
from divergence.cli.verdict import GATES, gate, notices, summary
from divergence.domain import Claim, Comparison, Readout, UsageError
from divergence.settings import Settings

if TYPE_CHECKING:
    from divergence.report import Format


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for, as it stands on the command line."""

    files: tuple[str, ...]
    side: tuple[tuple[str, str], ...]
    output: str | None
    format: str | None
    encoder: str
    aligner: str
    threshold: float | None
    encoding: str | None
    names: str | None
    terms: str | None
    language: tuple[tuple[str, str], ...]
    translation_of: tuple[tuple[str, str], ...]
    version_of: tuple[tuple[str, str], ...]
    same_encounter: bool
    no_cache: bool
    claims: tuple[str, ...]
    passages: str | None
    fail_on: tuple[str, ...]
    watch: tuple[str, ...]
    translations: tuple[str, ...]
    lang: str

    @property
    def inputs(self) -> tuple[str, ...]:
        """All files that are read."""
        named = tuple(filter(None, (self.names, self.passages, self.terms)))
        sides = (file for _, file in self.side)
        told = (*watch.files(self.watch), *self.translations)
        return (*self.files, *sides, *self.claims, *named, *told)

    @property
    def target(self) -> Path | None:
        """The file to write; None for standard output."""
        return output.target(self.output)


@click.command()
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option(
    "-o", "--output", metavar="PATH", help="Write the report to PATH; `-` is standard output."
)
@formats.format_
@options.side
@options.encoder
@options.aligner
@options.threshold
@options.encoding
@options.names
@options.terms
@options.language
@options.translation_of
@options.version_of
@options.same_encounter
@options.no_cache
@click.option(
    "--claims",
    multiple=True,
    metavar="GOLD",
    help="Take the claims of GOLD (divergence-gold/1) instead of cutting the texts.",
)
@click.option(
    "--passages",
    metavar="FILE",
    help="The one article's passages as FILE gives them (JSON of `extract`, put right by hand).",
)
@click.option(
    "--fail-on",
    type=click.Choice(GATES),
    multiple=True,
    metavar="KIND",
    help=f"End with code 1 if there is a KIND: {', '.join(GATES)}.",
)
@watch.option
@translations.option
@options.lang
@click.pass_context
def compare(ctx: click.Context, /, **_: object) -> Outcome:
    """Set the official readouts of one call side by side.

    Each FILE is one document of one side: text, Markdown, a saved web page, PDF or Word document,
    `-` for standard input. Whose it is stands in its front matter (`side:`), or else its file name
    says it. One FILE alone may be an article that quotes the accounts of several sides: they are
    compared as far as it quotes them. `--side`, `--claims`, `--fail-on`, `--watch` and
    `--translations` may be given several times.
    """
    request = Request(**ctx.params)
    format_ = formats.chosen(request.format, request.target)
    if request.target is not None:
        output.check(request.target, request.inputs)
    told = translations.read(request.translations)
    comparison = translations.translated(_compared(request), told)
    _write(comparison, format_, request)
    for notice in notices(comparison):
        output.say(notice)
    if request.target is None:
        return gate(comparison, request.fail_on, last="")
    output.say(summary(comparison))
    return gate(comparison, request.fail_on, last=f"Wrote {request.target}")


def _compared(request: Request) -> Comparison:
    """The comparison; all inputs are read before anything heavy is imported."""
    from divergence.ingest import read_all

    files = options.sources(request.files, request.side)
    named = options.spoken(files, request.language)
    sources = options.tied(named, request.translation_of, request.version_of)
    readouts = read_all(sources, encoding=request.encoding)
    options.check_tied(readouts, (*request.translation_of, *request.version_of))
    claims = _claims(request.claims) if request.claims else None
    names = options.gazetteer(request.names)
    if request.passages is not None or len(readouts) == 1:
        readouts = _accounts(readouts, request, names)
    terms = options.own_terms(request.terms)
    watched = watch.terms(request.watch)
    from divergence.pipeline import compare as compare_readouts

    return compare_readouts(
        readouts,
        encoder=request.encoder,
        settings=Settings(
            aligner=request.aligner,
            threshold=request.threshold,
            names=names,
            terms=terms,
            same_encounter=request.same_encounter,
        ),
        cache=not request.no_cache,
        claims=claims,
        watch=watched,
    )


def _accounts(readouts: tuple[Readout, ...], request: Request, names: str) -> tuple[Readout, ...]:
    """The accounts in the one document that is named, by the passages given or as they are found.

    Raises:
        UsageError: if passages are given, and more than one document, or claims, or whose it is.
    """
    alone = len(readouts) == 1 and not (request.side or request.claims)
    if request.passages is not None and not alone:
        raise UsageError("--passages is of one article alone; name it without --side or --claims")
    if not alone:
        return readouts
    from divergence.ingest import number

    if request.passages is not None:
        from divergence.ingest.passages import read_passages

        return number(read_passages(request.passages, readouts[0]))
    from divergence.ingest.article import accounts

    return number(accounts(readouts[0], names))


def _claims(paths: tuple[str, ...]) -> dict[str, tuple[Claim, ...]]:
    """The claims of all gold files by side.

    Raises:
        InputError: if a file is missing.
        UsageError: if a file is malformed, or two have claims for one side.
    """
    from divergence.gold import claims

    found: dict[str, tuple[Claim, ...]] = {}
    for path in paths:
        for side, told in claims(Path(path)).items():
            if side in found:
                raise UsageError(f"{path}: the claims of {side} are in another file too; keep one")
            found[side] = told
    return found


def _write(comparison: Comparison, format_: "Format", request: Request) -> None:
    from divergence.report import render

    colour = output.coloured(request.target)
    report = render(comparison, format_, colour=colour, language=request.lang)
    output.write(report, request.target)
