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
    assert [one.name for one in mentions("zh", "支持“蓝色航道”建设")] == ["lansehangdao"]


def test_common_word_that_sounds_like_a_country_needs_its_capital() -> None:
    assert mentions("tr", "depremzedelere mali yardım yapıldı") == ()


def test_spans_slice_back() -> None:
    text = "He asked the UN Security Council to visit Port Lisken"
    assert [one.span.of(text) for one in mentions("en", text)] == [
        "UN",
        "Security Council",
        "Port Lisken",
    ]
