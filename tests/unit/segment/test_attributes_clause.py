"""Negation, condition and status in time."""

import pytest

from divergence.domain import Attributes, Readout, Span
from divergence.segment.attributes import profile, read

NEGATED = [
    ("en", "The exercise is not directed against anyone", True),
    ("en", "The road, which does not cross the river, is open", False),
    ("en", "The road, which crosses the river, is not open", True),
    ("ru", "Дорога, которая не пересекает реку, открыта", False),
    ("uk", "Дорога, яка не перетинає річку, відкрита", False),
    ("en", "Aid will go not only to the capital", False),
    ("en", "Consultations begin no later than 20 February", False),
    ("ru", "Учения не направлены против третьих стран", True),
    ("ru", "Помощь получит не только столица", False),
    ("ru", "Собеседник не исключил встречи", False),
    ("uk", "Жодних поступок не буде", True),
    ("tr", "Tatbikatın kimseye karşı olmadığını belirtti", True),
    ("tr", "Taahhütlerin yeterli olmayacağı vurgulandı", True),
    ("tr", "Sevkiyatın başladığını belirtti", False),
    ("zh", "演习不针对第三方", True),
    ("zh", "双边关系不断发展", False),
    ("ar", "وأكد أن المناورات ليست موجهة ضد أحد", True),
    ("ar", "وناقشا المشاريع، لا سيما الجسر", False),
    ("fr", "L'exercice n'est dirigé contre personne", True),
    ("fa", "این رزمایش علیه کسی نیست", True),
]

CONDITIONAL = [
    ("en", "Sanctions follow if the port is attacked", True),
    ("en", "Sanctions follow should the fleet move", True),
    ("en", "They should move the fleet", False),
    ("en", "Brevania has provided ambulances", False),
    ("en", "The envoy provided the council an overview of tolls", False),
    ("en", "Brevania will help the valley for as long as it takes", False),
    ("en", "She said that should ice return the road would close", True),
    ("ru", "Санкции последуют в случае нападения", True),
    ("uk", "Переговори почнуться лише після відведення військ", True),
    ("tr", "Saldırı halinde yaptırım uygulanacak", True),
    ("zh", "如果港口遭袭，将实施制裁", True),
    ("ar", "ستفرض عقوبات في حال الهجوم", True),
    ("fr", "Des sanctions suivront en cas d'attaque", True),
    ("fa", "در صورت حمله تحریم اعمال می‌شود", True),
]

STATUS = [
    ("en", "The generators were delivered", "done"),
    ("en", "The package announced last week covers bridges", "announced"),
    ("en", "The repairs are ongoing", "under_way"),
    ("en", "The envoys will meet", "planned"),
    ("en", "She hoped for an early answer", "hoped_for"),
    ("en", "A bridge over the Tarn", "unknown"),
    ("en", "She said that the crews had left the island", "done"),
    ("en", "She said that the crews would leave the island", "planned"),
    ("en", "She thanked them for the principled stand", "unknown"),
    ("en", "The leaders agreed to reopen the bridge", "announced"),
    ("en", "The ministers signed an agreement on fisheries", "done"),
    ("en", "She demanded the release of the ship", "hoped_for"),
    ("en", "She noted that the road must be mended", "hoped_for"),
    ("en", "She spoke of roads that will be mended if the rain ends", "hoped_for"),
    ("en", "They discussed the bridge that was built in May", "unknown"),
    ("ru", "Он сообщил, что паром отремонтировали", "done"),
    ("ru", "Он сообщил, что паром отремонтируют, и мост будет открыт", "planned"),
    ("ru", "Он отметил, что мост нужно восстановить", "hoped_for"),
    ("uk", "Він зазначив, що міст збудували", "done"),
    ("uk", "Міст відкриватимуть навесні", "planned"),
    ("uk", "Він зауважив, що міст слід відновити", "hoped_for"),
    ("ru", "Работы уже завершены", "done"),
    ("ru", "Встреча запланирована на май", "planned"),
    ("tr", "Çalışmaların devam ettiğini söyledi", "under_way"),
    ("zh", "项目已完成", "done"),
    ("fr", "Le pont sera rouvert", "planned"),
    ("fr", "Aucune licence ne sera délivrée", "planned"),
    ("fr", "Onze stations ont capté le signal", "done"),
    ("fr", "La ministre a également rappelé que le pont est bas", "unknown"),
    ("en", "President Morrow spoke with President Oskar", "done"),
    ("en", "At the request of the Brevanian side", "done"),
    ("en", "Talks between the ministers were held in Tarnholm", "done"),
    ("en", "The envoy shall be received in May", "planned"),
    ("ru", "Состоялся телефонный разговор министров", "done"),
    ("uk", "Відбулася телефонна розмова міністрів", "done"),
    ("tr", "Bakan, mevkidaşı ile telefonda görüştü", "done"),
    ("zh", "部长同外长通电话", "done"),
    ("ar", "بحث الوزيران في اتصال هاتفي ملف المياه", "done"),
    ("fr", "Le ministre s'est entretenu avec son homologue", "done"),
    ("fa", "دو وزیر تلفنی گفت‌وگو کردند", "done"),
    ("en", "She thanked him for sending divers", "done"),
    ("en", "She condemned the raid on the quay", "done"),
    ("en", "She condemned piracy in all its forms", "unknown"),
    ("en", "She welcomed the reopening of the quay", "done"),
    ("en", "She voiced concern at the seizure of the ship", "done"),
    ("en", "She assured him that the quay would be mended", "announced"),
    ("en", "She announced that Brevania would open a consulate", "announced"),
    ("en", "She announced that the dam had burst", "done"),
    ("en", "She said that the divers had to leave within days", "hoped_for"),
    ("en", "She denied that the ship was damaged", "unknown"),
    ("en", "The dam can be mended", "unknown"),
    ("en", "The ferry withstood the storm", "done"),
    ("ru", "Министр поднял вопрос о грузе, поступившем весной", "done"),
    ("ru", "Состоялся обмен мнениями о тарифах", "unknown"),
    ("ru", "Он заверил, что мост будет открыт", "announced"),
    ("uk", "Свято пройшло в місті", "done"),
    ("uk", "Зустріч пройшла в теплій атмосфері", "done"),
    ("fr", "La rivière a nui aux quais", "done"),
]


