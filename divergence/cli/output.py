"""Where a result goes: to standard output, or to a file that is written whole or not at all.

What is told beside it goes to stderr, line by line.
"""

import os
import secrets
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO
from unicodedata import category

import click

from divergence.domain import UsageError

STDOUT = "-"


def is_terminal() -> bool:
    """Whether standard output is read by a person at a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def coloured(path: Path | None) -> bool:
    """Whether a result may carry colour: on a terminal that knows it, and whose user wants it.

    https://no-color.org: NO_COLOR in the environment, whatever it says, asks for none.
    """
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return path is None and wanted and is_terminal()


def target(name: str | None) -> Path | None:
    """The file that an option names; None for standard output."""
    return None if name is None or name == STDOUT else Path(name)


def check(path: Path, inputs: Iterable[str]) -> None:
    """Make sure, before any work, that a result can be written.

    Raises:
        UsageError: if the path is a folder or an input, if its folder is missing or closed, or if
            no file can have that name.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except (OSError, ValueError) as error:
        raise _not_written(path, error) from error
    if path.is_dir():
        raise UsageError(f"{path}: a folder; name a file in it")
    if not path.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {path.parent}; make it first")
    if not os.access(path if _is_device(path) else path.parent, os.W_OK):
        raise UsageError(f"{path}: the folder may not be written to; name another")
    for name in inputs:
        if _is_same(path, name):
            raise UsageError(f"{path}: an input, which the result would replace; name another file")


def _is_same(path: Path, name: str) -> bool:
    """Whether the two are one file; what is not there, or may not be looked at, is another."""
    try:
        return path.samefile(name)
    except (OSError, ValueError):
        return False


def write(data: bytes, path: Path | None) -> None:
    """Write a result to a file, or to standard output where the path is None.

    A file takes its name only when it is whole; a link stays a link; a device or pipe is written
    to as it is. A reader of standard output who has seen enough ends nothing.

    Raises:
        UsageError: if the file, or standard output, cannot be written.
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
        raise _not_written(path, error) from error


def say(line: str) -> None:
    """Tell something beside the result, as one line on stderr.

    Whatever a file or a side is called, nothing in the line moves a terminal's cursor or begins
    another line. A stderr that is closed or full changes nothing about the run.
    """
    try:
        click.echo(printable(line), err=True)
    except OSError:
        _forget(sys.stderr)


def printable(line: str) -> str:
    r"""The line with `\x1b` and the like for characters that show nothing; spaces stay.

    >>> printable("a\x1b[31m\nb")
    'a\\x1b[31m\\nb'
    """
    return "".join(
        char if char.isprintable() or category(char) == "Zs" else ascii(char)[1:-1] for char in line
    )


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
    if sys.stdout is None:
        raise UsageError("standard output is closed; open it, or send it elsewhere")
    stream = sys.stdout.buffer
    try:
        stream.write(data)
        stream.flush()
    except BrokenPipeError:
        _forget(stream)
    except OSError as error:
        _forget(stream)
        raise UsageError(
            f"standard output cannot be written ({error.strerror}); make room, or send it elsewhere"
        ) from error


def _not_written(path: Path, error: OSError | ValueError) -> UsageError:
    why = error.strerror if isinstance(error, OSError) else error
    return UsageError(f"{path}: cannot be written ({why}); name another")


def _forget(stream: IO[str] | IO[bytes]) -> None:
    """Let what is still buffered go: it would fail again when Python closes the stream."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
