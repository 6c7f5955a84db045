"""Who acts, and what is done with words: invented sentences in eight languages."""

import pytest

from divergence.domain import Attributes, Readout, Span
from divergence.segment.attributes import Reading, profile, read

LEADS = {
    "en": "President Alda Morrow spoke today with President Tevin Oskar of Brevania.",
    "ru": "Состоялся разговор Артёма Левадова с Президентом Бревании Тевином Оскаром.",
    "tr": "Cumhurbaşkanı Kaan Eralp, Brevanya Devlet Başkanı Tevin Oskar ile telefonda görüştü.",
    "uk": "Президент Орест Гайдамир мав розмову з Президентом Бреванії Тевіном Оскаром.",
    "zh": "5月3日，国家主席陆明远同布雷瓦总统奥斯卡通电话。",
    "ar": "أجرى السيد الرئيس سامر الوادي اتصالاً هاتفياً مع الرئيس تيفين أوسكار رئيس بريفانيا.",
    "fr": "Le Président Marc Vallier s'est entretenu avec M. Tevin Oskar, Président de Brévanie.",
    "fa": "آرمان رستگار، رئیس‌جمهور مهرستان، با تیوین اسکار تلفنی گفت‌وگو کرد.",
}
"""How a readout of each language opens: Morrow's side tells of a call with Oskar of Brevania."""

