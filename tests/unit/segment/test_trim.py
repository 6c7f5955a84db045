"""A claim neither starts nor ends in white space or dangling punctuation."""

import pytest

from divergence.lexicon import cutting
from divergence.segment.trim import trimmed

CASES = [
    (" , Vale met Orr. ", "Vale met Orr"),
    ("“Vale met Orr.”", "“Vale met Orr.”"),
    ("Vale met Orr,” he", "Vale met Orr,” he"),
    ("“Vale met Orr", "Vale met Orr"),
    ("Vale met Orr”", "Vale met Orr"),
    ("Vale spoke (by phone).", "Vale spoke (by phone)"),
    ("Duties rose by 5%.", "Duties rose by 5%"),
    ("$500 million was promised;", "$500 million was promised"),
    ("In particular, Vale met Orr", "Vale met Orr"),
    ("However, in this regard, Vale met Orr", "Vale met Orr"),
    ("— Vale met Orr!", "Vale met Orr"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_trimmed(text: str, expected: str) -> None:
    found = trimmed(text, (0, len(text)), cutting.load("en"))
    assert found is not None
    assert text[slice(*found)] == expected


@pytest.mark.parametrize("text", ["", " ", "…", "“”", "), ("])
def test_nothing_is_left(text: str) -> None:
    assert trimmed(text, (0, len(text)), cutting.load("en")) is None


def test_a_vowel_sign_at_the_end_belongs_to_its_letter() -> None:
    text = "राष्ट्रपति ने बात की।"
    assert trimmed(text, (0, len(text)), cutting.load("hi")) == (0, len(text) - 1)
