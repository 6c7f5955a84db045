"""`divergence read`: the account in a file or a page of the net, as every other verb takes it."""

from dataclasses import dataclass
from pathlib import Path

import click
from click.core import ParameterSource

from divergence.cli import fetching, options, output
from divergence.cli.exits import Outcome, done
from divergence.domain import Readout, UsageError
from divergence.settings import (
    FETCH_BYTES,
    FETCH_REDIRECTS,
    FETCH_SECONDS,
    FETCH_SECONDS_MAX,
)

OF_PAGES = ("archive_url", "timeout", "max_bytes", "max_redirects")
OF_FILES = ("form", "show_dropped")


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for, as it stands on the command line."""

    source: str
    output: str | None
    side: str | None
    form: str
    encoding: str | None
    show_dropped: bool
    archive_url: str | None
    timeout: float
    max_bytes: int
    max_redirects: int

    @property
    def target(self) -> Path | None:
        """The file to write; None for standard output."""
        return output.target(self.output)


@click.command()
@click.argument("source", metavar="FILE|URL")
@click.option(
    "-o", "--output", metavar="PATH", help="Write the text to PATH; `-` is standard output."
)
@click.option("--side", metavar="NAME", help="Whose account it is.  [default: the file's name]")
@options.form("readout")
@options.encoding
@click.option("--show-dropped", is_flag=True, help="Add what was left out, below the text.")
@click.option(
    "--archive-url",
    callback=fetching.archived,
    metavar="URL",
    help="Where an archive keeps the page, for citations.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0, FETCH_SECONDS_MAX, min_open=True),
    callback=options.number,
    default=FETCH_SECONDS,
    show_default=True,
    metavar="SECONDS",
    help="For a whole page, redirects and robots.txt among it.",
)
@click.option(
    "--max-bytes",
    type=click.IntRange(1, FETCH_BYTES),
    default=FETCH_BYTES,
    show_default=True,
    metavar="N",
    help="Largest page, as it comes and unpacked.",
)
@click.option(
    "--max-redirects",
    type=click.IntRange(0),
    default=FETCH_REDIRECTS,
    show_default=True,
    metavar="N",
    help="Redirects that are followed.",
)
@click.pass_context
def read(ctx: click.Context, /, **_: object) -> Outcome:
    """Print the account that a file or a page holds: what is compared, and nothing else.

    FILE is a text, Markdown, a saved web page (HTML, MHTML, WARC), a PDF with text in it, or a Word
    document; what it is shows in its bytes. Menus, letterheads and the like are left out.

    A URL is fetched once; the untouched answer is kept beside the readout as a WARC file of the
    same name. robots.txt is honoured; only public http and https addresses are fetched.
    """
    request = Request(**ctx.params)
    if fetching.is_url(request.source):
        _none_of(ctx, OF_FILES, "of files; read the page's record for it")
        return _page(request)
    _none_of(ctx, OF_PAGES, "of pages that are fetched; name a URL")
    return _file(request)


def _none_of(ctx: click.Context, names: tuple[str, ...], why: str) -> None:
    for option in ctx.command.params:
        given = ctx.get_parameter_source(option.name or "") is ParameterSource.COMMANDLINE
        if option.name in names and given:
            raise UsageError(f"{option.opts[0]} is an option {why}")


def _page(request: Request) -> Outcome:
    target = request.target
    if target is None:
        raise UsageError("a page's record stands beside its readout; name a file with -o")
    _check(target)
    side = request.side or _side(target)
    from divergence.ingest.fetch import Limits, fetch

    limits = Limits(request.timeout, request.max_bytes, request.max_redirects)
    page = fetch(request.source, limits=limits)
    readout = fetching.readout_of(
        page, side=side, encoding=request.encoding, archive_url=request.archive_url
    )
    return done(fetching.keep(page, readout, target))


def _check(target: Path) -> None:
    """Make sure that a readout and its record can be written, and replace no other's record."""
    output.check(target, ())
    record = fetching.record_of(target)
    output.check(record, ())
    if record.exists() and not target.exists():
        raise UsageError(f"{record}: a record without its readout; give {target} another name")


def _side(target: Path) -> str:
    from divergence.ingest.naming import side_of

    return side_of(target.stem)


def _file(request: Request) -> Outcome:
    if request.target is not None:
        output.check(request.target, (request.source,))
    from divergence.ingest import read as read_file

    readout = read_file(request.source, side=request.side, encoding=request.encoding)
    output.write(_written(readout, request), request.target)
    if notice := _notice(readout):
        output.say(notice)
    return done() if request.target is None else done(f"Wrote {request.target}")


def _written(readout: Readout, request: Request) -> bytes:
    from divergence.report import Format, render_readout

    form = Format(request.form)
    written = render_readout(readout, form, dropped=request.show_dropped)
    if form is Format.TEXT:
        written = _unheaded(written, readout)
    if request.target is not None or not output.is_terminal():
        return written
    lines = written.decode("utf-8", "replace").splitlines()
    return "".join(f"{output.printable(line)}\n" for line in lines).encode()


def _unheaded(written: bytes, readout: Readout) -> bytes:
    """The text, so that what a page says in front matter's place is not believed when read again.

    A text's own front matter is its writer's, and stays.
    """
    from divergence.ingest.heading import unheaded
    from divergence.ingest.kinds import Media

    if readout.provenance.media is None or Media(readout.provenance.media).plain:
        return written
    return unheaded(written.decode()).encode()


def _notice(readout: Readout) -> str:
    """What was left out, in a line; empty for a text."""
    from divergence.report.overview import left_out

    told = left_out(readout)
    return f"{readout.provenance.file}: {told}; --show-dropped lists it" if told else ""
