"""A user's own table of terms: names that take a position, places, opposite words.

docs/terms.md shows one.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from divergence.lexicon.phrases import parse

FAMILIES = ("naming", "place", "pole")
"""Tables that a user may add to."""

ABOUT, SOURCE = "about", "source"
"""What every entry tells beside its words."""

POLES = ("yes", "always", "no", "never", "aside")
"""The stances of a question."""

Table = dict[str, dict[str, dict[str, Any]]]
"""Family, entry, then `about`, `source` or a stance with its terms by language."""


@cache
def table(text: str) -> Table:
    """A user's file, checked; empty for an empty text.

    Raises:
        ValueError: saying which entry is wrong, and in what.
    """
    found: Table = tomllib.loads(text)
    for family, entries in found.items():
        if family not in FAMILIES:
            raise ValueError(f"{family} is no table of terms; take one of {', '.join(FAMILIES)}")
        for name, entry in _tables(family, entries):
            _check(family, f"{family}.{name}", entry)
    return found


def _tables(where: str, entries: object) -> Iterator[tuple[str, dict[str, Any]]]:
    if not isinstance(entries, dict):
        raise ValueError(f"{where} is no table")  # noqa: TRY004 - of the file
    for name, entry in entries.items():
        if not isinstance(entry, dict):
            raise ValueError(f"{where}.{name} is no table")  # noqa: TRY004 - of the file
        yield name, entry


def _check(family: str, where: str, entry: dict[str, Any]) -> None:
    for key in (ABOUT, SOURCE):
        if not (isinstance(entry.get(key), str) and entry[key].strip()):
            raise ValueError(f"{where} has no {key}; write {key} = “…”")
    stances = {key: told for key, told in entry.items() if key not in {ABOUT, SOURCE}}
    if not stances:
        raise ValueError(f"{where} has no terms; write [{where}.a] with a list for each language")
    for stance, languages in _tables(where, stances):
        if family == "pole" and stance not in POLES:
            raise ValueError(f"{where}.{stance} is no end; take one of {', '.join(POLES)}")
        for language, terms in languages.items():
            _check_terms(f"{where}.{stance}.{language}", terms)


def _check_terms(where: str, terms: object) -> None:
    if not (isinstance(terms, list) and all(isinstance(term, str) for term in terms)):
        raise ValueError(f"{where} is no list of terms")
    for term in terms:
        list(parse(where, "", term))
