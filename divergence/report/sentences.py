"""Sentences that a comparison brings along in English, said in the language of the report.

A comparison holds what rules and findings say as whole sentences. The catalogue has the shape of
each, so that one is known again by its shape and its gaps are filled in another language; quoted
words and names stay as they are. What fits no shape, or fits in two ways, stays in English.
"""

import re
from dataclasses import dataclass
from functools import cache

from divergence.report import wording
from divergence.report.phrases import ENGLISH, language, say, speaking, table

LONGEST = 4_000
"""Characters of a sentence that is looked at; a longer one stays as it is. Chosen: a sentence of a
rule has some hundred, and the time that a shape takes grows with every gap."""

_LISTED = {
    **dict.fromkeys(("acts", "other_acts", "states", "other_states"), " and "),
    **dict.fromkeys(("holders", "other_holders"), " and "),
    "steps": ", ",
}
"""Gaps that hold words of ours, with what parts them; all others hold a text's, or a name."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and the language that it came to be in."""

    says: str
    language: str


def evidence(says: str) -> Sentence:
    """What a rule saw."""
    return _spoken("evidence", says)


def flips(says: str) -> Sentence:
    """What would change a verdict."""
    return _spoken("flip", says)


def finding(says: str) -> Sentence:
    """What holds for the whole."""
    return _spoken("finding", says)


def _spoken(kind: str, english: str) -> Sentence:
    if language() == ENGLISH or len(english) > LONGEST:
        return Sentence(english, ENGLISH)
    said = _said(kind, english)
    return Sentence(english, ENGLISH) if said is None else Sentence(said, language())


def _said(kind: str, english: str) -> str | None:
    """The sentence in the language spoken; None where it is not known for certain."""
    for key, least, most in _shapes(kind):
        found, other = least.fullmatch(english), most.fullmatch(english)
        if found is None or other is None:
            continue
        if found.groupdict() != other.groupdict():
            return None
        gaps = {name: _gap(name, value) for name, value in found.groupdict().items()}
        return None if None in gaps.values() else say(f"{kind}.{key}", **gaps)
    return None


def _gap(name: str, value: str) -> object:
    """What fills a gap in the language spoken; None for words of ours that are not known."""
    if name == "topic":
        return wording.topic(value)
    if name == "n":
        return int(value) if value.isdecimal() else None
    if name not in _LISTED:
        return value
    parts = [_part(name, part) for part in value.split(_LISTED[name])]
    known = tuple(part for part in parts if part is not None)
    return wording.listed(known) if len(known) == len(parts) else None


def _part(name: str, part: str) -> str | None:
    for key, shape, _ in _shapes("part"):
        if found := shape.fullmatch(part):
            value = found.groupdict().get("value")
            if value is None:
                return say(f"part.{key}")
            if value in _values():
                return say(f"part.{key}", value=say(f"value.{_values()[value]}"))
    return part if name.endswith("holders") else None


@cache
def _values() -> dict[str, str]:
    """Keys of attributes by their English words."""
    with speaking(ENGLISH):
        return {words: key for key, words in table("value").items()}


@cache
def _shapes(kind: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Each English phrase as a pattern with its gaps as short, and as long, as they can be."""
    with speaking(ENGLISH):
        phrases = table(kind)
    return tuple((key, _shape(words, "+?"), _shape(words, "+")) for key, words in phrases.items())


def _shape(words: str, many: str) -> re.Pattern[str]:
    gap = re.compile(r"\\\{(\w+)\\\}")
    return re.compile(gap.sub(rf"(?P<\1>.{many})", re.escape(words)), re.DOTALL)
