"""`divergence models` lists what is there and how to get what is not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import divergence.models
from divergence.models import Weights

WEIGHTS = (
    Weights("embedded", "weights", Path("m.bin"), "ab" * 32, 30_400_000, "Apache-2.0", "run a."),
    Weights("sbert:mini", "vocabulary", Path("m.txt"), "cd" * 32, 2_500, "unknown", "run b."),
    Weights("sbert:maxi", "weights", None, "ef" * 32, 0, "MIT", "run c."),
)


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(divergence.models, "installed", lambda: WEIGHTS)


def test_the_table_is_whole(run: Callable[..., Result]) -> None:
    result = run("models")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "NAME        KIND        STATE    SHA256        SIZE     LICENCE     INSTALL",
        "embedded    weights     present  abababababab  30.4 MB  Apache-2.0  run a.",
        "sbert:mini  vocabulary  present  cdcdcdcdcdcd  2.5 kB   unknown     run b.",
        "sbert:maxi  weights     missing  efefefefefef  -        MIT         run c.",
    ]


def test_full_shows_whole_digests(run: Callable[..., Result]) -> None:
    assert "ab" * 32 in run("models", "--full").stdout
