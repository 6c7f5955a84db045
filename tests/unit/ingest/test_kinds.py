"""The kind of a file shows in its bytes; the name is a hint only."""

import gzip
import io
import time
import zipfile

import pytest

from divergence.domain import InputError
from divergence.ingest.kinds import Media, sniff

MAIL = b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=b\r\n"


def zipped(*members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["x.txt", "x.pdf", "x.html", "x.docx", "x", ".html"])
@pytest.mark.parametrize(
    ("data", "media"),
    [
        (b"%PDF-1.7\n%...", Media.PDF),
        (b"\xef\xbb\xbf\r\n%PDF-1.7", Media.PDF),
        (zipped("word/document.xml"), Media.DOCX),
        (b"WARC/1.1\r\n", Media.WARC),
        (gzip.compress(b"WARC/1.0\r\nWARC-Type: warcinfo", mtime=0), Media.WARC),
        (MAIL, Media.MHTML),
        (b"<!DOCTYPE html><p>x", Media.HTML),
        ("\ufeff \n<html lang='en'>".encode(), Media.HTML),
        (b'<?xml version="1.0"?>\n<!-- saved --><html>', Media.HTML),
        ("<HTML>".encode("utf-16"), Media.HTML),
        (b"<!--a-->" * 34 + b"<html>", Media.HTML),
        (b"<!--a-->" * 34 + b"The call", Media.TEXT),
        (b"<meta charset=utf-8><h1>The call", Media.HTML),
        (b"<!--a--><title>The call</title>", Media.HTML),
        (b"<script>1</script><p>The call", Media.HTML),
        (b"The call took place.", Media.TEXT),
        (b"The <html> tag", Media.TEXT),
        (b"MIME-Version: 1.0 was discussed.", Media.TEXT),
        (b"", Media.TEXT),
    ],
)
def test_the_bytes_say_what_a_file_is(data: bytes, media: Media, name: str) -> None:
    assert sniff(data, name, name) is media


@pytest.mark.parametrize(
    ("name", "data", "media"),
    [
        ("x.md", b"The call.", Media.MARKDOWN),
        ("x.html", b"<div class=a>The call.</div>", Media.HTML),
        ("x.txt", b"<div class=a>The call.</div>", Media.TEXT),
        ("x.html", b"a < b and c > d", Media.TEXT),
        ("x.pdf", b"\x00\x01junk %PDF-1.4", Media.PDF),
        ("x.txt", b"a file begins with %PDF-", Media.TEXT),
    ],
)
def test_the_name_decides_what_the_bytes_leave_open(name: str, data: bytes, media: Media) -> None:
    assert sniff(data, name, name) is media


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zipped("xl/workbook.xml"), "an Excel workbook"),
        (zipped("notes.txt"), "a zip archive"),
        (gzip.compress(b"The call.", mtime=0), "a gzip archive"),
        (b"\x1f\x8b broken", "a gzip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office document, or an encrypted one"),
        (b"{\\rtf1\\ansi The call.}", "an RTF document"),
        (b'<?xml version="1.0"?><rss>', "an XML file"),
    ],
)
def test_other_kinds_are_named_and_refused(data: bytes, kind: str) -> None:
    with pytest.raises(InputError, match=rf"^x\.txt: {kind}, which is not read; save it as text"):
        sniff(data, "x.txt", "x.txt")


def test_comments_without_a_page_cost_nothing() -> None:
    started = time.process_time()
    assert sniff(b"<!-- a -->\n" * 350 + b"The call", "x.txt", "x.txt") is Media.TEXT
    assert time.process_time() - started < 1
