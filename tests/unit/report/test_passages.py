"""Texts cut for showing."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.domain import Claim, Readout, Span
from divergence.report.passages import parts
from tests.fakes import karvelia, unusual


def test_front_matter_is_left_aside_and_nothing_else() -> None:
    readout = karvelia.two_sides().readouts[0]
    claims = [c for c in karvelia.two_sides().claims if c.readout == readout.id]
    (part,) = parts(readout, claims)
    assert "".join(s.text for s in part.segments) == readout.text[readout.body[0].start :]
    assert [s.claim for s in part.segments if s.claim] == sorted(claims, key=lambda c: c.span)


def test_what_an_article_says_between_is_kept_apart() -> None:
    readout = unusual.article().readouts[1]
    shown = [(part.left_out, part.segments[0].text) for part in parts(readout, ())]
    assert shown == [
        (False, "Karve"),
        (True, "lia spoke of grain. The mood was tense. "),
        (False, "Ostrana spoke of gas."),
    ]


def test_repeats_point_to_their_claim() -> None:
    readout = Readout("tarn", "Grain. Again, grain.", (Span(0, 20),))
    claim = Claim("tarn-1", "tarn", "", Span(0, 5), "Grain", repeats=(Span(14, 19),))
    (part,) = parts(readout, [claim])
    assert [(s.text, s.claim is claim, s.repeat) for s in part.segments] == [
        ("Grain", True, False),
        (". Again, ", False, False),
        ("grain", True, True),
        (".", False, False),
    ]


def test_an_empty_body_has_no_parts() -> None:
    assert parts(Readout("tarn", "", ()), ()) == ()


SPANS = st.tuples(st.integers(0, 29), st.integers(1, 10)).map(
    lambda pair: Span(pair[0], min(30, pair[0] + pair[1]))
)


@settings(deadline=None)
@given(st.lists(SPANS, max_size=8))
def test_the_segments_are_the_text_whatever_overlaps(spans: list[Span]) -> None:
    text = "abcdefghijklmnopqrstuvwxyzäöüß"
    readout = Readout("tarn", text, (Span(0, 30),))
    made = [
        Claim(f"tarn-{number}", "tarn", "", span, span.of(text))
        for number, span in enumerate(spans)
    ]
    (part,) = parts(replace(readout), made)
    assert "".join(segment.text for segment in part.segments) == text
