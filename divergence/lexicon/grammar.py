"""What the words of a language do in a readout: one data file a language, and the shared names.

A file holds tables `[attribute]` of `value = [phrases]`, written as `phrases` explains, and
`[rules]`, the few settings by which the languages differ in build.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from itertools import chain
from pathlib import Path

from divergence.lexicon.phrases import GAP, Hit, Index, Phrase, parse
from divergence.lexicon.words import Word

_FOLDER = Path(__file__).with_name("grammar")
_NAMES = Path(__file__).with_name("names.toml")

LANGUAGES = ("ar", "en", "fa", "fr", "ru", "tr", "uk", "zh")
"""The languages that have a file, by primary subtag of BCP 47."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How a language is built, as far as reading a claim depends on it."""

    main_verb: str = "first"
    """Which of several reporting verbs governs a claim: the first, or (verb-final) the last."""
    subject: str = "before"
    """Where the subject stands: before the main verb, or after it."""
    pro_drop: bool = False
    """Whether a new sentence may go on about the last subject without naming it."""
    cased: bool = True
    """Whether names are written with capitals."""
    decimal: str = "."
    thousands: str = ","
    """Signs that part groups of three digits."""
    proclitics: tuple[str, ...] = ()
    """Particles written together with the next word, in the order in which they stand."""
    gap: int = GAP
    """Words that a gap in a phrase may stand for."""
    endings: tuple[str, ...] = ()
    """Case endings that names take, longest first."""
    connector: str = ""
    """The sign between the two principals in an opening, where no word parts them."""
    title_first: bool = False
    """Whether a principal's title stands before the name."""
    month_first: bool = False
    """Whether a number after a month's name is its day."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's phrases and rules."""

    language: str
    rules: Rules
    index: Index

    def find(self, text: tuple[Word, ...]) -> tuple[Hit, ...]:
        """The phrases in a text's words, by place."""
        return self.index.find(text)

    def forms(self, word: str) -> tuple[str, ...]:
        """The word, then the word without the particles written together with it."""
        return _forms(self.rules.proclitics, word)

    def stem(self, name: str) -> str:
        """A folded name without its case ending, as far as the rules know it.

        The longer an ending, the more must be left, for a short name may end like a case.
        """
        for ending in self.rules.endings:
            if name.endswith(ending) and len(name) - 2 * len(ending) >= _SHORTEST_STEM - 1:
                return name[: -len(ending)]
        return name


_SHORTEST_STEM = 3
"""Letters that must be left of a name or word when an ending or particle is taken off."""


def _forms(proclitics: tuple[str, ...], word: str) -> tuple[str, ...]:
    found = [word]
    for particles in proclitics:
        for form in tuple(found):
            for particle in particles.split():
                if form.startswith(particle) and len(form) - len(particle) >= _SHORTEST_STEM - 1:
                    found += [form[len(particle) :]]
    return tuple(dict.fromkeys(found))


@cache
def load(language: str) -> Grammar:
    """The grammar of a BCP 47 tag's primary language; one without words when it is not served."""
    primary = language.lower().partition("-")[0]
    if primary != language:
        return load(primary)
    if primary not in LANGUAGES:
        return Grammar(primary, Rules(), Index(()))
    tables = tomllib.loads((_FOLDER / f"{primary}.toml").read_text(encoding="utf-8"))
    rules = _rules(tables.pop("rules"))
    phrases = chain(_phrases(tables), _entities(primary))
    proclitics = rules.proclitics
    forms = (lambda word: _forms(proclitics, word)) if proclitics else None
    return Grammar(primary, rules, Index(phrases, forms=forms, gap=rules.gap))


def _rules(table: dict[str, object]) -> Rules:
    known = {field.name for field in fields(Rules)}
    if unknown := sorted(table.keys() - known):
        raise ValueError(f"unknown rules {unknown}")
    values = {
        key: tuple(value) if isinstance(value, list) else value for key, value in table.items()
    }
    return Rules(**values)  # type: ignore[arg-type]  # the data files are held by their tests


def _phrases(tables: dict[str, dict[str, list[str]]]) -> Iterator[Phrase]:
    for attribute, values in tables.items():
        for value, notations in values.items():
            for notation in notations:
                yield from parse(attribute, value, notation)


def _entities(language: str) -> Iterator[Phrase]:
    for entity, entry in _names().items():
        for notation in entry.get(language, ()):
            yield from parse("entity", entity, notation)


@cache
def _names() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_NAMES.read_text(encoding="utf-8"))


@cache
def countries() -> dict[str, str]:
    """The country for which a capital or an office speaks, by the normal form of its name."""
    return {name: entry["of"][0] for name, entry in _names().items() if "of" in entry}
