"""What a language's file holds, with the names that the gazetteer has in the language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any

from divergence.lexicon import files, names
from divergence.lexicon.compiled import Document
from divergence.lexicon.phrases import Phrase, parse
from divergence.lexicon.stock import Stock, as_json, from_json, stock


@dataclass(frozen=True, slots=True)
class Language:
    """The parts of a language's file; all empty where it has none."""

    rules: dict[str, Any] = field(default_factory=dict)
    cutting: dict[str, Any] = field(default_factory=dict)
    phrases: Stock | None = None
    """None where there is no file."""


def load(code: str) -> Language:
    """The data of a language.

    Args:
        code: primary subtag of BCP 47, in lower case.
    """
    return _load(code, files.path(code)) if code.isalpha() else Language()


@cache
def _load(code: str, file: Path) -> Language:
    if not file.is_file():
        return Language()
    found = document(code).load()
    return Language(found["rules"], found["cutting"], from_json(found["phrases"]))


def document(code: str) -> Document:
    """A language as it is compiled, from its file and the gazetteer."""
    return Document(code, (files.path(code), *names.FILES), partial(_build, code))


def _build(code: str) -> dict[str, Any]:
    tables = dict(files.tables(code))
    rules, cutting = tables.pop("rules", {}), tables.pop("cutting", {})
    filed = stock([*phrases(tables), *names.phrases(code)])
    return {"rules": rules, "cutting": cutting, "phrases": as_json(filed)}


def phrases(tables: dict[str, dict[str, dict[str, str]]]) -> Iterator[Phrase]:
    """The phrases of tables `[attribute.value]`."""
    for attribute, values in tables.items():
        for value, notations in values.items():
            for notation in notations:
                yield from parse(attribute, value, notation)
