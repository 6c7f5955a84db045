"""Rows re-matched and chosen for publication in the page; kept, exported, carried out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings

from divergence.cli.main import cli
from divergence.domain import Comparison, Fate, Point, Publish, Ruling, Translation, Translator
from divergence.report import Format, parse, render
from divergence.report.publication import published
from divergence.report.rulings import document
from divergence.report.translations import bound
from divergence.review.applying import apply, views
from divergence.review.grouping import members
from tests.fakes import karvelia, unusual
from tests.fakes.reviews import rule, rulings

FOUND = karvelia.two_sides()
RIVER, BRIDGE, SAILORS, GAS, JOURNALISTS = "p4", "p5", "p6", "p10", "p11"

pytestmark = pytest.mark.browser

Read = Callable[..., Any]


def opened(read: Read, comparison: Comparison = FOUND) -> Any:  # noqa: ANN401
    page = read(comparison)
    # For every page to come: what is set just before a reload may not outlive it.
    page.add_init_script("localStorage.setItem('divergence reviewer', 'Ayla')")
    page.reload()
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    return page


def form(page: Any, row: str, does: str) -> Any:  # noqa: ANN401
    page.locator(f"#point-{row} [data-does={does}]").click()
    return page.locator(f"#point-{row} .ruling-form")


def rematch(page: Any, row: str, way: str) -> Any:  # noqa: ANN401
    found = form(page, row, "rematch")
    found.get_by_label("What is right instead").select_option(way)
    return found


def keep(found: Any) -> None:  # noqa: ANN401
    found.get_by_role("button", name="Keep").click()


def publish(page: Any, row: str, title: str, place: int | None = None) -> None:  # noqa: ANN401
    found = form(page, row, "publish")
    found.get_by_label("Title").fill(title)
    if place is not None:
        found.get_by_label("Place").fill(str(place))
    keep(found)


def ruled(page: Any, row: str) -> list[str]:  # noqa: ANN401
    shown: list[str] = page.locator(f"#point-{row} .ruled li > bdi").all_inner_texts()
    return shown


def to_publish(page: Any) -> list[str]:  # noqa: ANN401
    shown: list[str] = page.locator("#review-published li > bdi").all_inner_texts()
    return shown


def export(page: Any, folder: Path) -> Path:  # noqa: ANN401
    file = folder / "ayla.jsonl"
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    download.value.save_as(file)
    return file


def carried_out(page: Any, folder: Path, comparison: Comparison = FOUND) -> Comparison:  # noqa: ANN401
    """What `review apply` makes of what the page exports."""
    saved, out = folder / "call.json", folder / "ruled.json"
    saved.write_bytes(render(comparison, Format.JSON))
    given_ = [str(saved), str(export(page, folder)), "-o", str(out)]
    made = CliRunner().invoke(cli, ["review", "apply", *given_])
    assert made.exit_code == 0, made.output
    return parse(out.read_bytes())


def published_heads(folder: Path) -> list[str]:
    """The titles of what `render --only published` makes of it."""
    saved = str(folder / "ruled.json")
    made = CliRunner().invoke(cli, ["render", saved, "--only", "published", "--format", "markdown"])
    assert made.exit_code == 0, made.output
    return [line for line in made.stdout.splitlines() if line.startswith("## ")]


def claims(name: str) -> list[str]:
    point = next(one for one in FOUND.points if one.id == name)
    return [claim for _, ids in point.claims for claim in ids]


def home(comparison: Comparison, claim: str) -> Point:
    return next(point for point in comparison.points if claim in members(point))


def fates(comparison: Comparison) -> list[Fate]:
    return [ruled.fate for ruled in comparison.review.rulings] if comparison.review else []


def test_a_counterpart_is_picked_from_the_other_text(read: Read, tmp_path: Path) -> None:
    page = opened(read)
    (gas,), (_, dam) = claims(GAS), claims("p9")
    found = rematch(page, GAS, "match")
    keep(found)
    assert found.get_by_role("alert").inner_text() == "Pick two claims at least."
    found.get_by_label("Find").fill("Selt DAM was")
    boxes = found.get_by_role("checkbox")
    assert boxes.count() == 2  # the row's own, and the one that is sought
    found.get_by_label(FOUND.claim[dam].text).check()
    keep(found)
    told = ruled(page, GAS)
    assert len(told) == 1
    assert told[0].startswith("your correction, Ayla: these speak of the same: “")
    page.reload()
    assert ruled(page, GAS) == ruled(page, "p9") == told
    reviewed = carried_out(page, tmp_path)
    assert members(home(reviewed, gas)) == {gas, dam}
    assert fates(reviewed) == [Fate.STANDS]


def test_rows_are_merged_and_parted_again(read: Read, tmp_path: Path) -> None:
    page = opened(read)
    found = rematch(page, GAS, "merge")
    keep(found)
    assert found.get_by_role("alert").inner_text() == "Pick a row."
    found.get_by_role("checkbox", name=f"{JOURNALISTS}:").check()
    keep(found)
    assert ruled(page, GAS) == ruled(page, JOURNALISTS)
    assert ruled(page, GAS) == [f"your correction, Ayla: one row: {GAS}, {JOURNALISTS}"]
    found = rematch(page, GAS, "merge")
    found.get_by_role("checkbox", name=f"{BRIDGE}:").check()
    keep(found)
    page.reload()
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert len(ruled(page, GAS)) == 2
    found = rematch(page, BRIDGE, "split")
    selects = found.locator(".choices select")
    assert selects.count() == 4
    keep(found)
    assert found.get_by_role("alert").inner_text() == "Give two numbers at least."
    selects.nth(0).select_option("2")
    selects.nth(1).select_option("2")
    keep(found)
    assert page.locator("#review-list").get_by_text("does not hold any more").count() == 2
    reviewed = carried_out(page, tmp_path)
    assert fates(reviewed) == [Fate.SUPERSEDED, Fate.SUPERSEDED, Fate.STANDS]
    made = {members(home(reviewed, claim)) for row in (GAS, BRIDGE) for claim in claims(row)}
    assert sorted(map(len, made)) == [2, 2]


def test_a_row_is_marked_as_only_in_by_keyboard(read: Read, tmp_path: Path) -> None:
    page = opened(read)
    page.get_by_role("button", name=f"re-match, row {SAILORS}").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    told = ["your correction, Ayla: only in Ostrana’s text"]
    assert ruled(page, SAILORS) == told
    assert page.evaluate("document.activeElement.dataset.does") == "rematch"
    page.reload()
    assert ruled(page, SAILORS) == told
    reviewed = carried_out(page, tmp_path)
    ours, theirs = claims(SAILORS)
    assert home(reviewed, theirs).claims == (("ostrana", (theirs,)),)
    assert [s.certainty for s in home(reviewed, theirs).silent] == ["not_found"]
    assert members(home(reviewed, ours)) == {ours}


def test_rows_are_chosen_ordered_titled_and_published(read: Read, tmp_path: Path) -> None:
    page = opened(read)
    publish(page, RIVER, "The river")
    publish(page, SAILORS, "Sailors <b>& more</b>")
    publish(page, BRIDGE, "", 1)
    bridge = FOUND.claim[claims(BRIDGE)[0]].text
    assert to_publish(page)[1:] == ["The river", "Sailors <b>& more</b>"]
    assert bridge[:40] in to_publish(page)[0]
    page.get_by_role("button", name="down: “").click()
    page.get_by_role("button", name="up: Sailors").click()
    assert to_publish(page)[:2] == ["The river", "Sailors <b>& more</b>"]
    publish(page, GAS, "Gas")
    page.reload()
    page.get_by_role("button", name="do not publish: Gas").click()
    order = to_publish(page)
    assert order[:2] == ["The river", "Sailors <b>& more</b>"]
    assert len(order) == 3
    reviewed = carried_out(page, tmp_path)
    heads = published_heads(tmp_path)
    assert heads[:2] == ["## The river", "## Sailors &lt;b&gt;&amp; more&lt;/b&gt;"]
    assert len(heads) == 3
    assert Fate.UNFIT not in fates(reviewed)


def test_a_merged_row_is_published_as_one(read: Read, tmp_path: Path) -> None:
    page = opened(read)
    publish(page, RIVER, "The river")
    publish(page, SAILORS, "Sailors")
    found = rematch(page, SAILORS, "merge")
    found.get_by_role("checkbox", name=f"{JOURNALISTS}:").check()
    keep(found)
    assert to_publish(page) == ["The river"]  # it was another row that was chosen
    publish(page, SAILORS, "Prisoners", 1)
    assert to_publish(page) == ["Prisoners", "The river"]
    assert Fate.UNFIT not in fates(carried_out(page, tmp_path))
    assert published_heads(tmp_path) == ["## Prisoners", "## The river"]


def test_what_was_chosen_before_stands_in_the_page_of_what_was_carried_out(
    read: Read, tmp_path: Path
) -> None:
    page = opened(read)
    publish(page, RIVER, "The river")
    publish(page, SAILORS, "Sailors")
    again = opened(read, carried_out(page, tmp_path))
    assert to_publish(again) == ["The river", "Sailors"]
    again.get_by_role("button", name="up: Sailors").click()
    assert to_publish(again) == ["Sailors", "The river"]


def test_several_sides_several_languages_and_hostile_quotes(read: Read) -> None:
    for comparison in (unusual.three_sides(), unusual.hostile()):
        page = opened(read, comparison)
        row = comparison.points[0].id
        for way in ("match", "merge", "split", "only-in"):
            found = form(page, row, "rematch")
            if found.locator(f"option[value={way}]").count():
                found.get_by_label("What is right instead").select_option(way)
            assert page.locator(".choices b, .choices img, .choices script").count() == 0
            found.get_by_role("button", name="Cancel").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.parametrize("width", [1280, 400])
def test_the_forms_fit_the_window(read: Read, shoot: Callable[..., None], width: int) -> None:
    page = opened(read)
    page.set_viewport_size({"width": width, "height": 900})
    publish(page, BRIDGE, "The bridge")
    for way in ("match", "merge", "split", "only-in"):
        found = rematch(page, SAILORS, way)
        found.scroll_into_view_if_needed()
        shoot(page, f"rematch-{way}-{width}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        small = page.locator("button:visible").evaluate_all(
            "all => all.map(b => b.getBoundingClientRect()).filter(r => r.height < 24)"
        )
        assert small == []
        found.get_by_role("button", name="Cancel").click()
    page.locator("#review").scroll_into_view_if_needed()
    shoot(page, f"publish-{width}")


@pytest.fixture
def shoot(keep: Callable[[Any, str], None]) -> Callable[[Any, str], None]:
    return keep


_SLOW = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def test_the_page_finds_what_apply_finds(read: Read) -> None:
    """Rows and fates as the page's script reckons them are those of `review apply`."""
    page = read(FOUND)

    @_SLOW
    @given(rulings(FOUND))
    def check(drawn: tuple[Ruling, ...]) -> None:
        own = sorted((replace(one, reviewer="Bo") for one in drawn), key=lambda one: one.time)
        own = [one for n, one in enumerate(own) if n == 0 or one.time != own[n - 1].time]
        groups, stands = page.evaluate(_REPLAY, [document(one) for one in own])
        (view,) = views(FOUND, own) or (None,)
        if view is None:
            return
        expected = sorted(
            sorted(FOUND.claim[claim].text for claim in group)
            for group in set(view.groups.values())
        )
        assert sorted(sorted(group) for group in groups) == expected
        for fate, stood in zip(fates(apply(FOUND, own)), stands, strict=True):
            assert fate in (
                {Fate.STANDS, Fate.SUPERSEDED} if stood else {Fate.SUPERSEDED, Fate.UNFIT}
            )

    check()


