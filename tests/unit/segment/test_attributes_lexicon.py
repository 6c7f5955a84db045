"""The data files hold what the code can read, and phrases are found as they are written."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from divergence.domain import Act, Status
from divergence.lexicon import files
from divergence.lexicon.files import LANGUAGES
from divergence.lexicon.grammar import load
from divergence.lexicon.index import Index
from divergence.lexicon.names import countries, entities, people
from divergence.lexicon.phrases import parse
from divergence.lexicon.stock import stock
from divergence.lexicon.words import fold, words

ACTS = (frozenset(Act) - {Act.NONE}) | {"expressed", "none"}
MAIN_ACTS = frozenset(Act) - {Act.NONE}
TOPICS = frozenset(
    [
        "agriculture", "arms", "arms-control", "captives", "consular", "contacts", "courtesy",
        "crime", "culture", "cyber", "defence", "domestic", "education", "energy", "environment",
        "finance", "fisheries", "health", "humanitarian", "migration", "nuclear-power",
        "organisations", "rights", "sanctions", "sea", "security-guarantees", "settlement", "space",
        "technology", "territory", "terrorism", "trade", "transport",
    ]
)  # fmt: skip

NUMBER = r"\d+(\.\d+)?"
SLUG = r"[a-z]+([_-][a-z]+)*"
VALUES = {
    **dict.fromkeys(("act", "feeling", "passive"), "|".join(sorted(ACTS))),
    **{
        name: name
        for name in (
            "agent", "approximate", "conjunction", "generic", "genitive", "half", "institution",
            "located", "oblique", "place", "possessed", "possessive", "postposition", "reported",
            "settled", "side", "source",
        )
    },
    **dict.fromkeys(("conditional", "negated"), "yes|no"),
    "article": "1",
    "clock": "am|pm|none",
    "contact": "call|meeting",
    "currency": "[A-Z]{3}",
    "function": "word",
    "group": "both|none",
    "dwelt": "yes|attention",
    "mutual": "yes",
    "spokesman": "yes",
    "during": "yes",
    "hour": "before|at|sign|point|half|minute|am|pm",
    "hypothetical": "yes|bare",
    "initiator": "subject|received|of|latter|after|other|own|named|none",
    "mark": "day|month|year",
    "modal": "will|must|none",
    "moment": r"(day|week|month|year)[+-]\d|none",
    "month": r"\d\d",
    "multiplier": "10+",
    "nearby": "next|last|this|none",
    "numeral": f"{NUMBER}|none",
    "ordinal": r"\d+|none|suffix|prefix",
    "person": "own|other",
    "pronoun": "same|own|both",
    "pursued": "yes",
    "rank": "[12]",
    "relative": "yes|person",
    "routine": "touch|wishes|tone|duration|range|presence|source|none",
    "season": "spring|summer|autumn|winter|none",
    "suffix": "suffix|genitive",
    "status": "|".join(sorted({*Status, "none"} - {Status.UNKNOWN})),
    "tense": "none|past|perfect|continuing|present|future",
    "title": SLUG,
    "topic": "|".join(sorted(TOPICS)),
    "unit": SLUG,
    "versus": "versus|between",
    "weekday": "[1-7]|none",
}  # fmt: skip
"""The attributes that the code reads, each with a pattern of its values."""


def tables(language: str) -> dict[str, dict[str, dict[str, str]]]:
    """A language's phrases with their examples, by attribute and value."""
    data = files.tables(language)
    return {name: table for name, table in data.items() if name not in {"rules", "cutting"}}


def find(notation: str, text: str) -> list[str]:
    index = Index(stock(parse("act", "stated", notation)))
    return [text[hit.start : hit.stop] for hit in index.find(words(text))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_are_ones_the_code_knows(language: str) -> None:
    wrong = [
        (attribute, value)
        for attribute, values in tables(language).items()
        for value in values
        if not re.fullmatch(VALUES.get(attribute, ""), value)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_is_whole(language: str) -> None:
    data = tables(language)
    assert sorted(int(month) for month in data.get("month", {})) in ([], list(range(1, 13)))
    assert set(data["weekday"]) - {"none"} == {str(day) for day in range(1, 8)}
    assert set(data["nearby"]) - {"none"} == {"last", "next", "this"}
    units = {f"{unit}{step}" for unit in ("day", "week", "month", "year") for step in ("-1", "+1")}
    assert units <= set(data["moment"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_topic(language: str) -> None:
    assert set(tables(language)["topic"]) == TOPICS


def test_the_docs_tell_every_topic() -> None:
    page = (Path(__file__).parents[3] / "docs" / "attributes.md").read_text(encoding="utf-8")
    _, section = page.split("\n## Topics\n")
    told = re.findall(r"^\| `([a-z-]+)` \|", section.split("\n## ")[0], re.MULTILINE)
    assert told == sorted(TOPICS)
    assert len(told) == 33


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_is_a_phrase_with_its_example(language: str) -> None:
    for attribute, values in tables(language).items():
        for value, phrases in values.items():
            for notation, example in phrases.items():
                assert list(parse(attribute, value, notation))
                assert example.strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_acts_are_told_in_every_language(language: str) -> None:
    assert set(tables(language)["act"]) >= MAIN_ACTS


def test_names_stand_in_all_languages() -> None:
    assert len(entities()) >= 500
    assert len(people()) >= 300
    told = {**entities(), **people()}
    assert len(told) == len(entities()) + len(people())
    assert [name for name, entry in told.items() if not set(LANGUAGES) <= set(entry)] == []
    assert set(countries().values()) <= set(entities())


def test_notation() -> None:
    assert find("call* on", "He called on them") == ["called on"]
    assert find("held … talks", "They held long and hard talks") == ["held long and hard talks"]
    assert find("held … talks", "They held, it seems, talks") == []
    assert find("(urged|pressed)( again)?", "urged; pressed again") == ["urged", "pressed again"]
    assert find("*maması", "yapılmaması") == ["yapılmaması"]
    assert find("Niger", "the Niger basin, a niger seed") == ["Niger"]
    assert find("U.S.", "a U.S. ship") == ["U.S"]


def test_longer_phrase_hides_the_one_inside() -> None:
    index = Index(stock([*parse("negated", "yes", "not"), *parse("negated", "no", "not only")]))
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
