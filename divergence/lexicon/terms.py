"""Words whose choice takes a position, by language: `terms.toml`, found in a text.

In the same form are `places.toml`, places that go by several names; `poles.toml`, words at the two
ends of one question; `deeds.toml`, words for deeds whose doer is told; and `occasions.toml`, words
that tell of what kind an encounter was. A user's own table goes beside them for one run.

A term names the concept (`fighting`) and the stance (`a`, `b`, …), so that two accounts can be held
against each other across languages. Which stance is apt is nobody's business here.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from divergence.domain import Span
from divergence.lexicon import own_terms
from divergence.lexicon.compiled import Document
from divergence.lexicon.grammar import load
from divergence.lexicon.index import Index
from divergence.lexicon.phrases import Phrase, parse
from divergence.lexicon.stock import stock
from divergence.lexicon.words import words

_NAMES = ("terms.toml", "places.toml", "poles.toml", "deeds.toml", "occasions.toml")
_FILES = tuple(Path(__file__).with_name(name) for name in _NAMES)

FAMILIES = (
    "naming",
    "stand",
    "tone",
    "figures",
    "place",
    "pole",
    "turn",
    "moment",
    "again",
    "extent",
    "formula",
    "deed",
    "role",
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
def find(family: str, text: str, language: str, own: str = "") -> tuple[Term, ...]:
    """The terms of a family in a text, by place; a longer one hides what it holds.

    Args:
        family: one of `FAMILIES`.
        text: any text; an empty one holds no terms.
        language: BCP 47; only the primary subtag counts. A language without terms finds none.
        own: a user's file as text, whose terms count beside the shipped ones; empty for none.

    Raises:
        KeyError: if there is no such family.
    """
    more = own if family in own_terms.table(own) else ""
    hits = _index(family, language.partition("-")[0].lower(), more).find(words(text))
    return tuple(Term(hit.attribute, hit.value, Span(hit.start, hit.stop)) for hit in hits)


def sort(family: str, concept: str, own: str = "") -> str:
    """What sort of question a concept is, where the file tells; else an empty string.

    Raises:
        KeyError: if there is no such family or concept.
    """
    return str(_table(own)[family][concept].get("sort", ""))


def about(family: str, concept: str, own: str = "") -> str:
    """What a concept is, in neutral words.

    Raises:
        KeyError: if there is no such family or concept.
    """
    return str(_table(own)[family][concept]["about"])


def source(family: str, concept: str, own: str = "") -> str:
    """Where the words of a concept are dealt with; empty where the file tells no source.

    Raises:
        KeyError: if there is no such family or concept.
    """
    return str(_table(own)[family][concept].get("source", ""))


def entries(family: str, own: str = "") -> "Concepts":
    """The concepts of a family, the shipped ones first.

    Raises:
        KeyError: if there is no such family.
    """
    return _table(own)[family]


Concept = dict[str, str | dict[str, list[str]]]
"""`about`, `source`, or a stance with its terms by language."""

Concepts = dict[str, Concept]
Table = dict[str, Concepts]


def _read() -> Table:
    """The files: family, then its concepts."""
    tables = (tomllib.loads(file.read_text(encoding="utf-8")) for file in _FILES)
    return {family: concepts for table in tables for family, concepts in table.items()}


DOCUMENT = Document("terms", _FILES, _read)
"""The words whose choice takes a position, as they are compiled."""


@cache
def _table(own: str = "") -> Table:
    """The shipped terms with a user's: new concepts, or more terms for known ones."""
    shipped: Table = DOCUMENT.load()
    more = own_terms.table(own)
    return {family: _joined(known, more.get(family, {})) for family, known in shipped.items()}


def _joined(known: Concepts, more: Concepts) -> Concepts:
    return {name: _both(known.get(name, {}), more.get(name, {})) for name in (*known, *more)}


def _both(known: Concept, more: Concept) -> Concept:
    """A concept with a user's terms after the shipped ones, and the user's own word for it."""
    found: Concept = {**known}
    for key, told in more.items():
        have = known.get(key, {})
        if isinstance(told, str) or isinstance(have, str):
            found[key] = told
        else:
            found[key] = {
                language: [*have.get(language, ()), *told.get(language, ())]
                for language in (*have, *told)
            }
    return found


@cache
def _index(family: str, language: str, own: str) -> Index:
    return Index(stock(_phrases(family, language, own)), forms=load(language).forms)


def _phrases(family: str, language: str, own: str) -> Iterator[Phrase]:
    for concept, stances in _table(own)[family].items():
        for stance, languages in stances.items():
            if isinstance(languages, dict):
                for notation in languages.get(language, ()):
                    yield from parse(concept, stance, notation)
