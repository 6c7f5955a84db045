"""The data of the languages that are served: one file each, found by its name.

A file `grammar/<primary subtag>.toml` holds `[rules]`, how the language is built; tables
`[attribute.value]` of phrases, each with an example in which it stands; and `[cutting]`, where its
sentences end and its clauses part. docs/languages.md tells how one is written.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("grammar")

LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
"""The languages that have a file, by primary subtag of BCP 47."""


def primary(language: str) -> str:
    """The primary subtag of a BCP 47 tag: `zh` for `zh-Hans-CN`."""
    return language.replace("_", "-").split("-", 1)[0].lower()


def path(language: str) -> Path:
    """Where the file of a language is or would be."""
    return FOLDER / f"{language}.toml"


def tables(language: str) -> dict[str, Any]:
    """The data of a language's file; none where there is no file.

    Args:
        language: primary subtag of BCP 47, in lower case.
    """
    return read(path(language)) if language.isalpha() else {}


@cache
def read(file: Path) -> dict[str, Any]:
    """The tables of a word file; none where there is no file."""
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
