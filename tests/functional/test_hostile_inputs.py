"""Files that are made to harm: bounded, one sentence and the right code, or read all the same."""

import gzip
import io
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

TOLD = "The President of Ostrana spoke by telephone with the Prime Minister of Velm on Wednesday. "
ALL = TOLD.encode()


def _pdf(objects: Iterable[tuple[int, bytes]], trailer: bytes = b"") -> bytes:
    out, offsets = io.BytesIO(), {}
    out.write(b"%PDF-1.4\n")
    for number, body in objects:
        offsets[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start, count = out.tell(), max(offsets) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
    out.write(b"".join(b"%010d 00000 n \n" % offsets.get(n, 0) for n in range(1, count)))
    out.write(
        b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (count, trailer.replace(b"%d", b"%d" % start))
    )
    return out.getvalue() + b"startxref\n%d\n%%%%EOF\n" % start


def _stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


SHOWN = b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % ALL
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
CATALOG = (1, b"<< /Type /Catalog /Pages 2 0 R >>")
FORM = b"/Type /XObject /Subtype /Form /Resources << /XObject << /X 6 0 R >> >>"


def _page(content: bytes, contents: bytes = b"4 0 R") -> list[tuple[int, bytes]]:
    resources = b"<< /XObject << /X 6 0 R >> /Font << /F1 5 0 R >> >>"
    box = b"/MediaBox [0 0 612 792]"
    page = b"<< /Type /Page /Parent 2 0 R %s /Contents %s /Resources %s >>"
    return [
        CATALOG,
        (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        (3, page % (box, contents, resources)),
        (4, content),
        (5, FONT),
    ]


def _million_objects() -> bytes:
    """As many as there is room for in twenty megabytes."""
    return _pdf([*_page(_stream(SHOWN)), *((n, b"1") for n in range(6, 300_000))])


def _flate_bomb() -> bytes:
    packed = zlib.compress(SHOWN + b" " * 500_000_000, 9)
    return _pdf(_page(_stream(packed, b"/Filter /FlateDecode")))


def _kids_that_grow() -> bytes:
    """Ten to the twelfth pages, each level with ten of the next."""
    nodes = [
        (n, b"<< /Type /Pages /Kids [%s] /Count 1 >>" % (b"%d 0 R " % (n + 1) * 10))
        for n in range(2, 14)
    ]
    return _pdf([CATALOG, *nodes, (14, b"<< /Type /Page >>")])


_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def _docx(body: str, doctype: str = "") -> bytes:
    made = io.BytesIO()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        paragraphs = f"<w:p><w:r><w:t>{TOLD}</w:t></w:r></w:p>" * 3
        document = f"{doctype}<w:document {space}><w:body>{body}{paragraphs}</w:body></w:document>"
        archive.writestr("word/document.xml", document)
    return made.getvalue()


def _bomb_that_lies() -> bytes:
    """An archive that says it unpacks to a thousand bytes."""
    data = bytearray(_docx(" " * 300_000_000))
    entry = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    data[entry + 24 : entry + 28] = struct.pack("<I", 1000)
    return bytes(data)


_LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
LAUGHS = f'<!DOCTYPE d [<!ENTITY a0 "lol">{_LAUGHS}]>'
RUN = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def _record(number: int, body: bytes, kind: bytes = b"text/html", coding: bytes = b"") -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n%s\r\n%s" % (kind, coding, body)
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/%d\r\n"
        b"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        % (number, len(block), block)
    )


def _many_records() -> bytes:
    pictures = (_record(n, b"x", b"image/png") for n in range(20_000))
    return b"".join(pictures) + _record(20_000, b"<!doctype html><p>" + ALL * 3)


def _packed_bomb() -> bytes:
    packed = gzip.compress(b"<p>" + b"a " * 100_000_000, 1)
    return _record(1, packed, coding=b"Content-Encoding: gzip\r\n")


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "kids.pdf": (_kids_that_grow, "a damaged PDF"),
    "loop.pdf": (
        lambda: _pdf([CATALOG, (2, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1 >>")]),
        "a damaged PDF",
    ),
    "flate.pdf": (_flate_bomb, "a damaged PDF"),
    "contents.pdf": (
        lambda: _pdf(_page(_stream(SHOWN), b"[" + b"4 0 R " * 500_000 + b"]")),
        "a damaged PDF",
    ),
    "arrays.pdf": (
        lambda: _pdf(_page(_stream(b"[" * 1_000_000 + SHOWN))),
        "a damaged PDF",
    ),
    "deep.html": (
        lambda: b"<!doctype html>" + b"<div>" * 1_000_000 + ALL,
        "a page nested more than 1000 elements deep",
    ),
    "entity.html": (
        lambda: b'<!doctype html [<!ENTITY a "' + b"x" * 10**5 + b'">]><p>' + b"&a; " * 10**6,
        "a page of 1,000,000 words",
    ),
    "lies.docx": (_bomb_that_lies, "a damaged Word document"),
    "laughs.docx": (lambda: _docx(RUN.format("&a11;"), LAUGHS), "a damaged Word document"),
    "packed.warc": (_packed_bomb, "whose page has more than 20,000,000 bytes"),
}
READ: dict[str, Callable[[], bytes]] = {
    "million.pdf": _million_objects,
    "form-loop.pdf": lambda: _pdf(
        [*_page(_stream(b"/X Do " + SHOWN)), (6, _stream(b"/X Do " * 3, FORM))]
    ),
    "previous.pdf": lambda: _pdf(_page(_stream(SHOWN)), b"/Prev %d"),
    "laughs.html": f"{LAUGHS.replace(' d ', ' html ')}<p>{TOLD * 3}</p>".encode,
    "outside.docx": lambda: _docx(
        RUN.format("&a;"), '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    ),
    "records.warc": _many_records,
}


def _read(path: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "divergence", "read", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    made, says = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(made())
    done = _read(path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert done.stderr.startswith(f"Error: {path}: ")
    assert says in done.stderr


@pytest.mark.parametrize("name", READ)
def test_the_account_is_read_all_the_same(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(READ[name]())
    done = _read(path)
    assert done.returncode == 0, done.stderr
    assert TOLD.strip() in " ".join(done.stdout.split())
    assert "root:" not in done.stdout
    assert "lol" not in done.stdout
