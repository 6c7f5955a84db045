"""A verdict as GitHub workflow commands: annotations beside the lines of a change.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from divergence.check.formats.kinds import Level, Ranked, ranked
from divergence.check.formats.places import Places, shown
from divergence.check.formats.wording import counted, cut, one_line
from divergence.check.nouns import Verdict

SHOWN = 10
"""Annotations of each level that GitHub keeps from one step; it drops the others silently."""
QUOTED = 300
"""Characters of a quote in an annotation, which is read in a narrow box."""

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render(verdict: Verdict, root: Path) -> bytes:
    """At most ten commands of each level, one a line: why the check failed, then what is gravest.

    The last notice says how many differences are not shown. Empty when nothing differs and nothing
    failed.
    """
    failures = [_command("error", {"title": "divergence check"}, each) for each in verdict.failures]
    places = Places()
    found = ranked(verdict)
    lines: list[str] = []
    hidden: list[str] = []
    for level, command in _COMMANDS.items():
        here = [one for one in found if one.level is level]
        before = failures if level is Level.ERROR else []
        room = SHOWN - (level is Level.NOTE)  # one notice is kept for saying what is not shown
        told = before + [_annotation(one, command, root, places) for one in here[:room]]
        lines += told[:room]
        hidden += _more(command, len(before) + len(here) - room)
    if hidden:
        lines.append(_command("notice", {"title": "divergence check"}, _unseen(hidden)))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _more(command: str, count: int) -> Iterator[str]:
    if count > 0:
        yield counted(count, command, f"{command}s")


def _unseen(hidden: Sequence[str]) -> str:
    return (
        f"Not shown, for GitHub keeps {SHOWN} annotations of a kind: {', '.join(hidden)}. "
        "The summary and the other reports have them."
    )


def _annotation(one: Ranked, command: str, root: Path, places: Places) -> str:
    difference = one.difference
    properties = {"file": shown(difference.file, root)}
    where = places.of(one.result, difference.quote)
    if where is not None:
        properties["line"] = str(where.line)
        properties["endLine"] = str(where.end_line)
        if where.line == where.end_line:  # GitHub admits columns on a single line only
            properties |= {"col": str(where.column), "endColumn": str(where.end_column)}
    properties["title"] = f"{one.kind.title} ({difference.case})"
    told = f"{difference.says}: “{_words(difference.quote.text)}”"
    opposite = [f"opposite: “{_words(quote.text)}”" for quote in difference.counterparts]
    return _command(command, properties, "\n".join([told, *opposite]))


def _words(text: str) -> str:
    return cut(one_line(text), QUOTED)


def _command(command: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {told}::{_message(message)}"


def _message(text: str) -> str:
    """As `@actions/core` escapes what stands behind the second `::`."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
