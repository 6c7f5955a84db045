"""Files are taken apart in a process of their own, which may take so much and no more."""

import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from divergence.domain import InputError, UsageError
from divergence.ingest import bounded, read
from divergence.ingest.kinds import Media

TOLD = "The President of Ostrana spoke with the Prime Minister of Velm and agreed to meet in May."
PAGE = f"<html lang=en><title>A call</title><body>{f'<p>{TOLD}</p>' * 3}<footer>Contacts</footer>"


def test_a_page_becomes_a_readout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("trafilatura.py").write_text("raise SystemExit(9)")  # nothing here is imported
    Path("ostrana.txt").write_text(PAGE)  # the name's ending is wrong
    readout = read("ostrana.txt")
    assert (readout.side, readout.language) == ("ostrana", "en")
    assert readout.text == "\n\n".join([TOLD] * 3)
    assert [span.of(readout.text) for span in readout.body] == [readout.text]
    assert readout.dropped == ("Contacts",)
    assert readout.title == "A call"
    assert readout.provenance.media == "text/html"


def test_a_page_without_an_account_is_no_readout(tmp_path: Path) -> None:
    page = tmp_path / "empty.html"
    page.write_text("<html><nav>Home News Contacts</nav><p>Loading</p>")
    with pytest.raises(
        InputError,
        match=r"empty\.html: a web page in which no account was found \(0 words kept, 4 left out\);"
        " save the account's text and name that",
    ):
        read(page)


def test_an_unknown_encoding_is_told() -> None:
    with pytest.raises(UsageError, match="is no encoding"):
        bounded.extract(Media.HTML, PAGE.encode(), "x.html", "windows-9999")


def test_a_damaged_file_is_told() -> None:
    with pytest.raises(InputError, match=r"^x\.pdf: a damaged PDF; open it"):
        bounded.extract(Media.PDF, b"%PDF-1.7", "x.pdf")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (-signal.SIGXCPU, "a PDF that takes more than 10 seconds of the processor"),
        (-signal.SIGKILL, "a PDF that takes more than 10 seconds of the processor"),
        (-signal.SIGSEGV, "a PDF that breaks what reads it"),
        (1, "a PDF that breaks what reads it"),
    ],
)
def test_a_process_that_ends_early_is_told(
    monkeypatch: pytest.MonkeyPatch, code: int, says: str
) -> None:
    def ended(*_: Any, **__: Any) -> "subprocess.CompletedProcess[bytes]":  # noqa: ANN401
        return subprocess.CompletedProcess([], code, b"", b"")

    monkeypatch.setattr(subprocess, "run", ended)
    with pytest.raises(InputError, match=rf"^x\.pdf: {says}"):
        bounded.extract(Media.PDF, b"%PDF-1.7", "x.pdf")


def test_a_process_that_waits_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "READ_WAIT", 0.01)
    with pytest.raises(
        InputError, match=r"x\.html: a web page that was not read within 0.01 seconds"
    ):
        bounded.extract(Media.HTML, PAGE.encode(), "x.html")


def test_the_process_has_its_limits() -> None:
    """An endless computation in the child ends by the processor's time, not by the clock's."""
    script = (
        "import resource, divergence.ingest.worker as w; w._limit();"
        "print(resource.getrlimit(resource.RLIMIT_CPU), resource.getrlimit(resource.RLIMIT_AS))"
    )
    import sys

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().split("\n")[0] == "(10, 10) (2000000000, 2000000000)"
