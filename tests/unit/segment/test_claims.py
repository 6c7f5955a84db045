"""Claims of invented readouts, by language: what is cut, what stays together."""

import re

import pytest

from divergence.domain import Claim, Readout, Span
from divergence.segment import claims


def cut(text: str, language: str, *body: Span) -> tuple[Claim, ...]:
    readout = Readout(
        side="vale", text=text, body=body or (Span(0, len(text)),), id="vale", language=language
    )
    return claims(readout)


def texts(text: str, language: str) -> list[str]:
    return [claim.text for claim in cut(text, language)]


ENGLISH = [
    (
        "President Vale condemned the raids on Port Orr and pledged new radar stations.",
        ["President Vale condemned the raids on Port Orr", "pledged new radar stations"],
    ),
    (
        "She noted that the dam is nearly full, adding that the gates open in May.",
        ["She noted that the dam is nearly full", "adding that the gates open in May"],
    ),
    (
        "Premier Orr made clear that Norland and its partners would answer any attack.",
        ["Premier Orr made clear that Norland and its partners would answer any attack"],
    ),
    (
        "The leaders discussed grain shipments, the release of the crew, and border tolls.",
        ["The leaders discussed grain shipments", "the release of the crew", "border tolls"],
    ),
    (
        "The President of Norland thanked Ada Orr for her consistent, firm and open support.",
        ["The President of Norland thanked Ada Orr for her consistent, firm and open support"],
    ),
    (
        "She is committed to seeing that trade between Norland and Orria is fair to farmers.",
        ["She is committed to seeing that trade between Norland and Orria is fair to farmers"],
    ),
    (
        "She warned the raiders of a resolute, massive, and united answer.",
        ["She warned the raiders of a resolute, massive, and united answer"],
    ),
    (
        "The ministers discussed the unprovoked and destabilizing build-up near Port Orr.",
        ["The ministers discussed the unprovoked and destabilizing build-up near Port Orr"],
    ),
    (
        "Vale praised the work on the dam, including by Norland and the island farmers.",
        ["Vale praised the work on the dam, including by Norland and the island farmers"],
    ),
    (
        "They discussed fair tolls and new roads and expert talks in the weeks and months due.",
        ["They discussed fair tolls and new roads and expert talks in the weeks and months due"],
    ),
    (
        "They discussed a range of bilateral, regional, and global issues.",
        ["They discussed a range of bilateral, regional, and global issues"],
    ),
    (
        "They agreed to reduce tension immediately and fully.",
        ["They agreed to reduce tension immediately and fully"],
    ),
    (
        "Ivo Vale had a telephone call with Anna Orr at the initiative of the Norland side.",
        [
            "Ivo Vale had a telephone call with Anna Orr",
            "at the initiative of the Norland side",
        ],
    ),
    (
        "Noting that the ceasefire holds for now, President Vale said that talks would resume.",
        ["Noting that the ceasefire holds for now", "President Vale said that talks would resume"],
    ),
    (
        "In addition, the two presidents reviewed the fisheries accord.",
        ["the two presidents reviewed the fisheries accord"],
    ),
    (
        "They took stock of the accord, including customs checks, rail links, and patrol routes.",
        ["They took stock of the accord", "customs checks", "rail links", "patrol routes"],
    ),
    (
        "Vale restated his support for Orrland; the envoys will meet on 5 May.",
        ["Vale restated his support for Orrland", "the envoys will meet on 5 May"],
    ),
]

OTHERS = [
    (
        "ru",
        "Иван Лесной подчеркнул важность мира и призвал партнёров к сдержанности.",
        ["Иван Лесной подчеркнул важность мира", "призвал партнёров к сдержанности"],
    ),
    (
        "ru",
        "По инициативе норландской стороны состоялась беседа Ивана Лесного с Анной Орр.",
        ["По инициативе норландской стороны", "состоялась беседа Ивана Лесного с Анной Орр"],
    ),
    (
        "ru",
        "Отмечено, что товарооборот вырос на 5 %, а также подчёркнута важность контактов.",
        ["Отмечено, что товарооборот вырос на 5 %", "подчёркнута важность контактов"],
    ),
    (
        "ru",
        "Стороны высказались за диалог, отметив, что блокада порта недопустима.",
        ["Стороны высказались за диалог", "отметив, что блокада порта недопустима"],
    ),
    (
        "uk",
        "Президент подякував за системи захисту та запросив колегу до столиці.",
        ["Президент подякував за системи захисту", "запросив колегу до столиці"],
    ),
    (
        "tr",
        "Başkan Vale, limanın yeniden açılacağını, yeni seferlerin mayısta başlayacağını söyledi.",
        [
            "Başkan Vale, limanın yeniden açılacağını",
            "yeni seferlerin mayısta başlayacağını söyledi",
        ],
    ),
    (
        "tr",
        "Verilen sözlerin bugüne kadar tutulmadığını belirten Başkan Vale, yardım yolunun"
        " açılmasını istedi.",
        [
            "Verilen sözlerin bugüne kadar tutulmadığını belirten Başkan Vale",
            "yardım yolunun açılmasını istedi",
        ],
    ),
    (
        "zh",
        "韦尔表示，韦方愿扩大进口奥方农产品；奥方应尽快恢复直航航班。",
        ["韦尔表示，韦方愿扩大进口奥方农产品", "奥方应尽快恢复直航航班"],
    ),
    (
        "tr",
        "Kaynaklardan alınan bilgilere göre; Başkan Vale, yeni hattın açılacağını söyledi; Orr"
        " ise geçişlerin mayısta başlayacağını bildirdi.",
        [
            "Kaynaklardan alınan bilgilere göre; Başkan Vale, yeni hattın açılacağını söyledi",
            "Orr ise geçişlerin mayısta başlayacağını bildirdi",
        ],
    ),
    (
        "tr",
        "Bakan Vale; Norland, Orria ve Ostrana dışişleri bakanlarıyla ayrı ayrı görüştü.",
        ["Bakan Vale; Norland, Orria ve Ostrana dışişleri bakanlarıyla ayrı ayrı görüştü"],
    ),
    (
        "tr",
        "Sel krizinin hızla çözülmesinin önemli olduğu vurgulanan görüşmede, yeni köprünün inşası"
        " da ele alındı.",
        [
            "Sel krizinin hızla çözülmesinin önemli olduğu vurgulanan görüşmede",
            "yeni köprünün inşası da ele alındı",
        ],
    ),
    (
        "tr",
        "Görüşmede liman hattındaki son gelişmeler ele alınırken, Orr yeni tarifeyi Vale'ye"
        " aktardı.",
        [
            "Görüşmede liman hattındaki son gelişmeler ele alınırken",
            "Orr yeni tarifeyi Vale'ye aktardı",
        ],
    ),
    (
        "zh",
        "雙方要推動鐵路項目年內開工，提升口岸貨物通關效率。",
        ["雙方要推動鐵路項目年內開工", "提升口岸貨物通關效率"],
    ),
    (
        "zh",
        "双方要推动铁路项目年内开工,提升口岸货物通关效率。",
        ["双方要推动铁路项目年内开工", "提升口岸货物通关效率"],
    ),
    (
        "zh",
        "據奧方新聞處昨日發布的消息，兩國部長就修建鐵路橋的工期交換了意見。",
        ["據奧方新聞處昨日發布的消息，兩國部長就修建鐵路橋的工期交換了意見"],
    ),
    (
        "zh",
        "据悉，两国部长就修建铁路桥的工期交换了意见。",
        ["两国部长就修建铁路桥的工期交换了意见"],
    ),
    (
        "zh",
        "双方要推动铁路项目年内开工，提升口岸货物通关效率。",
        ["双方要推动铁路项目年内开工", "提升口岸货物通关效率"],
    ),
    (
        "ar",
        "وأكد الرئيس فالي أهمية فتح الميناء، مشدداً على حماية المدنيين.",
        ["وأكد الرئيس فالي أهمية فتح الميناء", "مشدداً على حماية المدنيين"],
    ),
    (
        "fr",
        "Le Président Vale a condamné les frappes et a appelé à la retenue, ajoutant que le port"
        " rouvrirait en mai.",
        [
            "Le Président Vale a condamné les frappes",
            "a appelé à la retenue",
            "ajoutant que le port rouvrirait en mai",
        ],
    ),
    (
        "fa",
        "وی بر بازگشایی فوری بندر تأکید کرد و خواستار پایان محاصره شد.",
        ["وی بر بازگشایی فوری بندر تأکید کرد", "خواستار پایان محاصره شد"],
    ),
]

