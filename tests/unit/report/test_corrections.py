"""What the page's script is given to write rulings with."""

import json
from collections.abc import Callable

import pytest

from divergence.domain import Accept, Comparison, Label
from divergence.report.corrections import sheet
from divergence.report.html import data
from divergence.report.names import Names
from divergence.report.rulings import parse_ruling
from tests.fakes import karvelia, unusual


@pytest.mark.parametrize("make", [karvelia.two_sides, unusual.three_sides, unusual.hostile])
def test_every_point_makes_a_ruling(make: Callable[[], Comparison]) -> None:
    comparison = make()
    given = json.loads(str(data(sheet(Names(comparison)))))
    for point in comparison.points:
        row = given["points"][point.id]
        ruling = parse_ruling(
            {
                "schema": given["schema"],
                "reviewer": "Ayla",
                "time": "2031-03-14T06:00:00.000Z",
                "signature": given["signature"],
                "kind": "accept",
                "point": row["point"],
                "relations": row["relations"],
            }
        )
        told = [comparison.claim[id_].text for _, ids in point.claims for id_ in ids]
        assert [cited.text for cited in ruling.claims] == told
        labels = tuple(Label(r.between, r.relation, r.side, r.facets) for r in point.relations)
        assert ruling.decision == Accept(labels)


def test_every_pair_of_sides_has_each_relation_and_more_detail_for_either() -> None:
    pairs = sheet(Names(unusual.three_sides()))["pairs"]
    assert [pair["between"] for pair in pairs] == [
        ["karvelia", "ostrana"],
        ["karvelia", "zhenlu"],
        ["ostrana", "zhenlu"],
    ]
    assert [(o["relation"], o.get("side")) for o in pairs[0]["options"]] == [
        ("equivalent", None),
        ("more_specific", "karvelia"),
        ("more_specific", "ostrana"),
        ("different_framing", None),
        ("opposed_positions", None),
        ("contradictory", None),
    ]


def test_of_one_account_nothing_can_be_told_elsewhere() -> None:
    rows = sheet(Names(unusual.one_account()))["points"].values()
    assert {(row["accept"], row["reject"]) for row in rows} == {("right", "")}


def test_data_ends_no_element_and_loses_nothing() -> None:
    value = {"a": "</template></script>&lt;\ud800\r\0“Да”"}
    made = str(data(value))
    assert not set("<>&\ud800\r\0") & set(made)
    assert json.loads(made) == value
