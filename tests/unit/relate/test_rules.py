"""Each rule speaks where it should, of what it should, and is silent beside it."""

from collections.abc import Callable

import pytest

from divergence.domain import Act, Actors, Evidence, Facet, Initiator, RelationKind, Status
from divergence.relate import RULES, Rule, Voice

Say = Callable[..., Voice]


def rule(code: str) -> Rule:
    return next(rule for rule in RULES if rule.code == code)


def spoken(evidence: tuple[Evidence, ...]) -> list[tuple[str, str | None]]:
    return [(each.suggests.value, each.side) for each in evidence]


def words(evidence: Evidence) -> list[str]:
    return [quote.text for quote in evidence.quotes]


# Who called.


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Initiator.OWN, Initiator.OWN, [("contradictory", None)]),
        (Initiator.OTHER, Initiator.OTHER, [("contradictory", None)]),
        (Initiator.OWN, Initiator.OTHER, []),
        (Initiator.OTHER, Initiator.OWN, []),
        (Initiator.OWN, Initiator.UNTOLD, [("more_specific", "karvelia")]),
        (Initiator.UNTOLD, Initiator.NAMED, [("more_specific", "ostrana")]),
        (Initiator.NAMED, Initiator.OWN, []),
        (Initiator.UNTOLD, Initiator.UNTOLD, []),
    ],
)
def test_who_called(
    say: Say, left: Initiator, right: Initiator, expected: list[tuple[str, str | None]]
) -> None:
    ours = say("karvelia", "They spoke.", initiator=left)
    theirs = say("ostrana", "A talk took place.", initiator=right)
    assert spoken(rule("who-called")(ours, theirs)) == expected


def test_who_called_quotes_the_words_that_say_so(say: Say) -> None:
    text = "At the initiative of the Karvelian side, they spoke."
    ours = say("karvelia", text, initiator=Initiator.OWN, cued=[("initiator", text[:35])])
    theirs = say("ostrana", "They spoke.")
    (evidence,) = rule("who-called")(ours, theirs)
    assert words(evidence) == [text[:35], "They spoke."]
    assert evidence.facet is Facet.INITIATOR
    assert evidence.says == "differs in who called: only Karvelia's text says it"


# Who says it.


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Actors.BOTH, Actors.OWN, ["different_framing"]),
        (Actors.BOTH, Actors.OTHER, ["different_framing"]),
        (Actors.OWN, Actors.OWN, ["different_framing"]),
        (Actors.OTHER, Actors.OTHER, ["different_framing"]),
        (Actors.BOTH, Actors.BOTH, ["equivalent"]),
        (Actors.OWN, Actors.OTHER, ["equivalent"]),
        (Actors.OWN, Actors.UNATTRIBUTED, []),
    ],
)
def test_who_says_it(say: Say, left: Actors, right: Actors, expected: list[str]) -> None:
    ours = say("karvelia", "It was welcomed.", actors=left)
    theirs = say("ostrana", "This was welcomed.", actors=right)
    assert [each.suggests.value for each in rule("who-says-it")(ours, theirs)] == expected


def test_who_says_it_names_the_holders(say: Say) -> None:
    ours = say("karvelia", "Both welcomed it.", actors=Actors.BOTH)
    theirs = say("ostrana", "Orsk welcomed it.", actors=Actors.OWN)
    (evidence,) = rule("who-says-it")(ours, theirs)
    assert evidence.says == (
        "differs in who says it: both sides in Karvelia's text; Ostrana in Ostrana's text"
    )


def test_words_given_to_the_other_side(say: Say) -> None:
    ours = say("karvelia", "Orsk noted the corridor.", actors=Actors.OTHER)
    passive = say("ostrana", "The corridor was noted.")
    own = say("ostrana", "Orsk noted the corridor.", actors=Actors.OWN)
    assert spoken(rule("others-words")(ours, passive)) == [("different_framing", None)]
    assert rule("others-words")(ours, own) == ()