TABLE = [
    ("en", "President Morrow warned of severe costs", "own", "warned"),
    ("en", "President Oskar thanked President Morrow for the field hospital", "other", "thanked"),
    ("en", "The two leaders agreed to reopen the Tarn bridge", "both", "agreed"),
    ("en", "It was noted that trade had doubled", "own", "stated"),
    ("en", "Attention was drawn to the shelling of the port", "own", "raised"),
    ("en", "The Brevanian side raised the matter of the visas", "other", "raised"),
    ("en", "The President condemned the attack on the ferry", "own", "condemned"),
    ("en", "The parties discussed grain exports", "both", "discussed"),
    ("en", "President Morrow called on Brevania to withdraw its engineers", "own", "urged"),
    ("en", "President Oskar expressed readiness to resume the talks", "other", "ready"),
    ("en", "President Oskar said that Brevania is ready to host the talks", "other", "ready"),
    ("en", "President Morrow expressed her deep concern over the arrests", "own", "raised"),
    ("en", "President Oskar denied that the talks had been suspended", "other", "denied"),
    ("en", "President Morrow welcomed the agreement reached in Tarnholm", "own", "welcomed"),
    ("en", "President Morrow rejected the proposal", "own", "refused"),
    ("en", "The claims were rejected by Tevin Oskar as far-fetched", "other", "refused"),
    ("en", "We hope that the fields will be cleared", "own", "hoped"),
    ("en", "Both sides exchanged views on fisheries", "both", "discussed"),
    ("en", "President Velander of Norrland said nothing of it", "unattributed", "stated"),
    ("en", "President Morrow stressed that the port is closed", "own", "stressed"),
    ("en", "President Morrow thanked crews and medics from Brevania", "own", "thanked"),
    ("en", "President Oskar reaffirmed the alliance", "other", "confirmed"),
    ("en", "President Morrow proposed a second round in May", "own", "urged"),
    ("en", "President Oskar, in turn, focused on the ferry", "other", "discussed"),
    ("en", "The two committed to a new round in May", "both", "promised"),
    ("en", "It is noted that President Oskar expressed hope for a thaw", "other", "hoped"),
    ("en", "The two continued their discussion of a pact that promises peace", "both", "discussed"),
    ("en", "President Oskar offered a detailed explanation of the tolls", "other", "stated"),
    ("en", "In discussing tolls President Oskar stressed the cost", "other", "stressed"),
    ("ru", "При обсуждении пошлин Тевин Оскар подчеркнул важность моста", "other", "stressed"),
    ("uk", "Під час обговорення мита Тевін Оскар наголосив на ціні", "other", "stressed"),
    ("ru", "Тевин Оскар подтвердил приверженность договору", "other", "confirmed"),
    ("uk", "Тевін Оскар підтвердив відданість договору", "other", "confirmed"),
    ("ru", "Артём Левадов подчеркнул важность переговоров", "own", "stressed"),
    ("ru", "Тевин Оскар поблагодарил за помощь", "other", "thanked"),
    ("ru", "Отмечено, что торговля выросла", "own", "stated"),
    ("ru", "Обращено внимание на обстрелы порта", "own", "raised"),
    ("ru", "Стороны договорились об открытии моста", "both", "agreed"),
    ("ru", "Лидеры обсудили вывоз зерна", "both", "discussed"),
    ("ru", "Бреванская сторона выразила готовность принять экспертов", "other", "ready"),
    ("ru", "Собеседник выразил глубокую озабоченность арестами", "other", "raised"),
    ("ru", "Артём Левадов предупредил о последствиях", "own", "warned"),
    ("ru", "Президент Бревании опроверг эти сообщения", "other", "denied"),
    ("ru", "Артём Левадов осудил нападение на паром", "own", "condemned"),
    ("ru", "Условлено провести встречу в мае", "both", "agreed"),
    ("ru", "С бреванской стороны указано на задержку груза", "other", "stated"),
    ("ru", "Тевину Оскару переданы материалы о нарушениях", "own", "stated"),
    ("tr", "Cumhurbaşkanı Eralp, köprünün açılması gerektiğini vurguladı", "own", "stressed"),
    ("tr", "Başkan Oskar, sahra hastanesi için teşekkür etti", "other", "thanked"),
    ("tr", "İki lider, tahıl sevkiyatını ele aldı", "both", "discussed"),
    ("tr", "Taraflar köprünün açılması konusunda mutabık kaldı", "both", "agreed"),
    ("tr", "Ticaretin iki katına çıktığı belirtildi", "own", "stated"),
    ("tr", "Cumhurbaşkanı Eralp, limana yönelik saldırıyı kınadı", "own", "condemned"),
    ("tr", "Cumhurbaşkanı Eralp, tarafları itidale davet eden çağrıda bulundu", "own", "urged"),
    (
        "tr",
        "Cumhurbaşkanımız, görüşmelere ev sahipliği yapmaya hazır olduklarını söyledi",
        "own",
        "ready",
    ),
    ("tr", "Cumhurbaşkanı Eralp, Başkan Oskar'ı Lumarya'ya davet etti", "own", "urged"),
    ("tr", "Başkan Oskar, iddiaları reddetti", "other", "denied"),
    ("tr", "Cumhurbaşkanı Eralp, sonuçlar konusunda uyardı", "own", "warned"),
    (
        "tr",
        "Cumhurbaşkanı Eralp, barajı hedefleyen saldırıyı şiddetle lanetlediğini vurguladı",
        "own",
        "condemned",
    ),
    ("tr", "Cumhurbaşkanı Eralp, bu amaçla bir heyetin gideceğini kaydetti", "own", "stated"),
    ("tr", "Bölgesel gelişmeler ele alındı", "both", "discussed"),
    ("tr", "Açıklamada balıkçılık haklarının ele alındığı bildirildi", "both", "discussed"),
    ("tr", "Açıklamada iki liderin balıkçılığı ele aldıkları belirtildi", "both", "discussed"),
    (
        "tr",
        "Cumhurbaşkanı Eralp, iki taraf arasında arabuluculuğa hazır olduğunu belirtti",
        "own",
        "ready",
    ),
    ("tr", "Başkan Oskar, liderler düzeyinde toplantıya hazır olduğunu belirtti", "other", "ready"),
    ("tr", "Cumhurbaşkanı Eralp, sürecin ilerlemesini temenni etti", "own", "hoped"),
    ("uk", "Орест Гайдамир наголосив на важливості переговорів", "own", "stressed"),
    ("uk", "Тевін Оскар подякував за допомогу", "other", "thanked"),
    ("uk", "Глава держави засудив обстріл порту", "own", "condemned"),
    ("uk", "Сторони домовилися відкрити міст", "both", "agreed"),
    ("uk", "Лідери обговорили вивезення зерна", "both", "discussed"),
    ("uk", "Звернено увагу на обстріли порту", "own", "raised"),
    ("uk", "Зазначено, що торгівля зросла", "own", "stated"),
    ("uk", "Дякую за нову систему оборони", "own", "thanked"),
    ("uk", "Співрозмовник висловив готовність прийняти експертів", "other", "ready"),
    ("uk", "Орест Гайдамир закликав звільнити моряків", "own", "urged"),
    ("uk", "Тевін Оскар спростував ці повідомлення", "other", "denied"),
    ("uk", "Орест Гайдамир попередив про наслідки", "own", "warned"),
    ("zh", "陆明远强调，双边关系稳定发展", "own", "stressed"),
    ("zh", "奥斯卡表示，愿扩大粮食贸易", "other", "ready"),
    ("zh", "双方就渔业问题交换意见", "both", "discussed"),
    ("zh", "两国元首同意重开大桥", "both", "agreed"),
    ("zh", "陆明远敦促立即释放船员", "own", "urged"),
    ("zh", "奥斯卡感谢提供野战医院", "other", "thanked"),
    ("zh", "陆明远谴责袭击渡轮的行为", "own", "condemned"),
    ("zh", "布方愿同有关各方保持合作", "other", "ready"),
    ("zh", "陆明远对逮捕事件表示关切", "own", "raised"),
    ("zh", "奥斯卡否认会谈中断", "other", "denied"),
    ("zh", "陆明远希望尽早完成扫雷", "own", "hoped"),
    ("zh", "兩國領袖討論了漁業問題", "both", "discussed"),
    ("zh", "陸明遠對逮捕事件表示關切", "own", "raised"),
    ("zh", "奧斯卡否認會談中斷", "other", "denied"),
    ("tr", "Oskar hükümetinin yeni tarifeyi duyurduğunu hatırlatan Eralp", "own", "stated"),
    ("tr", "Köprü konusunda Brevanya ile çalışıldığını belirtti", "own", "stated"),
    ("tr", "Tevin Oskar'ın köprünün kapandığını ifade ettiği öğrenildi", "other", "stated"),
    ("tr", "Cumhurbaşkanı Eralp'in izlenimlerini Oskar'la paylaştığı aktarıldı", "own", "stated"),
    ("tr", "Tevin Oskar'ın ülkesinde limanın kapandığı belirtildi", "own", "stated"),
    ("zh", "双方商定明年举行会议", "both", "agreed"),
    ("ar", "وأكد السيد الرئيس أهمية المفاوضات", "own", "stressed"),
    ("ar", "وأعرب الرئيس أوسكار عن شكره للمستشفى الميداني", "other", "thanked"),
    ("ar", "واتفق الجانبان على إعادة فتح الجسر", "both", "agreed"),
    ("ar", "وبحث الرئيسان تصدير الحبوب", "both", "discussed"),
    ("ar", "وأدان السيد الرئيس الهجوم على الميناء", "own", "condemned"),
    ("ar", "ودعا السيد الرئيس إلى الإفراج عن البحارة", "own", "urged"),
    ("ar", "وحذر الرئيس أوسكار من العواقب", "other", "warned"),
    ("ar", "وتم الاتفاق على عقد لقاء", "both", "agreed"),
    ("ar", "وأعرب الرئيس أوسكار عن القلق إزاء الاعتقالات", "other", "raised"),
    ("ar", "ورحب السيد الرئيس بفتح المعبر", "own", "welcomed"),
    ("ar", "ونفى الرئيس أوسكار هذه الأنباء", "other", "denied"),
    ("ar", "وأعرب السيد الرئيس عن أمله في استئناف الحوار", "own", "hoped"),
    ("fr", "Le Président Vallier a souligné l'importance des négociations", "own", "stressed"),
    ("fr", "M. Oskar a remercié la France de son aide", "other", "thanked"),
    ("fr", "Les deux dirigeants sont convenus de rouvrir le pont", "both", "agreed"),
    ("fr", "Les deux présidents ont évoqué les exportations de blé", "both", "discussed"),
    ("fr", "Le Président a condamné l'attaque du port", "own", "condemned"),
    ("fr", "Le Président a appelé à la libération des marins", "own", "urged"),
    ("fr", "Il a été rappelé que le commerce avait doublé", "own", "stated"),
    ("fr", "Son homologue a fait part de son inquiétude", "other", "raised"),
    ("fr", "M. Oskar a démenti ces informations", "other", "denied"),
    ("fr", "Le Président a averti des conséquences", "own", "warned"),
    ("fr", "Le Président a salué la réouverture du passage", "own", "welcomed"),
    ("fr", "M. Oskar s'est dit prêt à accueillir les pourparlers", "other", "ready"),
    ("fa", "رستگار بر اهمیت مذاکرات تأکید کرد", "own", "stressed"),
    ("fa", "اسکار از کمک‌های پزشکی قدردانی کرد", "other", "thanked"),
    ("fa", "دو طرف توافق کردند پل بازگشایی شود", "both", "agreed"),
    ("fa", "طرفین درباره شیلات تبادل نظر کردند", "both", "discussed"),
    ("fa", "رستگار حمله به بندر را محکوم کرد", "own", "condemned"),
    ("fa", "رستگار خواستار آزادی ملوانان شد", "own", "urged"),
    ("fa", "اسکار نسبت به پیامدها هشدار داد", "other", "warned"),
    ("fa", "اسکار این خبرها را تکذیب کرد", "other", "denied"),
    ("fa", "رستگار از بازگشایی گذرگاه استقبال کرد", "own", "welcomed"),
    ("fa", "رستگار از بازداشت‌ها ابراز نگرانی کرد", "own", "raised"),
    ("fa", "تأکید شد که تجارت دو برابر شده است", "own", "stressed"),
    ("fa", "رستگار ابراز امیدواری کرد گفت‌وگوها از سر گرفته شود", "own", "hoped"),
    ("fa", "رستگار گسترش پیوندهای دریایی دو کشور را خواستار شد", "own", "urged"),
    (
        "ar",
        "وصرح المتحدث الرسمي باسم الرئاسة بأن الرئيسين تناولا الأزمة",
        "both",
        "discussed",
    ),
    ("ar", "وصرح المتحدث باسم الرئاسة بأن الرئيس أوسكار أشاد بالجسر", "other", "welcomed"),
    ("ar", "وخلال اللقاء الذي جرى أمس، هنأ الوادي الفريق", "own", "welcomed"),
    ("ar", "تم الاتفاق على مواصلة التشاور", "both", "agreed"),
    ("ar", "قدم الوادي واجب العزاء في ضحايا العبارة", "own", "welcomed"),
    ("ar", "أكد الوادي أن الحريق قد يعرض الميناء لخطر كبير", "own", "confirmed"),
    ("fr", "Le porte-parole a dit que les deux présidents ont évoqué le pont", "both", "discussed"),
    ("fr", "Le porte-parole a précisé que M. Oskar a remercié les marins", "other", "thanked"),
    ("en", "The spokesman stated that the call touched upon tolls", "both", "discussed"),
    ("en", "The spokesman said that the tolls are low", "own", "stated"),
    ("ru", "Пресс-секретарь сообщил, что президенты обсудили мост", "both", "discussed"),
    ("ru", "Как сообщила пресс-служба главы порта, министры обсудили мост", "both", "discussed"),
    ("uk", "Речник повідомив, що президенти обговорили міст", "both", "discussed"),
    ("uk", "Як повідомляє прес-служба президента, лідери обговорили міст", "both", "discussed"),
    ("ru", "Выражен взаимный интерес к строительству парома", "both", "ready"),
    ("ru", "Подтвержден обоюдный отказ от пошлин", "both", "confirmed"),
    ("uk", "Підтверджено взаємний інтерес до порома", "both", "confirmed"),
    ("uk", "Була відзначена користь нового порома", "own", "stated"),
    ("uk", "Особливу увагу Тевін Оскар приділив ремонту дамби", "other", "discussed"),
    ("ru", "Тевин Оскар уделил особое внимание ремонту дамбы", "other", "discussed"),
    ("ru", "Проведен обстоятельный обмен мнениями о пошлинах", "both", "discussed"),
    ("ru", "Тевин Оскар принял приглашение посетить порт", "other", "agreed"),
]


