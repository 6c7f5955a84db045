"""Sentences that a comparison brings along in English, said in the language of the report.

A comparison holds what rules and findings say as whole sentences. The catalogue has the shape of
each, so that one is known again by its shape and its gaps are filled in another language; quoted
words and names stay as they are. What fits no shape, or fits in two ways, stays in English.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from divergence.report import languages, wording
from divergence.report.phrases import ENGLISH, language, say, speaking, table

LONGEST = 4_000
"""Characters of a sentence that is looked at; a longer one stays as it is. Chosen: a sentence of a
rule has some hundred, and the time that a shape takes grows with every gap."""

_NAME = "[^“”]"
"""What a name of ours, a side's or a document's, is made of: no quotation mark, so that no quote is
taken for one."""

_DATE = r"[\d-]"
"""What a date as ISO 8601 writes it is made of."""

_FORMS = {
    **dict.fromkeys(("left", "right", "side", "other", "again", "document", "original"), _NAME),
    **dict.fromkeys(("who", "time", "ruling", "day", "language", "languages", "reasons"), _NAME),
    **dict.fromkeys(("n", "left_out"), r"\d"),
    **dict.fromkeys(("date", "other_date"), _DATE),
    **dict.fromkeys(("when", "other_when"), rf"(?:a \w+day(?:, published {_DATE}{{10}})?|{_DATE})"),
}
"""What the gaps are made of that cannot hold just any characters; all others may."""


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
        gaps = {name: _filled(name, value) for name, value in found.groupdict().items()}
        if None not in gaps.values():
            return say(f"{kind}.{key}", **gaps)
    return None


def _filled(name: str, value: str) -> object:
    """What fills a gap in the language spoken; None for words of ours that are not known."""
    return _GAPS[name](value) if name in _GAPS else value


def _words_of(kind: str) -> Callable[[str], str | None]:
    """A gap that holds words of ours, which a table has by their English."""

    def said(value: str) -> str | None:
        key = _english(kind).get(value)
        return None if key is None else say(f"{kind}.{key}")

    return said


def _about(value: str) -> str:
    """What a question is about; one of a user's own table stays as the user wrote it."""
    return _words_of("about")(value) or value


def _sentence_of(kind: str) -> Callable[[str], str | None]:
    """A gap that holds one of the shapes of a table."""
    return lambda value: _said(kind, value)


def _parts(parting: str, joined: str = "") -> Callable[[str], str | None]:
    """A gap that holds several parts of ours.

    Args:
        parting: what stands between them in English.
        joined: what joins them in every language; empty for that language's "and".
    """

    def said(value: str) -> str | None:
        parts = tuple(_said("part", part) for part in value.split(parting))
        known = tuple(part for part in parts if part is not None)
        if len(known) < len(parts):
            return None
        return joined.join(known) if joined else wording.listed(known)

    return said


def _holders(value: str) -> str:
    """Sides by their names, or both of them."""
    return wording.listed(tuple(_said("part", each) or each for each in value.split(" and ")))


def _quotes(value: str) -> str | None:
    """Quotes as they are, and how many more there are."""
    if more := re.fullmatch(r"(“.+”) and (\d+) more", value, re.DOTALL):
        return say("part.more", quotes=more[1], n=int(more[2]))
    return value if value[:1] == "“" and value[-1:] == "”" else None


def _named(value: str) -> str:
    """Languages by their tags."""
    return ", ".join(map(languages.name, value.split(", ")))


_GAPS: Mapping[str, Callable[[str], object]] = {
    "topic": wording.topic,
    "value": _words_of("value"),
    "about": _about,
    "deed": _words_of("about"),
    "weekday": _words_of("weekday"),
    "ruling": _words_of("ruling"),
    "unfit": _sentence_of("unfit"),
    "differences": _sentence_of("difference"),
    **dict.fromkeys(("when", "other_when"), _sentence_of("when")),
    **dict.fromkeys(("lacks", "adds", "changes"), _quotes),
    **dict.fromkeys(("n", "left_out"), int),
    **dict.fromkeys(("language", "languages"), _named),
    **dict.fromkeys(("acts", "other_acts", "states", "other_states"), _parts(" and ")),
    **dict.fromkeys(("kinds", "other_kinds"), _parts(" or ", " / ")),
    **dict.fromkeys(("holders", "other_holders"), _holders),
    **dict.fromkeys(("party", "other_party"), lambda value: _said("part", value) or value),
    "steps": _parts(", "),
    "pairs": _parts(", ", ", "),
    "reasons": _parts(" and of "),
}
"""Gaps that hold words of ours; all others hold a text's, or a name, and stay as they are."""


@cache
def _english(kind: str) -> dict[str, str]:
    """Keys of a table by their English words."""
    with speaking(ENGLISH):
        return {words: key for key, words in table(kind).items()}


@cache
def _shapes(kind: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Each English phrase as a pattern with its gaps as short, and as long, as they can be."""
    with speaking(ENGLISH):
        phrases = tuple(_forms(kind))
    return tuple((key, _shape(words, "+?"), _shape(words, "+")) for key, words in phrases)


def _forms(kind: str) -> Iterator[tuple[str, str]]:
    """Each phrase of a table with its key; one that goes by number in each of its forms."""
    phrases: Mapping[str, str | dict[str, str]] = table(kind)
    for key, phrase in phrases.items():
        for form in phrase.values() if isinstance(phrase, dict) else (phrase,):
            yield key, form


def _shape(words: str, many: str) -> re.Pattern[str]:
    def gap(found: re.Match[str]) -> str:
        return f"(?P<{found[1]}>{_FORMS.get(found[1], '.')}{many})"

    return re.compile(re.sub(r"\\\{(\w+)\\\}", gap, re.escape(words)), re.DOTALL)