# Acts, said, denied.


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Act.AGREED, Act.DISCUSSED, ["different_framing"]),
        (Act.WARNED, Act.RAISED, ["different_framing"]),
        (Act.AGREED, Act.AGREED, ["equivalent"]),
        (Act.AGREED, Act.NONE, []),
        (Act.THANKED, Act.STATED, []),
    ],
)
def test_commitment(say: Say, left: Act, right: Act, expected: list[str]) -> None:
    found = rule("commitment")(say("a", "One.", act=left), say("b", "Two.", act=right))
    assert [each.suggests.value for each in found] == expected


@pytest.mark.parametrize(
    ("left", "right", "speaks"),
    [
        ((Act.AGREED, False), (Act.REFUSED, False), True),
        ((Act.AGREED, True), (Act.PROMISED, False), True),
        ((Act.AGREED, True), (Act.REFUSED, False), False),
        ((Act.REFUSED, False), (Act.REFUSED, False), False),
        ((Act.AGREED, False), (Act.STATED, False), False),
    ],
)
def test_refusal(
    say: Say, left: tuple[Act, bool], right: tuple[Act, bool], *, speaks: bool
) -> None:
    ours = say("a", "One.", act=left[0], negated=left[1])
    theirs = say("b", "Two.", act=right[0], negated=right[1])
    expected = [("contradictory", None)] if speaks else []
    assert spoken(rule("refusal")(ours, theirs)) == expected


def test_negation_needs_shared_words(say: Say) -> None:
    denied = say("a", "The sides did not agree to exchange prisoners in May.", negated=True)
    told = say("b", "The sides agreed to exchange prisoners in May.")
    elsewhere = say("b", "Fishing quotas were welcomed by everyone present.")
    across = say("b", "Стороны договорились об обмене пленными.", language="ru")
    assert spoken(rule("negation")(denied, told)) == [("contradictory", None)]
    assert rule("negation")(denied, elsewhere) == ()
    assert rule("negation")(denied, across) == ()
    assert rule("negation")(denied, denied) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The lease of the wharf was not discussed, the office said."),
        ("ru", "Вопрос аренды причала не обсуждался."),
        ("uk", "Питання оренди причалу не обговорювалося."),
        ("tr", "Rıhtımın kiralanması görüşmede ele alınmadı."),
        ("zh", "会谈未提及码头租赁问题。"),
        ("ar", "لم يتم التطرق إلى تأجير الرصيف."),
        ("fr", "Il n’a nullement été question du bail du quai."),
        ("fa", "موضوع اجاره اسکله مطرح نشد."),
    ],
)
def test_denial_in_every_language(say: Say, language: str, text: str) -> None:
    told = say("a", "The presidents discussed the lease of the wharf.")
    (evidence,) = rule("denial")(told, say("b", text, language=language))
    assert evidence.suggests is RelationKind.CONTRADICTORY
    assert evidence.facet is Facet.POLARITY
    assert evidence.says == "differs in said or denied: B's text denies it"


def test_condition(say: Say) -> None:
    bare = say("a", "Ostrana will reopen the crossing.")
    text = "Ostrana will reopen the crossing if the patrols leave."
    tied = say("b", text, conditional=True, cued=[("conditional", "if")])
    (evidence,) = rule("condition")(bare, tied)
    assert evidence.facet is Facet.POLARITY
    assert words(evidence) == ["if", bare.text]
    assert rule("condition")(tied, tied) == ()


def test_status(say: Say) -> None:
    done, planned = (
        say("a", "Done.", status=Status.DONE),
        say("b", "To come.", status=Status.PLANNED),
    )
    (evidence,) = rule("status")(done, planned)
    assert evidence.says == "differs in status in time: done in A's text, planned in B's text"
    assert rule("status")(done, say("b", "Unclear.")) == ()


def test_thanks_for_a_fact_and_for_an_assurance(say: Say) -> None:
    thanks = say("a", "Aldane thanked Ostrana.", act=Act.THANKED)
    fact = say("b", "Forty transformers were delivered.")
    assurance = say("b", "Orsk assured her of help.", act=Act.PROMISED)
    assert spoken(rule("thanks")(thanks, fact)) == [("equivalent", None)]
    assert spoken(rule("thanks")(thanks, assurance)) == [("different_framing", None)]
    assert rule("thanks")(thanks, thanks) == ()


# Figures.


