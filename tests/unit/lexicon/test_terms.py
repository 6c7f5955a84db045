"""Terms that take a position, found in texts."""

import tomllib
from pathlib import Path

import pytest

import divergence.lexicon
from divergence.lexicon.files import LANGUAGES
from divergence.lexicon.terms import FAMILIES, about, find

TABLE = tomllib.loads(
    (Path(divergence.lexicon.__file__).parent / "terms.toml").read_text(encoding="utf-8")
)


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
    assert tuple(TABLE) == FAMILIES
    for family, concepts in TABLE.items():
        for concept, stances in concepts.items():
            assert about(family, concept)
            for stance, languages in stances.items():
                if stance != "about":
                    assert sorted(languages) == sorted(LANGUAGES), f"{family}.{concept}.{stance}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_finds_itself(language: str) -> None:
    for family, concepts in TABLE.items():
        for concept, stances in concepts.items():
            for stance in stances.keys() - {"about"}:
                for term in stances[stance][language]:
                    found = find(family, term.replace("*", ""), language)
                    assert (concept, stance) in {(hit.concept, hit.stance) for hit in found}, term
