import pytest

from divergence.domain import Span, UsageError
from divergence.gold.marks import Mark, escape, mark, split, unescape, unmark


def test_marks_are_taken_out_and_their_places_kept() -> None:
    text, marks = unmark("[~a They spoke]. [b One] and [- two]; [=b one].", "here")
    assert text == "They spoke. One and two; one."
    assert marks == (
        Mark(Span(0, 10), "a", routine=True),
        Mark(Span(12, 15), "b"),
        Mark(Span(20, 23), "-"),
        Mark(Span(25, 28), "b", repeat=True),
    )


def test_a_lone_tilde_is_routine_and_one_sided() -> None:
    assert unmark("[~ Hello]", "here")[1] == (Mark(Span(0, 5), "-", routine=True),)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a [sic] \\ b", "a \\[sic\\] \\\\ b"),
        ("\nfirst\n\nlast\n\n", "\\nfirst\n\nlast\\n\\n"),
        ("\n\n", "\\n\\n"),
        ("", ""),
        ("one\r\ntwo", "one\\r\ntwo"),
        ("== a\n< b\n-- c\n- d", "\\== a\n\\< b\n\\-- c\n- d"),
    ],
)
def test_any_text_can_be_written(text: str, written: str) -> None:
    assert mark(text, ()) == written
    assert unmark(written, "here") == (text, ())


def test_a_claim_may_start_and_end_with_anything() -> None:
    marks = (Mark(Span(0, 3), "a"), Mark(Span(3, 6), "-"))
    assert mark("\n [] \n", marks) == "[a \n \\[][- \\] \n]"
    assert unmark(mark("\n [] \n", marks), "here") == ("\n [] \n", marks)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("[a one", "“[a …” does not end"),
        ("one]", "closes nothing"),
        ("[a one [b two]]", "stands inside “[a …”"),
        ("[sic]", "starts no claim"),
        ("[A one]", "starts no claim"),
        ("[ one]", "starts no claim"),
        ("[a\none]", "starts no claim"),
        ("[=- one]", "starts no claim"),
        ("[a ]", "is empty"),
        ("\\x", "“\\x” is no escape"),
        ("end\\", "“\\” is no escape"),
    ],
)
def test_a_slip_is_named_with_its_place(source: str, complaint: str) -> None:
    with pytest.raises(UsageError) as caught:
        unmark(source, "some.case:7")
    assert str(caught.value).startswith("some.case:7: ")
    assert complaint in str(caught.value)


def test_fields_split_at_bars_that_are_not_escaped() -> None:
    assert split(r" a | b\|c || ", "|") == ["a", r"b\|c", "", ""]
    assert unescape(escape("b|c=\\d", "|="), "here") == "b|c=\\d"
