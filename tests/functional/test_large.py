"""Five megabytes of text: it may take its time, it may not take the machine."""

import subprocess
import sys
from itertools import islice, product
from pathlib import Path

import pytest

from divergence.settings import MAX_INPUT_BYTES

FIXTURES = Path(__file__).parents[2] / "fixtures"
MEGABYTE = 1_000_000
MOST_MEMORY = 1_200 * MEGABYTE

STATES = ("Karvelia", "Ostrana", "Merrow", "Tarskaya", "Estwick", "Galmia", "Wexmark", "Parsand")
ACTS = ("welcomed", "discussed", "raised", "praised", "regretted", "recalled", "promised")
THINGS = ("grain exports", "the ceasefire at Lisken", "the Tessin dam", "visas", "the gas line")


def _sentences() -> list[str]:
    """280 sentences that differ in more than a name."""
    return [
        f"The President of {state} {act} {thing} and underlined the weight of the talks."
        for state, act, thing in islice(product(STATES, ACTS, THINGS), 280)
    ]


def _invented(size: int) -> str:
    paragraph = " ".join(_sentences()) + "\n\n"
    return paragraph * (size // len(paragraph) + 1)


MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], check=False).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
"""
"""A process of little memory between the tests and the comparison: a child inherits the peak of
the process that starts it, and that of the tests is beside the point."""


def _run(folder: Path, *files: Path) -> tuple[int, str, int]:
    """Exit code, stderr and peak memory in bytes of a comparison to JSON."""
    compare = [sys.executable, "-m", "divergence", "compare", *map(str, files), "-o", "out.json"]
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, *compare],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr, int(done.stdout.split()[-1]) * 1024


@pytest.mark.slow
def test_five_megabytes_against_a_readout(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text(_invented(5 * MEGABYTE), encoding="utf-8")
    code, said, memory = _run(tmp_path, large, FIXTURES / "lumen-pipeline" / "nordavia.txt")
    assert code == 0, said
    assert (tmp_path / "out.json").stat().st_size > 5 * MEGABYTE
    assert memory < MOST_MEMORY


def test_more_than_the_most_is_refused_in_one_sentence(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(MAX_INPUT_BYTES + 1)
    code, said, _ = _run(tmp_path, large, FIXTURES / "lumen-pipeline" / "nordavia.txt")
    assert (code, said.count("\n")) == (3, 1)
    assert "larger than" in said
    assert not (tmp_path / "out.json").exists()
