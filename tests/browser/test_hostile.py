"""Hostile texts in a browser: neither the report nor a notebook's frame runs or asks anything."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from divergence.report import Format, framed, render
from tests.fakes import hostile

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium"),
]


@pytest.fixture(scope="module", params=["report", "notebook"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The hostile report in a tab of its own, or in a notebook's frame."""
    from playwright.sync_api import sync_playwright

    comparison = hostile.comparison()
    framing = f"<!doctype html><meta charset=utf-8>{framed(comparison)}".encode()
    file = tmp_path_factory.mktemp("hostile") / "page.html"
    file.write_bytes(render(comparison, Format.HTML) if request.param == "report" else framing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        tab: Any = browser.new_page()
        tab.asked = []
        tab.on("request", lambda asked: tab.asked.append(asked.url))
        tab.on("dialog", lambda dialog: tab.asked.append(dialog.message))
        tab.goto(file.as_uri())
        yield tab
        browser.close()


def _frame(page: Any) -> Any:  # noqa: ANN401
    return page.frames[-1]


def test_nothing_is_asked_for_and_nothing_is_owned(page: Any) -> None:  # noqa: ANN401
    assert [url for url in page.asked if not url.startswith(("file:", "data:,", "about:"))] == []
    assert page.title() == "" or page.title().endswith("side by side")
    foreign = (
        "document.querySelectorAll('img, iframe, form:not(#review-who *), base, object, embed')"
        ".length"
    )
    assert _frame(page).evaluate(foreign) == 0


SHOWN = {"topics": "#topics blockquote", "matrix": "#matrix .words", "rows": "#points blockquote"}


@pytest.mark.parametrize("part", SHOWN)
def test_every_part_holds_words_and_nothing_else(page: Any, part: str) -> None:  # noqa: ANN401
    tags = _frame(page).evaluate(
        "selector => [...new Set([...document.querySelectorAll(`${selector} *`)]"
        ".map(node => node.localName))]",
        SHOWN[part],
    )
    assert set(tags) <= {"p", "bdi", "a", "mark", "span"}


def test_the_picture_holds_words_and_nothing_else(page: Any) -> None:  # noqa: ANN401
    tags = _frame(page).evaluate(
        "[...new Set([...document.querySelectorAll('.picture svg *')].map(n => n.localName))]"
    )
    assert set(tags) <= {"title", "text", "path", "circle", "rect"}


def test_a_card_of_every_text_shows_it_as_text(page: Any) -> None:  # noqa: ANN401
    """Opened one after the other; where no script may run, there is no card."""
    told = _frame(page).evaluate(
        """() => [...document.querySelectorAll('.text .claim[data-point]')].map((claim) => {
            claim.focus();
            const card = document.getElementById('card');
            const quotes = [...card.querySelectorAll('bdi.words')].map((q) => q.textContent);
            return [claim.textContent, card.hidden ? null : quotes,
                card.querySelectorAll('img, svg, iframe, form, script, style, base').length];
        })"""
    )
    assert len(told) >= 2 * len(hostile.TEXTS)
    framed = len(page.frames) > 1
    for text, quotes, foreign in told:
        assert foreign == 0
        assert quotes is None if framed else text in quotes


@pytest.mark.parametrize("number", range(len(hostile.TEXTS)))
def test_the_text_is_shown_as_text(page: Any, number: int) -> None:  # noqa: ANN401
    quotes = _frame(page).evaluate(
        "Array.from(document.querySelectorAll('bdi.words'), quote => quote.textContent)"
    )
    text = hostile.TEXTS[number].replace("\x00", "⟨U+0000⟩").replace("\ud83d", "⟨U+D83D⟩")
    assert quotes.count(text) >= 2
