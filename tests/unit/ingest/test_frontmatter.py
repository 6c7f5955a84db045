"""Front matter is read as plain strings with lines, and cannot hurt."""

import pytest

from divergence.domain import UsageError
from divergence.ingest.declared import declared
from divergence.ingest.frontmatter import split
from divergence.ingest.table import Entry


def body(text: str) -> str:
    return text[split(text, "x.md")[1] :]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_the_body_begins_after_the_closing_line(newline: str, bom: str) -> None:
    text = bom + newline.join(["---", "side: ostrana", "--- ", "The call.", "---", "The end."])
    assert body(text) == newline.join(["The call.", "---", "The end."])
    table, _ = split(text, "x.md")
    assert table.entries == {"side": Entry("ostrana", 2)}


@pytest.mark.parametrize(
    "text",
    [
        "The call.\n---\nside: x\n---\n",
        "---\n\nA rule opens this text, and nothing closes it.\n",
        "----\nside: x\n----\n",
        " ---\nside: x\n---\n",
        "---side: x\n---\n",
    ],
)
def test_a_text_without_front_matter_is_all_body(text: str) -> None:
    table, start = split(text, "x.md")
    assert (dict(table.entries), start) == ({}, 0)


def test_a_byte_order_mark_is_no_body() -> None:
    assert body("\ufeffThe call.") == "The call."


def test_an_empty_block_declares_nothing() -> None:
    assert body("---\n---\nThe call.") == "The call."
    assert body("---\n# a comment\n---\nThe call.") == "The call."


def test_values_stay_strings() -> None:
    table, _ = split("---\npublished: 2031-05-14\nlanguage: no\nsource: 12:30\n---\nx", "x.md")
    assert [entry.value for entry in table.entries.values()] == ["2031-05-14", "no", "12:30"]


@pytest.mark.parametrize(
    ("block", "line", "what"),
    [
        ("side: [a", 3, "not YAML"),
        ("side: a\n\tissuer: b", 3, "not YAML"),
        ("side: a: b", 2, "not YAML"),
        ("just words", 2, "does not consist of lines"),
        ("- a\n- b", 2, "does not consist of lines"),
        ("side: &a x\nissuer: *a", 3, "no aliases"),
        ("side: !!python/object:os.system x", 2, "no tags"),
        ("encounter: {parties: [[[[x]]]]}", 2, "nested too deep"),
        ("side: a\nissuer: b\nside: c", 4, "side stands twice"),
        ("encounter:\n  parties: [[a]]", 3, "nested too deep|must be a word"),
        ("? [a]\n: b", 2, "must be a word"),
        ("side: \x07", 2, "a character that is none"),
        (r'side: "\UFFFFFFFF"', 2, "a character that is none"),
        (r'issuer: "\uD800"', 2, "without control characters"),
        (r'issuer: "\e[2J"', 2, "without control characters"),
        ("side: a\nissuer: |\n  two\n  lines", 3, "one line"),
    ],
)
def test_a_bad_block_is_told_with_its_line(block: str, line: int, what: str) -> None:
    with pytest.raises(UsageError, match=rf"^x\.md, line {line}: .*({what})"):
        split(f"---\n{block}\n---\nThe call.", "x.md")


def test_an_alias_bomb_is_refused_at_its_first_alias() -> None:
    bomb = "a: &a [x,x]\n" + "".join(f"b{n}: &b{n} [*a,*a]\n" for n in range(50))
    with pytest.raises(UsageError, match="no aliases"):
        split(f"---\n{bomb}---\nx", "x.md")


def test_thousands_of_brackets_are_refused_without_recursion() -> None:
    with pytest.raises(UsageError, match="nested too deep"):
        split(f"---\nside: {'[' * 7000}{']' * 7000}\n---\nx", "x.md")


@pytest.mark.parametrize("filler", ["", "source: " + "x" * 20_000 + "\n---\n"])
def test_a_block_that_does_not_end_in_time_is_refused(filler: str) -> None:
    with pytest.raises(UsageError, match=r"line 1: front matter that no line --- ends"):
        split(f"---\nside: ostrana\n{filler}The call.", "x.md")


@pytest.mark.parametrize(
    ("block", "line", "what"),
    [
        ("isuer: b", 2, "unknown key 'isuer'; take one of archive_url"),
        ("side: '—'", 2, "side is '—', but takes a name with letters"),
        ("side: [a, b]", 2, "side takes one value"),
        ("side: a\nlanguage: english", 3, "language is 'english', but takes a BCP 47 tag"),
        ("published: yesterday", 2, "published is 'yesterday', but takes an ISO 8601 day or time"),
        ("retrieved: 14.05.2031", 2, "retrieved is '14.05.2031'"),
        ("kind: letter", 2, "kind is 'letter', but takes one of readout, communique"),
        ("complete: partly", 2, "complete is 'partly', but takes true or false"),
        ("translation: 2", 2, "translation is '2', but takes true or false"),
        ("grade: high", 2, "grade is 'high', but takes one of official_text"),
        ("encounter: a call", 2, "encounter takes keys of its own: kind, date"),
        ("encounter:\n  date: May", 3, "date is 'May', but takes an ISO 8601 day"),
        ("encounter:\n  time: 16:30", 3, "time is '16:30', but takes a time with its zone"),
        ("encounter:\n  time: noon", 3, "time is 'noon', but takes a time with its zone"),
        ("encounter:\n  where: x", 3, "unknown key 'where'"),
        ("encounter:\n  parties: {a: b}", 3, "parties takes a list"),
    ],
)
def test_a_bad_value_is_told_with_its_line(block: str, line: int, what: str) -> None:
    table, _ = split(f"---\n{block}\n---\nThe call.", "x.md")
    with pytest.raises(UsageError) as raised:
        declared(table)
    assert str(raised.value).startswith(f"x.md, line {line}: {what}")
