"""`divergence extract`, and `divergence compare` on one article."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = """A call, and two accounts of it

The Ostrana presidency said the two leaders "agreed on a truce". The call, it added, was made at Karvelia's request.

Karvelia's foreign ministry said only that "views were exchanged". There was no mention of a truce in Karvelia's statement.
Sources close to the Karvelian president said he had been furious.

In a television interview last week President Orsk had ruled a truce out.
"""  # noqa: E501

TOLD = """Official accounts of 2 sides: ostrana, karvelia.

ostrana
  line 3, characters 32-148, quoted in the press
    The Ostrana presidency said the two leaders "agreed on a truce". The call, it added, was made at Karvelia's request.

karvelia
  line 5, characters 150-216, quoted in the press
    Karvelia's foreign ministry said only that "views were exchanged".
  line 6, characters 274-340, unnamed sources
    Sources close to the Karvelian president said he had been furious.

Differences noted by the journalist
  line 5, characters 217-273, on karvelia: consistent with the excerpts; full text not seen
    There was no mention of a truce in Karvelia's statement.

Left out
  line 1, characters 0-30, furniture: A call, and two accounts of it
  line 8, characters 342-415, other occasion: In a television interview last week President Orsk had ruled…
"""  # noqa: E501


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "divergence", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_passages_are_listed(article: Path) -> None:
    result = run("extract", article)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == TOLD


def test_json_has_offsets_into_the_file(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "passages.json"
    assert run("extract", article, "--format", "json", "-o", target).returncode == 0
    told = json.loads(target.read_text("utf-8"))
    assert told["schema"] == "divergence-extract/1"
    assert told["sides"] == ["ostrana", "karvelia"]
    every = [*told["passages"], *told["noted"], *told["left_out"]]
    assert all(ARTICLE[one["start"] : one["stop"]] == one["text"] for one in every)
    assert [one["grade"] for one in told["passages"]] == [
        "press_quoted",
        "press_quoted",
        "unnamed_sources",
    ]


def test_one_article_is_compared(article: Path) -> None:
    result = run("compare", article, "--format", "json", "--no-cache")
    assert result.returncode == 0
    told = json.loads(result.stdout)
    assert [(r["id"], r["complete"]) for r in told["readouts"]] == [
        ("ostrana", False),
        ("karvelia", False),
        ("karvelia.2", False),
    ]
    assert all(r["passages"] == r["body"] for r in told["readouts"])
    (noted,) = [f for f in told["findings"] if f["code"] == "noted-difference"]
    assert noted["sides"] == ["karvelia"]
    assert "(consistent with the excerpts; full text not seen)" in noted["sentence"]
    assert all(s["certainty"] != "not_found" for p in told["points"] for s in p["silent"])


def test_a_text_without_accounts_says_so(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_text("Rain fell on Tuesday. The river rose.", "utf-8")
    assert run("extract", path).stdout.startswith("No official account found.\n")
    result = run("compare", path)
    assert result.returncode == 0
    assert "Only one account found" in result.stderr


def test_a_missing_article_is_refused() -> None:
    result = run("extract", "none.txt")
    assert (result.returncode, result.stdout) == (3, "")


def test_an_endless_article_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Rain fell. " * 20_000, "utf-8")
    result = run("extract", path)
    assert result.returncode == 3
    assert "cut it down to one article" in result.stderr
