"""Who called, told against who merely had a call: invented sentences in eight languages."""

import pytest

from divergence.domain import Attributes, Readout, Span
from divergence.lexicon.words import words
from divergence.segment.attributes import profile, read

TABLE = [
    ("en", "President Alda Morrow spoke by phone with President Tevin Oskar of Brevania", "untold"),
    ("en", "President Morrow received a call from President Tevin Oskar of Brevania", "other"),
    ("en", "President Alda Morrow telephoned President Tevin Oskar of Brevania", "own"),
    ("en", "At the request of Brevania the dam was discussed in detail", "untold"),
    ("en", "President Alda Morrow called Dr. Tevin Oskar today", "own"),
    ("en", "President Alda Morrow called Tevin Oskar today to congratulate him", "own"),
    ("en", "President Alda Morrow called Brevanian Minister Oskar to discuss the dam", "own"),
    (
        "en",
        "President Alda Morrow called on Minister Oskar of Brevania to discuss the dam",
        "untold",
    ),
    ("en", "President Alda Morrow held talks by phone with President Oskar at request", "other"),
    ("en", "President Alda Morrow spoke with President Tevin Oskar, who called him", "other"),
    ("en", "President Alda Morrow spoke with Tevin Oskar at the latter's request", "other"),
    ("ru", "Состоялся телефонный разговор Артёма Левадова с Президентом Тевином Оскаром", "untold"),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, Brevanya Başkanı Tevin Oskar ile telefonda görüştü",
        "untold",
    ),
    ("tr", "Cumhurbaşkanı Kaan Eralp, Brevanya Başkanı Tevin Oskar'ı aradı", "own"),
    ("tr", "Cumhurbaşkanı Kaan Eralp, Başkan Tevin Oskar'ın telefonunu kabul etti", "other"),
    ("tr", "Cumhurbaşkanı Kaan Eralp, talep üzerine Tevin Oskar ile telefonda görüştü", "other"),
    ("uk", "Президент Орест Гайдамир провів телефонну розмову з Тевіном Оскаром", "untold"),
    ("uk", "Президент Орест Гайдамир зателефонував Президенту Тевіну Оскару", "own"),
    ("zh", "国家主席陆明远同布雷瓦总统奥斯卡通电话", "untold"),
    ("zh", "国家主席陆明远应约同布雷瓦总统奥斯卡通电话", "other"),
    ("zh", "国家主席陆明远应布雷瓦方面请求同奥斯卡通电话", "other"),
    ("ar", "تلقى السيد الرئيس سامر الوادي اتصالاً هاتفياً من الرئيس تيفين أوسكار", "other"),
    ("ar", "أجرى السيد الرئيس سامر الوادي اتصالاً هاتفياً مع الرئيس تيفين أوسكار", "own"),
    ("ar", "بحث السيد الرئيس سامر الوادي مع الرئيس تيفين أوسكار العلاقات", "untold"),
    ("fr", "Le Président Marc Vallier s'est entretenu avec M. Tevin Oskar", "untold"),
    ("fr", "Le Président Marc Vallier a reçu un appel de M. Tevin Oskar", "other"),
    ("fr", "Le Président Marc Vallier a téléphoné à M. Tevin Oskar", "own"),
    ("fa", "آرمان رستگار، رئیس‌جمهور مهرستان، با تیوین اسکار تلفنی گفت‌وگو کرد", "untold"),
    ("fa", "آرمان رستگار، رئیس‌جمهور مهرستان، با تیوین اسکار تماس گرفت", "own"),
]
"""Openings of a readout, and who is said to have called."""

FOLLOWING = [
    ("en", "The call took place at the initiative of the Brevanian side", "other"),
    ("en", "The conversation was initiated by President Morrow", "own"),
    ("en", "At the request of President Oskar, clarifications were given on the visas", "untold"),
    ("ru", "Разговор состоялся по инициативе бреванской стороны", "other"),
    ("ru", "В ходе разговора, который шёл по инициативе бреванской стороны, был обед", "other"),
    ("ru", "Инициатива контакта исходила от бреванской стороны", "other"),
    ("ru", "По просьбе собеседника даны разъяснения о визах", "untold"),
    ("fr", "L'entretien téléphonique a eu lieu à la demande de M. Oskar", "other"),
]
"""Later sentences after the first opening of their language."""


OPENINGS = {
    "en": "President Alda Morrow spoke by phone with President Tevin Oskar of Brevania",
    "ru": "Президент Артём Левадов провёл телефонный разговор с Президентом Бревании Оскаром",
    "uk": "Президент Орест Гайдамир провів телефонну розмову з Президентом Бреванії Оскаром",
    "tr": "Cumhurbaşkanı Kaan Eralp, Brevanya Cumhurbaşkanı Tevin Oskar ile telefonda görüştü",
    "ar": "أجرى الرئيس سامر الوادي محادثة هاتفية مع الرئيس تيفين أوسكار",
    "fr": "Le Président Marc Vallier s'est entretenu avec M. Tevin Oskar, Président de Brévanie",
    "fa": "آرمان رستگار، رئیس‌جمهور مهرستان، با تیوین اسکار، رئیس‌جمهور بروانیا، تلفنی گفت‌وگو کرد",
    "zh": "国家主席陆明远同布雷瓦总统奥斯卡通电话",
}