def readings(language: str, *claims: str) -> list[Reading]:
    """The claims read after their language's opening."""
    text = LEADS[language]
    spans = [Span(0, len(text))]
    for claim in claims:
        text += " "
        spans.append(Span(len(text), len(text) + len(claim)))
        text += claim + "."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language=language))
    found: list[Reading] = []
    for span in spans:
        found.append(read(text, span, known, found[-1].attributes if found else None))
    return found[1:]


def parts(language: str, sentence: str, *claims: str) -> list[Attributes]:
    """Parts of what follows a language's opening, read in turn."""
    lead = LEADS[language]
    text = f"{lead} {sentence}"
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language=language))
    found: list[Attributes] = []
    for claim in claims:
        start = text.index(claim, len(lead))
        span = Span(start, start + len(claim))
        found.append(read(text, span, known, found[-1] if found else None).attributes)
    return found


@pytest.mark.parametrize(("language", "claim", "actors", "act"), TABLE)
def test_actors_and_act(language: str, claim: str, actors: str, act: str) -> None:
    attributes = readings(language, claim)[0].attributes
    assert (attributes.actors, attributes.act) == (actors, act)


def test_every_language_has_a_dozen_examples() -> None:
    for language in LEADS:
        assert sum(row[0] == language for row in TABLE) >= 12


