"""The one file: closed, escaped, complete."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from divergence.domain import Comparison
from divergence.report import Format, render
from divergence.report.html import verbatim
from tests.fakes import karvelia, unusual

EVERY = [
    karvelia.two_sides,
    unusual.three_sides,
    unusual.hostile,
    unusual.one_account,
    unusual.nothing,
    unusual.article,
]


class Page(HTMLParser):
    """Tags and attributes of a page, and whether every tag is closed where it should be."""

    VOID = frozenset({"meta", "link", "br", "img", "input"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.embedded: dict[str, list[str]] = {"style": [], "script": []}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.embedded:
            self.embedded[tag].append("")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.embedded:
            self.embedded[self.open[-1]][-1] += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every tag of this name."""
        return [attributes for name, attributes in self.tags if name == tag]


def page(comparison: Comparison) -> Page:
    """The report, parsed."""
    return Page(render(comparison, Format.HTML).decode())


@pytest.mark.parametrize("make", EVERY)
def test_tags_are_balanced_and_ids_unique(make: object) -> None:
    parsed = page(make())  # type: ignore[operator]
    assert parsed.open == []
    ids = [attributes["id"] for _, attributes in parsed.tags if "id" in attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("make", EVERY)
def test_every_link_inside_the_page_leads_somewhere(make: object) -> None:
    parsed = page(make())  # type: ignore[operator]
    ids = {attributes.get("id") for _, attributes in parsed.tags}
    links = [str(a["href"]) for a in parsed.named("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= ids


@pytest.mark.parametrize("make", EVERY)
def test_only_our_style_and_scripts_are_admitted_by_their_hash(make: object) -> None:
    parsed = page(make())  # type: ignore[operator]
    (policy,) = (str(m["content"]) for m in parsed.named("meta") if m.get("http-equiv") is not None)
    for tag, number in (("style", 1), ("script", 2)):
        hashes = (hashlib.sha256(text.encode()).digest() for text in parsed.embedded[tag])
        digests = " ".join(f"'sha256-{base64.b64encode(h).decode()}'" for h in hashes)
        assert f"{tag}-src {digests};" in policy
        assert len(parsed.named(tag)) == number
    assert policy.startswith("default-src 'none';")
    assert policy.endswith("img-src data:; base-uri 'none'; form-action 'none'")
    assert "unsafe" not in policy


@pytest.mark.parametrize("make", EVERY)
def test_nothing_is_loaded_or_run_from_an_attribute(make: object) -> None:
    parsed = page(make())  # type: ignore[operator]
    for tag, attributes in parsed.tags:
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert "src" not in attributes
        if tag == "a":
            assert re.match(r"#|https?://", str(attributes["href"]))
        if tag == "link":
            assert attributes["href"] == "data:,"


def test_a_text_is_escaped_and_loses_nothing() -> None:
    made = str(verbatim("<b>&\"' \r\n {{ x }}"))
    assert made == "&lt;b&gt;&amp;&#34;&#39; &#13;\n {{ x }}"


def test_controls_that_turn_the_text_around_are_boxed() -> None:
    made = str(verbatim("a\u202eb\u2069\u200f"))
    assert made == (
        'a<span class="control" data-code="U+202E">\u202e</span>b'
        '<span class="control" data-code="U+2069">\u2069</span>\u200f'
    )


def test_quotes_carry_their_language_and_direction() -> None:
    parsed = page(unusual.three_sides())
    told = {(a.get("lang"), a.get("dir")) for a in parsed.named("blockquote")}
    assert told == {("en", "ltr"), ("ar", "rtl"), ("zh-Hans", "ltr")}


def test_columns_have_a_head_each_and_rows_a_cell_a_side() -> None:
    parsed = page(unusual.three_sides())
    heads = [a for a in parsed.named("th") if a.get("scope") == "col"]
    assert len(heads) == 4 + 4 + 3  # topics and matrix have a first column of their own
    cells = [a for a in parsed.named("td") if a.get("class") in {"told", "empty"}]
    assert len(cells) == 9 + 9  # every point here is a topic row too


def test_quotes_stand_before_any_figure_of_ours() -> None:
    text = render(karvelia.two_sides(), Format.HTML).decode()
    assert text.index("<blockquote") < text.index('class="count"')
    assert " %" not in text[: text.index("<blockquote")].partition("<body>")[2]


def test_the_whole_text_stands_there_without_front_matter() -> None:
    text = render(karvelia.two_sides(), Format.HTML).decode()
    assert "side: karvelia" not in text
    for claim in karvelia.two_sides().claims:
        assert f'id="claim-{claim.id}"' in text


def test_a_normal_pair_is_small() -> None:
    assert len(render(karvelia.two_sides(), Format.HTML)) < 155_000


def test_the_scripts_are_small() -> None:
    aid, corrections = page(karvelia.two_sides()).embedded["script"]
    assert len(aid.encode()) < 18_000
    assert len(corrections.encode()) < 40_000
