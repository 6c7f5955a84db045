"""The benchmark of hard pairs: its figures, on invented pairs whose verdicts are plain."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def line(name: str, left: str, right: str, relation: str, **told: object) -> str:
    """A pair in the file's form."""
    pair: dict[str, object] = {"id": name, "languages": ["en", "en"], "left": left, "right": right}
    rest: dict[str, object] = {"relation": relation, "side": None, "facets": [], "trap": None}
    return json.dumps(pair | rest | told)


PAIRS = (
    line(
        "same",
        "The presidents spoke by telephone.",
        "The presidents spoke by telephone.",
        "equivalent",
    ),
    line(
        "callers",
        "President Aldane received a telephone call from President Orsk.",
        "President Orsk received a telephone call from President Aldane.",
        "contradictory",
        facets=["initiator"],
    ),
    line(
        "mislabelled",
        "The gate was opened.",
        "The gate was opened.",
        "contradictory",
        trap="later_state",
    ),
)


def run(folder: Path, *options: str) -> list[list[str]]:
    """The printed table, cut at blanks."""
    file = folder / "pairs.jsonl"
    file.write_text("\n".join(PAIRS), encoding="utf-8")
    command = [sys.executable, "benchmarks/conflicts.py", str(file), *options]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [row.split() for row in done.stdout.splitlines() if row.strip()]


def test_figures_are_shares_of_the_pairs(tmp_path: Path) -> None:
    rows = run(tmp_path)
    name, pairs, right, compatible, _, precision, recall, *_ = rows[1]
    assert (name, pairs, right, compatible) == ("all", "3", "0.667", "0.667")
    assert (precision, recall) == ("1.00", "0.50")
    assert rows[2][:2] == ["en–en", "3"]


def test_traps_are_counted_by_kind(tmp_path: Path) -> None:
    assert run(tmp_path)[-2:] == [["all", "1", "0", "0"], ["later_state", "1", "0", "0"]]


def test_what_is_wrong_is_named(tmp_path: Path) -> None:
    told = [" ".join(row) for row in run(tmp_path, "--wrong") if row[0].endswith(":")]
    assert told == ["mislabelled: contradictory told as equivalent ()"]
