"""The process in which files that others made are taken apart: it may take so much and no more.

    python -m divergence.ingest.worker MEDIA [ENCODING] < FILE

Writes one JSON object: what was extracted, or the sentence that says why nothing was.
"""

import json
import sys
from dataclasses import asdict

from divergence.domain import UsageError
from divergence.ingest.extracted import UnreadableError
from divergence.ingest.kinds import Media
from divergence.ingest.readers import extract
from divergence.settings import READ_MEMORY, READ_SECONDS


def main(media: str, encoding: str = "") -> None:
    """Read a file from standard input, and write what is in it."""
    _limit()
    data = sys.stdin.buffer.read()
    answer: dict[str, object]
    try:
        answer = {"extracted": asdict(extract(Media(media), data, encoding or None))}
    except UnreadableError as error:
        answer = {"unreadable": str(error)}
    except UsageError as error:
        answer = {"usage": str(error)}
    except MemoryError:
        answer = {"unreadable": too_large(Media(media))}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def too_large(media: Media) -> str:
    """The end of the sentence on a file that needs more memory than it may have."""
    return f"{media.called} that needs more memory than any readout should; save its text"


def _limit() -> None:
    """Bound the processor time and the memory of this process, where the system can do that."""
    try:
        import resource
    except ImportError:  # Windows; the time is bounded from outside
        return
    resource.setrlimit(resource.RLIMIT_CPU, (READ_SECONDS, READ_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (READ_MEMORY, READ_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(*sys.argv[1:])
