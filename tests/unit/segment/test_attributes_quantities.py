"""Numbers, sums, shares, dates, times and durations in eight languages: equal values read equal."""

import pytest

from divergence.domain import Quantity, Readout, Span
from divergence.segment.attributes import profile, read

TABLE = [
    ("en", "a package of $500 million", ("money", "500000000", "USD")),
    ("en", "1.5 billion euros of aid", ("money", "1500000000", "EUR")),
    ("en", "over 400,000 people were evacuated", ("number", "400000", "person")),
    ("en", "trade grew by 14 per cent", ("percent", "14", "percent")),
    ("en", "trade grew by 7.5%", ("percent", "7.5", "percent")),
    ("en", "on January 26", ("date", "--01-26", "")),
    ("en", "on 4 March 2031", ("date", "2031-03-04", "")),
    ("en", "signed in June 2021", ("date", "2021-06", "")),
    ("en", "the 2031 treaty was extended", ("date", "2031", "")),
    ("en", "the call lasted two hours and five minutes", ("duration", "PT125M", "")),
    ("en", "the call lasted an hour and a half", ("duration", "PT90M", "")),
    ("en", "commencing at 5:10 p.m.", ("time", "17:10", "")),
    ("en", "the 12th session was held", ("ordinal", "12", "")),
    ("en", "an exchange of 175 prisoners", ("number", "175", "prisoner")),
    ("en", "almost two hundred captives came home", ("number", "200", "prisoner")),
    ("en", "over half a billion dollars", ("money", "500000000", "USD")),
    ("en", "the 2015 Lisken agreements", ("date", "2015", "")),
    ("en", "twenty-five thousand people", ("number", "25000", "person")),
    ("ru", "пакет на 500 млн долларов", ("money", "500000000", "USD")),
    ("ru", "полтора миллиарда евро", ("money", "1500000000", "EUR")),
    ("ru", "эвакуировано 400 000 человек", ("number", "400000", "person")),
    ("ru", "рост составил 14 процентов", ("percent", "14", "percent")),
    ("ru", "рост составил 7,5%", ("percent", "7.5", "percent")),
    ("ru", "встреча 26 января", ("date", "--01-26", "")),
    ("ru", "встреча 4 марта 2031 года", ("date", "2031-03-04", "")),
    ("ru", "в июне 2021 года", ("date", "2021-06", "")),
    ("ru", "соглашение 1986 года", ("date", "1986", "")),
    ("ru", "разговор длился полтора часа", ("duration", "PT90M", "")),
    ("ru", "начало в 17:10", ("time", "17:10", "")),
    ("ru", "квота увеличена до тридцати тысяч человек", ("number", "30000", "person")),
    ("ru", "обмен 175 военнопленными", ("number", "175", "prisoner")),
    ("uk", "пакет на 500 млн доларів", ("money", "500000000", "USD")),
    ("uk", "2,1 мільярда фунтів", ("money", "2100000000", "GBP")),
    ("uk", "евакуйовано 400 000 людей", ("number", "400000", "person")),
    ("uk", "зростання на 14 відсотків", ("percent", "14", "percent")),
    ("uk", "зустріч 26 січня", ("date", "--01-26", "")),
    ("uk", "зустріч 4 березня 2031 року", ("date", "2031-03-04", "")),
    ("uk", "у червні 2021 року", ("date", "2021-06", "")),
    ("uk", "розмова тривала півтори години", ("duration", "PT90M", "")),
    ("uk", "початок о 17:10", ("time", "17:10", "")),
    ("uk", "двадцять п'ять тисяч людей", ("number", "25000", "person")),
    ("uk", "обмін 175 полонених", ("number", "175", "prisoner")),
    ("uk", "угода 1986 року", ("date", "1986", "")),
    ("tr", "500 milyon dolarlık paket", ("money", "500000000", "USD")),
    ("tr", "1,5 milyar avro", ("money", "1500000000", "EUR")),
    ("tr", "400.000 kişi tahliye edildi", ("number", "400000", "person")),
    ("tr", "yüzde 14 artış", ("percent", "14", "percent")),
    ("tr", "%7,5 artış", ("percent", "7.5", "percent")),
    ("tr", "26 Ocak'ta", ("date", "--01-26", "")),
    ("tr", "4 Mart 2031 tarihinde", ("date", "2031-03-04", "")),
    ("tr", "Haziran 2021 anlaşması", ("date", "2021-06", "")),
    ("tr", "görüşme bir buçuk saat sürdü", ("duration", "PT90M", "")),
    ("tr", "saat 17:10 itibarıyla", ("time", "17:10", "")),
    ("tr", "yirmi beş bin kişi", ("number", "25000", "person")),
    ("tr", "yarım milyar dolar", ("money", "500000000", "USD")),
    ("tr", "kırk beş dakika süren görüşme", ("duration", "PT45M", "")),
    ("tr", "175 esirin takası", ("number", "175", "prisoner")),
    ("zh", "提供5亿美元援助", ("money", "500000000", "USD")),
    ("zh", "提供十五亿欧元", ("money", "1500000000", "EUR")),
    ("zh", "撤离40万人", ("number", "400000", "person")),
    ("zh", "增长14%", ("percent", "14", "percent")),
    ("zh", "增长百分之十四", ("percent", "14", "percent")),
    ("zh", "1月26日", ("date", "--01-26", "")),
    ("zh", "2031年3月4日", ("date", "2031-03-04", "")),
    ("zh", "2021年6月", ("date", "2021-06", "")),
    ("zh", "恪守1986年协定", ("date", "1986", "")),
    ("zh", "第十二次会议", ("ordinal", "12", "")),
    ("zh", "交换175人", ("number", "175", "person")),
    ("zh", "两万五千人", ("number", "25000", "person")),
    ("zh", "会谈持续了90分钟", ("duration", "PT90M", "")),
    ("ar", "حزمة بقيمة 500 مليون دولار", ("money", "500000000", "USD")),
    ("ar", "بقيمة ٥٠٠ مليون دولار", ("money", "500000000", "USD")),
    ("ar", "مئة مليار دولار", ("money", "100000000000", "USD")),
    ("ar", "إجلاء 400,000 شخص", ("number", "400000", "person")),
    ("ar", "بنسبة 14 في المئة", ("percent", "14", "percent")),
    ("ar", "بنسبة ٧٫٥٪", ("percent", "7.5", "percent")),
    ("ar", "في 26 يناير", ("date", "--01-26", "")),
    ("ar", "في 4 مارس 2031", ("date", "2031-03-04", "")),
    ("ar", "في كانون الثاني", ("date", "--01", "")),
    ("ar", "اتفاق عام 1986", ("date", "1986", "")),
    ("ar", "تبادل 175 أسيراً", ("number", "175", "prisoner")),
    ("ar", "استمر 90 دقيقة", ("duration", "PT90M", "")),
    ("fr", "une aide de 500 millions de dollars", ("money", "500000000", "USD")),
    ("fr", "1,5 milliard d'euros", ("money", "1500000000", "EUR")),
    ("fr", "400 000 personnes évacuées", ("number", "400000", "person")),
    ("fr", "une hausse de 14 pour cent", ("percent", "14", "percent")),
    ("fr", "une hausse de 7,5 %", ("percent", "7.5", "percent")),
    ("fr", "le 26 janvier", ("date", "--01-26", "")),
    ("fr", "au 1er mai", ("date", "--05-01", "")),
    ("fr", "le 4 mars 2031", ("date", "2031-03-04", "")),
    ("fr", "en juin 2021", ("date", "2021-06", "")),
    ("en", "the summit of May 3–4", ("date", "--05-03", "")),
    ("en", "from 16-18 November 2034", ("date", "2034-11-16", "")),
    ("ru", "встреча 3–4 мая 2031 года", ("date", "2031-05-03", "")),
    ("fr", "pendant une heure et demie", ("duration", "PT90M", "")),
    ("fr", "l'accord de 1986", ("date", "1986", "")),
    ("fr", "échange de 175 prisonniers", ("number", "175", "prisoner")),
    ("fr", "vingt-cinq mille personnes", ("number", "25000", "person")),
    ("fa", "۵۰۰ میلیون دلار", ("money", "500000000", "USD")),
    ("fa", "ده میلیارد دلار", ("money", "10000000000", "USD")),
    ("fa", "۴۰۰ هزار نفر", ("number", "400000", "person")),
    ("fa", "۱۴ درصد رشد", ("percent", "14", "percent")),
    ("fa", "۲۶ ژانویه", ("date", "--01-26", "")),
    ("fa", "۴ مارس ۲۰۳۱", ("date", "2031-03-04", "")),
    ("fa", "ژوئن ۲۰۲۱", ("date", "2021-06", "")),
    ("fa", "یک ساعت و نیم", ("duration", "PT90M", "")),
    ("fa", "۹۰ دقیقه", ("duration", "PT90M", "")),
    ("fa", "تبادل ۱۷۵ زندانی", ("number", "175", "prisoner")),
    ("fa", "ساعت ۱۷:۱۰", ("time", "17:10", "")),
    ("fa", "پنج شهروند", ("number", "5", "citizen")),
]

