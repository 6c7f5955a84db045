"""In which order the tests run: those that last minutes first.

Tests run side by side, and whoever is done takes over from the others. Were the long ones last,
one processor would work on the last of them while the rest stand still.
"""

from pathlib import Path

import pytest

LONG = ("functional/test_readme.py", "functional/test_training.py", "functional/", "browser/")
"""How the paths of long tests begin, the longest first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests first, all else in its order."""
    items.sort(key=lambda item: _turn(item.path))


def _turn(path: Path) -> int:
    name = path.relative_to(Path(__file__).parent).as_posix()
    return next((n for n, start in enumerate(LONG) if name.startswith(start)), len(LONG))