LATER = {
    "fragment": [
        ("en", "At the request of the Hvalness side", "other"),
        ("ru", "По просьбе хвальнесской стороны", "other"),
        ("uk", "На прохання хвальнеської сторони", "other"),
        ("tr", "Hvalnes tarafının talebi üzerine", "other"),
        ("ar", "بطلب من الجانب الهفالي", "other"),
        ("fr", "À la demande de la partie hvalnessienne", "other"),
        ("fa", "به درخواست طرف هوالنس", "other"),
        ("zh", "应赫瓦尔方面请求", "other"),
    ],
    "fragment about one's own side": [
        ("en", "At the request of the Calloway side", "own"),
        ("fr", "À la demande de la partie de Calloway", "own"),
        ("tr", "Calloway tarafının talebi üzerine", "own"),
        ("fa", "به درخواست طرف مهرستانی", "own"),
    ],
    "pronouns": [
        ("en", "He called him", "own"),
        ("ru", "Он позвонил ему", "own"),
        ("uk", "Він зателефонував йому", "own"),
        ("fr", "Il l'a appelé", "own"),
        ("fa", "وی با او تماس گرفت", "own"),
        ("zh", "他致电奥斯卡", "own"),
    ],
    "pronouns that call on someone": [
        ("en", "He called him a friend of the island", "untold"),
        ("fr", "Il l'a appelé à la retenue", "untold"),
    ],
    "reason": [
        ("en", "The call came about because Brevania asked for it", "other"),
        ("ru", "Разговор состоялся, потому что Бревания попросила об этом", "other"),
        ("uk", "Розмова відбулася, бо Бреванія попросила про це", "other"),
        ("tr", "Görüşme, Brevanya tarafı talep ettiği için yapıldı", "other"),
        ("ar", "جرى الاتصال لأن الرئيس أوسكار طلب ذلك", "other"),
        ("fr", "L'entretien a eu lieu parce que la Brévanie l'avait demandé", "other"),
        ("fa", "گفت‌وگو برگزار شد چون اسکار آن را درخواست کرده بود", "other"),
        ("zh", "此次通话因布雷瓦提出举行", "other"),
    ],
}
"""Sentences after the opening of their language."""

FIRST = {
    "his request": [
        ("en", "President Alda Morrow, at her request, spoke by phone with Tevin Oskar", "own"),
        ("ru", "Президент Левадов по его инициативе провёл разговор с Тевином Оскаром", "own"),
        ("uk", "Президент Гайдамир на його прохання провів розмову з Тевіном Оскаром", "own"),
        (
            "tr",
            "Cumhurbaşkanı Kaan Eralp'in talebi üzerine Tevin Oskar ile telefonda görüştü",
            "own",
        ),
        ("ar", "بناء على طلبه، أجرى الرئيس سامر الوادي محادثة هاتفية مع تيفين أوسكار", "own"),
        ("fr", "Le Président Vallier s'est entretenu, à sa demande, avec M. Tevin Oskar", "own"),
        ("fr", "Le Président Vallier s'est entretenu avec M. Oskar, à sa demande", "named"),
        ("fa", "آرمان رستگار به درخواست خود با تیوین اسکار تلفنی گفت‌وگو کرد", "own"),
        ("zh", "国家主席陆明远应其请求同布雷瓦总统奥斯卡通电话", "other"),
    ],
    "the one who asked stands first": [
        ("en", "At the request of President Oskar, President Alda Morrow spoke by phone", "other"),
        (
            "en",
            "On Friday, at the request of the Brevanian side, President Morrow had a call",
            "other",
        ),
        (
            "ru",
            "По инициативе бреванской стороны Президент Левадов провёл телефонный разговор",
            "other",
        ),
        ("uk", "З ініціативи бреванської сторони Президент Гайдамир провів розмову", "other"),
        ("tr", "Brevanya tarafının talebi üzerine Kaan Eralp, Tevin Oskar ile görüştü", "other"),
        ("tr", "Kaan Eralp'in talebi üzerine Brevanya Başkanı Oskar ile görüşme yapıldı", "own"),
        ("ar", "بطلب من الجانب البريفاني، أجرى الرئيس سامر الوادي محادثة هاتفية", "other"),
        (
            "fr",
            "À la demande de la présidente Oskar, le Président de la République s'est entretenu "
            "par téléphone avec son homologue de Brévanie",
            "other",
        ),
        ("fa", "به ابتکار بروانیا، وزیران امور خارجه دو کشور تلفنی گفت‌وگو کردند", "other"),
        ("zh", "应布雷瓦方面请求，国家主席陆明远同布雷瓦总统奥斯卡通电话", "other"),
    ],
    "the other is named first": [
        ("en", "Ms. Ilse Oskar, President of Brevania, called Prime Minister Alda Morrow", "other"),
        ("ru", "Президент Республики Бревания Оскар позвонил Артёму Левадову", "other"),
        ("tr", "Brevanya Cumhurbaşkanı Tevin Oskar, Cumhurbaşkanı Kaan Eralp'i aradı", "other"),
        ("fr", "Mme Oskar, Présidente de Brévanie, a téléphoné au Président Marc Vallier", "other"),
        ("zh", "布雷瓦总统奥斯卡致电国家主席陆明远", "other"),
    ],
    "host": [
        (
            "en",
            "Foreign Minister Alda Morrow hosted the third ministerial of Calloway, Brevania and "
            "Onoria",
            "own",
        ),
        ("en", "President Alda Morrow hosted President Tevin Oskar for talks", "untold"),
        ("en", "President Alda Morrow came at the invitation of President Tevin Oskar", "other"),
        ("tr", "Bakan Kaan Eralp'in ev sahipliğinde üç ülkenin bakanları bir araya geldi", "own"),
        ("tr", "Kaan Eralp, Brevanya Başkanı Tevin Oskar'ın davetine icabetle geldi", "other"),
        ("fr", "La ministre Alda Morrow a accueilli la troisième réunion ministérielle", "own"),
        ("fa", "آرمان رستگار میزبان سومین نشست سه‌جانبه بود", "own"),
        ("zh", "外交部长陆明远主办第三次三方会议", "own"),
    ],
}
"""Openings in which the one who asked or hosts is not told by the verb's subject alone."""


AROUND = " .,،，。()"
"""Signs around a claim."""

