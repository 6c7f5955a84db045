"""`divergence review serve`: the report in a browser, its rulings straight into a file."""

import signal
from pathlib import Path

import click

from divergence.cli import output, saved
from divergence.cli.exits import Outcome, done
from divergence.cli.review import inputs
from divergence.domain import UsageError


@click.command()
@inputs.comparison
@click.option(
    "--rulings",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Keep the rulings in FILE.  [default: beside COMPARISON, ending .rulings.jsonl]",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="PORT",
    help="Serve at PORT.  [default: a free one]",
)
def serve(comparison: Path, file: Path | None, port: int) -> Outcome:
    """Open a comparison for review on this machine, until interrupted (Ctrl-C) or terminated.

    Only this machine can reach it, only by the address that is printed, and nothing but the report
    and its rulings is handed out.
    """
    from divergence.report import Format, render
    from divergence.review.desk import desk
    from divergence.review.server import Server

    kept = file or comparison.with_suffix(".rulings.jsonl")
    output.check(kept, [str(comparison)])
    made = desk(saved.comparison(comparison), kept, lambda found: render(found, Format.HTML))
    try:
        server = Server(made, port)
    except OSError as error:
        raise UsageError(
            f"port {port} cannot be served at ({error.strerror}); name another"
        ) from error
    # A shell lets what it starts in the background ignore Ctrl-C; such a server is terminated.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with server:
        output.say(f"Open {server.address}")
        output.say(f"Rulings go into {kept}; end with Ctrl-C")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return done(f"Rulings are in {kept}" if kept.exists() else "No rulings were made")
    return done()
