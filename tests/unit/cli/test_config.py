"""Flag before environment before file before default; an unknown key is an error."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_a_flag_goes_before_the_environment_before_the_file(
    run: Run, folder: Path, pipeline: Mock
) -> None:
    def threshold(*arguments: str, env: dict[str, str] | None = None) -> float | None:
        assert run("compare", "ostrana.txt", *arguments, env=env).exit_code == 0
        found: float | None = pipeline.call_args.kwargs["settings"].threshold
        return found

    environment = {"DIVERGENCE_COMPARE_THRESHOLD": "0.2"}
    assert threshold() is None
    (folder / "divergence.toml").write_text("[compare]\nthreshold = 0.3\n")
    assert threshold() == 0.3
    assert threshold(env=environment) == 0.2
    assert threshold("--threshold", "0.1", env=environment) == 0.1


@pytest.mark.parametrize(
    ("name", "table"),
    [("divergence.toml", "[compare]"), ("pyproject.toml", "[tool.divergence.compare]")],
)
def test_either_file_gives_defaults(
    run: Run, folder: Path, pipeline: Mock, name: str, table: str
) -> None:
    (folder / name).write_text(
        f"{table}\nfail-on = 'silence'\nno-cache = true\nformat = 'json'\n"
        "side = ['x=ostrana.txt']\n"
    )
    result = run("compare", "ostrana.txt", "karvelia.md")
    assert (result.exit_code, result.stdout) == (1, "as json\n")
    assert pipeline.call_args.kwargs["cache"] is False
    assert pipeline.call_args.args[0][0].side == "x"


def test_a_table_stands_for_words_with_an_equals_sign(
    run: Run, folder: Path, pipeline: Mock
) -> None:
    (folder / "divergence.toml").write_text("[compare.side]\nx = 'ostrana.txt'\n")
    assert run("compare", "ostrana.txt").exit_code == 0
    assert pipeline.call_args.args[0][0].side == "x"


@pytest.mark.usefixtures("pipeline")
def test_the_environment_takes_several_values(run: Run) -> None:
    environment = {"DIVERGENCE_COMPARE_FAIL_ON": "opposed_positions silence"}
    assert run("compare", "ostrana.txt", "karvelia.md", env=environment).exit_code == 1


@pytest.mark.usefixtures("pipeline")
def test_the_own_file_counts_alone(run: Run, folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.divergence.compare]\nformat = 'json'\n")
    (folder / "divergence.toml").write_text("")
    assert run("compare", "ostrana.txt").stdout == "as text\n"


@pytest.mark.usefixtures("pipeline")
def test_the_folder_above_does_not_count(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "divergence.toml").write_text("[compare]\nformat = 'json'\n")
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    assert run("compare", "../ostrana.txt").stdout == "as text\n"


@pytest.mark.parametrize(
    "content", ["", "[project]\nname = 'x'\n", "[tool.other.check]\nfloor = 0.5\n"]
)
@pytest.mark.usefixtures("pipeline")
def test_what_is_not_ours_is_let_be(run: Run, folder: Path, content: str) -> None:
    (folder / "pyproject.toml").write_text(content)
    assert run("compare", "ostrana.txt").exit_code == 0


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "divergence.toml",
            "[compare]\ntreshold = 0.5",
            "divergence.toml: compare.treshold is no option",
        ),
        (
            "divergence.toml",
            "[compare]\nfiles = ['x']",
            "divergence.toml: compare.files is no option",
        ),
        ("divergence.toml", "[comparr]\n", "divergence.toml: unknown table 'comparr'; take one of"),
        ("divergence.toml", "threshold = 0.5", "divergence.toml: unknown table 'threshold'"),
        ("divergence.toml", "compare = 1", "divergence.toml: compare must be a table"),
        (
            "divergence.toml",
            "[compare]\nthreshold = 7",
            "divergence.toml: compare.threshold does not fit",
        ),
        (
            "divergence.toml",
            "[compare]\nclaims = {a = 1}",
            "divergence.toml: compare.claims does not fit: write a word or a number or a list",
        ),
        (
            "divergence.toml",
            "[compare]\nthreshold = [0.5]",
            "divergence.toml: compare.threshold does not fit",
        ),
        (
            "divergence.toml",
            "[compare]\nformat = 'pdf'",
            "divergence.toml: compare.format does not fit",
        ),
        (
            "divergence.toml",
            "[compare]\nno-cache = 'perhaps'",
            "divergence.toml: compare.no-cache does not fit",
        ),
        (
            "divergence.toml",
            "[compare]\nfail-on = ['x']",
            "divergence.toml: compare.fail-on does not fit",
        ),
        ("divergence.toml", "[compare", "divergence.toml: not readable as TOML"),
        ("divergence.toml", f"x = {'[' * 5000}", "divergence.toml: not readable as TOML"),
        (
            "divergence.toml",
            "[gold]\nx = 1",
            "divergence.toml: unknown table 'gold'; take one of check, claims, compare, extract",
        ),
        (
            "divergence.toml",
            '[compare]\noutput = "a\\u0000b.html"',
            r"a\x00b.html: cannot be written",
        ),
        (
            "pyproject.toml",
            "[tool.divergence.models]\nx = 1",
            "pyproject.toml, [tool.divergence]: models.x is no option; take one of full",
        ),
        (
            "pyproject.toml",
            "[tool]\ndivergence = 1",
            "pyproject.toml, [tool.divergence]: not a table",
        ),
        ("pyproject.toml", "\0", "pyproject.toml: not readable as TOML"),
    ],
)
@pytest.mark.usefixtures("pipeline")
def test_a_bad_file_is_told_with_its_key(
    run: Run, folder: Path, name: str, content: str, message: str
) -> None:
    (folder / name).write_text(content)
    result = run("compare", "ostrana.txt")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(f"Error: {message}")


def test_a_file_that_is_not_utf_8_is_told(run: Run, folder: Path) -> None:
    (folder / "divergence.toml").write_bytes(b"\xff")
    assert "divergence.toml: not readable as TOML" in run("models").stderr


def test_a_byte_order_mark_is_let_be(run: Run, folder: Path) -> None:
    (folder / "divergence.toml").write_text("[models]\nfull = true\n", encoding="utf-8-sig")
    assert run("models").exit_code == 0


def test_a_working_directory_that_is_gone_has_no_file(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = folder / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run("models").exit_code == 0
