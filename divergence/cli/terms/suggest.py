"""`divergence terms suggest`: pairs of terms that may name the same thing."""

from collections.abc import Iterator
from dataclasses import asdict
from json import dumps
from typing import TYPE_CHECKING

import click

from divergence.cli import options, output, saved
from divergence.cli.columns import aligned
from divergence.cli.exits import Outcome, done
from divergence.cli.gold.paths import as_json, counted

if TYPE_CHECKING:
    from divergence.relate.suggestions import Suggestion


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="COMPARISON...")
@options.terms
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "toml"]),
    default="text",
    show_default=True,
    help="The list's format; `toml` is what --terms reads, once each source is filled in.",
)
def suggest(files: tuple[str, ...], terms: str | None, form: str) -> Outcome:
    """Suggest pairs of terms that two sides use for the same thing.

    COMPARISON is a JSON file that `divergence compare` wrote; several are counted together. Each
    term stands in one side's account of a shared point and nowhere in the other side's texts.
    Pairs that a table knows are left out. A suggestion is a hint: look at the points it names.
    """
    from divergence.relate.suggestions import suggestions

    own = options.own_terms(terms)
    found = suggestions({file: saved.comparison(file) for file in files}, own)
    views = {"json": _json, "toml": _toml, "text": _text}
    output.write(views[form](found), None)
    return done(counted(len(found), "pair") + " suggested")


def _json(found: tuple["Suggestion", ...]) -> bytes:
    listed = [asdict(each) for each in found]
    return as_json({"schema": "divergence-suggestions/1", "suggestions": listed})


def _text(found: tuple["Suggestion", ...]) -> bytes:
    head = ("TERM", "TERM", "WHERE", "POINTS", "SHARE")
    rows = [tuple(_row(each)) for each in found]
    return ("\n".join(aligned([head, *rows], texts=3)) + "\n").encode()


def _row(found: "Suggestion") -> Iterator[str]:
    for side in found.sides:
        yield f"{side.side}: {side.term}"
    yield " ".join(found.points)
    yield str(len(found.points))
    yield f"{found.share:.2f}"


def _toml(found: tuple["Suggestion", ...]) -> bytes:
    parts = ("\n".join(_entry(number, each)) for number, each in enumerate(found, start=1))
    return "\n".join(parts).encode()


def _entry(number: int, found: "Suggestion") -> Iterator[str]:
    yield f"[naming.suggested-{number}]"
    yield 'about = "…"'
    yield f'source = ""  # {" ".join(found.points)}'
    for stance, side in zip("ab", found.sides, strict=True):
        yield f"[naming.suggested-{number}.{stance}]"
        yield f"{side.language} = [{dumps(side.term, ensure_ascii=False)}]"
    yield ""
