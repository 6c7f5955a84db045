"""Figures and dates as values: bounds, ranges, estimates, rates and units, in every language."""

from collections.abc import Callable

import pytest

from divergence.relate import RULES, Voice
from divergence.relate.quantities import meet, same, told

Say = Callable[..., Voice]
Figure = tuple[str, str, str, str]

FIGURES = ("number", "money", "percent", "ordinal")


def found(code: str, left: Voice, right: Voice) -> set[str]:
    rule = next(rule for rule in RULES if rule.code == code)
    return {each.suggests.value for each in rule(left, right)}


def counted(say: Say, side: str, text: str, *numbers: str, language: str = "en") -> Voice:
    figures = [("number", number, "truck", number) for number in numbers]
    return say(side, text, figures=figures, language=language)


LEAST = [
    ("en", "More than 500 trucks crossed."),
    ("ru", "Прошло свыше 500 машин."),
    ("uk", "Пройшло понад 500 машин."),
    ("tr", "En az 500 kamyon geçti."),
    ("zh", "超过500辆卡车通过。"),
    ("ar", "عبرت أكثر من 500 شاحنة."),
    ("fr", "Plus de 500 camions sont passés."),
    ("fa", "بیش از 500 کامیون گذشت."),
]

MOST = [
    ("en", "Up to 500 trucks crossed."),
    ("ru", "Прошло не более 500 машин."),
    ("uk", "Пройшло не більше 500 машин."),
    ("tr", "En fazla 500 kamyon geçti."),
    ("zh", "最多500辆卡车通过。"),
    ("ar", "عبرت أقل من 500 شاحنة."),
    ("fr", "Moins de 500 camions sont passés."),
    ("fa", "کمتر از 500 کامیون گذشت."),
]


@pytest.mark.parametrize(("language", "text"), LEAST)
def test_a_least_value_leaves_what_is_above_it_open(say: Say, language: str, text: str) -> None:
    bound = counted(say, "a", text, "500", language=language)
    within = counted(say, "b", "The 730 trucks crossed.", "730")
    beyond = counted(say, "b", "The 120 trucks crossed.", "120")
    assert told(bound, FIGURES)[0].meant == {"least"}
    assert found("figures", bound, within) == {"more_specific"}
    assert found("figures", bound, beyond) == {"contradictory"}


@pytest.mark.parametrize(("language", "text"), MOST)
def test_a_greatest_value_leaves_what_is_below_it_open(say: Say, language: str, text: str) -> None:
    bound = counted(say, "a", text, "500", language=language)
    within = counted(say, "b", "The 120 trucks crossed.", "120")
    beyond = counted(say, "b", "The 730 trucks crossed.", "730")
    assert told(bound, FIGURES)[0].meant == {"most"}
    assert found("figures", bound, within) == {"more_specific"}
    assert found("figures", bound, beyond) == {"contradictory"}


def test_a_bound_is_not_held_against_a_figure_of_an_untold_unit(say: Say) -> None:
    bound = say("a", "More than 500 crossed.", figures=[("number", "500", "", "500")])
    exact = say("b", "The 120 trucks crossed.", figures=[("number", "120", "truck", "120")])
    assert "contradictory" not in found("figures", bound, exact)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "From 30 to 40 trucks crossed."),
        ("en", "30–40 trucks crossed."),
        ("ru", "Прошло от 30 до 40 машин."),
        ("uk", "Пройшло від 30 до 40 машин."),
        ("tr", "30 ila 40 kamyon geçti."),
        ("zh", "30至40辆卡车通过。"),
        ("ar", "عبرت 30 إلى 40 شاحنة."),
        ("fr", "De 30 à 40 camions sont passés."),
        ("fa", "30 تا 40 کامیون گذشت."),
    ],
)
def test_a_range_is_one_value(say: Say, language: str, text: str) -> None:
    across = counted(say, "a", text, "30", "40", language=language)
    (one,) = told(across, FIGURES)
    assert (one.quantity.value, one.until) == ("30", "40")
    assert one.quote.text.startswith("30")
    assert one.quote.text.endswith("40")
    inside = counted(say, "b", "The 35 trucks crossed.", "35")
    outside = counted(say, "b", "The 70 trucks crossed.", "70")
    assert found("figures", across, inside) == {"more_specific"}
    assert found("figures", across, outside) == {"contradictory"}


