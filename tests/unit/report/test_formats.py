"""Formats by the ending of a file's name."""

import re
from pathlib import Path

import pytest

from divergence.domain import UsageError
from divergence.report import Format, render
from tests.fakes import karvelia


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("a.html", Format.HTML),
        ("A.HTM", Format.HTML),
        ("a.b.json", Format.JSON),
        ("a.md", Format.MARKDOWN),
        ("a.csv", Format.CSV),
        ("a.txt", Format.TEXT),
        ("a.XLSX", Format.XLSX),
        ("a.parquet", Format.PARQUET),
        ("a.docx", Format.DOCX),
        ("a.jsonld", Format.ANNOTATIONS),
    ],
)
def test_the_ending_names_the_format(name: str, format_: Format) -> None:
    assert Format.of(Path("out") / name) is format_


@pytest.mark.parametrize("name", ["report", "report.pdf", ".html", ""])
def test_another_ending_is_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(UsageError, match=r"use one of \.html"):
        Format.of(name)


def test_no_two_formats_claim_one_ending() -> None:
    endings = [ending for format_ in Format for ending in format_.traits.endings]
    assert len(endings) == len(set(endings))


def test_a_missing_package_is_told_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("divergence.report.formats.find_spec", lambda _: None)
    for format_ in Format:
        if format_ is not Format.PARQUET:
            format_.check()
    with pytest.raises(UsageError, match=r"needs pyarrow.*pip install 'divergence\[parquet\]'"):
        render(karvelia.two_sides(), Format.PARQUET)


def test_every_format_stands_in_the_docs_and_no_other() -> None:
    page = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
    headings = re.findall(r"^## `(\w+)`((?:, `\.\w+`)+)", page, re.MULTILINE)
    told = {name: tuple(re.findall(r"\.\w+", endings)) for name, endings in headings}
    assert told == {format_.value: format_.traits.endings for format_ in Format}
