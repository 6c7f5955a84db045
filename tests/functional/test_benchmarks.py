"""The PropSegmEnt script's figures, on an invented miniature of the data."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILE = "segmentation_wiki_dev.jsonl"

CUT = "The leaders agreed to open the corridor, and President Voss warned against new drilling."
UNCUT = "Minister Darro, a sailor, opened the Selt dam."


def line(sentence: str, propositions: list[str] | None) -> str:
    """One sentence as the data has it; a proposition is told by its tokens, each in the sentence.

    A token that the sentence has twice stands for its first place.
    """
    tokens = sentence.replace(",", " ,").replace(".", " .").split()
    marked = [[tokens.index(word) for word in one.split()] for one in propositions or ()]
    return json.dumps({"sentence": sentence, "tokens": tokens, "ref_props": marked or None})


MINIATURE = (
    line(
        CUT,
        [
            "The leaders agreed to open corridor",
            "President Voss warned against new drilling .",
        ],
    ),
    line(
        UNCUT,
        ["Minister Darro opened the Selt dam .", "Minister Darro a sailor", "Selt dam"],
    ),
    line("the CIS - May 29.", None),
)


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """The script on a folder."""
    command = [sys.executable, "benchmarks/propsegment.py", str(folder)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def measured(folder: Path, *lines: str) -> dict[tuple[str, float], list[float]]:
    """The table by cut and threshold: sets a sentence, precision, recall, F1."""
    (folder / FILE).write_text("".join(f"{one}\n" for one in lines), encoding="utf-8")
    done = run(folder)
    assert (done.returncode, done.stderr) == (0, "")
    rows = [row.split() for row in done.stdout.splitlines()[2:]]
    return {
        (cut, float(least)): [float(number), *map(float, figures)]
        for cut, number, least, *figures in rows
    }


def test_claims_and_sentences_are_held_against_the_propositions(tmp_path: Path) -> None:
    found = measured(tmp_path, *MINIATURE)
    # The claims of CUT share 6 of 7 tokens each with its propositions; UNCUT shares 7 of 11.
    assert found["claims", 0.5] == [1.5, 1.0, 0.667, 0.8]
    assert found["claims", 0.8] == [1.5, 0.5, 0.5, 0.5]
    assert found["claims", 1.0] == [1.5, 0.0, 0.0, 0.0]
    # All 16 tokens of CUT stand against 7, less than half.
    assert found["sentences", 0.5] == [1.0, 0.5, 0.167, 0.25]
    assert found["sentences", 0.8] == [1.0, 0.0, 0.0, 0.0]


def test_a_sentence_counts_once_however_many_propositions_it_resembles(tmp_path: Path) -> None:
    whole = "Minister Darro , a sailor opened the Selt dam ."
    found = measured(tmp_path, line(UNCUT, [whole, whole.removesuffix(" ."), "Selt dam"]))
    assert found["sentences", 0.8] == found["claims", 0.8] == [1.0, 1.0, 0.333, 0.5]


def test_as_many_are_paired_as_can_be(tmp_path: Path) -> None:
    first = "The leaders agreed to open the corridor"
    second = "President Voss warned against oil drilling"
    both = f"{first} {second} today"
    # Either claim has half of the first proposition; the second fits only the first claim.
    found = measured(tmp_path, line(f"{first}, and {second} today.", [both, first]))
    assert found["claims", 0.5] == [2.0, 1.0, 1.0, 1.0]


def test_sentences_without_a_reference_are_left_out(tmp_path: Path) -> None:
    measured(tmp_path, *MINIATURE)
    assert run(tmp_path).stdout.startswith("2 sentences, 2.50 propositions a sentence\n")


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        (None, 3, f"there is no {FILE} in it"),
        ("", 2, "no sentence has reference propositions"),
        ("a\tb\n", 2, "line 1: this is no JSON"),
        ('{"premise": "Rain fell."}\n', 2, "line 1: the document has no “sentence”"),
        ('{"sentence": "Rain.", "tokens": ["Snow"]}\n', 2, "tokens[0] is “Snow”"),
        (
            '{"sentence": "Rain.", "tokens": ["Rain"], "ref_props": [[0, 1]]}\n',
            2,
            "ref_props[0] is no list of indices below 1",
        ),
    ],
)
def test_a_missing_or_foreign_folder_is_told_in_one_sentence(
    tmp_path: Path, content: str | None, code: int, told: str
) -> None:
    if content is not None:
        (tmp_path / FILE).write_text(content, encoding="utf-8")
    done = run(tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1)
    assert told in done.stderr
