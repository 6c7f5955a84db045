"""WCAG 2.2 AA as axe-core checks it: no violation, in whatever state the page is."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH

from divergence.domain import Comparison
from tests.fakes import karvelia, unusual

pytestmark = pytest.mark.browser

Read = Callable[..., Any]
Keep = Callable[[Any, str], None]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
"""Those that axe-core ties to WCAG 2.2 up to AA, and what it holds for good practice besides."""

PAGES = {
    "pair": karvelia.two_sides,
    "three-sides": unusual.three_sides,
    "one-side": unusual.one_account,
}


def violations(page: Any) -> list[str]:  # noqa: ANN401
    """What axe-core finds, a line for each element."""
    page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [f"{item['id']}: {node['html'][:200]}" for item in found for node in item["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page(name: str, scheme: str, read: Read) -> None:
    assert violations(read(PAGES[name](), color_scheme=scheme)) == []


@pytest.mark.parametrize("language", ["ru", "tr"])
def test_another_language(language: str, read: Read, keep: Keep) -> None:
    page = read(karvelia.two_sides(), language=language)
    keep(page, f"first-screen-{language}")
    assert violations(page) == []


def card(page: Any) -> None:  # noqa: ANN401
    page.locator(".text .claim").first.click()
    page.locator("#card").wait_for()


def reasons(page: Any) -> None:  # noqa: ANN401
    page.get_by_role("button", name="Open every “why”").click()


def filters(page: Any) -> None:  # noqa: ANN401
    page.get_by_label("Search the quotes").fill("agreed")
    page.get_by_label("Order", exact=True).select_option(index=1)


def keys(page: Any) -> None:  # noqa: ANN401
    page.keyboard.press("?")


def ruling(page: Any) -> None:  # noqa: ANN401
    page.locator(".points [data-does=relabel]").first.click()
    page.locator(".points [data-does=note]").last.evaluate("button => button.click()")


USES = [("light", use) for use in (card, reasons, filters, keys, ruling)]
USES += [("dark", card), ("dark", ruling)]


@pytest.mark.parametrize(("scheme", "use"), USES)
def test_a_page_in_use(scheme: str, use: Callable[[Any], None], read: Read) -> None:
    page = read(karvelia.two_sides(), color_scheme=scheme)
    use(page)
    assert violations(page) == []


def test_a_phone(read: Read) -> None:
    comparison: Comparison = unusual.three_sides()
    assert violations(read(comparison, viewport={"width": 390, "height": 844})) == []
