"""The report in a browser: from disk, without network, with and without its script."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from divergence.domain import Comparison
from divergence.report import Format, render
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.fakes import karvelia, unusual

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield launched
        launched.close()


@dataclass
class Opened:
    """A report in a tab, and what the tab complained of or asked for."""

    page: Any
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


Open = Callable[..., Opened]


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Open]:  # noqa: ANN401
    contexts = []

    def show(comparison: Comparison, **options: Any) -> Opened:  # noqa: ANN401
        file = tmp_path / "report.html"
        file.write_bytes(render(comparison, Format.HTML))
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.on("console", lambda message: opened.said.append(message.text))
        opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
        opened.page.on("request", lambda request: opened.asked.append(request.url))
        opened.page.goto(file.as_uri())
        return opened

    yield show
    for context in contexts:
        context.close()


FAKES = {
    "two_sides": karvelia.two_sides,
    "three_sides": unusual.three_sides,
    "hostile": unusual.hostile,
    "one_account": unusual.one_account,
    "nothing": unusual.nothing,
    "article": unusual.article,
}


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("name", FAKES)
def test_it_opens_from_disk_quietly_and_fits_the_window(name: str, width: int, show: Open) -> None:
    opened = show(FAKES[name](), viewport={"width": width, "height": 900})
    assert opened.said == []
    assert [url for url in opened.asked if not url.startswith(("file:", "data:"))] == []
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("script", [True, False])
def test_it_is_complete_with_and_without_its_script(script: bool, show: Open) -> None:  # noqa: FBT001
    page = show(karvelia.two_sides(), java_script_enabled=script).page
    rows = page.locator("#points")
    assert rows.get_by_text("only in Ostrana’s text", exact=True).count() == 2
    assert rows.get_by_text("perhaps only in Karvelia’s text").is_visible()
    assert rows.get_by_text("two imprisoned journalists").first.is_visible()
    assert page.get_by_placeholder("Search the quotes").count() == int(script)
    assert not rows.get_by_text("spoke by phone").first.is_visible()
    page.get_by_text("formalities (3)").click()
    assert rows.get_by_text("spoke by phone").first.is_visible()


@pytest.mark.parametrize("name", ["two_sides", "three_sides"])
def test_every_quote_in_the_page_is_the_text_to_the_letter(name: str, show: Open) -> None:
    comparison = FAKES[name]()
    page = show(comparison).page
    for claim in comparison.claims:
        marked = page.locator(f'[id="claim-{claim.id}"]')
        assert marked.evaluate("node => node.textContent") == claim.text
    shown = page.locator(".points .told .words").evaluate_all("all => all.map(n => n.textContent)")
    assert sorted(shown) == sorted(claim.text for claim in comparison.claims)


def test_hostile_texts_run_nothing_and_turn_nothing_around(show: Open) -> None:
    comparison = unusual.hostile()
    page = show(comparison).page
    assert "readouts side by side" in page.title()
    assert page.locator("img, iframe, object, embed").count() == 0
    assert page.locator(".text .claim").first.evaluate("n => n.textContent") == unusual.HOSTILE
    assert page.locator('a[href^="javascript"]').count() == 0
    around = page.evaluate(
        """() => {
            const words = document.querySelector(".points .words");
            const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
            const left = (text) => {
                for (walker.currentNode = words; walker.nextNode();) {
                    const at = walker.currentNode.data.indexOf(text);
                    if (at < 0) continue;
                    const range = document.createRange();
                    range.setStart(walker.currentNode, at);
                    range.setEnd(walker.currentNode, at + text.length);
                    const box = range.getBoundingClientRect();
                    return [box.top, box.left];
                }
            };
            return [left("was"), left("deniw"), left("saw"), left(", it")];
        }"""
    )
    assert around == sorted(around)


def test_the_policy_stops_an_injected_script_and_style(show: Open) -> None:
    opened = show(karvelia.two_sides())
    opened.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'owned'";
            document.body.append(script);
            document.body.setAttribute("onclick", "document.title = 'owned'");
            document.body.click();
            const style = document.createElement("style");
            style.textContent = "body { display: none }";
            document.head.append(style);
            document.body.insertAdjacentHTML("beforeend", "<img src='https://a.example/x.png'>");
        }"""
    )
    assert opened.page.title() != "owned"
    assert opened.page.locator("h1").is_visible()
    assert any("Content Security Policy" in message for message in opened.said)


