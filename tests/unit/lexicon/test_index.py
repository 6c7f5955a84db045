"""Phrases are found in a text as they are written."""

import pytest

from divergence.lexicon.index import Index
from divergence.lexicon.phrases import parse
from divergence.lexicon.stock import stock
from divergence.lexicon.words import words

NOTATIONS = {
    ("act", "agreed"): ["agree(d|s) (to|on)?", "reach* … deal", "*ment"],
    ("act", "none"): ["agreed on nothing", "*rea*"],
    ("entity", "orr"): ["Orr", "U.O."],
    ("side", "other"): ["方", "方 on"],
}
PHRASES = [
    phrase
    for (attribute, value), notations in NOTATIONS.items()
    for notation in notations
    for phrase in parse(attribute, value, notation)
]
INDEX = Index(stock(PHRASES))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Orr agreed on nothing", ["Orr", "agreed on nothing"]),
        ("reached a fair deal on pay", ["reached a fair deal"]),
        ("a payment in areas", ["payment", "areas"]),
        ("方 orr", ["方"]),
        ("", []),
    ],
)
def test_phrases_are_found(text: str, found: list[str]) -> None:
    assert [text[hit.start : hit.stop] for hit in INDEX.find(words(text))] == found


def test_an_index_without_phrases_finds_none() -> None:
    assert Index().find(words("Orr agreed on nothing")) == ()


@pytest.mark.parametrize("word", ["w" * 200_000, "w" * 200_000 + "rea" + "w" * 9, "7" * 200_000])
def test_a_word_without_end_takes_time_linear_in_it(word: str) -> None:
    """A text of one word of megabytes took the square of that."""
    import time

    started = time.process_time()
    found = INDEX.find(words(f"{word} payment"))
    assert time.process_time() - started < 2
    assert [hit.attribute for hit in found] == ["act"] * (2 if "rea" in word else 1)
