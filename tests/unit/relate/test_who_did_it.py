"""Who is named as the caller, as whose proposal it was, and as who apologised."""

from collections.abc import Callable

import pytest

from divergence.domain import Initiator
from divergence.relate import RULES, Voice

Say = Callable[..., Voice]

WHO_DID_IT = next(rule for rule in RULES if rule.code == "who-did-it")
WHO_CALLED = next(rule for rule in RULES if rule.code == "who-called")

ALDANE, ORSK = ("aldane", "Aldane"), ("orsk", "Orsk")

PROPOSED = [
    ("en", "Aldane proposed the ferry, and Orsk listened.", "The ferry was proposed by Orsk."),
    ("ru", "Паром предложил Aldane, Orsk слушал.", "По предложению Orsk речь шла о пароме."),
    ("uk", "Aldane запропонував пором, Orsk слухав.", "Автор ідеї порома — Orsk."),
    ("tr", "Feribotu Aldane önerdi, Orsk dinledi.", "Feribotu öneren Orsk oldu."),
    ("zh", "Aldane提出渡轮，Orsk倾听。", "渡轮由Orsk提出。"),
    ("ar", "اقترح Aldane العبارة واستمع Orsk.", "باقتراح من Orsk جرى بحث العبارة."),
    ("fr", "Aldane a proposé le bac ; Orsk a écouté.", "Le bac a été proposé par Orsk."),
    ("fa", "Aldane پیشنهاد کرد و Orsk شنید.", "به پیشنهاد Orsk بود."),
]


def mirrored(left: Voice, right: Voice) -> list[str]:
    """What the rule says of two voices, which is the same with the sides swapped."""
    forth, back = WHO_DID_IT(left, right), WHO_DID_IT(right, left)
    assert [each.suggests for each in forth] == [each.suggests for each in back]
    return [each.suggests.value for each in forth]


@pytest.mark.parametrize(("language", "here", "there"), PROPOSED[1:2] + PROPOSED[:1] + PROPOSED[2:])
def test_another_proposer_is_a_conflict(say: Say, language: str, here: str, there: str) -> None:
    ours = say("a", here, language=language, named=(ALDANE, ORSK))
    theirs = say("b", there, language=language, named=(ORSK,))
    assert mirrored(ours, theirs) == ["contradictory"]


def test_the_words_are_quoted(say: Say) -> None:
    ours = say("a", "Aldane proposed the ferry, and Orsk listened.", named=(ALDANE, ORSK))
    theirs = say("b", "The ferry was proposed by Orsk.", named=(ORSK,))
    (evidence,) = WHO_DID_IT(ours, theirs)
    assert [quote.text for quote in evidence.quotes] == ["Aldane proposed", "proposed by Orsk"]
    assert evidence.says == (
        "differs in whose proposal it was: “Aldane proposed” in A's text, “proposed by Orsk” in"
        " B's text"
    )


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [
        ("Aldane apologised to Orsk.", "The apology came from Orsk.", ["contradictory"]),
        ("Aldane apologised to Orsk.", "Orsk did not apologise; Aldane apologised.", []),
        ("Aldane proposed a ferry.", "Orsk proposed a bridge.", []),  # neither knows the other
        (
            "It was we who put the ferry on the table, as Orsk knows.",
            "Proposed by Orsk.",
            ["contradictory"],
        ),
        (
            "The idea came from the other side.",
            "The idea came from the other side.",
            ["contradictory"],
        ),
        ("The idea came from our side.", "The idea came from the other side.", []),
        ("Aldane spoke of a ferry.", "The ferry was proposed by Orsk.", []),
    ],
)
def test_who_apologised_or_proposed(say: Say, here: str, there: str, verdict: list[str]) -> None:
    def names(text: str) -> tuple[tuple[str, str], ...]:
        return tuple(each for each in (ALDANE, ORSK) if each[1] in text)

    assert (
        mirrored(say("a", here, named=names(here)), say("b", there, named=names(there))) == verdict
    )


def test_callers_are_held_against_each_other_by_name(say: Say) -> None:
    told = {"initiator": Initiator.NAMED}
    ours = say("a", "The call took place at the request of Orsk.", named=(ORSK,), **told)
    text = "Aldane telephoned Orsk."
    theirs = say("b", text, named=(ALDANE, ORSK), **told)
    (evidence,) = WHO_CALLED(ours, theirs)
    assert evidence.suggests.value == "contradictory"
    assert [quote.text for quote in evidence.quotes] == [
        "at the request of Orsk",
        "Aldane telephoned",
    ]
    assert [each.suggests.value for each in WHO_CALLED(theirs, ours)] == ["contradictory"]


@pytest.mark.parametrize(
    "there",
    ["Orsk telephoned Aldane.", "Marlow telephoned Vesk."],
)
def test_one_caller_or_strangers_are_no_conflict(say: Say, there: str) -> None:
    told = {"initiator": Initiator.NAMED}
    ours = say("a", "The call took place at the request of Orsk.", named=(ORSK,), **told)
    names = [(word.lower(), word) for word in there.rstrip(".").split() if word[0].isupper()]
    assert WHO_CALLED(ours, say("b", there, named=tuple(names), **told)) == ()
