"""Every quote in every format equals its source slice, whatever the texts."""

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from divergence.domain import Claim, Comparison, RelationKind, SilenceGrade
from divergence.report import Format, parse, render
from tests.fakes import readers
from tests.fakes.draft import Draft, relation

SIGNS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cn"])
WORDS = st.text(SIGNS, min_size=1, max_size=12) | st.sampled_from(
    [
        "<b>",
        "=1+1",
        "&amp;",
        "{{ x }}",
        "“",
        "”",
        "|",
        "\\",
        "_x0041_",
        "\r\n",
        "\x00",
        "\u202e",
        "[…]",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=5).map(" ".join).filter(str.strip)
SLOW = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Two sides, one with two documents; shared points, and some of one side alone.

    Two more sides have nothing to say, so that plain text sets no cells beside each other.
    """
    draft = Draft()
    told = [draw(st.lists(TEXTS, min_size=1, max_size=3)) for _ in range(3)]
    joined = ["\n¶¶¶".join(texts) for texts in told]
    documents = [
        draft.readout(side, joined[n]) for n, side in enumerate(("karvelia", "karvelia", "ostrana"))
    ]
    for side in ("selt", "tarn"):
        draft.readout(side, "...")
    ids = [
        [draft.claim(document, words) for words in dict.fromkeys(texts)]
        for document, texts in zip(documents, told, strict=True)
    ]
    same = (relation(RelationKind.DIFFERENT_FRAMING),)
    draft.point(ids[0][0], ids[1][0], ids[2][0], relations=same)
    for side, mine in (("ostrana", [*ids[0][1:], *ids[1][1:]]), ("karvelia", ids[2][1:])):
        near = ids[2][0] if side == "ostrana" else ids[0][0]
        for claim in mine:
            draft.point(claim, silent=(draft.silence(side, SilenceGrade.TOPIC, near),))
    return draft.comparison()


def slices(comparison: Comparison) -> list[str]:
    """What every claim's span covers in its text."""
    texts = comparison.readout
    return sorted(claim.span.of(texts[claim.readout].text) for claim in comparison.claims)


def named(text: str, signs: str) -> str:
    """A text with the signs that a format cannot hold by their names."""
    return re.sub(f"[{signs}]", lambda sign: f"⟨U+{ord(sign.group()):04X}⟩", text)


@SLOW
@given(comparisons())
def test_html(comparison: Comparison) -> None:
    page = readers.Page(render(comparison, Format.HTML).decode())
    for text in slices(comparison):
        assert named(text, "\x00") in page.quotes


@SLOW
@given(comparisons())
def test_json_and_annotations(comparison: Comparison) -> None:
    assert parse(render(comparison, Format.JSON)) == comparison
    page = json.loads(render(comparison, Format.ANNOTATIONS))
    exact = [item["target"]["selector"][0]["exact"] for item in page["items"]]
    assert sorted(exact) == slices(comparison)


@SLOW
@given(comparisons())
@pytest.mark.parametrize("format_", [Format.CSV, Format.XLSX, Format.PARQUET])
def test_tables(format_: Format, comparison: Comparison) -> None:
    data = render(comparison, format_)
    seen = readers.shown(data, format_)
    held = {
        Format.CSV: "\x00",
        Format.XLSX: "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff",
        Format.PARQUET: "\ud800",
    }[format_]
    for text in slices(comparison):
        assert re.sub(r"\s", "", named(text, held)) in seen
    if format_ is Format.PARQUET:
        rows = readers.frame(data)
        quotes = [quote for quote in rows["quote"] if quote]
        whole = {" […] ".join(c.text for c in v) for v in _cells(comparison)}
        assert set(quotes) == whole


def _cells(comparison: Comparison) -> list[list[Claim]]:
    claims = comparison.claim
    return [[claims[i] for i in ids] for point in comparison.points for _, ids in point.claims]


@SLOW
@given(comparisons())
@pytest.mark.parametrize("format_", [Format.MARKDOWN, Format.TEXT, Format.DOCX])
def test_what_people_read(format_: Format, comparison: Comparison) -> None:
    seen = readers.shown(render(comparison, format_), format_)
    acting = "\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff"
    for text in slices(comparison):
        quoted = re.sub(r"\s", "", named(text, acting))
        assert f"“{quoted}”" in seen
