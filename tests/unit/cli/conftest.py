"""A working directory with two readouts, and a pipeline that compares nothing."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from unittest.mock import Mock

import pytest
from click.testing import CliRunner, Result

import divergence.report
from divergence.cli.main import cli
from divergence.domain import (
    Comparison,
    Encounter,
    Finding,
    Point,
    Readout,
    Relation,
    RelationKind,
    Signature,
    Silence,
    SilenceGrade,
    Skipped,
)


def comparison_of(readouts: tuple[Readout, ...]) -> Comparison:
    """Four points of two sides: a conflict, one on each side alone, and a shared formality."""
    sides = tuple(dict.fromkeys(readout.side for readout in readouts))
    first, last = sides[0], sides[-1]
    conflict = Relation((first, last), RelationKind.CONTRADICTORY)
    same = Relation((first, last), RelationKind.EQUIVALENT)
    told = tuple((side, (f"{side}-1",)) for side in sides)
    points = (
        Point("p1", "the dam", told, relations=(conflict,)),
        Point("p2", "grain", told[:1], silent=(Silence(last, SilenceGrade.TOPIC, 0.9),)),
        Point("p3", "a visit", told[-1:], silent=(Silence(first, SilenceGrade.TOPIC, 0.9),)),
        Point("p4", "greetings", told, relations=(same,), routine=True),
    )
    return Comparison(
        encounter=Encounter(),
        readouts=readouts,
        claims=(),
        points=points,
        signature=Signature("0", "fake", "", "", ()),
        threshold=0.5,
        findings=(Finding("excerpt", "One text is an excerpt."),),
        skipped=(Skipped("c.txt", "it has no text"),),
    )


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """Stands in for `divergence.pipeline.compare`."""
    fake = Mock(side_effect=lambda readouts, **_: comparison_of(readouts))
    module = ModuleType("divergence.pipeline")
    module.compare = fake  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "divergence.pipeline", module)
    monkeypatch.setattr(
        divergence.report, "render", lambda _, form, **__: f"as {form.value}\n".encode()
    )
    return fake


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: `ostrana.txt` and `karvelia.md`, no configuration."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ostrana.txt").write_text("The two leaders spoke of the dam.")
    (tmp_path / "karvelia.md").write_text("---\nside: karvelia\n---\nThe dam was discussed.")
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Callable[..., Result]:  # noqa: ARG001 - every run needs its folder
    """Run a command line in the folder."""

    def invoke(
        *arguments: str,
        input: str | None = None,  # noqa: A002 - click's word
        env: Mapping[str, str] | None = None,
    ) -> Result:
        return CliRunner().invoke(cli, arguments, input=input, env=env, prog_name="divergence")

    return invoke
