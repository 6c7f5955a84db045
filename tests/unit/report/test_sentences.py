"""Sentences of rules and findings, known again by their shape and said in another language."""

from dataclasses import replace

import pytest

from divergence.domain import Finding
from divergence.report import Format, overview, render, sentences
from divergence.report.names import Names
from divergence.report.phrases import speaking
from divergence.report.sentences import Sentence
from tests.fakes import karvelia


def test_english_stays_as_it_is() -> None:
    assert sentences.evidence("anything at all") == Sentence("anything at all", "en")


SAID = [
    (
        "more detail in Karvelia's text: it names “Vellmar”, “Selt”",
        "подробнее в тексте: Karvelia; там названо “Vellmar”, “Selt”",
    ),
    (
        "differs in who says it: Karvelia's text gives it to Ostrana, whose own text does not say "
        "who spoke",
        "различие, кто это говорит: в тексте: Karvelia это сказала сторона: Ostrana, а в её "
        "собственном тексте не сказано, кто говорил",
    ),
    (
        "differs in tone: “frank” in Karvelia's text, “warm” in Ostrana's text",
        "различие в тоне: “frank” в тексте: Karvelia; “warm” в тексте: Ostrana",
    ),
    (
        "differs in how firm: “agreed” and “urged” in Karvelia's text, “raised” in Ostrana's text",
        "различие, насколько твёрдо: “согласовано” и “призыв” в тексте: Karvelia; “поднято” в "
        "тексте: Ostrana",
    ),
    (
        "differs in who says it: both sides in Karvelia's text; Ostrana in Ostrana's text",
        "различие, кто это говорит: обе стороны — в тексте: Karvelia; Ostrana — в тексте: Ostrana",
    ),
    (
        "no rule alone shows it; how it is told does: the speech act “under way”, how long the "
        "accounts are",
        "ни одно правило само этого не показывает; показывает то, как сказано: речевое действие "
        "“идёт” и длина сообщений",
    ),
    (
        "differs in a figure: “agreed” in Karvelia's text, “12” in Ostrana's text",
        "различие в числе: “agreed” в тексте: Karvelia; “12” в тексте: Ostrana",
    ),
    (
        "more detail in Karvelia's text: its list has “fisheries”, “so: “customs””",
        "подробнее в тексте: Karvelia; там в перечне есть “fisheries”, “so: “customs””",
    ),
    (
        "differs in whose proposal it was: “Aldane proposed” in Karvelia's text, “proposed by "
        "Orsk” in Ostrana's text",
        "различие, чьё это было предложение: “Aldane proposed” в тексте: Karvelia; “proposed by "
        "Orsk” в тексте: Ostrana",
    ),
    (
        "differs in word choice, how the water off Vellmar, “the strait”, is called: “Kelm "
        "Strait” in Karvelia's text, “Orsk Channel” in Ostrana's text",
        "различие в выборе слов (how the water off Vellmar, “the strait”, is called): “Kelm "
        "Strait” в тексте: Karvelia; “Orsk Channel” в тексте: Ostrana",
    ),
]


@pytest.mark.parametrize(("english", "russian"), SAID)
def test_words_of_ours_are_said_and_quotes_stay(english: str, russian: str) -> None:
    with speaking("ru"):
        assert sentences.evidence(english) == Sentence(russian, "ru")


UNKNOWN = [
    "a sentence of an older version",
    "differs in whose dream it was: “Aldane dreamt” in Karvelia's text, “I” in Ostrana's text",
    "differs in how firm: “dreamt” in Karvelia's text, “urged” in Ostrana's text",
    "differs in tone: “a” in B's text, “c” in Karvelia's text, “d” in Ostrana's text",
    "differs in a figure: “" + "1" * sentences.LONGEST + "” in A's text, “2” in B's text",
]


@pytest.mark.parametrize("english", UNKNOWN)
def test_what_is_not_known_for_certain_stays_english(english: str) -> None:
    with speaking("ru"):
        assert sentences.evidence(english) == Sentence(english, "en")


FINDINGS = [
    (
        "What opens Karvelia's text (trade) comes late in Ostrana's: after 7 other claims.",
        "(Торговля)",
    ),
    (
        "Only one account found, that of karvelia: nothing can be said to be missing from another.",
        "(karvelia)",
    ),
    ("No claim was found in karvelia-1: nothing is compared.", "karvelia-1"),
    (
        "Perhaps not the same encounter: k and o tell of days that no time zone explains "
        "(2031-03-12, 2031-03-20) and of different kinds of encounter (call or meeting, letter). "
        "They are not matched; --same-encounter matches them.",
        "в документах k и o названы дни, которые не объяснить часовыми поясами (2031-03-12; "
        "2031-03-20) и контакты разного рода (телефонный разговор / встреча; письмо)",
    ),
    (
        "Perhaps not the same encounter: k and o tell of days that no time zone explains (a "
        "Tuesday, published 2031-03-12, a Friday). They are not matched; --same-encounter matches "
        "them.",
        "дни, которые не объяснить часовыми поясами (вторник, опубликовано 2031-03-12; пятница).",
    ),
    (
        "k is of 2031-03-12 and o of 2031-03-24, and not both tell on what day the encounter was: "
        "perhaps they are of two. They are matched; `encounter:` with its `date:` in the front "
        "matter settles it.",
        "k — от 2031-03-12, o — от 2031-03-24, и не в обоих документах сказано",
    ),
    (
        "k tells of “Monday, 12 March 2031”, but that day was a Wednesday: perhaps another day, or "
        "another encounter, is meant.",
        "сказано “Monday, 12 March 2031”, но день недели был другой, среда",
    ),
    (
        "k is in en, but has 2 paragraphs in another language (de, fr): each is cut and read by "
        "the rules of its own.",
        "Язык документа k — английский, но 2 абзаца в нём на другом языке (немецкий, французский)",
    ),
    (
        "o is a translation of k, which speaks in the comparison. It lacks “It was “so”; adds no "
        "more.”, “b” and 3 more; tells differently “c”.",
        "В нём нет: “It was “so”; adds no more.”, “b” и ещё 3; иначе сказано: “c”.",
    ),
    (
        "Ayla’s ruling of 2031-03-14T09:00 (only-in, “so”) no longer fits: “so” could be any of 2 "
        "claims now.",
        "Решение (только в одном, “so”), Ayla, 2031-03-14T09:00, больше не подходит: “so” — теперь",
    ),
]


@pytest.mark.parametrize(("english", "holds"), FINDINGS)
def test_findings_are_said(english: str, holds: str) -> None:
    with speaking("ru"):
        said = sentences.finding(english)
    assert said.language == "ru"
    assert holds in said.says


def test_a_report_marks_what_stays_english() -> None:
    odd = Finding("prominence", "A sentence that nobody knows.", ())
    comparison = replace(karvelia.two_sides(), findings=(odd,))
    page = render(comparison, Format.HTML, language="ru").decode()
    assert '<li dir="auto" lang="en">A sentence that nobody knows.</li>' in page
    assert overview.findings(comparison, Names(comparison)) == (Sentence(odd.sentence, "en"),)
