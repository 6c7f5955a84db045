"""The door itself, and the whole process where only that shows the truth."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from divergence.cli.exits import Outcome, failed
from divergence.settings import VERSION

Run = Callable[..., Result]
HEAVY = ("numpy", "pandas", "jinja2", "torch", "sentence_transformers", "onnxruntime", "yaml")


def process(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "divergence", *arguments],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_version(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"divergence, version {VERSION}\n")


@pytest.mark.parametrize("verb", [(), ("compare",), ("models",)])
def test_help(run: Run, verb: tuple[str, ...]) -> None:
    result = run(*verb, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: divergence")
    assert "\x1b" not in result.stdout


def test_no_verb_shows_the_help_and_is_a_usage_error(run: Run) -> None:
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: divergence")
    assert result.stderr.endswith("Error: no verb given; name one of the commands above\n")


def test_an_unknown_verb_is_a_usage_error(run: Run) -> None:
    result = run("contrast")
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: divergence")
    assert "No such command 'contrast'" in result.stderr.splitlines()[-1]


def test_a_click_error_without_a_command_has_code_2() -> None:
    assert failed(click.ClickException("x")) == Outcome(2, "Error: x")
    assert failed(click.UsageError("x")) == Outcome(2, "Error: x")


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "ostrana.txt", "--claims", "x" * 300),
        ("compare", "ostrana.txt", "--encoder", f"sbert:./{'x' * 300}"),
        ("check", "x" * 300),
        ("check", "pipe"),
        ("gold", "stats", "pipe"),
    ],
)
def test_what_the_system_refuses_is_no_bug(
    run: Run, folder: Path, arguments: tuple[str, ...]
) -> None:
    os.mkfifo(folder / "pipe")
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (3, "")
    (line,) = result.stderr.splitlines()
    assert line.endswith("; check the name and who may read it")


def test_help_imports_nothing_heavy(folder: Path) -> None:
    code = (
        "import sys\nfrom divergence.cli.main import cli\n"
        "try:\n    cli.main(['compare', '--help'])\n"
        f"except SystemExit:\n    print(sorted({set(HEAVY)} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "code", "last"),
    [
        (("missing.txt",), 3, "Error: missing.txt: no such file; check the name and the folder"),
        (("sub",), 3, "Error: sub: a folder, not a file; name the files in it"),
        (("scan.txt",), 3, "Error: scan.txt: a damaged PDF; open it, print it to a new PDF"),
        (("nul.txt",), 3, "Error: nul.txt: a binary file, not plain text"),
        (("old.txt",), 3, "Error: old.txt, line 1: not UTF-8 but probably windows-1251; pass"),
        (("empty.txt",), 3, "Error: empty.txt: empty; save the readout's text in it"),
        (("page.html",), 3, "Error: page.html: a web page in which no account was found"),
        (("bad.md",), 2, "Error: bad.md, line 2: unknown key 'sidee'; take one of"),
        (("ostrana.txt", "-o", "no/r.html"), 2, "Error: no/r.html: there is no folder no"),
        (("ostrana.txt", "--encoding", "nonsense"), 2, "Error: 'nonsense' is no encoding"),
        ((), 2, "Error: no FILE given; name the readouts to compare"),
    ],
)
def test_the_process_ends_as_it_says(
    folder: Path, arguments: tuple[str, ...], code: int, last: str
) -> None:
    (folder / "sub").mkdir()
    (folder / "scan.txt").write_bytes(b"%PDF-1.7 ...")
    (folder / "nul.txt").write_bytes(b"a\0b")
    (folder / "old.txt").write_bytes("Стороны обсудили ход переговоров.".encode("cp1251"))
    (folder / "empty.txt").touch()
    (folder / "page.html").write_text("<!doctype html><p>The call.")
    (folder / "bad.md").write_text("---\nsidee: x\n---\nThe call.")
    ended = process(folder, "compare", *arguments)
    assert (ended.returncode, ended.stdout) == (code, b"")
    assert ended.stderr.decode().splitlines()[-1].startswith(last)
    assert b"Traceback" not in ended.stderr


def test_a_reader_that_leaves_is_no_error(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        ended = subprocess.run(
            [sys.executable, "-m", "divergence", "--help"],
            cwd=folder,
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (ended.returncode, ended.stderr) == (0, b"")
