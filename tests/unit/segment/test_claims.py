"""Claims of invented readouts, by language: what is cut, what stays together."""

import pytest

from divergence.domain import Claim, Readout, Span
from divergence.segment import claims


def cut(text: str, language: str, *body: Span) -> tuple[Claim, ...]:
    readout = Readout(
        side="vale", text=text, body=body or (Span(0, len(text)),), id="vale", language=language
    )
    return claims(readout)


def texts(text: str, language: str) -> list[str]:
    return [claim.text for claim in cut(text, language)]


ENGLISH = [
    (
        "President Vale condemned the raids on Port Orr and pledged new radar stations.",
        ["President Vale condemned the raids on Port Orr", "pledged new radar stations"],
    ),
    (
        "She noted that the dam is nearly full, adding that the gates open in May.",
        ["She noted that the dam is nearly full", "adding that the gates open in May"],
    ),
    (
        "Premier Orr made clear that Norland and its partners would answer any attack.",
        ["Premier Orr made clear that Norland and its partners would answer any attack"],
    ),
    (
        "The leaders discussed grain shipments, the release of the crew, and border tolls.",
        ["The leaders discussed grain shipments", "the release of the crew", "border tolls"],
    ),
    (
        "They discussed a range of bilateral, regional, and global issues.",
        ["They discussed a range of bilateral, regional, and global issues"],
    ),
    (
        "They agreed to reduce tension immediately and fully.",
        ["They agreed to reduce tension immediately and fully"],
    ),
    (
        "Ivo Vale had a telephone call with Anna Orr at the initiative of the Norland side.",
        [
            "Ivo Vale had a telephone call with Anna Orr",
            "at the initiative of the Norland side",
        ],
    ),
    (
        "Noting that the ceasefire holds for now, President Vale said that talks would resume.",
        ["Noting that the ceasefire holds for now", "President Vale said that talks would resume"],
    ),
    (
        "In addition, the two presidents reviewed the fisheries accord.",
        ["the two presidents reviewed the fisheries accord"],
    ),
    (
        "They took stock of the accord, including customs checks, rail links, and patrol routes.",
        ["They took stock of the accord", "customs checks", "rail links", "patrol routes"],
    ),
    (
        "Vale restated his support for Orrland; the envoys will meet on 5 May.",
        ["Vale restated his support for Orrland", "the envoys will meet on 5 May"],
    ),
]

