"""What the README tells a reader to type works, in a copy of what the README speaks of."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
NEEDED = ("fixtures", "benchmarks")


def blocks(language: str) -> Iterator[str]:
    """The README's code blocks of a language."""
    yield from re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


COMMANDS = [
    line.removeprefix("$ ")
    for block in blocks("console")
    for line in block.splitlines()
    if line.startswith("$ ")
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the README's commands name."""
    folder = tmp_path_factory.mktemp("readme")
    for name in NEEDED:
        shutil.copytree(ROOT / name, folder / name)
    return folder


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in the copy, as a reader would who has activated the environment."""
    binaries = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    settings = {"PATH": binaries, "XDG_CACHE_HOME": str(folder / "cache"), "HF_HUB_OFFLINE": "1"}
    environment = os.environ | settings
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def marked(command: str) -> object:
    """The command as a parameter, marked `slow` where it loads torch."""
    return pytest.param(command, marks=[pytest.mark.slow] if "sbert:" in command else [])


def test_the_readme_has_commands_and_an_example() -> None:
    assert COMMANDS
    assert len(list(blocks("python"))) == 1


@pytest.mark.parametrize("command", [marked(command) for command in COMMANDS])
def test_a_shell_command_works(command: str, copy: Path) -> None:
    result = run(["bash", "-euo", "pipefail", "-c", command], copy)
    assert result.returncode == 0, result.stderr
    written = re.findall(r"(?:-o|>) (\S+)", command)
    assert [name for name in written if not (copy / name).stat().st_size] == []
    assert written or result.stdout


@pytest.mark.parametrize("example", list(blocks("python")))
def test_the_python_example_works(example: str, copy: Path) -> None:
    result = run([sys.executable, "-c", example], copy)
    assert result.returncode == 0, result.stderr
    assert "not in" in result.stdout


def test_the_demo_prints_what_the_readme_shows(copy: Path) -> None:
    shown = re.search(r"<!-- demo -->\n```text\n(.*?)```", README, re.DOTALL)
    makefile = (ROOT / "Makefile").read_text("utf-8")
    line = re.search(r"^\t\$\(BIN\)/divergence (compare .*)$", makefile, re.MULTILINE)
    assert shown is not None
    assert line is not None
    command = line[1].replace("$(DEMO)", "fixtures/erdogan-putin-2014-03-04")
    (copy / "reports").mkdir(exist_ok=True)
    done = run([sys.executable, "-m", "divergence", *command.split()], copy)
    assert (done.stderr, done.returncode) == (shown[1], 0)
