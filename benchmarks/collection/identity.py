"""No real state in an invented case, and no real leader either."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from babel import Locale
from demands import Row

from divergence.gold import Case
from divergence.lexicon.grammar import load
from divergence.lexicon.hits import Hit
from divergence.lexicon.words import words

LEADERS = Path(__file__).with_name("leaders.txt")
NOT_STATES = {
    *("united-nations", "security-council", "nato", "european-union", "iaea", "osce", "opec"),
    *("g20", "g7", "brics", "sco", "asean", "african-union", "arab-league", "apec", "quad"),
    *("world-trade-organization", "imf", "unesco", "unhcr", "general-assembly", "quartet"),
    *("european-commission", "national-security-council", "red-cross", "red-crescent"),
    *("who", "icj", "world-bank", "human-rights-council"),
    *("arctic", "antarctic", "middle-east", "mediterranean", "pacific", "atlantic", "baltic"),
    *("europe", "africa", "east-africa", "asia", "asia-pacific", "central-asia", "eurasia"),
    *("developing-countries", "global-south", "islamic-world", "new-york"),
    *("two-state-solution", "un-charter", "unclos", "cop", "cold-war", "customs-union"),
    *("black-sea-grain-initiative", "global-development-initiative", "turkish-straits"),
    *("middle-corridor", "north-south-corridor"),
}
"""Entries of the gazetteer that an invented call may speak of: bodies and where they meet, parts of
the world, agreements, and words that only there mean one thing (a grain corridor, the straits)."""
INSIDE_OTHERS = {"lisbon", "montenegro", "sahel"}
"""Names that invented ones hold: 法里斯·本, Karadağlı, 萨赫勒万."""
SHORTEST = {"zh": 3, "ar": 5, "fa": 5}
"""Characters from which a territory's name is looked for in a language without capitals."""
NAMES_OF_MORE = {
    *("chad", "georgia", "jordan", "guinea", "jersey", "martinique", "mali", "fas"),
    *("un", "united nations", "nations unies"),
}
"""Names of territories that are given names or words too; the gazetteer has what matters of it."""


Find = Callable[[str, str], frozenset[str]]
"""What finds the names of one kind in a text of a language."""


def rows(sets: Mapping[str, Sequence[Case]]) -> Iterator[Row]:
    """How many names of real states and real leaders stand in invented cases."""
    for name, cases in sets.items():
        invented = [case for case in cases if case.origin == "invented"]
        for what, find in (("states", states), ("leaders", leaders)):
            hits = [
                f"{case.id}/{account.side}: {hit}"
                for case in invented
                for account in case.accounts
                for hit in sorted(find(account.text, account.language.partition("-")[0]))
            ]
            detail = "\n".join(f"      {hit}" for hit in hits[:40])
            yield Row(f"{name}: real {what} in invented cases", len(hits), 0, 0, detail)


def states(text: str, language: str) -> frozenset[str]:
    """Names of real states in a text, their capitals and offices among them."""
    hits = load(language).find(words(text))
    known = {
        hit.value
        for hit in hits
        if hit.attribute == "entity"
        and hit.value not in NOT_STATES | INSIDE_OTHERS
        and not _short(hit, text)
    }
    return frozenset(known | set(_territories(language).findall(text)))


def _short(hit: Hit, text: str) -> bool:
    """Whether a hit is a Chinese short form (德方), which an invented state may share."""
    return text[hit.start : hit.stop].endswith("方")


@cache
def _territories(language: str) -> re.Pattern[str]:
    """The names of all states and territories in a language, as CLDR has them."""
    names = {
        name
        for code, name in Locale(language).territories.items()
        if len(code) == len("xx") and code not in {"UN", "EU"} and name.lower() not in NAMES_OF_MORE
    }
    long = sorted(name for name in names if len(name) >= SHORTEST.get(language, 4))
    border = "" if language == "zh" else r"\b"
    return re.compile(f"{border}(?:{'|'.join(map(re.escape, long))}){border}")


def leaders(text: str, _: str) -> frozenset[str]:
    """Names of real leaders in a text."""
    return frozenset(match.group() for match in _names().finditer(text))


@cache
def _names() -> re.Pattern[str]:
    """Family names from the file; one that ends in `*` may go on, as case endings do."""
    lines = LEADERS.read_text(encoding="utf-8").splitlines()
    listed = [name for line in lines if not line.startswith("#") for name in line.split()]
    latin = [re.escape(name).replace(r"\*", r"\w{0,3}") for name in listed if name[0] < "\u3000"]
    ideographs = [re.escape(name) for name in listed if name[0] >= "\u3000"]
    return re.compile(rf"\b(?:{'|'.join(latin)})\b|{'|'.join(ideographs)}")
