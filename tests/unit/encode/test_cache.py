"""The cache changes how long a run takes, and nothing else."""

import logging
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from divergence.encode.cache import CachedEncoder, cache_file
from divergence.encode.protocol import Vectors


class Counting:
    """An encoder whose vectors come from a text's digest, and which counts what it is asked."""

    name = "counting"

    def __init__(self, digest: str = "d1", width: int = 512) -> None:
        self.digest = digest
        self.asked: list[str] = []
        self._width = width

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.extend(texts)
        rows = np.empty((len(texts), self._width), dtype=np.float32)
        for n, text in enumerate(texts):
            seed = sha256(f"{self.digest}{text}".encode("utf-8", "surrogatepass")).digest()
            rows[n] = np.random.default_rng(list(seed)).normal(size=self._width)
        return rows


TEXTS = ["one", "two", "", "one", "три", "half \ud83d"]

WRITER = """
import sys
from pathlib import Path
import numpy as np
from divergence.encode.cache import CachedEncoder

class Lengths:
    name, digest = "lengths", "d"
    def encode(self, texts):
        return np.array([[len(t), int(t)] for t in texts], dtype=np.float32)

file, first, stop = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
for n in range(first, stop):
    CachedEncoder(Lengths(), file).encode([str(n), str(n + 1)])
"""


def _rows(file: Path) -> int:
    with sqlite3.connect(file) as database:
        count: int = database.execute("SELECT count(*) FROM vectors").fetchone()[0]
    database.close()
    return count


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "er" / "vectors.sqlite"


def test_same_bytes_without_with_an_empty_and_with_a_full_cache(file: Path) -> None:
    plain = Counting().encode(TEXTS)
    empty = CachedEncoder(Counting(), file).encode(TEXTS)
    behind = Counting()
    full = CachedEncoder(behind, file).encode(TEXTS)
    assert plain.tobytes() == empty.tobytes() == full.tobytes()
    assert full.dtype == np.float32
    assert behind.asked == []


def test_only_texts_without_a_vector_are_asked_for_and_each_once(file: Path) -> None:
    CachedEncoder(Counting(), file).encode(["one"])
    behind = Counting()
    CachedEncoder(behind, file).encode([*TEXTS, *TEXTS])
    assert behind.asked == ["two", "", "три", "half \ud83d"]


def test_other_weights_have_other_vectors(file: Path) -> None:
    CachedEncoder(Counting("d1"), file).encode(["one"])
    other = Counting("d2")
    found = CachedEncoder(other, file).encode(["one"])
    assert other.asked == ["one"]
    assert found.tobytes() == Counting("d2").encode(["one"]).tobytes()


def test_name_and_digest_are_those_of_the_encoder_behind(file: Path) -> None:
    cached = CachedEncoder(Counting("d9"), file)
    assert (cached.name, cached.digest) == ("counting", "d9")


def test_no_texts(file: Path) -> None:
    assert CachedEncoder(Counting(), file).encode([]).shape == (0, 512)
    assert not file.exists()


def test_more_texts_than_one_visit_to_the_disk_takes(file: Path) -> None:
    texts = [str(n) for n in range(1203)]
    found = CachedEncoder(Counting(), file).encode(texts)
    assert found.tobytes() == Counting().encode(texts).tobytes()
    assert _rows(file) == 1203


