"""Where words stand in files: names from a root, lines and columns."""

from dataclasses import dataclass, field
from os.path import relpath
from pathlib import Path, PurePath

from divergence.check.formats.authored import offsets
from divergence.check.nouns import CaseResult
from divergence.domain import Quote, Readout, UsageError
from divergence.gold.node import read_text
from divergence.gold.reading import AUTHORED

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file. Lines and columns count from 1, columns in code points.

    A tab is one column; a line ends after CR LF or LF; a byte order mark is in no column, for no
    editor counts it.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    """The column after the last character."""


def place(text: str, start: int, stop: int) -> Place:
    """Where the characters `[start, stop)` of a file's text stand; at least one."""
    line, column = _position(text, start)
    end_line, last = _position(text, stop - 1)
    return Place(line, column, end_line, last + 1)


def _position(text: str, index: int) -> tuple[int, int]:
    line_start = text.rfind("\n", 0, index) + 1
    marked = line_start == 0 and text.startswith(_BOM)
    return text.count("\n", 0, index) + 1, max(index - line_start - marked, 0) + 1


def inside(path: Path, root: Path) -> str | None:
    """A file's name from the root with forward slashes; None if it lies outside of the root."""
    try:
        # Not Path.relative_to, for one of the two may be absolute and the other not.
        relative = PurePath(relpath(path, root))
    except ValueError:  # Two drives of one Windows machine.
        return None
    return None if relative.parts[:1] == ("..",) else relative.as_posix()


def shown(path: Path, root: Path) -> str:
    """A file's name from the root, or in full where it lies outside."""
    return inside(path, root) or path.absolute().as_posix()


@dataclass(slots=True)
class Places:
    """The places of quotes in the files they were read from; authoring files are read once."""

    _offsets: dict[tuple[Path, str, str], tuple[int, ...] | None] = field(default_factory=dict)
    _sources: dict[Path, str] = field(default_factory=dict)

    def file(self, result: CaseResult, side: str) -> Path:
        """The file in which a side's text stands."""
        if self._authored(result):
            return result.path
        names = {account.side: account.file for account in result.case.accounts}
        return result.path / names[side]

    def of(self, result: CaseResult, quote: Quote) -> Place | None:
        """Where a quote stands in its file.

        None for an authoring file that can no longer be read or was changed since the check.
        """
        readout = result.comparison.readout[quote.readout]
        if not self._authored(result):
            return place(readout.text, quote.span.start, quote.span.stop)
        source = self._source(result.path)
        where = self._mapped(source, result, readout)
        if where is None:
            return None
        return place(source, where[quote.span.start], where[quote.span.stop - 1] + 1)

    def _authored(self, result: CaseResult) -> bool:
        return result.path.suffix == AUTHORED and not result.path.is_dir()

    def _source(self, path: Path) -> str:
        """An authoring file's content; empty where it can no longer be read."""
        if path not in self._sources:
            try:
                self._sources[path] = read_text(path)
            except UsageError:
                self._sources[path] = ""
        return self._sources[path]

    def _mapped(self, source: str, result: CaseResult, readout: Readout) -> tuple[int, ...] | None:
        """For each character of a text its index in the file; None where it is not there."""
        key = result.path, result.case.id, readout.side
        if key not in self._offsets:
            found = offsets(source, result.case.id, readout.side)
            same = "".join(char for char, _ in found) == readout.text
            self._offsets[key] = tuple(index for _, index in found) if same else None
        return self._offsets[key]