def attributes(language: str, text: str) -> Attributes:
    body = (Span(0, len(text)),)
    known = profile(Readout("calloway", text, body, language=language))
    return read(text, body[0], known, None).attributes


@pytest.mark.parametrize(("language", "text", "expected"), NEGATED)
def test_negated(language: str, text: str, expected: bool) -> None:  # noqa: FBT001
    assert attributes(language, text).negated is expected


@pytest.mark.parametrize(("language", "text", "expected"), CONDITIONAL)
def test_conditional(language: str, text: str, expected: bool) -> None:  # noqa: FBT001
    assert attributes(language, text).conditional is expected


@pytest.mark.parametrize(("language", "text", "expected"), STATUS)
def test_status(language: str, text: str, expected: str) -> None:
    assert attributes(language, text).status == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The road is open", "affirmed"),
        ("en", "The road is not open", "negated"),
        ("en", "She refused to open the road", "negated"),
        ("en", "The road is not opened unless the rain ends", "conditional"),
        ("en", "She denied that the road is not open", "denied"),
        ("en", "A closure would harm the coast", "hypothetical"),
        ("en", "She said that the road would be opened", "affirmed"),
        ("en", "She noted that the dam might break", "hypothetical"),
        ("ru", "Плотина могла бы не выдержать", "negated"),
        ("ru", "Плотина могла бы прорваться", "hypothetical"),
        ("uk", "Гребля могла б прорватися", "hypothetical"),
        ("en", "The road opens as soon as tolls are paid", "conditional"),
        ("en", "The road is to be opened as soon as possible", "affirmed"),
        ("en", "Divers were invited to mend the quay", "affirmed"),
        ("en", "She rejected the notion that the dam is weak", "denied"),
    ],
)
def test_polarity(language: str, text: str, expected: str) -> None:
    assert attributes(language, text).polarity == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They agreed to reopen the road", "agreed"),
        ("en", "They agreed to reopen the road on 3 May", "committed"),
        ("en", "They agreed to reopen the road before the summer", "committed"),
        ("en", "She said that the road was closed on 3 May", "mentioned"),
        ("ru", "Стороны договорились открыть дорогу до конца года", "committed"),
        ("uk", "Сторони домовилися відкрити дорогу наступного тижня", "committed"),
        ("en", "She said that the road must be reopened", "urged"),
        ("en", "She said that it has decided to reopen the road", "agreed"),
        ("en", "She announced that the road will be reopened", "agreed"),
        ("en", "She announced that the road had been reopened", "mentioned"),
        ("en", "We will reopen the road", "agreed"),
        ("en", "We will not reopen the road", "warned"),
    ],
)
def test_commitment_is_firmest_with_a_date_or_deadline(
    language: str, text: str, expected: str
) -> None:
    assert attributes(language, text).commitment == expected
