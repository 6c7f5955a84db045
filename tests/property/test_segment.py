"""What holds of the claims of any text whatever."""

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.domain import Readout, Span
from divergence.lexicon import cutting
from divergence.lexicon.sentences import cut
from divergence.segment import claims
from divergence.segment.blocks import blocks
from divergence.segment.clauses import clauses, weighed
from divergence.segment.lists import items
from divergence.segment.plain import plain
from divergence.segment.repeats import repeats

LANGUAGES = ("ar", "en", "fa", "fr", "ru", "tr", "uk", "zh", "de", "und")
PIECES = st.sampled_from(
    [
        *("Vale ", "said ", "that ", "and ", "noted ", "U.S. ", "12 ", "including ", "’s ", "- "),
        *(", ", ". ", "“", "”", '"', "\r\n", "\n\n", "\u00a0", "\u00ad", "\ufeff", "###", "😀"),
        *("и ", "отметил ", "что ", "г. ", "指出，", "双方", "。", "；", "、", "وأكد ", "، "),
        *("کرد و ", "etti, ", "et a ", "souligné "),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


def readout(text: str, language: str, body: tuple[Span, ...] | None = None) -> Readout:
    whole = (Span(0, len(text)),) if text else ()
    return Readout(
        side="vale",
        text=text,
        body=whole if body is None else body,
        id="vale",
        language=language,
    )


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_claims_slice_back_in_order_without_overlap_or_loose_ends(text: str, language: str) -> None:
    found = claims(readout(text, language))
    last = 0
    for number, claim in enumerate(found, start=1):
        assert claim.id == f"vale-{number}"
        assert claim.text == text[claim.span.start : claim.span.stop]
        assert claim.text == claim.text.strip()
        assert claim.span.start >= last
        last = claim.span.stop
    everywhere = sorted([*(c.span for c in found), *(s for c in found for s in c.repeats)])
    assert all(one.stop <= two.start for one, two in pairwise(everywhere))


@settings(max_examples=100, deadline=None)
@given(text=TEXTS.filter(lambda text: len(text) > 2), data=st.data())
def test_claims_stay_inside_the_body(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    for claim in claims(readout(text, "en", (Span(start, stop),))):
        assert start <= claim.span.start < claim.span.stop <= stop


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_the_same_text_gives_the_same_claims(text: str, language: str) -> None:
    assert claims(readout(text, language)) == claims(readout(text, language))


HOSTILE = {
    "no full stop": "and the leaders noted ",
    "one letter": "a",
    "spaces": "a" + " " * 50,
    "spaces alone": " ",
    "newlines": "a\r\n",
    "quotes": '"',
    "opening quotes": "“",
    "brackets": "(",
    "commas": ",",
    "stops": ". ",
    "initials": "A. ",
    "digits": "1",
    "menu": "a > ",
    "parties": "双方，",
    "verbs": "и сказал ",
    "reported": "gittiğini, ",
    "and": "، و",
    "persian": "کرد و ",
    "soft hyphens": "a\u00ad",
    "initiative": "at the initiative of the ",
    "clauses": "that noting ",
}


def cut_only(text: str, language: str) -> int:
    """How many claims are cut, without reading their grammar."""
    data = cutting.load(language)
    found = []
    for block in blocks(text, (Span(0, len(text)),)):
        level = plain(text, block)
        for start, stop in cut(level.text, data):
            sentence = weighed(level.text[start:stop], data)
            for clause in clauses(sentence, data):
                found += [sentence.text[slice(*item)] for item in items(sentence, clause, data)]
    return len(found) - len(repeats(found, data.negations))


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("language", ["en", "ru", "tr", "zh", "ar", "fa", "fr", "uk"])
def test_hostile_text_takes_linear_time(kind: str, language: str) -> None:
    unit = HOSTILE[kind]
    text = unit * (20_000 // len(unit))
    cutting.load(language)
    start = perf_counter()
    cut_only(text, language)
    assert perf_counter() - start < 2  # linear: hundredths of a second; quadratic: minutes
