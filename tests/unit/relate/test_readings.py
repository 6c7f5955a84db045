"""Which words are shown for a conflict that the reader alone sees."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from divergence.domain import Claim, Read, Reading, Readout, RelationKind, Span
from divergence.relate import Voice
from divergence.relate.head import Verdict
from divergence.relate.readings import of_conflict
from tests.fakes.reading import NOTHING

CONTRADICTORY = Verdict(RelationKind.CONTRADICTORY)


def voice(side: str, text: str, language: str = "en") -> Voice:
    whole = Span(0, len(text))
    readout = Readout(side, text, (whole,), id=side, language=language)
    return Voice(side, {side: readout}, (Claim(side, side, side, whole, text),))


def hanging_on(*decisive: str) -> Read:
    """A reader that sees a contradiction as far as these words stand in the texts."""

    def read(pairs: Sequence[tuple[str, str]]) -> tuple[Reading, ...]:
        told = [sum(word in "\n".join(pair) for word in decisive) for pair in pairs]
        return tuple(replace(NOTHING, kinds=(0.0, 0.0, 0.0, 0.0, float(n))) for n in told)

    return read


@pytest.mark.parametrize(
    ("left", "right", "language", "words"),
    [
        (
            "After long talks in the old customs house both ministers declared the harbour open.",
            "The harbour, the spokesman of the ministry told the press at noon, stays shut.",
            "en",
            ("open", "shut"),
        ),
        ("Open.", "Shut.", "en", ("Open", "Shut")),
        ("双方同意开放港口", "港口仍然关闭", "zh", ("开", "关")),
    ],
)
def test_the_words_on_which_a_conflict_hangs_are_quoted(
    left: str, right: str, language: str, words: tuple[str, str]
) -> None:
    voices = voice("karvelia", left, language), voice("ostrana", right, language)
    evidence = of_conflict(*voices, CONTRADICTORY, 0.7, hanging_on(*words))
    assert tuple(quote.text for quote in evidence.quotes) == words
    assert all(word in evidence.says for word in words)
    for quote, text in zip(evidence.quotes, (left, right), strict=True):
        assert quote.span.of(text) == quote.text
    assert (evidence.rule, evidence.probability) == ("read-together", 0.7)


def test_a_claim_without_words_is_quoted_whole() -> None:
    evidence = of_conflict(
        voice("karvelia", "— …"), voice("ostrana", "It is shut."), CONTRADICTORY, 0.7, hanging_on()
    )
    assert evidence.quotes[0].text == "— …"


def test_the_sides_are_equals() -> None:
    ours, theirs = voice("karvelia", "The pass is open."), voice("ostrana", "The pass is shut.")
    read: Callable[..., tuple[Reading, ...]] = hanging_on("open", "shut")
    there = of_conflict(ours, theirs, CONTRADICTORY, 0.7, read)
    back = of_conflict(theirs, ours, CONTRADICTORY, 0.7, read)
    assert back.quotes == there.quotes[::-1]
