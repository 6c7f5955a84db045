"""Reports read back as their readers meet them: the quotes they show, and all their words."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

from divergence.report import Format

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Page(HTMLParser):
    """A page's tags, its words, and the words of its quotes."""

    VOID = frozenset({"meta", "link", "br", "img", "input", "base"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, bool]] = []
        self.words: list[str] = []
        self.quotes: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        quoted = tag == "bdi" and attributes.get("class") == "words"
        if quoted:
            self.quotes.append("")
        if tag not in self.VOID:
            self.open.append((tag, quoted))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(tag in {"script", "style"} for tag, _ in self.open):
            return
        self.words.append(data)
        if any(quoted for _, quoted in self.open):
            self.quotes[-1] += data


def shown(data: bytes, format_: Format) -> str:
    """All words that a reader of the format meets, white space left out."""
    return re.sub(r"\s", "", _READERS[format_](data))


def _html(data: bytes) -> str:
    return "".join(Page(data.decode()).words)


def _plain(data: bytes) -> str:
    return data.decode()


def _markdown(data: bytes) -> str:
    unescaped = re.sub(r"\\(.)", r"\1", data.decode())
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        unescaped = unescaped.replace(entity, character)
    return unescaped


def cells(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def _csv(data: bytes) -> str:
    return "".join(cell for row in cells(data) for cell in row.values())


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    """The rows of a workbook, its heads first, by sheet; every cell with its type and value."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data))
    return {sheet.title: [list(row) for row in sheet.iter_rows()] for sheet in book.worksheets}


def _xlsx(data: bytes) -> str:
    """As Excel shows it: openpyxl unescapes less than Excel does."""
    stories = (root for name, root in parts(data).items() if name.startswith("xl/worksheets/"))
    held = "".join(node.text or "" for story in stories for node in story.iter(f"{_SHEET}t"))
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), held)


def frame(data: bytes) -> Any:  # noqa: ANN401 - a data frame
    """The rows of a Parquet file."""
    import pandas as pd

    return pd.read_parquet(io.BytesIO(data))


def _parquet(data: bytes) -> str:
    return "".join(str(cell) for row in frame(data).itertuples(index=False) for cell in row)


def parts(data: bytes) -> dict[str, ET.Element]:
    """The XML parts of an Office file, parsed: whatever is not well-formed fails here."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        return {name: ET.fromstring(package.read(name)) for name in names}  # noqa: S314 - our own


def _docx(data: bytes) -> str:
    read = parts(data)
    stories = (read["word/document.xml"], read["word/footnotes.xml"])
    return "".join(node.text or "" for story in stories for node in story.iter(f"{_WORD}t"))


def _json(data: bytes) -> str:
    return "".join(_strings(json.loads(data)))


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - of JSON
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


_READERS: dict[Format, Callable[[bytes], str]] = {
    Format.HTML: _html,
    Format.JSON: _json,
    Format.MARKDOWN: _markdown,
    Format.TEXT: _plain,
    Format.CSV: _csv,
    Format.XLSX: _xlsx,
    Format.PARQUET: _parquet,
    Format.DOCX: _docx,
    Format.ANNOTATIONS: _json,
}
