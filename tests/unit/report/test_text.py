"""Plain text of 100 columns."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.report import Format, render
from divergence.report.colour import Style
from divergence.report.rows import Section
from divergence.report.text import COLUMNS, width, wrapped
from tests.fakes import karvelia, unusual


def lines(name: str) -> list[str]:
    """The text of a fake, by lines."""
    make = {"two_sides": karvelia.two_sides, **vars(unusual)}[name]
    return render(make(), Format.TEXT).decode().splitlines()


@pytest.mark.parametrize(
    "name", ["two_sides", "three_sides", "hostile", "one_account", "nothing", "article"]
)
def test_no_line_is_wider_than_a_terminal(name: str) -> None:
    assert max(map(width, lines(name))) <= COLUMNS


def test_quotes_stand_beside_each_other() -> None:
    told = lines("two_sides")
    words = "“Both leaders agreed to open the Tarn bridge on"
    at = told.index(f"{words}  │ {words}")
    assert told[at + 1 : at + 3] == [
        f"{'1 May”':<48} │ 15 May”",
        "  [p5] the accounts conflict: figure, date or place",
    ]


def test_conflicts_come_before_what_agrees() -> None:
    told = lines("two_sides")
    headings = [line for line in told if line.isupper() and line.endswith(")")]
    assert headings[0] == "THE ACCOUNTS CONFLICT (2)"
    assert headings[-3:] == ["SAME IN SUBSTANCE (1)", "FORMALITIES (3)", "NEEDS YOUR EYE (1)"]


def test_no_control_reaches_the_terminal() -> None:
    text = "\n".join(lines("hostile"))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "⟨U+202E⟩" in text
    assert "⟨U+001B⟩[31m" in text


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("双方", 4), ("e\u0301", 1), ("ｶﾞ", 2), ("", 0), ("🌾", 2)]
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@settings(deadline=None)
@given(st.text(), st.integers(2, 40))
def test_wrapping_keeps_every_character_and_the_margin(text: str, columns: int) -> None:
    from divergence.report.outline import one_line

    told = wrapped(text, columns)
    assert all(width(line) <= columns for line in told)
    assert "".join(told).replace(" ", "") == one_line(text).replace(" ", "")


def test_colour_repeats_what_the_words_say_and_changes_none() -> None:
    plain = render(karvelia.two_sides(), Format.TEXT).decode()
    coloured = render(karvelia.two_sides(), Format.TEXT, colour=True).decode()
    assert "\x1b" not in plain
    assert "\x1b[1;31mTHE ACCOUNTS CONFLICT (2)\x1b[0m\n" in coloured
    assert "\x1b[1;31m  [p5] the accounts conflict: figure, date or place\x1b[0m\n" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_every_kind_of_rows_has_a_style() -> None:
    assert [Style.of(section).name for section in Section] == [s.name for s in Section]
