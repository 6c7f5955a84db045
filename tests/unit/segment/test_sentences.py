"""Where sentences end: abbreviations, initials, ordinals, quotations, glued sentences."""

import pytest

from divergence.domain import Readout, Span
from divergence.lexicon import cutting
from divergence.lexicon.sentences import cut
from divergence.segment import sentences


def split(text: str, language: str) -> list[str]:
    return [text[start:stop] for start, stop in cut(text, cutting.load(language))]


CASES = [
    ("en", "Dr. Vale of the U.S. of Norland met J. R. Orr Jr. on Jan. 5. He left."),
    ("en", "The fund holds $1.5 billion. It grew by 3.2 percent."),
    ("en", "He said “we will go on.” Then he left."),
    ("ru", "Встреча прошла 4 марта 2034 г. в Лесном, т. е. на границе. Участвовал А. Б. Лесной."),
    ("tr", "Görüşme 4. Mart günü yapıldı. Sn. Vale ile Prof. Dr. Orr katıldı."),
    ("tr", "Vale 12. Genel Kurul kapsamında konuştu. Orr dinledi."),
    ("zh", "韦尔会见奥尔。双方谈及3.5亿元贷款。"),
    ("ar", "التقى د. فالي نظيره. وغادر؟"),
    ("fr", "M. Vale a reçu Mme Orr. Ils ont signé."),
    ("uk", "Зустріч відбулася в Лісному. Сторони домовилися."),
]


WHOLE = [
    ("en", "H.E. Dr. Ivo Vale met Amb. Orr and Maj. Gen. Brandt at 9 a.m. on Jan. 4 in St. Lorn."),
    ("en", "He cited Art. 5, sec. 2, of the treaty, i.e. what was signed on Dec. 31."),
    ("ru", "И. П. Лесной принял ген.-майора А. Орра в 9.30 в зд. 5, корп. 2, на пл. Мира."),
    ("uk", "Він подякував за 1,2 млрд грн. і 40 тис. тонн зерна на пл. Волі."),
    ("tr", "T.C. Cumhurbaşkanı M. Ali Vale, 3. Köprü için saat 14.30'da görüştü."),
    ("fr", "S.E. M. Vale a reçu le Pr. Orr, le gén. Brandt et Mgr. Renn."),
    ("ar", "التقى د. فالي ود. أور أمس، وتسلم 1,200.5 طن من القمح."),
    ("zh", "韦尔承诺提供1,200.5吨粮食。"),
]


@pytest.mark.parametrize(("language", "text"), WHOLE)
def test_no_break_at_an_abbreviation_honorific_or_separator(language: str, text: str) -> None:
    assert split(text, language) == [text]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_two_sentences(language: str, text: str) -> None:
    assert len(split(text, language)) == 2


def test_year_and_and_so_on_may_end_a_sentence() -> None:
    text = "Договор подписан в 2034 г. Стороны обсудили рыбу, лес и т. д. Переговоры продолжатся."
    assert len(split(text, "ru")) == 3


def test_a_sentence_starts_at_its_opening_quotation_mark() -> None:
    text = 'They left. "We are ready for talks," Vale said. «Merci à tous», he added.'
    assert split(text, "en") == [
        "They left.",
        '"We are ready for talks," Vale said.',
        "«Merci à tous», he added.",
    ]


def test_sentences_inside_a_quotation_are_told_apart() -> None:
    assert split("“We want peace. We will not wait,” Vale said.", "en") == [
        "“We want peace.",
        "We will not wait,” Vale said.",
    ]


def test_a_missing_space_after_a_closing_mark_still_ends_the_sentence() -> None:
    assert split("“We are ready,” he said.They left.", "en") == [
        "“We are ready,” he said.",
        "They left.",
    ]
    assert len(split("He called it “a grave error.”They left.", "en")) == 2


def test_a_readout_has_its_sentences_to_the_letter_and_no_headline() -> None:
    text = "PRESS OFFICE\n\nThey met\u00a0again. They spoke of\nthe dam.\n"
    readout = Readout("ostrana", text, (Span(0, len(text)),), language="en")
    told = [span.of(text) for span in sentences(readout)]
    assert told == ["They met\u00a0again.", "They spoke of\nthe dam."]


def test_a_readout_without_words_has_no_sentences() -> None:
    assert sentences(Readout("ostrana", " ", (Span(0, 1),), language="en")) == ()
