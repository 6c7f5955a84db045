"""A comparison in a notebook's cell."""

import html
import re
from dataclasses import replace

import divergence
from divergence.report import Format, framed, render
from tests.fakes import karvelia, unusual


def test_the_report_stands_whole_in_a_frame_in_which_nothing_runs() -> None:
    for make in (karvelia.two_sides, unusual.hostile):
        found = re.fullmatch(
            r'<iframe title="[^"]*" sandbox="" srcdoc="([^"]*)" style="[^"]*"></iframe>',
            framed(make()),
        )
        assert found is not None
        assert "<" not in found[1]
        assert html.unescape(found[1]).encode() == render(make(), Format.HTML)


def test_every_comparison_that_the_package_hands_out_shows_itself() -> None:
    comparison = karvelia.two_sides()
    assert isinstance(comparison, divergence.Comparison)
    shown = replace(comparison, findings=())._repr_html_()  # type: ignore[attr-defined]
    assert shown.startswith("<iframe ")
