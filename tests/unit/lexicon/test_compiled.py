"""What is compiled of the word files is what they hold, and is passed over where it is not."""

from pathlib import Path

import pytest

from divergence.lexicon import compiled, language, names
from divergence.lexicon.compile import documents, main
from divergence.lexicon.compiled import Document
from divergence.lexicon.stock import as_json, from_json


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path / "compiled")
    compiled.FOLDER.mkdir()
    return compiled.FOLDER


@pytest.fixture
def document(folder: Path, tmp_path: Path) -> Document:
    """Made from a word file of its own, and written into the folder."""
    assert folder.is_dir()
    source = tmp_path / "words.toml"
    source.write_text("deal", encoding="utf-8")
    found = Document("words", (source,), lambda: {"words": source.read_text("utf-8").split()})
    found.file.write_bytes(found.encoded())
    return found


@pytest.mark.parametrize("name", [document.name for document in documents()])
def test_what_is_compiled_fits_the_word_files(name: str) -> None:
    (document,) = (one for one in documents() if one.name == name)
    current = document.file.is_file() and document.file.read_bytes() == document.encoded()
    assert current, "run `python -m divergence.lexicon.compile` and commit what it writes"


def test_nothing_else_is_kept() -> None:
    assert set(compiled.FOLDER.iterdir()) == {document.file for document in documents()}


def test_what_fits_is_not_built_anew(document: Document) -> None:
    never = Document(document.name, document.sources, lambda: pytest.fail("built"))
    assert never.load() == {"words": ["deal"]}


def test_a_changed_word_file_counts(document: Document) -> None:
    document.sources[0].write_text("deal pact", encoding="utf-8")
    assert document.load() == {"words": ["deal", "pact"]}


def test_a_changed_or_missing_document_does_not_count(document: Document) -> None:
    document.file.write_bytes(document.file.read_bytes().replace(b"deal", b"ruse"))
    assert document.load() == {"words": ["deal"]}
    document.file.write_bytes(b"")
    assert document.load() == {"words": ["deal"]}
    document.file.unlink()
    assert document.load() == {"words": ["deal"]}


def test_writing_leaves_what_is_compiled_and_nothing_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "gone.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr("divergence.lexicon.compile.documents", lambda: (names.DOCUMENT,))
    main()
    assert list(folder.iterdir()) == [names.DOCUMENT.file]
    assert names.DOCUMENT.file.read_bytes() == names.DOCUMENT.encoded()


def test_a_stock_comes_back_as_it_was() -> None:
    phrases = language.load("zh").phrases
    assert phrases is not None
    assert from_json(as_json(phrases)) == phrases
