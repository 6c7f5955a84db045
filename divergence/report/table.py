"""A comparison as a sheet for Excel and pandas: one row a point and side."""

from divergence.domain import Comparison, Silence
from divergence.report import outline, wording
from divergence.report.names import Names
from divergence.report.rows import Cell, Row
from divergence.report.tabulation import tabulate

COLUMNS = (
    "point", "topic", "routine", "side", "relation", "facets", "told", "quote", "start", "stop",
    "claims", "document", "grade", "language", "not_found", "not_found_probability",
    "looked_for", "nearest_passage", "nearest_start", "nearest_stop", "needs_your_eye",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes Excel run a cell; after the OWASP page on CSV injection."""

_BETWEEN = " […] "
"""Between the quotes of a cell that holds several."""


def render(comparison: Comparison) -> bytes:
    """The sheet as UTF-8 with a byte order mark, comma separated, lines ended by CR LF (RFC 4180).

    The mark is there because Excel takes a file without it for the machine's own code page;
    read it elsewhere with `utf-8-sig`. A cell that starts like a formula carries an apostrophe.
    """
    import pandas as pd

    names = Names(comparison)
    undecided = {call.claim for call in comparison.undecided}
    sheet = pd.DataFrame(
        [
            _record(row, cell, names, undecided)
            for row in tabulate(comparison).rows
            for cell in row.cells
        ],
        columns=list(COLUMNS),
        dtype=object,
    )
    text: str = sheet.to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig", errors="backslashreplace")


def inert(cell: str) -> str:
    """The cell, so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _record(row: Row, cell: Cell, names: Names, undecided: set[str]) -> dict[str, object]:
    claims = [voice.claim for voice in cell.voices]
    documents = dict.fromkeys(voice.readout.id for voice in cell.voices)
    readouts = [names.readouts[id_] for id_ in documents]
    grades = dict.fromkeys(wording.grade(readout.provenance.grade) for readout in readouts)
    record: dict[str, object] = {
        "point": row.point.id,
        "topic": row.point.topic,
        "routine": _yes(yes=row.point.routine),
        "side": cell.name,
        "relation": outline.verdict(row),
        "facets": wording.facets(
            tuple(dict.fromkeys(f for relation in row.point.relations for f in relation.facets))
        ),
        "told": _yes(yes=bool(claims)),
        "quote": _BETWEEN.join(claim.text for claim in claims),
        "start": "; ".join(str(claim.span.start) for claim in claims),
        "stop": "; ".join(str(claim.span.stop) for claim in claims),
        "claims": "; ".join(claim.id for claim in claims),
        "document": "; ".join(documents),
        "grade": "; ".join(grades),
        "language": "; ".join(dict.fromkeys(readout.language for readout in readouts)),
        "not_found": cell.says,
        **_absence(cell.silence),
        "needs_your_eye": _yes(yes=any(claim.id in undecided for claim in claims)),
    }
    return {
        column: inert(value) if isinstance(value, str) else value
        for column, value in record.items()
    }


def _absence(silence: Silence | None) -> dict[str, object]:
    if silence is None:
        return {}
    nearest = silence.nearest[0].quote if silence.nearest else None
    return {
        "not_found_probability": round(silence.probability, 4),
        "looked_for": wording.looked_for(silence.sought),
        "nearest_passage": nearest.text if nearest else "",
        "nearest_start": nearest.span.start if nearest else "",
        "nearest_stop": nearest.span.stop if nearest else "",
    }


def _yes(*, yes: bool) -> str:
    return "yes" if yes else "no"
