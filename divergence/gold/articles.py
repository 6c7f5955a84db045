"""Articles in the press that people have marked: whose account each passage gives.

    == id | language | date or - | parties | origin=…
    [SIDE a passage that gives a side's official account]
    [SIDE~ the same by unnamed or informal sources]
    [!SIDE the journalist's own remark that the account lacks or differs in something]
    -- SIDE lacks: words | consistent

A backslash stands before a bracket, or a backslash, of the text's own. The `--` lines are in the
order of the remarks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from divergence.domain import InputError, Span, UsageError

_OPEN = re.compile(r"\[(!?)([a-z0-9][a-z0-9-]*)(~?)[ \n]")
_VERDICTS = {"consistent": True, "not consistent": False}


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of an article."""

    span: Span
    side: str
    unnamed: bool = False
    """Whether it rests on unnamed or informal sources."""
    remark: bool = False
    """Whether it is the journalist's remark on the side's account."""
    consistent: bool | None = None
    """Of a remark: whether the marked passages of the side bear it out."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its marks, in the order of the text."""

    id: str
    language: str
    date: str | None
    parties: tuple[str, ...]
    text: str
    marks: tuple[Mark, ...]


def read(path: Path) -> tuple[Article, ...]:
    """The articles of a file.

    Raises:
        InputError: if the file cannot be read.
        UsageError: with file and line, if it is malformed.
    """
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text ({error}); check it") from error
    return tuple(parse(source, path.name))


def parse(source: str, name: str) -> Iterator[Article]:
    """The articles of a source; none of an empty one.

    Raises:
        UsageError: with name and line, if it is malformed.
    """
    head, line = "", 0
    body: list[str] = []
    for number, one in enumerate(source.split("\n"), start=1):
        if one.startswith("== "):
            if head:
                yield _article(head, body, f"{name}, line {line}")
            head, body, line = one, [], number
        elif head:
            body.append(one)
        elif one.strip() and not one.startswith("#"):
            raise UsageError(f"{name}, line {number}: an article begins with `== `")
    if head:
        yield _article(head, body, f"{name}, line {line}")


def _article(head: str, body: list[str], where: str) -> Article:
    parts = [part.strip() for part in head.removeprefix("== ").split("|")]
    if len(parts) < 4:  # noqa: PLR2004 - id, language, date, parties
        raise UsageError(f"{where}: `== id | language | date | parties` is wanted")
    marked = "\n".join(one for one in body if not one.startswith("-- ")).strip("\n")
    verdicts = [_verdict(one, where) for one in body if one.startswith("-- ")]
    text, marks = _marks(marked, where)
    remarks = [mark for mark in marks if mark.remark]
    if [mark.side for mark in remarks] != [side for side, _ in verdicts]:
        raise UsageError(f"{where}: the `-- ` lines do not fit the remarks; write one for each")
    told = iter(verdicts)
    return Article(
        id=parts[0],
        language=parts[1],
        date=None if parts[2] == "-" else parts[2],
        parties=tuple(party.strip() for party in parts[3].split(",")),
        text=text,
        marks=tuple(
            Mark(m.span, m.side, remark=True, consistent=next(told)[1]) if m.remark else m
            for m in marks
        ),
    )


def _verdict(line: str, where: str) -> tuple[str, bool]:
    """The side of a `--` line, and whether its remark is consistent."""
    told, _, verdict = line.removeprefix("-- ").rpartition("|")
    if verdict.strip() not in _VERDICTS or not told.split():
        raise UsageError(f"{where}: {line!r} is not `-- SIDE lacks: … | consistent`")
    return told.split()[0], _VERDICTS[verdict.strip()]


def _marks(marked: str, where: str) -> tuple[str, list[Mark]]:
    """The text without its brackets, and what stood in them."""
    text: list[str] = []
    marks: list[Mark] = []
    opened: tuple[int, str, bool, bool] | None = None
    at = length = 0
    while at < len(marked):
        sign = marked[at]
        opening = _OPEN.match(marked, at) if sign == "[" and opened is None else None
        if sign == "\\" and marked[at + 1 : at + 2] in ("[", "]", "\\"):
            text.append(marked[at + 1])
            at, length = at + 2, length + 1
        elif opening:
            opened = (length, opening[2], bool(opening[3]), bool(opening[1]))
            at = opening.end()
        elif sign == "]" and opened is not None:
            start, side, unnamed, remark = opened
            marks.append(Mark(Span(start, length), side, unnamed, remark))
            opened, at = None, at + 1
        elif sign in "[]":
            raise UsageError(f"{where}: a bracket without its partner; put a backslash before it")
        else:
            text.append(sign)
            at, length = at + 1, length + 1
    if opened is not None:
        raise UsageError(f"{where}: the mark of {opened[1]} is not closed")
    return "".join(text), marks