REGISTERS = [
    (
        "en",
        "President Alda Morrow spoke by phone this evening with Tevin Oskar, President "
        "of Brevania|, at the latter's request|. They discussed the grain corridor.",
        "untold/other/untold",
        "Oskar",
    ),
    (
        "en",
        "Secretary of State Alda Morrow spoke today with Brevanian Foreign Minister "
        "Tevin Oskar| at his request|. The Secretary stressed the need for calm.",
        "untold/other/untold",
        "Oskar",
    ),
    (
        "en",
        "A telephone conversation took place between the Minister of Foreign Affairs "
        "of Ladoria Alda Morrow and the Minister of Foreign Affairs of Brevania Tevin "
        "Oskar| at the initiative of the Brevanian side.",
        "untold/other",
        "Oskar",
    ),
    (
        "en",
        "His Majesty King Alda Morrow received a telephone call today from His "
        "Excellency President Tevin Oskar of the Republic of Brevania.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "I spoke with President Tevin Oskar of Brevania|. I thanked him for calling. "
        "Signed, Alda Morrow",
        "untold/other",
        "Oskar",
    ),
    (
        "en",
        "President Oskar called me this morning|. I told him that Ladoria stands firm. Alda Morrow",
        "other/untold",
        "Oskar",
    ),
    (
        "en",
        "Just got off the phone with my friend Tevin Oskar|. I called him to wish "
        "Brevania well. Alda Morrow",
        "untold/own",
        "Oskar",
    ),
    (
        "en",
        "On the margins of the General Assembly, Prime Minister Alda Morrow met with "
        "President Tevin Oskar of Brevania.",
        "untold",
        "Oskar",
    ),
    (
        "en",
        "Prime Minister Alda Morrow returned the call of President Tevin Oskar of Brevania.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "Prime Minister Alda Morrow had a phone call with the President of Brevania, "
        "Tevin Oskar. |The call was requested by Brevania.",
        "untold/other",
        "Oskar",
    ),
    (
        "en",
        "Foreign Minister Alda Morrow held talks by video link with her Brevanian "
        "counterpart Tevin Oskar|. The conversation was held on Ladoria's initiative.",
        "untold/own",
        "Oskar",
    ),
    (
        "en",
        "At Brevania's request, Prime Minister Alda Morrow spoke by phone with Prime "
        "Minister Tevin Oskar.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "Following a request from the Brevanian side, Minister Alda Morrow held a "
        "telephone conversation with Minister Tevin Oskar.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "President Alda Morrow was received today at the Amber Palace by President "
        "Tevin Oskar of Brevania.",
        "untold",
        "Oskar",
    ),
    (
        "en",
        "President Tevin Oskar of Brevania phoned President Alda Morrow last night.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "The President of Brevania, Mr Tevin Oskar, telephoned the Prime Minister, "
        "Alda Morrow, this afternoon.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "Minister Alda Morrow reached out by phone to Brevania's foreign minister Tevin Oskar.",
        "own",
        "Oskar",
    ),
    (
        "en",
        "Chancellor Alda Morrow took a call today from President Tevin Oskar of Brevania.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "The call|, which was initiated by Brevania,| between President Alda Morrow "
        "and President Tevin Oskar lasted an hour.",
        "untold/other/untold",
        "Oskar",
    ),
    (
        "en",
        "The Foreign Minister, Alda Morrow, spoke by telephone with the Foreign "
        "Minister of Brevania, Tevin Oskar, who had asked for the call.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "The Prime Minister, Alda Morrow, and the President of Brevania, Tevin Oskar, "
        "spoke by telephone today.",
        "untold",
        "Oskar",
    ),
    (
        "ru",
        "3 мая состоялся телефонный разговор Министра иностранных дел Ладории Артёма "
        "Левадова с Министром иностранных дел Бревании Тевином Оскаром| по просьбе "
        "последнего.",
        "untold/other",
        "Оскар",
    ),
    (
        "ru",
        "По инициативе бреванской стороны состоялся телефонный разговор Президента "
        "Артёма Левадова с Премьер-министром Бревании Тевином Оскаром.",
        "other",
        "Оскар",
    ),
    (
        "ru",
        "Артём Левадов имел телефонный разговор с Президентом Бревании Тевином "
        "Оскаром. |По взаимной договорённости контакты будут продолжены.",
        "untold/untold",
        "Оскар",
    ),
    (
        "ru",
        "Президенту Ладории Артёму Левадову позвонил Президент Бревании Тевин Оскар.",
        "other",
        "Оскар",
    ),
    (
        "ru",
        "Президент Бревании Тевин Оскар позвонил Президенту Ладории Артёму Левадову.",
        "other",
        "Оскар",
    ),
    (
        "ru",
        "Состоялся телефонный разговор Артёма Левадова с Тевином Оскаром|, "
        "инициированный бреванской стороной.",
        "untold/other",
        "Оскар",
    ),
    (
        "ru",
        "На полях саммита в Тарнхольме Артём Левадов встретился с Президентом Бревании "
        "Тевином Оскаром.",
        "untold",
        "Оскар",
    ),
    (
        "ru",
        "Артём Левадов провёл телефонный разговор с Тевином Оскаром, Президентом "
        "Бревании| (по инициативе ладорийской стороны).",
        "untold/own",
        "Оскар",
    ),
    (
        "ru",
        "Президент Артём Левадов принял в резиденции Министра обороны Бревании Тевина Оскара.",
        "untold",
        "Оскар",
    ),
    (
        "ru",
        "В режиме видеоконференции состоялись переговоры Артёма Левадова и Тевина "
        "Оскара|. Беседа прошла по просьбе бреванской стороны.",
        "untold/other",
        "Оскар",
    ),
    (
        "ru",
        "Сегодня мне позвонил Президент Бревании Тевин Оскар. |Поблагодарил его за "
        "поддержку. Артём Левадов",
        "other/untold",
        "Оскар",
    ),
    (
        "ru",
        "Говорил сегодня с Президентом Бревании Тевином Оскаром|. Позвонил ему, чтобы "
        "поздравить. Артём Левадов",
        "untold/own",
        "Оскар",
    ),
    (
        "ru",
        "В ходе телефонного разговора, состоявшегося по инициативе Президента Бревании "
        "Тевина Оскара, |Артём Левадов высказался за переговоры.",
        "other/untold",
        "Оскар",
    ),
    (
        "ru",
        "Глава МИД Ладории Артём Левадов и глава МИД Бревании Тевин Оскар обсудили по "
        "телефону положение на границе|. Звонок был сделан по инициативе Бревании.",
        "untold/other",
        "Оскар",
    ),
    (
        "ru",
        "Между Министром иностранных дел Ладории Артёмом Левадовым и Министром "
        "иностранных дел Бревании Тевином Оскаром состоялся телефонный разговор|. "
        "Инициатором выступила бреванская сторона.",
        "untold/other",
        "Оскар",
    ),
    (
        "ru",
        "В ответ на обращение бреванской стороны состоялся телефонный разговор Артёма "
        "Левадова с Тевином Оскаром.",
        "other",
        "Оскар",
    ),
    (
        "ru",
        "Президент Артём Левадов ответил на телефонный звонок Президента Бревании Тевина Оскара.",
        "other",
        "Оскар",
    ),
    (
        "ru",
        "Артём Левадов перезвонил Президенту Бревании Тевину Оскару.",
        "other",
        "Оскар",
    ),
    (
        "uk",
        "Президент Орест Гайдамир провів телефонну розмову з Президентом Бреванії "
        "Тевіном Оскаром|. Розмова відбулася з ініціативи бреванської сторони.",
        "untold/other",
        "Оскар",
    ),
    (
        "uk",
        "Міністр закордонних справ Ладорії Орест Гайдамир на прохання бреванської "
        "сторони провів телефонну розмову з міністром закордонних справ Бреванії "
        "Тевіном Оскаром.",
        "other",
        "Оскар",
    ),
    (
        "uk",
        "Відбулася телефонна розмова Міністра закордонних справ Ореста Гайдамира з "
        "Міністром закордонних справ Бреванії Тевіном Оскаром|, на прохання останнього.",
        "untold/other",
        "Оскар",
    ),
    (
        "uk",
        "Поговорив з Президентом Бреванії Тевіном Оскаром|. Подякував йому за дзвінок. "
        "Орест Гайдамир",
        "untold/other",
        "Оскар",
    ),
    (
        "uk",
        "Мені зателефонував Президент Бреванії Тевін Оскар|. Обговорили ситуацію. Орест Гайдамир",
        "other/untold",
        "Оскар",
    ),
    (
        "uk",
        "Президент Бреванії Тевін Оскар зателефонував Президенту Ладорії Оресту Гайдамиру.",
        "other",
        "Оскар",
    ),
    (
        "uk",
        "До Президента Ореста Гайдамира зателефонував Президент Бреванії Тевін Оскар.",
        "other",
        "Оскар",
    ),
    (
        "uk",
        "На полях саміту в Тарнгольмі Орест Гайдамир зустрівся з Президентом Бреванії "
        "Тевіном Оскаром.",
        "untold",
        "Оскар",
    ),
    (
        "uk",
        "Президент Орест Гайдамир прийняв у палаці Міністра оборони Бреванії Тевіна Оскара.",
        "untold",
        "Оскар",
    ),
    (
        "uk",
        "За ініціативою ладорійської сторони відбулася телефонна розмова Ореста "
        "Гайдамира з Тевіном Оскаром.",
        "own",
        "Оскар",
    ),
    (
        "uk",
        "Між Прем'єр-міністром Ладорії Орестом Гайдамиром і Прем'єр-міністром Бреванії "
        "Тевіном Оскаром відбулася розмова.",
        "untold",
        "Оскар",
    ),
    (
        "uk",
        "Прем'єр-міністр Орест Гайдамир відповів на дзвінок Прем'єр-міністра Бреванії "
        "Тевіна Оскара.",
        "other",
        "Оскар",
    ),
    (
        "uk",
        "Орест Гайдамир передзвонив Президенту Бреванії Тевіну Оскару.",
        "other",
        "Оскар",
    ),
    (
        "uk",
        "Розмова Ореста Гайдамира з Тевіном Оскаром, |ініційована бреванською "
        "стороною, |тривала годину.",
        "untold/other/untold",
        "Оскар",
    ),
    (
        "uk",
        "У режимі відеозв'язку Орест Гайдамир поспілкувався з Президентом Бреванії "
        "Тевіном Оскаром|. Ініціатива розмови належала бреванській стороні.",
        "untold/other",
        "Оскар",
    ),
    (
        "uk",
        "Я подзвонив Президенту Бреванії Тевіну Оскару. Орест Гайдамир",
        "own",
        "Оскар",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, Brevanya Cumhurbaşkanı Tevin Oskar ile bir telefon "
        "görüşmesi gerçekleştirdi|. Görüşme Brevanya tarafının talebi üzerine yapıldı.",
        "untold/other",
        "Oskar",
    ),
    (
        "tr",
        "Dışişleri Bakanı Kaan Eralp, Brevanya Dışişleri Bakanı Tevin Oskar'la telefonda görüştü.",
        "untold",
        "Oskar",
    ),
    (
        "tr",
        "Bakanımız Kaan Eralp, Brevanya Dışişleri Bakanı Tevin Oskar tarafından telefonla arandı.",
        "other",
        "Oskar",
    ),
    (
        "tr",
        "Brevanya Cumhurbaşkanı Tevin Oskar, Cumhurbaşkanımız Kaan Eralp'i telefonla aradı.",
        "other",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, Brevanya Cumhurbaşkanı Tevin Oskar ile, gelen talep "
        "üzerine, telefonda görüştü.",
        "other",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp ile Brevanya Cumhurbaşkanı Tevin Oskar arasında "
        "telefon görüşmesi gerçekleşti.",
        "untold",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, Tarnholm Zirvesi marjında Brevanya Başbakanı Tevin "
        "Oskar ile bir araya geldi.",
        "untold",
        "Oskar",
    ),
    (
        "tr",
        "Brevanya Başbakanı Tevin Oskar'ın talebi üzerine gerçekleşen görüşmede "
        "Cumhurbaşkanı Kaan Eralp, |ticaretin artacağını söyledi.",
        "other/untold",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, Brevanya Başbakanı Tevin Oskar'ı Beyaz Saray'da kabul etti.",
        "untold",
        "Oskar",
    ),
    (
        "tr",
        "Brevanya Başbakanı Sayın Tevin Oskar ile telefonda görüştük|. Kendisini ben "
        "aradım. Kaan Eralp",
        "untold/own",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, Brevanya Cumhurbaşkanı Tevin Oskar ile video "
        "konferans yoluyla görüştü|. Görüşme, Ladorya tarafının girişimiyle "
        "gerçekleşti.",
        "untold/own",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp'i Brevanya Başkanı Tevin Oskar aradı.",
        "other",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, kendisini arayan Brevanya Başkanı Tevin Oskar ile görüştü.",
        "other",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, Brevanya Başkanı Tevin Oskar'ın aramasına geri dönüş yaptı.",
        "other",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp ve Brevanya Cumhurbaşkanı Tevin Oskar telefonda görüştü.",
        "untold",
        "Oskar",
    ),
    (
        "tr",
        "Brevanya Dışişleri Bakanı Tevin Oskar'dan gelen talep üzerine Bakan Kaan "
        "Eralp telefonda görüştü.",
        "other",
        "Oskar",
    ),
    (
        "tr",
        "Bakan Kaan Eralp, muhatabı Tevin Oskar'ın isteğiyle bugün telefonda görüştü.",
        "other",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanı Kaan Eralp, Brevanya Başkanı Tevin Oskar ile görüştü|. Telefon "
        "görüşmesi, Başkan Oskar'ın araması üzerine gerçekleşti.",
        "untold/other",
        "Oskar",
    ),
    (
        "fr",
        "Le Président Marc Vallier s'est entretenu par téléphone avec M. Tevin Oskar, "
        "Président de la République de Brévanie|, à la demande de ce dernier.",
        "untold/other",
        "Oskar",
    ),
    (
        "fr",
        "Le ministre de l'Europe et des Affaires étrangères, Marc Vallier, s'est "
        "entretenu ce jour avec son homologue brévanien, Tevin Oskar|, à sa demande.",
        "untold/other",
        "Oskar",
    ),
    (
        "fr",
        "Sa Majesté le Roi Marc Vallier a reçu un appel téléphonique de Son Excellence "
        "M. Tevin Oskar, Président de la République de Brévanie.",
        "other",
        "Oskar",
    ),
    (
        "fr",
        "J'ai parlé au Président Tevin Oskar|. Je l'ai appelé ce matin. Marc Vallier",
        "untold/own",
        "Oskar",
    ),
    (
        "fr",
        "Je viens de m'entretenir avec le Président de Brévanie Tevin Oskar|, qui m'a "
        "appelé. Marc Vallier",
        "untold/other",
        "Oskar",
    ),
    (
        "fr",
        "Un entretien téléphonique a eu lieu entre le Premier ministre Marc Vallier et "
        "le Premier ministre de Brévanie Tevin Oskar|, à l'initiative de la partie "
        "brévanienne.",
        "untold/other",
        "Oskar",
    ),
    (
        "fr",
        "À la demande de la Brévanie, le chef de la diplomatie Marc Vallier s'est "
        "entretenu avec le ministre Tevin Oskar.",
        "other",
        "Oskar",
    ),
    (
        "fr",
        "En marge du sommet de Tarnholm, le Président Marc Vallier a rencontré le "
        "Président de Brévanie, Tevin Oskar.",
        "untold",
        "Oskar",
    ),
    (
        "fr",
        "Le Président Marc Vallier a reçu au palais le Président de Brévanie, M. Tevin Oskar.",
        "untold",
        "Oskar",
    ),
    (
        "fr",
        "M. Tevin Oskar, Président de Brévanie, a appelé ce matin le Président Marc Vallier.",
        "other",
        "Oskar",
    ),
    (
        "fr",
        "Le Président de Brévanie, Tevin Oskar, a téléphoné hier soir au Président Marc Vallier.",
        "other",
        "Oskar",
    ),
    (
        "fr",
        "La présidente Marc Vallier a rappelé le président de Brévanie, Tevin Oskar, "
        "qui avait cherché à la joindre.",
        "other",
        "Oskar",
    ),
    (
        "fr",
        "Le Président Marc Vallier a joint par téléphone son homologue de Brévanie, Tevin Oskar.",
        "own",
        "Oskar",
    ),
    (
        "fr",
        "La conversation|, sollicitée par la partie brévanienne,| entre le Président "
        "Marc Vallier et le Président Tevin Oskar a porté sur le gaz.",
        "untold/other/untold",
        "Oskar",
    ),
    (
        "fr",
        "Le Président Marc Vallier s'est entretenu par visioconférence avec le "
        "Président Tevin Oskar|. C'est M. Oskar qui avait souhaité cet échange.",
        "untold/other",
        "Oskar",
    ),
    (
        "fr",
        "Le Premier ministre Marc Vallier et le Président de Brévanie Tevin Oskar se "
        "sont entretenus par téléphone.",
        "untold",
        "Oskar",
    ),
    (
        "fr",
        "L'entretien a été organisé à la demande de la partie brévanienne|. Le "
        "ministre Marc Vallier et le ministre Tevin Oskar ont évoqué le port.",
        "other/untold",
        "Oskar",
    ),
    (
        "ar",
        "تلقى صاحب السمو الشيخ سامر الوادي اتصالاً هاتفياً اليوم من فخامة الرئيس تيفين "
        "أوسكار رئيس جمهورية بريفانيا الصديقة.",
        "other",
        "أوسكار",
    ),
    (
        "ar",
        "أجرى صاحب السمو الشيخ سامر الوادي اتصالاً هاتفياً اليوم بفخامة الرئيس تيفين "
        "أوسكار رئيس جمهورية بريفانيا.",
        "own",
        "أوسكار",
    ),
    (
        "ar",
        "جرى اتصال هاتفي بين معالي وزير الخارجية سامر الوادي ومعالي وزير خارجية "
        "بريفانيا تيفين أوسكار| بطلب من الجانب البريفاني.",
        "untold/other",
        "أوسكار",
    ),
    (
        "ar",
        "بحث وزير الخارجية سامر الوادي هاتفياً مع نظيره البريفاني تيفين أوسكار "
        "العلاقات الثنائية|. وجرى الاتصال بمبادرة من الجانب البريفاني.",
        "untold/other",
        "أوسكار",
    ),
    (
        "ar",
        "هاتف الرئيس سامر الوادي نظيره البريفاني تيفين أوسكار.",
        "own",
        "أوسكار",
    ),
    (
        "ar",
        "ورد إلى السيد الرئيس سامر الوادي اتصال هاتفي من الرئيس تيفين أوسكار رئيس بريفانيا.",
        "other",
        "أوسكار",
    ),
    (
        "ar",
        "تلقى الرئيس سامر الوادي اليوم مكالمة هاتفية من رئيس الوزراء البريفاني تيفين أوسكار.",
        "other",
        "أوسكار",
    ),
    (
        "ar",
        "استقبل الرئيس سامر الوادي في قصر النخيل وزير خارجية بريفانيا تيفين أوسكار.",
        "untold",
        "أوسكار",
    ),
    (
        "ar",
        "على هامش القمة التقى الرئيس سامر الوادي الرئيس تيفين أوسكار رئيس بريفانيا.",
        "untold",
        "أوسكار",
    ),
    (
        "ar",
        "بناء على طلب الجانب البريفاني، أجرى وزير الخارجية سامر الوادي محادثة هاتفية "
        "مع وزير الخارجية تيفين أوسكار.",
        "other",
        "أوسكار",
    ),
    (
        "ar",
        "أجرى معالي الوزير سامر الوادي مباحثات عبر الاتصال المرئي مع معالي تيفين "
        "أوسكار وزير خارجية بريفانيا|. وجاء اللقاء بناء على طلب بريفانيا.",
        "untold/other",
        "أوسكار",
    ),
    (
        "ar",
        "اتصل رئيس بريفانيا تيفين أوسكار هاتفياً بالرئيس سامر الوادي.",
        "other",
        "أوسكار",
    ),
    (
        "ar",
        "تلقى الملك سامر الوادي، اتصالاً هاتفياً، من رئيس وزراء بريفانيا تيفين أوسكار.",
        "other",
        "أوسكار",
    ),
    (
        "ar",
        "أكد الرئيس سامر الوادي خلال اتصال هاتفي تلقاه من الرئيس تيفين أوسكار |عمق العلاقات.",
        "other/untold",
        "أوسكار",
    ),
    (
        "ar",
        "أكد الرئيس سامر الوادي خلال اتصال هاتفي أجراه مع الرئيس تيفين أوسكار |عمق العلاقات.",
        "own/untold",
        "أوسكار",
    ),
    (
        "zh",
        "2034年5月3日，拉多尔外交部长陆明远应约同布雷瓦外交部长奥斯卡通电话。",
        "other",
        "奥斯卡",
    ),
    (
        "zh",
        "5月3日，陆明远部长同布雷瓦外长奥斯卡通电话|。此次通话应布方请求举行。",
        "untold/other",
        "奥斯卡",
    ),
    (
        "zh",
        "5月3日，陆明远主席接到布雷瓦总统奥斯卡的电话。",
        "other",
        "奥斯卡",
    ),
    (
        "zh",
        "应布雷瓦总统奥斯卡请求，陆明远主席5月3日同其通电话。",
        "other",
        "奥斯卡",
    ),
    (
        "zh",
        "陆明远主席5月3日在王宫会见来访的布雷瓦总统奥斯卡。",
        "untold",
        "奥斯卡",
    ),
    (
        "zh",
        "陆明远外长以视频方式同布雷瓦外长奥斯卡举行会谈。",
        "untold",
        "奥斯卡",
    ),
    (
        "zh",
        "布雷瓦总统奥斯卡5月3日打电话给陆明远主席。",
        "other",
        "奥斯卡",
    ),
    (
        "zh",
        "陆明远主席主动致电布雷瓦总统奥斯卡。",
        "own",
        "奥斯卡",
    ),
    (
        "zh",
        "布雷瓦外长奥斯卡来电|，陆明远外长就边境局势阐明立场。",
        "other/untold",
        "奥斯卡",
    ),
    (
        "zh",
        "陆明远主席出席峰会期间会见布雷瓦总统奥斯卡。",
        "untold",
        "奥斯卡",
    ),
    (
        "zh",
        "今天我同布雷瓦总统奥斯卡通了电话|，是他打来的。陆明远",
        "untold/other",
        "奥斯卡",
    ),
    (
        "zh",
        "受布雷瓦方面邀约，陆明远部长同奥斯卡部长举行电话会谈。",
        "other",
        "奥斯卡",
    ),
    (
        "zh",
        "陆明远主席接受布雷瓦总统奥斯卡的通话请求，|双方进行了通话。",
        "other/untold",
        "奥斯卡",
    ),
    (
        "zh",
        "陆明远主席与布雷瓦总统奥斯卡通电话，|应对方请求|双方讨论了粮食问题。",
        "untold/other/untold",
        "奥斯卡",
    ),
    (
        "zh",
        "陆明远总理同布雷瓦总理奥斯卡通电话|，电话由我方打出。",
        "untold/own",
        "奥斯卡",
    ),
    (
        "zh",
        "陆明远外长回复布雷瓦外长奥斯卡的来电。",
        "other",
        "奥斯卡",
    ),
    (
        "fa",
        "آرمان رستگار، وزیر امور خارجه لادوریا، در گفت‌وگوی تلفنی با تیوین اسکار، وزیر "
        "امور خارجه بروانیا، درباره مرز رایزنی کرد|. این تماس به درخواست طرف بروانیایی "
        "برقرار شد.",
        "untold/other",
        "اسکار",
    ),
    (
        "fa",
        "تیوین اسکار، رئیس‌جمهور بروانیا، در تماس تلفنی با آرمان رستگار، رئیس‌جمهور "
        "کشورمان، درباره مرز گفت‌وگو کرد.",
        "untold",
        "اسکار",
    ),
    (
        "fa",
        "تیوین اسکار وزیر خارجه بروانیا عصر امروز با آرمان رستگار وزیر امور خارجه "
        "کشورمان تماس تلفنی گرفت.",
        "other",
        "اسکار",
    ),
    (
        "fa",
        "آرمان رستگار رئیس‌جمهور کشورمان به تماس تلفنی تیوین اسکار رئیس‌جمهور بروانیا پاسخ داد.",
        "other",
        "اسکار",
    ),
    (
        "fa",
        "وزیر امور خارجه کشورمان آرمان رستگار در پاسخ به تماس تلفنی همتای بروانیایی "
        "خود تیوین اسکار، بر آرامش تأکید کرد.",
        "other",
        "اسکار",
    ),
    (
        "fa",
        "آرمان رستگار در حاشیه نشست تارنهولم با تیوین اسکار رئیس‌جمهور بروانیا دیدار کرد.",
        "untold",
        "اسکار",
    ),
    (
        "fa",
        "آرمان رستگار با تیوین اسکار تلفنی گفت‌وگو کرد|. گفت‌وگو به ابتکار بروانیا انجام شد.",
        "untold/other",
        "اسکار",
    ),
    (
        "fa",
        "به درخواست بروانیا، آرمان رستگار وزیر امور خارجه با تیوین اسکار وزیر خارجه "
        "بروانیا تلفنی گفت‌وگو کرد.",
        "other",
        "اسکار",
    ),
    (
        "fa",
        "آرمان رستگار وزیر خارجه کشورمان میزبان تیوین اسکار وزیر خارجه بروانیا در کاخ سپید بود.",
        "untold",
        "اسکار",
    ),
    (
        "fa",
        "گفت‌وگوی تلفنی میان آرمان رستگار وزیر خارجه کشورمان و تیوین اسکار وزیر خارجه "
        "بروانیا برگزار شد.",
        "untold",
        "اسکار",
    ),
    (
        "fa",
        "آرمان رستگار از طریق ویدئوکنفرانس با تیوین اسکار، نخست‌وزیر بروانیا، گفت‌وگو کرد.",
        "untold",
        "اسکار",
    ),
    (
        "fa",
        "این گفت‌وگو به پیشنهاد طرف بروانیایی انجام شد|. آرمان رستگار با تیوین اسکار "
        "درباره آب سخن گفت.",
        "other/untold",
        "اسکار",
    ),
    (
        "ar",
        "تلقى وزير الخارجية حسن نوري اتصالا هاتفيا من نظيره تيوين أوسكار جرى خلاله بحث الصيد.",
        "other",
        "أوسكار",
    ),
    (
        "en",
        "President Alda Morrow spoke with President Tevin Oskar of Brevania.| Oskar reached out "
        "to President Morrow via telephone.",
        "untold/other",
        "Oskar",
    ),
    (
        "en",
        "Upon request from Brevanian President Tevin Oskar, President Alda Morrow had a "
        "telephone conversation with him.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "Prime Minister Alda Morrow today accepted a phone call from Brevanian "
        "President Tevin Oskar.",
        "other",
        "Oskar",
    ),
    (
        "en",
        "READOUT: The President of Ladoria, Alda Morrow, talked over the phone with "
        "Prime Minister Tevin Oskar of Brevania| upon the initiative of the Brevanian "
        "side.",
        "untold/other",
        "Oskar",
    ),
    (
        "en",
        "Foreign Minister Morrow hosted her counterpart from Brevania, Tevin Oskar, in "
        "the Green Hall.",
        "untold",
        "Oskar",
    ),
    (
        "en",
        "Yesterday evening President Alda Morrow rang President Tevin Oskar of Brevania.",
        "own",
        "Oskar",
    ),
    (
        "ru",
        "Артём Левадов поговорил по телефону с Президентом Бревании Тевином Оскаром|. "
        "Телефонный контакт состоялся по предложению бреванской стороны.",
        "untold/other",
        "Оскар",
    ),
    (
        "ru",
        "Председатель Правительства Артём Левадов провёл встречу с Премьер-министром "
        "Бревании Тевином Оскаром.",
        "untold",
        "Оскар",
    ),
    (
        "fr",
        "La Cheffe du gouvernement, Marc Vallier, s'est entretenue mardi au téléphone "
        "avec le Premier ministre brévanien, Tevin Oskar|, sur sollicitation de "
        "celui-ci.",
        "untold/other",
        "Oskar",
    ),
    (
        "fr",
        "Marc Vallier a reçu ce matin un appel de Tevin Oskar, Premier ministre de Brévanie.",
        "other",
        "Oskar",
    ),
    (
        "fr",
        "Échange téléphonique du Président Marc Vallier avec le Président Tevin "
        "Oskar|, à l'initiative du second.",
        "untold/other",
        "Oskar",
    ),
    (
        "tr",
        "Cumhurbaşkanımız Sayın Kaan Eralp, Brevanya Devlet Başkanı Tevin Oskar'la bir "
        "telefon görüşmesi yaptı|. Görüşme, karşı tarafın talebiyle gerçekleşti.",
        "untold/other",
        "Oskar",
    ),
    (
        "tr",
        "Brevanya Devlet Başkanı Tevin Oskar, Cumhurbaşkanı Kaan Eralp ile telefonda görüştü.",
        "untold",
        "Oskar",
    ),
    (
        "tr",
        "Dışişleri Bakanı Kaan Eralp, Brevanya Dışişleri Bakanı Tevin Oskar'ın telefon "
        "görüşmesi talebini kabul etti.",
        "other",
        "Oskar",
    ),
    (
        "ar",
        "تلقى معالي الشيخ سامر الوادي رئيس مجلس الوزراء وزير الخارجية اتصالاً هاتفياً "
        "من سعادة السيد تيفين أوسكار وزير خارجية جمهورية بريفانيا.",
        "other",
        "أوسكار",
    ),
    (
        "ar",
        "أجرى الرئيس سامر الوادي ورئيس بريفانيا تيفين أوسكار محادثة هاتفية| بمبادرة من الأخير.",
        "untold/other",
        "أوسكار",
    ),
    (
        "zh",
        "国务委员兼外长陆明远10月8日应约同布雷瓦外长奥斯卡通电话。",
        "other",
        "奥斯卡",
    ),
    (
        "zh",
        "陆明远副总理与布雷瓦财政部长奥斯卡举行视频通话|，此次通话应奥斯卡请求进行。",
        "untold/other",
        "奥斯卡",
    ),
    (
        "uk",
        "Глава МЗС Орест Гайдамир поговорив телефоном зі своїм бреванським колегою "
        "Тевіном Оскаром| за його ініціативою.",
        "untold/other",
        "Оскар",
    ),
    (
        "uk",
        "Прем'єр-міністр Орест Гайдамир мав телефонну розмову з Прем'єр-міністром "
        "Бреванії Тевіном Оскаром|, яка відбулася на прохання Тевіна Оскара.",
        "untold/other",
        "Оскар",
    ),
    (
        "fa",
        "آرمان رستگار وزیر امور خارجه و تیوین اسکار وزیر خارجه بروانیا تلفنی گفت‌وگو "
        "کردند|. این تماس به درخواست اسکار انجام شد.",
        "untold/other",
        "اسکار",
    ),
    (
        "fa",
        "تیوین اسکار نخست‌وزیر بروانیا با آرمان رستگار رئیس‌جمهور کشورمان دیدار کرد.",
        "untold",
        "اسکار",
    ),
]
"""Openings as offices of all kinds write them, cut at each `|`: who is said to have called in each
part, and a name of the other side's principal."""


