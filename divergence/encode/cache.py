"""Vectors kept on disk between runs, by the weights that made them and the text.

One SQLite file in WAL mode: several processes may use it at once, and one that is killed leaves it
whole. Each row carries a checksum. A cache that is broken, locked or not writable costs time and a
notice, never the run.
"""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from functools import partial
from hashlib import sha256
from os import environ
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import numpy as np

from divergence.encode.protocol import Encoder, Vectors
from divergence.settings import CACHE_BYTES

_PAGE_BYTES = 16_384
"""Seven rows of 512 numbers fill a page; SQLite's usual 4,096 would hold one and waste the rest."""

_KEPT = 0.9
"""Share of the limit that is left after the oldest rows went, so that they do not go every run."""

_PART = 500
"""Texts encoded between two visits to the disk: some seconds of work that a kill can cost."""

_PATIENCE = 2.0
"""Seconds to wait for another process that is writing."""

_SCHEMA = f"""
PRAGMA page_size = {_PAGE_BYTES};
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS vectors (
    number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, row BLOB NOT NULL, checksum INTEGER
);
"""

_LOGGER = logging.getLogger(__name__)

_Answer = TypeVar("_Answer")


def cache_file() -> Path:
    """Where vectors are kept: `divergence/vectors` under `XDG_CACHE_HOME`, else under `~/.cache`.

    The number in the name grows when the same weights come to give other vectors.
    """
    caches = environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(caches) / "divergence" / "vectors" / "vectors-2.sqlite"


class CachedEncoder:
    """An encoder that asks another one only for texts it has no vector of.

    Args:
        encoder: The one whose vectors are kept.
        file: The database; it and its folder are made when they are not there.
        limit: Bytes from which the oldest vectors leave. The file may be larger by what `_PART`
            texts bring, and by SQLite's journal while it is open.
    """

    def __init__(self, encoder: Encoder, file: Path, *, limit: int = CACHE_BYTES) -> None:
        self._encoder = encoder
        self._file = file
        self._limit = limit
        self._usable = True

    @property
    def name(self) -> str:
        """Name of the encoder behind the cache."""
        return self._encoder.name

    @property
    def digest(self) -> str:
        """Digest of the encoder behind the cache."""
        return self._encoder.digest

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in their order: the very bytes that the encoder itself gives."""
        if not texts:
            return self._encoder.encode(texts)
        distinct = list(dict.fromkeys(texts))
        known = self._try(partial(self._load, texts=distinct)) or {}
        missing = [text for text in distinct if text not in known]
        for start in range(0, len(missing), _PART):
            part = missing[start : start + _PART]
            fresh = dict(zip(part, self._encoder.encode(part), strict=True))
            self._try(partial(self._store, vectors=fresh))
            known |= fresh
        return np.stack([known[text] for text in texts], dtype=np.float32)

    def _load(self, database: sqlite3.Connection, texts: Iterable[str]) -> dict[str, Vectors]:
        """Rows on disk, by text. One that fails its checksum counts as absent."""
        known: dict[str, Vectors] = {}
        for text in texts:
            found = database.execute(
                "SELECT row, checksum FROM vectors WHERE key = ?", (self._key(text),)
            ).fetchone()
            if found is not None and crc32(found[0]) == found[1]:
                known[text] = np.frombuffer(found[0], dtype="<f4")
        return known

    def _store(self, database: sqlite3.Connection, vectors: Mapping[str, Vectors]) -> None:
        """Write rows, and let the oldest go when there are too many: all of it or nothing."""
        rows = ((self._key(text), row.astype("<f4").tobytes()) for text, row in vectors.items())
        database.execute("BEGIN IMMEDIATE")
        database.executemany(
            "INSERT OR REPLACE INTO vectors (key, row, checksum) VALUES (?, ?, ?)",
            ((key, row, crc32(row)) for key, row in rows),
        )
        used = _PAGE_BYTES * (_pragma(database, "page_count") - _pragma(database, "freelist_count"))
        if used > self._limit:
            database.execute(
                "DELETE FROM vectors WHERE number <= (SELECT min(number) + "
                "(max(number) - min(number)) * ? FROM vectors)",
                (1 - _KEPT * self._limit / used,),
            )
        database.execute("COMMIT")

    def _key(self, text: str) -> bytes:
        """What a vector is found by: it hangs on the weights and on the text."""
        return sha256(f"{self.digest}\n{text}".encode("utf-8", "surrogatepass")).digest()

    def _try(self, work: Callable[[sqlite3.Connection], _Answer]) -> _Answer | None:
        """Do something with the database; None, and a notice, when it cannot be done.

        After a failure the cache is left alone, but a broken file goes and the next visit makes a
        new one.
        """
        if not self._usable:
            return None
        try:
            with closing(_connect(self._file.expanduser())) as database:
                database.executescript(_SCHEMA)
                return work(database)
        except (OSError, RuntimeError, sqlite3.Error) as error:  # no home: RuntimeError
            broken = type(error) is sqlite3.DatabaseError
            self._usable = broken and _removed(self._file.expanduser())
            _LOGGER.warning("The cache of vectors %s was not used: %s.", self._file, error)
            return None


def _connect(file: Path) -> sqlite3.Connection:
    """Open the file, and make it and its folder when they are not there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)


def _pragma(database: sqlite3.Connection, name: str) -> int:
    """One of the database's own figures."""
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])


def _removed(file: Path) -> bool:
    """Remove a broken database with its journal; whether that could be done."""
    try:
        for part in (file, Path(f"{file}-wal"), Path(f"{file}-shm")):
            part.unlink(missing_ok=True)
    except OSError:
        return False
    return True
