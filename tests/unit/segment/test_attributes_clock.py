"""Times of day, and the durations and counts that are none."""

import pytest

from divergence.domain import Quantity, Readout, Span
from divergence.segment.attributes import profile, read

TIMES = [
    ("en", "The call began at 20:30", "20:30", "20:30"),
    ("en", "The call began at 8 p.m. today", "20:00", "8 p.m"),
    ("en", "The call began at 8pm", "20:00", "8pm"),
    ("en", "The call began at 12 a.m. sharp", "00:00", "12 a.m"),
    ("en", "The call began at 8:15 p.m. sharp", "20:15", "8:15 p.m"),
    ("en", "The call began at eight o'clock", "08:00", "eight o'clock"),
    ("fr", "L'entretien a commencé à 20h30", "20:30", "20h30"),
    ("fr", "L'entretien a commencé vers 20 h", "20:00", "20 h"),
    ("fr", "L'entretien a commencé à 20 heures", "20:00", "20 heures"),
    ("ru", "Разговор начался в 20 часов", "20:00", "20 часов"),
    ("ru", "Разговор начался в 8 часов вечера", "20:00", "8 часов вечера"),
    ("ru", "Разговор начался в 8 вечера", "20:00", "8 вечера"),
    ("ru", "Разговор начался в 3 часа дня", "15:00", "3 часа дня"),
    ("ru", "Разговор начался в 20.30", "20:30", "20.30"),
    ("ru", "Разговор начался в 20 ч. 30 мин", "20:30", "20 ч. 30 мин"),
    ("uk", "Розмова почалася о 20 годині", "20:00", "20 годині"),
    ("uk", "Розмова почалася о восьмій годині вечора", "20:00", "восьмій годині вечора"),
    ("uk", "Розмова почалася о 20.30", "20:30", "20.30"),
    ("uk", "Розмова почалася о сьомій", "07:00", "сьомій"),
    ("tr", "Görüşme saat 20.30'da başladı", "20:30", "20.30"),
    ("tr", "Görüşme saat 20'de başladı", "20:00", "20"),
    ("tr", "Görüşme saat 17:00 sularında başladı", "17:00", "17:00"),
    ("ar", "بدأت المكالمة في الساعة 8 مساء", "20:00", "8 مساء"),
    ("ar", "بدأت المكالمة في الساعة الثامنة مساء", "20:00", "الثامنة مساء"),
    ("fa", "گفتگو ساعت ۲۰ آغاز شد", "20:00", "۲۰"),
    ("fa", "گفتگو ساعت ۸ صبح آغاز شد", "08:00", "۸ صبح"),
    ("zh", "通话于20时开始", "20:00", "20时"),
    ("zh", "通话于20时05分开始", "20:05", "20时05分"),
    ("zh", "通话于晚8时开始", "20:00", "晚8时"),
    ("zh", "通话于晚上八时开始", "20:00", "晚上八时"),
    ("zh", "通话于下午3点半开始", "15:30", "下午3点半"),
    ("zh", "通话于下午三点开始", "15:00", "下午三点"),
]

NO_TIMES = [
    ("en", "The call lasted 8 hours", ("duration", "PT480M")),
    ("fr", "L'entretien a duré 20 heures", ("duration", "PT1200M")),
    ("ru", "Разговор длился 20 часов", ("duration", "PT1200M")),
    ("ru", "Они ждали 2 дня", ("duration", "P2D")),
    ("ru", "Они ждали четыре дня", ("duration", "P4D")),
    ("tr", "Görüşme 20 saat sürdü", ("duration", "PT1200M")),
    ("fa", "گفتگو ۲۰ ساعت طول کشید", ("duration", "PT1200M")),
    ("zh", "通话持续20小时", ("duration", "PT1200M")),
    ("zh", "通话持续20分钟", ("duration", "PT20M")),
]


def quantities(language: str, text: str) -> tuple[Quantity, ...]:
    body = (Span(0, len(text)),)
    known = profile(Readout("calloway", text, body, language=language))
    return read(text, body[0], known, None).attributes.quantities


@pytest.mark.parametrize(("language", "text", "value", "words"), TIMES)
def test_a_time_of_day(language: str, text: str, value: str, words: str) -> None:
    found = quantities(language, text)
    assert [(one.kind, one.value, one.span.of(text)) for one in found] == [("time", value, words)]


@pytest.mark.parametrize(("language", "text", "expected"), NO_TIMES)
def test_what_lasts_is_no_time_of_day(language: str, text: str, expected: tuple[str, str]) -> None:
    assert [(one.kind, one.value) for one in quantities(language, text)] == [expected]


def test_points_of_a_plan_are_no_hours() -> None:
    assert all(one.kind != "time" for one in quantities("zh", "部长提出4点主张"))
    assert all(one.kind != "time" for one in quantities("zh", "当晚30人到港"))


def test_a_date_and_its_time_are_two() -> None:
    found = quantities("zh", "6月5日20时30分，双方通话")
    assert [(one.kind, one.value) for one in found] == [("date", "--06-05"), ("time", "20:30")]


def test_hours_with_minutes_last() -> None:
    found = quantities("tr", "Görüşme 20 saat 15 dakika sürdü")
    assert all(one.kind == "duration" for one in found)
