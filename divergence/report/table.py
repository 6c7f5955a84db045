"""A comparison as a table for spreadsheets and data frames: CSV, XLSX, Parquet. The door to pandas.

A cell that a spreadsheet would take for a formula carries an apostrophe in CSV and XLSX; Parquet,
which nothing runs, has every text to the letter.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from divergence.domain import Comparison
from divergence.report import controls, packing
from divergence.report.around import TRIMMED
from divergence.report.sheet import COLUMNS, NUMBERS, documents, inert, records

if TYPE_CHECKING:
    from pandas import DataFrame

_LONGEST_CELL = 32_767
"""Characters that Excel keeps of a cell; from its specifications and limits."""

_CHOSEN_WIDTH = 18
_WIDE = {"quote": 60, "relation": 36, "not_found": 36, "nearest_passage": 48, "looked_for": 36}
"""Widths of columns in characters, chosen for a screen."""


def csv(comparison: Comparison) -> bytes:
    """The table as UTF-8 with a byte order mark, comma separated, lines ended by CR LF (RFC 4180).

    The mark is there because Excel takes a file without it for the machine's own code page;
    read it elsewhere with `utf-8-sig`.
    """
    frame = _frame(records(comparison), COLUMNS, _in_csv)
    text: str = frame.to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def xlsx(comparison: Comparison) -> bytes:
    """A workbook of two sheets: the points, and the documents with source, dates and hash."""
    import pandas as pd
    from openpyxl.styles import Alignment

    listed = list(documents(comparison))
    frames = {
        "Points": _frame(records(comparison), COLUMNS, _in_xlsx),
        "Documents": _frame(listed, tuple(listed[0]) if listed else ("document",), _in_xlsx),
    }
    book = BytesIO()
    with pd.ExcelWriter(book, engine="openpyxl") as writer:
        for title, frame in frames.items():
            frame.to_excel(writer, sheet_name=title, index=False, freeze_panes=(1, 0))
            for column in writer.sheets[title].columns:
                width = _WIDE.get(str(column[0].value), _CHOSEN_WIDTH)
                writer.sheets[title].column_dimensions[column[0].column_letter].width = width
                for cell in column:
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
                    if isinstance(cell.value, str):
                        cell.data_type = "s"  # else `#N/A` would be an error, not a text
    return packing.timeless(book.getvalue())


def parquet(comparison: Comparison) -> bytes:
    """The table for pandas, Arrow and DuckDB; every column has the same type in every file."""
    frame = _frame(records(comparison), COLUMNS, _in_parquet)
    types = {column: NUMBERS.get(column, "string") for column in COLUMNS}
    data: bytes = frame.astype(types).to_parquet(None, engine="pyarrow", index=False)
    return data


def _frame(
    rows: Iterable[Mapping[str, object]], columns: tuple[str, ...], fitted: Callable[[str], str]
) -> "DataFrame":
    import pandas as pd

    cells = [
        [fitted(cell) if isinstance(cell := row.get(name), str) else cell for name in columns]
        for row in rows
    ]
    return pd.DataFrame(cells, columns=list(columns), dtype=object)


def _in_csv(cell: str) -> str:
    return controls.named(inert(cell), controls.NOT_IN_CSV)


def _in_xlsx(cell: str) -> str:
    """What Excel shows as the cell's characters, as far as a cell has room for them.

    Excel reads `_x0041_` as the character of that number, so a text that has it is spelled out.
    """
    held = controls.named(inert(cell), controls.NOT_IN_XML)
    spelled = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", held)
    if len(spelled) <= _LONGEST_CELL:
        return spelled
    return f"{spelled[: _LONGEST_CELL - len(TRIMMED) - 1]} {TRIMMED}"


def _in_parquet(cell: str) -> str:
    return controls.named(cell, controls.NOT_IN_UTF8)
