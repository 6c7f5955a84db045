"""What reviewers ruled shows in every format, with the reviewer's name and as text."""

import pytest

from divergence.domain import Accept, Label, Note, Publish, Reject, Relabel, RelationKind
from divergence.report import Format, render
from divergence.review.applying import apply
from tests.fakes import karvelia, unusual
from tests.fakes.reviews import rule

FOUND = karvelia.two_sides()
LABEL = Label(("karvelia", "ostrana"), RelationKind.EQUIVALENT)
READABLE = [Format.HTML, Format.MARKDOWN, Format.CSV, Format.TEXT]


def shown(form: Format, *made: object) -> str:
    reviewed = apply(FOUND, [one for one in made if one])  # type: ignore[misc]
    text = render(reviewed, form).decode("utf-8-sig").replace("\\", "")
    return " ".join(text.replace("&#39;", "'").split())


@pytest.mark.parametrize("form", READABLE)
def test_a_correction_shows_with_what_was_found(form: Format) -> None:
    text = shown(form, rule(FOUND, "p4", Relabel(LABEL), "Ayla"))
    assert "same in substance (your correction, Ayla; found before: told differently" in text


@pytest.mark.parametrize("form", READABLE)
def test_other_rulings_show_beside_the_row(form: Format) -> None:
    made = [
        rule(FOUND, "p4", Accept(), "Ayla"),
        rule(FOUND, "p5", Note("ask"), "Bo"),
        rule(FOUND, "p6", Reject(), "Bo"),
        rule(FOUND, "p11", Publish(chosen=True, place=2, title="Captives"), "Bo"),
    ]
    text = shown(form, *made)
    for words in (
        "confirmed by Ayla",
        "note: ask (Bo)",
        "your correction, Bo: these do not belong together",
        "to be published in place 2 as “Captives” (Bo)",
    ):
        assert words in text


def test_a_dispute_shows_what_each_says() -> None:
    made = [rule(FOUND, "p4", Relabel(LABEL), "Ayla"), rule(FOUND, "p4", Reject(), "Bo")]
    text = shown(Format.HTML, *made)
    assert "reviewers disagree, Ayla: same in substance" in text
    assert "reviewers disagree, Bo: these do not belong together" in text
    assert "not carried out: reviewers disagree" in text


def test_a_note_shows_where_there_is_one_side_only() -> None:
    found = unusual.one_account()
    reviewed = apply(found, [rule(found, "p1", Note("ask"))])
    assert "note: ask (Ayla)" in render(reviewed, Format.TEXT).decode()


@pytest.mark.parametrize("form", READABLE)
def test_nothing_of_a_ruling_runs(form: Format) -> None:
    bad = "<script>x()</script>"
    text = render(
        apply(FOUND, [rule(FOUND, "p4", Note(bad), bad), rule(FOUND, "p4", Relabel(LABEL), bad)]),
        form,
    ).decode("utf-8-sig")
    assert (bad in text) == (form in {Format.TEXT, Format.CSV})