def test_speaker_is_carried_over_to_a_clause_without_one() -> None:
    first, second = readings(
        "en", "President Oskar thanked the rescuers", "and voiced alarm at fires"
    )
    assert first.attributes.speaker == "President Oskar"
    assert second.attributes.speaker == "President Oskar"
    assert second.attributes.actors == "other"


def test_what_two_go_on_to_do_in_a_sentence_is_both_sides() -> None:
    text = "The leaders condemned the raid and agreed to meet in May. Warned of severe costs."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    first = read(text, Span(0, 30), known, None)
    second = read(text, Span(35, 56), known, first.attributes)
    third = read(text, Span(58, len(text) - 1), known, second.attributes)
    assert [each.attributes.actors for each in (first, second, third)] == ["both", "both", "own"]


def test_what_two_who_are_named_go_on_to_do_in_a_sentence_is_both_sides() -> None:
    first = "Le Président Vallier et le Président Oskar ont salué le bac"
    second = "ont souligné son utilité"
    said, more = parts("fr", f"{first} et {second}.", first, second)
    assert (said.actors, more.actors) == ("both", "both")


def test_a_bare_name_away_from_an_arabic_verb_belongs_to_a_noun() -> None:
    first, second = "شدد الوادي على أهمية الجسر", "معتبرا إياه خيرا واضحا لسكان بريفانيا"
    said, more = parts("ar", f"{first}، {second}.", first, second)
    assert (said.actors, more.actors) == ("own", "own")


