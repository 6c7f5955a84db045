"""Opposite ends of one question, in every served language, and the gates before a conflict."""

from collections.abc import Callable

import pytest

from divergence.domain import Act, Actors, Status
from divergence.relate import RULES, Voice
from divergence.relate.poles import denied_words, poles

Say = Callable[..., Voice]

OPPOSITES = next(rule for rule in RULES if rule.code == "opposites")

APART = [
    ("en", "The ferry port has been opened.", "The ferry port is still closed."),
    ("en", "The crew has been released.", "The crew has not been released."),
    ("en", "He accepted the plan.", "He refused to accept the plan."),
    ("ru", "Паромный порт открыт.", "Паромный порт по-прежнему закрыт."),
    ("ru", "Экипаж освобождён.", "Экипаж не освобождён."),
    ("uk", "Поромний порт відкрито, він відкритий.", "Поромний порт досі закритий."),
    ("uk", "Екіпаж звільнено, моряків звільнено.", "Екіпаж не звільнено."),
    ("tr", "Feribot limanı açıldı.", "Feribot limanı hâlâ kapalı."),
    ("tr", "Mürettebat serbest bırakıldı.", "Mürettebat serbest bırakılmadı."),
    ("zh", "渡口已重新开放。", "渡口仍然关闭。"),
    ("zh", "船员已获释。", "船员未获释。"),
    ("ar", "الميناء مفتوح أمام العبارات.", "الميناء مغلق أمام العبارات."),
    ("ar", "وافق الوزير على الخطة.", "رفض الوزير الخطة."),
    ("fr", "Le port du bac est ouvert.", "Le port du bac reste fermé."),
    ("fr", "L'équipage a été libéré.", "L'équipage n'a pas été libéré."),
    ("fa", "بندر بازگشایی شد.", "بندر همچنان بسته است."),
    ("fa", "ملوانان آزاد شدند.", "ملوانان در بازداشت هستند."),
    # Whether it has been done, who took part, praise, cause, dates, together or alone.
    ("en", "The survey has been completed.", "The survey has yet to begin."),
    ("en", "General Orlo attended the talks.", "General Orlo was absent from the talks."),
    ("en", "She praised the charter.", "She criticised the charter."),
    ("ru", "Взрыв признан несчастным случаем.", "Взрыв признан диверсией."),
    ("ru", "Ревизия завершена.", "Ревизию ещё не начинали."),
    ("uk", "Комісія брала участь у розмові.", "Комісія була відсутня під час розмови."),
    ("uk", "Перевірку вже завершено, вона завершена.", "Перевірку досі не розпочали."),
    ("tr", "Komutan görüşmede hazır bulundu.", "Komutan görüşmeye katılmadı."),
    ("tr", "Planı övdü.", "Planı eleştirdi."),
    ("zh", "勘测已经完成。", "勘测尚未进行。"),
    ("zh", "她称赞这份章程。", "她批评这份章程。"),
    ("ar", "أشاد الوزير بالميثاق.", "انتقد الوزير الميثاق."),
    ("ar", "اكتمل المسح.", "المسح بانتظار التصريح."),
    ("fr", "La ministre a loué la charte.", "La ministre a critiqué la charte."),
    ("fr", "Une date ferme a été arrêtée.", "Aucune date n'a été arrêtée."),
    ("fa", "وزیر طرح را ستود.", "وزیر از طرح انتقاد کرد."),
    ("fa", "بررسی تکمیل شد.", "بررسی هنوز آغاز نگردیده است."),
    # Whole or damaged, in office, told of it, found, answered, public, for good, one body, said.
    ("en", "The bridge is intact.", "The bridge lies in ruins."),
    ("en", "The letter was answered.", "The letter went unanswered."),
    ("en", "An apology was made.", "No apology was made."),
    ("en", "The two commissions were merged.", "The two commissions stay separate."),
    ("ru", "Мост уцелел.", "Мост разрушен."),
    ("ru", "Министр сохранил пост.", "Министр подал в отставку."),
    ("uk", "Мости уціліли.", "Мости зруйновані."),
    ("uk", "Угода безстрокова.", "Угода тимчасова."),
    ("tr", "Köprü sağlam.", "Köprü yıkıldı."),
    ("tr", "Mektup yanıtlandı.", "Mektup yanıtsız kaldı."),
    ("tr", "Yolcular yara almadan kurtuldu.", "Yolcular öldü."),
    ("zh", "大桥完好。", "大桥被毁。"),
    ("zh", "部长留任。", "部长辞职。"),
    ("ar", "الجسر سليم.", "انهار الجسر."),
    ("ar", "عثر على السفينة.", "السفينة مفقودة."),
    ("fr", "Le pont est intact.", "Le pont est détruit."),
    ("fr", "Le texte est resté secret.", "Le texte a été rendu public."),
    ("fa", "پل سالم است.", "پل تخریب شد."),
    ("fa", "متن منتشر شد.", "متن محرمانه است."),
]


