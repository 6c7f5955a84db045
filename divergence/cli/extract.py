"""`divergence extract`: whose official account each passage of an article gives."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from divergence.cli import options, output
from divergence.cli.exits import Outcome, done
from divergence.domain import Grade, InputError, Span
from divergence.settings import LONGEST_ARTICLE

if TYPE_CHECKING:
    from divergence.ingest.article.nouns import Extraction

_GRADES = {Grade.PRESS_QUOTED: "quoted in the press", Grade.UNNAMED_SOURCES: "unnamed sources"}
_VERDICTS = {
    True: "consistent with the excerpts; full text not seen",
    False: "not consistent with the excerpts",
}
_ABRIDGED = 60
"""Characters that are shown of what was left out."""


@click.command()
@click.argument("article", metavar="ARTICLE")
@click.option(
    "-o", "--output", "target", metavar="PATH", help="Write to PATH; `-` is standard output."
)
@options.form("list")
@options.encoding
@options.names
def extract(
    article: str, target: str | None, form: str, encoding: str | None, names: str | None
) -> Outcome:
    """Show which passages of an article give whose official account.

    ARTICLE is plain text or Markdown, `-` for standard input. Each passage is shown with its side,
    its line and its characters, and whether unnamed sources tell it; then what the journalist
    remarks on an account, and what is left out: other occasions, third parties, background.
    `divergence compare ARTICLE` compares the accounts; with `--passages`, as they stand in this
    verb's JSON that somebody has put right.
    """
    path = output.target(target)
    if path is not None:
        output.check(path, (article, *((names,) if names else ())))
    from divergence.ingest import read
    from divergence.ingest.article import extract as find

    readout = read(article, encoding=encoding)
    if len(readout.text) > LONGEST_ARTICLE:
        raise InputError(
            f"{article}: longer than {LONGEST_ARTICLE:,} characters; cut it down to one article"
        )
    found = find(
        readout.text,
        start=readout.body[0].start,
        language=readout.language if readout.language_declared else None,
        own=options.gazetteer(names),
    )
    told = as_json(found, readout.provenance.sha256) if form == "json" else as_text(found)
    output.write(told.encode(), path)
    return done() if path is None else done(f"Wrote {path}")


def as_json(found: "Extraction", sha256: str) -> str:
    """What was found as JSON, bound to the article's hash; docs/articles.md has its keys."""
    from divergence.ingest.passages import SCHEMA

    document = {
        "schema": SCHEMA,
        "sha256": sha256,
        "language": found.language,
        "sides": list(found.sides),
        "passages": [
            {"side": p.side, "grade": p.grade, **_quoted(found.text, p.span)}
            for p in found.passages
        ],
        "noted": [
            {
                "side": n.side,
                "consistent": n.remark.consistent,
                **_quoted(found.text, n.remark.span),
            }
            for n in found.noted
        ],
        "left_out": [
            {"reason": part.reason, **_quoted(found.text, part.span)} for part in found.left_out
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _quoted(text: str, span: Span) -> dict[str, object]:
    return {"start": span.start, "stop": span.stop, "text": span.of(text)}


def as_text(found: "Extraction") -> str:
    """What was found, side by side, for a person to read."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: "Extraction") -> Iterator[str]:
    yield _summary(found)
    for side in dict.fromkeys(p.side for p in found.passages):
        yield from ("", side)
        for passage in found.passages:
            if passage.side == side:
                yield f"  {_place(found.text, passage.span)}, {_GRADES[passage.grade]}"
                yield f"    {_flat(found.text, passage.span)}"
    if found.noted:
        yield from ("", "Differences noted by the journalist")
    for noted in found.noted:
        verdict = _VERDICTS[noted.remark.consistent]
        yield f"  {_place(found.text, noted.remark.span)}, on {noted.side}: {verdict}"
        yield f"    {_flat(found.text, noted.remark.span)}"
    if found.left_out:
        yield from ("", "Left out")
    for part in found.left_out:
        words = _flat(found.text, part.span)
        shown = words if len(words) <= _ABRIDGED else words[:_ABRIDGED].rstrip() + "…"
        yield f"  {_place(found.text, part.span)}, {part.reason}: {shown}"


def _summary(found: "Extraction") -> str:
    match found.sides:
        case ():
            return "No official account found."
        case (side,):
            return f"Only one account found, that of {side}."
        case sides:
            return f"Official accounts of {len(sides)} sides: {', '.join(sides)}."


def _place(text: str, span: Span) -> str:
    """`line 4, characters 120-310`; lines are counted from 1, characters from 0."""
    line = text.count("\n", 0, span.start) + 1
    return f"line {line}, characters {span.start}-{span.stop}"


def _flat(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())
