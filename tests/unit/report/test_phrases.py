"""Phrases: every one that is asked for is there, and every one that is there is asked for."""

import re
import tomllib
from pathlib import Path

import pytest

from divergence.report import phrases
from divergence.report.html import REVIEW

REPORT = Path(phrases.__file__).parent
ENGLISH = tomllib.loads((REPORT / "words" / "en.toml").read_text("utf-8"))
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
    handed = set(re.findall(r"""\b(?:table|words)\(["'](\w+)["']\)""", text))
    left = {key for key in keys() if f'"{key}"' not in text and f"'{key}'" not in text}
    assert {key for key in left if key.split(".")[0] not in composed | handed} == set()


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
