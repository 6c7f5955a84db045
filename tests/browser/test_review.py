"""Corrections in the page: made, kept, exported, carried out; from disk and served."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import CliRunner

from divergence.cli.main import cli
from divergence.domain import Comparison
from divergence.report import Format, parse, render
from divergence.review.desk import desk
from divergence.review.rulings import read
from divergence.review.server import Server
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.fakes import karvelia, unusual

FOUND = karvelia.two_sides()

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium"),
]

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Any) -> Iterator[Open]:  # noqa: ANN401
    """A tab at an address, which may complain of nothing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    said: list[str] = []

    def visit(address: str) -> Any:  # noqa: ANN401
        page = context.new_page()
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(address)
        return page

    yield visit
    context.close()
    assert said == []


@pytest.fixture
def show(visit: Open, tmp_path: Path) -> Open:
    def show(comparison: Comparison) -> Any:  # noqa: ANN401
        file = tmp_path / "report.html"
        file.write_bytes(render(comparison, Format.HTML))
        return visit(file.as_uri())

    return show


def press(page: Any, does: str, row: str) -> None:  # noqa: ANN401
    """Press a button of a row, and tell the name when it is asked for."""
    page.locator(f"#point-{row} [data-does={does}]").click()
    if page.locator("#review-who").is_visible():
        tell(page)


def tell(page: Any, name: str = "Ayla") -> None:  # noqa: ANN401
    page.get_by_role("textbox", name="Your name").fill(name)
    page.keyboard.press("Enter")


def relabel(page: Any, row: str, says: str, *facets: str) -> None:  # noqa: ANN401
    press(page, "relabel", row)
    form = page.locator(f"#point-{row} .ruling-form")
    form.get_by_label("The relation is").select_option(says)
    for box in form.get_by_role("checkbox").all():
        box.uncheck()
    for facet in facets:
        form.get_by_label(facet).check()
    form.get_by_role("button", name="Keep").click()
    if page.locator("#review-who").is_visible():
        tell(page)


def note(page: Any, row: str, text: str) -> None:  # noqa: ANN401
    press(page, "note", row)
    page.locator(f"#point-{row} textarea").fill(text)
    page.locator(f"#point-{row} .ruling-form").get_by_role("button", name="Keep").click()
    if page.locator("#review-who").is_visible():
        tell(page)


def ruled(page: Any, row: str) -> list[str]:  # noqa: ANN401
    """What a row shows of rulings."""
    shown: list[str] = page.locator(f"#point-{row} .ruled li > bdi").all_inner_texts()
    return shown


def export(page: Any, file: Path) -> Path:  # noqa: ANN401
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    download.value.save_as(file)
    return file


def test_rulings_are_kept_exported_and_carried_out(show: Open, tmp_path: Path) -> None:
    page = show(FOUND)
    verdict = page.locator("#point-p4 .verdict").all_inner_texts()
    press(page, "accept", "p11")
    assert not page.locator("#review-who").is_visible()
    relabel(page, "p4", "more detail in Ostrana’s text", "tone")
    note(page, "p4", "Ask the desk.\n<b>Today</b>")
    corrected = "your correction, Ayla: more detail in Ostrana’s text: tone"
    told = [corrected, "note: Ask the desk.\n<b>Today</b> (Ayla)"]
    assert ruled(page, "p4") == told
    assert page.locator("#point-p4 .verdict").all_inner_texts() == verdict
    page.reload()
    assert ruled(page, "p11") == ["confirmed by Ayla"]
    assert ruled(page, "p4") == told
    assert page.locator("#review-count").inner_text() == "3"

    rulings = export(page, tmp_path / "ayla.jsonl")
    saved = tmp_path / "call.json"
    saved.write_bytes(render(FOUND, Format.JSON))
    out = tmp_path / "ruled.json"
    made = CliRunner().invoke(cli, ["review", "apply", str(saved), str(rulings), "-o", str(out)])
    assert made.exit_code == 0, made.output
    reviewed = parse(out.read_bytes())
    assert reviewed.review is not None
    assert [one.fate for one in reviewed.review.rulings] == ["stands"] * 3
    (relation,) = next(point for point in reviewed.points if point.id == "p4").relations
    assert (relation.relation, relation.side) == ("more_specific", "ostrana")
    assert relation.facets == ("tone",)
    assert relation.by == ("Ayla",)


