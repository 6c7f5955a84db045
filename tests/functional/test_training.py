"""What is trained on stands under `training/` alone: no step opens a fixture."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUARD = """
import os, runpy, sys
root, program = sys.argv[1], sys.argv[2]
sys.argv = sys.argv[2:]
sys.path.insert(0, os.path.dirname(program))
def guard(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
        path = os.path.realpath(os.fsdecode(arguments[0]))
        if path.startswith(os.path.join(root, "fixtures")) or path.endswith(".case"):
            print("opened", path)
sys.addaudithook(guard)
runpy.run_path(program, run_name="__main__")
"""


@pytest.mark.parametrize("step", [["judge.py", "--dry"], ["relations.py"]])
def test_a_step_reads_the_training_cases_alone(tmp_path: Path, step: list[str]) -> None:
    cases = (ROOT / "training" / "cases" / "english-1.case").read_text(encoding="utf-8")
    (tmp_path / "few.case").write_text(cases, encoding="utf-8")
    program, *options = step
    if program == "relations.py":
        options += _few(tmp_path, "--pairs", "conflicts.jsonl")
        options += _few(tmp_path, "--families", "families.jsonl")
    guarded = [sys.executable, "-c", GUARD, str(ROOT)]
    done = subprocess.run(
        [*guarded, str(ROOT / "training" / program), "--cases", str(tmp_path), *options],
        cwd=ROOT,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    opened = {line for line in done.stdout.splitlines() if line.startswith("opened ")}
    assert opened == {f"opened {tmp_path.resolve() / 'few.case'}"}


def _few(folder: Path, option: str, name: str) -> list[str]:
    """An option that gives a step the first lines of a file: all of them take minutes to read."""
    lines = (ROOT / "training" / name).read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / name).write_text("".join(lines[:60]), encoding="utf-8")
    return [option, str(folder / name)]
