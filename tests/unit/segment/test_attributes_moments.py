"""Dates seen from the day of a readout: days, weeks, months and seasons not written out."""

import pytest

from divergence.domain import Encounter, Readout, Span
from divergence.segment.attributes import profile, read

DAY = "2034-06-14"
"""A Wednesday."""

TABLE = [
    ("en", "The bridge opened last Thursday", ["2034-06-08"]),
    ("en", "The minister will open the bridge next Monday", ["2034-06-19"]),
    ("en", "The road was closed in March last year", ["2033-03"]),
    ("en", "The road will be closed in March of next year", ["2035-03"]),
    ("en", "The road was closed on 5 April this year", ["2034-04-05"]),
    ("en", "The bridge will open on Friday of next week", ["2034-06-23"]),
    ("en", "The road was closed in 2031 and reopened last year", ["2031", "2033"]),
    ("en", "The road was closed in March and last year", ["2033", "2034-03"]),
    ("en", "The island sent 2100 lorries", []),
    ("en", "The island left the 2031 treaty", ["2031"]),
    ("en", "In 2031 trade grew", ["2031"]),
    ("en", "The bridge opened on the third of May", ["2034-05-03"]),
    ("ru", "Мост открыли в марте прошлого года", ["2033-03"]),
    ("ru", "Мост откроют в марте следующего года", ["2035-03"]),
    ("ru", "Мост открыли пятого мая", ["2034-05-05"]),
    ("ru", "Мост открыли двадцать пятого мая", ["2034-05-25"]),
    ("ru", "Мост откроют в среду на следующей неделе", ["2034-06-21"]),
    ("ru", "Остров прислал 2100 грузовиков", []),
    ("uk", "Міст відкрили у березні минулого року", ["2033-03"]),
    ("uk", "Міст відкриють у березні наступного року", ["2035-03"]),
    ("uk", "Міст відкрили п'ятого травня", ["2034-05-05"]),
    ("tr", "Köprü geçen yılın Mart ayında açıldı", ["2033-03"]),
    ("tr", "Köprü gelecek yılın Mart ayında açılacak", ["2035-03"]),
    ("tr", "Köprü gelecek hafta salı günü açılacak", ["2034-06-20"]),
    ("ar", "افتتح الجسر في مارس من العام الماضي", ["2033-03"]),
    ("ar", "سيفتتح الجسر في مارس من العام المقبل", ["2035-03"]),
    ("ar", "سيفتتح الجسر في الثالث عشر من ديسمبر", ["2034-12-13"]),
    ("ar", "سيفتتح الجسر في الخامس من ديسمبر", ["2034-12-05"]),
    ("fr", "Le pont a ouvert en mars de l'année dernière", ["2033-03"]),
    ("fr", "Le pont ouvrira en mars de l'année prochaine", ["2035-03"]),
    ("fr", "Le pont ouvrira mardi de la semaine prochaine", ["2034-06-20"]),
    ("fr", "Le pont ouvrira à la fin du mois d'août", ["2034-08"]),
    ("fr", "Le pont ouvrira avant la fin de l'année 2036", ["2036"]),
    ("fr", "Le pont a ouvert cette année-là", []),
    ("fr", "Une séance se tient chaque jeudi", []),
    ("fr", "Le pont ouvrira à l'automne", ["2034"]),
    ("fr", "Le pont a ouvert à l'automne", ["2033"]),
    ("fr", "Le pont ouvrira avant le printemps", ["2035"]),
    ("fr", "Le pont a ouvert au printemps de l'année dernière", ["2033"]),
    ("fr", "Le pont ouvrira au printemps 2036", ["2036"]),
    ("fr", "Le pont a été fermé", []),
    ("fa", "پل در مارس سال گذشته باز شد", ["2033-03"]),
    ("fa", "پل در مارس سال آینده باز خواهد شد", ["2035-03"]),
    ("fa", "پل دوشنبه هفته آینده باز خواهد شد", ["2034-06-19"]),
    ("fa", "پل در اواخر ماه مارس باز شد", ["2034-03"]),
    ("fa", "هر دوشنبه پل باز است", []),
    ("fa", "پل پیش از زمستان باز خواهد شد", ["2034"]),
    ("fa", "پل در پاییز باز شد", ["2033"]),
    ("fa", "پل در بهار سال گذشته باز شد", ["2033"]),
    ("fa", "وزیر از بهار آمد", []),
    ("zh", "大桥去年3月开通", ["2033-03"]),
    ("zh", "大桥将于明年3月5日开通", ["2035-03-05"]),
    ("zh", "大桥将于下周三开通", ["2034-06-21"]),
    ("zh", "大桥已于上周三开通", ["2034-06-07"]),
    ("zh", "大桥将于本周五开通", ["2034-06-16"]),
    ("zh", "双方每周一次磋商", []),
    ("zh", "大桥将于周五下午开通", ["2034-06-16"]),
    ("zh", "新形势下周边港口扩建", []),
    ("zh", "大桥将于明年春天开通", ["2035"]),
    ("zh", "大桥已于去年冬季开通", ["2033"]),
    ("zh", "大桥将于秋季开通", ["2034"]),
    ("zh", "大桥每年春季开放", []),
    ("en", "The road was closed in the spring", ["2034"]),
    ("en", "The ferry will sail next winter", ["2034"]),
    ("en", "The bridge was closed last autumn", ["2033"]),
    ("en", "The bridge will open before the summer of 2036", ["2036"]),
    ("en", "The ferry sails every spring", []),
    ("en", "The ferry sails every Monday", []),
    ("en", "The bridge will open by the end of the month of August", ["2034-08"]),
    ("ru", "Мост откроют весной", ["2035"]),
    ("ru", "Мост открыли осенью прошлого года", ["2033"]),
    ("ru", "Речь шла о подготовке к зиме", []),
    ("uk", "Міст відкриють восени", ["2034"]),
    ("uk", "Міст закрили взимку", ["2033"]),
    ("uk", "Міст закривають щозими", []),
    ("tr", "Köprü gelecek kış açılacak", ["2034"]),
    ("tr", "Köprü geçen sonbahar açıldı", ["2033"]),
    ("tr", "Köprü her salı günü açık", []),
    ("ar", "سيفتتح الجسر في الخريف", ["2034"]),
    ("ar", "افتتح الجسر الخريف الماضي", ["2033"]),
    ("ar", "الجسر مهم في عالم اليوم", []),
]


