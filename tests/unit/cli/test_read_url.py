"""`divergence read URL`: the readout, its record beside it, and one sentence where it fails."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import Result

from divergence.ingest import read
from tests.fakes.pages import HOME, page, serve

TEXT = "---\nissuer: Chancery of Ostrana\n---\nThe two leaders spoke of the dam.\n"
ARCHIVE = "https://archive.example/2031/call"


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lifts the guard for one address."""
    from divergence.ingest.fetch import guard, wire

    monkeypatch.setattr(wire, "refused", lambda ip: None if ip == HOME else guard.refused(ip))


@pytest.mark.usefixtures("at_home")
def test_a_page_becomes_a_readout_with_its_record(run: Callable[..., Result], folder: Path) -> None:
    answer = page(TEXT.encode(), "Content-Type: text/plain; charset=utf-8")
    with serve({"/call.txt": answer}) as site:
        url = f"{site.root}/call.txt"
        result = run("read", url, "-o", "chancery.md", "--archive-url", ARCHIVE)
    assert (result.exit_code, result.stdout) == (0, "")
    readout = read("chancery.md")
    assert readout.side == "chancery"
    assert readout.issuer == "Chancery of Ostrana"
    assert readout.body[0].of(readout.text) == "The two leaders spoke of the dam.\n"
    assert readout.provenance.source == url
    assert readout.provenance.archive_url == ARCHIVE
    digest = _digest(folder / "chancery.warc", answer)
    assert result.stderr == (
        f"Wrote chancery.md and chancery.warc ({len(TEXT)} bytes, sha256 {digest})\n"
    )
    written = Path("chancery.md").read_text()
    assert written == (
        "---\nside: chancery\nissuer: Chancery of Ostrana\ngrade: official_text\n"
        f"source: {url}\nretrieved: '{readout.provenance.retrieved}'\narchive_url: {ARCHIVE}\n"
        "---\nThe two leaders spoke of the dam.\n"
    )


def _digest(record: Path, answer: bytes) -> str:
    """The sha256 of the page in a record, which holds the answer to the byte."""
    import hashlib

    from warcio.archiveiterator import ArchiveIterator

    data = record.read_bytes()
    assert answer in data
    bodies = [
        each.content_stream().read()
        for each in ArchiveIterator(BytesIO(data))
        if each.rec_type == "response"
    ]
    return hashlib.sha256(bodies[0]).hexdigest()


@pytest.mark.usefixtures("at_home")
def test_another_encoding_is_taken_from_the_answer(run: Callable[..., Result]) -> None:
    text = "Стороны обсудили плотину."
    answer = page(text.encode("cp1251"), "Content-Type: text/plain; charset=windows-1251")
    with serve({"/": answer}) as site:
        result = run("read", site.root, "-o", "a.txt", "--side", "Ostrana")
    assert result.exit_code == 0
    readout = read("a.txt")
    assert (readout.side, readout.language) == ("ostrana", "ru")
    assert readout.text.endswith(text)


@pytest.mark.parametrize(
    ("url", "code", "says"),
    [
        ("http://127.0.0.1:1/", 3, "Error: http://127.0.0.1:1/robots.txt: leads to 127.0.0.1, a"),
        ("file:///etc/passwd", 3, "Error: file:///etc/passwd: file: is not fetched"),
        ("https://a:b@c.example/", 3, "Error: the URL holds a name or password"),
        ("http://", 2, "Error: http://: names no host or port"),
    ],
)
def test_a_refusal_is_one_sentence_and_writes_nothing(
    run: Callable[..., Result], folder: Path, url: str, code: int, says: str
) -> None:
    before = sorted(folder.iterdir())
    result = run("read", url, "-o", "a.txt")
    assert result.exit_code == code
    assert result.stderr.startswith(says)
    assert result.stderr.count("\n") == 1
    assert sorted(folder.iterdir()) == before


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--max-bytes", "100", "more than 100 bytes"),
        ("--timeout", "0.2", "no whole answer within 0.2 seconds"),
    ],
)
def test_limits_are_options(run: Callable[..., Result], option: str, value: str, says: str) -> None:
    def slow() -> object:
        import time

        for piece in (b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 500, b"y"):
            yield piece
            time.sleep(0.3)

    with serve({"/": slow()}) as site:  # type: ignore[dict-item]
        result = run("read", site.root, "-o", "a.txt", option, value)
    assert result.exit_code == 3
    assert says in result.stderr


def test_a_record_needs_a_place(run: Callable[..., Result]) -> None:
    assert run("read", "https://a.example/").exit_code == 2
    assert "takes that name" in run("read", "https://a.example/", "-o", "a.warc").stderr
