"""`divergence-comparison/1`: its schema, its shape, and reading it back."""

import json
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from divergence.domain import Comparison, InputError
from divergence.report import Format, parse, render
from tests.fakes import karvelia, unusual

EVERY = [
    karvelia.two_sides,
    unusual.three_sides,
    unusual.hostile,
    unusual.one_account,
    unusual.nothing,
    unusual.article,
]
Json = dict[str, Any]


def written(comparison: Comparison) -> Json:
    """The document as a reader of JSON gets it."""
    document: Json = json.loads(render(comparison, Format.JSON))
    return document


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    file = resources.files("divergence.report") / "schema" / "comparison-1.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("make", EVERY)
def test_what_is_written_fits_the_schema(make: Any, validator: Draft202012Validator) -> None:  # noqa: ANN401
    validator.validate(written(make()))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "divergence-comparison/2"),
        (("points", 2, "relations", 0, "relation"), "contradiction"),
        (("points", 2, "relations", 0, "facets"), ["date"]),
        (("points", 2, "relations", 0, "facets"), ["tone", "tone"]),
        (("points", 2, "relations", 0, "between"), ["karvelia"]),
        (("points", 2, "relations", 0, "side"), "karvelia"),
        (("points", 2, "relations", 0, "probability"), 1.01),
        (("points", 9, "silent", 0, "grade"), "whole"),
        (("points", 9, "silent", 0, "nearest", 0, "start"), -1),
        (("points", 0, "claims"), {}),
        (("readouts", 0, "provenance", "grade"), "official"),
        (("readouts", 0, "provenance", "sha256"), "abc"),
        (("readouts", 0, "complete"), "yes"),
        (("readouts", 0, "claims", 0, "attributes", "actors"), "us"),
        (("readouts", 0, "claims", 0, "text"), ""),
        (("undecided", 0, "probability"), "0.5"),
    ],
)
def test_the_schema_refuses_what_is_wrong(
    path: tuple[Any, ...],
    value: Any,  # noqa: ANN401
    validator: Draft202012Validator,
) -> None:
    document = deepcopy(written(karvelia.two_sides()))
    place: Any = document
    for key in path[:-1]:
        place = place[key]
    assert path[-1] in place or path[-1] == "side"
    place[path[-1]] = value
    assert not validator.is_valid(document)


def test_more_detail_must_say_whose(validator: Draft202012Validator) -> None:
    document = written(karvelia.two_sides())
    relation = next(
        relation
        for point in document["points"]
        for relation in point["relations"]
        if relation["relation"] == "more_specific"
    )
    assert relation["side"] == "karvelia"
    del relation["side"]
    assert not validator.is_valid(document)


@pytest.mark.parametrize("make", EVERY)
def test_offsets_hold_against_the_text(make: Any) -> None:  # noqa: ANN401
    document = written(make())
    texts = {readout["id"]: readout["text"] for readout in document["readouts"]}
    for readout in document["readouts"]:
        for claim in readout["claims"]:
            assert readout["text"][claim["start"] : claim["stop"]] == claim["text"]
    for point in document["points"]:
        for silence in point["silent"]:
            for near in silence["nearest"]:
                assert texts[near["readout"]][near["start"] : near["stop"]] == near["text"]


def test_passages_are_told_of_an_article_only() -> None:
    assert [r["passages"] for r in written(karvelia.two_sides())["readouts"]] == [None, None]
    first, second = written(unusual.article())["readouts"]
    assert first["passages"] == [{"start": 0, "stop": 24}]
    assert [p["start"] for p in second["passages"]] == [0, 45]


@pytest.mark.parametrize("make", EVERY)
def test_what_is_written_can_be_read_back(make: Any) -> None:  # noqa: ANN401
    comparison = make()
    assert parse(render(comparison, Format.JSON)) == comparison


def test_a_document_with_keys_of_a_later_version_can_be_read() -> None:
    document = written(karvelia.two_sides())
    document["added"] = document["points"][0]["added"] = 1
    assert parse(json.dumps(document).encode()) == karvelia.two_sides()


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b'"divergence-comparison/1"'])
def test_what_is_not_a_comparison_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="give a file that `compare` wrote"):
        parse(data, "x.json")


def test_another_schema_is_refused() -> None:
    with pytest.raises(InputError, match="divergence-gold/1"):
        parse(b'{"schema": "divergence-gold/1"}')


def test_a_broken_document_is_refused() -> None:
    document = written(karvelia.two_sides())
    document["points"][0]["relations"][0]["relation"] = "same"
    with pytest.raises(InputError, match=r"x\.json is a broken .*compare again"):
        parse(json.dumps(document).encode(), "x.json")


@pytest.mark.parametrize("where", ["claim", "nearest"])
def test_a_changed_quote_is_refused(where: str) -> None:
    document = written(karvelia.two_sides())
    quote = (
        document["readouts"][0]["claims"][0]
        if where == "claim"
        else document["points"][9]["silent"][0]["nearest"][0]
    )
    quote["text"] = "x" + quote["text"][1:]
    with pytest.raises(InputError, match="do not stand in"):
        parse(json.dumps(document).encode())


def test_probabilities_are_rounded_and_zero_has_no_sign() -> None:
    from divergence.report.json import _rounded

    assert json.dumps([_rounded(0.123456), _rounded(-0.00001), _rounded(1)]) == "[0.1235, 0.0, 1.0]"


def test_letters_beyond_ascii_stay_letters() -> None:
    assert unusual.CHINESE in render(unusual.three_sides(), Format.JSON).decode()
