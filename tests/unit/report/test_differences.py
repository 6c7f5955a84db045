"""Which words a quote has for itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.report.differences import length, pieces


def own(quote: str, other: str, language: str = "en") -> list[str]:
    """The runs that the quote has for itself."""
    (cut,) = pieces((quote,), ((other,),), language)
    assert "".join(piece.text for piece in cut) == quote
    return [piece.text for piece in cut if piece.own]


def test_the_word_that_differs_is_marked_whole() -> None:
    bridge = "They agreed to open the bridge on {} May"
    assert own(bridge.format("1"), bridge.format("15")) == ["1"]


def test_neighbouring_words_are_one_run() -> None:
    assert own("He will soon open the old bridge", "He will open the bridge") == ["soon", "old"]
    assert own("He and she will open the bridge", "He will open the bridge") == ["and she"]


def moved(quote: str, other: str, language: str = "en") -> list[str]:
    """The runs that stand in the other quote at another place."""
    (cut,) = pieces((quote,), ((other,),), language)
    assert "".join(piece.text for piece in cut) == quote
    assert not any(piece.own and piece.moved for piece in cut)
    return [piece.text for piece in cut if piece.moved]


def test_a_swap_of_places_shows_as_moved() -> None:
    one, two = "Karvelia struck Ostrana", "Ostrana struck Karvelia"
    assert (own(one, two), own(two, one)) == ([], [])
    assert moved(one, two) == ["struck Ostrana"]
    assert moved(two, one) == ["Ostrana struck"]


def test_a_moved_phrase_is_moved_and_a_new_word_is_own() -> None:
    one = "Both leaders agreed on 1 May to open the Tarn bridge"
    two = "They agreed to open the Tarn bridge on 1 May"
    assert (own(one, two), moved(one, two)) == (["Both leaders"], ["on 1 May"])
    assert (own(two, one), moved(two, one)) == (["They"], ["on 1 May"])


def test_a_negation_that_moves_shows() -> None:
    one, two = "not an exchange but a sale of ships", "an exchange but not a sale of ships"
    assert (moved(one, two), moved(two, one)) == (["not"], ["not"])


def test_little_words_do_not_move() -> None:
    one, two = "of grain they spoke at length", "they spoke at length of grain"
    assert moved(one, two) == ["of grain"]
    assert moved("to Ostrana they sent grain today", "they sent grain today Ostrana to") != []
    assert moved("of the grain and fish they spoke", "the grain and fish they spoke of") == []


def test_a_word_said_twice_moves_once() -> None:
    one, two = "grain and then grain was sold at the port", "was sold at the port grain"
    assert (own(one, two), moved(one, two)) == (["and then grain"], ["grain"])


def test_characters_move_in_chinese() -> None:
    one, two = "五月一日双方同意开放大桥", "双方同意五月一日开放大桥"
    assert (moved(one, two, "zh"), moved(two, one, "zh")) == (["双方同意"], ["双方同意"])


def test_case_and_punctuation_are_no_difference() -> None:
    assert own("The bridge, they said, is open.", "the bridge they said is Open") == []


def test_two_wordings_of_their_own_are_not_marked_up() -> None:
    assert own("Grain was discussed at length", "A call about visas took place yesterday") == []
    assert own("She spoke of the dam to the press", "At the request of the other side") == []


def test_nothing_is_marked_without_a_counterpart() -> None:
    (cut,) = pieces(("Grain was discussed",), (), "en")
    assert [(piece.text, piece.own) for piece in cut] == [("Grain was discussed", False)]


def test_a_word_that_one_of_two_others_has_is_not_its_own() -> None:
    (cut,) = pieces(
        ("They will open the bridge",),
        (("They open the bridge",), ("They will open it, the bridge",)),
        "en",
    )
    assert [piece.text for piece in cut if piece.own] == []


def test_several_quotes_of_a_side_are_one_run_of_words() -> None:
    first, second = pieces(
        ("They spoke of grain", "They spoke of fish"), (("They spoke of grain and of fish",),), "en"
    )
    assert [piece.text for piece in first if piece.own] == []
    assert [piece.text for piece in second if piece.own] == ["They spoke"]


def test_chinese_goes_by_characters() -> None:
    assert own("双方同意开放大桥", "双方愿开放大桥", "zh") == ["同意"]


def test_vowel_signs_do_not_end_a_word() -> None:
    assert own("हिन्दी में बात हुई", "हिन्दू में बात हुई", "hi") == ["हिन्दी"]
    assert length("हिन्दी में बात हुई", "hi") == 4


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("vis-à-vis, 1,000.5 can’t", "en", 3),
        ("", "en", 0),
        ("双方同意。", "zh", 4),
        ("– « » …", "fr", 0),
    ],
)
def test_length(text: str, language: str, expected: int) -> None:
    assert length(text, language) == expected


WORDS = st.lists(st.sampled_from(["a", "b", "c", "d,", "e.", "F", "g-h", "1"]), max_size=12).map(
    " ".join
)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=3), st.lists(WORDS, min_size=1, max_size=3))
def test_no_character_is_changed(quotes: list[str], others: list[str]) -> None:
    cut = pieces(tuple(quotes), (tuple(others),), "en")
    assert ["".join(piece.text for piece in runs) for runs in cut] == quotes


@settings(deadline=None)
@given(WORDS, WORDS)
def test_both_sides_share_the_same_words(one: str, two: str) -> None:
    """Whichever side asks, what is left over are the same words on both."""

    def shared(quote: str, other: str) -> list[str]:
        (cut,) = pieces((quote,), ((other,),), "en")
        kept = "".join(" " if piece.own else piece.text for piece in cut)
        return sorted(kept.casefold().replace(",", "").replace(".", "").split())

    if own(one, two) or own(two, one):
        assert shared(one, two) == shared(two, one)