def test_the_oldest_leave_when_the_limit_is_reached(file: Path) -> None:
    limit = 1_000_000
    for start in range(0, 2000, 100):
        texts = [str(n) for n in range(start, start + 100)]
        CachedEncoder(Counting(), file, limit=limit).encode(texts)
    assert file.stat().st_size < limit + 100 * 3000
    newest, oldest = Counting(), Counting()
    CachedEncoder(newest, file).encode([str(n) for n in range(1900, 2000)])
    assert newest.asked == []
    CachedEncoder(oldest, file).encode(["0"])
    assert oldest.asked == ["0"]


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 400])
def test_a_broken_file_is_replaced(
    file: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    found = CachedEncoder(Counting(), file).encode(TEXTS)
    assert found.tobytes() == Counting().encode(TEXTS).tobytes()
    assert len(caplog.records) == bool(content)
    behind = Counting()
    CachedEncoder(behind, file).encode(TEXTS)
    assert behind.asked == []


@pytest.mark.parametrize("damage", ["cut", "zeros", "noise"])
def test_a_damaged_database_never_changes_a_vector(file: Path, damage: str) -> None:
    texts = [str(n) for n in range(200)]
    CachedEncoder(Counting(), file).encode(texts)
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    if damage == "cut":
        del content[middle:]
    else:
        rng = np.random.default_rng(1)
        for place in range(5000, len(content) - 64, 20_000):
            content[place : place + 64] = bytes(64) if damage == "zeros" else rng.bytes(64)
    file.write_bytes(content)
    found = CachedEncoder(Counting(), file).encode(texts)
    assert found.tobytes() == Counting().encode(texts).tobytes()


def test_a_row_that_fails_its_checksum_is_encoded_again(file: Path) -> None:
    CachedEncoder(Counting(), file).encode(["one", "two"])
    with sqlite3.connect(file) as database:
        database.execute("UPDATE vectors SET row = zeroblob(2048) WHERE number = 1")
    database.close()
    behind = Counting()
    found = CachedEncoder(behind, file).encode(["one", "two"])
    assert behind.asked == ["one"]
    assert found.tobytes() == Counting().encode(["one", "two"]).tobytes()
    again = Counting()
    CachedEncoder(again, file).encode(["one", "two"])
    assert again.asked == []


def test_a_folder_that_cannot_be_made_costs_one_notice(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "taken").write_text("a file stands where the folder should")
    encoder = CachedEncoder(Counting(), tmp_path / "taken" / "vectors.sqlite")
    assert encoder.encode(TEXTS).tobytes() == Counting().encode(TEXTS).tobytes()
    encoder.encode(["more"])
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_an_account_without_a_home_costs_one_notice(caplog: pytest.LogCaptureFixture) -> None:
    encoder = CachedEncoder(Counting(), Path("~no-such-account/vectors.sqlite"))
    assert encoder.encode(TEXTS).tobytes() == Counting().encode(TEXTS).tobytes()
    assert len(caplog.records) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_costs_one_notice(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tmp_path.chmod(0o500)
    encoder = CachedEncoder(Counting(), tmp_path / "vectors.sqlite")
    assert encoder.encode(TEXTS).tobytes() == Counting().encode(TEXTS).tobytes()
    assert len(caplog.records) == 1


def test_a_read_only_database_costs_one_notice(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    CachedEncoder(Counting(), file).encode(["one"])
    opened = sqlite3.connect

    def read_only(path: Path, **options: object) -> sqlite3.Connection:
        return opened(f"file:{path}?mode=ro&immutable=1", uri=True, **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(sqlite3, "connect", read_only)
    encoder = CachedEncoder(Counting(), file)
    assert encoder.encode(TEXTS).tobytes() == Counting().encode(TEXTS).tobytes()
    assert len(caplog.records) == 1


def test_another_process_that_keeps_it_locked_costs_one_notice(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("divergence.encode.cache._PATIENCE", 0.1)
    CachedEncoder(Counting(), file).encode(["one"])
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    encoder = CachedEncoder(Counting(), file)
    found = encoder.encode(TEXTS)
    holder.execute("ROLLBACK")
    holder.close()
    assert found.tobytes() == Counting().encode(TEXTS).tobytes()
    assert len(caplog.records) == 1


def test_two_processes_at_once(file: Path) -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(file), str(first), str(first + 60)],
            stderr=subprocess.PIPE,
            text=True,
        )
        for first in (0, 30)
    ]
    said = [run.communicate(timeout=120)[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    assert said == ["", ""]
    assert _rows(file) == 91


def test_a_process_that_is_killed_leaves_it_whole(file: Path) -> None:
    run = subprocess.Popen([sys.executable, "-c", WRITER, str(file), "0", "1000000"])
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not (file.exists() and file.stat().st_size > 100_000):
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    run.wait()
    with sqlite3.connect(file) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    found = CachedEncoder(Counting(), file).encode(TEXTS)
    assert found.tobytes() == Counting().encode(TEXTS).tobytes()


def test_the_default_place_is_under_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_file().expanduser().parent == tmp_path / ".cache" / "divergence" / "vectors"
