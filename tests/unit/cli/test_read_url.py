"""`divergence read URL`: the readout, its record beside it, and one sentence where it fails."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import Result

from divergence.domain import UsageError
from divergence.ingest import read
from tests.fakes.pages import HOME, page, serve

TEXT = "---\nissuer: Chancery of Ostrana\n---\nThe two leaders spoke of the dam.\n"
"""Front matter of the net, which is not believed."""
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
    assert readout.issuer is None
    assert readout.body[0].of(readout.text) == TEXT
    assert readout.provenance.source == url
    assert readout.provenance.archive_url == ARCHIVE
    digest = _digest(folder / "chancery.warc", answer)
    assert result.stderr == (
        f"Wrote chancery.md and chancery.warc ({len(TEXT)} bytes, sha256 {digest})\n"
    )
    written = Path("chancery.md").read_text()
    assert written == (
        f"---\nside: chancery\nsource: {url}\n"
        f"retrieved: '{readout.provenance.retrieved}'\narchive_url: {ARCHIVE}\n---\n{TEXT}"
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


TOLD = "The President of Ostrana spoke with the Prime Minister of Velm and agreed to meet in May."


@pytest.mark.usefixtures("at_home")
def test_a_page_without_a_head_is_read_as_one(run: Callable[..., Result]) -> None:
    page_ = f"<div><h1>A call</h1>{f'<p>{TOLD}</p>' * 3}</div>".encode()
    with serve({"/call": page(page_, "Content-Type: text/html")}) as site:
        run("read", f"{site.root}/call", "-o", "a.txt")
    readout = read("a.txt")
    assert "<" not in readout.body[0].of(readout.text)
    assert TOLD in readout.text
    assert read("a.warc").text == readout.body[0].of(readout.text)


@pytest.mark.usefixtures("at_home")
def test_two_languages_have_a_record_each(run: Callable[..., Result], folder: Path) -> None:
    with serve({"/": page(TOLD.encode(), "Content-Type: application/octet-stream")}) as site:
        for name in ("call.en", "call.tr"):
            assert run("read", site.root, "-o", name).exit_code == 0
    assert {path.name for path in folder.glob("call.*")} == {
        "call.en", "call.en.warc", "call.tr", "call.tr.warc",
    }  # fmt: skip
    assert read("call.en.warc").text == TOLD


def test_the_record_of_another_readout_stays(run: Callable[..., Result], folder: Path) -> None:
    (folder / "call.txt").write_text(TOLD)
    (folder / "call.warc").write_bytes(b"WARC/1.1")
    result = run("read", "https://a.example/", "-o", "call.md")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: call.warc: the record of another readout; give call.md another name\n",
    )


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize("before", [None, b"WARC/1.1 of old"])
def test_no_record_stands_beside_a_readout_that_was_not_written(
    run: Callable[..., Result], folder: Path, monkeypatch: pytest.MonkeyPatch, before: bytes | None
) -> None:
    from divergence.cli import output

    real = output.write

    def full(data: bytes, path: Path | None) -> None:
        if path == Path("a.txt"):
            raise UsageError("a.txt: cannot be written (No space left on device); name another")
        real(data, path)

    if before is not None:
        (folder / "a.txt").write_text(TOLD)
        (folder / "a.warc").write_bytes(before)
    monkeypatch.setattr(output, "write", full)
    with serve({"/": page(TOLD.encode(), "Content-Type: text/plain")}) as site:
        assert run("read", site.root, "-o", "a.txt").exit_code == 2
    record = folder / "a.warc"
    assert (record.read_bytes() if record.exists() else None) == before


@pytest.mark.parametrize(
    "arguments",
    [("-o", "."), ("-o", ""), ("-o", ".."), ("-o", "a.txt", "--timeout", "1e300"),
     ("-o", "a.txt", "--timeout", "inf")],
)  # fmt: skip
def test_a_wrong_call_fetches_nothing(
    run: Callable[..., Result], arguments: tuple[str, ...]
) -> None:
    result = run("read", "https://a.example/", *arguments)
    assert (result.exit_code, type(result.exception)) == (2, SystemExit)
