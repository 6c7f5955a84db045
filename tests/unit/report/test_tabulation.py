"""Rows: which, in which order, and what they say."""

from dataclasses import replace

import pytest

from divergence.domain import (
    Act,
    Actors,
    Comparison,
    Cue,
    Encounter,
    RelationKind,
    SilenceGrade,
    Span,
)
from divergence.report.rows import Section, Table
from divergence.report.tabulation import tabulate
from tests.fakes import karvelia, unusual
from tests.fakes.draft import Draft, relation


@pytest.fixture(scope="module")
def table() -> Table:
    return tabulate(karvelia.two_sides())


def test_every_point_is_one_row(table: Table) -> None:
    points = karvelia.two_sides().points
    assert sorted(row.point.id for row in table.rows) == sorted(point.id for point in points)


def test_every_claim_is_quoted_once_and_to_the_letter(table: Table) -> None:
    voices = [voice for row in table.rows for cell in row.cells for voice in cell.voices]
    assert sorted(v.claim.id for v in voices) == sorted(c.id for c in karvelia.two_sides().claims)
    for voice in voices:
        assert "".join(piece.text for piece in voice.pieces) == voice.claim.text


def test_differences_come_first_and_formalities_are_folded(table: Table) -> None:
    assert [(group.heading, len(group.rows)) for group in table.groups] == [
        ("The accounts conflict", 2),
        ("Each states its own, opposing position", 2),
        ("Told differently", 1),
        ("More detail in one text", 1),
        ("Only in Karvelia’s text", 1),
        ("Only in Ostrana’s text", 2),
        ("Same in substance", 1),
    ]
    assert [row.point.id for row in table.formalities] == ["p1", "p2", "p13"]


def test_verdicts_speak_as_readers_do(table: Table) -> None:
    said = {row.point.id: [verdict.says for verdict in row.verdicts] for row in table.rows}
    assert said["p3"] == ["the accounts conflict: who called"]
    assert said["p4"] == ["told differently: who says it, word choice"]
    assert said["p5"] == ["the accounts conflict: figure, date or place"]
    assert said["p6"] == ["more detail in Karvelia’s text: figure, date or place"]
    assert said["p8"] == ["each states its own, opposing position"]
    assert said["p9"] == ["same in substance"]
    assert said["p10"] == ["perhaps only in Karvelia’s text"]
    assert said["p11"] == ["only in Ostrana’s text"]


@pytest.mark.parametrize(
    ("actors", "ending"),
    [
        (Actors.BOTH, ", which says it of both sides"),
        (Actors.OTHER, ", which says it of the other side"),
        (Actors.OWN, ""),
    ],
)
def test_what_one_side_says_of_others_is_said_so(actors: Actors, ending: str) -> None:
    comparison = karvelia.two_sides()
    alone = next(point for point in comparison.points if point.id == "p11").claims[0][1][0]
    claims = tuple(
        replace(
            claim,
            attributes=replace(
                claim.attributes, cues=(Cue("actors", actors, Span(0, 1)),), act=Act.HOPED
            ),
        )
        if claim.id == alone
        else claim
        for claim in comparison.claims
    )
    rows = {row.point.id: row for row in tabulate(replace(comparison, claims=claims)).rows}
    assert rows["p11"].verdicts[0].says == f"only in Ostrana’s text{ending}"


def test_an_empty_cell_says_how_much_is_missing(table: Table) -> None:
    empty = {row.point.id: cell.says for row in table.rows for cell in row.cells if not cell.voices}
    assert (
        empty["p10"] == "the topic is in Ostrana’s text, this statement was not found (not certain)"
    )
    assert empty["p11"] == "nothing on this topic found in Karvelia’s text"
    assert empty["p12"] == "the item is in Karvelia’s text, this detail was not found"


def test_what_one_side_tells_goes_by_how_much_the_others_lack(table: Table) -> None:
    grades = [
        row.point.silent[0].grade
        for group in table.groups
        if group.heading == "Only in Ostrana’s text"
        for row in group.rows
    ]
    assert grades == [SilenceGrade.TOPIC, SilenceGrade.DETAIL]


def test_an_excerpt_shows_no_absence() -> None:
    comparison = karvelia.two_sides()
    karvelia_, ostrana = comparison.readouts
    cut = replace(comparison, readouts=(replace(karvelia_, complete=False), ostrana))
    rows = {row.point.id: row for row in tabulate(cut).rows}
    assert rows["p11"].verdicts[0].says == "perhaps only in Ostrana’s text"
    assert rows["p11"].cells[0].says.endswith("(excerpt: absence cannot be shown)")


def test_three_sides_are_told_pair_by_pair() -> None:
    rows = {row.point.id: row for row in tabulate(unusual.three_sides()).rows}
    assert [(v.section, v.says) for v in rows["p1"].verdicts] == [
        (Section.SAME, "Karvelia and Ostrana: same in substance"),
        (
            Section.DETAIL,
            "Karvelia and Zhenlu: more detail in Zhenlu’s text: figure, date or place",
        ),
        (Section.SAME, "Ostrana and Zhenlu: same in substance"),
    ]
    assert [v.says for v in rows["p2"].verdicts][-1] == "not found in Ostrana’s text"
    assert rows["p1"].section is Section.DETAIL


def test_a_quote_from_unnamed_sources_always_says_so() -> None:
    (row,) = (r for r in tabulate(unusual.three_sides()).rows if r.point.id == "p1")
    assert [voice.document for voice in row.cells[0].voices] == [
        "readout, official text",
        "press report, unnamed sources, quoted in the press",
    ]
    assert row.cells[1].voices[0].document == ""


def test_a_formality_on_which_accounts_conflict_is_not_folded() -> None:
    draft = Draft()
    told = [(side, f"They spoke on {day} March") for side, day in (("karvelia", 3), ("ostrana", 4))]
    ids = [draft.claim(draft.readout(side, words), words, routine=True) for side, words in told]
    draft.point(*ids, relations=(relation(RelationKind.CONTRADICTORY),))
    table = tabulate(draft.comparison())
    assert [group.section for group in table.groups] == [Section.CONFLICT]
    assert table.formalities == ()


def test_one_account_alone_lacks_nothing() -> None:
    table = tabulate(unusual.one_account())
    assert [group.heading for group in table.groups] == ["Told in Karvelia’s text"]
    assert [row.verdicts for row in table.rows] == [(), ()]


def test_nothing_makes_no_rows() -> None:
    assert tabulate(unusual.nothing()) == Table((), ())


def _swapped(comparison: Comparison) -> Comparison:
    return replace(
        comparison,
        readouts=comparison.readouts[::-1],
        points=tuple(
            replace(
                point,
                claims=point.claims[::-1],
                relations=tuple(replace(r, between=r.between[::-1]) for r in point.relations),
            )
            for point in comparison.points
        ),
        encounter=Encounter(),
    )


def test_swapping_the_sides_swaps_the_columns_and_nothing_else() -> None:
    rows = {row.point.id: row for row in tabulate(karvelia.two_sides()).rows}
    swapped = {row.point.id: row for row in tabulate(_swapped(karvelia.two_sides())).rows}
    for id_, row in rows.items():
        other = swapped[id_]
        assert other.verdicts == row.verdicts
        assert [cell.says for cell in other.cells] == [cell.says for cell in row.cells[::-1]]
        assert [[v.pieces for v in cell.voices] for cell in other.cells] == [
            [v.pieces for v in cell.voices] for cell in row.cells[::-1]
        ]
