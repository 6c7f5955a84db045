"""Names across languages: the gazetteer of places, bodies and agreements, of people, a user's own.

All are TOML: a table an entity or a person, by its normal form, with phrases by language, and `of`
for the country for which a capital, an office or a person speaks. A user's file adds entities, or
names to known ones; docs/languages.md has an example.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from divergence.lexicon.compiled import Document
from divergence.lexicon.phrases import Phrase, parse

FILE = Path(__file__).with_name("names.toml")
PEOPLE_FILE = Path(__file__).with_name("leaders.toml")

_OF = "of"
_ENTITY, _LEADER = "entity", "leader"

Table = dict[str, dict[str, tuple[str, ...]]]
"""Phrases by normal form and language."""


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
        for entity, entry in DOCUMENT.load()[_ENTITY].items()
    }
    for entity, entry in _read(own).items():
        known = found.setdefault(entity, {})
        for key, phrases in entry.items():
            known[key] = tuple(dict.fromkeys((*known.get(key, ()), *phrases)))
    return found


@cache
def people() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The same of people; `of` is the state or body for which one speaks or spoke."""
    return {
        person: {key: tuple(told) for key, told in entry.items()}
        for person, entry in DOCUMENT.load()[_LEADER].items()
    }


def _shipped() -> dict[str, Table]:
    files = {_ENTITY: FILE, _LEADER: PEOPLE_FILE}
    return {kind: _read(file.read_text(encoding="utf-8")) for kind, file in files.items()}


def _speakers() -> dict[str, str]:
    return {
        name: entry[_OF][0]
        for table in _shipped().values()
        for name, entry in table.items()
        if _OF in entry
    }


FILES = (FILE, PEOPLE_FILE)
DOCUMENT = Document("names", FILES, _shipped)
"""The gazetteer, as it is compiled."""
SPEAKERS = Document("speakers", FILES, _speakers)
"""What `countries` gives of it: read in every run, where the gazetteer itself is not."""


def _read(text: str) -> Table:
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
    """The names in a language, as phrases of the attribute `entity`, people's of `leader`."""
    for kind, table in ((_ENTITY, entities(own)), (_LEADER, people())):
        for name, entry in table.items():
            for notation in entry.get(language, ()):
                yield from parse(kind, name, notation)


@cache
def countries(own: str = "") -> dict[str, str]:
    """The country for which a capital, an office or a person speaks, by the name's normal form."""
    told: dict[str, str] = dict(SPEAKERS.load())
    told.update((name, entry[_OF][0]) for name, entry in _read(own).items() if _OF in entry)
    return told
