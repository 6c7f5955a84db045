"""sentence-transformers models: found, checked, and the same bytes every time."""

import os
import subprocess
import sys
import time
from fnmatch import fnmatch
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest

from divergence.domain import WeightsError
from divergence.encode import open_encoder
from divergence.encode.sbert import SentenceTransformerEncoder
from divergence.models import hub, packages

TEXTS = ["The two presidents spoke on 3 May.", "", "Состоялся разговор.", "x" * 9000, "Grain."]

RUN = """
import sys
from divergence.encode import open_encoder
from divergence.domain import DivergenceError
try:
    rows = open_encoder(sys.argv[1], cache=False).encode(eval(sys.argv[2]))
except DivergenceError as error:
    sys.exit(f"{error.exit_code} {error}")
sys.stdout.buffer.write(rows.tobytes())
"""


def _run(name: str, texts: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", RUN, name, repr(texts)],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.fixture
def minilm() -> Path:
    path = packages.minilm().path
    assert path is not None
    return path.parent


def test_the_package_serves_both_names_of_its_model(minilm: Path) -> None:
    digests = {
        SentenceTransformerEncoder(model).digest
        for model in ("all-MiniLM-L6-v2", packages.MINILM, str(minilm))
    }
    assert len(digests) == 1


def test_a_packaged_model_that_was_changed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("divergence.models.weights.sha256_of", lambda _: "0" * 64)
    with pytest.raises(WeightsError, match="not the file that was pinned"):
        SentenceTransformerEncoder("all-MiniLM-L6-v2")


def test_the_digest_hangs_on_weights_and_on_pooling(minilm: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    copytree(minilm, folder)
    before = SentenceTransformerEncoder(str(folder)).digest
    assert before == SentenceTransformerEncoder(str(minilm)).digest
    (folder / "README.md").write_text("other words")
    assert SentenceTransformerEncoder(str(folder)).digest == before
    (folder / "1_Pooling" / "config.json").write_text("{}")
    assert SentenceTransformerEncoder(str(folder)).digest != before


def test_a_folder_without_safetensors_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pytorch_model.bin").write_bytes(b"pickle")
    with pytest.raises(WeightsError, match="no safetensors weights"):
        SentenceTransformerEncoder(str(tmp_path))


def test_a_module_with_a_pickle_only_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"")
    (tmp_path / "2_Dense").mkdir()
    (tmp_path / "2_Dense" / "pytorch_model.bin").write_bytes(b"pickle")
    with pytest.raises(WeightsError, match=r"2_Dense has its weights as a pickle only"):
        SentenceTransformerEncoder(str(tmp_path))


@pytest.mark.parametrize(
    "model", ["/no/such/folder", "./none", "a b", "a/b/c", "~noone-of-that-name/x"]
)
def test_what_is_no_folder_and_no_name_is_refused_at_once(model: str) -> None:
    with pytest.raises(WeightsError, match="There is no folder"):
        SentenceTransformerEncoder(model)


def test_a_model_that_is_not_here_is_one_sentence_and_soon(tmp_path: Path) -> None:
    start = time.monotonic()
    found = _run("sbert:acme/none", ["a"], HF_HOME=str(tmp_path), HF_HUB_OFFLINE="1")
    said = found.stderr.decode().strip()
    assert said.startswith("3 The model `acme/none` is neither a folder nor in ")
    assert said.endswith("or name a local folder.")
    assert "\n" not in said
    assert found.stdout == b""
    assert time.monotonic() - start < 20


def test_what_is_fetched_is_what_a_model_needs(
    minilm: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import huggingface_hub

    there = [file.relative_to(minilm).as_posix() for file in minilm.rglob("*") if file.is_file()]
    there += ["pytorch_model.bin", "onnx/model.onnx", "2_Dense/pytorch_model.bin", "train.py"]
    fetched: list[str] = []

    def download(repository: str, *, allow_patterns: list[str], etag_timeout: float) -> None:
        assert repository == "acme/model"
        assert etag_timeout < 10
        fetched.extend(f for f in there if any(fnmatch(f, p) for p in allow_patterns))
        model = tmp_path / "hub" / "models--acme--model"
        copytree(minilm, model / "snapshots" / "c")
        (model / "refs").mkdir()
        (model / "refs" / "main").write_text("c")

    for name in ("HF_HUB_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    monkeypatch.setattr(huggingface_hub, "snapshot_download", download)
    digest = SentenceTransformerEncoder("acme/model").digest
    assert digest == SentenceTransformerEncoder(str(minilm)).digest
    needed = [file.relative_to(minilm).as_posix() for file in hub.model_files(minilm)]
    assert sorted(fetched) == sorted([*needed, "README.md"])


@pytest.mark.slow
def test_same_bytes_alone_together_and_in_another_process(minilm: Path) -> None:
    encoder = open_encoder("sbert:all-MiniLM-L6-v2", cache=False)
    together = encoder.encode(TEXTS)
    assert together.shape == (len(TEXTS), 384)
    assert together.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert encoder.encode([*TEXTS[::-1], *TEXTS])[len(TEXTS) :].tobytes() == together.tobytes()
    for text, row in zip(TEXTS, together, strict=True):
        assert encoder.encode([text]).tobytes() == row.tobytes()
    assert encoder.encode([]).shape == (0, 384)

    other = _run(f"sbert:{minilm}", TEXTS, OMP_NUM_THREADS="1", PYTHONHASHSEED="5")
    assert other.stderr == b""
    assert other.stdout == together.tobytes()


@pytest.mark.slow
def test_the_number_of_threads_is_given_back() -> None:
    import torch

    before = torch.get_num_threads()
    SentenceTransformerEncoder("all-MiniLM-L6-v2").encode(["a"])
    assert torch.get_num_threads() == before


@pytest.mark.slow
def test_a_pickle_beside_the_weights_is_not_opened(minilm: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    copytree(minilm, folder)
    (folder / "pytorch_model.bin").write_bytes(b"this would fail to load")
    found = SentenceTransformerEncoder(str(folder)).encode(["a"])
    assert found.tobytes() == SentenceTransformerEncoder(str(minilm)).encode(["a"]).tobytes()


@pytest.mark.slow
def test_weights_that_cannot_be_read_are_a_sentence(minilm: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    copytree(minilm, folder)
    (folder / "model.safetensors").write_bytes(b"broken")
    with pytest.raises(WeightsError, match=r"cannot be loaded as a sentence-transformers model"):
        SentenceTransformerEncoder(str(folder)).encode(["a"])