# What tries a rule at its edge: abbreviations, separators, series, conditions, missing spaces.
HARD = [
    (
        "en",
        "Premier Orr told Gen. Ivo Brandt that Lt. Col. A. Renn and the Rt. Hon. Ida Vale "
        "would sail at 6 p.m. on the No. 3 ferry with 1,200.50 tons of grain.",
        [
            (
                "Premier Orr told Gen. Ivo Brandt that Lt. Col. A. Renn and the Rt. Hon. Ida "
                "Vale would sail at 6 p.m. on the No. 3 ferry with 1,200.50 tons of grain"
            ),
        ],
    ),
    (
        "en",
        "The ministers agreed to reopen the strait and warned that mines would be cleared "
        "by force, adding that crews have been told, which Ostrana has long sought.",
        [
            "The ministers agreed to reopen the strait",
            "warned that mines would be cleared by force",
            "adding that crews have been told, which Ostrana has long sought",
        ],
    ),
    (
        "en",
        "Vale pledged 40 boats to help Ostrana patrol its coast, and Orr, for his part, "
        "promised fuel.",
        [
            "Vale pledged 40 boats to help Ostrana patrol its coast",
            "Orr, for his part, promised fuel",
        ],
    ),
    (
        "en",
        "He thanked the crews for the rescue, praised the harbor pilots, and wished the "
        "Premier a speedy recovery.",
        [
            "He thanked the crews for the rescue",
            "praised the harbor pilots",
            "wished the Premier a speedy recovery",
        ],
    ),
    (
        "en",
        "President\u00a0Vale noted that the treaty\u00a0is in force.“It holds,” he "
        "said.The Premier disagreed with him.",
        [
            "President\u00a0Vale noted that the treaty\u00a0is in force",
            "“It holds,” he said",
            "The Premier disagreed with him",
        ],
    ),
    (
        "en",
        "The leaders stressed the need to reduce tension immediately and without "
        "conditions, and to protect fishermen and their boats.",
        [
            "The leaders stressed the need to reduce tension immediately and without conditions",
            "to protect fishermen and their boats",
        ],
    ),
    (
        "en",
        "Orr agreed that the U.N. mission should stay until Dec. 31, provided that Norland "
        "pays for it.",
        [
            "Orr agreed that the U.N. mission should stay until Dec. 31",
            "provided that Norland pays for it",
        ],
    ),
    (
        "en",
        "They welcomed the release of 12 sailors, in which Ostrana took part, and "
        "discussed the fate of the remaining three.",
        [
            "They welcomed the release of 12 sailors, in which Ostrana took part",
            "discussed the fate of the remaining three",
        ],
    ),
    (
        "en",
        "Premier Orr noted that Norland has withdrawn its tugs, while President Vale said "
        "they would return; neither side named a date.",
        [
            "Premier Orr noted that Norland has withdrawn its tugs",
            "President Vale said they would return",
            "neither side named a date",
        ],
    ),
    (
        "en",
        "The Premier expressed concern about the shelling of Lorn, called on both armies "
        "to withdraw, and said he would raise it at the Council.",
        [
            "The Premier expressed concern about the shelling of Lorn",
            "called on both armies to withdraw",
            "said he would raise it at the Council",
        ],
    ),
    (
        "en",
        "At the request of Norland, President Vale spoke with Premier Orr. He accused "
        "Norland of breaking the truce and demanded an inquiry.",
        [
            "At the request of Norland",
            "President Vale spoke with Premier Orr",
            "He accused Norland of breaking the truce",
            "demanded an inquiry",
        ],
    ),
    (
        "ru",
        "Иван Лесной отметил, что срок перемирия истёк, подчеркнув при этом готовность "
        "продлить его, и выразил соболезнования семьям погибших.",
        [
            "Иван Лесной отметил, что срок перемирия истёк",
            "подчеркнув при этом готовность продлить его",
            "выразил соболезнования семьям погибших",
        ],
    ),
    (
        "ru",
        "Министр И. П. Лесной передал Анне Орр Орр АннаПремьер-министр Норланда список из "
        "1 200 имён, в т. ч. 15 детей, и попросил ответить до 5 мая 2034 г.",
        [
            (
                "Министр И. П. Лесной передал Анне Орр Орр АннаПремьер-министр Норланда список "
                "из 1 200 имён, в т. ч. 15 детей"
            ),
            "попросил ответить до 5 мая 2034 г",
        ],
    ),
    (
        "ru",
        "Стороны договорились открыть порт в июне и предупредили, что мины будут обезврежены.",
        [
            "Стороны договорились открыть порт в июне",
            "предупредили, что мины будут обезврежены",
        ],
    ),
    (
        "ru",
        "Подчёркнута необходимость немедленно и полностью прекратить обстрелы. Условлено "
        "про\u00adдол\u00adжить контакты.",
        [
            "Подчёркнута необходимость немедленно и полностью прекратить обстрелы",
            "Условлено про\u00adдол\u00adжить контакты",
        ],
    ),
    (
        "ru",
        "Анна Орр поблагодарила за помощь морякам, попросила прислать водолазов и "
        "пообещала оплатить их работу.",
        [
            "Анна Орр поблагодарила за помощь морякам",
            "попросила прислать водолазов",
            "пообещала оплатить их работу",
        ],
    ),
    (
        "ru",
        "По словам Лесного, паромы пойдут с 1 июня, но только если Норланд снимет минные "
        "заграждения.",
        [
            "По словам Лесного, паромы пойдут с 1 июня",
            "только если Норланд снимет минные заграждения",
        ],
    ),
    (
        "ru",
        "Президент сообщил, что отряд вышел из Лорна, а Премьер заявила, что граница будет "
        "закрыта до осени.",
        [
            "Президент сообщил, что отряд вышел из Лорна",
            "Премьер заявила, что граница будет закрыта до осени",
        ],
    ),
    (
        "ru",
        "Собеседники высказались за скорейший обмен пленными, который Норланд сорвал в "
        "январе, и за отправку гуманитарных грузов в Лорн.",
        [
            (
                "Собеседники высказались за скорейший обмен пленными, который Норланд сорвал в "
                "январе"
            ),
            "за отправку гуманитарных грузов в Лорн",
        ],
    ),
    (
        "ru",
        "Лесной обвинил Норланд в срыве перемирия и потребовал расследования.",
        [
            "Лесной обвинил Норланд в срыве перемирия",
            "потребовал расследования",
        ],
    ),
    (
        "tr",
        "Sn. Vale, 3. Köprü'nün 15. yılında 1.250.000 avroluk hibe verileceğini söyledi. "
        "Av. Orr teşekkür etti.",
        [
            "Sn. Vale, 3. Köprü'nün 15. yılında 1.250.000 avroluk hibe verileceğini söyledi",
            "Av. Orr teşekkür etti",
        ],
    ),
    (
        "tr",
        "Başkan Orr, ateşkesin kalıcı olması gerektiğini vurguladı ve mahkûm takasının "
        "sürmesi çağrısında bulundu.",
        [
            "Başkan Orr, ateşkesin kalıcı olması gerektiğini vurguladı",
            "mahkûm takasının sürmesi çağrısında bulundu",
        ],
    ),
    (
        "tr",
        "İki lider feribot hattının açılması konusunda mutabık kaldı, ayrıca balıkçıların "
        "güvenliğinin sağlanmasını kararlaştırdı.",
        [
            "İki lider feribot hattının açılması konusunda mutabık kaldı",
            "balıkçıların güvenliğinin sağlanmasını kararlaştırdı",
        ],
    ),
    (
        "tr",
        "Gerginliğin derhal ve koşulsuz düşürülmesi gerektiğine dikkati çeken Vale, "
        "Ostrana'nın arabuluculuğa hazır olduğunu kaydetti.",
        [
            "Gerginliğin derhal ve koşulsuz düşürülmesi gerektiğine dikkati çeken Vale",
            "Ostrana'nın arabuluculuğa hazır olduğunu kaydetti",
        ],
    ),
    (
        "tr",
        "Vale, sınır kapısının açılmasının önemine işaret ederken, Orr geçişlerin "
        "haziranda başlayacağını bildirdi.",
        [
            "Vale, sınır kapısının açılmasının önemine işaret ederken",
            "Orr geçişlerin haziranda başlayacağını bildirdi",
        ],
    ),
    (
        "tr",
        "Görüşmede tahıl sevkiyatı, esir takası ve Lorn Boğazı'ndaki son durum ele alındı.",
        [
            "Görüşmede tahıl sevkiyatı",
            "esir takası",
            "Lorn Boğazı'ndaki son durum ele alındı",
        ],
    ),
    (
        "tr",
        "Başbakan Orr yaptırımların kaldırılmasını talep etti, Vale ise bunun ateşkese "
        "bağlı olduğunu hatırlattı.",
        [
            "Başbakan Orr yaptırımların kaldırılmasını talep etti",
            "Vale ise bunun ateşkese bağlı olduğunu hatırlattı",
        ],
    ),
    (
        "tr",
        "Bakanlık kaynaklarından alınan son bilgilere göre, Bakan Deniz Toprak, Ostrana "
        "Dışişleri Bakanı Mira Vale ile bir telefon görüşmesi gerçekleştirdi.",
        [
            "Bakanlık kaynaklarından alınan son bilgilere göre, Bakan Deniz Toprak, Ostrana "
            "Dışişleri Bakanı Mira Vale ile bir telefon görüşmesi gerçekleştirdi",
        ],
    ),
    (
        "tr",
        "Liman kentinde iki gün süren görüşmelerin ardından Orr, feribot hattının haziranda "
        "açılacağını duyurdu.",
        [
            "Liman kentinde iki gün süren görüşmelerin ardından Orr, feribot hattının haziranda "
            "açılacağını duyurdu",
        ],
    ),
    (
        "uk",
        "Сторони домовилися відкрити порт у червні та попередили, що міни буде знешкоджено.",
        [
            "Сторони домовилися відкрити порт у червні",
            "попередили, що міни буде знешкоджено",
        ],
    ),
    (
        "uk",
        "Президент розповів про наслідки обстрілу Лорна, наголосивши на потребі в ракетах, "
        "і запропонував провести саміт.",
        [
            "Президент розповів про наслідки обстрілу Лорна",
            "наголосивши на потребі в ракетах",
            "запропонував провести саміт",
        ],
    ),
    (
        "uk",
        "Вейл обговорив із ген. І. П. Лісним обмін 5 травня 2034 р. о 9.30 за формулою 175 на 175.",
        [
            (
                "Вейл обговорив із ген. І. П. Лісним обмін 5 травня 2034 р. о 9.30 за формулою "
                "175 на 175"
            ),
        ],
    ),
    (
        "uk",
        "Важливо негайно й повністю припинити обстріли.",
        [
            "Важливо негайно й повністю припинити обстріли",
        ],
    ),
    (
        "uk",
        "Анна Орр запевнила у підтримці та повідомила про новий пакет допомоги, який "
        "включає катери.",
        [
            "Анна Орр запевнила у підтримці",
            "повідомила про новий пакет допомоги, який включає катери",
        ],
    ),
    (
        "uk",
        "Вейл звинуватив Норланд у зриві перемир'я й зажадав розслідування.",
        [
            "Вейл звинуватив Норланд у зриві перемир'я",
            "зажадав розслідування",
        ],
    ),
    (
        "zh",
        "韦尔指出，双方应尽快开放港口，并强调任何一方不得在海峡布雷。",
        [
            "韦尔指出，双方应尽快开放港口",
            "强调任何一方不得在海峡布雷",
        ],
    ),
    (
        "zh",
        "韦尔感谢奥方救助渔民，奥尔对洪灾表示慰问，并承诺提供1,200.5吨粮食。",
        [
            "韦尔感谢奥方救助渔民",
            "奥尔对洪灾表示慰问",
            "承诺提供1,200.5吨粮食",
        ],
    ),
    (
        "zh",
        "双方同意立即全面停火，警告不得破坏大桥。",
        [
            "双方同意立即全面停火",
            "警告不得破坏大桥",
        ],
    ),
    (
        "zh",
        "韦方愿同奥方在海洋渔业、港口建设、防灾减灾等领域加强合作。",
        [
            "韦方愿同奥方在海洋渔业",
            "港口建设",
            "防灾减灾等领域加强合作",
        ],
    ),
    (
        "zh",
        "奥尔介绍了边境局势，表示愿继续对话，希望韦方发挥作用。",
        [
            "奥尔介绍了边境局势",
            "表示愿继续对话",
            "希望韦方发挥作用",
        ],
    ),
    (
        "zh",
        "韦尔强调，只要奥方撤回舰船，韦方就会重新开放口岸。",
        [
            "韦尔强调，只要奥方撤回舰船，韦方就会重新开放口岸",
        ],
    ),
    (
        "zh",
        "两国领导人就海峡局势、粮食运输等问题交换了意见，同意保持沟通。",
        [
            "两国领导人就海峡局势",
            "粮食运输等问题交换了意见",
            "同意保持沟通",
        ],
    ),
    (
        "zh",
        "韦尔指责奥方违反停火协议，要求立即展开调查。",
        [
            "韦尔指责奥方违反停火协议",
            "要求立即展开调查",
        ],
    ),
    (
        "ar",
        "واتفق الجانبان على فتح الميناء في يونيو، وحذرا من زرع الألغام في المضيق.",
        [
            "واتفق الجانبان على فتح الميناء في يونيو",
            "وحذرا من زرع الألغام في المضيق",
        ],
    ),
    (
        "ar",
        "التقى د. فالي ود. أور أمس، وتسلم 1,200.5 طن من القمح.",
        [
            "التقى د. فالي ود. أور أمس",
            "وتسلم 1,200.5 طن من القمح",
        ],
    ),
    (
        "ar",
        "وأكدت رئيسة الوزراء أن الهدنة قائمة، مشيرةً إلى أن الخبراء سيصلون في مايو.",
        [
            "وأكدت رئيسة الوزراء أن الهدنة قائمة",
            "مشيرةً إلى أن الخبراء سيصلون في مايو",
        ],
    ),
    (
        "ar",
        "وشدد الطرفان على ضرورة خفض التصعيد فوراً ودون شروط.",
        [
            "وشدد الطرفان على ضرورة خفض التصعيد فوراً ودون شروط",
        ],
    ),
    (
        "ar",
        "أعرب الرئيس فالي عن تعازيه في ضحايا الفيضان كما عبّر عن استعداده لإرسال فرق الإنقاذ.",
        [
            "أعرب الرئيس فالي عن تعازيه في ضحايا الفيضان",
            "عبّر عن استعداده لإرسال فرق الإنقاذ",
        ],
    ),
    (
        "ar",
        "واتهم فالي نورلاند بخرق الهدنة، مطالباً بإجراء تحقيق عبر نظام GPS-2034 (آلية Lorn).",
        [
            "واتهم فالي نورلاند بخرق الهدنة",
            "مطالباً بإجراء تحقيق عبر نظام GPS-2034 (آلية Lorn)",
        ],
    ),
    (
        "ar",
        "وثمّن الرئيس جهود الوساطة وأعلن إرسال سفينة مساعدات إلى لورن.",
        [
            "وثمّن الرئيس جهود الوساطة",
            "وأعلن إرسال سفينة مساعدات إلى لورن",
        ],
    ),
    (
        "fr",
        "Les ministres sont convenus de rouvrir le port et ont averti que les mines "
        "seraient détruites.",
        [
            "Les ministres sont convenus de rouvrir le port",
            "ont averti que les mines seraient détruites",
        ],
    ),
    (
        "fr",
        "Il a remercié Mme Orr de son appui, salué le courage des marins et annoncé "
        "l'envoi de 1 200,5 tonnes de blé.",
        [
            "Il a remercié Mme Orr de son appui",
            "salué le courage des marins",
            "annoncé l'envoi de 1 200,5 tonnes de blé",
        ],
    ),
    (
        "fr",
        "Ils ont appelé à réduire immédiatement et sans condition les tensions.",
        [
            "Ils ont appelé à réduire immédiatement et sans condition les tensions",
        ],
    ),
    (
        "fr",
        "Le Président a accusé le Norland d'avoir rompu la trêve et a exigé une enquête.",
        [
            "Le Président a accusé le Norland d'avoir rompu la trêve",
            "a exigé une enquête",
        ],
    ),
    (
        "fr",
        "M. Vale a rappelé que le pont est fermé, tandis que Mme Orr a indiqué qu'il "
        "rouvrirait le 1er mai.",
        [
            "M. Vale a rappelé que le pont est fermé",
            "Mme Orr a indiqué qu'il rouvrirait le 1er mai",
        ],
    ),
    (
        "fr",
        "Ils se sont engagés à libérer les marins et se sont félicités de la reprise du bac.",
        [
            "Ils se sont engagés à libérer les marins",
            "se sont félicités de la reprise du bac",
        ],
    ),
    (
        "fa",
        "دو طرف بر بازگشایی بندر توافق کردند و نسبت به مین‌گذاری در تنگه هشدار دادند.",
        [
            "دو طرف بر بازگشایی بندر توافق کردند",
            "نسبت به مین‌گذاری در تنگه هشدار دادند",
        ],
    ),
    (
        "fa",
        "وی با بیان اینکه آتش‌بس برقرار است، افزود که کارشناسان در اردیبهشت می‌رسند.",
        [
            "وی با بیان اینکه آتش‌بس برقرار است",
            "افزود که کارشناسان در اردیبهشت می‌رسند",
        ],
    ),
    (
        "fa",
        "واله تأکید کرد که بندر باید فوراً و بدون شرط باز شود.",
        [
            "واله تأکید کرد که بندر باید فوراً و بدون شرط باز شود",
        ],
    ),
    (
        "fa",
        "رئیس‌جمهور از حمایت نورلند تشکر کرده و برای دیدار از لورن دعوت به عمل آورد.",
        [
            "رئیس‌جمهور از حمایت نورلند تشکر کرده",
            "برای دیدار از لورن دعوت به عمل آورد",
        ],
    ),
    (
        "fa",
        "واله نورلند را به نقض آتش‌بس متهم کرد و خواهان انجام تحقیق شد.",
        [
            "واله نورلند را به نقض آتش‌بس متهم کرد",
            "خواهان انجام تحقیق شد",
        ],
    ),
    (
        "fa",
        "اور ضمن ابراز همدردی با قربانیان سیل، ۱٬۲۰۰٫۵ تن گندم وعده داد؛ این کمک تا پایان "
        "ماه می‌رسد.",
        [
            "اور ضمن ابراز همدردی با قربانیان سیل، ۱٬۲۰۰٫۵ تن گندم وعده داد",
            "این کمک تا پایان ماه می‌رسد",
        ],
    ),
]

