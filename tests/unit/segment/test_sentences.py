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
    # words that are also abbreviations
    ("en", "The strait reopens in May. President Orr signed the order."),
    ("en", "The truce began on 1 May. It holds."),
    ("en", "The ships sail on 5 Jan. The port is ready."),
    ("en", "Asked about tolls, Orr said no. The pass stays free."),
    ("en", "He spoke to me. Orr listened."),
    ("en", "The court sat. Nobody spoke."),
    ("en", "The road runs near the mt. Vale drove on."),
    ("en", "They lend works of art. Norland sends three."),
    ("en", "He cited Art. XII and No. 5 of Sat. Jan. 4. Orr agreed."),
    ("en", "He left (in May. Then snow fell). Orr stayed."),
    ("en", "They spoke from 8:30 a.m. NST on 5 May. Orr listened."),
    ("en", "They spoke until 8:30 p.m. Vale then left."),
    ("fr", "Le bac est fermé en sept. Vale le regrette."),
    ("fr", "Ils ont acheté des œuvres d'art. Orr les a vues."),
    ("fr", "Ils parlent de blé, de sel, etc. Vale écoute."),
    ("ru", "Помощь составила 5 млн руб. Министр поблагодарил."),
    ("ru", "Пострадали 12 чел. Лесной выразил сочувствие."),
    ("ru", "Разговор длился 40 мин. Орр остался доволен."),
    ("ru", "Замок построен в XV в. Вейл осмотрел его."),
    ("ru", "Они закупают рис. Порт принимает суда, см. рис. 5 и ст. 12."),
    ("ru", "Говорили о лесе, рыбе и др. Орр слушал."),
    ("uk", "Допомога склала 5 млн грн. Міністр подякував."),
    ("uk", "Розмова тривала 40 хв. Орр лишився задоволений."),
    ("uk", "Говорили про ліс, рибу та ін. Орр слухав."),
    ("uk", "Замок збудовано у XV ст. Вейл оглянув його."),
    ("tr", "Yol 3 km. Vale yürüdü."),
    ("tr", "Kale 15. yy. Vale kaleyi gezdi."),
    ("ar", "وقع الاتفاق عام 2031 م. وغادر الوزير."),
    ("fa", "پیمان در سال ۲۰۳۱ م. وزیر آن را امضا کرد."),
]


WHOLE = [
    ("en", "H.E. Dr. Ivo Vale met Amb. Orr and Maj. Gen. Brandt at 9 a.m. on Jan. 4 in St. Lorn."),
    ("en", "He cited Art. 5, sec. 2, of the treaty, i.e. what was signed on Dec. 31."),
    ("ru", "С.В.Лесной принял Дж.Орра и Й.Вейла"),
    ("ru", "И. П. Лесной принял ген.-майора А. Орра в 9.30 в зд. 5, корп. 2, на пл. Мира."),
    ("uk", "Він подякував за 1,2 млрд грн. і 40 тис. тонн зерна на пл. Волі."),
    ("tr", "T.C. Cumhurbaşkanı M. Ali Vale, 3. Köprü için saat 14.30'da görüştü."),
    ("fr", "S.E. M. Vale a reçu le Pr. Orr, le gén. Brandt et Mgr. Renn."),
    ("ar", "التقى د. فالي ود. أور أمس، وتسلم 1,200.5 طن من القمح."),
    ("zh", "韦尔承诺提供1,200.5吨粮食。"),
    ("en", "They met on Sat. 4 Jan. 2031 and on Sun. Jan. 5 at No. 7, see fig. 2 and ch. IV."),
    ("fr", "Ils se sont vus le 12 sept. 2031, cf. art. 5 et chap. IV."),
    ("ru", "Они встретились 12 янв. 2031 года, см. ст. 5 и рис. 2."),
    ("uk", "Вони зустрілися 12 січ. 2031 року, див. ст. 5 і рис. 2."),
    ("tr", "Vale ile Orr 12 Oca. 2031 günü No. 7'de görüştü."),
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
