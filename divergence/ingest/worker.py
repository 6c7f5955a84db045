"""The process in which files that others made are taken apart: it may take so much and no more.

    python -m divergence.ingest.worker MEDIA [ENCODING [SENT_AS]] < FILE

Writes one JSON object: what was extracted, or the sentence that says why nothing was.
"""

import json
import sys
from dataclasses import asdict

from divergence.domain import UsageError
from divergence.ingest.extracted import Extracted, UnreadableError
from divergence.ingest.kinds import Media
from divergence.ingest.readers import extract
from divergence.settings import MAX_TEXT, READ_MEMORY, READ_SECONDS


def main(media: str, encoding: str = "", sent_as: str = "") -> None:
    """Read a file from standard input, and write what is in it."""
    _limit()
    data = sys.stdin.buffer.read()
    answer: dict[str, object]
    try:
        found = extract(Media(media), data, encoding or None, sent_as or None)
        _refuse_endless(found, Media(media))
        answer = {"extracted": {key: _whole(value) for key, value in asdict(found).items()}}
    except UnreadableError as error:
        answer = {"unreadable": str(error)}
    except UsageError as error:
        answer = {"usage": str(error)}
    except MemoryError:
        answer = {"unreadable": too_large(Media(media))}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _refuse_endless(found: Extracted, media: Media) -> None:
    """Refuse more text than any readout has, before it is handed over."""
    length = len(found.text) + sum(map(len, found.dropped))
    if length > MAX_TEXT:
        raise UnreadableError(
            f"{media.called} of {length:,} characters; save the readout's own text and name that"
        )


def _whole(value: object) -> object:
    """The same without halves of surrogate pairs, which PDFs can spell and nothing can print."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return tuple(map(_whole, value)) if isinstance(value, tuple) else value


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
