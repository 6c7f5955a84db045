"""False shapes of conflict: each gate holds back its own, and lets a true one through."""

from collections.abc import Callable

import pytest

from divergence.domain import Act, Actors, Evidence, Status
from divergence.relate import RULES, Voice
from divergence.relate.gates import (
    another_subject,
    conditional,
    demanded,
    demanded_by_one,
    later_state,
    list_value,
    other_kind,
    other_scope,
    other_thing,
    own_positions,
    told_again,
    wish,
)
from divergence.relate.quantities import told

Say = Callable[..., Voice]


def found(code: str, left: Voice, right: Voice) -> list[str]:
    rule = next(rule for rule in RULES if rule.code == code)
    evidence: tuple[Evidence, ...] = rule(left, right)
    return [each.suggests.value for each in evidence]


def trucks(say: Say, side: str, number: str, text: str, **more: object) -> Voice:
    return say(side, text, figures=[("number", number, "trucks", number)], **more)


def test_two_figures_for_one_thing_conflict(say: Say) -> None:
    ours = trucks(say, "a", "12", "In all 12 trucks crossed the bridge.")
    theirs = trucks(say, "b", "30", "In all 30 trucks crossed the bridge.")
    assert found("figures", ours, theirs) == ["contradictory"]


@pytest.mark.parametrize(
    ("language", "here", "there"),
    [
        ("en", "By noon 12 trucks had crossed.", "By evening 30 trucks had crossed."),
        ("ru", "К полудню прошло 12 грузовиков.", "К вечеру прошло 30 грузовиков."),
        ("uk", "На світанку пройшло 12 авто.", "Надвечір пройшло 30 авто."),
        ("tr", "Öğle saatlerinde 12 kamyon geçti.", "Ertesi gün 30 kamyon geçti."),
        ("zh", "截至中午12辆卡车通过。", "傍晚30辆卡车通过。"),
        ("ar", "عبرت صباحا 12 شاحنة.", "عبرت مساء 30 شاحنة."),
        ("fr", "À midi 12 camions étaient passés.", "Le soir 30 camions étaient passés."),
        ("fa", "هنگام ظهر 12 کامیون گذشت.", "شامگاه 30 کامیون گذشت."),
    ],
)
def test_a_later_state(say: Say, language: str, here: str, there: str) -> None:
    ours = trucks(say, "a", "12", here, language=language)
    theirs = trucks(say, "b", "30", there, language=language)
    assert later_state(ours, theirs)
    assert found("figures", ours, theirs) == ["different_framing"]


def test_to_be_done_and_done_is_a_later_state(say: Say) -> None:
    ours = say("a", "The gate is to open.", status=Status.PLANNED)
    assert later_state(ours, say("b", "The gate is shut.", status=Status.DONE))
    assert not later_state(ours, say("b", "The gate is to stay shut.", status=Status.PLANNED))


def test_a_value_of_a_list(say: Say) -> None:
    text = "They sent 12 tents and 40 stoves."
    both = say("a", text, figures=[("number", "12", "tents", "12"), ("number", "40", "s", "40")])
    one = say("b", "They sent 15 tents.", figures=[("number", "15", "tents", "15")])
    assert list_value(told(both, ("number",)), told(one, ("number",)))
    assert "contradictory" not in found("figures", both, one)


def test_a_refinement(say: Say) -> None:
    ours = trucks(say, "a", "40", "About 40 trucks crossed.")
    theirs = trucks(say, "b", "42", "The 42 trucks crossed.")
    assert found("figures", ours, theirs) == ["equivalent"]


def test_another_scope(say: Say) -> None:
    ours = trucks(say, "a", "12", "In the province 12 trucks were found.")
    theirs = trucks(say, "b", "30", "Nationwide 30 trucks were found.")
    assert other_scope(ours, theirs)
    assert found("figures", ours, theirs) == ["different_framing"]


