"""The embedded encoder: its rows, whatever stands beside a text, and its weights."""

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from divergence.domain import WeightsError
from divergence.encode.embedded import LONGEST, EmbeddedEncoder, Pieces
from divergence.models import packages, verified
from divergence.settings import LONGEST_TEXT

TEXTS = [
    "The two presidents spoke by telephone on 3 May.",
    "Состоялся телефонный разговор двух президентов.",
    "İki lider ticaret ve sınır güvenliğini görüştü; 175 tutuklu takas edilecek.",
    "双方愿继续沟通。",
    "",
    " \n",
    "x",
    "🤝",
    "ناقش الرئيسان التعاون في مجال الطاقة.",
    "The parties reviewed every clause of the grain accord. " * 12,
]


@pytest.fixture(scope="module")
def encoder() -> EmbeddedEncoder:
    return EmbeddedEncoder()


def test_the_same_statement_in_eight_languages_lies_together(encoder: EmbeddedEncoder) -> None:
    said = [
        "The two presidents agreed to exchange 175 prisoners.",
        "Президенты договорились об обмене 175 пленными.",
        "Президенти домовилися про обмін 175 полоненими.",
        "İki cumhurbaşkanı 175 esirin takası konusunda anlaştı.",
        "两国总统同意交换175名战俘。",
        "اتفق الرئيسان على تبادل 175 أسيراً.",
        "Les deux présidents sont convenus d'échanger 175 prisonniers.",
        "دو رئیس‌جمهور درباره تبادل ۱۷۵ اسیر توافق کردند.",
    ]
    other = ["The minister called for lower duties on grain.", "Министр призвал снизить пошлины."]
    rows = encoder.encode([*said, *other])
    cosines = rows @ rows.T
    same = cosines[: len(said), : len(said)]
    assert same.min() > cosines[: len(said), len(said) :].max()


def test_pieces_are_unpacked_as_they_were_packed() -> None:
    nibbles = np.arange(64, dtype=np.uint8).reshape(1, 64) % 16
    packed = (nibbles[:, ::2] | (nibbles[:, 1::2] << 4)).astype(np.uint8)
    scales = np.array([[0.5, 2.0]], dtype=np.float16)
    places = np.ones((1, 64), dtype=np.float32)
    found = Pieces(packed, scales, places)(np.array([0]))
    expected = (nibbles.astype(np.float32) - 8) * np.repeat([[0.5, 2.0]], 32, axis=1) + 1
    assert found.tolist() == expected.tolist()


def test_of_a_text_with_too_many_pieces_the_first_are_read(encoder: EmbeddedEncoder) -> None:
    words = "dam " * (2 * LONGEST)
    assert encoder.encode([words]).tobytes() == encoder.encode([words + "treaty"]).tobytes()


def test_rows_have_norm_one_and_no_nan(encoder: EmbeddedEncoder) -> None:
    found = encoder.encode(TEXTS)
    assert found.shape == (len(TEXTS), 384)
    assert found.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)


def test_same_bytes_alone_together_in_another_order_and_twice(encoder: EmbeddedEncoder) -> None:
    many = [f"{text} {n}" for n in range(12) for text in TEXTS]
    together = encoder.encode(many)
    assert encoder.encode(many[::-1])[::-1].tobytes() == together.tobytes()
    assert encoder.encode([*many, *many])[len(many) :].tobytes() == together.tobytes()
    for text, row in zip(many, together, strict=True):
        assert encoder.encode([text]).tobytes() == row.tobytes()


def test_no_texts_give_no_rows(encoder: EmbeddedEncoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


def test_a_claim_of_a_megabyte_is_read_to_the_limit(encoder: EmbeddedEncoder) -> None:
    sentence = "Слово и дело. "
    long = sentence * (1_000_000 // len(sentence))
    assert encoder.encode([long]).tobytes() == encoder.encode([long[:LONGEST_TEXT]]).tobytes()


def test_half_a_surrogate_pair_is_read_as_a_question_mark(encoder: EmbeddedEncoder) -> None:
    assert encoder.encode(["a \ud83d b"]).tobytes() == encoder.encode(["a ? b"]).tobytes()


def test_traditional_signs_are_read_as_simplified_ones(encoder: EmbeddedEncoder) -> None:
    traditional, simple = encoder.encode(["雙方就貿易問題交換意見。", "双方就贸易问题交换意见。"])
    assert traditional.tobytes() == simple.tobytes()


def test_same_bytes_whatever_the_number_of_threads(encoder: EmbeddedEncoder) -> None:
    code = (
        "import sys; from divergence.encode.embedded import EmbeddedEncoder; "
        "sys.stdout.buffer.write(EmbeddedEncoder().encode(eval(sys.argv[1])).tobytes())"
    )
    found = subprocess.run(
        [sys.executable, "-c", code, repr(TEXTS)],
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
    )
    assert found.stdout == encoder.encode(TEXTS).tobytes()


@pytest.mark.parametrize("part", ["graph", "pieces", "tokenizer"])
def test_weights_that_are_not_the_pinned_ones_are_refused(tmp_path: Path, part: str) -> None:
    other = tmp_path / "weights"
    other.write_bytes(b"not these")
    files = packages.embedded()
    encoder = EmbeddedEncoder({**files, part: replace(files[part], path=other)})
    with pytest.raises(WeightsError, match=r"not the file that was pinned.*install divergence"):
        encoder.encode(["a"])


def test_the_digest_is_what_sha256sum_prints_for_the_list() -> None:
    encoder = EmbeddedEncoder()
    assert encoder.name == "embedded"
    folder = verified(packages.embedded()["graph"]).parent
    names = [packages.EMBEDDED[kind][0] for kind in ("graph", "pieces", "tokenizer")]
    listed = "".join(f"{sha256((folder / n).read_bytes()).hexdigest()}  {n}\n" for n in names)
    assert encoder.digest == sha256(listed.encode()).hexdigest()
    files = packages.embedded()
    other = EmbeddedEncoder({**files, "graph": replace(files["graph"], sha256="0" * 64)})
    assert other.digest != encoder.digest


def test_opening_it_loads_no_weights_and_no_package() -> None:
    code = (
        "import sys; from divergence.encode import open_encoder; open_encoder('embedded').digest; "
        "print(*{m.partition('.')[0] for m in sys.modules} & "
        "{'onnxruntime', 'torch', 'sentence_transformers', 'tokenizers', 'scipy', 'pandas'})"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert found.stdout.strip() == ""