# A page around an account: what is told is the account, and a headline that says more.
PAGES = [
    (
        "en",
        "President Vale Speaks With Premier Orr\n\nPresident Vale spoke today with Premier "
        "Orr about the ferry. They agreed to meet in June.\n\nPhoto by Ida Renn / Office "
        "of the President\nRelated: Vale meets dockers",
        [
            "President Vale spoke today with Premier Orr about the ferry",
            "They agreed to meet in June",
        ],
    ),
    (
        "ru",
        "Телефонный разговор с Премьером Норланда Анной Орр\n\nСостоялся телефонный "
        "разговор Президента Ивана Лесного с Премьером Норланда Анной Орр.\n\n4 марта 2034 "
        "года, 18:40 Москва, Кремль\n\nОбсуждены поставки зерна и ремонт моста через Лорн."
        "\n\nГеография: Норланд\nТемы: Внешняя политика\nЛица: Орр Анна\nСтатус материала: "
        "Опубликован в разделах: Новости\nСсылка на материал: example.org/d/1\nТекстовая "
        "версия",
        [
            (
                "Состоялся телефонный разговор Президента Ивана Лесного с Премьером Норланда "
                "Анной Орр"
            ),
            "Обсуждены поставки зерна и ремонт моста через Лорн",
        ],
    ),
    (
        "tr",
        "Cumhurbaşkanı Vale, Norland Başbakanı Orr ile telefonda görüştü\n\n04.03.2034\n\n"
        "Cumhurbaşkanı Vale, Norland Başbakanı Anna Orr ile telefonda görüştü. Görüşmede "
        "feribot hattı ele alındı.\n\nPaylaş\nYazdır\nAnasayfa > Haberler > Görüşmeler",
        [
            "Cumhurbaşkanı Vale, Norland Başbakanı Anna Orr ile telefonda görüştü",
            "Görüşmede feribot hattı ele alındı",
        ],
    ),
    (
        "uk",
        "Президент провів розмову з Прем'єркою Норланду\n\nПрезидент Вейл провів телефонну "
        "розмову з Прем'єркою Норланду Анною Орр.\n\nГлава держави подякував за генератори."
        "\n\nПоділитися\nТеми: Норланд\nФото: Офіс Президента",
        [
            "Президент Вейл провів телефонну розмову з Прем'єркою Норланду Анною Орр",
            "Глава держави подякував за генератори",
        ],
    ),
    (
        "zh",
        "首页 > 要闻\n韦尔同奥尔通电话\n2034-03-04 20:15 来源：外交部\n\n3月4日，韦尔主席应"
        "约同奥尔总理通电话。\n\n【字号：大 中 小】\n返回顶部\n打印本页\n责任编辑：某某",
        [
            "3月4日，韦尔主席应约同奥尔总理通电话",
        ],
    ),
    (
        "ar",
        "الرئيس فالي يتلقى اتصالاً من أور\n\nتلقى الرئيس فالي اتصالاً هاتفياً من رئيسة "
        "الوزراء آنا أور.\n\nوبحث الجانبان فتح الميناء.\n\nمشاركة\nطباعة\nالمصدر: الوكالة",
        [
            "تلقى الرئيس فالي اتصالاً هاتفياً من رئيسة الوزراء آنا أور",
            "وبحث الجانبان فتح الميناء",
        ],
    ),
    (
        "fr",
        "Entretien avec la Première ministre\n\nLe Président Vale s'est entretenu avec Mme "
        "Orr. M. Vale a rappelé l'urgence d'une trêve.\n\nPartager\nImprimer\nCrédit photo "
        ": Présidence\nS'abonner à la newsletter",
        [
            "Le Président Vale s'est entretenu avec Mme Orr",
            "M. Vale a rappelé l'urgence d'une trêve",
        ],
    ),
    (
        "fa",
        "گفت‌وگوی تلفنی رئیس‌جمهور با نخست‌وزیر نورلند\n\nرئیس‌جمهور واله با خانم اور "
        "تلفنی گفت‌وگو کرد.\n\nوی از کمک نورلند قدردانی کرد.\n\nاشتراک‌گذاری\nچاپ\nمنبع: "
        "دفتر",
        [
            "رئیس‌جمهور واله با خانم اور تلفنی گفت‌وگو کرد",
            "وی از کمک نورلند قدردانی کرد",
        ],
    ),
    (
        "ru",
        "События\n\nТелефонный разговор с Анной Орр\n\nСостоялся телефонный разговор Ивана "
        "Лесного с Анной Орр. Обсуждены поставки зерна.\n\nГеография\nНорланд\nТемы\n"
        "Внешняя политика\nЛица\nОрр Анна\nСтатус материала\nОпубликован в разделах: "
        "Новости\nДата публикации: 4 марта 2034 года, 18:40\nСсылка на материал: "
        "example.org/d/1\nТекстовая версия",
        [
            "Состоялся телефонный разговор Ивана Лесного с Анной Орр",
            "Обсуждены поставки зерна",
        ],
    ),
    (
        "ru",
        "Главная / Новости / Телефонные разговоры\n\nСостоялся телефонный разговор Ивана "
        "Лесного с Анной Орр. Обсуждены поставки зерна.\n\nПоделиться: ВКонтакте, Telegram"
        "\nПодписаться на рассылку\nЧитайте также: Встреча с послами\nВерсия для печати",
        [
            "Состоялся телефонный разговор Ивана Лесного с Анной Орр",
            "Обсуждены поставки зерна",
        ],
    ),
    (
        "en",
        "Skip to main content\nMenu\nHome / Briefing Room / Statements and Releases\n\n"
        "MARCH 4, 2034\n\nVale spoke with Premier Orr today. They discussed the ferry.\n\n"
        "###\n\nSign up for our newsletter and never miss an update.\nStay Connected\n"
        "Privacy Policy | Accessibility\n© 2034 Office of the President. All rights "
        "reserved.\nLast updated: 5 March 2034",
        [
            "Vale spoke with Premier Orr today",
            "They discussed the ferry",
        ],
    ),
    (
        "en",
        "Press release\nPublished 4 March 2034\nFrom: Prime Minister's Office\n\nVale "
        "spoke with Premier Orr today. They discussed the ferry.\n\nShare this page\n"
        "Published 4 March 2034\nExplore the topic\nIs this page useful?",
        [
            "Vale spoke with Premier Orr today",
            "They discussed the ferry",
        ],
    ),
    (
        "en",
        "Posted On: 04 MAR 2034 7:12PM by PIB Delhi\n\nVale spoke with Premier Orr today. "
        "They discussed the ferry.\n\n***\nVJ/SR\n(Release ID: 203411)\nVisitor Counter: "
        "1204",
        [
            "Vale spoke with Premier Orr today",
            "They discussed the ferry",
        ],
    ),
    (
        "en",
        "(Photo: Ida Renn/AP)\n\nNORHAVEN (AP) — Vale spoke with Premier Orr today. They "
        "discussed the ferry.\n\nIn the photo, Vale and Orr at the port.\nPhoto caption: "
        "the two leaders.",
        [
            "Vale spoke with Premier Orr today",
            "They discussed the ferry",
        ],
    ),
    (
        "zh",
        "当前位置：首页 > 新闻 > 正文\n韦尔同奥尔通电话\n2034年03月04日 20:15 来源：某某社"
        "\n字体：大 中 小 打印 分享\n\n韦尔同奥尔通电话。双方谈及渡轮问题。\n\n（记者 某某"
        "）\n【纠错】\n扫一扫在手机打开当前页\n版权所有 © 某某网\n京ICP备000号",
        [
            "韦尔同奥尔通电话",
            "双方谈及渡轮问题",
        ],
    ),
    (
        "tr",
        "Ana Sayfa / Haberler / Telefon Görüşmeleri\n\nVale, Orr ile Telefonda Görüştü\n\n"
        "04 Mart 2034\n\nVale, Orr ile telefonda görüştü. Görüşmede feribot hattı ele "
        "alındı.\n\nFacebook'ta Paylaş\nTweetle\nBültenimize abone olun\nGüncelleme: "
        "04.03.2034 20:15\nTüm hakları saklıdır",
        [
            "Vale, Orr ile telefonda görüştü",
            "Görüşmede feribot hattı ele alındı",
        ],
    ),
    (
        "ar",
        "الرئيسية / الأخبار / اتصالات\n\nالرئيس يتلقى اتصالا\n\nالرياض 04 شعبان 1455 هـ "
        "الموافق 04 مارس 2034 م واس\nتلقى الرئيس فالي اتصالا من أور. وبحث الجانبان فتح "
        "الميناء.\n// انتهى //\n20:15ت م\n0042\n\nاقرأ أيضا: لقاء السفراء\nجميع الحقوق "
        "محفوظة",
        [
            "تلقى الرئيس فالي اتصالا من أور",
            "وبحث الجانبان فتح الميناء",
        ],
    ),
    (
        "fr",
        "Accueil / Actualités / Communiqués\n\nPublié le 4 mars 2034\n\nLe Président s'est "
        "entretenu avec Mme Orr. Ils ont évoqué le bac.\n\nPartager sur Facebook\n"
        "Télécharger le communiqué (PDF)\nVoir aussi : la visite au port\nInscrivez-vous à "
        "notre lettre d'information\nMentions légales",
        [
            "Le Président s'est entretenu avec Mme Orr",
            "Ils ont évoqué le bac",
        ],
    ),
    (
        "uk",
        "Головна / Новини\n\n4 березня 2034 року - 20:15\n\nВейл провів розмову з Орр. "
        "Сторони обговорили пором.\n\nПідписуйтесь на наш Telegram-канал\nЧитайте також: "
        "зустріч з послами\nВерсія для друку\nУсі права захищено",
        [
            "Вейл провів розмову з Орр",
            "Сторони обговорили пором",
        ],
    ),
    (
        "fa",
        "خانه > اخبار > تماس‌ها\n\nتاریخ انتشار: ۱۴ اسفند ۱۴۱۲ - ۲۰:۱۵\nکد خبر: ۱۲۳۴\n\n"
        "واله با خانم اور تلفنی گفت‌وگو کرد. دو طرف درباره بندر گفت‌وگو کردند.\n\nانتهای "
        "پیام/\nلینک کوتاه\nارسال به دوستان\nتمامی حقوق محفوظ است",
        [
            "واله با خانم اور تلفنی گفت‌وگو کرد",
            "دو طرف درباره بندر گفت‌وگو کردند",
        ],
    ),
    (
        "en",
        "President Vale warns Premier Orr against closing the strait\n\nPresident Vale "
        "spoke today with Premier Orr. They discussed trade.",
        [
            "President Vale warns Premier Orr against closing the strait",
            "President Vale spoke today with Premier Orr",
            "They discussed trade",
        ],
    ),
    (
        "en",
        "President Vale warns against closing the strait\n\nPresident Vale spoke with "
        "Premier Orr. He warned against closing the strait.",
        [
            "President Vale spoke with Premier Orr",
            "He warned against closing the strait",
        ],
    ),
    (
        "ru",
        "Норланд откроет порт в июне\n\nСостоялся разговор Ивана Лесного с Анной Орр. "
        "Обсуждены поставки зерна.",
        [
            "Норланд откроет порт в июне",
            "Состоялся разговор Ивана Лесного с Анной Орр",
            "Обсуждены поставки зерна",
        ],
    ),
    (
        "ru",
        "Телефонный разговор с Президентом Норланда Анной Орр\n\nСостоялся разговор Ивана "
        "Лесного с Анной Орр. Обсуждены поставки зерна.",
        [
            "Состоялся разговор Ивана Лесного с Анной Орр",
            "Обсуждены поставки зерна",
        ],
    ),
]

