"""A file of rulings that several may write to at once: a ruling is in it whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

if sys.platform != "win32":
    import fcntl

_HERE = Lock()
"""Between threads of this process; between processes the file itself is locked."""


def append(path: Path, data: bytes) -> None:
    """Add lines at the end of a file, made if it is missing, and see them on the disk.

    A line that a crash has left unfinished is ended first, so that it spoils no other.

    Args:
        path: the file.
        data: whole lines.

    Raises:
        OSError: if the file cannot be written; then it is as it was.
    """
    with _HERE, path.open("ab+") as stream, _locked(stream.fileno()):
        end = stream.seek(0, os.SEEK_END)
        if end:
            stream.seek(end - 1)
            data = data if stream.read(1) == b"\n" else b"\n" + data
        try:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        except OSError:
            os.ftruncate(stream.fileno(), end)
            raise


@contextmanager
def _locked(file: int) -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    fcntl.flock(file, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(file, fcntl.LOCK_UN)
