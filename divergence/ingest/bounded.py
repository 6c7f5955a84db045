"""Files that others made are read in a process of their own, with bounded time and memory.

Whatever a page, PDF or archive does to the libraries that take it apart (endless loops, stacks that
overflow, memory without end), the run goes on and says one sentence.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from divergence.domain import InputError, UsageError
from divergence.ingest.extracted import Extracted
from divergence.ingest.kinds import Media
from divergence.settings import READ_SECONDS, READ_WAIT

_WORKER = "divergence.ingest.worker"


def extract(
    media: Media, data: bytes, name: str, encoding: str | None = None, sent_as: str | None = None
) -> Extracted:
    """What a file of a kind holds; see `readers.extract`.

    Args:
        media: its kind, none of the plain ones.
        data: all its bytes.
        name: what messages call it.
        encoding: as the user says.
        sent_as: the encoding that a server named.

    Raises:
        InputError: if it cannot be read, or not within the limits.
        UsageError: if there is no such encoding.
    """
    command = [sys.executable, "-P", "-m", _WORKER, media.value, encoding or "", sent_as or ""]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, and no shell
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=READ_WAIT,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(
            f"{name}: {media.called} that was not read within {READ_WAIT} seconds; try again when"
            " the machine is less busy, or save its text and name that"
        ) from error
    return _answer(done, name, media)


def _environment() -> dict[str, str]:
    """Ours, with the package to be found as it was found here, whatever the folder."""
    package = str(Path(__file__).parents[2])
    known = os.environ.get("PYTHONPATH")
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([package, known] if known else [package]),
        "PYTHONHASHSEED": "0",
    }


def _answer(done: "subprocess.CompletedProcess[bytes]", name: str, media: Media) -> Extracted:
    if done.returncode in {-signal.SIGXCPU, -signal.SIGKILL}:
        raise _too_long(name, media)
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise InputError(
            f"{name}: {media.called} that breaks what reads it, so it is damaged or made to;"
            " save its text and name that"
        ) from error
    match answer:
        case {"extracted": found}:
            return Extracted(**{**found, "dropped": tuple(found["dropped"])})
        case {"usage": sentence}:
            raise UsageError(sentence)
        case _:
            raise InputError(f"{name}: {answer['unreadable']}")


def _too_long(name: str, media: Media) -> InputError:
    return InputError(
        f"{name}: {media.called} that takes more than {READ_SECONDS} seconds of the processor to be"
        " read, so it is damaged or made to; save its text and name that"
    )
