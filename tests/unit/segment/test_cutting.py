"""The cutting data of every language reads, and says nothing that nobody reads."""

import pytest

from divergence.lexicon import cutting, files

KEYS = {
    "abbreviations", "numbered", "ordinals", "negations", "ends", "verb", "subordinator", "opener",
    "together", "words", "cut", "list",
}  # fmt: skip
CUT_KEYS = {"name", "at", "left", "right", "needs_verb", "unless", "example"}
LIST_KEYS = {"name", "head", "separator", "end", "barrier", "items", "words", "alone", "example"}


def test_every_file_is_a_language_and_every_language_has_a_file() -> None:
    assert {path.stem for path in files.FOLDER.iterdir()} == set(files.LANGUAGES)
    assert {"ar", "en", "fa", "fr", "ru", "tr", "uk", "zh"} <= set(files.LANGUAGES)


@pytest.mark.parametrize("language", files.LANGUAGES)
def test_data_has_known_keys_and_each_name_once(language: str) -> None:
    data = files.tables(language)["cutting"]
    assert set(data) <= KEYS
    for key, known in (("cut", CUT_KEYS), ("list", LIST_KEYS)):
        assert all(set(entry) <= known for entry in data[key])
        names = [entry["name"] for entry in data[key]]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", files.LANGUAGES)
def test_a_cut_that_needs_a_verb_can_find_one(language: str) -> None:
    data = cutting.load(language)
    assert data.verb is not None or not any(cut.needs_verb for cut in data.cuts)


@pytest.mark.parametrize("language", files.LANGUAGES)
def test_no_cut_matches_nothing_at_all(language: str) -> None:
    assert [cut.name for cut in cutting.load(language).cuts if cut.at.fullmatch("")] == []


def test_a_language_without_data_has_only_its_name() -> None:
    data = cutting.load("xx")
    assert data.language == "xx"
    assert (data.cuts, data.lists) == ((), ())


@pytest.mark.parametrize(
    ("tag", "expected"), [("zh-Hans-CN", "zh"), ("en_GB", "en"), ("FR", "fr"), ("und", "und")]
)
def test_primary_subtag(tag: str, expected: str) -> None:
    assert files.primary(tag) == expected
