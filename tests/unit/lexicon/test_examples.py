"""Every entry of a language's file stands in its example, as what the file says it is."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

import pytest

from divergence.lexicon import cutting
from divergence.lexicon.files import LANGUAGES, tables
from divergence.lexicon.grammar import load
from divergence.lexicon.index import Index
from divergence.lexicon.phrases import parse
from divergence.lexicon.sentences import cut
from divergence.lexicon.stock import stock
from divergence.lexicon.words import words
from divergence.segment.clauses import clauses, weighed
from divergence.segment.lists import items

SIGN = "‖"
"""Stands in the example of a cut or a list where the parts before end."""


def entries(language: str) -> Iterator[tuple[str, str, str, str]]:
    for attribute, values in tables(language).items():
        if attribute not in ("rules", "cutting"):
            for value, phrases in values.items():
                for notation, example in phrases.items():
                    yield attribute, value, notation, example


def stands(language: str, attribute: str, value: str, notation: str, example: str) -> bool:
    grammar = load(language)
    phrases = stock(parse(attribute, value, notation))
    index = Index(phrases, forms=grammar.forms, gap=grammar.rules.gap)
    return bool(index.find(words(example)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_stands_in_its_example(language: str) -> None:
    missing = [entry for entry in entries(language) if not stands(language, *entry)]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_is_read_as_its_value_in_its_example(language: str) -> None:
    other = [
        (attribute, value, notation, example)
        for attribute, value, notation, example in entries(language)
        if (attribute, value)
        not in {(hit.attribute, hit.value) for hit in load(language).find(words(example))}
    ]
    assert other == []


def marked(example: str) -> tuple[str, set[int]]:
    """An example's text, and where its parts end."""
    parts = example.split(SIGN)
    lengths = list(accumulate(map(len, parts)))
    return "".join(parts), set(lengths[:-1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cut_parts_its_example_there(language: str) -> None:
    data = cutting.load(language)
    apart = []
    for entry in tables(language)["cutting"].get("cut", ()):
        text, ends = marked(entry["example"])
        alone = replace(data, cuts=tuple(one for one in data.cuts if one.name == entry["name"]))
        for cutter in (data, alone):
            found = {stop for _, stop in clauses(weighed(text, cutter), cutter)} - {len(text)}
            if not ends or found != ends:
                apart.append((entry["name"], text, sorted(found)))
    assert apart == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_is_told_item_by_item_in_its_example(language: str) -> None:
    data = cutting.load(language)
    apart = []
    for listing in tables(language)["cutting"].get("list", ()):
        text, ends = marked(listing["example"])
        alone = replace(data, lists=tuple(o for o in data.lists if o.name == listing["name"]))
        found = {stop for _, stop in items(weighed(text, alone), (0, len(text)), alone)}
        if not ends or found - {len(text)} != ends:
            apart.append((listing["name"], text, sorted(found)))
    assert apart == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_abbreviation_ends_a_sentence(language: str) -> None:
    data = cutting.load(language)
    ended = [
        short
        for short in sorted(data.abbreviations)
        if len(list(cut(f"Ab {short}. Cd ef gh.", data))) > 1
    ]
    assert ended == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_numbered_word_ends_a_sentence_unless_a_number_follows(language: str) -> None:
    data = cutting.load(language)
    wrong = [
        short
        for short in sorted(data.numbered)
        if len(list(cut(f"Ab {short}. 5 cd ef.", data))) > 1
        or len(list(cut(f"Ab {short}. XII cd ef.", data))) > 1
        or len(list(cut(f"Ab {short}. Cd ef gh.", data))) != 2
    ]
    assert wrong == []
