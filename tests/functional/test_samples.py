"""The committed sample reports are what the commands in their README write today."""

import re
import shlex
from pathlib import Path

import pytest

from divergence.ingest import Source, read_all
from divergence.pipeline import compare
from divergence.report import Format, render

ROOT = Path(__file__).parents[2]
COMMANDS = re.findall(
    r"^\$ divergence compare (.+)$",
    (ROOT / "reports" / "README.md").read_text("utf-8"),
    re.MULTILINE,
)

PAIR = 300_000
"""Bytes of a page of two sides, at most: it goes by mail and opens at once."""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.rpartition("/")[2])
def test_sample(command: str) -> None:
    *files, option, target = shlex.split(command)
    assert option == "-o"
    readouts = read_all([Source(ROOT / file) for file in files])
    written = render(compare(readouts, cache=False), Format.of(Path(target)))
    assert written == (ROOT / target).read_bytes(), "renew it with `make reports`"


def test_every_sample_has_its_command() -> None:
    named = {shlex.split(command)[-1].rpartition("/")[2] for command in COMMANDS}
    kept = {path.name for path in (ROOT / "reports").iterdir() if path.is_file()} - {"README.md"}
    assert {name for name in kept if not name.endswith(".png")} == named


@pytest.mark.parametrize("name", ["corvane-inspectors", "wadran-ceasefire", "tarn-bridge"])
def test_a_page_of_a_pair_is_small(name: str) -> None:
    assert (ROOT / "reports" / f"{name}.html").stat().st_size < PAIR


@pytest.mark.parametrize("language", ["ru", "tr"])
@pytest.mark.parametrize("command", COMMANDS[:1] + COMMANDS[5:6], ids=["pair", "documents"])
def test_no_english_is_left_in_another_language(command: str, language: str) -> None:
    """Every sentence of rules and findings on the samples is known, and so are the words around."""
    files = shlex.split(command)[:-2]
    comparison = compare(read_all([Source(ROOT / file) for file in files]), cache=False)
    page = render(comparison, Format.HTML, language=language).decode()
    assert f'<html lang="{language}">' in page
    assert '<bdi lang="en">' not in page
    assert '<li dir="auto" lang="en">' not in page
