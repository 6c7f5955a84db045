"""Files of rulings: JSON lines to which lines are only ever added."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from divergence.domain import InputError, Ruling, UsageError
from divergence.report.rulings import SCHEMA, document, parse_ruling


def read(paths: Iterable[Path]) -> tuple[Ruling, ...]:
    """The rulings of all files, in the order of the files and their lines, each once.

    Raises:
        InputError: if a file is missing or cannot be read.
        UsageError: naming file and line, if one of them holds no ruling.
    """
    found = (ruling for path in paths for ruling in parse(_bytes(path), str(path)))
    return tuple(dict.fromkeys(found))


def parse(data: bytes, name: str) -> tuple[Ruling, ...]:
    """The rulings in lines of JSON; empty lines count for nothing.

    Args:
        data: UTF-8, with or without a byte order mark.
        name: what an error calls it.

    Raises:
        UsageError: naming the line that holds no ruling.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{name}: no UTF-8 at byte {error.start}; save it as UTF-8") from None
    return tuple(_parsed(text, name))


def lines(rulings: Iterable[Ruling]) -> bytes:
    """The rulings as lines of JSON, UTF-8, each ended; `parse` is its inverse."""
    told = (json.dumps(document(ruling), ensure_ascii=False) for ruling in rulings)
    # A lone surrogate, which UTF-8 cannot hold, becomes JSON's own escape for it.
    return "".join(f"{line}\n" for line in told).encode("utf-8", errors="backslashreplace")


def _parsed(text: str, name: str) -> Iterator[Ruling]:
    # Not splitlines(), which would cut at U+2028 inside a quote.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield parse_ruling(json.loads(line))
        except KeyError as error:
            raise UsageError(f"{name}:{number}: the ruling has no {error}; mend the line") from None
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise UsageError(
                f"{name}:{number}: no ruling of {SCHEMA} ({error}); mend or delete the line"
            ) from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path") from error
