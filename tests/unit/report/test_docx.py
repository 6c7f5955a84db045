"""A Word document: a table of quotes, each with its source in a footnote."""

import io
import zipfile
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from divergence.domain import Encounter
from divergence.report import Format, render
from tests.fakes import karvelia, readers, unusual

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def document() -> Any:  # noqa: ANN401 - python-docx
    import docx

    return docx.Document(io.BytesIO(render(karvelia.two_sides(), Format.DOCX)))


def notes(make: Any) -> list[str]:  # noqa: ANN401
    """The text of every footnote, by number."""
    root = readers.parts(render(make(), Format.DOCX))["word/footnotes.xml"]
    return [
        "".join(node.text or "" for node in note.iter(f"{WORD}t")).strip()
        for note in root.iter(f"{WORD}footnote")
        if note.get(f"{WORD}type") is None
    ]


def test_a_table_for_each_kind_of_rows_with_a_column_a_side(document: Any) -> None:  # noqa: ANN401
    heads = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    assert heads == [["Karvelia", "Ostrana", "How they differ"]] * 8
    row = document.tables[0].rows[2].cells
    assert [cell.text for cell in row] == [
        "“Both leaders agreed to open the Tarn bridge on 1 May”",
        "“Both leaders agreed to open the Tarn bridge on 15 May”",
        "[p5] the accounts conflict: figure, date or place",
    ]


def test_every_quote_has_its_source_date_and_hash_in_a_footnote() -> None:
    found = notes(karvelia.two_sides)
    claim = next(c for c in karvelia.two_sides().claims if "1 May" in c.text)
    assert (
        "Office of the President of Karvelia, readout, official text, published 12 March 2031, "
        "19:40 UTC+02:00; https://president.karvelia.example/news/4411; "
        f"characters [{claim.span.start}, {claim.span.stop}) of the text with sha256 {'28' * 32}"
    ) in found
    body = readers.parts(render(karvelia.two_sides(), Format.DOCX))["word/document.xml"]
    marks = [node.get(f"{WORD}id") for node in body.iter(f"{WORD}footnoteReference")]
    assert marks == [str(number + 1) for number in range(len(found))]
    quotes = "".join(node.text or "" for node in body.iter(f"{WORD}t")).count("“")
    assert quotes - 2 == len(found)  # a close call has two quotes more, and no notes


def test_the_footnotes_are_part_of_the_package() -> None:
    with zipfile.ZipFile(io.BytesIO(render(karvelia.two_sides(), Format.DOCX))) as package:
        types = package.read("[Content_Types].xml").decode()
        links = package.read("word/_rels/document.xml.rels").decode()
        settings = ET.fromstring(package.read("word/settings.xml"))  # noqa: S314 - our own
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert '/word/footnotes.xml" ContentType="application/vnd.openxmlformats' in types
    assert "relationships/footnotes" in links
    order = [node.tag.removeprefix(WORD) for node in settings]
    assert order.index("footnotePr") == order.index("compat") - 1


def test_languages_and_directions_are_set() -> None:
    body = readers.parts(render(unusual.three_sides(), Format.DOCX))["word/document.xml"]
    told = {node.get(f"{WORD}val") for node in body.iter(f"{WORD}lang")}
    assert told == {"en", "ar", "zh-Hans"}
    assert len(list(body.iter(f"{WORD}bidi"))) == len(list(body.iter(f"{WORD}rtl"))) == 3


def test_a_broken_language_and_a_long_title_are_no_obstacle() -> None:
    found = karvelia.two_sides()
    first, second = found.readouts
    odd = replace(
        found,
        readouts=(replace(first, language='x"\x00'), second),
        encounter=Encounter(kind="k" * 400),
    )
    assert "k" * 399 in readers.shown(render(odd, Format.DOCX), Format.DOCX)


def test_our_words_before_a_quote_stand_in_a_line_of_their_own() -> None:
    """In a line from right to left they would stand behind the quote."""
    body = readers.parts(render(unusual.three_sides(), Format.DOCX))["word/document.xml"]
    texts = [
        "".join(node.text or "" for node in paragraph.iter(f"{WORD}t"))
        for paragraph in body.iter(f"{WORD}p")
        if next(paragraph.iter(f"{WORD}bidi"), None) is not None
    ]
    assert len(texts) == 3
    assert all(text.startswith("“") for text in texts)


def test_a_row_is_not_parted_by_the_end_of_a_page_and_no_head_stands_alone() -> None:
    body = readers.parts(render(karvelia.two_sides(), Format.DOCX))["word/document.xml"]
    for table in body.iter(f"{WORD}tbl"):
        head, *rows = table.iter(f"{WORD}tr")
        assert head.find(f".//{WORD}tblHeader") is not None
        assert head.find(f".//{WORD}keepNext") is not None
        assert all(row.find(f".//{WORD}cantSplit") is not None for row in rows)
