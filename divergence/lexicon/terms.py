"""Words whose choice takes a position, by language: `terms.toml`, found in a text.

Words that stand at the two ends of one question are in `poles.toml`, and those that tell of what
kind an encounter was in `occasions.toml`, in the same form.

A term names the concept (`fighting`) and the stance (`a`, `b`, …), so that two accounts can be held
against each other across languages. Which stance is apt is nobody's business here.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from divergence.domain import Span
from divergence.lexicon.compiled import Document
from divergence.lexicon.grammar import load
from divergence.lexicon.index import Index
from divergence.lexicon.phrases import Phrase, parse
from divergence.lexicon.stock import stock
from divergence.lexicon.words import words

_NAMES = ("terms.toml", "poles.toml", "occasions.toml")
_FILES = tuple(Path(__file__).with_name(name) for name in _NAMES)

FAMILIES = (
    "naming",
    "stand",
    "tone",
    "figures",
    "pole",
    "turn",
    "moment",
    "again",
    "extent",
    "formula",
    "occasion",
)
"""The top-level tables of the files."""

KEPT = 1024
"""Searches whose result is kept: several rules ask for the same terms of a claim."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term found in a text."""

    concept: str
    stance: str
    span: Span
    """In the text that was searched."""


@lru_cache(maxsize=KEPT)
def find(family: str, text: str, language: str) -> tuple[Term, ...]:
    """The terms of a family in a text, by place; a longer one hides what it holds.

    Args:
        family: one of `FAMILIES`.
        text: any text; an empty one holds no terms.
        language: BCP 47; only the primary subtag counts. A language without terms finds none.

    Raises:
        KeyError: if there is no such family.
    """
    hits = _index(family, language.partition("-")[0].lower()).find(words(text))
    return tuple(Term(hit.attribute, hit.value, Span(hit.start, hit.stop)) for hit in hits)


def sort(family: str, concept: str) -> str:
    """What sort of question a concept is, where the file tells; else an empty string.

    Raises:
        KeyError: if there is no such family or concept.
    """
    return str(_table()[family][concept].get("sort", ""))


def about(family: str, concept: str) -> str:
    """What a concept is, in neutral words.

    Raises:
        KeyError: if there is no such family or concept.
    """
    return str(_table()[family][concept]["about"])


Table = dict[str, dict[str, dict[str, str | dict[str, list[str]]]]]


def _read() -> Table:
    """The files: family, concept, then `about` or a stance with its terms by language."""
    tables = (tomllib.loads(file.read_text(encoding="utf-8")) for file in _FILES)
    return {family: concepts for table in tables for family, concepts in table.items()}


DOCUMENT = Document("terms", _FILES, _read)
"""The words whose choice takes a position, as they are compiled."""


@cache
def _table() -> Table:
    found: Table = DOCUMENT.load()
    return found


@cache
def _index(family: str, language: str) -> Index:
    return Index(stock(_phrases(family, language)), forms=load(language).forms)


def _phrases(family: str, language: str) -> Iterator[Phrase]:
    for concept, stances in _table()[family].items():
        for stance, languages in stances.items():
            if isinstance(languages, dict):
                for notation in languages.get(language, ()):
                    yield from parse(concept, stance, notation)
