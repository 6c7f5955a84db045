"""What holds of every reading, whatever the text."""

import itertools
import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.domain import Attributes, Readout, Span
from divergence.segment.attributes import Reading, profile, read

TEXT = (
    "At the initiative of the Brevanian side, President Alda Morrow spoke today by phone with "
    "President Tevin Oskar of Brevania. She warned that $1.5\u00a0billion in aid will stop if the "
    "“Blue Lane” is closed before 4\u00a0March 2031."
)

HOSTILE = (
    "a" * 100_000,
    " " * 100_000,
    "1 " * 50_000,
    "“" * 100_000,
    "two million " * 8_000,
    "and " * 25_000,
)


def reading(text: str, language: str = "en") -> Reading:
    body = (Span(0, len(text)),)
    return read(text, body[0], profile(Readout("calloway", text, body, language=language)), None)


def spans(attributes: Attributes) -> list[Span]:
    return [
        *(one.span for one in attributes.quantities),
        *(one.span for one in attributes.names),
        *(one.span for one in attributes.cues),
    ]


def test_spans_are_places_in_the_whole_text() -> None:
    text = "Press office\n\n" + TEXT
    body = (Span(14, len(text)),)
    known = profile(Readout("calloway", text, body, language="en"))
    start = text.index("She warned")
    attributes = read(text, Span(start, len(text) - 1), known, None).attributes
    told = {one.value: one.span.of(text) for one in attributes.quantities}
    assert told == {"1500000000": "$1.5\u00a0billion", "2031-03-04": "4\u00a0March 2031"}
    cues = {one.attribute: one.span.of(text) for one in attributes.cues}
    assert cues["act"] == "warned"
    assert cues["conditional"] == "if"


def test_soft_hyphens_do_not_hide_words() -> None:
    text = "Стороны до\u00adгово\u00adрились открыть мост"
    attributes = reading(text, "ru").attributes
    (cue,) = (one for one in attributes.cues if one.attribute == "act")
    assert attributes.act == "agreed"
    assert cue.span.of(text) == "до\u00adгово\u00adрились"


@settings(max_examples=60, deadline=None)
@given(
    st.text(min_size=1, max_size=200), st.sampled_from(["en", "ru", "tr", "zh", "ar", "fa", "cy"])
)
def test_any_text_is_read_and_every_span_lies_inside_it(text: str, language: str) -> None:
    for span in spans(reading(text, language).attributes):
        assert span.stop <= len(text)
        assert span.of(text).strip()


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_words_in_any_order_are_read_the_same_twice(shuffled: random.Random) -> None:
    words = TEXT.split(" ")
    shuffled.shuffle(words)
    text = " ".join(words)
    assert reading(text) == reading(text)


def test_hostile_claims_are_read_in_linear_time() -> None:
    reading(TEXT)
    started = time.process_time()
    for text in HOSTILE:
        reading(text)
    assert time.process_time() - started < 10


def test_quantities_and_names_do_not_overlap() -> None:
    attributes = reading(TEXT).attributes
    for group in (attributes.quantities, attributes.names):
        places = [one.span for one in group]
        assert places == sorted(places)
        assert not any(one.overlaps(two) for one, two in itertools.pairwise(places))
