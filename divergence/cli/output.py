"""Where a result goes: to standard output, or to a file that is written whole or not at all."""

import os
import secrets
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from divergence.domain import UsageError

STDOUT = "-"


def check(path: Path, inputs: Iterable[str]) -> None:
    """Make sure, before any work, that a result can be written.

    Raises:
        UsageError: if the path is a folder or an input, or its folder is missing or closed.
    """
    if path.is_dir():
        raise UsageError(f"{path}: a folder; name a file in it")
    if not path.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {path.parent}; make it first")
    if not os.access(path if _is_device(path) else path.parent, os.W_OK):
        raise UsageError(f"{path}: the folder may not be written to; name another")
    for name in inputs:
        if path.exists() and Path(name).exists() and path.samefile(name):
            raise UsageError(f"{path}: an input, which the result would replace; name another file")


def write(data: bytes, path: Path | None) -> None:
    """Write a result to a file, or to standard output where the path is None.

    A file takes its name only when it is whole; a link stays a link; a device or pipe is written
    to as it is. A reader of standard output who has seen enough ends nothing.

    Raises:
        UsageError: if the file cannot be written.
    """
    if path is None:
        _to_stdout(data)
        return
    try:
        if _is_device(path):
            path.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); name another") from error


def _is_device(path: Path) -> bool:
    """Whether the path is there and no regular file: a file put in its place would destroy it."""
    return path.exists() and not path.is_file()


def _replace(path: Path, data: bytes) -> None:
    draft = path.with_name(f".divergence-{secrets.token_hex(8)}.part")
    try:
        with draft.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            draft.chmod(stat.S_IMODE(path.stat().st_mode))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _to_stdout(data: bytes) -> None:
    stream = sys.stdout.buffer
    try:
        stream.write(data)
        stream.flush()
    except BrokenPipeError:
        # What is still buffered would fail again when Python closes the stream.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
