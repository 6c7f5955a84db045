"""A day in a letterhead is read in the document's language and calendar."""

import pytest

from divergence.ingest.dates import dated
from divergence.ingest.written import written_day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("24 февраля 2033 г. № 206-пс", "ru", "2033-02-24"),
        ("الرقم: ٣٣/٤١٨    التاريخ: ١٢ أكتوبر ٢٠٣٦م", "ar", "2036-10-12"),
        ("9 травня 2031 року", "uk", "2031-05-09"),
        ("3 Mayıs 2033 Salı", "tr", "2033-05-03"),
        ("سه‌شنبه ۱۴ اردیبهشت ۱۴۱۲ - ۱۷:۰۸کد خبر: ۱۶۰۴۴۲", "fa", "2033-05-03"),
        ("۳ مه ۲۰۳۳", "fa", None),  # "mah-e me" is written out
        ("۵ ژوئن ۲۰۳۳", "fa", "2033-06-05"),
        ("تاریخ: ۱۴۱۲/۰۲/۱۴", "fa", "2033-05-03"),
        ("۱ حمل ۱۴۰۰", "fa", "2021-03-21"),
        ("۳۰ اسفند ۱۴۰۳", "fa", "2025-03-20"),  # a leap year's last day
        ("۱ فروردین ۱۴۰۴", "fa", "2025-03-21"),
        ("۲۹ اسفند ۱۳۹۸", "fa", "2020-03-19"),
        ("۳۰ اسفند ۱۴۰۴", "fa", None),
        ("۳۲ تیر ۱۴۰۴", "fa", None),
        ("۱۴۱۲/۱۳/۱۴", "fa", None),
        ("1412/02/14", "en", None),
        ("31 февраля 2033", "ru", None),
        ("24 февраля 1433", "ru", None),
        ("февраля 2033", "ru", None),
        ("24 февраля", "ru", None),
        ("", "ru", None),
        ("24 февраля 2033", "und", None),
    ],
)
def test_a_day_as_it_is_written(text: str, language: str, day: str | None) -> None:
    assert written_day(text, language) == day


def test_a_letterhead_goes_before_the_printers_own_date() -> None:
    blocks = ("ПРЕСС-СЛУЖБА", "24 февраля 2033 г.", "11/22/36, 4:22 PM")
    assert dated(blocks, "ru") == "2033-02-24"
    assert dated(blocks[:1], "ru") is None
