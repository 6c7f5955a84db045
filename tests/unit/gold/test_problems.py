import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from divergence import gold
from divergence.gold.problems import inspect, strays, unknown

CASE = """\
== x-1 | call, 2034-02-11
< merrow | en
[~a They spoke]. [b Ten ships]. [- Only here].
< tarskaya | en
[~a There was a call]. [b Ships].
-- a eq
-- b ms merrow quantity
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (case,) = gold.parse(CASE, "x.case")
    gold.build(case, tmp_path / "x-1")
    return tmp_path / "x-1"


def _change(path: Path, change: Callable[[Any], object]) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


def test_a_sound_case_has_no_problems(folder: Path, tmp_path: Path) -> None:
    authored = tmp_path / "x.case"
    authored.write_text(CASE, encoding="utf-8")
    for place in (folder, authored):
        found = inspect(place)
        assert found.problems == ()
        assert [case.id for case in found.cases] == ["x-1"]
        assert unknown(place) == ()


def test_every_problem_of_a_gold_is_told(folder: Path) -> None:
    def spoil(document: dict[str, Any]) -> None:
        first, second, third = document["claims"]["merrow"]
        first["text"] = "They wrote"
        second["start"] = "12"
        third.update(id="merrow-1")
        document["claims"]["tarskaya"].append({"id": "t", "start": 3, "stop": 9, "text": "re was"})
        relation = document["points"][1]["relations"][0]
        relation.update(relation="same", facets=["colour", "tone", "size"])
        document["points"].append({"claims": {"tarskaya": ["tarskaya-2", "gone"]}})

    _change(folder / "gold.json", spoil)
    file = folder / "gold.json"
    assert [problem.removeprefix(f"{file}: ") for problem in inspect(folder).problems] == [
        "claims.merrow[1].start is no whole number",
        "points[1].relations[0].facets[0] is “colour”, not one of initiator, attribution,"
        " commitment, quantity, terminology, scope, polarity, status, tone",
        "points[1].relations[0].facets[2] is “size”, not one of initiator, attribution,"
        " commitment, quantity, terminology, scope, polarity, status, tone",
        "points[1].relations[0].relation is “same”, not one of equivalent, more_specific,"
        " different_framing, opposed_positions, contradictory",
        "claim “merrow-1” of side “merrow” stands twice; give one another id",
        "claim “merrow-1” of side “merrow” is not what its text has there; mark it again",
        "claims “tarskaya-1” and “t” of side “tarskaya” overlap; cut one",
        "point 3 names claim “gone”, which “tarskaya” does not have",
        "claim “tarskaya-2” of side “tarskaya” stands in two points; take it from one",
    ]


def test_a_missing_text_does_not_hide_other_problems(folder: Path) -> None:
    (folder / "merrow.txt").unlink()
    _change(folder / "meta.json", lambda meta: meta.update(date="soon"))
    _change(folder / "gold.json", lambda d: d["points"].append({"claims": {}}))
    told = inspect(folder).problems
    assert [problem.partition(": ")[2] for problem in told] == [
        "the file is missing; add it or take it out of the case",
        "date is “soon”, not a day as 2031-03-12; leave it out if unknown",
        "point 3: has no claims; delete it",
    ]


def test_a_folder_that_cannot_be_read_has_one_problem(folder: Path) -> None:
    (folder / "meta.json").unlink()
    (problem,) = inspect(folder).problems
    assert (
        problem == f"{folder / 'meta.json'}: the file is missing; add it or take it out of the case"
    )


def test_every_problem_of_an_authoring_file_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "x.case"
    second = (
        CASE.replace("x-1", "x-2").replace("-- b ms merrow quantity\n", "").replace("[- ", "[=q ")
    )
    broken.write_text(
        "stray\n"
        + CASE.replace("[b Ten ships]", "[b Ten ships")
        + CASE.replace("2034-02-11", "soon")
        + CASE.replace("a eq", "a same").replace("quantity", "colour")
        + second
        + second.replace("[=q ", "[- "),
        encoding="utf-8",
    )
    assert [problem.removeprefix(f"{broken}:") for problem in inspect(broken).problems] == [
        "1: “stray” belongs to no text; a case starts with a line “== id | kind, date | parties”",
        "3: “[- ” stands inside “[b …”; close that first",
        "9: “soon” is no ISO day; write ? if it is unknown",
        "21: a “--” line reads “-- b eq”, with one of eq, ms, df, op, co",
        "22: no facet “colour”; known are initiator, attribution, commitment, quantity,"
        " terminology, scope, polarity, status, tone",
        "23, side merrow: “[=q …” repeats no claim; mark the fuller place",
        "23: point “b” has no “-- b merrow~tarskaya …” line; add one",
        "29: point “b” has no “-- b merrow~tarskaya …” line; add one",
        " the case id “x-2” stands twice; rename one",
    ]


def test_what_has_no_meaning_is_told_with_its_place(folder: Path) -> None:
    def tell_more(document: dict[str, Any]) -> None:
        document["author"] = "me"
        document["claims"]["merrow"][0].update(note="mine", repeats=[])
        document["claims"]["merrow"][1]["repeats"] = [{"start": 0, "stop": 1, "why": 1}]
        document["points"][0]["topic"] = "call"
        document["points"][1]["relations"][0].update(confidence="high", by="me")

    _change(folder / "gold.json", tell_more)
    assert [line.partition(": ")[2] for line in unknown(folder)] == [
        f"{place} has no meaning in a gold"
        for place in (
            "author",
            "claims.merrow[0].note",
            "claims.merrow[1].repeats[0].why",
            "points[0].topic",
            "points[1].relations[0].by",
            "points[1].relations[0].confidence",
        )
    ]


def test_other_files_of_a_folder_are_strays(folder: Path) -> None:
    (case,) = gold.read(folder)
    (folder / ".hidden").touch()
    assert strays(folder, case) == ()
    (folder / "notes.md").touch()
    assert strays(folder, case) == (f"{folder / 'notes.md'}: is no part of case “x-1”",)