def test_a_row_and_its_places_in_the_texts_lead_to_each_other(show: Open) -> None:
    page = show(karvelia.two_sides()).page
    row = page.locator("#point-p4")
    row.locator(".to-text").first.click()
    target = page.locator(".text .claim:target")
    assert "aggression on the Selt river" in target.inner_text()
    target.click()
    page.locator("#card").get_by_role("link", name="Row p4").click()
    assert page.locator(".point:target").get_attribute("id") == "point-p4"


def test_without_its_script_a_claim_leads_to_its_row(show: Open) -> None:
    page = show(karvelia.two_sides(), java_script_enabled=False).page
    page.locator(".text .claim", has_text="aggression on the Selt river").click()
    assert page.locator(".point:target").get_attribute("id") == "point-p4"


def test_a_claim_lights_its_counterpart(show: Open) -> None:
    page = show(karvelia.two_sides()).page
    page.locator(".text .claim", has_text="aggression on the Selt").focus()
    assert page.locator(".claim.lit").count() == 2


def test_a_link_into_the_formalities_unfolds_them(show: Open) -> None:
    page = show(karvelia.two_sides()).page
    page.locator(".text .claim", has_text="agreed to stay in touch").click()
    page.locator("#card header a").click()
    page.wait_for_function("document.querySelector('.formalities').open")


def test_search_and_choice_of_rows(show: Open) -> None:
    page = show(karvelia.two_sides()).page
    rows = page.locator(".points .point:visible")
    page.get_by_label("Search the quotes").fill("JOURNALISTS")
    assert [row.get_attribute("id") for row in rows.all()] == ["point-p11"]
    assert page.locator("#tools output").inner_text() == "1 of 13 rows"
    heading = page.locator(".points").get_by_role("rowheader", name="The accounts conflict")
    assert not heading.is_visible()
    page.get_by_label("Search the quotes").fill("")
    page.get_by_label("Rows to show").select_option("Told differently")
    assert [row.get_attribute("id") for row in rows.all()] == ["point-p4"]
    page.get_by_label("Rows to show").select_option("All rows")
    assert rows.count() == 10


def test_evidence_opens_by_keyboard_and_gives_words_with_their_place(show: Open) -> None:
    page = show(karvelia.two_sides()).page
    page.locator("#point-p4 summary").focus()
    page.keyboard.press("Enter")
    why = page.locator("#point-p4 .because")
    assert why.is_visible()
    start = karvelia.KARVELIA.index("aggression")
    assert f"[{start}, {start + 10}) “aggression”" in why.inner_text()


def test_paper_shows_the_formalities_and_no_tools(show: Open) -> None:
    page = show(karvelia.two_sides()).page
    page.emulate_media(media="print")
    assert page.get_by_text("spoke by phone").first.is_visible()
    assert not page.locator("#tools").is_visible()
    assert page.pdf(print_background=False).startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper(scheme: str, show: Open) -> None:
    """WCAG 2.2, 1.4.3: a contrast of at least 4.5 to 1 for every text."""
    page = show(karvelia.two_sides(), color_scheme=scheme).page
    lowest = page.evaluate(
        """() => {
            const numbers = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
            const luminance = (colour) => {
                const [r, g, b] = numbers(colour).map((v) => (v /= 255) <= .04045
                    ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b;
            };
            const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
            return Math.min(...[...document.querySelectorAll("body *")]
                .filter((n) => n.checkVisibility() && n.textContent.trim())
                .map((n) => luminance(getComputedStyle(n).color))
                .map((l) => (Math.max(l, paper) + .05) / (Math.min(l, paper) + .05)));
        }"""
    )
    assert lowest >= 4.5
