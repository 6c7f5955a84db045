"""Words by which the press says whose account a passage gives."""

from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from divergence.lexicon import names
from divergence.lexicon.compiled import Document
from divergence.lexicon.files import primary, read
from divergence.lexicon.grammar import load as load_grammar
from divergence.lexicon.index import Index
from divergence.lexicon.language import load as load_language
from divergence.lexicon.language import phrases
from divergence.lexicon.stock import Stock, as_json, from_json, stock

FOLDER = Path(__file__).with_name("press")

LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
"""The languages whose press is read, by primary subtag of BCP 47."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How a language puts states and offices together, as far as whose office it is hangs on it."""

    owner_after: bool = False
    """Whether a state's name follows a title or office without a word between: «МИД Остраны»."""
    small_adjectives: bool = False
    """Whether what is made from a state's name is written small: «остранский», "ostranien"."""
    bare_states: bool = False
    """Whether a state's name has no article, as an office's does: "the Regent"."""


@dataclass(frozen=True, slots=True)
class Press:
    """The words of a language's press."""

    rules: Rules
    index: Index
    """Of them, the grammar's phrases, and names."""


def path(language: str) -> Path:
    """Where the words of a language are or would be."""
    return FOLDER / f"{language}.toml"


def document(language: str) -> Document:
    """The words of a language as they are compiled."""
    return Document(f"press-{language}", (path(language),), partial(_build, language))


def _build(language: str) -> dict[str, Any]:
    tables = dict(read(path(language)))
    rules = tables.pop("rules", {})
    return {"rules": rules, "phrases": as_json(stock(phrases(tables)))}


@cache
def load(language: str, own: str = "") -> Press:
    """The words of a BCP 47 tag's primary language; one without a file has none of the press.

    Args:
        language: a tag.
        own: a user's names as text, see `divergence.lexicon.names`.
    """
    code = primary(language)
    grammar = load_grammar(code)
    stocks: list[Stock] = []
    rules = Rules()
    if code in LANGUAGES:
        found = document(code).load()
        rules = Rules(**found["rules"])
        stocks.append(from_json(found["phrases"]))
    if (shared := load_language(code).phrases) is not None:
        stocks.append(shared)
    if own:
        stocks.append(stock(names.phrases(code, own)))
    proclitics = grammar.rules.proclitics
    forms = grammar.forms if proclitics else None
    return Press(rules, Index(*stocks, forms=forms, gap=grammar.rules.gap))
