"""Sides and documents get names that are unique over a run."""

import pytest

from divergence.domain import Readout, Span
from divergence.ingest import Ingested, number
from divergence.ingest.naming import side_of, slug


def document(side: str, *, declared: bool) -> Ingested:
    return Ingested(Readout(side=side, text="x", body=(Span(0, 1),)), declared)


def names(*documents: tuple[str, bool]) -> list[tuple[str, str]]:
    run = number(document(side, declared=declared) for side, declared in documents)
    return [(readout.side, readout.id) for readout in run]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ostrana", "ostrana"),
        ("Ostrana, Foreign Ministry (2)", "ostrana-foreign-ministry-2"),
        ("Кремль", "kreml"),
        ("Ağrı", "agri"),
        ("卡维利亚", "kaweiliya"),
        ("__a..b__", "a-b"),
        ("—", ""),
    ],
)
def test_slugs_are_romanised(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_file_without_a_name_has_a_side() -> None:
    assert side_of("…") == "readout"


def test_no_documents_give_none() -> None:
    assert number([]) == ()


def test_files_of_one_name_are_two_sides() -> None:
    assert names(("x", False), ("x", False), ("x", False)) == [
        ("x", "x"),
        ("x-2", "x-2"),
        ("x-3", "x-3"),
    ]


def test_documents_that_declare_a_side_are_of_that_side() -> None:
    assert names(("x", True), ("y", True), ("x", True)) == [("x", "x"), ("y", "y"), ("x", "x.2")]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_declared_side_keeps_its_name_in_any_order(order: tuple[int, int]) -> None:
    documents = [("x", True), ("x", False)]
    expected = [("x", "x"), ("x-2", "x-2")]
    assert names(*(documents[n] for n in order)) == [expected[n] for n in order]


def test_a_made_name_is_never_one_that_another_file_has() -> None:
    assert names(("x", False), ("x", False), ("x-2", False), ("x-3", True)) == [
        ("x", "x"),
        ("x-4", "x-4"),
        ("x-2", "x-2"),
        ("x-3", "x-3"),
    ]


def test_bare_readouts_count_as_declared() -> None:
    readouts = [document("x", declared=False).readout] * 2
    assert [readout.id for readout in number(readouts)] == ["x", "x.2"]
    assert number(number(readouts)) == number(readouts)