def test_figures_conflict_only_when_exact_and_alone(say: Say) -> None:
    twelve = say("a", "They signed 12 documents.", figures=[("number", "12", "document", "12")])
    more = say("b", "24 documents were signed.", figures=[("number", "24", "document", "24")])
    around = say("b", "They signed about 24 papers.", figures=[("number", "24", "", "24")])
    two = say(
        "b", "They signed 24 papers on 7 fields.",
        figures=[("number", "24", "", "24"), ("number", "7", "", "7")],
    )  # fmt: skip
    assert spoken(rule("figures")(twelve, more)) == [("contradictory", None)]
    assert "contradictory" not in dict(spoken(rule("figures")(twelve, around)))
    assert "contradictory" not in dict(spoken(rule("figures")(twelve, two)))


def test_equal_figures_in_two_languages(say: Say) -> None:
    ours = say(
        "a", "It is worth $500 million.", figures=[("money", "500000000", "USD", "$500 million")]
    )
    text = "Это 500 млн долларов."
    theirs = say(
        "b", text, language="ru", figures=[("money", "500000000", "USD", "500 млн долларов")]
    )
    (evidence,) = rule("figures")(ours, theirs)
    assert evidence.suggests is RelationKind.EQUIVALENT
    assert words(evidence) == ["$500 million", "500 млн долларов"]


def test_a_rounded_figure_stands_for_the_exact_one(say: Say) -> None:
    ours = say("a", "Nearly 400 people are home.", figures=[("number", "400", "", "400")])
    theirs = say("b", "In all 387 people are home.", figures=[("number", "387", "", "387")])
    assert spoken(rule("figures")(ours, theirs)) == [("equivalent", None)]


def test_a_figure_told_by_one(say: Say) -> None:
    bare = say("a", "Ostrana will send transformers.")
    exact = say("b", "Ostrana will send 40 transformers.", figures=[("number", "40", "", "40")])
    (evidence,) = rule("figures")(bare, exact)
    assert (evidence.suggests, evidence.side) == (RelationKind.MORE_SPECIFIC, "b")
    assert words(evidence) == ["40", bare.text]
    assert evidence.says == "more detail in B's text: “40”"


def test_other_currencies_are_other_things(say: Say) -> None:
    ours = say("a", "It cost 5 florins.", figures=[("money", "5", "NLG", "5 florins")])
    theirs = say("b", "It cost 6 crowns.", figures=[("money", "6", "SEK", "6 crowns")])
    assert spoken(rule("figures")(ours, theirs)) == [("more_specific", "a"), ("more_specific", "b")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2031-06-09", "2031-06-10", []),
        ("2031-06-30", "--07-01", []),
        ("--06-09", "2031-06-09", []),
        ("2031-06", "2031-06-09", [("more_specific", "b")]),
        ("2031-06-09", "2031-06-17", [("contradictory", None)]),
        ("2031-06", "2031-07", [("contradictory", None)]),
        ("2031-06-09", "2031-06-09", []),
        ("2031-12-31", "2032-01-01", []),
    ],
)
def test_dates(say: Say, left: str, right: str, expected: list[tuple[str, str | None]]) -> None:
    ours = say("a", "On that day.", figures=[("date", left, "", "that day")])
    theirs = say("b", "On a day.", figures=[("date", right, "", "a day")])
    assert spoken(rule("dates")(ours, theirs)) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("P90D", "P60D", [("contradictory", None)]),
        ("PT2H", "PT125M", []),
        ("P1M", "P30D", []),
    ],
)
def test_durations(say: Say, left: str, right: str, expected: list[tuple[str, str | None]]) -> None:
    ours = say("a", "For so long.", figures=[("duration", left, "", "so long")])
    theirs = say("b", "So long it was.", figures=[("duration", right, "", "So long")])
    assert spoken(rule("dates")(ours, theirs)) == expected


def test_times_of_day_never_conflict(say: Say) -> None:
    ours = say("a", "At nine.", figures=[("time", "T09:00", "", "nine")])
    theirs = say("b", "At eleven.", figures=[("time", "T11:00", "", "eleven")])
    assert rule("dates")(ours, theirs) == ()


