"""Negation, condition and status in time."""

import pytest

from divergence.domain import Attributes, Readout, Span
from divergence.segment.attributes import profile, read

NEGATED = [
    ("en", "The exercise is not directed against anyone", True),
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
    ("ru", "Работы уже завершены", "done"),
    ("ru", "Встреча запланирована на май", "planned"),
    ("tr", "Çalışmaların devam ettiğini söyledi", "under_way"),
    ("zh", "项目已完成", "done"),
    ("fr", "Le pont sera rouvert", "planned"),
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
