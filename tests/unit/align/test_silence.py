"""A silence: how probable, how firm, how much of a point, and what was looked for."""

from dataclasses import replace

import numpy as np
import pytest

from divergence.align import Account, vocabulary
from divergence.align.features import length
from divergence.align.silence import Hearing, Lone, rare_words, silence, silent
from divergence.domain import (
    Attributes,
    Certainty,
    Claim,
    Mention,
    Quantity,
    Readout,
    SilenceGrade,
    Sought,
    Span,
)
from divergence.settings import Settings

PLAIN = (1.0, 0.0)


def claim(side: str, number: int, text: str, **attributes: object) -> Claim:
    span = Span(0, len(text))
    return Claim(f"{side}-{number}", side, side, span, text, attributes=Attributes(**attributes))  # type: ignore[arg-type]


TOLD = claim(
    "north",
    1,
    "The tariff on Merrow steel rises to 12 percent in May",
    names=(Mention("merrow", Span(14, 20)),),
    quantities=(Quantity("percent", "12", "percent", Span(36, 46)),),
    topics=("trade",),
)
HEARD = (
    claim("south", 1, "Tariffs were not touched", topics=("trade",)),
    claim("south", 2, "Merrow's envoy came", names=(Mention("merrow", Span(0, 6)),)),
)
KNOWN = vocabulary((TOLD, *HEARD))


def hearing(language: str = "en", *, complete: bool | None = None) -> Hearing:
    readout = Readout("south", "text", (Span(0, 4),), "south", language=language, complete=complete)
    account = Account(readout, HEARD, np.zeros((2, 3), dtype=np.float32))
    return Hearing("south", (account,), KNOWN)


def lone(top: float, *, beside: bool = False, told: Claim = TOLD) -> Lone:
    return Lone((told,), frozenset({"en"}), ((HEARD[0], top),), beside)


def test_the_nearer_a_claim_comes_the_less_silent_a_side_is() -> None:
    found = [silent(top, (0.8, -0.6)) for top in (0.0, 0.01, 0.2, 0.6, 1.0)]
    assert found == sorted(found, reverse=True)
    assert all(0 <= probability <= 1 for probability in found)


def test_without_calibration_it_is_what_the_nearest_claim_leaves() -> None:
    assert silent(0.25, PLAIN) == 0.75


def test_what_is_looked_for_is_counted_in_claims() -> None:
    assert hearing().sought((TOLD,), frozenset({"en"})) == (
        Sought("topic", "trade", 1),
        Sought("name", "Merrow", 1),
        Sought("figure", "12 percent", 0),
        *(Sought("word", word, int(word == "tariff")) for word in rare_words(TOLD, KNOWN)),
    )


def test_words_are_not_looked_for_in_another_language() -> None:
    found = hearing("tr").sought((TOLD,), frozenset({"en"}))
    assert {item.kind for item in found} == {"topic", "name", "figure"}


@pytest.mark.parametrize(
    ("top", "beside", "told", "grade"),
    [
        (0.0, False, replace(TOLD, attributes=Attributes()), SilenceGrade.TOPIC),
        (0.0, False, TOLD, SilenceGrade.STATEMENT),
        (0.2, False, replace(TOLD, attributes=Attributes()), SilenceGrade.STATEMENT),
        (0.2, True, TOLD, SilenceGrade.DETAIL),
        (0.0, True, TOLD, SilenceGrade.STATEMENT),
    ],
)
def test_how_much_is_missing(top: float, beside: bool, told: Claim, grade: SilenceGrade) -> None:  # noqa: FBT001
    found = silence(hearing(), lone(top, beside=beside, told=told), 0.3, PLAIN, Settings())
    assert found.grade is grade


def test_not_found_needs_a_whole_text_enough_words_and_nothing_near() -> None:
    def sure(heard: Hearing, of: Lone) -> bool:
        found = silence(heard, of, 0.3, PLAIN, Settings())
        return found.certainty is Certainty.NOT_FOUND

    short = claim("south", 2, "Merrow's envoy came")
    assert sure(hearing(), lone(0.05))
    assert not sure(hearing(), lone(0.2))
    assert not sure(hearing(complete=False), lone(0.05))
    assert not sure(hearing(), lone(0.05, told=short))


def test_a_side_without_a_claim_has_nothing_near() -> None:
    bare = replace(lone(0.0), nearest=())
    found = silence(hearing(), bare, 0.3, PLAIN, Settings())
    assert (found.nearest, found.grade) == ((), SilenceGrade.STATEMENT)


def test_chinese_signs_count_for_the_letters_they_stand_for() -> None:
    assert length("禁毒") == 6
    assert length("drugs") == 5


def test_what_was_left_out_of_the_page_is_looked_through_too() -> None:
    (account,) = hearing().accounts
    page = replace(account.readout, dropped=("MERROW steel", "Merrow, trade", "up by 12 percent"))
    south = Hearing("south", (replace(account, readout=page),), KNOWN)
    found = {(item.kind, item.text): item.dropped for item in south.sought((TOLD,), frozenset())}
    assert found == {("topic", "trade"): 0, ("name", "Merrow"): 2, ("figure", "12 percent"): 1}
