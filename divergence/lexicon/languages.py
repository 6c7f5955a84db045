"""What languages can be told from: scripts, function words and letters, as data."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Script:
    """A script and the code points its letters have."""

    name: str
    ranges: tuple[tuple[int, int], ...]
    """`(first, last)`, both inside."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language and what its texts are known by."""

    code: str
    """BCP 47, the primary subtag alone."""
    script: str
    """The name of a `Script`."""
    words: frozenset[str] = frozenset()
    """Function words, lower case, NFC; empty where the script alone decides."""
    letters: frozenset[str] = frozenset()
    """Lower-case letters that no other language of the table writes."""
    alphabet: frozenset[str] = frozenset()
    """All its lower-case letters; empty where they do not help to tell it from its neighbours."""


@cache
def _table() -> dict[str, list[dict[str, Any]]]:
    path = Path(__file__).with_name("languages.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def scripts() -> tuple[Script, ...]:
    """All scripts of the table, in its order."""
    return tuple(
        Script(row["name"], tuple((first, last) for first, last in row["ranges"]))
        for row in _table()["script"]
    )


@cache
def languages() -> tuple[Language, ...]:
    """All languages of the table, in its order."""
    return tuple(
        Language(
            row["code"],
            row["script"],
            frozenset(row.get("words", "").split()),
            frozenset(row.get("letters", "")),
            frozenset(row.get("alphabet", "")),
        )
        for row in _table()["language"]
    )
