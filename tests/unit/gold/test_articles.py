"""Marked articles are read, and what is found is held against their marks."""

from pathlib import Path

import pytest

from divergence.domain import InputError, Span, UsageError
from divergence.gold.articles import Mark, parse, read
from divergence.gold.passages import Tally, tally

SOURCE = r"""== x-01 | en | 2034-05-14 | Kestral, Ardania | origin=invented
Head
[kestral The presidency said so.] [!ardania Not a word of \[tolls\] there.]
[ardania~ Sources said no.]
-- ardania lacks: tolls | not consistent
"""


def test_marks_stand_where_their_brackets_stood() -> None:
    (article,) = parse(SOURCE, "x")
    assert (article.id, article.date, article.parties) == (
        "x-01",
        "2034-05-14",
        ("Kestral", "Ardania"),
    )
    assert [mark.span.of(article.text) for mark in article.marks] == [
        "The presidency said so.",
        "Not a word of [tolls] there.",
        "Sources said no.",
    ]
    said, remark, sources = article.marks
    assert (said.side, said.unnamed, said.remark) == ("kestral", False, False)
    assert (remark.side, remark.remark, remark.consistent) == ("ardania", True, False)
    assert (sources.side, sources.unnamed) == ("ardania", True)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("text\n", "begins with"),
        ("== x | en\ntext", "is wanted"),
        ("== x | en | - | A, B\n[a text", "not closed"),
        ("== x | en | - | A, B\ntext]", "without its partner"),
        ("== x | en | - | A, B\n[!a text]", "do not fit"),
        ("== x | en | - | A, B\n[!a text]\n-- a lacks: x | perhaps", "is not"),
    ],
)
def test_a_malformed_file_is_refused(source: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        list(parse(source, "x"))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "none.article")


def test_the_marks_themselves_are_all_right() -> None:
    (article,) = parse(SOURCE, "x")
    counts = tally(article, article.marks)
    assert counts.f1 == 1
    assert (counts.met, counts.borne, counts.judged) == (1, 1, 1)
    assert counts.graded == counts.unnamed == 3


def test_a_side_may_have_another_name() -> None:
    (article,) = parse(SOURCE, "x")
    other = {"kestral": "k", "ardania": "a"}
    found = [Mark(m.span, other[m.side], m.unnamed, m.remark, m.consistent) for m in article.marks]
    assert tally(article, found) == tally(article, article.marks)


def test_words_given_to_the_wrong_side_count_against() -> None:
    (article,) = parse(SOURCE, "x")
    everything = Mark(Span(0, len(article.text)), "k")
    counts = tally(article, [everything])
    assert (counts.marked, counts.right) == (7, 4)
    assert counts.found == 14
    assert counts.graded == 0


def test_nothing_found_of_nothing_marked_is_right() -> None:
    assert Tally().f1 == Tally().precision == Tally().recall == 1
