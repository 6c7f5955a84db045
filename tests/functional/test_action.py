"""What other repositories take from this one: the GitHub action and the pre-commit hook.

The scripts are run here as GitHub's runner would run them, with inputs in the environment.
"""

import os
import re
import shlex
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
BIN = Path(sys.executable).parent

AGREES = """== grain | phone call, 2034-02-11 | Ostrana, Karvelia
< ostrana | en
[a The leaders agreed to open the Selt corridor for grain on 3 May].
< karvelia | en
[a The leaders agreed to open the Selt corridor for grain on 3 May].
-- a eq
"""

RECORDER = """#!{python}
import os, sys
with open(os.environ["RECORD"], "a", encoding="utf-8") as stream:
    stream.write(repr(sys.argv[1:]) + "\\n")
sys.exit(int(os.environ.get("EXIT", "0")))
"""


class Runner:
    """A job's folder with the files that GitHub gives to a step."""

    def __init__(self, folder: Path) -> None:
        self.workspace = folder / "repository"
        self.files = folder / "files"
        self.fakes = folder / "fakes"
        for made in (self.workspace, self.files, self.fakes):
            made.mkdir()
        self.record = self.files / "record"

    def fake(self, name: str) -> None:
        """Put a program on the path that writes down its arguments and does nothing."""
        program = self.fakes / name
        program.write_text(RECORDER.format(python=sys.executable))
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    def recorded(self) -> list[str]:
        """The arguments of all calls of fakes."""
        return self.record.read_text("utf-8").splitlines()

    def read(self, name: str) -> str:
        """One of the files that a step may write to; empty if it did not."""
        path = self.files / name
        return path.read_text("utf-8") if path.exists() else ""

    def run(self, name: str, exit_code: int = 0, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run a step's script as `shell: bash` does, its `env` resolved from the inputs."""
        step = STEPS[name]
        assert step["shell"] == "bash"
        script = self.files / "script.sh"
        script.write_text(step["run"])
        environment = {
            "PATH": os.pathsep.join([str(self.fakes), str(BIN), os.environ["PATH"]]),
            "HOME": os.environ.get("HOME", ""),
            "XDG_CACHE_HOME": str(self.files / "cache"),
            "RECORD": str(self.record),
            "EXIT": str(exit_code),
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_OUTPUT": str(self.files / "output"),
            "GITHUB_PATH": str(self.files / "path"),
            "GITHUB_STEP_SUMMARY": str(self.files / "summary"),
            "RUNNER_TEMP": str(self.files),
            **{key: resolved(value, inputs) for key, value in step.get("env", {}).items()},
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        return subprocess.run(
            command,
            cwd=self.workspace,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


def resolved(value: str, inputs: dict[str, str]) -> str:
    """What GitHub makes of `${{ inputs.NAME }}`: the input, or its default."""
    match = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)
    assert match, value
    default: str = ACTION["inputs"][match[1]]["default"]
    return inputs.get(match[1].replace("-", "_"), default)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A job's folder."""
    return Runner(tmp_path)


def test_the_action_is_composite_and_its_inputs_are_told() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert set(ACTION["inputs"]) == {"paths", "baseline", "args", "python-version"}
    assert all(each["description"] and "default" in each for each in ACTION["inputs"].values())


def test_other_actions_are_pinned_by_their_commit() -> None:
    used = [step["uses"] for step in STEPS.values() if "uses" in step]
    assert used
    assert all(re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", each) for each in used)


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if "run" in step])
def test_no_expression_stands_in_a_script(name: str) -> None:
    assert "${{" not in STEPS[name]["run"]


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if "run" in step])
def test_scripts_are_bash(name: str) -> None:
    checked = subprocess.run(
        ["bash", "-n"], input=STEPS[name]["run"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr


def test_the_install_step_makes_an_environment_of_its_own(runner: Runner) -> None:
    runner.fake("python")
    made = runner.files / "divergence" / "bin"
    made.mkdir(parents=True)
    (made / "python").symlink_to(runner.fakes / "python")
    done = runner.run("Install divergence")
    assert done.returncode == 0, done.stderr
    venv, pip = runner.recorded()
    assert venv == repr(["-m", "venv", str(runner.files / "divergence")])
    assert pip.startswith("['-m', 'pip', 'install'")
    assert pip.endswith(f"{str(ROOT)!r}]")
    assert runner.read("path") == f"{made}\n"


def test_each_line_of_an_input_is_one_argument(runner: Runner) -> None:
    runner.fake("divergence")
    done = runner.run(
        "Check",
        paths="cases one\n\n-weird\n$(touch pwned) `touch pwned`; touch pwned\n",
        baseline='base line".json',
        args="--report=sarif=check.sarif\n--floor=link_f1=0.6",
    )
    assert done.returncode == 0, done.stderr
    assert runner.recorded() == [
        repr(
            [
                "--annotate",
                '--baseline=base line".json',
                "--report=sarif=check.sarif",
                "--floor=link_f1=0.6",
                "--",
                "cases one",
                "-weird",
                "$(touch pwned) `touch pwned`; touch pwned",
            ]
        ).replace("['--annotate'", "['check', '--annotate'")
    ]
    assert list(runner.workspace.iterdir()) == []


def test_without_inputs_the_fixtures_are_checked(runner: Runner) -> None:
    runner.fake("divergence")
    assert runner.run("Check").returncode == 0
    assert runner.recorded() == [repr(["check", "--annotate", "--", "fixtures"])]


@pytest.mark.parametrize("code", [0, 1, 2, 3])
def test_the_steps_code_and_output_are_the_checks(runner: Runner, code: int) -> None:
    runner.fake("divergence")
    assert runner.run("Check", exit_code=code).returncode == code
    assert runner.read("output") == f"exit-code={code}\n"


def test_a_passing_check_writes_the_summary(runner: Runner) -> None:
    cases = runner.workspace / "cases"
    cases.mkdir()
    (cases / "all.case").write_text(AGREES)
    done = runner.run("Check", paths="cases", args="--report=sarif=check.sarif")
    assert done.returncode == 0, done.stderr
    assert "Check passed: 1 case" in done.stdout
    assert runner.read("summary").startswith("## Check passed: 1 case\n")
    assert runner.read("output") == "exit-code=0\n"
    assert (runner.workspace / "check.sarif").exists()


def test_a_failing_check_fails_the_step_and_annotates(runner: Runner) -> None:
    gold = AGREES.replace("[a The", "[- The").replace("-- a eq\n", "")
    (runner.workspace / "all.case").write_text(gold)
    done = runner.run("Check", paths="all.case", args="--floor=silent_f1=0.9")
    assert done.returncode == 1, done.stderr
    assert "::error title=divergence check::silent_f1" in done.stdout
    assert "::warning file=all.case,line=3," in done.stdout
    assert runner.read("summary").startswith("## Check failed: 1 case\n")
    assert runner.read("output") == "exit-code=1\n"


def test_the_hook_checks_all_cases_at_once() -> None:
    (hook,) = HOOKS
    assert (hook["id"], hook["language"]) == ("divergence-check", "python")
    assert hook["pass_filenames"] is False
    assert hook["always_run"] is True


def test_the_hooks_entry_runs(tmp_path: Path) -> None:
    fixtures = tmp_path / "fixtures"
    fixtures.mkdir()
    (fixtures / "all.case").write_text(AGREES)
    program, *arguments = shlex.split(HOOKS[0]["entry"])
    done = subprocess.run(
        [BIN / program, *arguments],
        cwd=tmp_path,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Check passed: 1 case" in done.stdout