def test_the_same_name_for_another_subject(say: Say) -> None:
    ours = say("a", "The Harsk plant lays off workers.", named=[("harsk", "Harsk")])
    theirs = say("b", "Harsk bridge tolls doubled.", named=[("harsk", "Harsk")])
    assert another_subject(ours, theirs)
    bridge = say("a", "The Harsk bridge reopens.", named=[("harsk", "Harsk")])
    assert not another_subject(bridge, theirs)


def test_a_figure_for_another_thing(say: Say) -> None:
    ours = say("a", "They sent 40 trucks.", figures=[("number", "40", "trucks", "40")])
    theirs = say("b", "They freed 55 prisoners.", figures=[("number", "55", "prisoner", "55")])
    (a,), (b,) = told(ours, ("number",)), told(theirs, ("number",))
    assert other_thing(a, b, same_language=True)
    assert not other_thing(a, b, same_language=False)
    assert "contradictory" not in found("figures", ours, theirs)


def test_a_conditional_or_a_wish(say: Say) -> None:
    fact = say("b", "They have not left.", status=Status.DONE)
    assert wish(say("a", "They would leave if asked.", conditional=True), fact)
    assert not wish(say("a", "They left.", status=Status.DONE), fact)
    both = {"conditional": True, "actors": Actors.BOTH, "act": Act.AGREED}
    assert not wish(say("a", "They agreed to leave if asked.", **both), fact)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The offer was renewed."),
        ("ru", "Предложение сделано вновь."),
        ("uk", "Пропозицію зробили знову."),
        ("tr", "Teklif yinelendi."),
        ("zh", "再次提出建议。"),
        ("ar", "جدد العرض."),
        ("fr", "L'offre est faite à nouveau."),
        ("fa", "پیشنهاد دوباره داده شد."),
    ],
)
def test_the_same_event_told_again(say: Say, language: str, text: str) -> None:
    assert told_again(say("a", text, language=language), say("b", "The offer was made."))
    assert not told_again(say("a", "An offer stands."), say("b", "The offer was made."))


def test_opposed_positions_are_not_opposed_accounts(say: Say) -> None:
    ours = say("a", "One.", actors=Actors.OWN, speaker="President Aldane")
    theirs = say("b", "Two.", actors=Actors.OWN, speaker="President Orsk")
    assert own_positions(ours, theirs)
    same = say("b", "Two.", actors=Actors.OWN, speaker="Mr Aldane")
    assert not own_positions(ours, same)
    assert not own_positions(ours, say("b", "Two.", actors=Actors.BOTH))
    assert not own_positions(ours, say("b", "Two.", actors=Actors.OTHER))


def test_a_demand_is_no_account(say: Say) -> None:
    assert demanded(say("a", "She asked for it.", act=Act.URGED, actors=Actors.OWN))
    assert not demanded(say("a", "They asked for it.", act=Act.URGED, actors=Actors.BOTH))
    ours = trucks(say, "a", "12", "She asked for 12 trucks.", act=Act.URGED, actors=Actors.OWN)
    theirs = trucks(say, "b", "30", "They will get 30 trucks.")
    assert found("figures", ours, theirs) == ["different_framing"]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        (("2031-05-09", "9 May"), ("2031-05-10", "10 May"), []),
        (("2031-05-09", "9 May"), ("2031-05-19", "19 May"), ["contradictory"]),
        (("2031-05-09", "9 May"), ("2032-05-09", "9 May"), []),
        (("2031-05-09", "9 May 2031"), ("2032-05-09", "9 May 2032"), ["contradictory"]),
        (("2031-05", "May"), ("2031-05-19", "19 May"), []),
        (("2031-05-16", "on Friday"), ("2031-05-02", "2 May"), []),
        (("2031", "this winter"), ("2032-03", "March"), []),
    ],
)
def test_days_a_zone_a_year_or_a_weekday_apart(
    say: Say, here: tuple[str, str], there: tuple[str, str], expected: list[str]
) -> None:
    voices = [
        say(side, f"It begins {words}.", figures=[("date", value, "", words)])
        for side, (value, words) in (("a", here), ("b", there))
    ]
    assert [each for each in found("dates", *voices) if each != "more_specific"] == expected


