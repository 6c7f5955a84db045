"""Pages in MHTML and WARC files, with where and when they were fetched."""

import gzip
import io
from base64 import encodebytes

import pytest

from divergence.ingest.extracted import UnreadableError
from divergence.ingest.kinds import Media
from divergence.ingest.readers import extract

TOLD = "Президент Остраны поговорил по телефону с премьер-министром Вельма о плотине и пароме."
PAGE = f"<html><body>{f'<p>{TOLD}</p>' * 3}</body></html>"
ADDRESS = "https://ostrana.example/calls/17"


def mhtml(page: bytes, charset: str = "utf-8", kind: str = "text/html") -> bytes:
    return (
        (
            f"From: <Saved>\r\nSnapshot-Content-Location: {ADDRESS}\r\n"
            "Date: Wed, 14 May 2031 18:00:00 +0300\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
            f"Content-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        ).encode()
        + encodebytes(page)
        + b"--b--\r\n"
    )


def record(body: bytes, *headers: str, status: str = "200 OK", kind: str = "response") -> bytes:
    told = "".join(f"{header}\r\n" for header in headers)
    response = f"HTTP/1.1 {status}\r\n{told}\r\n".encode() + body
    return (
        (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {ADDRESS}\r\n"
            "WARC-Date: 2031-05-14T15:00:00Z\r\nContent-Type: application/http\r\n"
            f"Content-Length: {len(response)}\r\n\r\n"
        ).encode()
        + response
        + b"\r\n\r\n"
    )


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251"])
def test_the_page_of_an_mhtml_file(charset: str) -> None:
    found = extract(Media.MHTML, mhtml(PAGE.encode(charset), charset))
    assert found.text == "\n\n".join([TOLD] * 3)
    assert (found.source, found.retrieved) == (ADDRESS, "2031-05-14T18:00:00+03:00")


@pytest.mark.parametrize("packed", [False, True])
def test_the_page_of_a_warc_file(packed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    records = (
        record(b"", "Location: /x", status="301 Moved"),
        record(b"GIF8", "Content-Type: image/gif"),
        record(PAGE.encode("koi8-r"), "Content-Type: text/html; charset=koi8-r"),
        record(b"<html><p>Another", "Content-Type: text/html"),
    )
    data = b"".join(gzip.compress(each) if packed else each for each in records)
    found = extract(Media.WARC, data)
    assert found.text == "\n\n".join([TOLD] * 3)
    assert (found.source, found.retrieved) == (ADDRESS, "2031-05-14T15:00:00Z")


def test_a_packed_page_is_unpacked() -> None:
    data = record(gzip.compress(PAGE.encode()), "Content-Type: text/html", "Content-Encoding: gzip")
    assert TOLD in extract(Media.WARC, data).text


def test_a_plain_text_in_a_warc_file_is_kept_whole() -> None:
    data = record(b"They spoke.\r\nTwice.", "Content-Type: text/plain")
    assert extract(Media.WARC, data).text == "They spoke.\r\nTwice."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (mhtml(b"GIF8", kind="image/gif"), r"\(MHTML\) without a page in it"),
        (mhtml(mhtml(b"")), r"\(MHTML\) inside of which is another"),
        (mhtml(b"%PDF-1.7"), "a damaged PDF"),
    ],
)
def test_an_mhtml_file_without_a_page_is_told(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        extract(Media.MHTML, data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (record(b"", status="404 Gone"), r"\(WARC\) without a page in it"),
        (b"WARC/1.0\r\n", r"\(WARC\)"),
        (record(b"x", "Content-Type: text/html", "Content-Encoding: br"), "packed as 'br'"),
        (record(b"\x89PNG\r\n", "Content-Type: text/html"), "whose page is none"),
    ],
)
def test_a_warc_file_without_a_page_is_told(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        extract(Media.WARC, data)


def test_what_unpacks_without_end_is_told() -> None:
    page = gzip.compress(b" " * 30_000_000)
    data = record(page, "Content-Type: text/html", "Content-Encoding: gzip")
    with pytest.raises(UnreadableError, match="whose page has more than 20,000,000 bytes"):
        extract(Media.WARC, data)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_reader_itself_reads_what_a_library_writes() -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_warc_record(
            ADDRESS, "response", payload=io.BytesIO(PAGE.encode()), http_headers=headers
        )
    )
    assert TOLD in extract(Media.WARC, file.getvalue()).text


@pytest.mark.parametrize(
    "kind", ["application/octet-stream", "text/x-notes", "text/plain; charset*0=a; charset*=b"]
)
def test_a_page_that_is_alone_is_read_whatever_it_was_sent_as(kind: str) -> None:
    assert extract(Media.WARC, record(TOLD.encode(), f"Content-Type: {kind}")).text == TOLD


def test_what_was_sent_as_a_text_is_read_as_one() -> None:
    text = f"<p>{TOLD}</p>"
    assert extract(Media.WARC, record(text.encode(), "Content-Type: text/plain")).text == text


@pytest.mark.parametrize("told", ["iso-8859-1", "punycode", "x"])
def test_utf_8_goes_before_the_servers_word(told: str) -> None:
    data = record(TOLD.encode(), f"Content-Type: text/plain; charset={told}")
    assert extract(Media.WARC, data).text == TOLD
