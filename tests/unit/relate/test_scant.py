"""A page of which hardly anything was kept is told to be looked at."""

from divergence.domain import Readout, Span
from divergence.relate.findings import findings

SHORT = "They spoke of the dam."


def codes(text: str, *dropped: str) -> list[str]:
    readout = Readout("ostrana", text, (Span(0, len(text)),), id="ostrana", dropped=dropped)
    return [finding.code for finding in findings((readout,), ())]


def test_little_of_a_page_is_told_with_both_lengths() -> None:
    readout = Readout(
        "ostrana", SHORT, (), id="ostrana", dropped=("Home", "News from the five ports")
    )
    (found,) = (each for each in findings((readout,), ()) if each.code == "scant-page")
    assert found.sides == ("ostrana",)
    assert found.sentence == (
        "Little of the page or document of ostrana was taken for its account: 5 words, where 6 were"
        " left out; look at these before anything is called absent."
    )


def test_only_little_beside_much_is_scant() -> None:
    assert "scant-page" in codes(SHORT, "Home", "News", "one two three four five")
    assert "scant-page" not in codes(SHORT)
    assert "scant-page" not in codes(SHORT, "Home")
    assert "scant-page" not in codes(SHORT * 9, "Home " * 90)