def dates(language: str, claim: str, day: str = DAY) -> list[str]:
    text = f"{claim}."
    body = (Span(0, len(text)),)
    readout = Readout("calloway", text, body, language=language, encounter=Encounter(date=day))
    found = read(text, Span(0, len(claim)), profile(readout), None).attributes.quantities
    return sorted(one.value for one in found if one.kind == "date")


@pytest.mark.parametrize(("language", "claim", "expected"), TABLE)
def test_date(language: str, claim: str, expected: list[str]) -> None:
    assert dates(language, claim) == expected


@pytest.mark.parametrize(
    ("claim", "day", "expected"),
    [
        ("La route a été fermée cet hiver", "2034-11-20", "2034"),
        ("La route sera rouverte ce printemps", "2034-11-20", "2035"),
        ("La route a été rouverte pendant l'hiver", "2034-11-20", "2033"),
        ("La route a été rouverte pendant l'hiver", "2035-01-20", "2035"),
        ("La route a été rouverte pendant l'hiver", "2035-06-01", "2034"),
        ("La route sera fermée avant l'hiver", "2035-06-01", "2035"),
    ],
)
def test_winter_is_told_by_the_year_in_which_it_begins(claim: str, day: str, expected: str) -> None:
    assert dates("fr", claim, day) == [expected]


def test_without_the_day_of_the_readout_only_written_dates_are_told() -> None:
    text = "大桥将于明年春天开通"
    body = (Span(0, len(text)),)
    found = read(text, body[0], profile(Readout("calloway", text, body, language="zh")), None)
    assert [one for one in found.attributes.quantities if one.kind == "date"] == []
