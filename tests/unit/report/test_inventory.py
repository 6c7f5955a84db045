"""Claims alone, as text, HTML, JSON and CSV: complete, inert, and the same each time."""

import base64
import csv
import hashlib
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from divergence.domain import (
    Act,
    Actors,
    Attributes,
    Claim,
    Comparison,
    Cue,
    Initiator,
    Mention,
    Quantity,
    Span,
    Status,
)
from divergence.report import Format, Inventory, render_claims
from divergence.report.inventory import FORMATS, told
from divergence.report.text import COLUMNS, width
from tests.fakes import karvelia, unusual

EVERY = [
    karvelia.two_sides,
    unusual.three_sides,
    unusual.hostile,
    unusual.one_account,
    unusual.nothing,
    unusual.article,
]
CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def inventory(comparison: Comparison) -> Inventory:
    """The readouts of a comparison, each with its claims."""
    return Inventory(
        tuple(
            (readout, tuple(claim for claim in comparison.claims if claim.readout == readout.id))
            for readout in comparison.readouts
        )
    )


def written(make: Any, format: Format) -> str:  # noqa: A002, ANN401
    """What is written of a fake, as text."""
    return render_claims(inventory(make()), format).decode("utf-8-sig")


def rows(make: Any) -> list[dict[str, str]]:  # noqa: ANN401
    """The sheet as a spreadsheet reads it."""
    return list(csv.DictReader(io.StringIO(written(make, Format.CSV), newline="")))


def rich() -> Claim:
    """A claim of which everything was read."""
    text = "Velm said that Ostrana would not pay 5 million."
    return Claim(
        id="ostrana-1",
        side="ostrana",
        readout="ostrana",
        span=Span(0, len(text)),
        text=text,
        attributes=Attributes(
            speaker="Velm",
            actors=Actors.OTHER,
            act=Act.WARNED,
            negated=True,
            status=Status.HOPED_FOR,
            initiator=Initiator.OWN,
            quantities=(Quantity("money", "5000000", "EUR", Span(37, 46)),),
            names=(Mention("velm", Span(0, 4)), Mention("velm", Span(0, 4))),
            topics=("finance", "trade"),
            cues=(Cue("topic", "trade", Span(33, 36)),),
        ),
    )