def test_names_that_the_other_text_lacks(say: Say) -> None:
    opening = "The presidents spoke by telephone about the whole of their relations. " * 4
    ours = say("a", f"{opening}The envoys meet in Vellmar.", named=[("vellmar", "Vellmar")])
    (evidence,) = rule("names")(ours, say("b", "The envoys will meet."))
    assert (evidence.side, words(evidence)[0]) == ("a", "Vellmar")
    assert rule("names")(ours, say("b", "In Vellmar they meet.")) == ()
    assert rule("names")(ours, say("b", "Встреча пройдёт в Веллмаре.", language="ru")) == ()


def test_names_of_the_opening_are_no_detail(say: Say) -> None:
    ours = say("a", "Aldane spoke with Orsk of Ostrana.", named=[("orsk", "Orsk")])
    assert rule("names")(ours, say("b", "A conversation took place.")) == ()


# Words.


def test_word_choice_across_languages(say: Say) -> None:
    ours = say("a", "They spoke about the war in Vellmar.")
    theirs = say("b", "Обсуждалась специальная военная операция.", language="ru")
    (evidence,) = rule("word-choice")(ours, theirs)
    assert words(evidence) == ["war", "специальная военная операция"]
    assert evidence.facet is Facet.TERMINOLOGY
    assert rule("word-choice")(ours, say("b", "The wars were spoken of.")) == ()


def test_judging_words_on_one_side(say: Say) -> None:
    plain = say("a", "She raised the movement of the fleet.")
    judged = say("b", "She raised the provocative movement of the fleet.")
    (evidence,) = rule("judging-words")(plain, judged)
    assert words(evidence) == ["provocative", plain.text]
    assert rule("judging-words")(judged, judged) == ()


def test_opposition(say: Say) -> None:
    ours = say("a", "Aldane raised the unlawful boarding.", actors=Actors.OWN, act=Act.RAISED)
    theirs = say("b", "Orsk stressed that it was lawful.", actors=Actors.OWN, act=Act.STATED)
    quoted = say("b", "Aldane called it lawful.", actors=Actors.OTHER, act=Act.STATED)
    assert spoken(rule("opposition")(ours, theirs)) == [("opposed_positions", None)]
    assert rule("opposition")(ours, quoted) == ()


def test_tone(say: Say) -> None:
    warm = say("a", "It was a warm and friendly talk.")
    frank = say("b", "It was a frank talk.")
    (evidence,) = rule("tone")(warm, frank)
    assert evidence.says == "differs in tone: “warm” in A's text, “frank” in B's text"
    assert rule("tone")(frank, frank) == ()


# Whole accounts.


def test_length(say: Say) -> None:
    short = say("a", "They discussed the corridor.")
    long = say("b", "They discussed the corridor, inspections, and the insurance of cargoes.")
    assert spoken(rule("length")(short, long)) == [("more_specific", "b")]
    assert rule("length")(short, short) == ()


def test_chinese_signs_are_counted_as_part_of_words(say: Say) -> None:
    ours = say("a", "They discussed the corridor for ships.")
    theirs = say("b", "双方讨论了航运走廊。", language="zh")
    assert rule("length")(ours, theirs) == ()


def test_wording(say: Say) -> None:
    ours = say("a", "They will keep the river open to shipping.")
    other = say("b", "Navigation must remain free of obstacles.")
    same = say("b", "The river will be kept open to all shipping.")
    assert spoken(rule("wording")(ours, other)) == [("different_framing", None)]
    assert spoken(rule("wording")(ours, same)) == [("equivalent", None)]
    assert rule("wording")(ours, say("b", "河流将保持畅通。", language="zh")) == ()


def test_formality(say: Say) -> None:
    ours = say("a", "They spoke.", routine=True)
    assert spoken(rule("formality")(ours, say("b", "A talk was held.", routine=True))) == [
        ("equivalent", None)
    ]
    assert rule("formality")(ours, say("b", "A talk was held.")) == ()


@pytest.mark.parametrize("each", RULES, ids=lambda rule: str(rule.code))
def test_a_rule_is_silent_on_bare_claims(say: Say, each: Rule) -> None:
    if each.code != "wording":
        assert each(say("a", "One word here."), say("b", "Some other word.")) == ()
