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
    digest = _digest(folder / "chancery.md.warc", answer)
    assert result.stderr == (
        f"Wrote chancery.md and chancery.md.warc ({len(TEXT)} bytes, sha256 {digest})\n"
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
    assert (
        "a.warc: .warc is for a page's record"
        in run("read", "https://a.example/", "-o", "a.warc").stderr
    )


TOLD = "The President of Ostrana spoke with the Prime Minister of Velm and agreed to meet in May."


@pytest.mark.usefixtures("at_home")
def test_a_page_without_a_head_is_read_as_one(run: Callable[..., Result]) -> None:
    page_ = f"<div><h1>A call</h1>{f'<p>{TOLD}</p>' * 3}</div>".encode()
    with serve({"/call": page(page_, "Content-Type: text/html")}) as site:
        run("read", f"{site.root}/call", "-o", "a.txt")
    readout = read("a.txt")
    assert "<" not in readout.body[0].of(readout.text)
    assert TOLD in readout.text
    assert read("a.txt.warc").text == readout.body[0].of(readout.text)


@pytest.mark.usefixtures("at_home")
def test_readouts_of_one_stem_have_a_record_each(run: Callable[..., Result], folder: Path) -> None:
    names = ("call", "call.en", "call.md", "call.txt")
    pages = {
        f"/{name}": page(f"{TOLD} {name}".encode(), "Content-Type: text/plain") for name in names
    }
    with serve(pages) as site:
        for name in names:
            assert run("read", f"{site.root}/{name}", "-o", name).exit_code == 0
    assert sorted(path.name for path in folder.glob("call*")) == sorted(
        [*names, *(f"{name}.warc" for name in names)]
    )
    for name in names:
        assert read(f"{name}.warc").text == f"{TOLD} {name}"
        assert read(name).text.endswith(f"{TOLD} {name}")


def test_the_record_of_another_readout_stays(run: Callable[..., Result], folder: Path) -> None:
    (folder / "call.md.warc").write_bytes(b"WARC/1.1")
    result = run("read", "https://a.example/", "-o", "call.md")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: call.md.warc: a record without its readout; give call.md another name\n",
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "data:text/html,x", "ftp://a.example/x", "//a.example/x",
        "a.example", "https://", "https:///x", "https://a.example/x\ny: z", "https://a.example/a b",
        "https://u:p@a.example/", "https://[::1/", f"https://a.example/{'x' * 8_000}", "",
    ],
)  # fmt: skip
def test_an_archive_is_an_address_that_a_report_may_link_to(
    run: Callable[..., Result], folder: Path, address: str
) -> None:
    before = sorted(folder.iterdir())
    result = run("read", "https://a.example/", "-o", "a.txt", "--archive-url", address)
    assert result.exit_code == 2
    assert "takes a URL such as https://archive.example/2031/call" in result.stderr.splitlines()[-1]
    assert len(result.stderr) < 600
    assert sorted(folder.iterdir()) == before


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
        (folder / "a.txt.warc").write_bytes(before)
    monkeypatch.setattr(output, "write", full)
    with serve({"/": page(TOLD.encode(), "Content-Type: text/plain")}) as site:
        assert run("read", site.root, "-o", "a.txt").exit_code == 2
    record = folder / "a.txt.warc"
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
