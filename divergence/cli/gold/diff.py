"""`divergence gold diff`: in what two golds of the same texts differ."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import options, output
from divergence.cli.exits import Outcome, done
from divergence.cli.gold.paths import as_json, counted

if TYPE_CHECKING:
    from divergence.gold.difference import Change


@click.command()
@click.argument("old", type=click.Path(path_type=Path), metavar="A")
@click.argument("new", type=click.Path(path_type=Path), metavar="B")
@options.form("list")
def diff(old: Path, new: Path, form: str) -> Outcome:
    """List what B annotates otherwise than A, old (-) above new (+).

    A and B are paths of cases with the same ids and texts, or two golds of one case. `~` before
    words: routine; `?` after a relation: the annotator hesitated.
    """
    from divergence.gold.difference import differences
    from divergence.gold.readings import readings

    read = readings(old, new)
    changes = [change for first, second in read.pairs for change in differences(first, second)]
    output.write(_json(changes) if form == "json" else _text(changes), None)
    for case in read.alone:
        output.say(f"Notice: case “{case}” is in one of the two only")
    return done(f"{counted(len(changes), 'difference')} in {counted(len(read.pairs), 'case')}")


def _json(changes: list["Change"]) -> bytes:
    return as_json({"schema": "divergence-gold-diff/1", "changes": [asdict(c) for c in changes]})


def _text(changes: list["Change"]) -> bytes:
    return "".join(f"{line}\n" for line in _lines(changes)).encode()


def _lines(changes: list["Change"]) -> Iterator[str]:
    for case, own in groupby(changes, key=lambda change: change.case):
        yield f"case {case}"
        for change in own:
            yield f"  {change.kind}  {_line(change.where)}"
            yield from (f"    - {_line(words)}" for words in change.before)
            yield from (f"    + {_line(words)}" for words in change.after)


def _line(words: str) -> str:
    """On one line, nothing in it that could move a terminal's cursor."""
    return "".join(char if char.isprintable() else " " for char in words)
