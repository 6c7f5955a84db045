r"""Marks in running text: `[b …]` a claim of point b, `[-…]` one told by this side only.

A mark is `[`, a tag, one space, the claim to the letter, `]`. A tag is `-` or a point's letter(s);
`~` before it: routine; `=` before a letter: these words repeat the side's claim on that point. A
lone `~` is short for `~-`. Marks do not nest.

Escapes, so that any text can be written: `\[`, `\]`, `\\`; `\n` and `\r` for newlines that would
otherwise be stripped or translated; `\<`, `\=`, `\-` where a line of the text starts as a line of
the format does; and `\|`, `\,`, `\#` in the format's own lines.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from divergence.domain import Span, UsageError

_LITERAL = {"n": "\n", "r": "\r"} | {char: char for char in "[]\\<=-|,#"}
STRUCTURE = ("==", "<", "--")
"""What a line of the format starts with."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked place in a text: which point it speaks of, and how."""

    span: Span
    """In the text without marks."""
    label: str
    """The point's letter(s), or `-`."""
    routine: bool = False
    repeat: bool = False


@dataclass(slots=True)
class _Open:
    """A mark whose end has not come yet."""

    start: int
    tag: re.Match[str]


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(r"\\(?P<escaped>.?)|\[(?P<tag>[^\s\[\]\\]*) ?|(?P<close>\])|[^\\\[\]]+", re.S)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"(?P<routine>~?)(?P<repeat>=?)(?P<label>-|[a-z][a-z0-9]*|(?<=~))")


def is_label(label: str) -> bool:
    """Whether a point of that name can be marked in a text."""
    match = _tag().fullmatch(label)
    return match is not None and match["label"] == label != "-"


def unescape(text: str, where: str) -> str:
    """The text that an escaped one stands for.

    Raises:
        UsageError: if a backslash stands before anything that needs none.
    """
    return re.sub(r"\\(.?)", lambda match: _unescaped(match[1], where), text, flags=re.S)


def escape(text: str, special: str) -> str:
    """The text with every backslash, special character and carriage return escaped."""
    for char in "\\" + special:
        text = text.replace(char, "\\" + char)
    return text.replace("\r", "\\r")


def split(text: str, separator: str) -> list[str]:
    """The parts between separators that are not escaped, stripped and still escaped."""
    parts = [""]
    for piece in re.findall(rf"\\.|{re.escape(separator)}|.", text, flags=re.S):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += piece
    return [part.strip() for part in parts]


def unmark(source: str, where: str) -> tuple[str, tuple[Mark, ...]]:
    """Take a text apart into the text itself and its marks, in order.

    Raises:
        UsageError: if a mark does not end, has no end's beginning, stands in another, is empty or
            has an impossible tag, or if an escape is unknown.
    """
    text, marks, opened = "", [], None
    for piece in _pieces().finditer(source):
        if piece["escaped"] is not None:
            text += _unescaped(piece["escaped"], where)
        elif piece["tag"] is not None:
            opened = _opened(piece, opened, len(text), where)
        elif piece["close"]:
            marks.append(_closed(opened, len(text), where))
            opened = None
        else:
            text += piece[0]
    if opened:
        raise UsageError(f"{where}: the mark “[{opened.tag[0]} …” does not end; close it with “]”")
    return text, tuple(marks)


def mark(text: str, marks: Iterable[Mark]) -> str:
    """Write marks into a text; the inverse of `unmark`.

    Args:
        text: to the letter.
        marks: in order, without overlaps.
    """
    body = "".join(_segments(text, marks))
    inner = body.strip("\n")
    before = len(body) - len(body.lstrip("\n"))
    after = len(body) - len(inner) - before if inner else 0
    lines = (_guarded(line) for line in inner.split("\n"))
    return "\\n" * before + "\n".join(lines) + "\\n" * after


def _unescaped(char: str, where: str) -> str:
    if char not in _LITERAL:
        raise UsageError(f"{where}: “\\{char}” is no escape; write “\\\\” for a backslash")
    return _LITERAL[char]


def _opened(piece: re.Match[str], opened: _Open | None, start: int, where: str) -> _Open:
    tag = _tag().fullmatch(piece["tag"])
    if opened:
        raise UsageError(
            f"{where}: “{piece[0]}” stands inside “[{opened.tag[0]} …”; close that first"
        )
    if not tag or not piece[0].endswith(" ") or (tag["repeat"] and not is_label(tag["label"])):
        raise UsageError(f"{where}: “{piece[0]}” starts no claim; write “\\[” for a bracket")
    return _Open(start, tag)


def _closed(opened: _Open | None, stop: int, where: str) -> Mark:
    if not opened:
        raise UsageError(f"{where}: “]” closes nothing; write “\\]” for a bracket")
    tag = opened.tag
    if stop == opened.start:
        raise UsageError(f"{where}: the mark “[{tag[0]} ]” is empty; delete it")
    span = Span(opened.start, stop)
    return Mark(span, tag["label"] or "-", bool(tag["routine"]), bool(tag["repeat"]))


def _segments(text: str, marks: Iterable[Mark]) -> Iterator[str]:
    done = 0
    for found in marks:
        tag = "~" * found.routine + "=" * found.repeat + found.label
        yield escape(text[done : found.span.start], "[]")
        yield f"[{tag} {escape(found.span.of(text), '[]')}]"
        done = found.span.stop
    yield escape(text[done:], "[]")


def _guarded(line: str) -> str:
    return "\\" + line if line.startswith(STRUCTURE) else line
