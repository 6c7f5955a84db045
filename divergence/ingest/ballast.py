"""What a page carries that nobody reads: pictures in its attributes, programs, style sheets.

A page that a browser saved in one file is mostly that, and what looks for dates and prose in it
would search all of it, again and again.
"""

from typing import TYPE_CHECKING

from divergence.settings import LONGEST_ADDRESS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PROGRAMS = frozenset({"script", "style", "svg", "noscript", "template"})
_LONGEST = 100_000
"""Characters of a program or comment that stays; what a page says of itself in one (JSON-LD) has
some thousand."""


def unload(root: "HtmlElement") -> None:
    """Take attributes, programs and comments out of a page that are too long to say anything.

    What is shown stays to the letter: text in elements and behind them is not touched.
    """
    for element in root.iter():
        if isinstance(element.tag, str):
            for name, value in element.attrib.items():
                if len(value) > LONGEST_ADDRESS:
                    del element.attrib[name]
        silent = not isinstance(element.tag, str) or element.tag in _PROGRAMS
        if silent and len(element.text or "") > _LONGEST:
            element.text = None