def test_what_they_go_on_to_do_in_a_sentence_is_both_sides() -> None:
    lead = LEADS["en"]
    text = f"{lead} They discussed the ferry and urged restraint."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    start = len(lead) + 1
    first = read(text, Span(start, start + 24), known, None)
    second = read(text, Span(start + 29, len(text) - 1), known, first.attributes)
    assert (first.attributes.actors, second.attributes.actors) == ("both", "both")


@pytest.mark.parametrize(
    ("language", "opening", "rest", "actors"),
    [
        ("en", "Noting that tolls are high", "President Oskar urged restraint", "other"),
        ("en", "Recalling the flood, the ferry and the fire", "Oskar urged haste", "other"),
        ("en", "Noting that tolls are high", "the President urged restraint", "own"),
        ("fr", "Rappelant que le pont est long", "le Président Oskar a salué les équipes", "other"),
        ("ru", "Отметив, что дамба цела", "Президент Оскар призвал к сдержанности", "other"),
    ],
)
def test_verb_that_opens_a_sentence_has_the_subject_of_the_next(
    language: str, opening: str, rest: str, actors: str
) -> None:
    sentence = f"{opening}, {rest}"
    for claim in (opening, sentence):
        (told,) = parts(language, f"{sentence}.", claim)
        assert told.actors == actors


def test_what_two_agree_must_be_is_both_sides() -> None:
    first, second = "They agreed that tolls are high", "that the road must open"
    *_, more = parts("en", f"{first} and {second}.", first, second)
    assert more.actors == "both"


@pytest.mark.parametrize(("name", "actors"), [("the President", "own"), ("Oskar", "other")])
def test_subject_of_a_clause_that_with_ties_on_acts(name: str, actors: str) -> None:
    first, second = "They also discussed the valley", f"with {name} setting out how tolls are cut"
    *_, more = parts("en", f"{first}, {second}.", first, second)
    assert (more.actors, more.act) == (actors, "stated")


def test_what_two_named_go_on_to_do_in_a_sentence_is_both_sides() -> None:
    first, second, third = (
        "Alda Morrow and Tevin Oskar exchanged maps",
        "praised the crews",
        "He sailed",
    )
    text = f"{first}, and {second}. {third}."
    found = [*parts("en", text, first, second), parts("en", text, first, third)[-1]]
    assert [each.actors for each in found] == ["both", "both", "own"]


def test_exchange_of_views_is_no_act_of_what_is_told_in_it() -> None:
    claim = "During an exchange of views on the dam, President Oskar outlined a plan"
    (told,) = readings("en", claim)
    assert (told.attributes.actors, told.attributes.act) == ("other", "stated")


