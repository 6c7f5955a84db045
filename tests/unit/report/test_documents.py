"""Several documents a side: every quote says from which, and what the others lack."""

from dataclasses import replace

import pytest

from divergence.domain import Comparison, Grade, Provenance, RelationKind
from divergence.report import Format, render
from divergence.report.tabulation import tabulate
from tests.fakes import readers
from tests.fakes.draft import Draft, relation

NOTE = "not found in the readout of 12 March 2031; in the briefing of 16 March 2031, 4 days later"


def briefing(second: str = "briefing", published: str | None = "2031-03-16") -> Comparison:
    """A point that a side's readout lacks and a later document of its tells."""
    draft = Draft()
    first = draft.readout(
        "karvelia",
        "They spoke of the dam.",
        kind="readout",
        provenance=Provenance(Grade.OFFICIAL_TEXT, published="2031-03-12T23:40+02:00"),
    )
    later = draft.readout(
        "karvelia",
        "The bridge opens in May. The dam was discussed.",
        kind=second,
        provenance=Provenance(Grade.OFFICIAL_TEXT, published=published),
    )
    other = draft.readout("ostrana", "The bridge opens in May. They spoke of the dam.")
    same = (relation(RelationKind.EQUIVALENT),)
    bridge = [draft.claim(r, "The bridge opens in May") for r in (later, other)]
    dam = [draft.claim(r, "They spoke of the dam") for r in (first, other)]
    draft.point(*bridge, relations=same)
    draft.point(*dam, draft.claim(later, "The dam was discussed"), relations=same)
    return draft.comparison()


def test_what_the_readout_lacks_and_the_briefing_has_is_said() -> None:
    notes = [row.cells[0].note for row in tabulate(briefing()).rows]
    assert notes == [NOTE, ""]
    assert [row.cells[1].note for row in tabulate(briefing()).rows] == ["", ""]


@pytest.mark.parametrize("format_", [f for f in Format if f is not Format.JSON])
def test_every_format_says_so_and_labels_the_quotes(format_: Format) -> None:
    seen = readers.shown(render(briefing(), format_), format_)
    if format_ is Format.TEXT:
        assert "briefingof16March2031,officialtext" in seen.replace("│", "")
    else:
        assert NOTE.replace(" ", "") in seen
        assert "briefingof16March2031,officialtext" in seen
        assert "readoutof12March2031,officialtext" in seen


@pytest.mark.parametrize(
    ("kind", "published", "expected"),
    [
        ("readout", "2031-03-16", "4 days later"),
        ("post", "2031-03-13", "a day later"),
        ("post", "2031-03-12", "not found in the readout; in the post, the same day"),
        ("post", "2031-03-02", "10 days earlier"),
        ("post", None, "not found in the readout of 12 March 2031; in the post"),
        ("readout", None, "in the readout"),
        (
            "readout",
            "2031-03-12",
            "not found in document 1, the readout; in document 2, the readout",
        ),
    ],
)
def test_documents_are_told_apart(kind: str, published: str | None, expected: str) -> None:
    assert expected in tabulate(briefing(kind, published)).rows[0].cells[0].note


def test_documents_of_one_kind_are_told_apart_by_grade_and_an_excerpt_is_said_to_be_one() -> None:
    found = briefing("readout", "2031-03-12")
    first, second, third = found.readouts
    sources = replace(second.provenance, grade=Grade.UNNAMED_SOURCES)
    odd = (replace(first, complete=False), replace(second, provenance=sources), third)
    assert tabulate(replace(found, readouts=odd)).rows[0].cells[0].note == (
        "not found in the readout (official text), an excerpt; "
        "in the readout (unnamed sources, quoted in the press), the same day"
    )
