"""Numbers in a claim, in digits or words, with their magnitudes: 1.5 million, двести, 5亿."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from divergence.domain import Quantity
from divergence.lexicon.grammar import Rules
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.passage import Passage

_GROUP = 3
"""Digits between two signs that part thousands."""

_TEN = 10
_TENS = frozenset(str(tens) for tens in range(20, 100, _TEN))
_AND = "و"
"""The Arabic "and", which is written together with the word after it."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the words `[first, last)`."""

    first: int
    last: int
    value: Decimal
    digits: bool
    """Whether it is one run of digits and nothing else."""


class Told(NamedTuple):
    """A quantity and the words `[first, last)` that tell it."""

    first: int
    last: int
    quantity: Quantity


def plain(value: Decimal) -> str:
    """The value in digits, equal exactly when the values are: no exponent, no trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def numbers(passage: Passage, rules: Rules) -> Iterator[Number]:
    """The numbers of a claim by place; none overlaps another."""
    last = 0
    for place in _beginnings(passage):
        if place < last:
            continue
        numeral = passage.starting("numeral", place)
        if passage.words[place].text.isdecimal():
            end, value = _digits(passage, rules, place)
            last, value = _multiplied(passage, end, value)
            yield Number(place, last, value, digits=last == end == place + 1)
        elif numeral is not None and numeral.value == "none":
            last = numeral.last
        else:
            last, value = spelled(passage, rules, place)
            if not _is_vague(passage, rules, place, last):
                yield Number(place, last, value, digits=False)


def _beginnings(passage: Passage) -> list[int]:
    """The words with which a number may begin."""
    return sorted({*passage.digits, *(hit.first for hit in passage.of("numeral", "multiplier"))})


def _digits(passage: Passage, rules: Rules, place: int) -> tuple[int, Decimal]:
    """A number in digits: groups of thousands, then a decimal part."""
    words = passage.words
    whole, part = words[place].text, ""
    at = place + 1
    while at < len(words) and words[at].text.isdecimal() and len(words[at].follows) == 1:
        sign, group = words[at].follows, words[at].text
        if sign in rules.thousands and len(group) == _GROUP and len(words[place].text) <= _GROUP:
            whole += group
        elif sign in ".," and not part and not (sign == "." and _goes_on(passage, at)):
            part = group
        else:
            break
        at += 1
        if part:
            break
    return at, Decimal(f"{whole}.{part}" if part else whole)


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether another group with a stop follows, as in 07.12.2031."""
    words = passage.words
    return at + 1 < len(words) and words[at + 1].follows == "." and words[at + 1].text.isdecimal()


def _multiplied(passage: Passage, last: int, value: Decimal) -> tuple[int, Decimal]:
    """The number with the magnitudes that follow it."""
    while True:
        at = last
        at += passage.at("approximate", at) is not None
        hit = passage.starting("multiplier", at)
        if hit is None or not passage.words[at].joined:
            return last, value
        value, last = value * Decimal(hit.value), hit.last


def spelled(passage: Passage, rules: Rules, place: int) -> tuple[int, Decimal]:
    """A number in words: each magnitude takes the smaller ones that stand before it."""
    stack: list[Decimal] = []
    at = place
    while at < len(passage.words) and (at == place or passage.words[at].joined):
        here = tied(passage, rules, at, stack[-1]) if stack else at
        numeral = _starting(passage, "numeral", here)
        multiplier = _starting(passage, "multiplier", here)
        if multiplier is not None:
            last, factor = multiplier
            taken = Decimal(0)
            while stack and stack[-1] < factor:
                taken += stack.pop()
            stack.append((taken or Decimal(1)) * factor)
        elif numeral is not None and (not stack or stack[-1] > numeral[1]):
            last = numeral[0]
            stack.append(numeral[1])
        elif stack and numeral is not None and is_tens_after(passage, stack[-1], at):
            last = numeral[0]
            stack[-1] += numeral[1]
        else:
            break
        at = last
    return at, sum(stack, Decimal(0))


def tied(passage: Passage, rules: Rules, place: int, value: Decimal) -> int:
    """The word after an "and" that ties a smaller number to one: "a hundred and five"."""
    link = passage.starting("conjunction", place) if rules.tied_from else None
    if link is None or value < rules.tied_from or not _ties(passage, link, value):
        return place
    return link.last


def _ties(passage: Passage, link: Hit, value: Decimal) -> bool:
    """Whether a number or rank follows "and" that has no more digits than this one noughts."""
    some = (passage.starting(attribute, link.last) for attribute in ("numeral", "ordinal", "rank"))
    after = next((hit for hit in some if hit is not None and hit.value != "none"), None)
    if after is None or not passage.words[link.first].joined:
        return False
    return len(after.value) <= len(plain(value)) - len(plain(value).rstrip("0"))


def is_tens_after(passage: Passage, units: Decimal, place: int) -> bool:
    """Whether tens are told after the units, as in Arabic: «ثمانية وثلاثون»."""
    tens = passage.starting("numeral", place)
    if tens is None or tens.value not in _TENS or units >= _TEN:
        return False
    return passage.words[place].joined and passage.words[place].text.startswith(_AND)


def _is_vague(passage: Passage, rules: Rules, first: int, last: int) -> bool:
    """Whether a lone magnitude or sign counts nothing: "thousands", 三 in a saying."""
    word = passage.words[first]
    if word.capital and first:
        return True
    if rules.cased:
        lone = passage.at("multiplier", first) and passage.at("multiplier", last - 1)
        return bool(lone) and last - first == 1 and not passage.at("article", first - 1)
    counted = passage.starting("unit", last) or passage.starting("currency", last)
    ranked = passage.ending("ordinal", first) or passage.ending("unit", first)
    told = counted or ranked or _is_hour(passage, first, last)
    return last - first == 1 and not told and len(word.text) == 1


def _is_hour(passage: Passage, first: int, last: int) -> bool:
    """Whether words around a number tell a time of day: 八时, 下午三点."""
    sign = passage.starting("hour", last)
    return sign is not None and (sign.value == "sign" or passage.ending("hour", first) is not None)


def _starting(passage: Passage, attribute: str, place: int) -> tuple[int, Decimal] | None:
    hit = passage.starting(attribute, place)
    return None if hit is None or hit.value == "none" else (hit.last, Decimal(hit.value))
