"""A web page to its account, and to what was left out of it.

An extractor says which blocks are the account; their letters are the page's own.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from divergence.ingest.ballast import unload
from divergence.ingest.charset import page_text
from divergence.ingest.choosing import Choice, densest, votes
from divergence.ingest.dates import published
from divergence.ingest.extracted import Extracted, UnreadableError
from divergence.ingest.head import head
from divergence.ingest.language import detect
from divergence.ingest.visible import Block, blocks
from divergence.ingest.wording import count
from divergence.settings import EMPTY_WORDS, PAGE_DEPTH, PAGE_WORDS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CONTROLS = dict.fromkeys({*range(0x20), 0x7F} - set(map(ord, "\t\n\f\r")))
"""Characters that no page shows, and over which the libraries stumble."""

Extractor = Callable[["HtmlElement", Sequence[Block]], str]


def extract(data: bytes, *, told: str | None = None, encoding: str | None = None) -> Extracted:
    """The account of a web page.

    Args:
        data: the page's bytes.
        told: the encoding that it was sent with, if that is known.
        encoding: as the user says.

    Returns:
        `text` is empty where no extractor finds as much as a sentence.

    Raises:
        UnreadableError: if the page is nested too deep, or shows too many words.
    """
    text = page_text(data, told, encoding).translate(_CONTROLS)
    root = parsed(text)
    if root is not None:
        unload(root)
    shown = () if root is None else blocks(root)
    if root is None or not shown:
        return Extracted("")
    if (number := count(*(block.text for block in shown))) > PAGE_WORDS:
        raise UnreadableError(
            f"a page of {number:,} words; save the readout's own text and name that"
        )
    found = head(root, text)
    choice = _choice(root, shown, found.title or "")
    return Extracted(
        text="\n\n".join(choice.told),
        dropped=choice.dropped,
        title=choice.headline or found.title,
        published=published(root, choice.around, detect("\n".join(choice.told))),
        language=found.language,
        source=found.source,
    )


def parsed(text: str) -> "HtmlElement | None":
    """The page's tree; None where it has no element.

    Raises:
        UnreadableError: if it is nested too deep for what walks it.
    """
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if _depth(root) > PAGE_DEPTH:
        raise UnreadableError(
            f"a page nested more than {PAGE_DEPTH} elements deep; save its text and name that"
        )
    return root


def _depth(root: "HtmlElement") -> int:
    """How deep the elements are nested, walked no further than the limit."""
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        if deepest > PAGE_DEPTH:
            break
    return deepest


def _choice(root: "HtmlElement", shown: Sequence[Block], title: str) -> Choice:
    """The choice of the first extractor that finds an account, else that of none."""
    for extractor in (_balanced, _recall, _baseline, lambda _, found: densest(found)):
        choice = Choice(shown, votes(shown, _told(extractor, root, shown)), title)
        if count(*choice.told) >= EMPTY_WORDS:
            return choice
    return Choice(shown, (False,) * len(shown), title)


def _told(extractor: Extractor, root: "HtmlElement", shown: Sequence[Block]) -> str:
    """What an extractor finds; nothing where it breaks on the page, for then the next one tries."""
    try:
        return extractor(root, shown)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return ""


def _balanced(root: "HtmlElement", _: Sequence[Block]) -> str:
    return _trafilatura(root, recall=False)


def _recall(root: "HtmlElement", _: Sequence[Block]) -> str:
    return _trafilatura(root, recall=True)


def _trafilatura(root: "HtmlElement", *, recall: bool) -> str:
    from trafilatura import bare_extraction
    from trafilatura.metadata import Document

    found = bare_extraction(root, include_comments=False, favor_recall=recall)
    return " ".join(found.body.itertext()) if isinstance(found, Document) else ""


def _baseline(root: "HtmlElement", _: Sequence[Block]) -> str:
    from trafilatura import baseline

    return baseline(root)[1]