NOTHING = [
    ("en", "the two leaders praised both sides"),
    ("en", "The two discussed the ferries"),
    ("en", "one of the ferries"),
    ("en", "the Amber Line 2 pipeline"),
    ("en", "the COVID-19 wards"),
    ("en", "at the G20 table"),
    ("en", "thousands of letters"),
    ("ru", "две страны и обе стороны"),
    ("ru", "тысячи детей"),
    ("uk", "дві країни"),
    ("tr", "iki lider ve iki ülke"),
    ("zh", "两国要一道努力，进一步合作"),
    ("zh", "说三道四"),
    ("fr", "les deux dirigeants des deux pays"),
    ("fa", "دو طرف و دو کشور"),
]


def quantities(language: str, text: str) -> tuple[Quantity, ...]:
    body = (Span(0, len(text)),)
    known = profile(Readout("calloway", text, body, language=language))
    return read(text, body[0], known, None).attributes.quantities


@pytest.mark.parametrize(("language", "text", "expected"), TABLE)
def test_quantity(language: str, text: str, expected: tuple[str, str, str]) -> None:
    found = quantities(language, text)
    assert [(one.kind, one.value, one.unit) for one in found] == [expected]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_no_quantity(language: str, text: str) -> None:
    assert quantities(language, text) == ()


def test_every_language_has_its_examples() -> None:
    for language in ("en", "ru", "uk", "tr", "zh", "ar", "fr", "fa"):
        assert sum(row[0] == language for row in TABLE) >= 11


def test_span_covers_number_and_unit() -> None:
    text = "They promised $1.5 billion by 4 March 2031 at the latest"
    found = quantities("en", text)
    assert [one.span.of(text) for one in found] == ["$1.5 billion", "4 March 2031"]


def test_numeric_dates_in_either_order() -> None:
    for text in ("on 2031-12-07", "on 07.12.2031"):
        assert [one.value for one in quantities("en", text)] == ["2031-12-07"]


def test_language_that_is_not_served_still_has_its_digits() -> None:
    assert [one.value for one in quantities("cy", "rhwng 40 a 1,500 o bobl")] == ["40", "1500"]
