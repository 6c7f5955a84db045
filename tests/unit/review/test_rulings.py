"""`divergence-rulings/1`: its schema, its lines, and what is wrong with a line."""

import json
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from divergence.domain import (
    Accept,
    Decision,
    Facet,
    InputError,
    Label,
    Match,
    Merge,
    Note,
    OnlyIn,
    Publish,
    Reject,
    Relabel,
    RelationKind,
    RulingKind,
    Split,
    UsageError,
)
from divergence.report import Format, parse, render
from divergence.review.applying import apply
from divergence.review.rulings import lines, read
from divergence.review.rulings import parse as parse_lines
from tests.fakes import karvelia
from tests.fakes.reviews import cite, cite_point, rule

FOUND = karvelia.two_sides()
LABEL = Label(("ostrana", "karvelia"), RelationKind.MORE_SPECIFIC, "ostrana", (Facet.TONE,))
EVERY: list[Decision] = [
    Accept((LABEL,)),
    Reject(),
    Match(cite(FOUND, "karvelia-1", "ostrana-2")),
    Merge((cite_point(FOUND, FOUND.points[1]),)),
    Split((cite(FOUND, "karvelia-5"), cite(FOUND, "ostrana-4"))),
    OnlyIn("karvelia"),
    Relabel(LABEL),
    Note("“Да”\u2028\ud800 <script>"),
    Publish(chosen=True, place=3, title="The bridge"),
]
Json = dict[str, Any]


def schema(name: str) -> Draft202012Validator:
    file = resources.files("divergence.report") / "schema" / name
    found = json.loads(file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def line(decision: Decision) -> Json:
    made: Json = json.loads(lines([rule(FOUND, "p5", decision)]))
    return made


def test_every_kind_is_tried() -> None:
    assert {rule(FOUND, "p5", decision).kind for decision in EVERY} == set(RulingKind)


@pytest.mark.parametrize("decision", EVERY, ids=lambda decision: type(decision).__name__)
def test_a_line_fits_the_schema_and_is_read_back(decision: Decision) -> None:
    made = rule(FOUND, "p5", decision)
    schema("rulings-1.json").validate(line(decision))
    assert parse_lines(lines([made]), "x") == (made,)


def test_a_reviewed_comparison_fits_the_schema_and_is_read_back() -> None:
    reviewed = apply(FOUND, [rule(FOUND, "p5", decision) for decision in EVERY])
    data = render(reviewed, Format.JSON)
    schema("comparison-1.json").validate(json.loads(data))
    assert parse(data) == reviewed
    each = schema("rulings-1.json")
    for ruling in json.loads(data)["review"]["rulings"]:
        each.validate(ruling)


def test_the_fingerprint_may_be_left_out_but_not_be_another() -> None:
    whole = line(Reject())
    told = whole["point"].pop("fingerprint")
    assert parse_lines(json.dumps(whole).encode(), "x")[0].fingerprint == told
    whole["point"]["fingerprint"] = told[:-1] + "x"
    with pytest.raises(UsageError, match=r"x:1: .*is not that of the words cited"):
        parse_lines(json.dumps(whole).encode(), "x")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "divergence-rulings/2"),
        (("kind",), "maybe"),
        (("time",), "2031-03-14T09:00:00"),
        (("time",), 5),
        (("reviewer",), " "),
        (("relation",), "same"),
        (("relation",), "equivalent"),
        (("side",), "zhenlu"),
        (("side",), None),
        (("between",), ["karvelia"]),
        (("between",), ["karvelia", "karvelia"]),
        (("facets",), ["mood"]),
        (("point", "claims"), []),
        (("point", "claims", 0, "start"), -1),
        (("point", "claims", 0, "text"), None),
        (("point",), None),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(path: tuple[Any, ...], value: object) -> None:
    whole = line(Relabel(LABEL))
    place: Any = whole
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    data = lines([rule(FOUND, "p5", Reject())]) + json.dumps(whole).encode()
    with pytest.raises(UsageError, match=r"^x:2: .*mend"):
        parse_lines(data, "x")


def test_files_are_read_in_order_and_each_ruling_once(tmp_path: Path) -> None:
    made = [rule(FOUND, "p5", Note(str(n))) for n in range(3)]
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    one.write_bytes(b"\xef\xbb\xbf" + lines(made[:2]).replace(b"\n", b"\r\n") + b"\n")
    two.write_bytes(lines(made[1:]))
    assert read([one, two]) == tuple(made)


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="check the path"):
        read([tmp_path / "none.jsonl"])
