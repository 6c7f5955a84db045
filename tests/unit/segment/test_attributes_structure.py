"""Which verb and which name of a sentence count: relative clauses, asides, labels, what goes on."""

import pytest

from divergence.domain import Readout, Span
from divergence.segment.attributes import Reading, profile, read

LEADS = {
    "en": "President Alda Morrow spoke today with President Tevin Oskar of Brevania.",
    "ru": "Состоялся разговор Артёма Левадова с Президентом Бревании Тевином Оскаром.",
    "tr": "Cumhurbaşkanı Kaan Eralp, Brevanya Devlet Başkanı Tevin Oskar ile telefonda görüştü.",
    "uk": "Президент Орест Гайдамир мав розмову з Президентом Бреванії Тевіном Оскаром.",
    "ar": "أجرى السيد الرئيس سامر الوادي اتصالاً هاتفياً مع الرئيس تيفين أوسكار رئيس بريفانيا.",
    "fr": "Le Président Marc Vallier s'est entretenu avec M. Tevin Oskar, Président de Brévanie.",
}
"""How a readout opens: Morrow's side tells of a call with Oskar of Brevania."""


def readings(
    language: str, *claims: str, lead: str = "", side: str = "ladoria", between: str = ". "
) -> list[Reading]:
    """The claims read after an opening: each a sentence of its own, or parts of one."""
    text = lead or LEADS[language]
    spans = [Span(0, len(text))]
    for number, claim in enumerate(claims):
        text += between if number else " "
        spans.append(Span(len(text), len(text) + len(claim)))
        text += claim
    text += "."
    known = profile(Readout(side, text, (Span(0, len(text)),), language=language))
    found: list[Reading] = []
    for span in spans:
        found.append(read(text, span, known, found[-1].attributes if found else None))
    return found[1:]


@pytest.mark.parametrize(
    ("language", "claim", "act"),
    [
        ("en", "The sailors waited for a tug which agreed to tow them", "none"),
        ("ru", "Буксир ждёт экипаж, который согласился идти в порт", "none"),
        ("uk", "Буксир шукає екіпаж, який погодився йти до порту", "none"),
        ("en", "President Morrow agreed to tow the ship which sank", "agreed"),
    ],
)
def test_a_verb_in_a_relative_clause_does_not_govern(language: str, claim: str, act: str) -> None:
    assert readings(language, claim)[0].attributes.act == act


@pytest.mark.parametrize(
    ("language", "parts", "negated"),
    [
        ("ru", ("Построен новый завод", "товар которого под пошлину не попадёт"), True),
        ("en", ("The plant was built", "which will not pay the toll"), True),
        ("ru", ("Построен новый завод", "товары, которые не облагаются, дёшевы"), False),
    ],
)
def test_a_claim_that_is_a_relative_clause_negates(
    language: str, parts: tuple[str, ...], *, negated: bool
) -> None:
    assert readings(language, *parts, between=", ")[1].attributes.negated is negated


@pytest.mark.parametrize(
    ("language", "claim", "actors"),
    [
        ("en", "The silos of Brevania, she said, are empty", "own"),
        ("fr", "Ils ont laissé les silos de Brévanie vides, a relevé le Président Vallier", "own"),
        ("ru", "Бреванским горнякам, спасшим шестерых, вручены награды", "unattributed"),
        ("ru", "Отмечено, что бреванская сторона не обязана платить", "own"),
        ("tr", "Brevanya gemilerini limanda incelemeye davet etti", "own"),
    ],
)
def test_a_name_that_is_no_subject_does_not_act(language: str, claim: str, actors: str) -> None:
    assert readings(language, claim)[0].attributes.actors == actors


def test_a_fact_in_a_sentence_of_its_own_is_no_ones() -> None:
    fact, more = readings("en", "Three clinics closed this year", "short of doctors", between=", ")
    assert fact.attributes.actors == more.attributes.actors == "unattributed"


def test_a_new_report_after_the_others_words_is_ones_own() -> None:
    other, new = readings(
        "ru", "Президент Оскар предупредил о росте цен", "Выражена готовность помочь"
    )
    assert (other.attributes.actors, new.attributes.actors) == ("other", "own")


@pytest.mark.parametrize(
    ("language", "claim", "status"),
    [
        ("tr", "Kuyuyu açacak platformun tersanede yapıldığını söyledi", "done"),
        ("tr", "Onarılan geminin yarın limana varacağını söyledi", "planned"),
        ("fr", "Le Président Vallier a insisté sur le respect des quotas", "hoped_for"),
        ("ru", "Это, подчеркнул Левадов, третья остановка составов", "unknown"),
        ("ar", "تم الاتفاق على استئناف الرحلات", "announced"),
    ],
)
def test_the_verb_of_what_is_told_says_when_it_is(language: str, claim: str, status: str) -> None:
    assert readings(language, claim)[0].attributes.status == status


@pytest.mark.parametrize(
    ("language", "side", "lead"),
    [
        ("fa", "mehristan", "نخست‌وزیر کوهدشت عصر چهارشنبه با رئیس‌جمهور مهرستان تماس تلفنی گرفت."),
        ("ar", "tarzaf", "أجرى رئيس وزراء بريفانيا اتصالاً هاتفياً مع رئيس طرزاف."),
    ],
)
def test_a_latin_label_finds_its_name_in_a_script_without_vowels(
    language: str, side: str, lead: str
) -> None:
    known = profile(Readout(side, lead, (Span(0, len(lead)),), language=language))
    names = [hit.value for hit in known.parties.find(known.cut.words(0, len(lead)))]
    assert names.count("own") == 1


def test_a_latin_label_finds_its_chinese_signs() -> None:
    (own,) = readings(
        "zh",
        "事发后，禾溪方面关停染料厂",
        lead="5月3日，总理步云同布雷瓦总统奥斯卡通电话。",
        side="hexi",
    )
    assert own.attributes.actors == "own"