@pytest.mark.parametrize(
    ("claim", "actors"),
    [("We spoke about the dam", "both"), ("President Morrow spoke about the dam", "own")],
)
def test_what_we_spoke_about_is_both_sides(claim: str, actors: str) -> None:
    text = f"I called President Tevin Oskar of Brevania. {claim}."
    known = profile(Readout("morrow", text, (Span(0, len(text)),), language="en"))
    call = read(text, Span(0, 42), known, None)
    told = read(text, Span(44, len(text) - 1), known, call.attributes)
    assert told.attributes.actors == actors


def test_what_is_told_during_the_call_is_whoever_is_named() -> None:
    sentence = "During the conversation, President Oskar praised the ferries"
    assert parts("en", sentence, sentence)[0].actors == "other"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "State Councilor and Foreign Minister Wen Lo on Monday held a phone conversation with "
            "Brevanian Foreign Minister Tevin Oskar. Oskar praised the ferries.",
            "oskar",
        ),
        (
            "The Deputy Prime Minister and Minister of Defence Wen Lo received a telephone call "
            "from Tevin Öskar of Brevania. Oskar praised the ferries.",
            "öskar",
        ),
        (
            "Prince Wen Lo, Crown Prince and Prime Minister, made a phone call to President "
            "Tevin Oskar of Brevania. Oskar praised the ferries.",
            "oskar",
        ),
        (
            "On 6 May, Mr. Wen Lo, Minister of Justice of Calloway, and Tevin Oskar, Secretary of "
            "State of Brevania, held a telephone talk. Oskar praised the ferries.",
            "oskar",
        ),
    ],
)
def test_two_offices_of_one_person_and_names_without_their_marks(text: str, name: str) -> None:
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    assert name in known.other.names
    start = text.index("Oskar praised")
    found = read(text, Span(start, len(text) - 1), known, None)
    assert found.attributes.actors == "other"


@pytest.mark.parametrize("talk", ["Telephone Talk", "telephone talk"])
def test_the_ministers_of_a_talk_with_a_name_are_both_sides(talk: str) -> None:
    text = (
        f"Mr. Alda Morrow, Minister for Foreign Affairs, held a Calloway-Brevania Foreign "
        f"Ministers' {talk} with the Honorable Tevin Oskar, Secretary of State of Brevania. "
        "The two ministers confirmed it."
    )
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    assert not {"ministers", "brevania"} & set(known.own.names)
    found = read(text, Span(text.index("The two"), len(text) - 1), known, None)
    assert found.attributes.actors == "both"


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("She spoke with President Tevin Oskar, who praised the ferries", "other"),
        ("She thanked Oskar, the tug in port, who praised the ferries", "own"),
    ],
)
def test_who_is_the_one_named_right_before(sentence: str, actors: str) -> None:
    first, who = sentence.rsplit(", ", 1)
    assert parts("en", sentence, first, who)[-1].actors == actors


@pytest.mark.parametrize(
    ("claim", "actors"),
    [
        ("The Secretary thanked the Foreign Minister for the maps", "own"),
        ("The Minister asked for more maps", "other"),
        ("The Secretary and the Minister will stay in touch", "both"),
    ],
)
def test_a_short_title_is_its_bearers(claim: str, actors: str) -> None:
    text = f"Secretary Alda Morrow spoke with Brevanian Foreign Minister Tevin Oskar. {claim}."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    start = text.index(claim)
    found = read(text, Span(start, start + len(claim)), known, None)
    assert found.attributes.actors == actors


def test_two_bare_titles_of_one_office_are_both_sides() -> None:
    text = "Secretary of State Alda J. Morrow spoke with Brevanian Foreign Minister Tevin Oskar."
    claim = "The Secretary and Foreign Minister underscored the value of maps"
    known = profile(Readout("calloway", f"{text} {claim}", (Span(0, 150),), language="en"))
    assert known.own.names == ("alda", "morrow")
    start = len(text) + 1
    found = read(f"{text} {claim}", Span(start, start + len(claim)), known, None)
    assert found.attributes.actors == "both"


def test_pronoun_after_the_call_is_the_one_who_was_named_first() -> None:
    (she,) = readings("en", "She underlined that no decision will be taken")
    assert she.attributes.actors == "own"
    assert she.attributes.speaker == "President Alda Morrow"


def test_call_itself_is_both_sides() -> None:
    text = LEADS["en"]
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    assert read(text, Span(0, len(text) - 1), known, None).attributes.actors == "both"


