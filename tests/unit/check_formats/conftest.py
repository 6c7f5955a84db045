"""A folder with an invented case in it."""

from pathlib import Path

import pytest

from tests.fakes.verdicts import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """Makes results with files in a folder of the test's own."""
    return Bench(tmp_path)
