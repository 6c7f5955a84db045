"""Terms that take a position, found in texts."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import divergence.lexicon
from divergence.lexicon.files import LANGUAGES
from divergence.lexicon.phrases import spelled_out
from divergence.lexicon.terms import FAMILIES, about, entries, find, source

FOLDER = Path(divergence.lexicon.__file__).parent


def read(name: str) -> dict[str, dict[str, dict[str, Any]]]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


TABLE, PLACES, POLES, DEEDS, OCCASIONS = map(
    read, ("terms", "places", "poles", "deeds", "occasions")
)
TOLD = ("about", "source")
"""What a concept tells beside its stances."""

DEED = ("asked", "apology", "guarantee", "visit")
"""Questions with one end: a thing that took place, or with a negation did not."""


@pytest.mark.parametrize(
    ("language", "text", "stance", "words"),
    [
        ("en", "They discussed the Special Military Operation.", "a", "Special Military Operation"),
        ("en-GB", "They discussed the war.", "b", "war"),
        ("ru", "Обсудили специальную военную операцию.", "a", "специальную военную операцию"),
        ("uk", "Говорили про війну.", "b", "війну"),
        ("tr", "Savaşın sona ermesi görüşüldü.", "b", "Savaşın"),
        ("zh", "双方就危机交换意见。", "d", "危机"),
        ("ar", "بحثا تطورات الحرب.", "b", "الحرب"),
        ("fr", "Ils ont évoqué la guerre.", "b", "guerre"),
        ("fa", "درباره جنگ گفتگو کردند.", "b", "جنگ"),
    ],
)
def test_what_the_fighting_is_called(language: str, text: str, stance: str, words: str) -> None:
    hits = [term for term in find("naming", text, language) if term.concept == "fighting"]
    assert (stance, words) in [(term.stance, term.span.of(text)) for term in hits]


def test_the_longer_term_hides_the_shorter_one() -> None:
    hits = find("naming", "the war of aggression", "en")
    assert [(term.concept, term.stance) for term in hits] == [("fighting", "c")]


@pytest.mark.parametrize("language", ["und", "sw", ""])
def test_a_language_without_terms_finds_none(language: str) -> None:
    assert find("naming", "war and regime", language) == ()


def test_an_empty_text_holds_no_terms() -> None:
    assert find("tone", "", "en") == ()


def test_an_unknown_family_is_an_error() -> None:
    with pytest.raises(KeyError):
        find("nonsense", "war", "en")


def test_every_concept_is_described_and_has_stances_in_every_language() -> None:
    assert (*TABLE, *PLACES, *POLES, *DEEDS, *OCCASIONS) == FAMILIES
    for family, concepts in TABLE.items():
        for concept, stances in concepts.items():
            assert about(family, concept)
            for stance, languages in stances.items():
                if stance not in TOLD:
                    assert sorted(languages) == sorted(LANGUAGES), f"{family}.{concept}.{stance}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_finds_itself(language: str) -> None:
    for family, concepts in TABLE.items():
        for concept, stances in concepts.items():
            for stance in stances.keys() - {*TOLD}:
                for term in stances[stance][language]:
                    found = find(family, term.replace("*", ""), language)
                    assert (concept, stance) in {(hit.concept, hit.stance) for hit in found}, term


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_for_a_kind_of_encounter_is_found_for_it(language: str) -> None:
    for kind, languages in OCCASIONS["occasion"]["kind"].items():
        if kind != "about":
            for word in languages[language]:
                text = word.replace("*", "").replace("…", "")
                assert kind in {hit.stance for hit in find("occasion", text, language)}, word


@pytest.mark.parametrize("question", POLES["pole"])
def test_a_question_has_words_at_its_ends_in_every_language(question: str) -> None:
    table = POLES["pole"][question]
    ends = [table[end] for end in ("yes", "no") if end in table]
    assert str(table["about"]).startswith(("whether ", "how ", "north ", "east "))
    assert len(ends) == 2 or question in DEED
    for end in ends:
        assert sorted(end) == sorted(LANGUAGES)
        assert all(end.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_at_both_ends_of_a_question(language: str) -> None:
    for question, table in POLES["pole"].items():
        here, there = (set(table.get(end, {}).get(language, ())) for end in ("yes", "no"))
        assert not here & there, question


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_question_is_found_for_it(language: str) -> None:
    for question, table in POLES["pole"].items():
        for end in ("yes", "no"):
            for word in table.get(end, {}).get(language, ()):
                text = word.replace("*", "").replace("…", "")
                assert question in {hit.concept for hit in find("pole", text, language)}, word


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_a_place_and_every_word_for_a_deed_is_found_for_it(language: str) -> None:
    for family, concepts in (*PLACES.items(), *DEEDS.items()):
        for concept, stances in concepts.items():
            for stance in stances.keys() - {*TOLD}:
                for term in stances[stance].get(language, ()):
                    for text in spelled_out(term):
                        plain = text.replace("*", "").replace("…", "")
                        found = find(family, plain, language)
                        assert (concept, stance) in {(hit.concept, hit.stance) for hit in found}, (
                            term
                        )


@pytest.mark.parametrize("family", ["naming", "place"])
def test_every_name_that_takes_a_position_has_a_source(family: str) -> None:
    assert all(source(family, concept) for concept in entries(family))


def test_questions_tell_no_source() -> None:
    assert source("pole", "open") == ""


@pytest.mark.parametrize(
    ("language", "text", "place", "stance"),
    [
        ("en", "Talks in Kyiv went on.", "kyiv", "a"),
        ("en", "Talks in Kiev went on.", "kyiv", "b"),
        ("ru", "Переговоры в Киеве.", "kyiv", "plain"),
        ("uk", "Перемовини в Одесі.", "odesa", "plain"),
        ("tr", "Görüşme İstanbul'da yapıldı.", "istanbul", "a"),
        ("zh", "会谈在君士坦丁堡举行。", "istanbul", "b"),
        ("ar", "جرت المباحثات في القسطنطينية.", "istanbul", "b"),
        ("fr", "Les entretiens de Constantinople.", "istanbul", "b"),
        ("fa", "مذاکرات در خلیج فارس.", "gulf", "a"),
    ],
)
def test_places_by_their_other_names(language: str, text: str, place: str, stance: str) -> None:
    assert [(hit.concept, hit.stance) for hit in find("place", text, language)] == [(place, stance)]
