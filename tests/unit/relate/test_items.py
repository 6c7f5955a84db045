"""Lists item by item, and places by their other names."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from divergence.relate import RULES, Voice

Say = Callable[..., Voice]

ITEMS, NAMES, WORDS = (
    next(rule for rule in RULES if rule.code == code) for code in ("items", "names", "word-choice")
)

LISTS = [
    ("en", "fisheries, ferries, postage and customs", "ferries, customs and fisheries", "postage"),
    ("ru", "торговля, энергетика, транспорт и туризм", "туризм, транспорт, торговля", "энергетика"),
    ("uk", "торгівля, енергетика, транспорт і туризм", "туризм, транспорт, торгівля", "енергетика"),
    ("tr", "ticaret, enerji, ulaşım ve turizm", "turizm, ulaşım ve ticaret", "enerji"),
    ("zh", "贸易、能源、交通和旅游", "旅游、交通和贸易", "能源"),
    ("ar", "التجارة والطاقة والنقل والسياحة", "السياحة والنقل والتجارة", "الطاقة"),
    (
        "fr",
        "commerce, énergie, transports et tourisme",
        "tourisme, transports, commerce",
        "énergie",
    ),
    ("fa", "تجارت، انرژی، گردشگری و بانکداری", "بانکداری، گردشگری و تجارت", "انرژی"),
]


@pytest.mark.parametrize(("language", "here", "there", "alone"), LISTS)
def test_the_item_that_one_side_tells_is_named(
    say: Say, language: str, here: str, there: str, alone: str
) -> None:
    ours, theirs = say("a", here, language=language), say("b", there, language=language)
    for left, right in ((ours, theirs), (theirs, ours)):
        (evidence,) = ITEMS(left, right)
        assert (evidence.suggests.value, evidence.side) == ("more_specific", "a")
        assert evidence.says == f"more detail in A's text: its list has “{alone}”"
        assert evidence.quotes[0].text == alone


@pytest.mark.parametrize(("language", "there"), [(each[0], each[2]) for each in LISTS])
def test_the_same_items_in_another_order_are_no_difference(
    say: Say, language: str, there: str
) -> None:
    sign = {"zh": "、", "ar": "، ", "fa": "، "}.get(language, ", ")
    one = say("a", there, language=language)
    turned = sign.join(reversed([quote.text for quote in ITEMS(one, one)[0].quotes]))
    (evidence,) = ITEMS(one, say("b", turned, language=language))
    assert (evidence.suggests.value, evidence.side) == ("equivalent", None)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("They spoke of ferries and customs.", "They spoke of customs and ferries."),
        ("Ferries, customs and fish were raised.", "Nothing was said of bridges, tolls and rails."),
        ("They met.", "They met again."),
    ],
)
def test_pairs_and_other_lists_are_not_compared(say: Say, here: str, there: str) -> None:
    assert ITEMS(say("a", here), say("b", there)) == ()


OPENING = "The two presidents spoke by telephone about matters of common interest today. " * 4
"""What stands before a claim; names in a text's opening are no detail."""


def test_a_place_by_another_name_is_no_detail_of_one_side(say: Say) -> None:
    ours = say(
        "a", "Talks in Constantinople went on.", named=(("constantinople", "Constantinople"),)
    )
    theirs = say("b", f"{OPENING}Talks in Istanbul went on.", named=(("istanbul", "Istanbul"),))
    assert NAMES(ours, theirs) == ()
    (evidence,) = WORDS(ours, theirs)
    assert (evidence.facet, evidence.suggests.value) == (WORDS.facet, "different_framing")
    assert evidence.says == (
        "differs in word choice, what the city of İstanbul is called: “Constantinople” in A's"
        " text, “Istanbul” in B's text"
    )


def test_a_name_that_is_usual_in_its_language_takes_no_position(say: Say) -> None:
    ours, theirs = say("a", "Talks in Kyiv."), say("b", "Переговоры в Киеве.", language="ru")
    assert WORDS(ours, theirs) == ()
    assert len(WORDS(ours, say("b", "Talks in Kiev."))) == 1


def test_places_of_the_users_own(say: Say) -> None:
    own = """
    [place.kelm]
    about = "what the town of Kelm is called"
    source = "Town council of Kelm, 2031"
    [place.kelm.a]
    en = ["Kelm"]
    [place.kelm.b]
    en = ["Orskgrad"]
    """
    ours = say("a", f"{OPENING}The talks in Kelm went on.", named=(("kelm", "Kelm"),))
    theirs = say("b", f"{OPENING}The talks in Orskgrad went on.", named=(("orskgrad", "Orskgrad"),))
    assert {each.side for each in NAMES(ours, theirs)} == {"a", "b"}
    ours, theirs = (replace(voice, terms=own) for voice in (ours, theirs))
    assert NAMES(ours, theirs) == ()
    assert [each.suggests.value for each in WORDS(ours, theirs)] == ["different_framing"]
