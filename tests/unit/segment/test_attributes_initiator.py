"""Who called, told against who merely had a call: invented sentences in eight languages."""

import pytest

from divergence.domain import Readout, Span
from divergence.segment.attributes import profile, read

TABLE = [
    ("en", "President Alda Morrow spoke by phone with President Tevin Oskar of Brevania", "untold"),
    ("en", "President Morrow received a call from President Tevin Oskar of Brevania", "other"),
    ("en", "President Alda Morrow telephoned President Tevin Oskar of Brevania", "own"),
    ("en", "President Alda Morrow spoke with President Tevin Oskar, who called him", "named"),
    ("en", "President Alda Morrow spoke with Tevin Oskar at the latter's request", "other"),
    ("ru", "Состоялся телефонный разговор Артёма Левадова с Президентом Тевином Оскаром", "untold"),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, Brevanya Başkanı Tevin Oskar ile telefonda görüştü",
        "untold",
    ),
    ("tr", "Cumhurbaşkanı Kaan Eralp, Brevanya Başkanı Tevin Oskar'ı aradı", "own"),
    ("tr", "Cumhurbaşkanı Kaan Eralp, Başkan Tevin Oskar'ın telefonunu kabul etti", "other"),
    ("tr", "Cumhurbaşkanı Kaan Eralp, talep üzerine Tevin Oskar ile telefonda görüştü", "other"),
    ("uk", "Президент Орест Гайдамир провів телефонну розмову з Тевіном Оскаром", "untold"),
    ("uk", "Президент Орест Гайдамир зателефонував Президенту Тевіну Оскару", "own"),
    ("zh", "国家主席陆明远同布雷瓦总统奥斯卡通电话", "untold"),
    ("zh", "国家主席陆明远应约同布雷瓦总统奥斯卡通电话", "other"),
    ("zh", "国家主席陆明远应布雷瓦方面请求同奥斯卡通电话", "other"),
    ("ar", "تلقى السيد الرئيس سامر الوادي اتصالاً هاتفياً من الرئيس تيفين أوسكار", "other"),
    ("ar", "أجرى السيد الرئيس سامر الوادي اتصالاً هاتفياً مع الرئيس تيفين أوسكار", "own"),
    ("ar", "بحث السيد الرئيس سامر الوادي مع الرئيس تيفين أوسكار العلاقات", "untold"),
    ("fr", "Le Président Marc Vallier s'est entretenu avec M. Tevin Oskar", "untold"),
    ("fr", "Le Président Marc Vallier a reçu un appel de M. Tevin Oskar", "other"),
    ("fr", "Le Président Marc Vallier a téléphoné à M. Tevin Oskar", "own"),
    ("fa", "آرمان رستگار، رئیس‌جمهور مهرستان، با تیوین اسکار تلفنی گفت‌وگو کرد", "untold"),
    ("fa", "آرمان رستگار، رئیس‌جمهور مهرستان، با تیوین اسکار تماس گرفت", "own"),
]
"""Openings of a readout, and who is said to have called."""

FOLLOWING = [
    ("en", "The call took place at the initiative of the Brevanian side", "other"),
    ("en", "The conversation was initiated by President Morrow", "own"),
    ("en", "At the request of President Oskar, clarifications were given on the visas", "untold"),
    ("ru", "Разговор состоялся по инициативе бреванской стороны", "other"),
    ("ru", "Инициатива контакта исходила от бреванской стороны", "other"),
    ("ru", "По просьбе собеседника даны разъяснения о визах", "untold"),
    ("fr", "L'entretien téléphonique a eu lieu à la demande de M. Oskar", "other"),
]
"""Later sentences after the first opening of their language."""


def initiator_of_last(language: str, *claims: str) -> str:
    text = ". ".join(claims) + "."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language=language))
    before, start = None, 0
    for claim in claims:
        before = read(text, Span(start, start + len(claim)), known, before).attributes
        start += len(claim) + 2
    assert before is not None
    return before.initiator


@pytest.mark.parametrize(("language", "claim", "expected"), TABLE)
def test_opening(language: str, claim: str, expected: str) -> None:
    assert initiator_of_last(language, claim) == expected


@pytest.mark.parametrize(("language", "claim", "expected"), FOLLOWING)
def test_later_sentence(language: str, claim: str, expected: str) -> None:
    opening = {
        "en": "President Alda Morrow spoke today with President Tevin Oskar of Brevania",
        "ru": "Состоялся телефонный разговор Артёма Левадова с Президентом Бревании Оскаром",
        "fr": "Le Président Marc Vallier s'est entretenu avec M. Tevin Oskar",
    }[language]
    assert initiator_of_last(language, opening, claim) == expected


def test_each_side_received_the_others_call() -> None:
    ours = initiator_of_last(
        "en", "President Morrow received a call from President Oskar of Brevania"
    )
    theirs = initiator_of_last(
        "en", "President Oskar received a call from President Morrow of Calden"
    )
    assert ours == theirs == "other"
