"""Names in a form that can be compared across languages."""

import pytest

from divergence.domain import Mention, Readout, Span
from divergence.segment.attributes import profile, read

SAME = [
    ("en", "security in Ukraine"),
    ("ru", "безопасность Украины"),
    ("uk", "безпека України"),
    ("tr", "güvenlik, Ukrayna'nın önceliği"),
    ("zh", "就乌克兰问题"),
    ("ar", "الأوضاع في أوكرانيا"),
    ("fr", "la sécurité de l'Ukraine"),
    ("fa", "امنیت اوکراین"),
]


def mentions(language: str, text: str) -> tuple[Mention, ...]:
    body = (Span(0, len(text)),)
    known = profile(Readout("calloway", text, body, language=language))
    return read(text, body[0], known, None).attributes.names


@pytest.mark.parametrize(("language", "text"), SAME)
def test_known_name_is_one_in_all_languages(language: str, text: str) -> None:
    assert [mention.name for mention in mentions(language, text)] == ["ukraine"]


def test_case_endings_do_not_part_a_name() -> None:
    told = mentions("ru", "Обсуждены слова Артёма Левадова о мосте")
    named = mentions("ru", "Обсуждён мост, о котором говорил Артём Левадов")
    assert [one.name for one in told] == [one.name for one in named] == ["artem levadov"]


def test_titles_and_first_words_are_no_names() -> None:
    found = mentions("en", "Expressing concern, President Oskar spoke of the Sound of Brae")
    assert [one.name for one in found][:1] == ["oskar"]
    assert all("expressing" not in one.name for one in found)


def test_terms_in_quotation_marks() -> None:
    assert [one.name for one in mentions("ar", "دعم مبادرة «الممر الأزرق»")] == ["lmmr l'zrq"]
    assert [one.name for one in mentions("zh", "支持《蓝色航道公约》")] == ["lansehangdaogongyue"]


def test_a_chinese_slogan_is_no_name() -> None:
    assert mentions("zh", "支持“蓝色航道”建设，反对“搭桥收费”") == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "an answer from Joseph R. Biden, Jr., was awaited"),
        ("ru", "ждали ответа Джозефа Байдена"),
        ("uk", "чекали на відповідь Джозефа Байдена"),
        ("tr", "yanıt Joe Biden'dan geldi"),
        ("zh", "等待约瑟夫·拜登的答复"),
        ("ar", "في انتظار رد بايدن"),
        ("fr", "on attendait la réponse de Joe Biden"),
        ("fa", "در انتظار پاسخ بایدن"),
    ],
)
def test_a_person_is_one_name_in_all_languages(language: str, text: str) -> None:
    assert [one.name for one in mentions(language, text)] == ["biden"]


def test_first_names_belong_to_a_known_surname() -> None:
    text = "It was Joseph R. Biden, Jr., and the envoy Aldo K. Marlow who met"
    assert [one.span.of(text) for one in mentions("en", text)] == [
        "Joseph R. Biden",
        "Aldo K. Marlow",
    ]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("zh", "朝鲜半岛局势", "korean-peninsula"),
        ("zh", "南海局势", "south-china-sea"),
        ("zh", "克里米亚半岛问题", "crimea"),
        ("zh", "与马来西亚合作", "malaysia"),
        ("zh", "布什尔核电站", "bushehr"),
        ("zh", "伊斯兰国家的团结", "islamic-world"),
        ("en", "ships in the South China Sea", "south-china-sea"),
        ("en", "ties with Latin America", "latin-america"),
        ("en", "ships in the Indian Ocean", "indian-ocean"),
        ("en", "calm on the Korean Peninsula", "korean-peninsula"),
        ("ru", "обстановка на Корейском полуострове", "korean-peninsula"),
        ("ru", "суда в Японском море", "sea-of-japan"),
        ("uk", "безпека в Азовському морі", "sea-of-azov"),
        ("tr", "gemiler Kerç Boğazı'ndan geçti", "kerch-strait"),
        ("ar", "الوضع في مضيق تايوان", "taiwan-strait"),
        ("fr", "la stabilité de l'Amérique latine", "latin-america"),
        ("fa", "وضعیت شبه‌جزیره کره", "korean-peninsula"),
    ],
)
def test_the_longest_name_stands_alone(language: str, text: str, name: str) -> None:
    assert [one.name for one in mentions(language, text)] == [name]


def test_the_kind_of_a_thing_is_no_name() -> None:
    found = mentions(
        "en", "He spoke of the Brae Agreements, a Plan of Action and the Working Group"
    )
    assert [one.name for one in found] == ["brae agreements"]


def test_a_word_that_the_text_writes_small_too_is_no_name() -> None:
    text = "He spoke of the Harbour and of Merrow. The harbour is deep"
    first = mentions("en", text)
    assert [one.name for one in first] == ["merrow"]


def test_common_word_that_sounds_like_a_country_needs_its_capital() -> None:
    assert mentions("tr", "depremzedelere mali yardım yapıldı") == ()


def test_spans_slice_back() -> None:
    text = "He asked the UN Security Council to visit Port Lisken"
    assert [one.span.of(text) for one in mentions("en", text)] == [
        "UN",
        "Security Council",
        "Port Lisken",
    ]