@pytest.mark.parametrize(("language", "here", "there"), APART)
def test_opposite_ends_conflict(say: Say, language: str, here: str, there: str) -> None:
    ours, theirs = say("a", here, language=language), say("b", there, language=language)
    for left, right in ((ours, theirs), (theirs, ours)):
        assert {each.suggests.value for each in OPPOSITES(left, right)} == {"contradictory"}


def test_opposite_ends_conflict_across_languages(say: Say) -> None:
    ours = say("a", "The crew has been released.")
    theirs = say("b", "Mürettebat serbest bırakılmadı.", language="tr")
    (evidence,) = OPPOSITES(ours, theirs)
    assert evidence.quotes[0].text == "released"
    assert evidence.quotes[1].text == "serbest bırakılmadı"
    assert "whether those held are free" in evidence.says


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("The crew has been released.", "The sailors were set free."),
        ("The crew has not been released.", "The crew remains in custody."),
        ("The north gate is open, the south gate closed.", "The south gate is closed."),
        ("The crew has been released.", "The mast was repaired."),
    ],
)
def test_the_same_end_or_both_ends_are_no_conflict(say: Say, here: str, there: str) -> None:
    assert OPPOSITES(say("a", here), say("b", there)) == ()


def test_words_of_judgement_make_positions(say: Say) -> None:
    ours = say("a", "The boarding was unlawful.", actors=Actors.OWN)
    theirs = say("b", "The boarding was lawful.", actors=Actors.OWN)
    (evidence,) = OPPOSITES(ours, theirs)
    assert evidence.suggests.value == "opposed_positions"


@pytest.mark.parametrize(
    "told",
    [
        {"status": Status.PLANNED},
        {"status": Status.HOPED_FOR, "act": Act.HOPED, "actors": Actors.OWN},
        {"conditional": True},
    ],
)
def test_what_is_to_come_or_wished_for_is_no_conflict(say: Say, told: dict[str, object]) -> None:
    ours = say("a", "The crossing is to be opened.", **told)
    theirs = say("b", "The crossing is closed.", status=Status.DONE)
    assert OPPOSITES(ours, theirs) == ()


def test_a_negation_does_not_reach_over_a_clause(say: Say) -> None:
    (pole,) = poles(say("a", "No harm was done, and the gate is open."))
    assert (pole.question, pole.yes, pole.turned) == ("open", True, False)


def test_the_negation_of_a_subject_reaches_its_verb(say: Say) -> None:
    (pole,) = poles(say("a", "No ship with grain or seed may be stopped."))
    assert pole.turned
    (pole,) = poles(say("a", "No talks were held, as all ships on the lake were stopped."))
    assert not pole.turned


def test_two_turning_words_turn_nothing(say: Say) -> None:
    found = poles(say("a", "She did not refuse to accept it."))
    assert all(pole.yes for pole in found if pole.quote.text.endswith("accept"))