def test_two_figures_of_a_list_are_no_range(say: Say) -> None:
    listed = counted(say, "a", "They sent 12 trucks and 40 more.", "12", "40")
    assert len(told(listed, FIGURES)) == 2


def test_an_estimate_is_never_held_against_a_figure(say: Say) -> None:
    around = counted(say, "a", "About 500 trucks crossed.", "500")
    exact = counted(say, "b", "The 120 trucks crossed.", "120")
    assert "contradictory" not in found("figures", around, exact)


def test_a_word_beyond_a_comma_is_not_the_figures_own(say: Say) -> None:
    voice = counted(say, "a", "For more than a year, 500 trucks crossed.", "500")
    assert told(voice, FIGURES)[0].exact


def money(say: Say, side: str, currency: str, words: str) -> Voice:
    value = "".join(sign for sign in words if sign.isdigit())
    figures: list[Figure] = [("money", value, currency, words)]
    return say(side, f"The loan is {words}.", figures=figures)


def test_sums_are_compared_in_one_currency_only(say: Say) -> None:
    ours = money(say, "a", "USD", "500 dollars")
    assert found("figures", ours, money(say, "b", "USD", "300 dollars")) == {"contradictory"}
    assert "contradictory" not in found("figures", ours, money(say, "b", "EUR", "300 euros"))


def test_a_sum_with_and_without_its_currency_is_one(say: Say) -> None:
    ours, bare = money(say, "a", "USD", "500 dollars"), money(say, "b", "", "500")
    (a,), (b,) = told(ours, FIGURES), told(bare, FIGURES)
    assert same(a, b)
    assert meet(a, b)


def test_shares_are_compared(say: Say) -> None:
    ours = say("a", "It fell by 7 percent.", figures=[("percent", "7", "percent", "7 percent")])
    theirs = say("b", "It fell by 19%.", figures=[("percent", "19", "percent", "19%")])
    assert found("figures", ours, theirs) == {"contradictory"}


def test_units_of_measure_are_not_held_against_each_other(say: Say) -> None:
    miles = say("a", "It lies 76 miles out.", figures=[("number", "76", "mile", "76")])
    far = say("b", "It lies 120 kilometres out.", figures=[("number", "120", "kilometre", "120")])
    assert "contradictory" not in found("figures", miles, far)


def dated(say: Say, side: str, text: str, value: str, words: str, language: str = "en") -> Voice:
    return say(side, text, figures=[("date", value, "", words)], language=language)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The exchange is due before 1 June.", "1 June"),
        ("ru", "Обмен пройдёт до 1 июня.", "1 июня"),
        ("uk", "Обмін відбудеться до 1 червня.", "1 червня"),
        ("tr", "Takas 1 Haziran'dan önce yapılacak.", "1 Haziran"),
        ("zh", "交换将在6月1日前进行。", "6月1日"),
        ("ar", "يجري التبادل قبل 1 يونيو.", "1 يونيو"),
        ("fr", "L'échange aura lieu avant le 1 juin.", "1 juin"),
        ("fa", "تبادل پیش از 1 ژوئن انجام خواهد شد.", "1 ژوئن"),
    ],
)
def test_a_deadline_is_no_date(say: Say, language: str, text: str, words: str) -> None:
    deadline = dated(say, "a", text, "--06-01", words, language)
    day = dated(say, "b", "The exchange is set for 20 May.", "--05-20", "20 May")
    assert "contradictory" not in found("dates", deadline, day)


def test_the_last_day_of_a_month_may_be_the_first_of_the_next(say: Say) -> None:
    month = dated(say, "a", "It begins on the last day of August.", "--08", "August")
    near = dated(say, "b", "It begins on 1 September.", "--09-01", "1 September")
    far = dated(say, "b", "It begins on 9 September.", "--09-09", "9 September")
    assert found("dates", month, near) == set()
    assert found("dates", month, far) == {"contradictory"}


@pytest.mark.parametrize(
    ("text", "words"),
    [("They meet every two months.", "two months"), ("They send 60 tonnes a year.", "a year")],
)
def test_a_rate_is_no_duration(say: Say, text: str, words: str) -> None:
    value = {"two months": "P2M", "a year": "P1Y"}[words]
    rate = say("a", text, figures=[("duration", value, "", words)])
    long = say("b", "It runs for five years.", figures=[("duration", "P5Y", "", "five years")])
    assert "contradictory" not in found("dates", rate, long)
