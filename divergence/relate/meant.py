"""How a quantity is meant, by the words around it: an estimate, a bound, a rate, or no detail."""

import re
from functools import cache

from divergence.domain import Claim, Quantity, Span
from divergence.lexicon import grammar, terms
from divergence.lexicon.words import words
from divergence.relate.voice import Voice

BEFORE, AFTER = 24, 16
"""Characters around a figure in which a word for "about" or "more than" is looked for."""


def trivial(voice: Voice, claim: Claim, quantity: Quantity) -> bool:
    """Whether a quantity is no detail.

    Such are "two" of anything unless told as "only two", the day in a formality, a year, the
    offset of a zone, the first day of "12 and 13 October", and a number that is a name.
    """
    if quantity.kind == "number":
        few = quantity.value in {"0", "1", "2"} and not _has_term(
            voice, claim, quantity.span, "only"
        )
        return few or _names_something(voice, claim, quantity)
    return quantity.kind == "date" and claim.routine


def _names_something(voice: Voice, claim: Claim, quantity: Quantity) -> bool:
    text, span = voice.readouts[claim.readout].text, quantity.span
    before, after = text[max(span.start - ZONE, 0) : span.start], span.stop
    days = (q.span.start for q in claim.attributes.quantities if q.kind == "date")
    return (
        any(zone in before for zone in ("UTC", "GMT"))
        or quantity.unit in NUMBERED
        or (not quantity.unit and quantity.value.isdigit() and len(quantity.value) == len("2031"))
        or (not quantity.unit and any(0 <= day - after <= JOINED for day in days))
    )


NUMBERED = frozenset({"号", "№", "no"})
"""Units that make of a number a name."""

ZONE, JOINED = 5, 8
"""Characters before a figure in which a zone's name stands; and between two days of one month."""


def loose(quantity: Quantity, words_of: str, language: str, how: frozenset[str]) -> bool:
    """Whether a date has no day, month or year of its own or is a bound, or a duration a rate."""
    if quantity.kind == "duration":
        return "rate" in how or quantity.value in SINGLE
    if quantity.kind != "date":
        return False
    if "bound" in how:
        return True
    if any(sign.isdigit() for sign in words_of):
        return False
    told = {hit.attribute for hit in grammar.load(language).find(words(words_of))}
    return "month" not in told and bool(told & {"weekday", "moment", "nearby", "season"})


def meant(voice: Voice, claim: Claim, span: Span) -> frozenset[str]:
    """How a quantity is meant, by the words that stand beside it."""
    return frozenset(_stances(voice, claim, span) & MEANT)


MEANT = frozenset({"rounded", "least", "most", "bound", "rate"})

SINGLE = frozenset({"P1Y", "P1M", "P7D", "P1W", "P1D", "PT1H"})
"""Durations of one unit, most of them rates ("60 tonnes a year")."""


def _has_term(voice: Voice, claim: Claim, span: Span, stance: str) -> bool:
    """Whether a word for how a figure is meant stands beside it."""
    return stance in _stances(voice, claim, span)


def _stances(voice: Voice, claim: Claim, span: Span) -> frozenset[str]:
    """How a figure is meant, by the words around it, up to a comma or another figure."""
    text = voice.readouts[claim.readout].text
    before = text[max(span.start - BEFORE, claim.span.start) : span.start]
    after = text[span.stop : min(span.stop + AFTER, claim.span.stop)]
    language = voice.language(claim)
    near = (_clause(before, last=True), span.of(text), _clause(after, last=False))
    return frozenset(term.stance for part in near for term in terms.find("figures", part, language))


def _clause(text: str, *, last: bool) -> str:
    """The part of a text next to the figure, up to a stop or another figure."""
    parts = _parting().split(text)
    return parts[-1] if last else parts[0]


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(r"[,;:.!?،؛。，；、()]|\d")
