"""Modules are short, and each says what it is for."""

import ast
import statistics
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "divergence"
MODULES = sorted(PACKAGE.rglob("*.py"))

MEDIAN_LINES = 120
MOST_LINES = 300
LONGER: dict[str, str] = {}
"""Modules that may be longer than `MOST_LINES`, as `room/module.py`, each with its reason."""


def name(module: Path) -> str:
    """`room/module.py`."""
    return module.relative_to(PACKAGE).as_posix()


def length(module: Path) -> int:
    """Lines of a module."""
    return len(module.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_says_what_it_is_for(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    assert docstring.splitlines()[:1] not in ([], ["TODO"])


def test_the_median_module_is_short() -> None:
    assert statistics.median(map(length, MODULES)) <= MEDIAN_LINES


def test_long_modules_are_named_with_a_reason() -> None:
    assert {name(module) for module in MODULES if length(module) > MOST_LINES} == LONGER.keys()
