"""`divergence check` on invented cases with the shipped weights: what turns it red, and how."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import divergence.pipeline
from divergence import gold
from divergence.align import points
from divergence.check.formats import Format
from divergence.cli.main import cli
from divergence.cli.pairs import FORMATS
from divergence.domain import Comparison, Point, Relation

TALKS = """\
== grain | phone call, 2034-02-11 | Ostrana, Karvelia
< ostrana | en
[~a President Ilen Voss spoke by phone with Prime Minister Mara Darro of Karvelia]. [b The \
leaders agreed to open the Selt corridor for grain ships on 3 May]. [- President Voss warned \
against any new drilling in the Ardel strait].
< karvelia | en
[~a Prime Minister Mara Darro held a telephone conversation with President Ilen Voss]. [b It was \
agreed to open the Selt corridor for grain ships]. [- The Prime Minister thanked Ostrana for its \
help after the January flood].
-- a eq
-- b ms ostrana quantity

== dam | phone call, 2034-03-02 | Ostrana, Karvelia
< ostrana | en
[a The President and the Prime Minister discussed the repair of the Lower Selt dam]. [- President \
Voss raised the case of two imprisoned journalists]. [b The sides will exchange 140 sailors \
on 5 May in the port of Selt].
< karvelia | en
[a The repair of the Lower Selt dam was discussed]. [- Visas for students were another topic]. \
[b Both sides will exchange sailors].
-- a eq
-- b ms ostrana quantity

== summit | visit, 2034-04-20 | Ostrana, Karvelia
< ostrana | en
[a The presidents will meet in Lisken on 9 June]. [- Ostrana sent doctors after the earthquake]. \
[b They reviewed trade, which grew by 12 per cent].
< karvelia | en
[a A meeting of the presidents will be held in Lisken]. [- Fishing quotas remain an \
open question]. [b The parties reviewed trade].
-- a ms ostrana quantity
-- b ms ostrana quantity
"""
FLOORS = ("--floor", "link_f1=0.8", "--floor", "relation_acc=0.6")

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def folder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with three cases in `fixtures`; `summit` is a file of the authoring format."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    *built, authored = gold.parse(TALKS, "talks")
    for case in built:
        gold.build(case, tmp_path / "fixtures" / case.id)
    (tmp_path / "fixtures" / "more.case").write_text(gold.unbuild(authored), encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:  # noqa: ARG001 - every run needs its folder
    """Run `divergence check` in the repository; the verdict's last line must tell its code."""

    def invoke(*arguments: str, env: Mapping[str, str] | None = None) -> Result:
        result = CliRunner().invoke(cli, ["check", *arguments], env=env, prog_name="divergence")
        last = result.stderr.splitlines()[-1]
        starts = {0: "check passed: ", 1: "check failed: "}
        assert last.startswith(starts.get(result.exit_code, "Error: ")), result.output
        return result

    return invoke


@pytest.fixture
def accepted(run: Run) -> tuple[str, ...]:
    """The arguments that compare with a baseline of all cases as they are."""
    arguments = ("--baseline", "baseline.json")
    assert run(*arguments, "--update-baseline").exit_code == 0
    return arguments


def last_line(result: Result) -> str:
    return result.stderr.splitlines()[-1]


def changed(monkeypatch: pytest.MonkeyPatch, how: Callable[[Point], Point]) -> None:
    """Let every point of every comparison be another."""
    honest = divergence.pipeline._Measured.at

    def at(self: divergence.pipeline._Measured, threshold: float) -> Comparison:
        found = honest(self, threshold)
        return replace(found, points=tuple(map(how, found.points)))

    monkeypatch.setattr(divergence.pipeline._Measured, "at", at)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def test_what_is_right_is_green(run: Run, accepted: tuple[str, ...]) -> None:
    for arguments in ((), FLOORS, accepted):
        result = run(*arguments)
        assert result.exit_code == 0, result.output
        assert last_line(result).startswith("check passed: 3 cases, link F1 ")


def test_the_same_check_prints_the_same_bytes(run: Run) -> None:
    assert run("--format", "json").stdout == run("--format", "json", "--no-cache").stdout


# What turns it red.


def scattered(*arguments: Any) -> object:  # noqa: ANN401 - passed on but for the threshold
    """An aligner that matches nothing."""
    judgement, known, sides, _, settings = arguments
    return points(judgement, known, sides, 0.999999, settings)


