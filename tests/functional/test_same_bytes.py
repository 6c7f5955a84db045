"""Same inputs, same bytes: whatever the process, its threads, its cache or its hash seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parents[2] / "fixtures"
FILES = [str(path) for path in sorted((FIXTURES / "three-ministers").glob("*.md"))]


def _report(cache: Path, *options: str, **environment: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "divergence", "compare", *FILES, "--format", "html", *options],
        env={**os.environ, "XDG_CACHE_HOME": str(cache), **environment},
        capture_output=True,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return _report(tmp_path_factory.mktemp("cache"), PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4242", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        {"OPENBLAS_NUM_THREADS": "2"},
    ],
    ids=["hash seed", "one thread", "two threads"],
)
def test_process(tmp_path: Path, expected: bytes, environment: dict[str, str]) -> None:
    assert _report(tmp_path, **environment) == expected


def test_cache(tmp_path: Path, expected: bytes) -> None:
    assert _report(tmp_path, "--no-cache") == expected
    assert _report(tmp_path) == expected
    assert _report(tmp_path) == expected, "from a warm cache"