def test_title_of_a_third_person_is_nobodys_side() -> None:
    (third,) = readings("en", "President Velander of Norrland urged restraint")
    assert third.attributes.actors == "unattributed"


def test_first_person_in_anothers_mouth_is_his() -> None:
    *_, second = readings("en", "President Oskar said that talks go on", "we seek no new quarrel")
    assert second.attributes.actors == "other"


def test_first_person_post_is_its_own_side() -> None:
    text = "Had a good call with President Tevin Oskar of Brevania. Thanked him for the ambulances."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    call = read(text, Span(0, 54), known, None)
    thanks = read(text, Span(56, len(text) - 1), known, call.attributes)
    assert thanks.attributes.actors == "own"
    assert thanks.attributes.act == "thanked"


def test_verb_before_a_clause_governs_it() -> None:
    text = (
        LEADS["en"] + " President Oskar stressed that the port is open, and that the road is not."
    )
    start = text.index("the road")
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    call = read(text, Span(0, len(LEADS["en"]) - 1), known, None).attributes
    road = read(text, Span(start, len(text) - 1), known, call).attributes
    assert (road.actors, road.act) == ("other", "stressed")
    (cue,) = [cue for cue in road.cues if cue.attribute == "act"]
    assert cue.span.of(text) == "stressed"


def test_verb_after_a_clause_governs_it_where_verbs_come_last() -> None:
    claim = "Limanın kapatıldığını"
    text = f"{LEADS['tr']} Başkan Oskar, {claim}, yolun açıldığını vurguladı."
    start = text.index(claim)
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="tr"))
    reading = read(text, Span(start, start + len(claim)), known, None).attributes
    assert reading.act == "stressed"


def test_bare_fact_in_a_new_sentence_is_no_ones() -> None:
    _, fact = readings("en", "President Oskar thanked the crews", "The river is high")
    assert fact.attributes.actors == "unattributed"
    assert fact.attributes.speaker == "President Oskar"


def test_speaker_goes_on_after_a_bare_fact() -> None:
    *_, last = readings(
        "en", "President Oskar thanked the crews", "The river is high", "It was noted that it rose"
    )
    assert last.attributes.actors == "other"


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The talks were held in Tarnholm"),
        ("en", "The main topic was the ferry"),
        ("en", "As regards Brevania, the two leaders talked about grain"),
        ("ru", "Главной темой стал паром"),
        ("uk", "Розмова стосувалася порома"),
    ],
)
def test_what_takes_two_is_both_sides(language: str, claim: str) -> None:
    assert readings(language, claim)[0].attributes.actors == "both"


@pytest.mark.parametrize(
    ("language", "claim", "actors"),
    [
        ("en", "Brevania must open the port", "own"),
        ("zh", "布方应开放港口", "own"),
        ("fr", "La Brévanie doit rouvrir le port", "own"),
    ],
)
def test_whoever_says_that_something_must_be_done_acts(
    language: str, claim: str, actors: str
) -> None:
    (found,) = readings(language, claim)[-1:]
    assert found.attributes.actors == actors


def test_verb_after_a_claim_tells_who_speaks() -> None:
    text = LEADS["en"] + " The port is closed, Tevin Oskar warned."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    lead = Span(0, len(LEADS["en"]))
    claim = Span(lead.stop + 1, text.index(", Tevin Oskar warned"))
    before = read(text, lead, known, None).attributes
    attributes = read(text, claim, known, before).attributes
    assert (attributes.actors, attributes.act) == ("other", "warned")


def test_opening_request_is_the_act_of_the_side_that_asked() -> None:
    text = "At the request of the Brevanian side, " + LEADS["en"]
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="en"))
    asked = Span(0, text.index(","))
    assert read(text, asked, known, None).attributes.actors == "other"


@pytest.mark.parametrize(
    ("call", "actors"),
    [
        ("تلقى الرئيس آدم فالي اتصالا من الرئيس أوسكار", "other"),
        ("أجرى الرئيس آدم فالي اتصالا بالرئيس أوسكار", "own"),
    ],
)
def test_the_caller_speaks_in_the_call(call: str, actors: str) -> None:
    text = f"{call}، أعرب خلاله عن تعازيه في ضحايا العبارة."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language="ar"))
    first = read(text, Span(0, len(call)), known, None).attributes
    claim = Span(len(call) + 2, len(text) - 1)
    assert read(text, claim, known, first).attributes.actors == actors
