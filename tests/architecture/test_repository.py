"""The repository is laid out as the README says and names nobody's machine."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MADE_HERE = {"__pycache__", "build", "dist", "node_modules"}
"""Folders that tools make and nobody commits."""

BINARY = {".png", ".npz", ".model", ".ico", ".woff2"}
MACHINE_PATH = re.compile(r"(?<![\w.~}])/(?:work|root)/[\w.]")
SCRATCH_PATH = re.compile(r"(?<![\w.~}])/tmp/[\w.]")


def kept(folder: str) -> bool:
    """Whether a folder belongs to the repository, not to a tool."""
    hidden = folder.startswith(".") and folder not in {".ci", ".github"}
    return not hidden and folder not in MADE_HERE and not folder.endswith(".egg-info")


def text_files() -> Iterator[Path]:
    """Every text file of the repository."""
    for parent, folders, names in os.walk(ROOT):
        folders[:] = sorted(filter(kept, folders))
        for name in sorted(names):
            if Path(name).suffix not in BINARY:
                yield Path(parent, name)


def offenders(pattern: re.Pattern[str], files: Iterator[Path]) -> list[str]:
    """`file:line` of every match."""
    return [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_top_level_is_as_the_readme_says() -> None:
    rows = re.findall(r"^\| `(\w+)/` \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    folders = {entry.name for entry in ROOT.iterdir() if entry.is_dir() and kept(entry.name)}
    assert set(rows) == folders - {".ci", ".github"}


def test_every_room_stands_in_the_architecture() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rooms = {
        entry.name for entry in (ROOT / "divergence").iterdir() if (entry / "__init__.py").exists()
    }
    assert [room for room in sorted(rooms) if f"`{room}`" not in page] == []


def test_links_in_the_readme_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / "README.md").read_text("utf-8"))
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_no_file_names_a_machine_path() -> None:
    assert offenders(MACHINE_PATH, text_files()) == []


def test_only_tests_name_scratch_paths() -> None:
    tests = ROOT / "tests"
    assert offenders(SCRATCH_PATH, (f for f in text_files() if not f.is_relative_to(tests))) == []


@pytest.mark.parametrize("root", ["work", "root"])
@pytest.mark.parametrize("shape", ["/{}/x", "in /{}/.cache", '"/{}/main"'])
def test_the_search_knows_a_machine_path(shape: str, root: str) -> None:
    assert MACHINE_PATH.search(shape.format(root))


@pytest.mark.parametrize("path", ["https://example.org/work/x", "homework/root/x", "/workshop"])
def test_the_search_leaves_other_paths_alone(path: str) -> None:
    assert not MACHINE_PATH.search(path)
