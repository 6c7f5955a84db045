"""The words by which a point of no topic is told from the others."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from divergence.domain import Comparison, Mention, Quantity, Span
from divergence.report import Format, render
from divergence.report.names import Names
from divergence.report.page.telling import ROOM, Telling, Words
from tests.fakes import unusual
from tests.fakes.draft import ENCOUNTER, Draft
from tests.fakes.reviews import comparisons


def of(comparison: Comparison) -> list[tuple[Words, ...]]:
    telling = Telling(Names(comparison))
    return [telling.of(point) for point in comparison.points]


def alone(text: str, language: str = "en", name: str = "", **more: bool) -> tuple[Words, ...]:
    """What a text's only claim is called, all of it being the claim."""
    draft = Draft()
    readout = draft.readout("karvelia", text, language=language)
    start = text.find(name)
    names = (Mention(name.lower(), Span(start, start + len(name))),) if name else ()
    draft.point(draft.claim(readout, text, names=names, **more))
    (words,) = of(draft.comparison())
    return words


def test_words_are_the_longest_run_that_tells_the_most() -> None:
    assert alone("They will let the hunting lodge be") == (Words("hunting lodge", "en"),)
    assert alone("met at the Zemlar road", name="Zemlar") == (Words("Zemlar", "en"),)


@pytest.mark.parametrize(
    ("text", "language", "says"),
    [
        ("a hunting-lodge", "en", "hunting-lodge"),
        ("of long-range launchers", "en", "long-range launchers"),
        ("d’embargo", "fr", "embargo"),
        ("дев’ятьох", "uk", ""),
        ("which would be their own", "en", ""),
        ("a pier, ferries", "en", "ferries"),
        ("12345 678910", "en", ""),
        ("双方同意加强能源合作", "zh", ""),
        ("k" * (ROOM + 1), "en", ""),
    ],
)
def test_no_word_is_cut_and_none_of_grammar_stands_there(
    text: str, language: str, says: str
) -> None:
    assert alone(text, language) == ((Words(says, language),) if says else ())


def test_parties_and_figures_head_nothing() -> None:
    """What a party is or does, and which day it is, is for the row to tell."""
    draft = Draft(replace(ENCOUNTER, parties=("Vorzhna",)))
    text = "Vorzhna responsible; Castrel, February"
    readout = draft.readout("castrel", text)
    names = tuple(Mention(n.lower(), Span(text.index(n), text.index(n) + 7)) for n in ("Vorzhna",))
    february = Quantity("date", "--02", "", Span(text.index("February"), len(text)))
    draft.point(draft.claim(readout, text, names=names, quantities=(february,)))
    assert of(draft.comparison()) == [(Words("responsible", "en"),)]


def test_what_stands_everywhere_tells_nothing() -> None:
    draft = Draft()
    claims = [f"Velmar sold {thing}" for thing in ("turbines", "orchards", "ferries", "saddles")]
    readout = draft.readout("karvelia", ". ".join(claims))
    for text in claims:
        draft.point(draft.claim(readout, text))
    told = [words.text for (words,) in of(draft.comparison())]
    assert told == ["turbines", "orchards", "ferries", "saddles"]


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(comparisons())
def test_words_are_those_of_the_quotes_and_every_side_has_some(comparison: Comparison) -> None:
    for point, told in zip(comparison.points, of(comparison), strict=True):
        texts = [comparison.claim[id_].text for _, ids in point.claims for id_ in ids]
        assert all(any(words.text in text for text in texts) for words in told)
        assert len(told) <= len(point.claims)


def test_a_page_marks_them_as_quoted_in_their_language() -> None:
    draft = Draft()
    readout = draft.readout("karvelia", "اتفقا على ترميم المنارة", language="ar")
    draft.point(draft.claim(readout, readout.text))
    page = render(draft.comparison(), Format.HTML).decode()
    assert '<span class="caption"><bdi lang="ar" dir="rtl">“' in page
    hostile = render(unusual.hostile(), Format.HTML).decode()
    assert "<script>document" not in hostile
