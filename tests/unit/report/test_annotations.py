"""W3C Web Annotations: what the model demands, and selectors that select the quote."""

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from divergence.align import watched
from divergence.domain import Comparison
from divergence.report import Format, render
from tests.fakes import karvelia, unusual


def with_terms() -> Comparison:
    """Karvelia and Ostrana, with a term in both texts and one in neither."""
    found = karvelia.two_sides()
    return replace(found, watched=watched(found.readouts, found.claims, ["bridge", "tariff"]))


EVERY = [
    karvelia.two_sides,
    unusual.three_sides,
    unusual.one_account,
    unusual.nothing,
    unusual.article,
    unusual.hostile,
    with_terms,
]

MOTIVATIONS = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
]  # fmt: skip

IRI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}

SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "type", "items"],
    "additionalProperties": False,
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationPage"},
        "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
    },
    "$defs": {
        "annotation": {
            "type": "object",
            "required": ["id", "type", "motivation", "body", "target"],
            "additionalProperties": False,
            "properties": {
                "id": IRI,
                "type": {"const": "Annotation"},
                "motivation": {"enum": MOTIVATIONS},
                "body": {
                    "type": "array",
                    "items": {"anyOf": [{"$ref": "#/$defs/text"}, {"$ref": "#/$defs/place"}]},
                },
                "target": {
                    "anyOf": [
                        {"$ref": "#/$defs/place"},
                        {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/place"}},
                    ]
                },
            },
        },
        "text": {
            "type": "object",
            "required": ["type", "value"],
            "additionalProperties": False,
            "properties": {
                "type": {"const": "TextualBody"},
                "value": {"type": "string"},
                "purpose": {"enum": MOTIVATIONS},
                "format": {"const": "text/plain"},
                "language": {"type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
            },
        },
        "place": {
            "type": "object",
            "required": ["type", "source"],
            "additionalProperties": False,
            "properties": {
                "type": {"const": "SpecificResource"},
                "purpose": {"enum": MOTIVATIONS},
                "source": {
                    "type": "object",
                    "required": ["id", "type"],
                    "additionalProperties": False,
                    "properties": {
                        "id": IRI,
                        "type": {"const": "Text"},
                        "format": {"const": "text/plain"},
                        "language": {"type": "string"},
                    },
                },
                "state": {
                    "type": "object",
                    "required": ["type", "cached"],
                    "additionalProperties": False,
                    "properties": {"type": {"const": "TimeState"}, "cached": IRI},
                },
                "selector": {
                    "prefixItems": [
                        {
                            "type": "object",
                            "required": ["type", "exact"],
                            "additionalProperties": False,
                            "properties": {
                                "type": {"const": "TextQuoteSelector"},
                                "exact": {"type": "string", "minLength": 1},
                                "prefix": {"type": "string"},
                                "suffix": {"type": "string"},
                            },
                        },
                        {
                            "type": "object",
                            "required": ["type", "start", "end"],
                            "additionalProperties": False,
                            "properties": {
                                "type": {"const": "TextPositionSelector"},
                                "start": {"type": "integer", "minimum": 0},
                                "end": {"type": "integer", "minimum": 1},
                            },
                        },
                    ],
                    "items": False,
                },
            },
        },
    },
}
"""What the Web Annotation Data Model says of the classes that are used, and no key beside: every
key is a term of its JSON-LD context, in which other keys would be dropped."""


def page(comparison: Comparison) -> dict[str, Any]:
    """The page, parsed."""
    document: dict[str, Any] = json.loads(render(comparison, Format.ANNOTATIONS))
    return document


@pytest.mark.parametrize("make", EVERY)
def test_the_page_is_as_the_model_demands(make: Any) -> None:  # noqa: ANN401
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(page(make()))
    ids = [item["id"] for item in page(make())["items"]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("make", EVERY)
def test_every_claim_is_annotated_once_at_its_place(make: Any) -> None:  # noqa: ANN401
    comparison = make()
    items = [i for i in page(comparison)["items"] if i["motivation"] == "classifying"]
    told = [item["target"]["selector"] for item in items]
    assert sorted((q["exact"], p["start"], p["end"]) for q, p in told) == sorted(
        (claim.text, claim.span.start, claim.span.stop) for claim in comparison.claims
    )


@pytest.mark.parametrize("make", EVERY)
def test_both_selectors_select_the_same_words(make: Any) -> None:  # noqa: ANN401
    texts = [readout.text for readout in make().readouts]
    for item in page(make())["items"]:
        for place in [item["target"], *item["body"]]:
            if "selector" in place:
                quote, position = place["selector"]
                start, end = position["start"], position["end"]
                assert any(
                    text[start:end] == quote["exact"]
                    and text[max(0, start - 32) : start] == quote["prefix"]
                    and text[end : end + 32] == quote["suffix"]
                    for text in texts
                )


def test_the_source_is_the_page_in_the_state_in_which_it_was_read() -> None:
    item = page(karvelia.two_sides())["items"][0]
    assert item["target"]["source"] == {
        "id": "https://president.karvelia.example/news/4411", "type": "Text", "language": "en",
    }  # fmt: skip
    digest = "KCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCg"
    assert item["target"]["state"]["cached"] == f"ni:///sha-256;{digest}"


def test_without_a_page_the_text_itself_is_the_source() -> None:
    item = page(unusual.one_account())["items"][0]
    assert item["target"]["source"]["id"] == "urn:divergence:document:karvelia"
    assert "state" not in item["target"]


def test_the_bodies_say_how_the_sides_differ_and_lead_to_the_counterpart() -> None:
    comparison = karvelia.two_sides()
    (item,) = (i for i in page(comparison)["items"] if "p5:karvelia" in i["id"])
    says, link = item["body"]
    assert says["value"] == "the accounts conflict: figure, date or place"
    assert link["purpose"] == "linking"
    assert link["selector"][0]["exact"] == "Both leaders agreed to open the Tarn bridge on 15 May"


def test_a_term_that_a_side_lacks_is_a_comment_on_its_whole_text() -> None:
    items = [i for i in page(with_terms())["items"] if "watched" in i["id"]]
    found = [(i["motivation"], i["body"][0]["value"], i["body"][1]["value"]) for i in items]
    assert found == [
        ("commenting", "tariff", "tariff: not found"),
        ("commenting", "tariff", "tariff: not found"),
        ("tagging", "bridge", "bridge: in every side’s texts"),
        ("tagging", "bridge", "bridge: in every side’s texts"),
    ]
    assert "selector" not in items[0]["target"][0]
