"""`divergence claims` as a process: the same bytes always, and a page that a browser can show."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
FORMATS = ("text", "html", "json", "csv", "case")

TEXTS = {
    "karvelia.md": """\
---
side: karvelia
language: en
published: 2031-03-12
---
President Arden called President Velm on Wednesday. They agreed to open the Tarn bridge on 1 May,
and to exchange 40 prisoners next week. Ostrana will not close the port if the talks go on.
""",
    "ostrana.md": """\
---
side: ostrana
language: ar
published: 2031-03-12
---
تلقى الرئيس فيلم اتصالاً هاتفياً من الرئيس أردن. اتفق الجانبان على فتح جسر تارن في 1 مايو.
""",
    "hostile.txt": (
        'He said <script>document.title="owned"</script></style><img src=x onerror="x()"> so. '
        "The vote was \u202edeniw saw\u202c, \u2069\u2066and counted. " + "k" * 3_000
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("claims")
    for name, text in TEXTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def written(folder: Path, form: str, seed: str = "0") -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "divergence", "claims", *TEXTS, "--format", form],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    ).stdout


@pytest.mark.parametrize("form", FORMATS)
def test_the_bytes_hang_on_no_hash_seed(folder: Path, form: str) -> None:
    assert written(folder, form, "1") == written(folder, form, "4242")


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium")
@pytest.mark.parametrize(("scheme", "columns"), [("light", 1280), ("dark", 360)])
def test_a_browser_shows_the_page_and_runs_nothing(
    folder: Path,
    scheme: Literal["light", "dark"],
    columns: int,
) -> None:
    from playwright.sync_api import sync_playwright

    file = folder / "claims.html"
    file.write_bytes(written(folder, "html"))
    said: list[str] = []
    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": columns, "height": 800}, color_scheme=scheme)
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        assert page.title() == "karvelia, ostrana, hostile · claims"
        assert page.evaluate("document.documentElement.scrollWidth") <= columns
        arabic, facts = (page.locator(f'[dir="rtl"] li {part}').first for part in (".words", "bdi"))
        right = page.locator('ol[dir="rtl"]').bounding_box()
        assert right is not None
        box, line = arabic.bounding_box(), facts.bounding_box()
        assert box is not None
        assert line is not None
        assert box["x"] + box["width"] < right["x"] + right["width"]
        page.locator("a.claim").first.click()
        assert page.locator("li:target").count() == 1
        browser.close()
    assert said == []
    assert asked == [file.as_uri()]
