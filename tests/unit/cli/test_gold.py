"""`divergence gold`: what each verb writes, tells and refuses."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from click.testing import Result

from divergence import gold
from divergence.domain import (
    Claim,
    Comparison,
    Encounter,
    Facet,
    Point,
    Readout,
    Relation,
    RelationKind,
    Signature,
    Span,
)

Run = Callable[..., Result]

CASES = """\
== x-1 | phone call, 2034-02-11 | Merrow, Tarskaya | event=A call
< merrow | en
[~a They spoke]. [b Ten ships, all new]. [- A bridge].
< tarskaya | ru
[~a Был звонок]. [b Корабли].
-- a eq
-- b ms merrow quantity

== x-2 | call, ?
< a | en
[- One].
< b | en
[- Two].
"""


@pytest.fixture
def authored(folder: Path) -> Path:
    """`cases.case` in the working directory."""
    (folder / "cases.case").write_text(CASES, encoding="utf-8")
    return folder / "cases.case"


def last_line(result: Result) -> str:
    return result.stderr.splitlines()[-1]


def spoil(folder: Path) -> None:
    document = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    document["claims"]["merrow"][0]["text"] = "They wrote"
    document["points"][1]["relations"][0]["relation"] = "same"
    (folder / "gold.json").write_text(json.dumps(document), encoding="utf-8")


@pytest.mark.usefixtures("authored")
def test_built_and_unbuilt_cases_are_the_same_to_the_byte(run: Run, folder: Path) -> None:
    built = run("gold", "build", "cases.case", "-o", "cases")
    assert (built.exit_code, built.stdout) == (0, "")
    assert last_line(built) == "Wrote 2 case folders into cases"
    assert run("gold", "unbuild", "cases").stdout == CASES
    unbuilt = run("gold", "unbuild", "cases/x-1", "cases/x-2", "-o", "again.case")
    assert (unbuilt.stdout, unbuilt.stderr) == ("", "Wrote 2 cases to again.case\n")
    assert (folder / "again.case").read_text(encoding="utf-8") == CASES
    assert run("gold", "build", "again.case", "-o", "twice").exit_code == 0
    for file in (folder / "cases").rglob("*.*"):
        assert (folder / "twice" / file.relative_to(folder / "cases")).read_bytes() == (
            file.read_bytes()
        )


@pytest.mark.usefixtures("authored")
def test_nothing_is_overwritten_without_force(run: Run, folder: Path) -> None:
    run("gold", "build", "cases.case", "-o", "cases")
    again = run("gold", "build", "cases.case", "-o", "cases")
    assert again.exit_code == 2
    assert last_line(again).startswith("Error: cases/x-1: is there already")
    assert run("gold", "build", "cases.case", "-o", "cases", "--force").exit_code == 0
    kept = run("gold", "unbuild", "cases", "-o", "cases.case")
    assert kept.exit_code == 2
    assert last_line(kept).startswith("Error: cases.case: is there already")
    assert run("gold", "unbuild", "cases", "-o", "cases.case", "--force").exit_code == 0
    assert (folder / "cases.case").read_text(encoding="utf-8") == CASES


def test_one_malformed_file_builds_nothing(run: Run, authored: Path, folder: Path) -> None:
    (folder / "bad.case").write_text(CASES.replace("x-", "y-").replace("a eq", "a same"))
    result = run("gold", "build", authored.name, "bad.case", "-o", "cases")
    assert result.exit_code == 2
    assert last_line(result).startswith("Error: bad.case:6: a “--” line reads")
    assert not (folder / "cases").exists()


@pytest.mark.usefixtures("authored")
def test_what_a_case_file_cannot_hold_is_refused(run: Run, folder: Path) -> None:
    run("gold", "build", "cases.case", "-o", "cases")
    (folder / "cases" / "x-2" / "notes.txt").write_text("mine")
    result = run("gold", "unbuild", "cases")
    assert (result.exit_code, result.stdout) == (2, "")
    assert last_line(result) == (
        "Error: cases/x-2/notes.txt: is no part of case “x-2”: a .case file cannot hold that;"
        " take it out first"
    )
    (folder / "cases" / "x-2" / "notes.txt").unlink()
    file = folder / "cases" / "x-1" / "gold.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    for claim in document["claims"]["merrow"]:
        claim["note"] = "mine"
    document["by"] = "me"
    file.write_text(json.dumps(document), encoding="utf-8")
    result = run("gold", "unbuild", "cases")
    assert result.exit_code == 2
    assert "gold.json: by has no meaning in a gold; " in last_line(result)
    assert "claims.merrow[1].note has no meaning in a gold, and 1 more" in last_line(result)


@pytest.mark.usefixtures("authored")
def test_another_form_of_the_same_is_told(run: Run, folder: Path) -> None:
    run("gold", "build", "cases.case", "-o", "cases")
    file = folder / "cases" / "x-1" / "gold.json"
    file.write_text(file.read_text(encoding="utf-8").replace("merrow-", "m"), encoding="utf-8")
    result = run("gold", "unbuild", "cases")
    assert (result.exit_code, result.stdout) == (0, CASES)
    assert result.stderr.splitlines() == [
        "Notice: cases/x-1: built again, gold.json would say the same in another form (order,"
        " layout, names of claims and points)"
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "complaint"),
    [
        (("build", "nowhere.case", "-o", "out"), 3, "nowhere.case: there is no such file"),
        (("build", "ostrana.txt", "-o", "out"), 2, "ostrana.txt: is no .case file"),
        (("build", "cases.case"), 2, "Missing option"),
        (("unbuild", "nowhere"), 3, "nowhere: there is no such file or folder"),
        (("unbuild", "cases.case", "-o", "no/such.case"), 2, "there is no folder no"),
        (("unbuild", "cases.case", "cases.case", "copy.case"), 2, "two cases have the id “x-1”"),
        (("unbuild", "."), 2, "two cases have the id “x-1”"),
        (("validate", "nowhere"), 3, "nowhere: there is no such file or folder"),
        (("validate", "empty"), 2, "empty: holds no case"),
        (("stats", "ostrana.txt"), 2, "ostrana.txt: is neither a .case file nor"),
        (("agreement", "cases.case", "nowhere"), 3, "nowhere: there is no such"),
        (("diff", "cases.case", "other.case"), 2, "have no case in common"),
        (("confirm", "nowhere"), 3, "nowhere: there is no such file or folder"),
        (("draft", "nowhere.txt"), 3, "nowhere.txt: no such file"),
        (("draft", "ostrana.txt", "-o", "cases.case"), 2, "cases.case: is there already"),
        (("draft", "ostrana.txt", "-o", "empty"), 2, "empty: is there already"),
    ],
)
def test_errors_are_one_sentence_with_their_code(
    run: Run, authored: Path, arguments: tuple[str, ...], code: int, complaint: str
) -> None:
    (authored.parent / "empty").mkdir()
    (authored.parent / "copy.case").write_text(CASES, encoding="utf-8")
    (authored.parent / "other.case").write_text(CASES.replace("x-", "y-"), encoding="utf-8")
    if arguments == ("unbuild", "."):
        (authored.parent / "other.case").unlink()
    result = run("gold", *arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert last_line(result).startswith("Error: ")
    assert complaint in last_line(result)


def test_every_problem_has_a_line(run: Run, authored: Path, folder: Path) -> None:
    sound = run("gold", "validate", authored.name)
    assert (sound.exit_code, sound.stdout) == (0, "")
    assert last_line(sound) == "2 cases are sound"
    run("gold", "build", authored.name, "-o", "cases")
    spoil(folder / "cases" / "x-1")
    (folder / "cases" / "x-2" / "a.txt").unlink()
    result = run("gold", "validate", "cases", authored.name)
    assert result.exit_code == 2
    assert result.stdout.splitlines() == [
        "cases/x-1/gold.json: points[1].relations[0].relation is “same”, not one of equivalent,"
        " more_specific, different_framing, opposed_positions, contradictory",
        "cases/x-1/gold.json: claim “merrow-1” of side “merrow” is not what its text has there;"
        " mark it again",
        "cases/x-2/a.txt: the file is missing; add it or take it out of the case",
    ]
    assert last_line(result) == "Error: 3 problems in 2 places"


def test_drafts_and_keys_without_meaning_are_noticed(
    run: Run, authored: Path, folder: Path
) -> None:
    authored.write_text(CASES.partition("\n\n")[0].replace("A call", "A call | draft") + "\n")
    run("gold", "build", authored.name, "-o", "cases")
    file = folder / "cases" / "x-1" / "gold.json"
    file.write_text(file.read_text().replace('"draft"', '"by": "me", "draft"'), encoding="utf-8")
    result = run("gold", "validate", "cases")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "Notice: cases/x-1/gold.json: by has no meaning in a gold; it is passed over",
        "1 case is sound, 1 of them unconfirmed",
    ]


def test_stats_as_text(run: Run, authored: Path) -> None:
    result = run("gold", "stats", authored.name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "2 cases",
        "with 2 sides: 2",
        "5 points, 2 shared",
        "",
        "TEXTS IN  TEXTS  CHARACTERS  TOKENS  CLAIMS  ROUTINE  ONE-SIDED",
        "en            3          49      10       5  1 (20%)    3 (60%)",
        "ru            1          20       3       2  1 (50%)     0 (0%)",
        "all           4          69      13       7  2 (29%)    3 (43%)",
        "",
        "SIDES IN  PAIRS  SHARED  equivalent  more_specific  different_framing  opposed_positions"
        "  contradictory  unsure",
        "en–en         1       0           0              0                  0                  0"
        "              0       0",
        "en–ru         1       2           1              1                  0                  0"
        "              0       0",
        "all           2       2           1              1                  0                  0"
        "              0       0",
        "",
        "facets: quantity 1",
        "claims on shared points: 1–1 2",
    ]


def test_stats_for_programs_and_spreadsheets(run: Run, authored: Path) -> None:
    authored.write_text(CASES.replace("< a | en", "< a | =1+1"), encoding="utf-8")
    document = json.loads(run("gold", "stats", authored.name, "--format", "json").stdout)
    assert document["schema"] == "divergence-gold-stats/1"
    assert document["cases_by_sides"] == {"2": 2}
    assert document["texts"]["en"]["one_sided_share"] == 0.5
    assert document["pairs"]["en–ru"]["groups"] == {"1–1": 2}
    table = run("gold", "stats", authored.name, "--format", "csv").stdout_bytes
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    found = {(row["group"], row["figure"]): row["value"] for row in rows}
    assert len(found) == len(rows)
    assert found["all", "claims"] == "7"
    assert found["en–ru", "relations more_specific"] == "1"
    assert found["'=1+1", "texts"] == "1"


@pytest.mark.usefixtures("authored")
def test_agreement_of_two_readings(run: Run, folder: Path) -> None:
    second = CASES.replace("ms merrow quantity", "df tone").replace("[- One]", "One")
    (folder / "b.case").write_text(second + "\n== x-3 | call, ?\n< a\nOne.\n", encoding="utf-8")
    result = run("gold", "agreement", "cases.case", "b.case")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "Notice: case “x-3” is in one of the two only",
        "2 cases read twice",
    ]
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["link_f1", "1.0000", "[1.0000,", "1.0000]", "1.0000", "[1.0000,", "1.0000]"] in lines
    assert ["x-1", "1.0000", "1.0000", "1.0000", "1.0000", "0.5000", "0.5000"] in lines
    assert ["more_specific", "different_framing", "1"] in lines
    document = json.loads(
        run("gold", "agreement", "cases.case", "b.case", "--format", "json").stdout
    )
    assert document["a_against_b"]["relation_acc"]["value"] == 0.5
    assert document["a_against_b"]["facet_p"]["value"] == 0.0
    assert document["cases"]["x-2"]["claim_f1"] == pytest.approx(2 / 3)
    assert document["confusion"] == [
        {"a": "more_specific", "b": "different_framing", "links": 1},
        {"a": "equivalent", "b": "equivalent", "links": 1},
    ]
    assert document["alone"] == ["x-3"]
    back = json.loads(run("gold", "agreement", "b.case", "cases.case", "--format", "json").stdout)
    assert back["a_against_b"] == document["b_against_a"]


@pytest.mark.usefixtures("authored")
def test_differences_stand_old_above_new(run: Run, folder: Path) -> None:
    second = CASES.replace("ms merrow quantity", "df tone").replace("[- A bridge]", "[~- A bridge]")
    (folder / "b.case").write_text(second, encoding="utf-8")
    result = run("gold", "diff", "cases.case", "b.case")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "case x-1",
        "  routine  merrow 32–40",
        "    - A bridge",
        "    + ~A bridge",
        "  relation  merrow~tarskaya: Ten ships, all new",
        "    - more_specific (merrow) quantity",
        "    + different_framing tone",
    ]
    assert last_line(result) == "2 differences in 2 cases"
    document = json.loads(run("gold", "diff", "cases.case", "b.case", "--format", "json").stdout)
    assert document["changes"][0] == {
        "kind": "routine",
        "case": "x-1",
        "where": "merrow 32–40",
        "before": ["A bridge"],
        "after": ["~A bridge"],
    }
    assert run("gold", "diff", "b.case", "b.case").stdout == ""


def found(readouts: tuple[Readout, ...]) -> Comparison:
    """One claim a side, both on one point."""
    claims = tuple(
        Claim(f"{r.side}-1", r.side, r.id, r.body[0], r.body[0].of(r.text)) for r in readouts
    )
    sides = (readouts[0].side, readouts[1].side)
    relation = Relation(sides, RelationKind.MORE_SPECIFIC, sides[0], (Facet.SCOPE,))
    told = tuple((claim.side, (claim.id,)) for claim in claims)
    return Comparison(
        encounter=Encounter(),
        readouts=readouts,
        claims=claims,
        points=(Point("p1", "the dam", told, relations=(relation,)),),
        signature=Signature("0", "fake", "", "", ()),
        threshold=0.5,
    )


DRAFT = """\
== {id} | ? | draft
< ostrana | en
[a The two leaders spoke of the dam.]
< karvelia | en | file=karvelia.md
\\---
side: karvelia
\\---
[a The dam was discussed.]
-- a ms ostrana scope
"""


@pytest.fixture
def compared(pipeline: Mock) -> Mock:
    """A pipeline that finds one shared point."""
    pipeline.side_effect = lambda readouts, **_: found(readouts)
    return pipeline


def test_a_draft_can_be_confirmed_once(run: Run, folder: Path, compared: Mock) -> None:
    options = ("--threshold", "0.3", "--no-cache", "--encoder", "sbert:x")
    result = run("gold", "draft", "ostrana.txt", "karvelia.md", *options)
    assert (result.exit_code, result.stdout, result.stderr) == (0, DRAFT.format(id="draft"), "")
    told = compared.call_args.kwargs
    assert (told["encoder"], told["settings"].threshold, told["cache"]) == ("sbert:x", 0.3, False)
    for target in ("new.case", "new"):
        written = run("gold", "draft", "ostrana.txt", "karvelia.md", "-o", target)
        assert written.stderr == (
            f"Wrote {target}: correct it, then run divergence gold confirm {target}\n"
        )
    assert (folder / "new.case").read_text(encoding="utf-8") == DRAFT.format(id="new")
    for name in ("ostrana.txt", "karvelia.md"):
        assert (folder / "new" / name).read_bytes() == (folder / name).read_bytes()
    assert gold.read(folder / "new") == gold.read(folder / "new.case")
    assert [case.draft for case in gold.read(folder / "new")] == [True]
    confirmed = run("gold", "confirm", "new", "new.case")
    assert (confirmed.exit_code, confirmed.stderr) == (0, "Confirmed 2 cases\n")
    assert gold.read(folder / "new") == gold.read(folder / "new.case")
    assert [case.draft for case in gold.read(folder / "new")] == [False]
    assert run("gold", "confirm", "new").stderr == "No drafts; nothing changed\n"


def test_a_draft_takes_sides_as_a_comparison_does(run: Run, folder: Path, compared: Mock) -> None:
    result = run("gold", "draft", "ostrana.txt", "--side", "north=karvelia.md", "-o", "new.case")
    assert (result.exit_code, result.stderr.count("Wrote new.case")) == (0, 1)
    told = compared.call_args.args[0]
    assert [(one.side, one.provenance.file) for one in told] == [
        ("ostrana", "ostrana.txt"),
        ("north", "karvelia.md"),
    ]
    (case,) = gold.read(folder / "new.case")
    assert case.sides == ("ostrana", "north")


@pytest.mark.parametrize(
    ("arguments", "last"),
    [
        ((), "Error: no FILE given; name the readouts to compare"),
        (("--side", "north"), "Error: Invalid value for '--side': 'north' is not of the form"),
        (("--side", "a=ostrana.txt", "-o", "new.case", "--threshold", "nan"), "nan is not a"),
    ],
)
def test_what_a_draft_cannot_be_made_of_is_refused(
    run: Run, arguments: tuple[str, ...], last: str
) -> None:
    result = run("gold", "draft", *arguments)
    assert result.exit_code == 2
    assert last in last_line(result)


def test_a_draft_never_replaces_what_it_is_made_of(run: Run, folder: Path) -> None:
    (folder / "ostrana.txt").rename(folder / "ostrana.case")
    draft = ("gold", "draft", "karvelia.md", "--side", "ostrana=ostrana.case", "--force")
    result = run(*draft, "-o", "ostrana.case")
    assert result.exit_code == 2
    assert "an input, which the result would replace" in last_line(result)


@pytest.mark.usefixtures("compared")
def test_a_side_has_one_document_in_a_draft(run: Run, folder: Path, compared: Mock) -> None:
    compared.side_effect = lambda readouts, **_: replace(
        found(readouts), readouts=tuple(replace(r, side="karvelia") for r in readouts)
    )
    result = run("gold", "draft", "ostrana.txt", "karvelia.md", "-o", "new")
    assert result.exit_code == 2
    assert "ostrana.txt and karvelia.md are both of “karvelia”" in last_line(result)
    assert not (folder / "new").exists()


def test_the_fixtures_and_training_cases_are_sound(run: Run) -> None:
    root = Path(__file__).parents[3]
    result = run("gold", "validate", str(root / "training" / "cases"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert last_line(result) == "944 cases are sound"


def test_spans_are_where_the_draft_says(run: Run, folder: Path, compared: Mock) -> None:
    run("gold", "draft", "ostrana.txt", "karvelia.md", "-o", "new")
    assert compared.called
    (case,) = gold.read(folder / "new")
    assert [claim.span for claim in case.gold.claims] == [Span(0, 33), Span(23, 45)]


def test_cases_are_handed_on_as_json_lines(run: Run, authored: Path) -> None:
    (case, *_) = lines(run("gold", "export", str(authored)))
    assert set(case) == {"id", "meta", "texts", "gold"}
    for side, claims in case["gold"]["claims"].items():
        for claim in claims:
            assert case["texts"][side][claim["start"] : claim["stop"]] == claim["text"]


def test_a_line_a_claim_names_its_point_and_who_tells_it(run: Run, authored: Path) -> None:
    (case, *_) = lines(run("gold", "export", str(authored)))
    claims = lines(run("gold", "export", str(authored), "--each", "claim"))
    own = [claim for claim in claims if claim["case"] == case["id"]]
    assert len(own) == sum(map(len, case["gold"]["claims"].values()))
    for claim in own:
        tellers = {other["side"] for other in own if other["point"] == claim["point"]}
        assert set(claim["told_by"]) == tellers


def test_a_line_a_relation_has_the_words_of_both_sides(run: Run, authored: Path) -> None:
    relations = lines(run("gold", "export", str(authored), "--each", "relation"))
    cases = {case["id"]: case for case in lines(run("gold", "export", str(authored)))}
    assert relations
    for line in relations:
        for side, words in zip(line["between"], line["texts"], strict=True):
            assert words
            assert all(each in cases[line["case"]]["texts"][side] for each in words)


def lines(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]
