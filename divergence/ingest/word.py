"""A Word document to its text; what stands beside the text is left out, and kept apart."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from divergence.ingest.dates import dated
from divergence.ingest.declared import language
from divergence.ingest.extracted import Extracted, UnreadableError
from divergence.ingest.language import detect
from divergence.ingest.trimming import trimmed
from divergence.ingest.visible import ITEM
from divergence.settings import UNPACKED_BYTES

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_LETTERS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
"""Elements that stand for a character (ECMA-376-1, 17.3.3)."""

_APART = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}pPr", f"{_W}rt", _FALLBACK}
)
"""Elements whose content is no part of the paragraph around them: deleted or moved away, a text
box, properties, a reading aid, a second version of the same."""

_BESIDE = ("/header", "/footnotes", "/endnotes", "/comments", "/footer")
"""Parts of a document that stand beside its text, by the end of their relationship's type."""

_MOST_PARTS = 5_000
"""Members that the archive may have; documents have some tens, with every picture one more."""


def extract(data: bytes) -> Extracted:
    """The text of a Word document: its paragraphs and cells, as after accepting all changes.

    Text boxes, headers, footers, notes and comments are left out.

    Raises:
        UnreadableError: if it is damaged, or unpacks to more than the limit.
    """
    _refuse_bomb(data)
    document = _opened(data)
    body = document.element.body
    aside = [text for box in body.iter(f"{_W}txbxContent") if _first(box) for text in _texts(box)]
    for ending in _BESIDE:
        aside += [text for part in _parts(document, ending) for text in _texts(part)]
    kept, apart = trimmed(tuple(_texts(body)))
    dropped = (*apart, *aside)
    title, declared = _properties(document)
    text = "\n\n".join(kept)
    day = dated(dropped, detect(text))
    return Extracted(text, dropped, title=title, published=day, language=declared)


def _refuse_bomb(data: bytes) -> None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise _damaged() from error
    if sum(member.file_size for member in members) > UNPACKED_BYTES or len(members) > _MOST_PARTS:
        raise UnreadableError(
            f"a Word document that unpacks to more than {UNPACKED_BYTES:,} bytes or"
            f" {_MOST_PARTS:,} parts; save its text and name that"
        )


def _opened(data: bytes) -> "Document":
    from docx import Document

    try:
        document = Document(BytesIO(data))
        document.element.body.tag  # noqa: B018 - raises where there is no body
    except MemoryError:
        raise
    except Exception as error:  # the package lets out whatever a damaged archive runs into
        raise _damaged() from error
    return document


def _damaged() -> UnreadableError:
    return UnreadableError("a damaged Word document; open it, save it anew, and name that")


def _properties(document: "Document") -> tuple[str | None, str | None]:
    """Title and language as the document declares them; None where that part is damaged."""
    try:
        properties = document.core_properties
        title = " ".join(properties.title.split())
        declared = language(properties.language.strip()) if properties.language else None
    except (AttributeError, KeyError, TypeError, ValueError):
        return None, None
    return title or None, declared


def _parts(document: "Document", ending: str) -> Iterator["_Element"]:
    """The roots of the parts of one sort, in the order of their names."""
    from lxml import etree

    found: dict[str, Part] = {}
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(ending):
            found[str(relation.target_part.partname)] = relation.target_part
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for _, part in sorted(found.items()):
        try:
            yield etree.fromstring(part.blob, parser)
        except etree.XMLSyntaxError:
            continue  # what stands beside the text is not worth the text


def _texts(root: "_Element") -> Iterator[str]:
    """The text of each paragraph that is not blank, without those of text boxes inside."""
    for paragraph in root.iter(f"{_W}p"):
        if next(paragraph.iterancestors(f"{_W}txbxContent", _tag(root)), root) is root:
            text = "".join(_letters(paragraph)).strip(" \t\n")
            if text:
                yield f"{ITEM if _is_item(paragraph) else ''}{text}"


def _tag(root: "_Element") -> str:
    return str(root.tag)


def _first(box: "_Element") -> bool:
    """Whether this is not the second version of a text box, for programs that are old."""
    return next(box.iterancestors(_FALLBACK), None) is None


def _is_item(paragraph: "_Element") -> bool:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    listed = style is not None and style.get(f"{_W}val", "").startswith(
        ("ListBullet", "ListNumber")
    )
    return listed or paragraph.find(f"{_W}pPr/{_W}numPr") is not None


def _letters(paragraph: "_Element") -> Iterator[str]:
    """The characters of a paragraph's runs, hidden and deleted ones left out."""
    from lxml import etree

    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        if element.tag in _APART or (element.tag == f"{_W}r" and _is_hidden(element)):
            walk.skip_subtree()
        elif element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in _LETTERS and element.get(f"{_W}type") != "page":
            yield _LETTERS[element.tag]


def _is_hidden(run: "_Element") -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val") not in {"0", "false"}
