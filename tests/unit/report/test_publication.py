"""The rows chosen for publication: which, in which order, under which titles; in every format."""

import csv
import io
import re

import pytest

from divergence.domain import Chosen, Comparison, Note, Publish, Ruling, UsageError
from divergence.report import Format, render
from divergence.report.publication import published
from divergence.review.applying import apply
from tests.fakes import karvelia
from tests.fakes.reviews import rule

FOUND = karvelia.two_sides()
RIVER, BRIDGE, SAILORS = "p4", "p5", "p6"


def ruling(row: str, decision: Publish | Note, minute: int = 0, who: str = "Ayla") -> Ruling:
    return rule(FOUND, row, decision, who, f"2031-03-14T09:{minute:02}:00+03:00")


def chosen() -> Comparison:
    return published(
        apply(
            FOUND,
            [
                ruling(BRIDGE, Publish(chosen=True)),
                ruling(RIVER, Publish(chosen=True, place=2, title="The  river\n<b>")),
                ruling(SAILORS, Publish(chosen=True, place=1, title="Sailors")),
                ruling(SAILORS, Note("for the desk")),
                ruling("p9", Publish(chosen=True, place=3)),
                ruling("p9", Publish(chosen=False), 1),
            ],
        )
    )


def test_rows_go_by_place_and_what_has_none_is_last() -> None:
    assert chosen().selection == (
        Chosen(SAILORS, "Sailors"),
        Chosen(RIVER, "The river <b>"),
        Chosen(BRIDGE),
    )
    assert chosen().points == FOUND.points


@pytest.mark.parametrize(
    "rulings",
    [
        [],
        [ruling(RIVER, Note("later"))],
        [ruling(RIVER, Publish(chosen=False))],
        [ruling(RIVER, Publish(chosen=True)), ruling(RIVER, Publish(chosen=False), 1, "Bo")],
    ],
)
def test_nothing_chosen_is_refused(rulings: list[Ruling]) -> None:
    with pytest.raises(UsageError, match="no row is chosen for publication"):
        published(apply(FOUND, rulings))


def test_html_has_these_rows_alone_in_this_order() -> None:
    page = render(chosen(), Format.HTML).decode()
    assert re.findall(r'<tbody[^>]* id="point-(\w+)"', page) == [SAILORS, RIVER, BRIDGE]
    heads = re.findall(r'scope="rowgroup"[^>]*><bdi>(.*?)</bdi>', page)
    assert heads == ["Sailors", "The river &lt;b&gt;", "“bridge”"]
    every = len(FOUND.points)
    assert f"3 rows of {every}, chosen by Ayla; the others are left out." in page
    for part in ('id="topics"', 'id="review"', 'class="eye"', "for the desk", "to be published"):
        assert part not in page
    links = set(re.findall(r'href="#(point-\w+)"', page))
    assert links <= {f"point-{row}" for row in (SAILORS, RIVER, BRIDGE)}


def test_the_full_texts_tell_of_every_claim_what_holds_in_the_whole() -> None:
    marks = r'<a class="claim (\w+)[^>]*? id="claim-([^"]+)"'
    whole = re.findall(marks, render(FOUND, Format.HTML).decode())
    assert {kind for kind, _ in whole} == {"shared", "only", "routine"}
    assert re.findall(marks, render(chosen(), Format.HTML).decode()) == whole


def test_markdown_has_a_table_under_each_title() -> None:
    page = render(chosen(), Format.MARKDOWN).decode()
    assert re.findall(r"^## (.*)$", page, re.MULTILINE)[:2] == ["Sailors", r"The river &lt;b&gt;"]
    assert re.findall(r"^\| (p\d+) ", page, re.MULTILINE) == [SAILORS, RIVER, BRIDGE]
    assert "for the desk" not in page


def test_a_word_document_has_a_table_under_each_title() -> None:
    import docx

    document = docx.Document(io.BytesIO(render(chosen(), Format.DOCX)))
    heads = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]  # type: ignore[union-attr]
    assert heads[:2] == ["Sailors", "The river <b>"]
    told = [table.rows[1].cells[-1].text[:5] for table in document.tables]
    assert told == ["[p6] ", "[p4] ", "[p5] "]


def test_a_table_has_the_titles_in_a_column() -> None:
    rows = list(csv.DictReader(io.StringIO(render(chosen(), Format.CSV).decode("utf-8-sig"))))
    told = [(row["point"], row["title"]) for row in rows][::2]
    assert told == [(SAILORS, "Sailors"), (RIVER, "The river <b>"), (BRIDGE, "")]


@pytest.mark.parametrize("format_", [one for one in Format if one is not Format.JSON])
def test_every_format_can_write_it(format_: Format) -> None:
    assert render(chosen(), format_) == render(chosen(), format_)


def test_text_has_the_titles_as_headings() -> None:
    lines = render(chosen(), Format.TEXT).decode().splitlines()
    assert [line for line in lines if line in {"SAILORS", "THE RIVER <B>"}] == [
        "SAILORS",
        "THE RIVER <B>",
    ]


def test_who_called_and_what_was_found_on_the_whole_is_not_told() -> None:
    whole = render(FOUND, Format.MARKDOWN).decode()
    assert "**Who called.**" in whole
    assert "**Who called.**" not in render(chosen(), Format.MARKDOWN).decode()
