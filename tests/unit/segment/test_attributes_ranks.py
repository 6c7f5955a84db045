"""Ranks and numbers of several words: "thirty-eighth", «двадцать первая», "vingt et un"."""

import pytest

from divergence.domain import Quantity, Readout, Span
from divergence.segment.attributes import profile, read

RANKS = [
    ("en", "The thirty-eighth session opened", "38", "thirty-eighth"),
    ("en", "It was the Twenty-First Summit of the league", "21", "Twenty-First"),
    ("en", "The one hundred and fifth summit opened", "105", "hundred and fifth"),
    ("en", "The eighteenth session opened", "18", "eighteenth"),
    ("fr", "La trente-huitième session est ouverte", "38", "trente-huitième"),
    ("fr", "La vingt et unième session est ouverte", "21", "vingt et unième"),
    ("fr", "La vingt-deuxième session est ouverte", "22", "vingt-deuxième"),
    ("fr", "La dix-septième session est ouverte", "17", "dix-septième"),
    ("fr", "La soixante-dixième session est ouverte", "70", "soixante-dixième"),
    ("fr", "La quatre-vingt-dix-septième session", "97", "quatre-vingt-dix-septième"),
    ("fr", "La cent vingt-cinquième session", "125", "cent vingt-cinquième"),
    ("ru", "Открылась тридцать восьмая сессия", "38", "тридцать восьмая"),
    ("ru", "Открылась двадцать первая сессия", "21", "двадцать первая"),
    ("ru", "Открылась сто двадцать пятая сессия", "125", "сто двадцать пятая"),
    ("ru", "Открылась двадцатая сессия", "20", "двадцатая"),
    ("uk", "Відкрилася тридцять восьма сесія", "38", "тридцять восьма"),
    ("uk", "Відкрилася двадцять друга сесія", "22", "двадцять друга"),
    ("tr", "Otuz sekizinci oturum açıldı", "38", "Otuz sekizinci"),
    ("tr", "Yirmi birinci oturum açıldı", "21", "Yirmi birinci"),
    ("tr", "Yüz yirmi beşinci oturum açıldı", "125", "Yüz yirmi beşinci"),
    ("ar", "افتتحت الدورة الثامنة والثلاثون", "38", "الثامنة والثلاثون"),
    ("ar", "افتتحت الدورة الحادية والعشرون", "21", "الحادية والعشرون"),
    ("fa", "نشست سی و هشتم آغاز شد", "38", "سی و هشتم"),
    ("fa", "بیست و یکمین نشست آغاز شد", "21", "بیست و یکمین"),
    ("zh", "第三十八届会议开幕", "38", "第三十八"),
]

NUMBERS = [
    ("en", "They sent one hundred and five boats", "105"),
    ("en", "They sent two hundred and fifty thousand boats", "250000"),
    ("fr", "Ils ont envoyé vingt et un bateaux", "21"),
    ("fr", "Ils ont envoyé soixante et onze bateaux", "71"),
    ("ar", "أرسلوا ثمانية وثلاثين قاربا", "38"),
    ("fa", "آنها سی و هشت قایق فرستادند", "38"),
]

APART = [
    ("en", "The first boat came", []),
    ("en", "They sent twenty boats and three lorries", ["20", "3"]),
    ("en", "Orr came first with thirty boats", ["30"]),
    ("fr", "La deuxième séance est close", []),
    ("tr", "Birinci oturum açıldı", []),
    ("fa", "ده کشتی و سه قایق آمد", ["10", "3"]),
]


def quantities(language: str, text: str) -> tuple[Quantity, ...]:
    body = (Span(0, len(text)),)
    known = profile(Readout("calloway", text, body, language=language))
    return read(text, body[0], known, None).attributes.quantities


@pytest.mark.parametrize(("language", "text", "value", "words"), RANKS)
def test_a_rank_of_several_words_is_one(language: str, text: str, value: str, words: str) -> None:
    found = quantities(language, text)
    assert [(one.kind, one.value, one.span.of(text)) for one in found] == [
        ("ordinal", value, words)
    ]


@pytest.mark.parametrize(("language", "text", "value"), NUMBERS)
def test_a_number_of_several_words_is_one(language: str, text: str, value: str) -> None:
    assert [(one.kind, one.value) for one in quantities(language, text)] == [("number", value)]


@pytest.mark.parametrize(("language", "text", "values"), APART)
def test_numbers_that_stand_apart_stay_apart(language: str, text: str, values: list[str]) -> None:
    assert [one.value for one in quantities(language, text)] == values
