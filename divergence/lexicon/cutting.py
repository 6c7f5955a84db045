"""Where sentences and clauses end: the `[cutting]` of a language's file, read and compiled.

`[cutting.words]` holds named alternatives that patterns use as `{name}`; each `[[cutting.cut]]` is
a place where a clause may end, each `[[cutting.list]]` a head whose items are told one by one.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from divergence.lexicon.language import load as load_language

_FURNITURE = Path(__file__).with_name("furniture.toml")
_NAME = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where one clause ends and the next one starts."""

    name: str
    at: re.Pattern[str]
    """Matches the words between the two, which belong to neither; or has them as group `gap`."""
    left: int
    """Words that the clause before must have."""
    right: int
    """Words that the sentence must still have after it."""
    needs_verb: bool
    """The clause before must hold a finite verb."""
    unless: re.Pattern[str] | None
    """How the clause before must not start."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A head such as "discussed" or "including", after which items are told one by one."""

    name: str
    head: re.Pattern[str]
    """Ends where the first item starts."""
    separator: re.Pattern[str]
    end: re.Pattern[str] | None
    """Where the list ends; None when it runs to the end of the clause. What it matches and what
    follows stay with the last item."""
    barrier: re.Pattern[str] | None
    """What no item has in it: a finite verb, or a word that ties it to the next item."""
    items: int
    """The fewest items that make a list."""
    words: float
    """Words that inner items must have on average, and the last one at least."""
    alone: bool
    """The first item is a claim of its own, apart from the head."""


@dataclass(frozen=True, slots=True)
class Cutting:
    """What cutting a text into claims needs to know of its language."""

    language: str
    """Primary subtag of BCP 47, in lower case."""
    abbreviations: frozenset[str]
    """Words that never end a sentence, lower case, without their full stop."""
    numbered: frozenset[str]
    """Words that end none before a number, or before another of them: "No. 5", "Sat. 4 Jan."."""
    ordinals: bool
    """A full stop after a number of one or two digits makes an ordinal ("4. Mart")."""
    ends: re.Pattern[str] | None
    """An abbreviation after which a sentence may start all the same; ends where that starts."""
    verb: re.Pattern[str] | None
    """A finite verb, or a participle of speech that opens a clause."""
    subordinator: re.Pattern[str] | None
    """A word that opens a dependent clause; only a verb after it makes that clause whole."""
    opener: re.Pattern[str] | None
    """Words at the start of a clause that only tie it to the text before."""
    together: re.Pattern[str] | None
    """Formulas in which nothing is cut: "peace and stability", "regional and global issues"."""
    cuts: tuple[Cut, ...]
    lists: tuple[Listing, ...]
    negations: frozenset[str]
    """Words that turn a statement round, lower case."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around an account and is none of it, in all languages at once."""

    line: re.Pattern[str]
    """A whole line that is furniture."""
    prefix: re.Pattern[str]
    """An agency's or dateline's words before the first sentence of a block."""
    marker: re.Pattern[str]
    """The sign before a list item."""
    dateline: re.Pattern[str]
    """A date with a time, or an ISO timestamp, inside a line."""
    footer: re.Pattern[str]
    """Where, inside a line, the page's footer starts."""


@cache
def load(language: str) -> Cutting:
    """The cutting data of a language; one without a file has none, and is cut into sentences only.

    Args:
        language: primary subtag of BCP 47, in lower case.
    """
    data = load_language(language).cutting
    words: dict[str, str] = {}
    for name, listed in data.get("words", {}).items():
        words[name] = "(?:" + "|".join(_fill(word, words) for word in listed) + ")"

    def pattern(source: str | None) -> re.Pattern[str] | None:
        return re.compile(_fill(source, words)) if source else None

    return Cutting(
        language=language,
        abbreviations=frozenset(data.get("abbreviations", ())),
        numbered=frozenset(data.get("numbered", ())),
        ordinals=data.get("ordinals", False),
        ends=pattern(data.get("ends")),
        verb=pattern(data.get("verb")),
        subordinator=pattern(data.get("subordinator")),
        opener=pattern(data.get("opener")),
        together=pattern(data.get("together")),
        cuts=tuple(_cut(entry, words) for entry in data.get("cut", ())),
        lists=tuple(_listing(entry, words) for entry in data.get("list", ())),
        negations=frozenset(data.get("negations", ())),
    )


@cache
def furniture() -> Furniture:
    """What stands around an account, in any language."""
    data = tomllib.loads(_FURNITURE.read_text("utf-8"))
    return Furniture(**{name: re.compile("|".join(data[name])) for name in data})


def _fill(source: str, words: dict[str, str]) -> str:
    """The pattern with each `{name}` replaced by the words of that name."""
    return _NAME.sub(lambda match: words[match[1]], source)


def _cut(entry: dict[str, Any], words: dict[str, str]) -> Cut:
    unless = entry.get("unless")
    return Cut(
        name=entry["name"],
        at=re.compile(_fill(entry["at"], words)),
        left=entry.get("left", 3),
        right=entry.get("right", 3),
        needs_verb=entry.get("needs_verb", False),
        unless=re.compile(_fill(unless, words)) if unless else None,
    )


def _listing(entry: dict[str, Any], words: dict[str, str]) -> Listing:
    end, barrier = entry.get("end"), entry.get("barrier")
    return Listing(
        name=entry["name"],
        head=re.compile(_fill(entry["head"], words)),
        separator=re.compile(_fill(entry["separator"], words)),
        end=re.compile(_fill(end, words)) if end else None,
        barrier=re.compile(_fill(barrier, words)) if barrier else None,
        items=entry.get("items", 3),
        words=entry.get("words", 2),
        alone=entry.get("alone", False),
    )
