"""Words: stems across scripts, pairs of ideographs, rarity."""

import math

import pytest

from divergence.align.words import rarity, shared_names, tokens, words
from divergence.domain import Attributes, Claim, Mention, Quantity, Span
from divergence.settings import LONGEST_TEXT


def _claim(text: str, attributes: Attributes | None = None) -> Claim:
    return Claim("a-1", "a", "a", Span(0, len(text)), text, attributes=attributes or Attributes())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Karvelian side, again.", ("the", "karvelian", "side", "again")),
        ("双方同意", ("双方", "方同", "同意")),
        ("雙方同意", ("双方", "方同", "同意")),
        ("G20峰会", ("g20", "峰会")),
        ("水", ("水",)),
        ("…", ()),
        ("Оствик и Карвелия", ("оствик", "и", "карвелия")),
    ],
)
def test_tokens(text: str, expected: tuple[str, ...]) -> None:
    assert tokens(text) == expected


def test_a_text_without_a_full_stop_has_no_more_words_than_the_encoders_read() -> None:
    read = "one two " * (LONGEST_TEXT // 8)
    assert words(_claim(f"{read}three four")) == words(_claim(read))


def test_stems_meet_across_scripts() -> None:
    assert words(_claim("Карвелия")).stems == words(_claim("Karveliya")).stems


def test_names_and_values_come_from_the_attributes() -> None:
    attributes = Attributes(
        quantities=(Quantity("money", "5000000", "USD", Span(0, 1)),),
        names=(Mention("ostwick", Span(2, 3)),),
    )
    found = words(_claim("5 Ostwick", attributes))
    assert found.names == {"ostwick"}
    assert found.values == {("money", "5000000")}


def test_rarity_falls_with_every_claim_that_has_the_word() -> None:
    known = rarity([frozenset({"dam", "talks"}), frozenset({"talks"})])
    assert known("talks") == pytest.approx(math.log(3 / 2.5))
    assert known("never") > known("dam") > known("talks")
    assert known.total(frozenset()) == 0


def test_names_are_shared_across_spellings() -> None:
    ours = frozenset({"marchenkoo", "lisken"})
    theirs = frozenset({"marchenko", "tessin"})
    assert shared_names(ours, theirs) == {"marchenkoo", "marchenko"}
    assert shared_names(ours, theirs) == shared_names(theirs, ours)
    assert shared_names(ours, frozenset()) == frozenset()
    assert shared_names(frozenset({"ellen hargrove"}), frozenset({"hargrove"}))
