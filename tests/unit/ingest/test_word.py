"""A Word document becomes its paragraphs; what stands beside them is kept apart."""

import io
import zipfile

import pytest

from divergence.ingest import word
from divergence.ingest.extracted import UnreadableError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
TOLD = "The President of Ostrana spoke with the Prime Minister of Velm."


def made(body: str, doctype: str = "") -> bytes:
    """A document with the body and nothing else."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f'<?xml version="1.0"?>{doctype}<w:document {W}><w:body>{body}'
        "</w:body></w:document>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("They spoke") + run(" ") + run("of the dam."), "They spoke of the dam."),
        (f"<w:ins>{run('They spoke of the dam.')}</w:ins>", "They spoke of the dam."),
        (f"<w:hyperlink>{run('They spoke of the dam.')}</w:hyperlink>", "They spoke of the dam."),
        (f"<w:sdt><w:sdtContent>{run('They spoke of it all.')}</w:sdtContent></w:sdt>",
         "They spoke of it all."),
        (f"{run('They spoke of ')}<w:del>{run('war and ')}</w:del>{run('the dam.')}",
         "They spoke of the dam."),
        (run("They spoke of the dam.") + run(" Not for release.", "<w:rPr><w:vanish/></w:rPr>"),
         "They spoke of the dam."),
        ("<w:r><w:t>They met twice</w:t><w:noBreakHyphen/><w:t>a</w:t><w:softHyphen/><w:t>year."
         "</w:t></w:r>", "They met twice\u2011a\u00adyear."),
        ("<w:r><w:t>They spoke</w:t><w:br/><w:t>of it all.</w:t></w:r>", "They spoke\nof it all."),
    ],
)  # fmt: skip
def test_a_paragraph_is_read_as_it_is_shown(inner: str, text: str) -> None:
    assert word.extract(made(paragraph(run(TOLD)) + paragraph(inner))).text == f"{TOLD}\n\n{text}"


def test_items_cells_and_boxes() -> None:
    item = paragraph(run("no fee"), properties="<w:pPr><w:numPr/></w:pPr>")
    cell = (
        f"<w:tbl><w:tr><w:tc>{paragraph(run('They agreed to meet in May.'))}</w:tc></w:tr></w:tbl>"
    )
    inside = f"<w:txbxContent>{paragraph(run('Press office'))}</w:txbxContent>"
    box = f"<w:p><w:r><w:pict>{inside}</w:pict></w:r></w:p>"
    found = word.extract(
        made(paragraph(run("14 May 2031")) + paragraph(run(TOLD)) + box + cell + item)
    )
    assert found.text == f"{TOLD}\n\nThey agreed to meet in May.\n\n• no fee"
    assert found.dropped == ("14 May 2031", "Press office")
    assert found.published == "2031-05-14"


def test_a_document_without_a_sentence_is_kept_whole() -> None:
    assert (
        word.extract(made(paragraph(run("Dam")) + paragraph(run("Ferry")))).text == "Dam\n\nFerry"
    )


@pytest.mark.parametrize("core", ["<x/>", "<title>x</title>"])
def test_damaged_properties_cost_nothing_but_themselves(core: str) -> None:
    """Found by `benchmarks/fuzz.py docx`."""
    kind = "application/vnd.openxmlformats-package.core-properties+xml"
    relation = (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    )
    data = made(paragraph(run(TOLD)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        types = TYPES.replace("</T", f'<Override PartName="/core.xml" ContentType="{kind}"/></T')
        links = RELATIONS.replace(
            "</R", f'<Relationship Id="r2" Type="{relation}" Target="core.xml"/></R'
        )
        new.writestr("[Content_Types].xml", types)
        new.writestr("_rels/.rels", links)
        new.writestr("word/document.xml", old.read("word/document.xml"))
        new.writestr("core.xml", core)
    found = word.extract(buffer.getvalue())
    assert (found.text, found.title) == (TOLD, None)


def test_entities_are_not_expanded() -> None:
    entities = "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' if n else '<!ENTITY a0 "dam ">' for n in range(9)
    )
    hostile = made(paragraph(run("&a8;")), f"<!DOCTYPE x [{entities}]>")
    with pytest.raises(UnreadableError, match="a damaged Word document"):
        word.extract(hostile)


def test_what_unpacks_without_end_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "UNPACKED_BYTES", 10_000)
    with pytest.raises(UnreadableError, match="unpacks to more than 10,000 bytes or 5,000 parts"):
        word.extract(made(paragraph(run("x" * 20_000))))


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04word/", made(paragraph(run(TOLD)))[:-30], made("<w:p>")]
)
def test_a_damaged_document_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="a damaged Word document; open it, save it anew"):
        word.extract(data)