class Page(HTMLParser):
    """Tags of a page, the style sheet in it, and whether every tag is closed where it should be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.style = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            self.style += data


def test_a_claim_is_told_in_a_readers_words() -> None:
    assert told(rich()) == {
        "who": "the other side (Velm)",
        "how binding": "warned",
        "holds": "negated",
        "when": "hoped for",
        "who called": "this side called",
        "figures": "5000000 EUR",
        "names": "velm",
        "topics": "Finance and investment, Trade",
    }


IN_OTHERS = [
    (
        "ru",
        "ostrana · английский · 1 высказывание",
        "кто: другая сторона (Velm); насколько обязывает: предупредили; верно ли: с отрицанием;"
        " стадия: в надежде; кто звонил: звонила эта сторона; числа: 5000000 EUR; имена: velm;"
        " темы: Финансы и инвестиции, Торговля",
    ),
    (
        "tr",
        "ostrana · İngilizce · 1 ifade",
        "kim: öteki taraf (Velm); ne kadar bağlayıcı: uyarıldı; geçerli mi: olumsuz; zamandaki"
        " durumu: umuluyor; kim aradı: arayan bu taraf; sayılar: 5000000 EUR; adlar: velm; konular:"
        " Maliye ve yatırım, Ticaret",
    ),
]


@pytest.mark.parametrize(("tag", "heading", "says"), IN_OTHERS)
def test_claims_are_told_in_other_languages(tag: str, heading: str, says: str) -> None:
    readout = replace(karvelia.two_sides().readouts[1], text=rich().text, id="ostrana")
    alone = Inventory(((readout, (rich(),)),))
    first, _, rest = render_claims(alone, Format.TEXT, language=tag).decode().partition("\n")
    assert first == heading
    assert " ".join(rest.split()).endswith(f"1 “{rich().text}” {says}")
    page = render_claims(alone, Format.HTML, language=tag).decode().partition("<body>")[2]
    ours = re.sub("<[^>]*>", " ", page).replace(rich().text, "")
    assert not re.search(r"\b(claims?|this side|who|nobody|text|said)\b", ours)
    same = (Format.JSON, Format.CSV)
    assert all(render_claims(alone, f, language=tag) == render_claims(alone, f) for f in same)


def test_nothing_is_told_where_nothing_was_read() -> None:
    bare = replace(rich(), attributes=Attributes())
    assert told(bare) == {"who": "nobody named", "how binding": "mentioned"}


@pytest.mark.parametrize("make", EVERY)
@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_claims_give_the_same_bytes(make: Any, format_: Format) -> None:  # noqa: ANN401
    assert render_claims(inventory(make()), format_) == render_claims(inventory(make()), format_)


@pytest.mark.parametrize("format_", FORMATS)
def test_no_readout_is_written_as_nothing(format_: Format) -> None:
    assert render_claims(Inventory(()), format_)


def test_other_formats_are_refused() -> None:
    with pytest.raises(KeyError):
        render_claims(Inventory(()), Format.MARKDOWN)


# JSON


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    file = resources.files("divergence.report") / "schema" / "claims-1.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("make", EVERY)
def test_the_document_fits_its_schema(make: Any, validator: Draft202012Validator) -> None:  # noqa: ANN401
    validator.validate(json.loads(written(make, Format.JSON)))


def test_a_claim_of_which_everything_was_read_fits_the_schema(
    validator: Draft202012Validator,
) -> None:
    readout = replace(unusual.one_account().readouts[0], text=rich().text)
    made = render_claims(Inventory(((readout, (rich(),)),)), Format.JSON)
    document = json.loads(made)
    validator.validate(document)
    (claim,) = document["readouts"][0]["claims"]
    assert claim["attributes"]["polarity"] == "negated"
    assert claim["attributes"]["topics"] == ["finance", "trade"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "divergence-claims/2"),
        (("readouts",), {}),
        (("readouts", 0, "side"), ""),
        (("readouts", 0, "language"), "not a tag"),
        (("readouts", 0, "provenance", "grade"), "official"),
        (("readouts", 0, "claims", 0, "start"), -1),
        (("readouts", 0, "claims", 0, "text"), ""),
        (("readouts", 0, "claims", 0, "attributes", "actors"), "us"),
        (("readouts", 0, "claims", 0, "attributes", "commitment"), "firm"),
        (("readouts", 0, "claims", 0, "attributes", "topics"), "trade"),
    ],
)
def test_the_schema_refuses_what_is_wrong(
    path: tuple[Any, ...],
    value: Any,  # noqa: ANN401
    validator: Draft202012Validator,
) -> None:
    document = json.loads(written(karvelia.two_sides, Format.JSON))
    place: Any = document
    for key in path[:-1]:
        place = place[key]
    assert path[-1] in place
    place[path[-1]] = value
    assert not validator.is_valid(document)


@pytest.mark.parametrize("make", EVERY)
def test_every_claim_stands_at_its_offsets(make: Any) -> None:  # noqa: ANN401
    for readout in json.loads(written(make, Format.JSON))["readouts"]:
        for claim in readout["claims"]:
            assert readout["text"][claim["start"] : claim["stop"]] == claim["text"]


# HTML


@pytest.mark.parametrize("make", EVERY)
def test_tags_are_balanced_ids_unique_and_links_lead_somewhere(make: Any) -> None:  # noqa: ANN401
    parsed = Page(written(make, Format.HTML))
    assert parsed.open == []
    ids = [str(attributes["id"]) for _, attributes in parsed.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [str(attributes["href"]) for tag, attributes in parsed.tags if tag == "a"]
    assert all(link[0] == "#" and link[1:] in ids for link in links)


@pytest.mark.parametrize("make", EVERY)
def test_nothing_of_a_text_runs_or_loads(make: Any) -> None:  # noqa: ANN401
    parsed = Page(written(make, Format.HTML))
    assert not {"script", "img", "iframe", "object", "form"} & {tag for tag, _ in parsed.tags}
    for tag, attributes in parsed.tags:
        assert not any(name.startswith("on") or name in {"style", "src"} for name in attributes)
        assert tag != "link" or attributes["href"] == "data:,"
    (policy,) = (a["content"] for t, a in parsed.tags if t == "meta" and a.get("http-equiv"))
    digest = base64.b64encode(hashlib.sha256(parsed.style.encode()).digest()).decode()
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_controls_that_turn_the_text_around_are_boxed() -> None:
    made = written(unusual.hostile, Format.HTML)
    body = made.partition("<body>")[2]
    boxed = re.sub(r'<span class="control" data-code="U\+[0-9A-F]{4}">.</span>', "", body)
    assert boxed != body
    assert not set(boxed) & set(CONTROLS)


def test_the_whole_text_stands_there_and_every_claim_in_it() -> None:
    made = written(karvelia.two_sides, Format.HTML)
    for claim in karvelia.two_sides().claims:
        assert f'id="claim-{claim.id}"' in made
        assert f'id="told-{claim.id}"' in made


def test_quotes_carry_their_language_and_direction() -> None:
    parsed = Page(written(unusual.three_sides, Format.HTML))
    told_of = [a for _, a in parsed.tags if a.get("class") in {"text", "words"}]
    assert {(a["lang"], a["dir"]) for a in told_of} == {
        ("en", "ltr"), ("ar", "rtl"), ("zh-Hans", "ltr"),
    }  # fmt: skip
    lists = [a.get("dir") for tag, a in parsed.tags if tag == "ol"]
    assert lists == [None, None, "rtl", None]


# Text and CSV


@pytest.mark.parametrize("make", EVERY)
def test_no_line_of_text_is_too_wide_or_moves_the_cursor(make: Any) -> None:  # noqa: ANN401
    made = written(make, Format.TEXT)
    assert all(width(line) <= COLUMNS for line in made.split("\n"))
    assert "\x1b" not in made
    assert not set(made) & set(CONTROLS)


def test_a_formality_is_marked() -> None:
    readout = unusual.one_account().readouts[0]
    claim = replace(unusual.one_account().claims[0], routine=True)
    made = render_claims(Inventory(((readout, (claim,)),)), Format.TEXT).decode()
    assert "1 claim, 1 formality" in made
    assert "\n   1 ~ “" in made


@pytest.mark.parametrize("make", EVERY)
def test_the_sheet_has_a_row_for_each_claim(make: Any) -> None:  # noqa: ANN401
    assert [row["claim"] for row in rows(make)] == [
        claim.id for _, claims in inventory(make()).readouts for claim in claims
    ]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(sign: str) -> None:
    comparison = unusual.one_account()
    text = f"{sign}HYPERLINK(1)"
    attributes = Attributes(
        speaker=text,
        names=(Mention(text, Span(0, 1)),),
        quantities=(Quantity("number", text, "", Span(0, 1)),),
    )
    claim = replace(comparison.claims[0], text=text, attributes=attributes)
    readout = replace(comparison.readouts[0], id=text, side=text)
    made = render_claims(Inventory(((readout, (claim,)),)), Format.CSV).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(made, newline=""))
    assert row["text"] == f"'{text}"
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