# Lists, as offices print them, with what belongs together; each claim in brackets.
LISTS = [
    ("en", "[They discussed the tolls on grain], [new ferries], and [shared goals in the valley]."),
    ("en", "[The tolls will harm the ties of both towns and the trust that has grown for years]."),
    ("en", "[Orr briefed Vale on the latest raids], [crime at sea], and [the need for new ships]."),
    ("en", "[Vale stressed the rules of fair tolls, safe roads, and the right of each to ships]."),
    ("en", "[They discussed aid to help ports of Orr restore order, calm, and trade with Tarn]."),
    ("en", "[She voiced concern about the raids, including arson seen today in Orr and in Tarn]."),
    ("en", "[They discussed the truce at Orr, now in its third month], and [the work of envoys]."),
    ("en", "[The raids in Orr were discussed] and [aid for the towns was also talked about]."),
    ("en", "[They reviewed the toll on lorries] and [the relief for the valley told of today]."),
    ("en", "[Vale thanked Orr for a grain loan of 40 million] and [an extra $5 million in seed]."),
    ("en", "[Vale thanked Orr for another $2 million seed parcel] and [additional $5 in pumps]."),
    ("en", "[They discussed seed], [tolls], and [ferry delays at Port Orr, Vale, and Tarn]."),
    ("en", "[They discussed the joint work at the river board and other key forums]."),
    ("en", "[They discussed the border process] and [ferry guarantees]."),
    ("en", "[They will work together in fields such as fisheries], [AI] and [river climate]."),
    ("en", "[Orr praised the cooperation in timber], [space], [education and skills] and [rail]."),
    ("en", "[They discussed seed prices], [political and cultural ties], and [search and rescue]."),
    ("en", "[They discussed peace and stability in the valley]."),
    ("en", "[They exchanged views on regional and global issues]."),
    ("en", "[They had a frank and constructive talk]."),
    ("en", "[Vale stressed the sovereignty and territorial integrity of Orrland]."),
    ("en", "[Vale will act with allies and partners]."),
    ("en", "[Vale told Orr of the new rules for ferries] and [of the dates set for the port]."),
    ("en", "[Orr said that herds share a well], [that it is now dry], and [that rain is far off]."),
    ("en", "[President Ivo Vale spoke by phone today with Premier Anna Orr] [at her request]."),
    ("en", "[Pointing out that trade, in tons, doubled], [President Vale said tolls would fall]."),
    ("en", "[Orr said that the ferries share one quay], and [called for a second]."),
    ("en", "[They discussed the toll that ends in May], [seeds], [rail], and [next year's fair]."),
    ("en", "[They discussed the tolls on those who cross] and [the need to keep the pass open]."),
    ("en", "[They reviewed the drought in the northern valley and its impact on grain prices]."),
    ("en", "[They spoke of much, including areas of cooperation and areas of difference]."),
    ("en", "[They agreed to keep talking of tolls], [including during upcoming visits by both]."),
    ("en", "[They discussed the conditions for the safe, voluntary and dignified return of all]."),
    ("en", "[In response to the question of tolls, Vale said that the pass stays free]."),
    ("en", "[The school at the pass has been closed] and [three hundred pupils are at home]."),
    ("zh", "[双方要深化渔业]、[种业]、[航运等领域合作]。"),
    ("zh", "[韦方愿扩大果蔬]、[木材贸易]。"),
    ("zh", "[双方同意加强务实合作]，包括[捕捞]、[育种]、[航运]。"),
    ("zh", "[双方进行了坦诚、务实、富有建设性的会谈]。"),
    ("zh", "[韦方为奥企提供公平、透明的营商环境]。"),
    ("zh", "[面对复杂的渔业形势，双方要加强沟通]。"),
    ("zh", "[双方应以建交十年为契机，推动渔业合作迈上新台阶]。"),
    ("zh", "[双方要推动渡轮早日复航]，[办好两国渔业交流年活动]。"),
    ("zh", "[双方同意推进渔业、水利等领域磋商机制]和[海警联络]，[在育种]、[防洪等领域开展合作]。"),
    ("zh", "[双方要在渔港建设]、[水产养殖]和[海上搜救等领域开展合作]。"),
    ("zh", "[两国元首就深化渔业]、[林业]、[水利等领域合作]以及[北湾局势交换了意见]。"),
    ("zh", "[去年春天，我和奥尔总理在北湾会晤，开启了面向未来的渔业合作]。"),
    ("zh", "[几个月来，双方团队落实渔业共识，两国关系出现回暖态势，受到渔民欢迎]。"),
    ("zh", "[两国渔业往来中的摩擦也有所增加，需要引起双方重视]。"),
    ("zh", "[如果奥方愿意坐下来谈，坚持相互尊重，韦方的大门始终是敞开的]。"),
    ("zh", "[封港不能解决渔民的问题，更不能解决两国的问题，双方应该坐下来谈]。"),
    ("zh", "[双方应以对渔民负责的态度，以相互尊重的精神，以敢于担当的勇气，妥善处理渔权分歧]。"),
    ("zh", "[部长提出三点建议：一是扩大渔业合作]，[二是早日修好大桥]，[三是互派留学生]。"),
    ("zh", "[奥方不寻求封锁北湾]，[不寻求改变渔界]，[不支持炸坝]，[无意同韦方对抗]。"),
    ("zh", "[两国渔业高度互补，双方应当着眼长远]。"),
    ("zh", "[韦方渔船擅自进入北湾作业，奥方对此强烈不满]。"),
    ("zh", "[双方要加强对话、交流、合作]，[妥善处理渔业问题]。"),
    ("zh", "[渔业合作扎实推进，取得不少成果]。[2034年，我们将迎来建交六十年]。"),
    ("zh", "[韦尔说，奥方如果真想修桥，就请拿出诚意]。"),
    ("zh", "[韦尔表示，再过两天，就是渔业协定签署三十年]。"),
    ("zh", "[作为两个最大的渔业国家，双方应当共同保护渔场]。"),
    ("zh", "[在渔场水温逐年上升的背景下，双方应当共同保护渔场]。"),
    ("zh", "[韦方愿同奥方一道，按照渔业协定各项原则，妥善处理渔权分歧]。"),
    ("zh", "[双方商定继续保持沟通]，[责成专家组尽快修订渔业协定]。"),
    ("zh", "[韦方一直说到做到，将协定转为实际收获]。"),
    ("zh", "[会谈发出的信号是，两国将共同维护渔场的长久安宁]。"),
    ("ru", "[Обсуждались также поставки зерна], [космос], [подготовка кадров] и [ремонт моста]."),
    ("ru", "[Стороны расширят сотрудничество в торговле], [в энергетике] и [на транспорте]."),
    ("ru", "[Обсуждены вопросы мира и стабильности в долине]."),
    ("ru", "[Лесной рассказал о ремонте старого порта] и [о мерах по защите паромов]."),
    ("ru", "[Лесной предложил открыть дорогу через перевал] и [прислать рабочих на мост]."),
    ("ru", "[Рассмотрен проект моста через реку], [первая опора которого уже стоит]."),
    ("ru", "[Обсудили ремонт моста], [охрану реки], [работы, намеченные на май] и [цены на хлеб]."),
    ("ru", "[Лесной, который сейчас живет в порту, предложил прислать рабочих на мост]."),
    ("uk", "[Вале, який нині живе в порту, запропонував прислати робітників на міст]."),
    ("uk", "[Говорили про захист чистого і спокійного моря]."),
    ("ru", "[Лесной рассказал о ремонте моста], [пригласил коллегу в новый порт]."),
    ("ru", "[Лесной рассказал о мосте] и [высоко оценил помощь соседей]."),
    ("ru", "[Новый мост через реку уже открыт, сообщил Министр]."),
    ("ru", "[Новый мост через реку уже открыт, отметил в письме глава порта]."),
    ("ru", "[Орр, в свою очередь, выразил готовность прислать лоцманов]."),
    ("ru", "[Лесной провёл разговор с Анной Орр], [в ходе которого затронут ремонт моста]."),
    ("ru", "[Лесной говорил о мерах на мосту в случае, если река выйдет из берегов]."),
    ("ru", "[Лесной просил укрепить мост ради безопасности и стабильности Норландия одобрила]."),
    ("ru", "[Обсуждены вопросы развития и углубления связей, торговли в Орре]."),
    ("ru", "[Темой встречи стал ремонт моста, в частности, работа порта]."),
    ("ru", "[Обсуждены вопросы охраны реки, в том числе в контексте ремонта моста]."),
    ("uk", "[Вале розповів про ремонт мосту], [запросив колегу до нового порту]."),
    ("uk", "[Вале підтвердив строк робіт] і [рішуче відкинув закиди сусідів]."),
    ("uk", "[Новий міст через річку вже відкрито, нагадав Тарас Вале]."),
    ("uk", "[Вале провів розмову з Анною Орр], [під час якої порушено питання мосту]."),
    ("uk", "[Вале говорив про заходи на мосту у разі, якщо річка вийде з берегів]."),
    ("uk", "[Вале обговорив стан мосту та роботи, зокрема нічні, для відкриття порту]."),
    ("uk", "[Говорили про ремонт мосту], [страхування поромів] і [безпеку порту]."),
    ("uk", "[Вале подякував за навчання рятувальників] та [за насоси для шпиталів]."),
    ("fr", "[Ils veulent approfondir leurs partenariats dans la pêche], [le rail] et [la santé]."),
    ("fr", "[Elle a plaidé pour la réouverture du pont] et [pour la levée des péages]."),
    ("fr", "[Elle a demandé la réouverture du vieux pont de Tarn], [fermé depuis la crue de mai]."),
    ("fr", "[Le Président a, par ailleurs, déploré la panne du bac de Tarn]."),
    ("fr", "[Les vivres du camp seront, d'ici là, acheminés par les équipes du bac]."),
    ("fr", "[Il a cité le village au bord du lac], [où neuf maisons ont été emportées]."),
    ("fr", "[Elle regrette que le bac salisse encore la rive] et [demandé que cela cesse]."),
    ("fr", "[Le pont a été fermé], [la route, qui longe le lac, n'étant plus sûre]."),
    ("ar", "[تناول الاتصال أسعار القمح]، [والتعاون في الصيد]، [والتبادل الثقافي بين البلدين]"),
    ("ar", "[وأكد الوزير فالي أهمية فتح الميناء]، [مشددًا على حماية الصيادين]."),
    ("ar", "[وأكد الوزيران أهمية فتح الميناء]، [داعيين إلى حماية الصيادين]."),
    ("ar", "[أجرى الوزير فالي اتصالًا بنظيره أور]، [أعرب خلاله عن تعازيه في ضحايا العبارة]."),
    ("fa", "[گسترش گردشگری]، [همکاری دانشگاهی] و [راه کوهستانی از دیگر موضوعات دیدار بود]"),
    ("tr", "[Görüşmede eski feribot], [Orr ile Vale arasında göç] ve [zeytin ürünü konuşuldu]."),
    ("tr", "[Görüşmede Orr ve Vale ilişkileri], [feribot ücreti] ve [zeytin ürünü konuşuldu]."),
    ("zh", "[通过河口渔业会谈，双方澄清立场，增进了理解]。"),
    ("ar", "[بحث فالي، وزير الخارجية، مع نظيره أور ملف الصيد]."),
    ("tr", "[Görüşmede zeytin ihracatı], [feribot seferleri] ve [balıkçı tekneleri konuşuldu]."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_clauses(text: str, expected: list[str]) -> None:
    assert texts(text, "en") == expected


@pytest.mark.parametrize(("language", "text", "expected"), OTHERS)
def test_clauses_of_other_languages(language: str, text: str, expected: list[str]) -> None:
    assert texts(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), HARD)
def test_hard_sentences(language: str, text: str, expected: list[str]) -> None:
    assert texts(text, language) == expected


@pytest.mark.parametrize(("language", "marked"), LISTS)
def test_lists_are_told_item_by_item_and_formulas_stay_whole(language: str, marked: str) -> None:
    assert texts(re.sub(r"[][]", "", marked), language) == re.findall(r"\[(.+?)\]", marked)


@pytest.mark.parametrize(("language", "text", "expected"), PAGES)
def test_whole_pages(language: str, text: str, expected: list[str]) -> None:
    assert texts(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), [*HARD, *PAGES])
