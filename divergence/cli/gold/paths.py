"""What the user names on the command line, as cases."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from divergence.domain import UsageError

if TYPE_CHECKING:
    from divergence.gold import Case

SHOWN = 3
"""Problems that one sentence names; `validate` lists all."""


def places(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The places of cases at all paths, each once, in the order named.

    Raises:
        InputError: if there is nothing at a path.
        UsageError: if a path holds no case.
    """
    from divergence.gold.reading import places as at

    return tuple(dict.fromkeys(place for path in paths for place in at(path)))


def cases(paths: Iterable[Path]) -> tuple["Case", ...]:
    """The sound cases at all paths.

    Raises:
        InputError: if there is nothing at a path.
        UsageError: if a path holds no case or a malformed one.
    """
    from divergence.gold.reading import read_place

    return tuple(case for place in places(paths) for case in read_place(place))


def distinct(found: Iterable["Case"]) -> None:
    """Make sure that no two cases would take each other's place.

    Raises:
        UsageError: naming the id that two cases have.
    """
    seen = set()
    for case in found:
        if case.id in seen:
            raise UsageError(f"two cases have the id “{case.id}”; rename one")
        seen.add(case.id)


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def as_json(document: object) -> bytes:
    """A document as programs read it."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
