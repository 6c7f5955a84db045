"""The gazetteer, and a user's own names beside it."""

import re
from pathlib import Path

import pytest

from divergence.domain import Claim, Readout, Span
from divergence.lexicon.grammar import load
from divergence.lexicon.names import countries, entities, phrases
from divergence.lexicon.words import words
from divergence.segment import claims

PAGE = (Path(__file__).parents[3] / "docs" / "languages.md").read_text(encoding="utf-8")
(OWN,) = re.findall(r"^```toml\n(# names\.toml\n.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def named(text: str, language: str, own: str = OWN) -> list[str]:
    """The entities that a text names."""
    hits = load(language, own).find(words(text))
    return [hit.value for hit in hits if hit.attribute == "entity"]


def cut(text: str, language: str, own: str = OWN) -> tuple[Claim, ...]:
    return claims(Readout("a", text, (Span(0, len(text)),), "a", language=language), own)


@pytest.mark.parametrize(
    ("text", "language", "entity"),
    [
        ("The Ostranians agreed.", "en", "ostrana"),
        ("В Остране довольны.", "ru", "ostrana"),
        ("They met at the Velm Palace.", "en", "velm-palace"),
        ("В Вельмском дворце довольны.", "ru", "velm-palace"),
        ("The World Assembly met.", "en", "united-nations"),
    ],
)
def test_names_of_the_page_are_found(text: str, language: str, entity: str) -> None:
    assert entity in named(text, language)
    assert entity not in named(text, language, "")


def test_one_entity_has_one_name_in_two_languages() -> None:
    english = cut("The minister thanked Ostrana for the ships.", "en")
    russian = cut("Министр поблагодарил Острану за корабли.", "ru")
    for (claim,) in (english, russian):
        assert [name.name for name in claim.attributes.names] == ["ostrana"]


def test_a_known_entity_keeps_its_own_names() -> None:
    assert named("The United Nations met.", "en") == ["united-nations"]
    assert set(entities()["united-nations"]["en"]) < set(entities(OWN)["united-nations"]["en"])


def test_an_office_speaks_for_its_country() -> None:
    assert countries(OWN)["velm-palace"] == "ostrana"
    assert load("en", OWN).country("velm-palace") == "ostrana"
    assert load("en").country("velm-palace") == "velm-palace"


def test_the_shipped_names_stay_as_they_are() -> None:
    before = dict(entities())
    entities(OWN)
    assert dict(entities()) == before
    assert "ostrana" not in entities()


def test_a_name_in_another_language_is_not_read() -> None:
    assert named("Ostrana", "fr") == []
    assert list(phrases("xx", OWN)) == []


def test_a_name_with_a_capital_needs_one() -> None:
    assert named("They met in an old palace.", "en") == []
    assert named("They met in the Old Palace.", "en") == ["velm-palace"]


@pytest.mark.parametrize(
    ("own", "says"),
    [
        ('velm = ["Velm"]', "velm is no table"),
        ("velm = 1", "velm is no table"),
        ('[velm]\nen = "Velm"', "velm.en is no list"),
        ("[velm]\nen = [1]", "velm.en is no list"),
        ('[velm.en]\nof = ["a"]', "velm.en is no list"),
        ('[velm]\nof = ["a", "b"]', "velm.of must name one country"),
        ("[velm]\nof = []", "velm.of must name one country"),
        ('[velm]\nen = [""]', "must begin with a word"),
        ('[velm]\nen = ["… Palace"]', "must begin with a word"),
        ("velm = [", "Invalid value"),
    ],
)
def test_what_is_wrong_is_said(own: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        entities(own)
