"""Damaged and hostile files, made of sound ones: what a reader must answer with one sentence.

    python benchmarks/fuzz.py KIND [--seeds FOLDER] [--seconds N] [--seed N] [--keep FOLDER]

KIND is html, pdf, docx, mhtml or warc. Every input is a sound document with some mutations: bytes
flipped, cut out, doubled, or taken from another place, and for Word documents inside the archive's
parts. A reader may give a text or refuse; any other exception, or more than the seconds that a
reader has, is printed with the number that makes the input again, and the run ends with code 1.
"""

import argparse
import io
import random
import signal
import sys
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType

from divergence.domain import DivergenceError
from divergence.ingest.extracted import UnreadableError
from divergence.ingest.kinds import Media
from divergence.ingest.readers import extract
from divergence.settings import READ_SECONDS

SEEDS = Path(__file__).parents[1] / "fixtures" / "pages"
MUTATIONS = 12
"""Of one input, at most."""
PIECE = 400
"""Bytes that one mutation touches, at most."""
SIGNS = (
    b"<",
    b">",
    b"&#0;",
    b"\0",
    b"\xff",
    b"]]>",
    b"endobj",
    b"--",
    b"\r\n\r\n",
    b"9" * 20,
    b"%",
)

HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: identity\r\n\r\n"


def as_mhtml(page: bytes) -> bytes:
    """A page as a browser saves it in one file."""
    import quopri

    head = (
        b"From: <Saved>\r\nSnapshot-Content-Location: https://a.example/x\r\nMIME-Version: 1.0\r\n"
    )
    body = b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
    part = b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head + body + part + quopri.encodestring(page) + b"\r\n--b--\r\n"


def as_warc(page: bytes) -> bytes:
    """A page as a crawler keeps it."""
    body = HTTP + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/x\r\n"
        "WARC-Date: 2031-05-14T10:00:00Z\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def itself(data: bytes) -> bytes:
    """The document as it is."""
    return data


KINDS: dict[str, tuple[Media, str, Callable[[bytes], bytes]]] = {
    "html": (Media.HTML, "html", itself),
    "pdf": (Media.PDF, "pdf", itself),
    "docx": (Media.DOCX, "docx", itself),
    "mhtml": (Media.MHTML, "html", as_mhtml),
    "warc": (Media.WARC, "html", as_warc),
}


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few mutations."""
    found = bytearray(data)
    for _ in range(chance.randint(1, MUTATIONS)):
        at = chance.randrange(len(found) + 1)
        size = chance.randint(1, PIECE)
        match chance.randrange(6):
            case 0 if at < len(found):
                found[at] = chance.randrange(256)
            case 1:
                del found[at : at + size]
            case 2:
                found[at:at] = found[at : at + size] * chance.randint(1, 40)
            case 3:
                other = chance.randrange(len(found) + 1)
                found[at : at + size] = found[other : other + size]
            case 4:
                found[at:at] = chance.choice(SIGNS)
            case _:
                del found[max(at, len(found) // 2) :]
    return bytes(found)


def mutated_archive(data: bytes, chance: random.Random) -> bytes:
    """A zip archive with mutations in one of its parts, or in its own bytes."""
    if chance.random() < 1 / 4:
        return mutated(data, chance)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        chosen = chance.choice(names)
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, mutated(part, chance) if name == chosen else part)
    return made.getvalue()


def inputs(documents: Sequence[bytes], kind: str, seed: int) -> Iterator[tuple[int, bytes]]:
    """Endless inputs, each with the number that makes it again."""
    mutate = mutated_archive if kind == "docx" else mutated
    number = seed
    while True:
        chance = random.Random(number)  # noqa: S311 - the same inputs every time
        yield number, mutate(chance.choice(documents), chance)
        number += 1


class TooSlowError(BaseException):
    """A reader took longer than it may; no reader can catch it as an error of its own."""


def _alarm(_: int, __: FrameType | None) -> None:
    raise TooSlowError


def fault(media: Media, data: bytes) -> str:
    """What a reader did that it must not; empty where it read or refused."""
    signal.setitimer(signal.ITIMER_VIRTUAL, READ_SECONDS)
    try:
        extract(media, data)
    except (UnreadableError, DivergenceError):
        return ""
    except TooSlowError:
        return f"more than {READ_SECONDS} s at {traceback.format_exc(limit=-3)}"
    except Exception:  # noqa: BLE001 - that is what is looked for
        return traceback.format_exc(limit=-4)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return ""


def main() -> None:
    """Read mutated documents for a while; tell every fault once."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--seeds", type=Path, default=SEEDS, metavar="FOLDER")
    parser.add_argument("--seconds", type=float, default=120, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="the first input's number")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where faulty inputs are put")
    options = parser.parse_args()
    media, ending, made = KINDS[options.kind]
    documents = [made(path.read_bytes()) for path in sorted(options.seeds.glob(f"*.{ending}"))]
    signal.signal(signal.SIGVTALRM, _alarm)
    end = time.monotonic() + options.seconds
    known: set[str] = set()
    number = options.seed
    for number, data in inputs(documents, options.kind, options.seed):
        found = fault(media, data)
        last = "\n".join(found.splitlines()[-3:])
        if found and last not in known:
            known.add(last)
            print(f"input {number}:\n{found}", flush=True)
            if options.keep:
                (options.keep / f"{options.kind}-{number}").write_bytes(data)
        if time.monotonic() > end:
            break
    print(f"{number - options.seed + 1} inputs, {len(known)} kinds of fault")
    sys.exit(1 if known else 0)


if __name__ == "__main__":
    main()
