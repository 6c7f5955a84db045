"""Every phrase of a language's press stands in its example."""

import pytest

from divergence.lexicon import press
from divergence.lexicon.files import read
from divergence.lexicon.grammar import load
from divergence.lexicon.index import Index
from divergence.lexicon.names import countries
from divergence.lexicon.phrases import parse
from divergence.lexicon.stock import stock
from divergence.lexicon.words import words


@pytest.mark.parametrize("language", press.LANGUAGES)
def test_every_phrase_stands_in_its_example(language: str) -> None:
    grammar = load(language)
    missing = []
    tables = {name: table for name, table in read(press.path(language)).items() if name != "rules"}
    for attribute, values in tables.items():
        for value, phrases in values.items():
            for notation, example in phrases.items():
                index = Index(stock(parse(attribute, value, notation)), forms=grammar.forms)
                if not index.find(words(example)):
                    missing.append((attribute, value, example))
    assert missing == []


def test_all_languages_have_the_same_tables() -> None:
    told = {
        language: {
            f"{attribute}.{value}"
            for attribute, values in read(press.path(language)).items()
            if attribute not in ("rules", "title")
            for value in values
        }
        - {"link.word", "tells.none", "tells.reacts"}
        for language in press.LANGUAGES
    }
    assert [language for language, tables in told.items() if tables != told["en"]] == []


def test_a_leader_speaks_for_a_state() -> None:
    found = press.load("en").index.find(words("Macron spoke."))
    leaders = {hit.value for hit in found if hit.attribute == "leader"}
    assert {countries()[leader] for leader in leaders} == {"france"}


def test_a_language_without_a_file_has_no_words() -> None:
    assert press.load("xx").index.find(words("the ministry said")) == ()
