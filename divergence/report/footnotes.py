"""Footnotes of a Word document, which python-docx 1.2 reads past and cannot write.

After ECMA-376, part 1, 11.3.7 and 17.11: a part of its own, in which two separators come first.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_SEPARATORS = f"""<w:footnotes xmlns:w="{_MAIN}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>
</w:footnote></w:footnotes>"""
_DECLARED = f"""<w:footnotePr xmlns:w="{_MAIN}"><w:footnote w:id="-1"/><w:footnote w:id="0"/>
</w:footnotePr>"""

_TEXT, _REFERENCE = "footnote text", "footnote reference"
"""Names by which Word knows its own styles."""

_POINTS = 8


class Footnotes:
    """Collects a document's footnotes; numbered from 1 in the order in which they are added."""

    def __init__(self, document: "Document") -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.oxml.parser import parse_xml
        from docx.shared import Pt

        self._document = document
        self._notes: BaseOxmlElement = parse_xml(_SEPARATORS)
        self._number = 0
        text = document.styles.add_style(_TEXT, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        reference = document.styles.add_style(_REFERENCE, WD_STYLE_TYPE.CHARACTER, builtin=True)
        text.font.size = Pt(_POINTS)
        text.paragraph_format.space_after = 0
        reference.font.superscript = True
        self._styles = (str(text.style_id), str(reference.style_id))

    def add(self, paragraph: "Paragraph", text: str) -> None:
        """Set a mark at a paragraph's end, and its note at the foot of the page.

        Args:
            paragraph: of the document.
            text: one line that XML can hold.
        """
        from docx.oxml.ns import qn
        from docx.text.paragraph import Paragraph

        self._number += 1
        mark = paragraph.add_run(style=_REFERENCE)._r.makeelement(qn("w:footnoteReference"))  # noqa: SLF001
        mark.set(qn("w:id"), str(self._number))
        paragraph.runs[-1]._r.append(mark)  # noqa: SLF001
        note = _child(self._notes, "w:footnote", id=str(self._number))
        line = _child(note, "w:p")
        _child(_child(line, "w:pPr"), "w:pStyle", val=self._styles[0])
        first = _child(line, "w:r")
        _child(_child(first, "w:rPr"), "w:rStyle", val=self._styles[1])
        _child(first, "w:footnoteRef")
        Paragraph(line, paragraph._parent).add_run(f" {text}")  # noqa: SLF001

    def close(self) -> None:
        """Put the notes into the document; once, before it is saved."""
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import XmlPart
        from docx.oxml.ns import qn
        from docx.oxml.parser import parse_xml

        part = self._document.part
        name = PackURI("/word/footnotes.xml")
        notes = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, self._notes, part.package)
        part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
        compatibility = self._document.settings.element.find(qn("w:compat"))
        compatibility.addprevious(parse_xml(_DECLARED))


def _child(parent: "BaseOxmlElement", tag: str, **attributes: str) -> "BaseOxmlElement":
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    child = OxmlElement(tag, {qn(f"w:{name}"): value for name, value in attributes.items()})
    parent.append(child)
    return child
