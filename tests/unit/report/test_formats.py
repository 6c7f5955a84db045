"""Formats by the ending of a file's name."""

from pathlib import Path

import pytest

from divergence.domain import UsageError
from divergence.report import Format


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("a.html", Format.HTML),
        ("A.HTM", Format.HTML),
        ("a.b.json", Format.JSON),
        ("a.md", Format.MARKDOWN),
        ("a.csv", Format.CSV),
        ("a.txt", Format.TEXT),
    ],
)
def test_the_ending_names_the_format(name: str, format_: Format) -> None:
    assert Format.of(Path("out") / name) is format_


@pytest.mark.parametrize("name", ["report", "report.pdf", ".html", ""])
def test_another_ending_is_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(UsageError, match=r"use one of \.html"):
        Format.of(name)
