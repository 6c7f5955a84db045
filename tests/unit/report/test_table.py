"""The sheet for Excel and pandas."""

import csv
import io

import pytest

from divergence.domain import Comparison
from divergence.report import Format, render
from divergence.report.sheet import COLUMNS, inert
from tests.fakes import karvelia, unusual


def read(comparison: Comparison) -> list[dict[str, str]]:
    """The rows, as a spreadsheet reads them."""
    text = render(comparison, Format.CSV).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_mark_that_excel_needs_and_lines_of_rfc_4180() -> None:
    data = render(karvelia.two_sides(), Format.CSV)
    assert data.startswith(b"\xef\xbb\xbfpoint,topic,")
    assert data.count(b"\r\n") == data.count(b"\n")


def test_one_row_a_point_and_side() -> None:
    comparison = karvelia.two_sides()
    rows = read(comparison)
    assert len(rows) == len(comparison.points) * 2
    assert tuple(rows[0]) == COLUMNS


def test_a_told_and_an_empty_cell() -> None:
    rows = [row for row in read(karvelia.two_sides()) if row["point"] == "p11"]
    (told,) = (row for row in rows if row["told"] == "yes")
    (empty,) = (row for row in rows if row["told"] == "no")
    claim = karvelia.two_sides().claim[told["claims"]]
    assert (told["side"], told["quote"]) == ("Ostrana", claim.text)
    assert (int(told["start"]), int(told["stop"])) == (claim.span.start, claim.span.stop)
    assert (empty["quote"], empty["start"]) == ("", "")
    assert empty["not_found"] == "nothing on this topic found in Karvelia’s text"
    assert empty["not_found_probability"] == "0.97"
    assert empty["nearest_passage"].startswith("They also agreed")
    assert empty["nearest_start"] == str(karvelia.KARVELIA.index("They also agreed"))


def test_close_calls_are_marked() -> None:
    assert {
        row["point"] for row in read(karvelia.two_sides()) if row["needs_your_eye"] == "yes"
    } == {"p10"}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_formulas_are_inert(cell: str) -> None:
    assert inert(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "a=1", "'=1", "1 + 1", " –"])
def test_other_cells_are_left_alone(cell: str) -> None:
    assert inert(cell) == cell


def test_a_hostile_text_stays_in_its_cell() -> None:
    rows = read(unusual.hostile())
    assert rows[0]["quote"] == unusual.HOSTILE
    assert len(rows) == 2
