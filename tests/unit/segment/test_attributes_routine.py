"""Claims whose absence no analyst would report, and their neighbours that are not."""

import pytest

from divergence.domain import Readout, Span
from divergence.segment.attributes import profile, read

ROUTINE = [
    ("en", "President Alda Morrow spoke today with President Tevin Oskar of Brevania"),
    ("en", "President Alda Morrow spoke with the President of the United States of Brevania"),
    ("en", "Alda Morrow had a lengthy conversation with the President of the United States"),
    ("en", "The leaders agreed to stay in touch"),
    ("en", "The conversation was frank and business-like"),
    ("en", "The call lasted forty minutes"),
    ("en", "The gist of their hour in Tarn was as follows"),
    ("en", "The summary of what both said is as follows"),
    ("en", "They discussed a wide range of issues of mutual interest"),
    ("ru", "Условлено о продолжении контактов"),
    ("ru", "Разговор носил откровенный и деловой характер"),
    ("ru", "Обсуждены актуальные вопросы двусторонней повестки"),
    ("ru", "Состоялся разговор двух министров, сообщили в пресс-службе порта Тарн"),
    ("ru", "Министры поговорили по телефону, как сообщает пресс-служба"),
    ("ru", "Об этом вечером сообщила пресс-служба порта"),
    ("ru", "Стороны обсудили глобальные и региональные вопросы"),
    ("ru", "Министры тепло поздравили друг друга с Днем порта"),
    ("ru", "Контакты решено продолжить"),
    ("ru", "Тевин Оскар сердечно поздравил коллегу с днем рождения"),
    ("ru", "Артём Левадов выразил признательность соседям за теплое гостеприимство"),
    ("ru", "Встреча прошла в открытой, дружеской атмосфере"),
    ("tr", "Cumhurbaşkanı Kaan Eralp, Brevanya Başkanı Tevin Oskar ile telefonda görüştü"),
    ("tr", "Kaan Eralp'in Brevanya Başkanı Tevin Oskar ile telefonda görüştüğü bildirildi"),
    ("tr", "Görüşmede ikili ilişkiler ile bölgesel konular ele alındı"),
    ("uk", "Лідери домовилися залишатися на зв'язку"),
    ("uk", "Лідери поговорили телефоном, повідомила прес-служба Ореста Гайдамира"),
    ("uk", "Про це повідомляє прес-служба президента"),
    ("uk", "Міністри домовилися про наступну зустріч"),
    ("uk", "Тевін Оскар подякував сусідам за гостинність"),
    ("uk", "Тевін Оскар привітав колегу зі святом порту"),
    ("uk", "Зустріч пройшла в конструктивній атмосфері"),
    ("zh", "国家主席陆明远同布雷瓦总统奥斯卡通电话"),
    ("zh", "双方还就共同关心的国际和地区问题交换意见"),
    ("zh", "雙方還就共同關心的國際和地區問題交換意見"),
    ("zh", "双方还就其他共同关切的问题交换了意见"),
    ("zh", "奥斯卡转达对陆明远主席的亲切问候"),
    ("zh", "奥斯卡首先向岚川人民拜年"),
    ("ar", "وجرى خلال الاتصال استعراض العلاقات الثنائية"),
    ("fr", "Ils sont convenus de rester en étroit contact"),
    ("fa", "آرمان رستگار با تیوین اسکار تلفنی گفت‌وگو کرد"),
]

TELLING = [
    ("en", "President Alda Morrow received a call from President Tevin Oskar of Brevania"),
    ("en", "President Alda Morrow met on 4 March with President Tevin Oskar in Tarnholm"),
    ("en", "The leaders agreed to reopen the Tarn bridge"),
    ("en", "Brevania is ready to have a candid exchange about the islands"),
    ("ru", "Условлено провести встречу экспертов в мае"),
    ("ru", "Артём Левадов подчеркнул важность перемирия"),
    ("ru", "Артём Левадов рассказал о своих контактах с рыбаками"),
    ("ru", "Особое внимание стороны уделили паромам и темам, представляющим взаимный интерес"),
    ("ru", "Особое внимание было уделено вопросам двустороннего ремонта дамбы"),
    ("ru", "Рыбакам, ждавшим в порту, продлили визы"),
    ("ru", "Пресс-секретарь сообщил, что после разговора министров мост открыт"),
    ("ru", "Министр вчера рассказал об этом соседям"),
    ("tr", "Kaan Eralp, telefonda görüştüğü Tevin Oskar'ın köprüyü açacağını bildirdi"),
    ("tr", "Taraflar köprünün açılması konusunda mutabık kaldı"),
    ("uk", "Лідери обговорили вивезення зерна"),
    ("zh", "国家主席陆明远应约同布雷瓦总统奥斯卡通电话"),
    ("zh", "岚方在渔业谈判中发挥了建设性作用"),
    ("zh", "岚方乐见两个邻国保持接触"),
    ("zh", "推动建立建设性的渔业关系"),
    ("zh", "岚方愿同布方开展建设性合作"),
    ("zh", "岚方希望同布方保持高层交往"),
    ("ar", "وأدان السيد الرئيس الهجوم على الميناء"),
    ("fr", "Le Président a condamné l'attaque du port"),
    ("fa", "رستگار خواستار آزادی ملوانان شد"),
]


def is_routine(language: str, text: str) -> bool:
    body = (Span(0, len(text)),)
    known = profile(Readout("calloway", text, body, language=language))
    return read(text, body[0], known, None).routine


def test_a_contact_in_what_is_told_is_no_lead() -> None:
    text = (
        "The two leaders continued their discussion of the pact on tolls and ferries that was "
        "reached during their video call in May."
    )
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    assert not read(text, Span(0, len(text) - 1), known, None).routine


@pytest.mark.parametrize(("language", "text"), ROUTINE)
def test_routine(language: str, text: str) -> None:
    assert is_routine(language, text)


@pytest.mark.parametrize(("language", "text"), TELLING)
def test_not_routine(language: str, text: str) -> None:
    assert not is_routine(language, text)


def test_tone_is_a_cue() -> None:
    text = "The conversation was frank and business-like"
    body = (Span(0, len(text)),)
    known = profile(Readout("calloway", text, body, language="en"))
    cues = read(text, body[0], known, None).attributes.cues
    assert {"routine", "tone"} <= {cue.attribute for cue in cues}
