"""The signs of a sentence that are its own: its form, its phrases, and where they stand."""

from collections.abc import Iterator

from divergence.ingest.article.mentions import Said
from divergence.ingest.article.segments import Segment
from divergence.ingest.article.words import Words

_BROAD = frozenset(
    (
        "account", "source", "chain", "contact", "outsider", "self", "both", "act", "passive",
        "negated", "month", "weekday", "season", "relative", "modal", "settled", "group", "pronoun",
        "initiator", "routine", "topic", "unit", "title", "clock", "conditional", "feeling",
    )
)  # fmt: skip
"""Attributes that are signs whatever their value."""
_FINE = frozenset(
    (
        "tells", "office", "noted", "occasion", "heading", "nearby", "status", "tense", "pronoun",
        "person", "act",
    )
)  # fmt: skip
"""Attributes whose values are signs of their own."""
_OPENING = frozenset(
    (
        "pronoun", "chain", "self", "account", "office", "tells", "noted", "occasion", "source",
        "weekday", "month", "outsider",
    )
)  # fmt: skip
"""Attributes that are signs of their own where a sentence opens with them."""
_INNER = frozenset(("self", "pronoun", "modal", "negated"))
"""Attributes that are signs inside a quotation."""
_OPENS = 3
"""Words with which a sentence opens."""
_QUOTES, _BARE = "quotes", "bare"
_TOGETHER = (
    ("negated", "account"), ("negated", "office"), ("negated", _BARE), ("noted.lacks", "account"),
    ("noted.lacks", "office"), ("noted.lacks", _BARE), ("noted.lacks", _QUOTES),
    ("noted.lacks", "tells"), ("source", _QUOTES), ("source", "tells"), ("source", "office"),
    ("source", _BARE), ("tells", _BARE), ("account", _BARE), ("account", _QUOTES),
    ("account", "tells"), ("office", "tells"), ("office", _QUOTES), ("occasion", _QUOTES),
    ("occasion", "tells"), ("outsider", _QUOTES), ("contact", _BARE), ("self", _BARE),
    ("act", _BARE), ("month", "occasion"), ("chain", "tells"),
    ("tells.per", "outsider"), ("outsider", "tells"), ("tells.per", "account"),
    ("tells.per", "office"), ("tells.per", "contact"), ("tells.per", _QUOTES),
)  # fmt: skip
"""What says more together than each alone; `bare` is a sentence without quotations."""


def traits(segment: Segment, said: Said, words: Words) -> Iterator[str]:
    """The signs of a sentence that hang on no side."""
    yield "one"
    yield from (name for name, held in _form(segment, said, words).items() if held)
    held = {h.attribute for h in said.outer} | {f"{h.attribute}.{h.value}" for h in said.outer}
    yield from (f"~{name}" for name in held & _BROAD)
    yield from (f"{h.attribute}.{h.value}" for h in said.outer if h.attribute in _FINE)
    opening = {h.attribute for h in said.outer if h.first - said.numbers.start < _OPENS}
    yield from (f"^{name}" for name in opening & _OPENING)
    inner = {h.attribute for h in said.hits} if segment.quoted else _inner(said)
    yield from (f'"{name}' for name in inner & _INNER)
    held.add(_QUOTES if segment.quotes else _BARE)
    yield from (f"{one} & {other}" for one, other in _TOGETHER if one in held and other in held)
    for hit in said.outer:
        if hit.attribute == "moment" and "-" in hit.value:
            yield "past day" if hit.value.startswith("day") else "past moment"


def _inner(said: Said) -> set[str]:
    outer = set(said.outer)
    return {hit.attribute for hit in said.hits if hit not in outer}


def _form(segment: Segment, said: Said, words: Words) -> dict[str, bool]:
    """What a sentence looks like."""
    ended = words.text[segment.span.stop - 1]
    told = [words.all[n].text for n in said.numbers]
    return {
        "head": segment.heading,
        "listed": segment.listed,
        "stamped": segment.stamped,
        "led": segment.led,
        "opens": segment.opens,
        "quotes": segment.quotes,
        "quoted": segment.quoted,
        "much quoted": segment.share > 0.5,  # noqa: PLR2004 - more than half
        "quote first": segment.quotes
        and segment.share > 0
        and words.text[segment.span.start] in '"“«„「『',
        "quotes & opens": segment.quotes and segment.opens,
        "quotes & head": segment.quotes and segment.heading,
        "asks": ended in "?؟？",
        "cries": ended in "!！",
        "colon": ended in ":：",
        "short": len(told) < 7,  # noqa: PLR2004 - words
        "long": len(told) > 28,  # noqa: PLR2004 - words
        "year": any(len(word) == 4 and word.isdigit() for word in told),  # noqa: PLR2004 - digits
        "digits": any(word.isdigit() for word in told),
    }
