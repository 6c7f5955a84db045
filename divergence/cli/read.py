"""`divergence read`: the account in a file, as every other verb takes it."""

from dataclasses import dataclass
from pathlib import Path

import click

from divergence.cli import options, output
from divergence.cli.exits import Outcome, done
from divergence.domain import Readout


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asks for, as it stands on the command line."""

    file: str
    output: str | None
    form: str
    encoding: str | None
    show_dropped: bool

    @property
    def target(self) -> Path | None:
        """The file to write; None for standard output."""
        return output.target(self.output)


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "-o", "--output", metavar="PATH", help="Write the text to PATH; `-` is standard output."
)
@options.form("readout")
@options.encoding
@click.option("--show-dropped", is_flag=True, help="Add what was left out, below the text.")
@click.pass_context
def read(ctx: click.Context, /, **_: object) -> Outcome:
    """Print the account that FILE holds: what is compared, and nothing else.

    FILE is a text, Markdown, a saved web page (HTML, MHTML, WARC), a PDF with text in it, or a Word
    document; what it is shows in its bytes. Menus, letterheads and the like are left out.
    """
    request = Request(**ctx.params)
    if request.target is not None:
        output.check(request.target, (request.file,))
    from divergence.ingest import read as read_file

    readout = read_file(request.file, encoding=request.encoding)
    output.write(_written(readout, request), request.target)
    if notice := _notice(readout):
        output.say(notice)
    return done() if request.target is None else done(f"Wrote {request.target}")


def _written(readout: Readout, request: Request) -> bytes:
    from divergence.report import Format, render_readout

    written = render_readout(readout, Format(request.form), dropped=request.show_dropped)
    if request.target is not None or not output.is_terminal():
        return written
    lines = written.decode("utf-8", "replace").splitlines()
    return "".join(f"{output.printable(line)}\n" for line in lines).encode()


def _notice(readout: Readout) -> str:
    """What was left out, in a line; empty for a text."""
    from divergence.report.overview import left_out

    told = left_out(readout)
    return f"{readout.provenance.file}: {told}; --show-dropped lists it" if told else ""
