"""A place with the words around it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.domain import Quote, Readout, Span
from divergence.report.around import around


def cut(text: str, start: int, stop: int, room: int = 12, body: tuple[Span, ...] = ()) -> str:
    """What is shown of a place."""
    readout = Readout("tarn", text, body or (Span(0, len(text)),))
    return around(readout, Quote("tarn", Span(start, stop), text[start:stop]), room).text


def test_what_is_left_out_is_seen_to_be() -> None:
    text = "They agreed to open the bridge on the first of May."
    assert cut(text, 24, 30) == "[…] to open the bridge on the […]"
    assert cut(text, 0, 4) == "They agreed to […]"
    assert cut(text, 47, 50, 99) == text


def test_words_stay_whole_where_there_are_several() -> None:
    assert cut("unquestionably open", 15, 19) == "[…] open"
    assert cut("x" * 40, 20, 21, 4) == f"[…] {'x' * 9} […]"


def test_nothing_of_another_part_is_shown() -> None:
    text = "Grain. The mood was tense. Gas."
    assert cut(text, 27, 30, 40, (Span(0, 6), Span(27, 31))) == "Gas."


@settings(deadline=None)
@given(st.text(min_size=1), st.data())
def test_what_is_shown_is_a_slice(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    readout = Readout("tarn", text, (Span(0, len(text)),))
    made = around(readout, Quote("tarn", Span(start, stop), text[start:stop]), 5)
    assert made.words == text[start:stop]
    assert text[:start].endswith(made.before)
    assert text[stop:].startswith(made.after)
    assert made.opens == bool(text[: start - len(made.before)].strip())
    assert made.closes == bool(text[stop + len(made.after) :].strip())
