"""Names of states, capitals, bodies and offices across languages: the gazetteer, and a user's own.

Both are TOML: a table an entity, by its normal form, with phrases by language, and `of` for the
country for which a capital or an office speaks. A user's file adds entities, or names to known
ones; docs/languages.md has an example.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from divergence.lexicon.compiled import Document
from divergence.lexicon.phrases import Phrase, parse

FILE = Path(__file__).with_name("names.toml")

_OF = "of"


@cache
def entities(own: str = "") -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Phrases by entity and language; under `of`, the country that the entity speaks for.

    Args:
        own: a user's file as text, added to the shipped one; empty for none.

    Raises:
        ValueError: saying what is wrong with the user's file.
    """
    found = {
        entity: {key: tuple(told) for key, told in entry.items()}
        for entity, entry in DOCUMENT.load().items()
    }
    for entity, entry in _read(own).items():
        known = found.setdefault(entity, {})
        for key, phrases in entry.items():
            known[key] = tuple(dict.fromkeys((*known.get(key, ()), *phrases)))
    return found


def _shipped() -> dict[str, dict[str, tuple[str, ...]]]:
    return _read(FILE.read_text(encoding="utf-8"))


DOCUMENT = Document("names", (FILE,), _shipped)
"""The gazetteer, as it is compiled."""


def _read(text: str) -> dict[str, dict[str, tuple[str, ...]]]:
    return {entity: dict(_entry(entity, entry)) for entity, entry in tomllib.loads(text).items()}


def _entry(entity: str, entry: Any) -> Iterator[tuple[str, tuple[str, ...]]]:  # noqa: ANN401 - as TOML has it
    if not isinstance(entry, dict):
        raise ValueError(f'{entity} is no table; write {entity} = {{ en = ["…"] }}')  # noqa: TRY004 - of the file
    for key, phrases in entry.items():
        if not (isinstance(phrases, list) and all(isinstance(one, str) for one in phrases)):
            raise ValueError(f"{entity}.{key} is no list of phrases")
        if key == _OF and len(phrases) != 1:
            raise ValueError(f"{entity}.of must name one country")
        if key != _OF:
            for notation in phrases:
                list(parse("entity", entity, notation))
        yield key, tuple(phrases)


def phrases(language: str, own: str = "") -> Iterator[Phrase]:
    """The names in a language, as phrases of the attribute `entity`."""
    for entity, entry in entities(own).items():
        for notation in entry.get(language, ()):
            yield from parse("entity", entity, notation)


@cache
def countries(own: str = "") -> dict[str, str]:
    """The country for which a capital or an office speaks, by the normal form of its name."""
    return {name: entry[_OF][0] for name, entry in entities(own).items() if _OF in entry}