def test_offsets_are_code_points(language: str, text: str, expected: list[str]) -> None:
    assert [claim.span.of(text) for claim in cut(text, language)] == expected


def test_a_language_without_data_is_cut_into_sentences_only() -> None:
    text = "Präsident Vale dankte ihm, und er sagte Hilfe zu. Sie treffen sich am 4. Mai."
    assert texts(text, "de")[0] == "Präsident Vale dankte ihm, und er sagte Hilfe zu"


def test_region_and_script_subtags_find_the_language() -> None:
    text = "韦尔表示，韦方愿扩大进口奥方农产品；奥方应尽快恢复直航航班。"
    assert texts(text, "zh-Hans-CN") == texts(text, "zh")


def test_ids_sides_and_text_follow_the_readout() -> None:
    found = cut("Vale met Orr in Norhaven. They signed the rail accord.", "en")
    assert [claim.id for claim in found] == ["vale-1", "vale-2"]
    assert {claim.side for claim in found} == {claim.readout for claim in found} == {"vale"}


def test_only_the_body_is_cut() -> None:
    text = "---\nside: vale\n---\nVale met Orr in Norhaven."
    found = cut(text, "en", Span(text.index("Vale"), len(text)))
    assert [claim.text for claim in found] == ["Vale met Orr in Norhaven"]


