"""The data files hold what the code can read, and phrases are found as they are written."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

import divergence.lexicon
from divergence.domain import Act, Status
from divergence.lexicon.grammar import LANGUAGES, countries, load
from divergence.lexicon.phrases import Index, parse
from divergence.lexicon.words import fold, words

FOLDER = Path(divergence.lexicon.__file__).parent
ATTRIBUTES = frozenset(
    [
        "act",
        "passive",
        "contact",
        "initiator",
        "routine",
        "group",
        "person",
        "pronoun",
        "possessive",
        "title",
        "side",
        "genitive",
        "oblique",
        "agent",
        "versus",
        "conjunction",
        "place",
        "negated",
        "conditional",
        "status",
        "modal",
        "month",
        "mark",
        "function",
        "numeral",
        "article",
        "approximate",
        "multiplier",
        "half",
        "currency",
        "unit",
        "ordinal",
        "clock",
        "located",
        "feeling",
        "suffix",
        "institution",
    ]
)
INITIATORS = frozenset(
    ["subject", "received", "of", "latter", "after", "other", "own", "named", "none"]
)
ACTS = (frozenset(Act) - {Act.NONE}) | {"expressed", "none"}
MAIN_ACTS = frozenset(Act) - {Act.NONE}


def tables(language: str) -> dict[str, dict[str, list[str]]]:
    read = tomllib.loads((FOLDER / "grammar" / f"{language}.toml").read_text(encoding="utf-8"))
    read.pop("rules")
    return read


def find(notation: str, text: str) -> list[str]:
    index = Index(parse("act", "stated", notation))
    return [text[hit.start : hit.stop] for hit in index.find(words(text))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_are_ones_the_code_knows(language: str) -> None:
    data = tables(language)
    assert set(data) <= ATTRIBUTES
    for attribute in ("act", "passive", "feeling"):
        assert set(data.get(attribute, {})) <= ACTS
    assert set(data["status"]) <= {*Status, "none"} - {Status.UNKNOWN}
    assert set(data["initiator"]) <= INITIATORS
    assert sorted(int(month) for month in data.get("month", {})) in ([], list(range(1, 13)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_is_a_list_of_phrases(language: str) -> None:
    for attribute, values in tables(language).items():
        for value, notations in values.items():
            assert isinstance(notations, list)
            for notation in notations:
                assert list(parse(attribute, value, notation))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_acts_are_told_in_every_language(language: str) -> None:
    assert set(tables(language)["act"]) >= MAIN_ACTS


def test_names_stand_in_all_languages() -> None:
    entries = tomllib.loads((FOLDER / "names.toml").read_text(encoding="utf-8"))
    assert len(entries) >= 120
    for entry in entries.values():
        assert set(LANGUAGES) <= set(entry)
    assert set(countries().values()) <= set(entries)


def test_notation() -> None:
    assert find("call* on", "He called on them") == ["called on"]
    assert find("held … talks", "They held long and hard talks") == ["held long and hard talks"]
    assert find("held … talks", "They held, it seems, talks") == []
    assert find("(urged|pressed)( again)?", "urged; pressed again") == ["urged", "pressed again"]
    assert find("*maması", "yapılmaması") == ["yapılmaması"]
    assert find("Niger", "the Niger basin, a niger seed") == ["Niger"]
    assert find("U.S.", "a U.S. ship") == ["U.S"]


def test_longer_phrase_hides_the_one_inside() -> None:
    index = Index([*parse("negated", "yes", "not"), *parse("negated", "no", "not only")])
    assert [hit.value for hit in index.find(words("not only, but not"))] == ["no", "yes"]


@pytest.mark.parametrize("notation", ["", "…", "… talks", "held …"])
def test_phrase_must_begin_and_end_with_a_word(notation: str) -> None:
    with pytest.raises(ValueError, match="must begin"):
        list(parse("act", "stated", notation))


def test_folding_makes_spellings_equal() -> None:
    assert fold("İstanbul ISPARTA Ёлка") == "istanbul isparta елка"
    assert fold("اتصالاً") == fold("اتصالا")
    assert fold("۱۲٫۵") == "12.5"


def test_words_keep_their_places() -> None:
    text = "Al\u00adda’s  ٣ اتصالاً 元首"
    found = words(text, at=5)
    assert [word.text for word in found] == ["alda", "s", "3", "اتصالا", "元", "首"]
    assert text[found[0].start - 5 : found[0].stop - 5] == "Al\u00adda"
    assert all(one.stop <= two.start for one, two in pairwise(found))


def test_unserved_language_has_no_phrases() -> None:
    assert load("cy").find(words("ni fydd heddwch")) == ()
    assert load("zh-Hant").language == "zh"
