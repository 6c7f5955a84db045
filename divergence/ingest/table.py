"""A block of keys and values, taken one by one and held against what may stand there."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from divergence.domain import UsageError

_NULLS = ("", "~", "null")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands behind a key: a word, a list of words, or a table."""

    value: "str | tuple[str, ...] | dict[str, Entry]"
    line: int
    """In the file, counted from 1."""


@dataclass(frozen=True, slots=True)
class Table:
    """The entries of a block, or of a table inside it, to be taken one by one."""

    file: str
    entries: Mapping[str, Entry]

    def text(self, key: str, parse: Callable[[str], T]) -> T | None:
        """What `parse` makes of the word behind a key; None where the key has none.

        Raises:
            UsageError: with file and line, if the value is no word, or `parse` raises a ValueError,
                whose message says what should stand there.
        """
        entry = self.entries.get(key)
        if entry is None or entry.value in _NULLS:
            return None
        if not isinstance(entry.value, str):
            raise self.wrong(entry.line, f"{key} takes one value")
        try:
            return parse(entry.value)
        except ValueError as error:
            raise self.wrong(entry.line, f"{key} is {entry.value!r}, but takes {error}") from error

    def texts(self, key: str) -> tuple[str, ...]:
        """The words of a list, or of one line with commas; () where the key has none."""
        match self.entries.get(key):
            case None:
                return ()
            case Entry(tuple(words), _):
                return words
            case Entry(str(words), _):
                return tuple(word.strip() for word in words.split(",") if word.strip())
            case entry:
                raise self.wrong(entry.line, f"{key} takes a list")

    def table(self, key: str, known: Iterable[str]) -> "Table":
        """The table behind a key, empty where there is none, with no keys but the known ones."""
        match self.entries.get(key):
            case None:
                return Table(self.file, {})
            case Entry(dict(entries), _):
                inner = Table(self.file, entries)
                inner.only(known)
                return inner
            case Entry(value, _) if value in _NULLS:
                return Table(self.file, {})
            case entry:
                raise self.wrong(entry.line, f"{key} takes keys of its own: {', '.join(known)}")

    def only(self, known: Iterable[str]) -> None:
        """Refuse any key but the known ones.

        Raises:
            UsageError: naming the first unknown key and its line.
        """
        names = tuple(known)
        for key, entry in self.entries.items():
            if key not in names:
                raise self.wrong(
                    entry.line, f"unknown key {key!r}; take one of {', '.join(sorted(names))}"
                )

    def wrong(self, line: int, what: str) -> UsageError:
        """The error that says what is wrong on a line of the file."""
        return UsageError(f"{self.file}, line {line}: {what}")
