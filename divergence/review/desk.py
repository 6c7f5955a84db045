"""What `review serve` works on: one comparison, and the file in which its rulings are kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from divergence.domain import Comparison, InputError, UsageError
from divergence.review import journal
from divergence.review.applying import apply
from divergence.review.rulings import lines, parse, read
from divergence.review.server import Desk

_POLICY = re.compile(rb"default-src ('|&#39;)none\1;")
"""The head of the page's own policy; in an attribute the marks may be references."""
_HEAD = b"<head>"


def desk(comparison: Comparison, file: Path, render: Callable[[Comparison], bytes]) -> Desk:
    """A desk at which rulings on a comparison go into a file.

    Args:
        comparison: with or without rulings.
        file: where they are kept; made with the first one.
        render: the HTML of a comparison.

    Raises:
        UsageError: if the file holds something else.
        InputError: if it cannot be read.
    """
    found = _Desk(comparison, file, render)
    found.rulings()
    return Desk(found.page, found.rulings, found.take)


@dataclass(frozen=True, slots=True)
class _Desk:
    comparison: Comparison
    file: Path
    render: Callable[[Comparison], bytes]

    def page(self) -> bytes:
        """The report with the rulings so far."""
        rulings = read([self.file]) if self.file.exists() else ()
        return served(self.render(apply(self.comparison, rulings)))

    def rulings(self) -> bytes:
        """All rulings so far."""
        return lines(read([self.file])) if self.file.exists() else b""

    def take(self, data: bytes) -> int:
        """Add rulings to the file; none of them if one does not belong to this comparison."""
        posted = parse(data, "line")
        line = str(self.comparison.signature)
        if any(ruling.signature != line for ruling in posted):
            raise UsageError("these rulings are on another comparison; open the page again")
        if posted:
            try:
                journal.append(self.file, lines(posted))
            except OSError as error:
                raise InputError(f"{self.file}: cannot be written ({error.strerror})") from error
        return len(posted)


def served(page: bytes) -> bytes:
    """The page as a server hands it out: its policy lets its own script speak to this server.

    The mark in its head tells the script where rulings go. A page from disk has neither.

    Raises:
        ValueError: if the page has no policy or no head to be added to.
    """
    head, mark, rest = page.partition(_HEAD)
    opened, found = _POLICY.subn(rb"\g<0> connect-src \1self\1;", rest, count=1)
    if not (mark and found):
        raise ValueError("the page has no policy to be opened")
    return b"".join((head, mark, b'\n<meta name="rulings" content="rulings">', opened))
