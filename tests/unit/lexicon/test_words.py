"""A text's words are folded, and know their place in it."""

import pytest

from divergence.lexicon.words import SIMPLIFIED, fold, simplified, words


def test_traditional_signs_are_one_sign_each_and_lead_to_simplified_ones() -> None:
    assert all(len(one) == len(other) == 1 for one, other in SIMPLIFIED.items())
    assert SIMPLIFIED.keys().isdisjoint(SIMPLIFIED.values())


@pytest.mark.parametrize(
    ("traditional", "plain"),
    [("雙方關於漁業的會談", "双方关于渔业的会谈"), ("兩國總統瞭解著眼於", "两国总统了解着眼于")],
)
def test_traditional_text_has_the_words_of_a_simplified_one(traditional: str, plain: str) -> None:
    assert simplified(traditional) == fold(traditional) == plain
    assert words(traditional) == words(plain)


def test_other_scripts_have_no_traditional_signs() -> None:
    assert simplified("Vale, 5 км, 30 %") == "Vale, 5 км, 30 %"
