"""The hub's folder is read as its library lays it out."""

from hashlib import sha256
from pathlib import Path

import pytest

from divergence.models import hub

COMMIT = "a" * 40


def _model(folder: Path, name: str, *, linked: bool = True, suffix: str = ".safetensors") -> Path:
    model = folder / f"models--{name.replace('/', '--')}"
    snapshot = model / "snapshots" / COMMIT
    snapshot.mkdir(parents=True)
    (model / "refs").mkdir()
    (model / "refs" / "main").write_text(COMMIT)
    (snapshot / "modules.json").write_text("[]")
    weights = snapshot / f"model{suffix}"
    if linked:
        blob = model / "blobs" / sha256(b"numbers").hexdigest()
        blob.parent.mkdir()
        blob.write_bytes(b"numbers")
        weights.symlink_to(blob)
    else:
        weights.write_bytes(b"numbers")
    return snapshot


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HF_HUB_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    return tmp_path / "hub"


def test_the_folder_follows_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("HF_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert hub.cache_folder() == tmp_path / ".cache" / "huggingface" / "hub"
    monkeypatch.setenv("XDG_CACHE_HOME", "/x")
    assert hub.cache_folder() == Path("/x/huggingface/hub")
    monkeypatch.setenv("HF_HOME", "/h")
    assert hub.cache_folder() == Path("/h/hub")
    monkeypatch.setenv("HF_HUB_CACHE", "/c")
    assert hub.cache_folder() == Path("/c")


@pytest.mark.parametrize("linked", [True, False])
def test_downloaded_models_are_listed_by_name(folder: Path, *, linked: bool) -> None:
    _model(folder, "zeta/last", linked=linked)
    first = _model(folder, "acme/first", linked=linked)
    (first / "README.md").write_text("---\nlanguage: xx\nlicense: mit\n---\n")
    rows = list(hub.downloaded())
    assert [row.name for row in rows] == ["sbert:acme/first", "sbert:zeta/last"]
    assert [row.licence for row in rows] == ["mit", "unknown"]
    assert {row.sha256 for row in rows} == {sha256(b"numbers").hexdigest()}
    assert {row.bytes for row in rows} == {7}


def test_pickles_and_models_of_other_libraries_are_not_listed(folder: Path) -> None:
    _model(folder, "acme/pickle", suffix=".bin")
    (_model(folder, "acme/other") / "modules.json").unlink()
    (folder / "models--acme--empty").mkdir()
    (folder / "datasets--acme--x").mkdir()
    assert list(hub.downloaded()) == []


def test_no_folder_lists_nothing(folder: Path) -> None:
    assert not folder.exists()
    assert list(hub.downloaded()) == []


def test_a_bare_name_is_one_of_sentence_transformers(folder: Path) -> None:
    snapshot = _model(folder, "sentence-transformers/some-model")
    assert hub.snapshot("some-model") == snapshot
    assert hub.snapshot("acme/some-model") is None


def test_the_files_of_a_model_are_those_its_vectors_hang_on(tmp_path: Path) -> None:
    names = [
        "1_Pooling/config.json",
        "2_Dense/model.safetensors",
        "config.json",
        "config_sentence_transformers.json",
        "model.safetensors",
        "modules.json",
        "sentence_bert_config.json",
        "tokenizer.json",
        "tokenizer_config.json",
        "vocab.txt",
    ]
    for name in [*names, "README.md", "data_config.json", "onnx/model.safetensors", "a.bin"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [file.relative_to(tmp_path).as_posix() for file in hub.model_files(tmp_path)]
    assert found == names
    assert [file.parent.name for file in hub.weight_files(tmp_path)] == ["2_Dense", tmp_path.name]
