"""Plain text knows its way back to the untouched one."""

from divergence.domain import Span
from divergence.segment.plain import plain


def test_text_without_anything_odd_is_itself() -> None:
    level = plain("xx Vale met Orr", Span(3, 15))
    assert level.text == "Vale met Orr"
    assert level.span(5, 8) == Span(8, 11)


def test_invisible_letters_and_runs_of_space_go_and_spans_reach_over_them() -> None:
    text = "Отме\u00adчено,\u00a0\r\n  что\u200b всё"
    level = plain(text, Span(0, len(text)))
    assert level.text == "Отмечено, что всё"
    assert level.span(0, 8).of(text) == "Отме\u00adчено"
    assert level.span(10, 13).of(text) == "что"


def test_spelling_signs_of_persian_stay() -> None:
    assert plain("می\u200cشود", Span(0, 7)).text == "می\u200cشود"


def test_chinese_is_unified_sign_for_sign() -> None:
    text = "雙方通話,談到漁業;會期(3,5月):未定"
    level = plain(text, Span(0, len(text)))
    assert level.text == "双方通话，谈到渔业；会期(3,5月)：未定"
    assert level.span(5, 9).of(text) == "談到漁業"