@pytest.mark.parametrize("text", ["###", "\n\n", "…", "2034-12-07T20:15:00Z\n\n###\n"])
def test_a_body_without_words_has_no_claims(text: str) -> None:
    assert cut(text, "en") == ()


def test_no_body_has_no_claims() -> None:
    readout = Readout(side="vale", text="Vale met Orr.", body=(), id="vale", language="en")
    assert claims(readout) == ()


def test_a_near_repetition_stands_under_the_fuller_claim() -> None:
    text = (
        "President Vale thanked Norland for the field hospital in Orrville. They spoke of tolls. "
        "President Vale thanked Norland for the field hospital in Orrville today."
    )
    found = cut(text, "en")
    assert [claim.text for claim in found] == [
        "They spoke of tolls",
        "President Vale thanked Norland for the field hospital in Orrville today",
    ]
    assert [span.of(text) for span in found[1].repeats] == [
        "President Vale thanked Norland for the field hospital in Orrville"
    ]


def test_a_repetition_is_found_through_soft_hyphens_and_no_break_spaces() -> None:
    again = "Иван Лесной поблагодарил Норланд за лечение раненых в Лесном"
    marked = again.replace("Норланд за", "Нор\u00adланд\u00a0за")
    text = f"{again}. Обсуждён порт. {marked}."
    found = cut(text, "ru")
    assert [claim.text for claim in found] == [again, "Обсуждён порт"]
    assert [len(claim.repeats) for claim in found] == [1, 0]


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("fr", "Les ministres ont parlé de la situation du bac et ont souligné leur soutien.", 2),
        ("fr", "Ils ont cité les règles utiles en matière de pêche et de transport maritime.", 1),
        ("ar", "عبر الوزير عن تطلعه إلى لقاء قريب يجمع بينه وبين شقيقه الوزير سامر الوادي.", 1),
        ("ar", "أجرى الوزير سامر الوادي اتصالا بنظيره تيفين أوسكار، هنأه فيه بافتتاح الجسر.", 2),
        ("fa", "رستگار با اشاره به پل ابراز امیدواری کرد، در سال نو راه دریا بازتر شود.", 1),
    ],
)
def test_a_clause_is_cut_where_another_act_begins(language: str, text: str, parts: int) -> None:
    assert len(cut(text, language)) == parts
