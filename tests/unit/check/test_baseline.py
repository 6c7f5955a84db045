"""The baseline's file."""

import json
from pathlib import Path

import pytest

from divergence.check.baseline import EMPTY, Entry, read
from divergence.check.points import ToldPoint
from divergence.domain import DivergenceError, InputError, Span, UsageError
from divergence.gold.counts import Counts


def entry(digest: str = "d") -> Entry:
    told = ToldPoint((("ostrana", (Span(0, 3), Span(5, 9))), ("karvelia", (Span(1, 2),))), ("eq",))
    return Entry(digest, "cut", "v1", Counts(links=(1, 2, 3, 4)), (told, told))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "baseline.json"
    path.write_bytes(EMPTY.updated({"b": entry(), "a": entry("ж")}))
    return path


def test_what_is_written_is_read_back(file: Path) -> None:
    assert read(file).entries == {"a": entry("ж"), "b": entry()}
    assert read(file).updated({}) == file.read_bytes()


def test_a_point_has_a_line(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    assert lines[:5] == [
        "{",
        ' "schema": "divergence-baseline/1",',
        ' "cases": {',
        '  "a": {',
        '   "digest": "ж",',
    ]
    assert sum("[[0, 3], [5, 9]]" in line for line in lines) == 4


def test_other_cases_stay_to_the_byte(file: Path) -> None:
    document = json.loads(file.read_text("utf-8"))
    document["cases"]["a"] = {"by-hand": {"x": 1.50}, **document["cases"]["a"]}
    file.write_text(json.dumps(document))
    first = read(file).updated({})
    file.write_bytes(first)
    second = read(file).updated({"b": entry("new"), "c": entry()})
    block = first[first.index(b'"a"') : first.index(b'"b"')]
    assert b"by-hand" in block
    assert block in second
    file.write_bytes(second)
    assert read(file).entries == {"a": entry("ж"), "b": entry("new"), "c": entry()}


def test_no_cases_and_no_points_are_json_too(tmp_path: Path) -> None:
    empty = Entry("d", "cut", "v1", Counts(), ())
    for entries in ({}, {"a": empty}):
        (tmp_path / "b.json").write_bytes(EMPTY.updated(entries))
        assert read(tmp_path / "b.json").entries == entries


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("[]", "the document"),
        ("{", "no JSON"),
        ('{"schema": "divergence-baseline/2"}', "divergence-baseline/1"),
        ('{"schema": "divergence-baseline/1"}', "cases"),
        ('{"schema": "divergence-baseline/1", "cases": {"a": {"counts": [1]}}}', "cases.a.counts"),
    ],
)
def test_a_malformed_file_is_refused(tmp_path: Path, content: str, place: str) -> None:
    (tmp_path / "b.json").write_text(content)
    with pytest.raises(UsageError, match=place):
        read(tmp_path / "b.json")


def test_an_impossible_span_is_refused(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace("[0, 3]", "[3, 0]", 1), encoding="utf-8")
    with pytest.raises(UsageError, match=r"points\[0\].*is no span"):
        read(file)


def test_a_missing_file_is_a_missing_input(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--update-baseline") as caught:
        read(tmp_path / "b.json")
    assert isinstance(caught.value, DivergenceError)
