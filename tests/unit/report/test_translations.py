"""Translations of the user's: bound to claims by their words, shown beneath quotes and labelled."""

import csv
import io
import json
import re
from dataclasses import replace
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from divergence.domain import Comparison, InputError, Translation, Translator, UsageError
from divergence.report import Format, parse, render
from divergence.report.translations import bound, lines, parse_lines
from tests.fakes import karvelia

FOUND = karvelia.two_sides()
BRIDGE = next(claim for claim in FOUND.claims if "1 May" in claim.text)
TEXT = 'Обе стороны <b>"откроют"</b> мост'


def translation(by: Translator = Translator.MACHINE, text: str = TEXT) -> Translation:
    return Translation(BRIDGE.id, BRIDGE.text, "ru", text, by)


def translated(*found: Translation) -> Comparison:
    return bound(FOUND, found or (translation(),), "mine.jsonl")


def test_lines_go_round() -> None:
    made = (translation(), translation(Translator.MINE, "a\u2028b"))
    assert parse_lines(lines(made), "x") == made


def test_of_one_claim_language_and_translator_the_last_holds() -> None:
    twice = bound(translated(), (translation(text="Иначе"),), "x")
    assert [one.text for one in twice.translations] == ["Иначе"]
    both = bound(twice, (translation(Translator.OFFICE),), "x")
    assert [one.by for one in both.translations] == ["machine", "office"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"claim": "karvelia-99"}, "there is no claim karvelia-99"),
        ({"quote": "They agreed"}, f"the words of claim {BRIDGE.id} are others"),
    ],
)
def test_what_does_not_fit_its_claim_is_refused(change: dict[str, str], says: str) -> None:
    with pytest.raises(UsageError, match=re.escape(says)):
        bound(FOUND, (replace(translation(), **change),), "x")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"schema": "other"}, "schema is 'other'"),
        ({"text": " "}, "text is empty"),
        ({"language": "Русский язык"}, "is no tag"),
        ({"by": "nobody"}, "'nobody' is not a valid Translator"),
        ({"claim": 3}, "claim is no text"),
        ({"quote": None}, "quote is no text"),
    ],
)
def test_a_line_that_holds_none_is_named(change: dict[str, object], says: str) -> None:
    line = json.loads(lines((translation(),))) | change
    with pytest.raises(UsageError, match=r"x:2: ") as told:
        parse_lines(f"\n{json.dumps(line)}\n".encode(), "x")
    assert says in str(told.value)


def test_a_missing_part_and_other_bytes_are_named() -> None:
    with pytest.raises(UsageError, match="x:1: the translation has no 'schema'"):
        parse_lines(b"{}", "x")
    with pytest.raises(UsageError, match="x: no UTF-8 at byte 0"):
        parse_lines(b"\xff", "x")


def test_html_shows_it_beneath_the_quote_outside_of_its_marks() -> None:
    page = render(translated(), Format.HTML).decode()
    shown = re.findall(r'<p class="translation">.*?</p>', page)
    assert shown[0] == (
        '<p class="translation"><span class="label">Machine translation (Russian):</span> '
        '<bdi lang="ru" dir="ltr">Обе стороны &lt;b&gt;&#34;откроют&#34;&lt;/b&gt; мост</bdi></p>'
    )
    for quote in re.findall(r"<blockquote.*?</blockquote>", page, re.DOTALL):
        assert "откроют" not in quote


@pytest.mark.parametrize(
    ("by", "label"),
    [
        (Translator.MINE, "Translation, mine (Russian)"),
        (Translator.OFFICE, "The office’s translation (Russian)"),
        (Translator.MACHINE, "Machine translation (Russian)"),
    ],
)
def test_plain_formats_label_it(by: Translator, label: str) -> None:
    made = translated(translation(by, "Мост"))
    text = " ".join(render(made, Format.TEXT).decode().split())
    assert label.split(maxsplit=1)[0] in text
    page = render(made, Format.MARKDOWN).decode().replace("\\", "")
    assert f"“{BRIDGE.text}”<br>{label}: Мост" in page


def test_a_word_document_sets_it_in_a_paragraph_of_its_own() -> None:
    import docx

    document = docx.Document(io.BytesIO(render(translated(), Format.DOCX)))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    (cell,) = (cell for cell in cells if "Machine translation" in cell.text)
    assert [p.text for p in cell.paragraphs] == [
        f"“{BRIDGE.text}”",
        "Machine translation (Russian):",
        TEXT,
    ]


def test_a_table_has_it_in_columns_of_its_own() -> None:
    made = translated(translation(text="=1+1"))
    rows = list(csv.DictReader(io.StringIO(render(made, Format.CSV).decode("utf-8-sig"))))
    (row,) = (row for row in rows if row["translation"])
    assert row["quote"] == BRIDGE.text
    assert row["translation"] == "'=1+1"
    assert row["translation_note"] == f"{BRIDGE.id}: Machine translation (Russian)"


def test_json_keeps_it_and_is_read_back() -> None:
    written = render(translated(), Format.JSON)
    assert parse(written).translations == translated().translations
    assert render(parse(written), Format.JSON) == written
    file = resources.files("divergence.report") / "schema" / "comparison-1.json"
    Draft202012Validator(json.loads(file.read_text("utf-8"))).validate(json.loads(written))
    odd = json.loads(written)
    odd["translations"][0]["quote"] = "They agreed"
    with pytest.raises(InputError, match="a translation of other words"):
        parse(json.dumps(odd).encode())


@pytest.mark.parametrize("format_", Format)
def test_without_any_nothing_is_other(format_: Format) -> None:
    assert render(bound(FOUND, (), "x"), format_) == render(FOUND, format_)
