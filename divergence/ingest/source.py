"""The bytes of a file or of standard input, never more than the limit."""

import errno
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from divergence.domain import InputError
from divergence.settings import MAX_INPUT_BYTES

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a readout is to be read from, and the side that the caller names for it."""

    path: str | Path
    """A file, or `-` for standard input."""
    side: str | None = None
    language: str | None = None
    """BCP 47, where the caller says so; it goes before the front matter's and what is detected."""
    translation_of: str | None = None
    """The side or file of which it is the office's own translation, where the caller says so."""
    version_of: str | None = None
    """The side or file of which it is another version, where the caller says so."""

    @property
    def from_stdin(self) -> bool:
        """Whether the path means standard input."""
        return str(self.path) == STDIN


def load(source: Source) -> bytes:
    """All bytes of a source.

    Raises:
        InputError: if it is missing, no regular file, not readable, or larger than the limit.
    """
    if source.from_stdin:
        return _from_stdin()
    try:
        return _from_file(Path(source.path))
    except (OSError, ValueError) as error:
        raise InputError(f"{shown(source.path)}: {_why(error)}") from error


def shown(path: str | Path) -> str:
    """A path as it may stand in a message: nothing in it can move a terminal's cursor."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return text if text.isprintable() else ascii(text)


def file_name(source: Source) -> str:
    """The name without its folders; `stdin` for standard input."""
    return "stdin" if source.from_stdin else shown(Path(source.path).name)


def _from_stdin() -> bytes:
    if sys.stdin is None:
        raise InputError("standard input is closed; name a file instead of -")
    return _bounded(sys.stdin.buffer, "standard input")


def _from_file(path: Path) -> bytes:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise InputError(f"{shown(path)}: a folder, not a file; name the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise InputError(f"{shown(path)}: not a regular file; to read a pipe, name - instead")
    if status.st_size > MAX_INPUT_BYTES:
        raise _too_large(shown(path))
    with path.open("rb") as stream:
        return _bounded(stream, shown(path))


def _bounded(stream: BinaryIO, name: str) -> bytes:
    """All that the stream holds; the size that the system tells may be old, or untold."""
    data = stream.read(MAX_INPUT_BYTES + 1)
    if len(data) > MAX_INPUT_BYTES:
        raise _too_large(name)
    return data


def _too_large(name: str) -> InputError:
    return InputError(
        f"{name}: larger than {MAX_INPUT_BYTES:,} bytes; cut it down to the readout's own text"
    )


def _why(error: OSError | ValueError) -> str:
    """What an error of the operating system means to the user."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file; check the name and the folder"
        case PermissionError():
            return "may not be read; ask for permission or copy it"
        case OSError(errno=errno.ELOOP):
            return "a link that leads back to itself; name the file itself"
        case OSError(strerror=str(reason)):
            return f"cannot be read ({reason}); check the name and the disk"
        case _:
            return "not a file's name; check it"
