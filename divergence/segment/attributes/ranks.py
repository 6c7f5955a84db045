"""Ranks in words: "the twelfth summit", «тридцать восьмая сессия», "la trente-huitième session"."""

from collections.abc import Iterator
from decimal import Decimal

from divergence.domain import Quantity
from divergence.lexicon.grammar import Rules
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.numbers import Number, Told, is_tens_after, plain, spelled, tied
from divergence.segment.attributes.passage import Passage

_ROUND = 10
"""What a number is a multiple of that a rank may follow: "thirty-eighth", "soixante-dixième"."""


def ordinals(passage: Passage, rules: Rules) -> Iterator[Told]:
    """The ranks of a claim by place, with the number before that is part of them.

    A `rank` is one only with such a number: "first" is none, "twenty-first" is.
    """
    for hit in passage.of("ordinal", "rank"):
        if not hit.value.isdecimal():
            continue
        rank = _compound(passage, rules, hit)
        if rank is not None:
            span = passage.slice(rank.first, rank.last)
            yield Told(rank.first, rank.last, Quantity("ordinal", plain(rank.value), "", span))


def _compound(passage: Passage, rules: Rules, hit: Hit) -> Number | None:
    value = Decimal(hit.value)
    before = _before(passage, rules, hit)
    if before is not None and before.value % _ROUND == 0 and before.value > value:
        return Number(before.first, hit.last, before.value + value, digits=False)
    tens = passage.starting("numeral", hit.last)
    if tens is not None and is_tens_after(passage, value, hit.last):
        return Number(hit.first, tens.last, value + Decimal(tens.value), digits=False)
    return Number(hit.first, hit.last, value, digits=False) if hit.attribute == "ordinal" else None


def _before(passage: Passage, rules: Rules, hit: Hit) -> Number | None:
    """The number in words that goes right before a rank."""
    link = passage.ending("conjunction", hit.first) if rules.tied_from else None
    first = stop = hit.first if link is None else link.first
    while (part := _part(passage, first)) is not None and passage.words[part.last].joined:
        first = part.first
    if first == stop or not passage.words[hit.first].joined:
        return None
    last, value = spelled(passage, rules, first)
    ends = tied(passage, rules, last, value) if link is not None else last
    return Number(first, last, value, digits=False) if ends == hit.first else None


def _part(passage: Passage, place: int) -> Hit | None:
    """The numeral or magnitude that ends right before a word."""
    part = passage.ending("numeral", place) or passage.ending("multiplier", place)
    return None if part is None or part.value == "none" else part
