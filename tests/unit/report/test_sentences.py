"""Sentences of rules and findings, known again by their shape and said in another language."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from divergence.domain import Evidence, Finding, Readout, Span
from divergence.relate import RULES, Voice
from divergence.relate.told import DIFFERS, FLIPS, NAMED
from divergence.report import Format, overview, render, sentences
from divergence.report.names import Names
from divergence.report.phrases import speaking
from divergence.report.sentences import Sentence
from divergence.segment import claims
from tests.fakes import karvelia

OTHERS = ("ru", "tr")
NO_RULE = "no rule alone shows it; how it is told does:"


def test_english_stays_as_it_is() -> None:
    assert sentences.evidence("anything at all") == Sentence("anything at all", "en")


def voice(side: str, text: str) -> Voice:
    readout = Readout(side, text, (Span(0, len(text)),), id=side, language="en")
    return Voice(side, {side: readout}, tuple(claims(readout)))


def evidence() -> Iterator[Evidence]:
    """What every rule sees in its own examples, and what all others see in them."""
    for example in (example for rule in RULES for example in rule.examples):
        left, right = voice("karvelia", example.left), voice("ostrana", example.right)
        yield from (seen for rule in RULES for seen in rule(left, right))


@pytest.mark.parametrize("tag", OTHERS)
def test_every_sentence_of_every_rule_is_known(tag: str) -> None:
    seen = tuple(evidence())
    silent = {rule.code for rule in RULES} - {each.rule for each in seen}
    assert silent <= {"others-words", "names"}  # they look at whole texts; see SAID
    with speaking(tag):
        unknown = {each.says for each in seen if sentences.evidence(each.says).language != tag}
        assert unknown == set()
        unknown = {each.flips for each in seen if sentences.flips(each.flips).language != tag}
        assert unknown == set()


@pytest.mark.parametrize("tag", OTHERS)
def test_what_the_grammar_alone_shows_is_known(tag: str) -> None:
    parts = (named.format("agreed") for named in NAMED.values())
    with speaking(tag):
        for says in (*DIFFERS.values(), f"{NO_RULE} {', '.join(parts)}"):
            assert sentences.evidence(says).language == tag, says
        assert sentences.flips(FLIPS).language == tag


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
]


@pytest.mark.parametrize(("english", "russian"), SAID)
def test_words_of_ours_are_said_and_quotes_stay(english: str, russian: str) -> None:
    with speaking("ru"):
        assert sentences.evidence(english) == Sentence(russian, "ru")


UNKNOWN = [
    "a sentence of an older version",
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
