"""What a web page shows, block by block: letters as they are, white space as browsers fold it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from divergence.ingest.charset import meant
from divergence.ingest.furnishing import is_card, is_hidden

if TYPE_CHECKING:
    from lxml.etree import _Element

ITEM = "• "
"""Stands before an item of a list, as browsers show and copy it."""

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
    "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
"""Elements that start on a line of their own, and cells of tables (HTML Standard, 15.3)."""

_SPACE = re.compile("[ \t\r\n\f]+")
"""White space of HTML (its standard, 2.4.1); a no-break space is a letter like others."""
_SPACE_IN_LINE = re.compile("[ \t\r\f]+")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """Text that a page shows in one piece."""

    text: str
    element: "_Element"
    """The innermost block element that it stands in."""
    linked: int = 0
    """Characters of it that stand in links."""
    card: bool = False
    """Stood inside another block, as a card that opens on a click."""


def blocks(root: "_Element") -> tuple[Block, ...]:
    """The blocks that a page shows, in its order, none of them blank.

    A line break inside a block is a newline; two of them end the block. A card inside a block comes
    behind it. Walks without recursion, so that depth costs nothing.
    """
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    page = _Page(root)
    for event, element in walk:
        if event == "start" and is_hidden(element):
            walk.skip_subtree()
        elif event == "start":
            page.open(element)
        elif event == "end" and not is_hidden(element):
            page.close(element)
        if event != "start":
            page.text(element.tail)
    return tuple(page.ended())


@dataclass(slots=True)
class _Draft:
    """A block that is being gathered."""

    element: "_Element"
    pieces: list[str] = field(default_factory=list)
    linked: int = 0

    def blocks(self, *, card: bool) -> Iterator[Block]:
        lines = (
            _SPACE_IN_LINE.sub(" ", line).strip(" ") for line in "".join(self.pieces).split("\n")
        )
        for part in _EMPTY_LINE.split("\n".join(lines)):
            text = part.strip(" \t\r\n\f")
            if text and text != ITEM.strip():
                yield Block(text, self.element, self.linked, card)


class _Page:
    """The blocks gathered so far, and what is open."""

    def __init__(self, root: "_Element") -> None:
        self._found: list[Block] = []
        self._stack = [root]
        """The block elements that are open, the innermost last."""
        self._draft = _Draft(root)
        self._outer: list[tuple[_Element, _Draft]] = []
        """Cards that are open, each with the block around it."""
        self._cards: list[Block] = []
        self._kept = 0
        """How many `pre` are open."""
        self._links = 0

    def open(self, element: "_Element") -> None:
        """Take the start of an element that is shown."""
        if is_card(element) and "".join(self._draft.pieces).strip():
            self._outer.append((element, self._draft))
            self._draft = _Draft(element)
        elif element.tag in _BLOCKS:
            self._break()
            self._stack.append(element)
            self._draft.element = element
        self._kept += element.tag == "pre"
        self._links += element.tag == "a"
        if element.tag in {"li", "br"}:
            self._draft.pieces.append(ITEM if element.tag == "li" else "\n")
        self.text(element.text)

    def close(self, element: "_Element") -> None:
        """Take the end of an element that is shown."""
        self._kept -= element.tag == "pre"
        self._links -= element.tag == "a"
        if self._outer and self._outer[-1][0] is element:
            self._cards += self._draft.blocks(card=True)
            _, self._draft = self._outer.pop()
        elif element.tag in _BLOCKS and len(self._stack) > 1:
            self._break()
            self._stack.pop()
            self._draft.element = self._stack[-1]

    def text(self, text: str | None) -> None:
        """Take what stands between two tags."""
        if text:
            shown = meant(text)
            shown = shown.replace("\r\n", "\n") if self._kept else _SPACE.sub(" ", shown)
            self._draft.pieces.append(shown)
            if self._links:
                self._draft.linked += len(shown)

    def ended(self) -> list[Block]:
        """All blocks, once the page is at its end."""
        while self._outer:
            self._cards += self._draft.blocks(card=True)
            _, self._draft = self._outer.pop()
        self._break()
        return self._found

    def _break(self) -> None:
        """End the block that is open; a card's own blocks stay with the card."""
        self._found += self._draft.blocks(card=bool(self._outer))
        if not self._outer:
            self._found += self._cards
            self._cards = []
        self._draft = _Draft(self._stack[-1])