def test_a_broken_aligner_is_red(
    run: Run, accepted: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(divergence.pipeline, "points", scattered)
    by_baseline = run(*accepted)
    assert by_baseline.exit_code == 1
    assert "link_r from " in last_line(by_baseline)
    by_floor = run(*FLOORS)
    assert by_floor.exit_code == 1
    assert re.search(r"link_f1 0\.\d{4} is below its floor 0\.8000", last_line(by_floor))


def test_a_swapped_side_is_red(
    run: Run, accepted: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def swapped(relation: Relation) -> Relation:
        (other,) = set(relation.between) - {relation.side}
        return replace(relation, side=other)

    def turn(point: Point) -> Point:
        told = (swapped(each) if each.side else each for each in point.relations)
        return replace(point, relations=tuple(told))

    changed(monkeypatch, turn)
    result = run(*accepted)
    assert result.exit_code == 1
    assert "relation_acc from " in last_line(result)
    assert run(*FLOORS).exit_code == 1


def test_texts_under_each_others_names_are_red(run: Run, folder: Path) -> None:
    case = folder / "fixtures" / "grain"
    (case / "ostrana.txt").rename(case / "x")
    (case / "karvelia.txt").rename(case / "ostrana.txt")
    (case / "x").rename(case / "karvelia.txt")
    result = run()
    assert result.exit_code == 2
    assert "fixtures/grain/gold.json" in last_line(result)


def test_a_lowered_threshold_is_red(run: Run, accepted: tuple[str, ...]) -> None:
    result = run(*accepted, "--threshold", "0.001")
    assert result.exit_code == 1
    assert "link_p from " in last_line(result)


def test_an_edited_text_is_red(run: Run, folder: Path, accepted: tuple[str, ...]) -> None:
    text = folder / "fixtures" / "dam" / "karvelia.txt"
    edit(text, "sailors.", "sailors. Nothing else was said.")
    stale = run(*accepted)
    assert stale.exit_code == 1
    assert "not the baseline's in dam" in last_line(stale)
    edit(text, "Visas", "Fees")
    broken = run()
    assert broken.exit_code == 2
    assert "fixtures/dam/gold.json" in last_line(broken)


# What is no check at all.


def test_no_cases_are_never_green(run: Run, folder: Path) -> None:
    (folder / "empty").mkdir()
    for arguments in (("empty",), ("nowhere",), ("fixtures", "nowhere")):
        assert run(*arguments).exit_code == 2
    (folder / "fixtures").rename(folder / "elsewhere")
    assert run().exit_code == 2
    assert run("elsewhere").exit_code == 0


def test_a_malformed_gold_is_named(run: Run, folder: Path) -> None:
    edit(folder / "fixtures" / "dam" / "gold.json", '"equivalent"', '"same"')
    result = run()
    assert result.exit_code == 2
    assert "fixtures/dam/gold.json: points[0].relations[0].relation" in last_line(result)


def test_a_draft_is_refused(run: Run, folder: Path) -> None:
    edit(folder / "fixtures" / "dam" / "gold.json", '"schema"', '"draft": true, "schema"')
    result = run()
    assert result.exit_code == 2
    assert "“dam” is a draft" in last_line(result)


# Floors.


def test_floors_stand_in_the_configuration(run: Run, folder: Path) -> None:
    file = folder / "pyproject.toml"
    file.write_text("[tool.divergence.check]\nfloor.link_f1 = 1.0\ntolerance = 0.01\n")
    assert run("--threshold", "0.001").exit_code == 1
    assert run("--threshold", "0.001", "--floor", "link_f1=0.0").exit_code == 0
    (folder / "divergence.toml").write_text("[check.floor]\nclaim_f1 = 0.2\nlink_f1 = 0\n")
    assert run("--threshold", "0.001").exit_code == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[check]\nfloor.link = 0.5\n", "no figure “link”"),
        ("[check]\nfloor.link_f1 = 'high'\n", "is no number"),
        ("[check]\nfloor.link_f1 = 7\n", "between -1 and 1"),
        ("[check]\nfloor = 0.5\n", "FIGURE=NUMBER"),
        ("[check]\nlink_f1 = 0.5\n", "check.link_f1 is no option"),
        ("[check]\ntolerance = 2\n", "tolerance"),
    ],
)
def test_a_floor_that_is_none_is_refused(
    run: Run, folder: Path, content: str, message: str
) -> None:
    (folder / "divergence.toml").write_text(content)
    result = run()
    assert result.exit_code == 2
    assert message in last_line(result)


# The baseline.


def test_changed_points_stand_old_beside_new(run: Run, accepted: tuple[str, ...]) -> None:
    result = run(*accepted, "--threshold", "0.999", "--tolerance", "1", "--format", "json")
    assert "Karvelia" in result.stdout or "karvelia" in result.stdout
    assert json.loads(result.stdout)["changed"]


