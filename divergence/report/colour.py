"""Colour for a terminal. It repeats what words say already, and never stands alone for anything."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from divergence.report.rows import Section


class Style(StrEnum):
    """How lines stand out: parameters of the SGR control (ECMA-48, 8.3.117)."""

    STRONG = "1"
    FAINT = "2"
    CONFLICT = "1;31"
    OPPOSED = "1;35"
    DIFFERENT = "1;33"
    DETAIL = "1;36"
    ONLY = "1;94"
    SAME = "1;32"

    @classmethod
    def of(cls, section: Section) -> "Style":
        """The style of a kind of rows."""
        return cls[section.name]


Paint = Callable[[Iterable[str], Style], Iterable[str]]


def plain(lines: Iterable[str], _: Style) -> Iterable[str]:
    """The lines as they are."""
    return lines


def coloured(lines: Iterable[str], style: Style) -> Iterable[str]:
    """The lines, each in its style and nothing after it; no text of theirs holds a control."""
    return (f"\x1b[{style}m{line.rstrip()}\x1b[0m" if line.strip() else line for line in lines)
