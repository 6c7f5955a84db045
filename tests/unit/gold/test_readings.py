import shutil
from pathlib import Path

import pytest

from divergence import gold
from divergence.domain import InputError, UsageError
from divergence.gold.readings import readings

CASES = """\
== x-1 | call, ?
< a | en
[~x They spoke].
< b | en
[~x A call].
-- x eq

== x-2 | call, ?
< a | en
[- One].
"""


@pytest.fixture
def one(tmp_path: Path) -> Path:
    file = tmp_path / "one.case"
    file.write_text(CASES, encoding="utf-8")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    gold.build(gold.parse(CASES, "x")[0], tmp_path / "x-1")
    return tmp_path / "x-1"


def test_cases_are_paired_by_their_ids(one: Path, tmp_path: Path) -> None:
    other = tmp_path / "two.case"
    other.write_text(
        CASES.replace("x-2", "y-2") + "\n" + CASES.replace("x-1", "z-1"), encoding="utf-8"
    )
    read = readings(one, other)
    assert [(a.id, b.id) for a, b in read.pairs] == [("x-1", "x-1"), ("x-2", "x-2")]
    assert read.alone == ("y-2", "z-1")


def test_one_case_each_is_a_pair_whatever_its_id(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "again")
    read = readings(folder, tmp_path / "again" / "gold.json")
    assert [(a.id, b.id) for a, b in read.pairs] == [("x-1", "again")]


@pytest.mark.parametrize("beside", [True, False])
def test_two_golds_of_one_case(folder: Path, tmp_path: Path, *, beside: bool) -> None:
    second = (folder if beside else tmp_path) / "second.json"
    text = (folder / "gold.json").read_text(encoding="utf-8")
    second.write_text(text.replace("equivalent", "contradictory"), encoding="utf-8")
    for pair in (readings(folder, second).pairs, readings(second, folder).pairs):
        assert {case.gold.points[0].relations[0].relation for case in pair[0]} == {
            "equivalent",
            "contradictory",
        }


def test_what_cannot_be_paired_is_refused(one: Path, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "two.case"
    other.write_text(CASES.replace("x-", "y-"), encoding="utf-8")
    with pytest.raises(UsageError, match="have no case in common"):
        readings(one, other)
    other.write_text(CASES.replace("They", "We"), encoding="utf-8")
    with pytest.raises(UsageError, match="“x-1” has other texts"):
        readings(one, other)
    lone = tmp_path / "lone.json"
    lone.write_bytes((folder / "gold.json").read_bytes())
    with pytest.raises(UsageError, match="holds 2 cases"):
        readings(one, lone)
    with pytest.raises(InputError, match="no such file"):
        readings(one, tmp_path / "nowhere")
    with pytest.raises(UsageError, match="“x-1” stands twice"):
        readings(tmp_path, one)
