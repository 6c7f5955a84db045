"""Phrases: every one that is asked for is there, in every language, and is asked for."""

import re
import tomllib
from pathlib import Path
from string import Formatter

import pytest

from divergence.report import phrases
from divergence.report.html import REVIEW
from divergence.settings import LANGUAGES

REPORT = Path(phrases.__file__).parent
WORDS = {
    tag: tomllib.loads((REPORT / "words" / f"{tag}.toml").read_text("utf-8")) for tag in LANGUAGES
}
ENGLISH = WORDS["en"]
FORMS = {"en": {"one", "other"}, "ru": {"one", "few", "many"}, "tr": {"one", "other"}}
"""Plural categories of CLDR that whole numbers take."""
ASKED = re.compile(r"""\bsay\(\s*f?["']([a-z_.]+)["']""")


def keys() -> set[str]:
    return {f"{table}.{key}" for table, entries in ENGLISH.items() for key in entries}


def asked() -> set[str]:
    """Phrases that templates and modules name outright."""
    files = [*REPORT.rglob("*.py"), *(REPORT / "templates").glob("*.j2")]
    return {key for file in files for key in ASKED.findall(file.read_text("utf-8"))}


def test_every_phrase_that_is_asked_for_is_there() -> None:
    assert {key for key in asked() if not key.endswith(".")} <= keys()


def test_the_scripts_find_their_phrases() -> None:
    scripts = ((REPORT / "templates" / name).read_text("utf-8") for name in
               ("page.js", "card.js", "rows.js", "keys.js"))  # fmt: skip
    text = "\n".join(scripts)
    named = set(ASKED.findall(text)) | set(re.findall(r'choice\("\w+", "(\w+)"', text))
    assert named <= ENGLISH["script"].keys()
    assert all(f'"{key}"' in text for key in ENGLISH["script"])


def test_the_scripts_of_corrections_find_their_phrases_and_leave_none_over() -> None:
    templates = REPORT / "templates"
    scripts = (templates / name for name in REVIEW)
    text = "\n".join(script.read_text("utf-8") for script in scripts)
    named = set(re.findall(r'\btell\((?:[^"`()]*\? )?"(\w+)"(?: : "(\w+)")?', text))
    known = ENGLISH["review"].keys()
    assert {key for keys in named for key in keys if key} <= known
    told = asked() | {f"review.{key}" for keys in named for key in keys}
    ways = {key for key in known if key.startswith("way_")}
    moves = {"up", "down", "leave"}
    assert {key for key in known - ways - moves if f"review.{key}" not in told} == set()


def test_no_phrase_is_left_over() -> None:
    """Each is named outright, or its table is one whose keys are put together or handed over."""
    files = [*REPORT.rglob("*.py"), *(REPORT / "templates").glob("*.j2")]
    text = "\n".join(file.read_text("utf-8") for file in files)
    composed = set(re.findall(r"""["']([a-z_]+)\.\w*(?:\{|["'] ~)""", text))
    takers = "table|words|_shapes|_spoken|_words_of|_sentence_of|_said"
    handed = set(re.findall(rf"""\b(?:{takers})\(["'](\w+)["']""", text))
    left = {key for key in keys() if f'"{key}"' not in text and f"'{key}'" not in text}
    assert {key for key in left if key.split(".")[0] not in composed | handed} == set()


def gaps(phrase: str | dict[str, str]) -> set[str]:
    forms = phrase.values() if isinstance(phrase, dict) else [phrase]
    return {gap for form in forms for _, gap, _, _ in Formatter().parse(form) if gap}


FREE = {"calling.nobody_one", "names.owner", "finding.given_words"}
"""Phrases that may leave a gap out: what would stand in it is told by the rest, or twice."""


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
def test_every_language_has_every_phrase_and_its_gaps(tag: str) -> None:
    for table, entries in ENGLISH.items():
        assert entries.keys() == WORDS[tag][table].keys(), table
        for key, phrase in entries.items():
            said = WORDS[tag][table][key]
            missing = gaps(phrase) - gaps(said)
            assert gaps(said) <= gaps(phrase) | {"n"}, key
            assert not missing or f"{table}.{key}" in FREE, key
            assert said != "", key
    assert WORDS[tag].keys() == ENGLISH.keys()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_goes_by_number_has_every_form(tag: str) -> None:
    numbered = [p for entries in WORDS[tag].values() for p in entries.values() if type(p) is dict]
    assert len(numbered) > 15
    assert all(phrase.keys() == FORMS[tag] for phrase in numbered)


RUSSIAN: list[tuple[int, str]] = [
    (1, "1 строка требует"),
    (2, "2 строки требуют"),
    (5, "5 строк требуют"),
    (11, "11 строк требуют"),
    (14, "14 строк требуют"),
    (21, "21 строка требует"),
    (22, "22 строки требуют"),
    (112, "112 строк требуют"),
]


@pytest.mark.parametrize(("number", "says"), RUSSIAN)
def test_russian_counts_as_it_does(number: int, says: str) -> None:
    with phrases.speaking("ru"):
        assert phrases.say("eye.count", n=number) == f"{says} вашего внимания"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_plurals_are_those_of_cldr(tag: str) -> None:
    from babel import Locale

    rule = Locale(tag).plural_form
    with phrases.speaking(tag):
        assert all(phrases._form(n) == rule(n) for n in range(1, 250))


def test_capitals_are_the_language_s_own() -> None:
    assert phrases.capitals("iki") == "IKI"
    with phrases.speaking("tr"):
        assert phrases.capitals("iki ılık") == "İKİ ILIK"


@pytest.mark.parametrize(
    ("number", "says"), [(1, "1 row needs your eye"), (3, "3 rows need your eye")]
)
def test_a_number_chooses_the_form(number: int, says: str) -> None:
    assert phrases.say("eye.count", n=number) == says


def test_gaps_are_filled_and_what_fills_them_is_not_read() -> None:
    assert phrases.say("topics.row", row="{row.__class__}") == "row {row.__class__}"


def test_the_language_holds_within_and_is_given_back() -> None:
    with phrases.speaking("en"):
        assert phrases.language() == "en"
    with pytest.raises(FileNotFoundError), phrases.speaking("tlh"):
        phrases.say("keys.heading")
    assert phrases.language() == "en"
    with pytest.raises(KeyError):
        phrases.say("keys.nonsense")
