"""Encoders are opened by name."""

from pathlib import Path

import pytest

from divergence.domain import UsageError, WeightsError
from divergence.encode import open_encoder
from divergence.encode.cache import CachedEncoder
from divergence.encode.embedded import EmbeddedEncoder


@pytest.mark.parametrize("name", ["", "sbert", "sbert:", "Embedded", "embedded:x", "openai:x"])
def test_an_unknown_name_is_answered_with_the_choices(name: str) -> None:
    with pytest.raises(UsageError, match=r"embedded.*sbert:"):
        open_encoder(name)


def test_cache_false_touches_nothing_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    encoder = open_encoder("embedded", cache=False)
    assert isinstance(encoder, EmbeddedEncoder)
    encoder.encode(["a"])
    assert list(tmp_path.iterdir()) == []


def test_the_cache_lies_under_xdg_cache_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    encoder = open_encoder("embedded")
    assert isinstance(encoder, CachedEncoder)
    first = encoder.encode(["a", "b"])
    assert [file.name for file in (tmp_path / "divergence" / "vectors").iterdir()] == [
        "vectors-2.sqlite"
    ]
    again = open_encoder("embedded").encode(["b", "a"])
    assert again[::-1].tobytes() == first.tobytes()
    assert open_encoder("embedded", cache=False).encode(["a", "b"]).tobytes() == first.tobytes()


def test_a_model_that_is_nowhere_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    with pytest.raises(WeightsError, match="There is no folder"):
        open_encoder("sbert:/no/such/folder")