_REPLAY = """rulings => {
  const sheet = JSON.parse(document.getElementById("review-sheet").content.textContent);
  const found = replayed(sheet, rulings);
  const cited = Object.values(sheet.points).flatMap(row => row.point.claims);
  const groups = new Set(cited.map(one => found.group(JSON.stringify(one))));
  const texts = [...groups].map(group => [...group].map(one => JSON.parse(one).text));
  return [texts, rulings.map(found.stands)];
}"""


def test_what_is_published_opens_quietly_with_its_translations(
    read: Read, keep: Callable[[Any, str], None]
) -> None:
    bridge = FOUND.claim[claims(BRIDGE)[0]]
    told = Translation(bridge.id, bridge.text, "ar", "<b>الجسر</b> مفتوح", Translator.OFFICE)
    reviewed = apply(
        bound(FOUND, (told,), "x"),
        [
            rule(FOUND, BRIDGE, Publish(chosen=True, place=1, title="The bridge")),
            rule(FOUND, GAS, Publish(chosen=True, place=2)),
        ],
    )
    page = read(published(reviewed))
    rows = page.locator(".points .point").evaluate_all("all => all.map(row => row.id)")
    assert rows == [f"point-{BRIDGE}", f"point-{GAS}"]
    shown = page.locator(f"#point-{BRIDGE} .translation")
    assert shown.inner_text() == "The office’s translation (Arabic): <b>الجسر</b> مفتوح"
    assert shown.locator("bdi").get_attribute("dir") == "rtl"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == f"point-{GAS}"
    page.locator(f"#claim-{bridge.id}").hover()
    page.locator("#card").wait_for()
    keep(page, "published")
    assert page.locator("[data-does], #topics, #review").count() == 0
