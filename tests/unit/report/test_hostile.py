"""Hostile texts through every format: nothing runs or loads, and every text is shown as text."""

import json
import re
import unicodedata
from collections import Counter
from functools import cache

import pytest

from divergence.report import Format, render
from divergence.settings import LANGUAGES
from tests.fakes import hostile, readers

LONGEST_CELL = 32_767
"""Characters that Excel keeps of a cell."""

_WHITE = "\t\n\r\x0b\x0c"
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SURROGATES = "".join(map(chr, range(0xD800, 0xE000)))

NAMED = {
    Format.HTML: "\x00" + _SURROGATES,
    Format.JSON: "",
    Format.CSV: "\x00" + _SURROGATES,
    Format.XLSX: "".join(map(chr, range(9))) + "\x0b\x0c" + "".join(map(chr, range(14, 32)))
    + _SURROGATES + "\ufffe\uffff",
    Format.PARQUET: _SURROGATES,
    Format.ANNOTATIONS: "",
}  # fmt: skip
"""What a format cannot hold; the others, which are read by people, name all that acts."""


def expected(text: str, format_: Format) -> str:
    """A text as a reader of the format must meet it, white space left out."""
    return re.sub(r"\s", "", "".join(_as(character, format_) for character in text))


def _as(character: str, format_: Format) -> str:
    if format_ in NAMED:
        named = character in NAMED[format_]
    else:
        acts = unicodedata.category(character) in {"Cc", "Cs"} and character not in _WHITE
        named = acts or character in _TURNING or character in "\ufffe\uffff"
    return f"⟨U+{ord(character):04X}⟩" if named else character


@cache
def written(format_: Format, language: str = "en") -> bytes:
    return render(hostile.comparison(), format_, language=language)


@cache
def words(format_: Format, language: str = "en") -> str:
    return readers.shown(written(format_, language), format_)


@cache
def quotes() -> list[str]:
    return readers.Page(written(Format.HTML).decode()).quotes


def test_there_are_enough() -> None:
    assert len(set(hostile.TEXTS)) >= 40


@pytest.mark.parametrize("format_", Format)
@pytest.mark.parametrize("number", range(len(hostile.TEXTS)))
def test_the_text_is_shown_as_text(number: int, format_: Format) -> None:
    text = hostile.TEXTS[number]
    seen = words(format_)
    assert seen.count(expected(text, format_)) >= 2, text


@pytest.mark.parametrize("language", ["ru", "tr"])
@pytest.mark.parametrize("format_", Format)
def test_every_text_is_shown_as_text_in_every_language(format_: Format, language: str) -> None:
    seen = words(format_, language)
    assert [t for t in hostile.TEXTS if seen.count(expected(t, format_)) < 2] == []


@pytest.mark.parametrize("format_", Format)
def test_the_same_bytes_each_time(format_: Format) -> None:
    assert render(hostile.comparison(), format_) == written(format_)


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_runs_and_loads_nothing(language: str) -> None:
    page = readers.Page(written(Format.HTML, language).decode())
    assert page.open == []
    watched = ("img", "svg", "iframe", "form", "input", "textarea", "base", "object", "embed")
    found = Counter(tag for tag, _ in page.tags if tag in watched)
    ours = {"form": 5, "input": 5, "textarea": 1}  # of the corrections, and one of the keys
    assert found == {**ours, "svg": 3}  # the picture and its legend
    assert sum(tag == "script" for tag, _ in page.tags) == 2  # ours; the policy names their hashes
    for tag, attributes in page.tags:
        assert not any(name.startswith("on") or name in {"style", "src"} for name in attributes)
        assert tag != "a" or re.match(r"#|https?://", str(attributes["href"]))
        assert tag != "link" or attributes["href"] == "data:,"
    assert "49" not in re.sub(r"\D*(\d+)\D*", r"\1 ", expected("{{ 7 * 7 }}", Format.HTML)).split()


@pytest.mark.parametrize("number", range(len(hostile.TEXTS)))
def test_html_quotes_are_their_slices(number: int) -> None:
    held = "".join(_as(character, Format.HTML) for character in hostile.TEXTS[number])
    assert quotes().count(held) >= 2


def test_no_markup_of_a_text_is_left_in_markdown() -> None:
    page = written(Format.MARKDOWN).decode()
    assert set(re.findall(r"<[^>]*>?", page)) == {"<br>"}
    assert re.findall(r"(?<!\\)(?:\\\\)*[\[\]`]", page) == []
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {7}


def test_nothing_moves_the_cursor_of_a_terminal() -> None:
    for colour in (False, True):
        text = render(hostile.comparison(), Format.TEXT, colour=colour).decode()
        left = re.sub(r"\x1b\[[0-9;]*m", "", text) if colour else text
        assert {c for c in left if unicodedata.category(c) == "Cc"} == {"\n"}
        assert not set(left) & set(_TURNING)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_is_a_formula(language: str) -> None:
    for row in readers.cells(written(Format.CSV, language)):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
    for rows in readers.sheets(written(Format.XLSX, language)).values():
        for cell in (cell for row in rows for cell in row):
            assert cell.data_type in {"s", "inlineStr", "n"}
            assert not str(cell.value or "").startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("format_", [Format.XLSX, Format.DOCX])
def test_an_office_file_links_and_computes_nothing(format_: Format) -> None:
    for name, root in readers.parts(written(format_)).items():
        tags = {node.tag.rpartition("}")[2] for node in root.iter()}
        assert not tags & {"f", "hyperlink", "fldSimple", "fldChar", "instrText", "altChunk"}, name
        assert not any(node.get("TargetMode") == "External" for node in root.iter()), name


def test_json_has_every_text_to_the_letter() -> None:
    document = json.loads(written(Format.JSON))
    told = [claim["text"] for readout in document["readouts"] for claim in readout["claims"]]
    assert told.count(hostile.TEXTS[0]) == 3
    assert set(told) == set(hostile.TEXTS)


def test_annotations_have_every_text_to_the_letter() -> None:
    page = json.loads(written(Format.ANNOTATIONS))
    whole = "\n\n\n".join(hostile.TEXTS)
    for item in page["items"]:
        if "selector" in item["target"]:
            quote, place = item["target"]["selector"]
            start, end = place["start"], place["end"]
            assert whole[start:end] == quote["exact"]
            assert whole[:start].endswith(quote["prefix"])
            assert whole[end:].startswith(quote["suffix"])


def test_a_text_too_long_for_a_cell_is_seen_to_be_cut() -> None:
    text = "He said " + "very " * 8_000
    (told,) = {
        cell.value
        for row in readers.sheets(render(hostile.comparison((text,)), Format.XLSX))["Points"]
        for cell in row
        if str(cell.value).startswith("He said very very")
        and len(str(cell.value)) > LONGEST_CELL / 2
    }
    assert len(told) <= LONGEST_CELL
    assert told.endswith(" […]")
    assert text.startswith(told.removesuffix(" […]"))
