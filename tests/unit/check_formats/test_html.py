"""The page: whole in itself, inert, and with every difference in its sentence."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

from divergence.check.formats import Format, render
from divergence.check.formats.numbering import Numbered, numbered, renumbered, spans
from divergence.check.nouns import ChangedPoint, DifferenceKind, Drop, Floor, Verdict
from divergence.domain import Claim, Span
from divergence.gold import GoldPoint
from tests.fakes.verdicts import Bench, matched, verdict_of

VOID = {"meta", "link", "br", "line", "rect"}


def page(verdict: Verdict, bench: Bench) -> str:
    """The page as text."""
    return render(verdict, Format.HTML, root=bench.root).decode()


class Nesting(HTMLParser):
    """Follows which elements are open; every one must be closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.ids += [known["id"] or ""] if "id" in known else []
        self.links += [known["href"] or ""] if tag == "a" else []
        assert "style" not in known
        assert not [name for name in known if name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag in VOID or self.open.pop() == tag


def nesting(html: str) -> Nesting:
    """The page's elements, each closed."""
    parser = Nesting()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


def full(bench: Bench) -> Verdict:
    """A verdict with everything in it that there can be."""
    return replace(
        verdict_of(bench.result(), matched(bench.result("ardel-strait"))),
        floors=(Floor("link_f1", 0.5, 0.0), Floor("claim_f1", 0.9, 1.0)),
        drops=(Drop("link_f1", 0.5, 0.0, -0.6, -0.4, significant=True),),
        changed=(ChangedPoint("tarn-bridge", "", "ostrana “gas”"),),
        failures=("link_f1 fell",),
        notices=("new: ardel-strait",),
    )


def test_the_policy_admits_the_style_and_nothing_else(bench: Bench) -> None:
    html = page(full(bench), bench)
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy.startswith("default-src &#39;none&#39;")
    assert f"sha256-{digest}" in policy
    assert "script-src" not in policy
    assert "<script" not in html


def test_nothing_is_loaded(bench: Bench) -> None:
    html = page(full(bench), bench)
    assert not re.findall(r'(?:src|href)="(?!#|data:)', html)
    assert "@import" not in html
    assert "url(" not in html


def test_elements_are_closed_and_links_lead_somewhere(bench: Bench) -> None:
    found = nesting(page(full(bench), bench))
    assert len(set(found.ids)) == len(found.ids)
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)


def test_everything_is_told(bench: Bench) -> None:
    html = page(full(bench), bench)
    for words in (
        "Check failed: 2 cases",
        "link_f1 fell",
        "new: ardel-strait",
        "not held",
        "significant drop",
        "no such point",
        "Nothing differs from the annotation.",
        "2 false silences",
        "1 missed link<",
        "tarn-bridge/karvelia.txt:1:1",
    ):
        assert words in html


def test_a_silence_is_shown_in_its_sentence_with_the_words_opposite(bench: Bench) -> None:
    html = page(verdict_of(bench.result()), bench)
    marked = (
        '<span class="around"></span><mark>Both leaders agreed to open the Tarn bridge on 1 May'
        '</mark><span class="around">. They spoke of grain.</span>'
    )
    assert html.count(marked) == 2  # a missed link and a false silence
    assert html.count("It was agreed to open the Tarn bridge</bdi>") == 2


def test_both_readings_stand_side_by_side(bench: Bench) -> None:
    html = page(verdict_of(bench.result()), bench)
    words = "It was agreed to open the Tarn bridge</span>"
    shared = f'<span class="claim shared">{words}<sub class="number" lang="en">1</sub>'
    assert html.count(shared) == 1
    assert html.count(f'<span class="claim only">{words}') == 1
    assert "more detail in Karvelia’s text: figure, date or place" in html
    assert "No point on which both speak." in html


def test_hostile_words_are_shown_and_do_nothing(bench: Bench) -> None:
    words = "<img src=x onerror=alert(1)> \u202edam"
    result = bench.result(
        id="<b>",
        texts=(f"{words}.", "Grain."),
        words=([words], ["Grain"]),
        files=("<i>.txt", "o.txt"),
    )
    html = page(replace(verdict_of(result), failures=("</style><script>",)), bench)
    assert "<img" not in html
    assert "<script" not in html
    assert "&lt;b&gt;/&lt;i&gt;.txt" in html
    assert 'data-code="U+202E"' in html
    nesting(html)


def test_a_language_has_its_direction(bench: Bench) -> None:
    result = bench.result()
    comparison = replace(
        result.comparison,
        readouts=tuple(replace(each, language="ar") for each in result.comparison.readouts),
    )
    html = page(verdict_of(replace(result, comparison=comparison)), bench)
    assert '<blockquote class="" lang="ar" dir="rtl">' in html


def test_a_formality_is_named_as_one(bench: Bench) -> None:
    result = bench.result()
    routine = bench.difference(result, DifferenceKind.FALSE_SILENCE, "karvelia", routine=True)
    assert "a formality</span>" in page(verdict_of(replace(result, differences=(routine,))), bench)


SIDES = ("karvelia", "ostrana")


def claims(*places: tuple[str, int, int]) -> tuple[Claim, ...]:
    """Claims at places, their ids numbered through."""
    return tuple(
        Claim(str(number), side, side, Span(start, stop), "")
        for number, (side, start, stop) in enumerate(places)
    )


def point(first: str, second: str) -> GoldPoint:
    """A shared point of two claims."""
    return GoldPoint((("karvelia", (first,)), ("ostrana", (second,))))


def test_the_same_points_have_the_same_numbers() -> None:
    gold = claims(("karvelia", 0, 9), ("karvelia", 9, 20), ("ostrana", 0, 9), ("ostrana", 9, 20))
    told = claims(("karvelia", 8, 20), ("karvelia", 0, 8), ("ostrana", 8, 20), ("ostrana", 0, 8))
    points = numbered((point("0", "2"), GoldPoint((("ostrana", ("3",)),)), point("1", "3")), SIDES)
    assert [one.number for one in points] == [1, 2]
    again = renumbered((point("0", "2"), point("1", "3")), spans(told), points, spans(gold))
    assert [one.number for one in again] == [2, 1]


def test_a_point_that_meets_another_on_one_side_only_is_a_new_one() -> None:
    gold = claims(("karvelia", 0, 9), ("ostrana", 0, 9), ("ostrana", 9, 20))
    points: tuple[Numbered, ...] = numbered((point("0", "1"),), SIDES)
    again = renumbered((point("0", "2"),), spans(gold), points, spans(gold))
    assert [one.number for one in again] == [2]
