"""A user's own table of terms, beside the shipped one."""

import pytest

from divergence.lexicon.own_terms import table
from divergence.lexicon.terms import about, entries, find, sort, source

KELM = """
[naming.kelm]
about = "what the water off Kelm is called"
source = "Style guide of the ministry, 2031"
[naming.kelm.a]
en = ["Kelm Strait"]
[naming.kelm.b]
en = ["Orsk Channel"]
tr = ["Orsk Kanalı*"]
"""


def test_a_new_concept_is_found_beside_the_shipped_ones() -> None:
    text = "The war closed the Orsk Channel."
    assert [(hit.concept, hit.stance) for hit in find("naming", text, "en", KELM)] == [
        ("fighting", "b"),
        ("kelm", "b"),
    ]
    assert [hit.concept for hit in find("naming", text, "en")] == ["fighting"]
    assert find("naming", "Orsk Kanalı'nda", "tr", KELM)[0].stance == "b"


def test_it_tells_what_it_is_and_where_from() -> None:
    assert about("naming", "kelm", KELM) == "what the water off Kelm is called"
    assert source("naming", "kelm", KELM) == "Style guide of the ministry, 2031"
    assert [*entries("naming", KELM)][-1] == "kelm"


def test_terms_are_added_to_a_known_concept_whose_word_for_it_is_the_users() -> None:
    own = """
    [naming.fighting]
    about = "what the events are called"
    source = "Our own usage"
    [naming.fighting.d]
    en = ["the events"]
    """
    assert find("naming", "They spoke of the events.", "en", own)[0].stance == "d"
    assert find("naming", "They spoke of the crisis.", "en", own)[0].stance == "d"
    assert about("naming", "fighting", own) == "what the events are called"
    assert about("naming", "fighting") == "what the fighting is called"


def test_a_question_may_be_added() -> None:
    own = """
    [pole.dredged]
    about = "whether the harbour is dredged"
    source = "Our own usage"
    [pole.dredged.yes]
    en = ["dredged"]
    [pole.dredged.no]
    en = ["silted up"]
    """
    assert [hit.stance for hit in find("pole", "It is silted up.", "en", own)] == ["no"]
    assert sort("pole", "dredged", own) == ""


def test_an_empty_file_adds_nothing() -> None:
    assert table("") == {}
    assert entries("place", "") == entries("place")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[tone.x]\n", "tone is no table of terms; take one of naming, place, pole"),
        ("naming = 3", "naming is no table"),
        ("[naming]\nx = 3", "naming.x is no table"),
        ('[naming.x]\nsource = "s"', "naming.x has no about; write about = “…”"),
        ('[naming.x]\nabout = "a"\nsource = " "', "naming.x has no source; write source = “…”"),
        (
            '[naming.x]\nabout = "a"\nsource = "s"',
            "naming.x has no terms; write [naming.x.a] with a list for each language",
        ),
        ('[naming.x]\nabout = "a"\nsource = "s"\na = 3', "naming.x.a is no table"),
        (
            '[naming.x]\nabout = "a"\nsource = "s"\na = {en = "war"}',
            "naming.x.a.en is no list of terms",
        ),
        (
            '[naming.x]\nabout = "a"\nsource = "s"\na = {en = ["…"]}',
            "the phrase '…' of naming.x.a.en. must begin with a word",
        ),
        (
            '[pole.x]\nabout = "a"\nsource = "s"\nmaybe = {en = ["war"]}',
            "pole.x.maybe is no end; take one of yes, always, no, never, aside",
        ),
    ],
)
def test_a_wrong_entry_is_named(text: str, fault: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the whole message is compared
        table(text)
    assert str(caught.value) == fault


def test_what_is_no_toml_is_an_error() -> None:
    with pytest.raises(ValueError, match="after a key"):
        table("naming")
