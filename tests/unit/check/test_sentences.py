"""The sentence around a claim."""

import pytest

from divergence.check.sentences import around
from divergence.domain import Readout, Span
from divergence.segment import sentences

TEXT = """\
PRESS OFFICE

They met. The two leaders, who spoke
for an hour, discussed the dam. They will meet again on 3 May.
"""
READOUT = Readout("ostrana", TEXT, (Span(0, len(TEXT)),), language="en")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("discussed the dam", "The two leaders, who spoke\nfor an hour, discussed the dam."),
        ("They met.", "They met."),
        ("met. The two", "They met. The two leaders, who spoke\nfor an hour, discussed the dam."),
        ("OFFICE", "PRESS OFFICE"),
    ],
)
def test_a_claim_stands_in_its_sentence(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    assert around(span, TEXT, sentences(READOUT)).of(TEXT) == sentence


def test_a_text_without_sentences_has_lines() -> None:
    assert around(Span(3, 5), "a\nbcdef", ()) == Span(2, 7)
