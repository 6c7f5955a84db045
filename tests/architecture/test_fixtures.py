"""Each fixture says of itself what is true: files, front matter, meta.json and README agree."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from divergence import gold
from divergence.check.cases import digest

FIXTURES = Path(__file__).parents[2] / "fixtures"
CASES = sorted(path.parent for path in FIXTURES.glob("*/meta.json"))
KINDS = {"readout", "communique", "transcript", "post", "press-quoted", "hearsay"}
SHARED_KEYS = ("side", "issuer", "language", "published", "source", "kind", "complete")
WORDS = {"demo": (55, 200), "tune": (25, 700), "test": (25, 700)}
"""Of a document in a script that puts spaces between words, by split: the small cases are small."""
IDEOGRAPHS = {"demo": (150, 400), "tune": (80, 1600), "test": (80, 1600)}
"""Of a document in Chinese."""
READINGS = FIXTURES / "readings"
PAGES = FIXTURES / "pages"
ARTICLES = FIXTURES / "articles"


def meta(case: Path) -> dict[str, Any]:
    """The case's `meta.json`."""
    loaded: dict[str, Any] = json.loads((case / "meta.json").read_text("utf-8"))
    return loaded


def entries(case: Path) -> list[dict[str, Any]]:
    """What `meta.json` says of each document: the readouts, and a side's further ones."""
    found = meta(case)
    return [*found["readouts"], *found.get("further", [])]


def parts(document: Path) -> tuple[dict[str, Any], str]:
    """Front matter with its dates as text, and the body."""
    text = document.read_bytes().decode("utf-8")
    if not text.startswith("---\n"):
        return {}, text
    _, front, body = text.split("---\n", 2)
    return yaml.load(front, Loader=yaml.BaseLoader), body  # noqa: S506 - plain text only


DOCUMENTS = [
    pytest.param(case, entry, id=f"{case.name}/{entry['file']}")
    for case in CASES
    for entry in entries(case)
]


def test_every_folder_is_a_case_and_stands_in_the_readme() -> None:
    page = (FIXTURES / "README.md").read_text("utf-8")
    named = re.findall(r"^\| `([\w-]+)/` \|", page, re.MULTILINE)
    folders = sorted(entry.name for entry in FIXTURES.iterdir() if entry.is_dir())
    cases = sorted(set(folders) - {READINGS.name, PAGES.name, ARTICLES.name})
    assert sorted(named) == cases == [c.name for c in CASES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_meta_names_each_file_once(case: Path) -> None:
    files = [entry["file"] for entry in entries(case)]
    others = {"meta.json", "gold.json"}
    assert sorted(files) == sorted({path.name for path in case.iterdir()} - others)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_meta_is_complete(case: Path) -> None:
    found = meta(case)
    assert found["schema"] == "divergence-case/1"
    assert date.fromisoformat(found["date"]).isoformat() == found["date"]
    assert found["event"]
    assert found["kind"]
    assert len(found["parties"]) >= 2
    assert found["split"]
    assert found["origin"] in {"invented", "retold"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_retold_case_is_never_whole_and_an_invented_one_names_no_state(case: Path) -> None:
    found = meta(case)
    retold = found["origin"] == "retold"
    assert found.get("retold", False) == retold
    assert ("source" in found) == retold
    if retold or found["split"] == "demo":
        assert {entry["complete"] for entry in found["readouts"]} == {not retold}
    if not retold:
        assert all(code[0] == "X" or len(code) > 2 for code in found["parties"])


@pytest.mark.parametrize(("case", "entry"), DOCUMENTS)
def test_front_matter_says_what_meta_says(case: Path, entry: dict[str, Any]) -> None:
    front, _ = parts(case / entry["file"])
    assert entry["kind"] in KINDS
    if not front:
        assert Path(entry["file"]).stem == entry["side"]
        return
    told = {key: entry[key] for key in SHARED_KEYS if entry[key] is not None}
    told["complete"] = str(entry["complete"]).lower()
    assert {key: front[key] for key in SHARED_KEYS if key in front} == told
    encounter = {key: meta(case)[key] for key in ("kind", "date", "parties")}
    assert front["encounter"] == encounter


@pytest.mark.parametrize(("case", "entry"), DOCUMENTS)
def test_a_document_is_as_long_as_a_short_readout(case: Path, entry: dict[str, Any]) -> None:
    _, body = parts(case / entry["file"])
    chinese = entry["language"] == "zh"
    fewest, most = (IDEOGRAPHS if chinese else WORDS)[meta(case)["split"]]
    assert fewest <= len(body if chinese else body.split()) <= most


@pytest.mark.parametrize(("case", "entry"), DOCUMENTS)
def test_a_retold_document_is_never_graded_as_official(case: Path, entry: dict[str, Any]) -> None:
    front, _ = parts(case / entry["file"])
    if meta(case)["origin"] == "retold":
        assert front["grade"] in {"press_quoted", "unnamed_sources"}
    else:
        assert front.get("grade") in {None, "official_text", "official_translation"}


@pytest.mark.parametrize("reading", ["first", "second"])
def test_every_case_was_read_twice_in_the_same_words(reading: str) -> None:
    read = {case.id: case.texts for case in gold.read(READINGS / f"{reading}.case")}
    assert read == {case.id: case.texts for case in gold.read(FIXTURES)}


def test_each_split_has_its_thirty_cases() -> None:
    splits = Counter(meta(case)["split"] for case in CASES)
    assert set(splits) == {"demo", "tune", "test"}
    assert min(splits["tune"], splits["test"]) >= 30


def test_the_gate_holds_the_test_cases_to_their_digest() -> None:
    cases = [case for case in gold.read(FIXTURES) if case.split == "test"]
    makefile = (FIXTURES.parent / "Makefile").read_text("utf-8")
    assert f"--frozen test={digest(sorted(cases, key=lambda case: case.id))}" in makefile
