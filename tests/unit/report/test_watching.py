"""Watched terms, as every format lists them."""

from dataclasses import replace

import pytest

from divergence.align import watched
from divergence.domain import Comparison
from divergence.report import Format, render
from divergence.report.names import Names
from divergence.report.watching import watching
from tests.fakes import karvelia, readers, unusual

TERMS = ("bridge", "journalists", "tariff", "Selt river|Сельт")


def watched_call(comparison: Comparison | None = None) -> Comparison:
    """Karvelia and Ostrana, with terms in none, one and both of their texts."""
    found = comparison or karvelia.two_sides()
    return replace(found, watched=watched(found.readouts, found.claims, TERMS))


def test_terms_in_no_text_come_first_then_in_one_then_in_all() -> None:
    terms = watching(Names(watched_call()))
    assert [(term.watched.term, term.says) for term in terms] == [
        ("tariff", "not found in any text"),
        ("journalists", "only in Ostrana’s text"),
        ("bridge", "in every side’s texts"),
        ("Selt river|Сельт", "in every side’s texts"),
    ]
    assert [[side.says for side in term.heard] for term in terms[:2]] == [
        ["not found", "not found"],
        ["not found", "1 place"],
    ]


def test_a_place_has_its_words_its_surroundings_and_its_row() -> None:
    (bridge,) = (t for t in watching(Names(watched_call())) if t.watched.term == "bridge")
    (place,) = bridge.heard[0].places
    assert (place.quote.text, place.point) == ("bridge", "p5")
    assert place.around.text == (
        "[…] must end at once. Both leaders agreed to open the Tarn bridge on 1 May. They also "
        "agreed to exchange 140 detained sailors […]"
    )


def test_an_excerpt_or_another_script_shows_no_absence() -> None:
    first, second = karvelia.two_sides().readouts
    cut = replace(karvelia.two_sides(), readouts=(replace(first, complete=False), second))
    told = {term.watched.term: term for term in watching(Names(watched_call(cut)))}
    assert told["journalists"].says == "found only in Ostrana’s text"
    assert told["journalists"].heard[0].says == "not found (excerpt: absence cannot be shown)"
    assert told["tariff"].says == "not found, which shows nothing for every text"
    three = {
        term.watched.term: term for term in watching(Names(watched_call(unusual.three_sides())))
    }
    assert three["tariff"].heard[2].says.startswith("not spelled in this text’s script")


def test_one_account_alone() -> None:
    found = unusual.one_account()
    comparison = replace(found, watched=watched(found.readouts, found.claims, ["grain"]))
    (term,) = watching(Names(comparison))
    assert term.says == "in Karvelia’s text"


@pytest.mark.parametrize("format_", Format)
def test_every_format_lists_every_term_with_its_places(format_: Format) -> None:
    seen = readers.shown(render(watched_call(), format_), format_)
    for term in TERMS:
        assert term.replace(" ", "") in seen
    if format_ not in {Format.JSON}:
        assert "onlyinOstrana’stext" in seen
        assert "notfound" in seen
    places = [place for item in watched_call().watched for place in item.places]
    assert len(places) == 5
    whole = render(watched_call(), format_).decode("utf-8", "replace") + seen
    assert [str(place.span) for place in places if str(place.span.start) not in whole] == []


def test_nothing_is_listed_where_nothing_is_watched() -> None:
    for format_ in (Format.TEXT, Format.MARKDOWN, Format.HTML, Format.DOCX):
        assert (
            "watchedterms"
            not in readers.shown(render(karvelia.two_sides(), format_), format_).lower()
        )


def test_the_sheet_has_a_row_a_term_and_side() -> None:
    rows = [r for r in readers.cells(render(watched_call(), Format.CSV)) if r["watched"]]
    assert [(r["watched"], r["side"], r["told"], r["places"]) for r in rows[:4]] == [
        ("tariff", "Karvelia", "no", "0"),
        ("tariff", "Ostrana", "no", "0"),
        ("journalists", "Karvelia", "no", "0"),
        ("journalists", "Ostrana", "yes", "1"),
    ]
    start, stop = int(rows[3]["start"]), int(rows[3]["stop"])
    assert karvelia.OSTRANA[start:stop] == rows[3]["quote"] == "journalists"
