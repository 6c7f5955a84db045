"""Pages, PDFs and Word documents of our own making are read as a person would copy them."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from divergence.ingest import read

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "fixtures" / "pages"

F1 = 0.985
"""Floor of the mean F1 of words; 0.989 on the day it was set."""
WORST = 0.88
"""Floor of every single document's."""


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    benchmark = runpy.run_path(str(ROOT / "benchmarks" / "pages.py"))
    found = benchmark["scores"](PAGES)
    return {"all": found, "mean": benchmark["mean"](found)}


def test_the_words_of_the_accounts_are_found(measured: dict[str, Any]) -> None:
    assert len(measured["all"]) == 40
    assert measured["mean"] >= F1
    assert [each.name for each in measured["all"] if each.f1 < WORST] == []


def test_the_days_and_languages_are_right(measured: dict[str, Any]) -> None:
    assert sum(each.language for each in measured["all"]) == 40
    assert sum(each.published for each in measured["all"]) >= 40


def test_a_call_told_by_two_pages_is_compared() -> None:
    """From files to a report that says what was left out, folded under each document."""
    from divergence.pipeline import compare
    from divergence.report import Format, parse, render

    pages = ("ru01_velmaria_president.html", "docx03_textbox_footnote.docx")
    readouts = [read(PAGES / page, side=side) for page, side in zip(pages, "ab", strict=True)]
    comparison = compare([*readouts], cache=False)
    assert parse(render(comparison, Format.JSON)).readouts == comparison.readouts
    html = render(comparison, Format.HTML).decode()
    assert html.count('<details class="left-out"><summary>taken from a ') == 2
    assert "taken from a web page: " in render(comparison, Format.TEXT).decode()
    assert "taken from a Word document" in render(comparison, Format.MARKDOWN).decode()
    assert any(block in html for block in readouts[0].dropped)