def test_acceptance_carries_the_relations_shown(show: Open, tmp_path: Path) -> None:
    page = show(FOUND)
    press(page, "accept", "p4")
    line = json.loads(export(page, tmp_path / "a.jsonl").read_text())
    (found,) = (point for point in json.loads(render(FOUND, Format.JSON))["points"]
                if point["id"] == "p4")  # fmt: skip
    assert line["point"]["fingerprint"] == found["fingerprint"]
    shown = [{k: r[k] for k in ("between", "relation", "facets")} for r in found["relations"]]
    assert line["relations"] == shown
    assert line["time"].endswith("Z")
    assert line["signature"] == str(FOUND.signature)


@pytest.mark.parametrize(
    "make", [karvelia.two_sides, unusual.three_sides, unusual.one_account, unusual.article]
)
def test_every_row_can_be_accepted_and_rejected(
    make: Callable[[], Comparison], show: Open, tmp_path: Path
) -> None:
    comparison = make()
    page = show(comparison)
    page.evaluate("localStorage.setItem('divergence reviewer', 'Bo')")
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    for does in ("accept", "reject"):
        for button in page.locator(f".points [data-does={does}]").all():
            button.click()
    rulings = read([export(page, tmp_path / "all.jsonl")])
    accepted = [ruling for ruling in rulings if ruling.kind == "accept"]
    assert len(accepted) == len(comparison.points)
    rejected = len(comparison.points) if len(comparison.sides) > 1 else 0
    assert len(rulings) == len(accepted) + rejected
    times = [ruling.time for ruling in rulings]
    assert times == sorted(set(times))


def test_rulings_outlive_a_reload_that_shows_no_local_storage(show: Open, tmp_path: Path) -> None:
    page = show(FOUND)
    press(page, "reject", "p4")
    page.evaluate("localStorage.clear()")  # what Chromium under load shows of it, now and then
    page.reload()
    assert ruled(page, "p4") == ["your correction, Ayla: not the same point"]
    press(page, "accept", "p5")
    assert not page.locator("#review-who").is_visible()
    assert len(read([export(page, tmp_path / "both.jsonl")])) == 2
    assert page.evaluate("JSON.parse(Object.values(localStorage)[0]).length") == 2


def test_a_pair_of_three_sides_is_relabelled(show: Open, tmp_path: Path) -> None:
    comparison = unusual.three_sides()
    page = show(comparison)
    (point,) = (point for point in comparison.points if len(point.relations) > 1)
    press(page, "relabel", point.id)
    last = page.locator(f"#point-{point.id} optgroup").last.locator("option").last
    page.locator(f"#point-{point.id} select").select_option(last.get_attribute("value"))
    page.keyboard.press("Tab")
    page.locator(f"#point-{point.id} .ruling-form").get_by_role("button", name="Keep").click()
    tell(page)
    (ruling,) = read([export(page, tmp_path / "a.jsonl")])
    assert ruling.decision.label.between == point.relations[-1].between  # type: ignore[union-attr]
    assert ruling.decision.label.relation == "contradictory"  # type: ignore[union-attr]


def test_a_later_word_takes_the_place_of_an_earlier_and_can_be_taken_back(show: Open) -> None:
    page = show(FOUND)
    press(page, "accept", "p4")
    press(page, "reject", "p4")
    assert ruled(page, "p4") == ["your correction, Ayla: not the same point"]
    assert page.locator("#point-p4 [data-does=reject]").get_attribute("aria-pressed") == "true"
    assert page.locator("#point-p4 [data-does=accept]").get_attribute("aria-pressed") == "false"
    page.locator("#point-p4 .ruled").get_by_role("button", name="take back").click()
    assert ruled(page, "p4") == ["confirmed by Ayla"]
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget").click()
    assert ruled(page, "p4") == []
    page.reload()
    assert page.locator("#review-count").inner_text() == "0"


def test_it_works_by_keyboard_and_every_button_names_its_row(show: Open) -> None:
    page = show(FOUND)
    page.locator("#point-p4 summary").focus()
    page.keyboard.press("a")
    page.keyboard.type("xa")
    page.keyboard.press("Enter")
    assert ruled(page, "p4") == ["confirmed by xa"]
    page.locator("#point-p4 summary").focus()
    page.keyboard.press("Control+x")
    assert ruled(page, "p4") == ["confirmed by xa"]
    page.keyboard.press("x")
    assert ruled(page, "p4") == ["your correction, xa: not the same point"]
    page.get_by_role("button", name="note, row p4").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("a x")
    page.keyboard.press("Escape")
    assert page.locator("#point-p4 .ruling-form").count() == 0
    assert page.evaluate("document.activeElement.dataset.does") == "note"
    labels = page.locator(".point .ruling button").evaluate_all(
        "all => all.map(b => [b.ariaLabel, b.textContent, b.closest('.point').id.slice(6)])"
    )
    assert all(label == f"{text}, row {row}" for label, text, row in labels)


