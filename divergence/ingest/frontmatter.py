"""The YAML block at the head of a file, as plain strings with their lines.

YAML's own types are not used: they would make a time of day a number of minutes and the language of
Norway false. Aliases and tags are refused, and the block's size and depth are limited, so that a
hostile block costs nothing.
"""

import re
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category

from divergence.domain import UsageError
from divergence.ingest.table import Entry, Table

if TYPE_CHECKING:
    from yaml.nodes import Node

_LIMIT = 16_000
"""Characters that front matter may have; the longest in use has some hundreds."""

_DEPTH = 3
"""Nested collections that a block may have: the block, `encounter`, `parties`."""

_UNPRINTABLE = ("Cc", "Cs")
"""Control characters and halves of surrogate pairs, which YAML's escapes can spell."""


def split(text: str, file: str) -> tuple[Table, int]:
    """The front matter of a text, and the index at which its body begins.

    A text without front matter gives an empty table, and 0, or 1 behind a byte order mark.

    Raises:
        UsageError: with file and line, if the block is not closed or is not plain YAML.
    """
    start = 1 if text.startswith("\ufeff") else 0
    opening = _fence().match(text, start)
    if opening is None:
        return Table(file, {}), start
    closing = _fence().search(text, opening.end(), opening.end() + _LIMIT)
    if closing is None:
        if _key().match(text, opening.end()) is None:
            return Table(file, {}), start
        raise UsageError(
            f"{file}, line 1: front matter that no line --- ends within {_LIMIT:,} characters;"
            " close it, or put an empty line before the first --- if it belongs to the text"
        )
    return Table(file, _entries(text[opening.end() : closing.start()], file)), closing.end()


def is_headed(text: str) -> bool:
    """Whether a text begins as one with front matter does."""
    return _fence().match(text, text.startswith("\ufeff")) is not None


@cache
def _fence() -> re.Pattern[str]:
    """A line of three hyphens, with its end."""
    return re.compile(r"(?:^|(?<=\r)|(?<=\ufeff))---[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)


@cache
def _key() -> re.Pattern[str]:
    return re.compile(r"\s*\w+[ \t]*:")


def _entries(block: str, file: str) -> dict[str, Entry]:
    """The entries of a YAML block whose first line is the file's second."""
    import yaml

    try:
        _refuse_hostile(block, file)
        root = yaml.compose(block, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        raise UsageError(
            f"{file}, line {line}: not YAML: {error.problem}; mend the line"
        ) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise UsageError(
            f"{file}, line 2: the front matter holds a character that is none; remove it"
        ) from error
    if root is None:
        return {}
    entry = _entry(root, file)
    if not isinstance(entry.value, dict):
        raise UsageError(
            f"{file}, line 2: the front matter does not consist of lines `key: value`; write it"
            " so, or put an empty line before the first --- if it belongs to the text"
        )
    return entry.value


def _refuse_hostile(block: str, file: str) -> None:
    """Refuse aliases, tags and deep nesting, reading events one by one, without recursion."""
    import yaml

    depth = 0
    for event in yaml.parse(block, Loader=yaml.BaseLoader):
        where = f"{file}, line {event.start_mark.line + 2 if event.start_mark else 2}"
        if isinstance(event, yaml.AliasEvent) or getattr(event, "tag", None):
            raise UsageError(f"{where}: front matter takes no aliases and no tags; write it out")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEPTH:
            raise UsageError(f"{where}: front matter is nested too deep; flatten it")


def _entry(node: "Node", file: str) -> Entry:
    """A node of YAML as an entry."""
    import yaml

    line = node.start_mark.line + 2
    if isinstance(node, yaml.ScalarNode):
        return Entry(_word(node, file), line)
    if isinstance(node, yaml.SequenceNode):
        return Entry(tuple(_word(item, file) for item in node.value), line)
    entries: dict[str, Entry] = {}
    for key_node, value_node in node.value:
        key = _word(key_node, file)
        if key in entries:
            raise UsageError(
                f"{file}, line {key_node.start_mark.line + 2}: {key} stands twice; keep one"
            )
        entries[key] = Entry(_entry(value_node, file).value, key_node.start_mark.line + 2)
    return Entry(entries, line)


def _word(node: "Node", file: str) -> str:
    """The word that a value, a key or an item of a list is."""
    import yaml

    where = f"{file}, line {node.start_mark.line + 2}"
    if not isinstance(node, yaml.ScalarNode):
        raise UsageError(f"{where}: a key or an item of a list must be a word")
    word = str(node.value).strip()
    if any(category(letter) in _UNPRINTABLE for letter in word):
        raise UsageError(f"{where}: a value must be one line without control characters")
    return word