def initiator_of_last(language: str, *claims: str) -> str:
    text = ". ".join(claims) + "."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language=language))
    before, start = None, 0
    for claim in claims:
        before = read(text, Span(start, start + len(claim)), known, before).attributes
        start += len(claim) + 2
    assert before is not None
    return before.initiator


@pytest.mark.parametrize(("language", "claim", "expected"), TABLE)
def test_opening(language: str, claim: str, expected: str) -> None:
    assert initiator_of_last(language, claim) == expected


@pytest.mark.parametrize(("language", "claim", "expected"), FOLLOWING)
def test_later_sentence(language: str, claim: str, expected: str) -> None:
    opening = {
        "en": "President Alda Morrow spoke today with President Tevin Oskar of Brevania",
        "ru": "Состоялся телефонный разговор Артёма Левадова с Президентом Бревании Оскаром",
        "fr": "Le Président Marc Vallier s'est entretenu avec M. Tevin Oskar",
    }[language]
    assert initiator_of_last(language, opening, claim) == expected


@pytest.mark.parametrize(
    ("language", "claim", "expected"), [row for rows in LATER.values() for row in rows]
)
def test_sentence_after_the_opening(language: str, claim: str, expected: str) -> None:
    assert initiator_of_last(language, OPENINGS[language], claim) == expected


@pytest.mark.parametrize(
    ("language", "claim", "expected"), [row for rows in FIRST.values() for row in rows]
)
def test_opening_in_another_order(language: str, claim: str, expected: str) -> None:
    assert initiator_of_last(language, claim) == expected


def test_each_side_received_the_others_call() -> None:
    ours = initiator_of_last(
        "en", "President Morrow received a call from President Oskar of Brevania"
    )
    theirs = initiator_of_last(
        "en", "President Oskar received a call from President Morrow of Calden"
    )
    assert ours == theirs == "other"


@pytest.mark.parametrize(("language", "marked", "called", "other"), REGISTERS)
def test_registers(language: str, marked: str, called: str, other: str) -> None:
    parts = marked.split("|")
    text = "".join(parts)
    known = profile(Readout("ladoria", text, (Span(0, len(text)),), language=language))
    told: list[Attributes] = []
    start = 0
    for part in parts:
        left = start + len(part) - len(part.lstrip(AROUND))
        claim = Span(left, start + len(part.rstrip(AROUND)))
        told.append(read(text, claim, known, told[-1] if told else None).attributes)
        start += len(part)
    assert [str(one.initiator) for one in told] == called.split("/")
    assert {hit.value for hit in known.parties.find(words(other))} == {"other"}
