"""Every word of ours that a reader sees, from one file a language: `words/en.toml`.

A key names a phrase, `topics.heading`; a phrase may have gaps, `{row}`, and several forms by
number. Which language is spoken holds for all that is made within `speaking()`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import resources
from typing import Any

ENGLISH = "en"

_SPOKEN: ContextVar[str] = ContextVar("language of the interface", default=ENGLISH)


def language() -> str:
    """The language in which phrases are said now, BCP 47."""
    return _SPOKEN.get()


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Say every phrase in this language.

    Args:
        tag: the name of a file of `words/`, without its ending.
    """
    before = _SPOKEN.set(tag)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def say(key: str, **gaps: object) -> str:
    """A phrase in the language spoken, its gaps filled.

    Args:
        key: as the file has it, tables and entry parted by full stops.
        gaps: what stands in its gaps; `n` also chooses the form of a phrase that goes by number.

    Raises:
        KeyError: if the language has no such phrase, or a gap is not filled.

    >>> say("eye.count", n=1)
    '1 row needs your eye'
    """
    found: Any = _words(language())
    for part in key.split("."):
        found = found[part]
    if isinstance(found, dict):
        found = found[_form(gaps["n"])]
    return str(found).format(**gaps)


def capitals(text: str) -> str:
    """The text in capitals, as the language spoken writes them: İ of the Turkish i."""
    return (text.replace("i", "İ") if language() == "tr" else text).upper()


def table(key: str) -> dict[str, str]:
    """Phrases as they stand, gaps and all: for the page's own script, which fills them itself."""
    return dict(_words(language())[key])


def _form(number: object) -> str:
    """The plural category of CLDR for a whole number, in the language spoken."""
    if language() == "ru" and isinstance(number, int):
        return _russian(number)
    return "one" if number == 1 else "other"


def _russian(number: int) -> str:
    """1 and 21 are one, 2 to 4 and 22 few, 5 to 20 many."""
    teen = number % 100 // 10 == 1
    if number % 10 == 1 and not teen:
        return "one"
    return "few" if 2 <= number % 10 <= 4 and not teen else "many"  # noqa: PLR2004 - as CLDR has it


@cache
def _words(tag: str) -> dict[str, Any]:
    import tomllib

    file = resources.files("divergence.report") / "words" / f"{tag}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
