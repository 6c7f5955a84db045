"""The day on which a document says that it was published."""

import unicodedata
from collections.abc import Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from divergence.ingest.written import written_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

EARLIEST, LATEST = "1990-01-01", "2099-12-31"
"""Days between which a page is published. The bounds are set, for htmldate's own is today, and a
result must not hang on the clock."""

_BLOCKS = 12
"""Blocks around an account that are looked at, at most."""
_LONGEST = 200
"""Characters of a block that may be a line with a date."""


def published(root: "HtmlElement", around: Sequence[str], language: str) -> str | None:
    """The day of a page: what its markup says, else what stands around its headline, else anywhere.

    Args:
        root: of the page.
        around: the blocks around the headline, none of them of the account.
        language: of the account, BCP 47.

    Returns:
        A day, ISO 8601; None where none is found.
    """
    from htmldate import find_date

    find = partial(find_date, original_date=True, min_date=EARLIEST, max_date=LATEST)
    return find(root, extensive_search=False) or dated(around, language) or find(root)


def dated(blocks: Sequence[str], language: str) -> str | None:
    """The first day in some short blocks, as letterheads have it; None where there is none.

    Args:
        blocks: of a document, in its order.
        language: of the document, BCP 47.
    """
    from htmldate import find_date

    short = [block for block in blocks if len(block) <= _LONGEST]
    for block in short[:_BLOCKS]:
        if day := written_day(block, language):
            return day
        page = f"<html><body><p>{escape(_latin_digits(block))}</p></body></html>"
        found = find_date(page, original_date=True, min_date=EARLIEST, max_date=LATEST)
        if found and not found.endswith("-01-01"):  # of a year alone, it makes its first day
            return found
    return None


def _latin_digits(text: str) -> str:
    """The text with the figures 0 to 9 in place of other scripts' figures."""
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text
    )
