"""A page of Markdown."""

import re

import pytest

from divergence.report import Format, render
from divergence.report.markdown import escaped
from tests.fakes import karvelia, unusual


def test_a_row_has_a_cell_a_side() -> None:
    page = render(karvelia.two_sides(), Format.MARKDOWN).decode()
    assert (
        "| p5 | “Both leaders agreed to open the Tarn bridge on 1 May” "
        "| “Both leaders agreed to open the Tarn bridge on 15 May” "
        r"| the accounts conflict\: figure, date or place |"
    ) in page


def test_an_empty_cell_shows_the_nearest_passage() -> None:
    page = render(karvelia.two_sides(), Format.MARKDOWN).decode()
    assert r"nothing on this topic found in Karvelia’s text<br>nearest passage\: “They also" in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a|b", r"a\|b"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("[x](javascript:y)", r"\[x\](javascript\:y\)"),
        ("**a** `b` _c_ ~~d~~", r"\*\*a\*\* \`b\` \_c\_ \~\~d\~\~"),
        ("a\nb\r\n\r\n# c", r"a b \# c"),
        ("1. one 2) two", r"1\. one 2\) two"),
        ("\\", r"\\"),
        ("https://a.example @b", r"https\://a\.example \@b"),
        ("\u202ex", r"⟨U\+202E⟩x"),
    ],
)
def test_nothing_in_a_text_is_markup(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_every_row_of_every_table_has_as_many_cells_as_its_head() -> None:
    page = render(unusual.hostile(), Format.MARKDOWN).decode()
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}
    assert "<script" not in page