def test_without_a_name_nothing_is_ruled(show: Open) -> None:
    page = show(FOUND)
    page.locator("#point-p4 [data-does=accept]").click()
    page.keyboard.press("Escape")
    assert ruled(page, "p4") == []
    page.locator("#point-p4 [data-does=accept]").click()
    tell(page, "  ")
    assert page.locator("#review-who").is_visible()


def test_close_calls_can_be_ruled_on(show: Open) -> None:
    page = show(FOUND)
    item = page.locator(".eye li", has=page.locator("[data-does=accept]")).first
    item.locator("[data-does=accept]").click()
    tell(page)
    row = item.locator('a[href^="#point-"]').first.get_attribute("href")
    for place in (item, page.locator(str(row))):
        place.locator(".ruled li").first.wait_for(state="attached")
        assert place.locator(".ruled li").count() == 1


def test_a_hostile_quote_stays_text(show: Open, tmp_path: Path) -> None:
    comparison = unusual.hostile()
    page = show(comparison)
    hostile = next(c for c in comparison.claims if c.text == unusual.HOSTILE)
    row = next(p.id for p in comparison.points for _, ids in p.claims if hostile.id in ids)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    note(page, row, unusual.HOSTILE[:200])
    assert "readouts side by side" in page.title()
    assert page.locator("img, #review script, .ruled b").count() == 0
    (ruling,) = read([export(page, tmp_path / "a.jsonl")])
    assert [one.text for one in ruling.claims if one.side == hostile.side] == [unusual.HOSTILE]


def test_without_its_script_there_is_no_trace_of_it(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    file = tmp_path / "report.html"
    file.write_bytes(render(FOUND, Format.HTML))
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    assert not page.locator("#review").is_visible()
    assert page.locator("[data-does]").count() == 0
    context.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    file = tmp_path / "call.rulings.jsonl"
    with Server(desk(FOUND, file, lambda found: render(found, Format.HTML))) as made:
        thread = Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def test_served_a_ruling_goes_into_the_file(visit: Open, server: Server, tmp_path: Path) -> None:
    page = visit(server.address)
    with page.expect_response("**/rulings") as answer:
        press(page, "reject", "p4")
    assert answer.value.status == 201
    assert ruled(page, "p4") == ["your correction, Ayla: not the same point"]
    page.locator("#review-export:disabled").wait_for()
    assert page.evaluate("Object.keys(localStorage)") == ["divergence reviewer"]
    (ruling,) = read([tmp_path / "call.rulings.jsonl"])
    assert (ruling.reviewer, ruling.kind) == ("Ayla", "reject")
    page.reload()
    assert page.get_by_text("your correction, Ayla").count() >= 1


def test_served_what_is_not_taken_is_told_and_kept(
    visit: Open, server: Server, tmp_path: Path
) -> None:
    page = visit(server.address)
    page.route("**/rulings", lambda route: route.fulfill(status=500, body="the disk is full"))
    press(page, "accept", "p4")
    alert = page.get_by_role("alert")
    alert.get_by_text("the disk is full").wait_for()
    page.unroute("**/rulings")
    page.route("**/rulings", lambda route: route.abort())
    press(page, "accept", "p11")
    alert.get_by_text("Not written (2): the server does not answer").wait_for()
    assert len(read([export(page, tmp_path / "rest.jsonl")])) == 2
    page.unroute("**/rulings")
    page.get_by_role("button", name="Try to write again").click()
    page.locator("#review-export:disabled").wait_for()
    assert alert.inner_text() == ""
    assert len(read([tmp_path / "call.rulings.jsonl"])) == 2


@pytest.mark.parametrize("width", [1280, 400])
def test_it_fits_the_window(width: int, show: Open) -> None:
    page = show(FOUND)
    page.set_viewport_size({"width": width, "height": 900})
    press(page, "relabel", "p4")
    page.keyboard.press("Escape")
    note(page, "p4", "k" * 300)
    press(page, "relabel", "p4")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.locator("button:visible").evaluate_all(
        "all => all.map(b => b.getBoundingClientRect()).filter(r => r.height < 24 || r.width < 24)"
    )
    assert small == []
