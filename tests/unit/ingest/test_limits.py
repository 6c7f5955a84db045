"""Fifty megabytes, a gigabyte line, endless text: one sentence each, and soon."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from divergence.domain import InputError
from divergence.ingest import read, worker
from divergence.ingest.extracted import Extracted, UnreadableError
from divergence.ingest.kinds import Media
from divergence.settings import MAX_TEXT, MAX_TEXT_BYTES

BEGINNINGS = {
    "a.txt": b"The two leaders spoke.\n",
    "a.md": b"# A call\n",
    "a.html": b"<!doctype html><html><body><p>The two leaders spoke.</p>",
    "a.pdf": b"%PDF-1.4\n",
    "a.docx": b"PK\x03\x04word/",
    "a.mhtml": b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
    "a.warc": b"WARC/1.0\r\n",
}


def _sparse(path: Path, size: int) -> Path:
    """A file of a size that takes no room on the disk."""
    with path.open("wb") as file:
        file.write(BEGINNINGS[path.name])
        file.truncate(size)
    return path


@pytest.mark.parametrize("name", BEGINNINGS)
@pytest.mark.parametrize("size", [50_000_000, 1_000_000_000])
def test_fifty_megabytes_and_a_gigabyte_of_every_kind(tmp_path: Path, name: str, size: int) -> None:
    started = time.process_time()
    with pytest.raises(InputError) as raised:
        read(_sparse(tmp_path / name, size))
    assert time.process_time() - started < 1
    assert str(raised.value).endswith(
        f"{name}: larger than 20,000,000 bytes; cut it down to the readout's own text"
    )


def test_that_takes_no_memory(tmp_path: Path) -> None:
    path = _sparse(tmp_path / "a.txt", 1_000_000_000)
    script = (
        "import resource, sys; from divergence.ingest import read\n"
        "resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))\n"
        "read(sys.argv[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False
    )
    assert done.stderr.splitlines()[-1].startswith("divergence.domain.errors.InputError: ")


@pytest.mark.parametrize("line", [b"word ", b"w", b"word.\n"])
def test_a_text_has_a_limit_of_its_own(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(line * (MAX_TEXT_BYTES // len(line) + 1))
    with pytest.raises(InputError, match=r"a\.txt: a text of more than 6,000,000 bytes; cut it"):
        read(path)


def test_no_more_than_that_is_handed_over() -> None:
    worker._refuse_endless(Extracted("a" * MAX_TEXT), Media.PDF)
    with pytest.raises(UnreadableError, match="a PDF of 2,000,001 characters"):
        worker._refuse_endless(Extracted("a" * MAX_TEXT, dropped=("b",)), Media.PDF)