OTHERS = [
    (
        "ru",
        "Иван Лесной подчеркнул важность мира и призвал партнёров к сдержанности.",
        ["Иван Лесной подчеркнул важность мира", "призвал партнёров к сдержанности"],
    ),
    (
        "ru",
        "По инициативе норландской стороны состоялась беседа Ивана Лесного с Анной Орр.",
        ["По инициативе норландской стороны", "состоялась беседа Ивана Лесного с Анной Орр"],
    ),
    (
        "ru",
        "Отмечено, что товарооборот вырос на 5 %, а также подчёркнута важность контактов.",
        ["Отмечено, что товарооборот вырос на 5 %", "подчёркнута важность контактов"],
    ),
    (
        "ru",
        "Стороны высказались за диалог, отметив, что блокада порта недопустима.",
        ["Стороны высказались за диалог", "отметив, что блокада порта недопустима"],
    ),
    (
        "uk",
        "Президент подякував за системи захисту та запросив колегу до столиці.",
        ["Президент подякував за системи захисту", "запросив колегу до столиці"],
    ),
    (
        "tr",
        "Başkan Vale, limanın yeniden açılacağını, yeni seferlerin mayısta başlayacağını söyledi.",
        [
            "Başkan Vale, limanın yeniden açılacağını",
            "yeni seferlerin mayısta başlayacağını söyledi",
        ],
    ),
    (
        "tr",
        "Verilen sözlerin bugüne kadar tutulmadığını belirten Başkan Vale, yardım yolunun"
        " açılmasını istedi.",
        [
            "Verilen sözlerin bugüne kadar tutulmadığını belirten Başkan Vale",
            "yardım yolunun açılmasını istedi",
        ],
    ),
    (
        "zh",
        "韦尔表示，韦方愿扩大进口奥方农产品；奥方应尽快恢复直航航班。",
        ["韦尔表示，韦方愿扩大进口奥方农产品", "奥方应尽快恢复直航航班"],
    ),
    (
        "zh",
        "双方要推动铁路项目年内开工，提升口岸货物通关效率。",
        ["双方要推动铁路项目年内开工", "提升口岸货物通关效率"],
    ),
    (
        "ar",
        "وأكد الرئيس فالي أهمية فتح الميناء، مشدداً على حماية المدنيين.",
        ["وأكد الرئيس فالي أهمية فتح الميناء", "مشدداً على حماية المدنيين"],
    ),
    (
        "fr",
        "Le Président Vale a condamné les frappes et a appelé à la retenue, ajoutant que le port"
        " rouvrirait en mai.",
        [
            "Le Président Vale a condamné les frappes",
            "a appelé à la retenue",
            "ajoutant que le port rouvrirait en mai",
        ],
    ),
    (
        "fa",
        "وی بر بازگشایی فوری بندر تأکید کرد و خواستار پایان محاصره شد.",
        ["وی بر بازگشایی فوری بندر تأکید کرد", "خواستار پایان محاصره شد"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_clauses(text: str, expected: list[str]) -> None:
    assert texts(text, "en") == expected


@pytest.mark.parametrize(("language", "text", "expected"), OTHERS)
def test_clauses_of_other_languages(language: str, text: str, expected: list[str]) -> None:
    assert texts(text, language) == expected


def test_a_language_without_data_is_cut_into_sentences_only() -> None:
    text = "Präsident Vale dankte ihm, und er sagte Hilfe zu. Sie treffen sich am 4. Mai."
    assert texts(text, "de")[0] == "Präsident Vale dankte ihm, und er sagte Hilfe zu"


def test_region_and_script_subtags_find_the_language() -> None:
    text = "韦尔表示，韦方愿扩大进口奥方农产品；奥方应尽快恢复直航航班。"
    assert texts(text, "zh-Hans-CN") == texts(text, "zh")


def test_ids_sides_and_text_follow_the_readout() -> None:
    found = cut("Vale met Orr in Norhaven. They signed the rail accord.", "en")
    assert [claim.id for claim in found] == ["vale-1", "vale-2"]
    assert {claim.side for claim in found} == {claim.readout for claim in found} == {"vale"}


def test_only_the_body_is_cut() -> None:
    text = "---\nside: vale\n---\nVale met Orr in Norhaven."
    found = cut(text, "en", Span(text.index("Vale"), len(text)))
    assert [claim.text for claim in found] == ["Vale met Orr in Norhaven"]


@pytest.mark.parametrize("text", ["###", "\n\n", "…", "2034-12-07T20:15:00Z\n\n###\n"])
def test_a_body_without_words_has_no_claims(text: str) -> None:
    assert cut(text, "en") == ()


def test_no_body_has_no_claims() -> None:
    readout = Readout(side="vale", text="Vale met Orr.", body=(), id="vale", language="en")
    assert claims(readout) == ()


def test_a_near_repetition_stands_under_the_fuller_claim() -> None:
    text = (
        "President Vale thanked Norland for the field hospital in Orrville. They spoke of tolls. "
        "President Vale thanked Norland for the field hospital in Orrville today."
    )
    found = cut(text, "en")
    assert [claim.text for claim in found] == [
        "They spoke of tolls",
        "President Vale thanked Norland for the field hospital in Orrville today",
    ]
    assert [span.of(text) for span in found[1].repeats] == [
        "President Vale thanked Norland for the field hospital in Orrville"
    ]
