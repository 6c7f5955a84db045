"""`divergence read`: a page of the net as a readout."""

from dataclasses import dataclass
from pathlib import Path

import click

from divergence.cli import fetching, options, output
from divergence.cli.exits import Outcome, done
from divergence.domain import UsageError
from divergence.settings import FETCH_BYTES, FETCH_REDIRECTS, FETCH_SECONDS


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for, as it stands on the command line."""

    url: str
    output: str | None
    side: str | None
    encoding: str | None
    archive_url: str | None
    timeout: float
    max_bytes: int
    max_redirects: int


@click.command()
@click.argument("url", metavar="URL")
@click.option("-o", "--output", metavar="PATH", help="Write the readout to PATH.")
@click.option("--side", metavar="NAME", help="Whose account it is.  [default: PATH's name]")
@options.encoding
@click.option(
    "--archive-url", metavar="URL", help="Where an archive keeps the page, for citations."
)
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    callback=options.number,
    default=FETCH_SECONDS,
    show_default=True,
    metavar="SECONDS",
    help="For everything, redirects and robots.txt among it.",
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
    """Fetch a page once and write its readout, with the untouched answer beside it.

    The answer is kept as a WARC file of the same name. robots.txt is honoured; only public http
    and https addresses are fetched.
    """
    request = Request(**ctx.params)
    target = output.target(request.output)
    if target is None:
        raise UsageError("a page's record stands beside its readout; name a file with -o")
    side = request.side or _side(target)
    for path in (target, fetching.record_of(target)):
        output.check(path, ())
    if target == fetching.record_of(target):
        raise UsageError(f"{target}: the page's record takes that name; give another ending")
    from divergence.ingest.fetch import Limits

    limits = Limits(request.timeout, request.max_bytes, request.max_redirects)
    page = fetching.fetched(request.url, limits)
    readout = fetching.readout_of(
        page, side=side, encoding=request.encoding, archive_url=request.archive_url
    )
    return done(fetching.keep(page, readout, target))


def _side(target: Path) -> str:
    from divergence.ingest.naming import side_of

    return side_of(target.stem)