@pytest.mark.parametrize(
    ("language", "text", "stem"),
    [
        ("en", "The sides did not sign it.", "sign"),
        ("ru", "Стороны не подписали договор.", "подпи"),
        ("tr", "Taraflar metni imzalamadı.", "imzal"),
    ],
)
def test_the_word_that_is_denied(say: Say, language: str, text: str, stem: str) -> None:
    assert [word for word, _ in denied_words(say("a", text, language=language))] == [stem]


@pytest.mark.parametrize(
    ("language", "text", "question", "yes"),
    [
        ("tr", "Taraflar anlaşamadı.", "accord", False),
        ("tr", "Bakanlar yol alamadı.", "accord", False),
        ("tr", "Bakan teklifi geri çevirmedi.", "consent", True),
        ("tr", "Konuya değinilmedi.", "mention", False),
        ("fa", "دو وزیر به توافق نرسیدند.", "accord", False),
        ("en", "The matter did not come up.", "mention", False),
    ],
)
def test_a_negation_that_is_a_part_of_a_phrase_is_counted_once(
    say: Say, language: str, text: str, question: str, *, yes: bool
) -> None:
    ends = {
        pole.yes for pole in poles(say("a", text, language=language)) if pole.question == question
    }
    assert ends == {yes}


def test_what_one_side_urges_is_its_position(say: Say) -> None:
    ours = say("a", "The ditches must be blocked.", act=Act.URGED, speaker="Mara Holt")
    theirs = say("b", "The ditches are open.", speaker="Ivo Kern")
    assert {each.suggests.value for each in OPPOSITES(ours, theirs)} == {"opposed_positions"}


def test_a_phrase_at_the_yes_end_may_hold_its_own_negation(say: Say) -> None:
    (pole,) = poles(say("a", "Yolcular yara almadan döndü.", language="tr"))
    assert (pole.question, pole.yes, pole.turned) == ("life", True, False)


WHOLE = [
    ("en", "Nationwide the schools are closed.", "In the province the schools are open."),
    ("ru", "В целом по стране школы закрыты.", "В области школы открыты."),
    ("uk", "По країні школи закриті.", "В області школи відкриті."),
    ("tr", "Ülke genelinde okullar kapalı.", "Kelm ilinde okullar açık."),
    ("zh", "就全国而言学校关闭。", "省内学校开放。"),
    ("ar", "المدارس مغلقة في عموم البلاد.", "المدارس مفتوحة في محافظة كلم."),
    ("fr", "Dans tout le pays les écoles sont fermées.", "Dans la province elles sont ouvertes."),
    ("fa", "در سراسر کشور مدارس بسته است.", "در استان مدارس باز است."),
]


@pytest.mark.parametrize(("language", "here", "there"), WHOLE)
def test_the_whole_and_a_part_of_it_are_no_conflict(
    say: Say, language: str, here: str, there: str
) -> None:
    ours, theirs = say("a", here, language=language), say("b", there, language=language)
    assert OPPOSITES(ours, theirs) == OPPOSITES(theirs, ours) == ()


def test_who_holds_an_accord_valid_has_a_position(say: Say) -> None:
    ours, theirs = say("a", "The accord is in force."), say("b", "The accord is void.")
    (evidence,) = OPPOSITES(ours, theirs)
    assert evidence.suggests.value == "opposed_positions"


@pytest.mark.parametrize(
    ("language", "here", "there"),
    [
        ("en", "At 23:15, western time.", "At 01:15, eastern time."),
        ("ru", "В 23:15 по западному времени.", "В 01:15 по восточному времени."),
        ("uk", "О 23:15 за західним часом.", "О 01:15 за східним часом."),
        ("zh", "西部时间23:15。", "东部时间01:15。"),
        ("fr", "À 23 h 15, heure de l'ouest.", "À 1 h 15, heure de l'est."),
    ],
)
def test_zones_are_no_places(say: Say, language: str, here: str, there: str) -> None:
    ours, theirs = say("a", here, language=language), say("b", there, language=language)
    assert OPPOSITES(ours, theirs) == ()
