"""A report in a tab: from disk, quiet, and with a picture of it where one is asked for."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from divergence.domain import Comparison
from divergence.report import Format, render

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    # With it a busy Chromium 156 shows one page of ten that is reloaded from disk no local storage.
    "--disable-features=RenderDocument",
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    if not CHROMIUM.exists():
        pytest.skip("needs Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture
def read(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:  # noqa: ANN401
    """Open a comparison's report; nothing may be complained of or asked for by then or later."""
    contexts, said, asked = [], [], []

    def read(
        comparison: Comparison,
        at: str = "",
        language: str = "en",
        **options: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        file = tmp_path / "report.html"
        file.write_bytes(render(comparison, Format.HTML, language=language))
        shown = {"viewport": {"width": 1280, "height": 1000}, "reduced_motion": "reduce"}
        context = chromium.new_context(**{**shown, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{file.as_uri()}{at}")
        return page

    yield read
    for context in contexts:
        context.close()
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@pytest.fixture
def keep() -> Callable[[Any, str], None]:
    """Keep a picture of a page in the folder that DIVERGENCE_SCREENSHOTS names, if it names one."""

    def keep(page: Any, name: str) -> None:  # noqa: ANN401
        folder = os.environ.get("DIVERGENCE_SCREENSHOTS")
        if folder:
            page.screenshot(path=Path(folder) / f"{name}.png")

    return keep