def test_an_update_touches_the_checked_cases_alone(
    run: Run, folder: Path, accepted: tuple[str, ...]
) -> None:
    def blocks() -> dict[str, str]:
        text = (folder / "baseline.json").read_text("utf-8")
        found = re.findall(r'^  "(\w+)": (\{.*?^  \})', text, re.MULTILINE | re.DOTALL)
        return dict(found)

    before = blocks()
    assert sorted(before) == ["dam", "grain", "summit"]
    worse = ("fixtures/dam", *accepted, "--threshold", "0.999999", "--update-baseline")
    refused = run(*worse)
    assert refused.exit_code == 1
    assert "not updated" in last_line(refused)
    assert blocks() == before
    allowed = run(*worse, "--allow-regression")
    assert allowed.exit_code == 0, allowed.output
    after = blocks()
    assert after["dam"] != before["dam"]
    assert {**after, "dam": ""} == {**before, "dam": ""}


def test_cases_that_are_gone_leave_the_baseline_when_asked_to(
    run: Run, folder: Path, accepted: tuple[str, ...]
) -> None:
    def kept() -> list[str]:
        return sorted(json.loads((folder / "baseline.json").read_text("utf-8"))["cases"])

    (folder / "fixtures" / "more.case").unlink()
    update = (*accepted, "--update-baseline")
    assert run(*update).exit_code == 0
    assert kept() == ["dam", "grain", "summit"]
    assert "in the baseline, and not checked: summit" in run(*accepted).stderr
    refused = run(*update, "--prune", "--threshold", "0.999999")
    assert (refused.exit_code, kept()) == (1, ["dam", "grain", "summit"])
    pruned = run(*update, "--prune")
    assert pruned.exit_code == 0
    assert "not among the cases checked, and removed from the baseline: summit" in pruned.stderr
    assert kept() == ["dam", "grain"]


def test_a_floor_stands_in_the_way_of_an_update(run: Run, folder: Path) -> None:
    arguments = ("--baseline", "b.json", "--update-baseline", "--floor", "claim_f1=1.0")
    worse = (*arguments, "--floor", "link_f1=1.0", "--threshold", "0.999999")
    assert run(*worse).exit_code == 1
    assert not (folder / "b.json").exists()


def test_a_missing_baseline_is_a_missing_input(run: Run) -> None:
    result = run("--baseline", "nowhere.json")
    assert result.exit_code == 3
    assert "--update-baseline makes one" in last_line(result)


# Outputs.


def test_every_format_is_offered() -> None:
    assert tuple(Format) == FORMATS


def test_reports_are_written_beside_the_result(run: Run, folder: Path) -> None:
    arguments = [f"--report={form}=r.{form}" for form in FORMATS]
    result = run(*arguments, "-o", "own.json")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert (folder / "own.json").read_bytes() == (folder / "r.json").read_bytes()
    assert all((folder / f"r.{form}").stat().st_size for form in FORMATS if form != "github")
    assert result.stderr.count("Wrote ") == len(FORMATS) + 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--update-baseline",), "--baseline FILE"),
        (("--allow-regression",), "--update-baseline"),
        (("--prune",), "--prune belongs to --update-baseline"),
        (("-o", "r.pdf"), "names no format"),
        (("-o", "none/r.json"), "there is no folder"),
        (("-o", "r.json", "--report", "junit=r.json"), "one file"),
        (("-o", "b.json", "--baseline", "b.json", "--update-baseline"), "one file"),
        (("--report", "r.json"), "FORMAT=PATH"),
        (("--report", "pdf=r.pdf"), "FORMAT=PATH"),
        (("--report", "json=-"), "FORMAT=PATH"),
        (("--floor", "0.5"), "FIGURE=NUMBER"),
        (("--floor", "link_f1=nan"), "between -1 and 1"),
        (("--tolerance", "nan"), "nan"),
        (("--threshold", "nan"), "nan"),
        (("--encoder", "none"), "no encoder"),
    ],
)
def test_options_that_do_not_fit_are_refused(
    run: Run, arguments: tuple[str, ...], message: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in last_line(result)


def test_github_gets_annotations_and_a_summary(run: Run, folder: Path) -> None:
    (folder / "summary.md").write_text("Before.\n")
    github = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    plain = run("--threshold", "0.001")
    assert run("--threshold", "0.001", "--annotate").stdout == plain.stdout
    told = run("--threshold", "0.001", "--annotate", env=github).stdout
    assert told.startswith(plain.stdout)
    assert "::warning file=fixtures/" in told.removeprefix(plain.stdout)
    summary = (folder / "summary.md").read_text("utf-8")
    assert summary.startswith("Before.\n")
    assert "link" in summary.lower()
    assert run("--annotate", "--format", "json", env=github).exit_code == 2
    nowhere = github | {"GITHUB_STEP_SUMMARY": str(folder / "none" / "summary.md")}
    assert run("--annotate", env=nowhere).exit_code == 2