def test_a_zone_offset_is_no_figure(say: Say) -> None:
    ours = say("a", "At 06:10 (UTC+4) they spoke.", figures=[("number", "4", "", "+4")])
    theirs = say("b", "At 23:10 (UTC-3) they spoke.", figures=[("number", "3", "", "-3")])
    assert found("figures", ours, theirs) == []


@pytest.mark.parametrize(
    ("language", "later"),
    [
        ("en", "Two days later 30 trucks had crossed."),
        ("ru", "На следующий день прошло 30 грузовиков."),
        ("uk", "Наступного дня пройшло 30 авто."),
        ("tr", "Ertesi gün 30 kamyon geçti."),
        ("zh", "次日30辆卡车通过。"),
        ("ar", "في اليوم التالي عبرت 30 شاحنة."),
        ("fr", "Le lendemain 30 camions étaient passés."),
        ("fa", "دو روز بعد 30 کامیون گذشت."),
    ],
)
def test_a_later_state_told_on_one_side_alone(say: Say, language: str, later: str) -> None:
    ours = trucks(say, "a", "12", "In all 12 trucks crossed the bridge.")
    theirs = trucks(say, "b", "30", later, language=language)
    assert later_state(ours, theirs)
    assert later_state(theirs, ours)
    assert "contradictory" not in found("figures", ours, theirs)


def test_a_condition_on_one_side_alone_is_no_refusal(say: Say) -> None:
    ours = say("a", "She would agree to talks if asked.", act=Act.AGREED, conditional=True)
    theirs = say("b", "She refused to agree to talks.", act=Act.REFUSED)
    assert conditional(ours, theirs)
    assert not conditional(ours, ours)
    assert found("refusal", ours, theirs) == []


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("en", "She did not reject the plan.", "reject"),
        ("ru", "Она не отвергла план.", "отвергла"),
        ("tr", "Bakan planı reddetmedi.", "reddetmedi"),
        ("fr", "Elle n'a pas rejeté le plan.", "rejeté"),
    ],
)
def test_what_is_not_rejected_is_not_refused(say: Say, language: str, text: str, act: str) -> None:
    ours = say("a", "She agreed to the plan.", act=Act.AGREED, cued=[("act", "agreed")])
    theirs = say("b", text, act=Act.REFUSED, cued=[("act", act)], language=language)
    assert found("refusal", ours, theirs) == []


def test_only_what_one_side_urges_is_demanded_by_one(say: Say) -> None:
    urged = say("a", "The gate must be opened.", act=Act.URGED, speaker="Mara Holt")
    plain = say("b", "The gate is shut.", speaker="Ivo Kern")
    own = say("b", "The gate is shut.", speaker="President Holt")
    assert demanded_by_one(urged, plain)
    assert demanded_by_one(plain, urged)
    assert not demanded_by_one(plain, plain)
    assert not demanded_by_one(urged, own)


@pytest.mark.parametrize(
    ("language", "civil", "military"),
    [
        ("en", "Civilian flights were grounded.", "Military flights were not grounded."),
        ("ru", "Гражданские рейсы отменены.", "Военные рейсы не отменены."),
        ("uk", "Цивільні рейси скасовано.", "Військові рейси не скасовано."),
        ("tr", "Sivil uçuşlar durduruldu.", "Askerî uçuşlar durdurulmadı."),
        ("zh", "民用航班停飞。", "军用航班没有停飞。"),
        ("ar", "توقفت الرحلات المدنية.", "لم تتوقف الرحلات العسكرية."),
        ("fr", "Les vols civils sont suspendus.", "Les vols militaires ne sont pas suspendus."),
        ("fa", "پروازهای تجاری لغو شد.", "پروازهای نظامی لغو نشد."),
    ],
)
def test_another_kind_of_the_same_thing(say: Say, language: str, civil: str, military: str) -> None:
    ours, theirs = say("a", civil, language=language), say("b", military, language=language)
    assert other_kind(ours, theirs)
    assert not other_kind(ours, ours)
    for code in ("opposites", "negation", "refusal"):
        assert "contradictory" not in found(code, ours, theirs)
