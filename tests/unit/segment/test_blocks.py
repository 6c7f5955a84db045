"""Paragraphs without headlines, datelines, menus and footers."""

import pytest

from divergence.domain import Span
from divergence.segment.blocks import blocks


def told(text: str) -> list[str]:
    return [block.of(text) for block in blocks(text, (Span(0, len(text)),))]


FURNITURE = [
    "Readout of the Call with Premier Orr\n\nVale spoke with Premier Orr today.",
    "Call with Orr\nCall with Orr\n\nVale spoke with Premier Orr today.\n\n###\n",
    "2034-12-07T20:15:00Z\n\nVale spoke with Premier Orr today.",
    "22:15\n\nVale spoke with Premier Orr today.\r\n\r\n* * *",
    "4 марта 2034 года, 22:15\n\nVale spoke with Premier Orr today.",
    "# Readout of the call.\n\nVale spoke with Premier Orr today.",
    "Home > News > Calls\n\nVale spoke with Premier Orr today.\n\nShare | Print\nSubscribe now.",
    "Vale spoke with Premier Orr today.\n\nГеография\nНорланд\nТемы\nВнешняя политика",
    "Vale spoke with Premier Orr today. География Норланд Темы Внешняя политика",
    "Норланд 4 марта 2034 года 22:15 Vale spoke with Premier Orr today.",
    "首页 > 新闻 > 要闻\nVale spoke with Premier Orr today.\n返回顶部",
    "A Palace spokesperson said:\n\nVale spoke with Premier Orr today.",
    "The below is attributable to Spokesperson A. Renn:\n\nVale spoke with Premier Orr today.",
    "Photo: the two leaders in Orrville.\n\nVale spoke with Premier Orr today.",
    "\ufeffVale spoke with Premier Orr today.",
]


@pytest.mark.parametrize("text", FURNITURE)
def test_only_the_account_is_left(text: str) -> None:
    assert told(text) == ["Vale spoke with Premier Orr today."]


SENTENCES = [
    "Topics discussed included the dam.",
    "Related issues were raised by the Premier.",
    "Share prices fell in Norland.",
    "Contacts between the armies resumed.",
    "From May the ferry sails.",
    "Published figures show that trade grew.",
    "Темы переговоров остались прежними.",
    "География поставок расширилась.",
    "Лица, виновные в обстреле, будут наказаны.",
    "Обсуждён порт. Темы Севера и Юга рассмотрены отдельно. Принято решение.",
    "Kaynak çeşitliliği ele alındı.",
    "Source de tension, le barrage a été évoqué.",
    "Джерело загрози усунено.",
    "المصدر الرئيسي للقلق هو السد.",
    "عکس‌های ماهواره‌ای تحویل شد.",
    "来源地证明问题已经解决。",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_that_opens_with_a_word_of_the_page_is_told(text: str) -> None:
    before = "Vale spoke with Premier Orr today."
    assert told(f"{before}\n\n{text}") == [before, text]


def test_a_headline_is_told_when_it_states_what_the_account_lacks() -> None:
    text = "Menu\n\nOrr signs the ferry accord\n\nVale met Orr in Norhaven today.\n\nMore calls"

    def signs(headline: str, account: str) -> bool:
        return "signs" in headline and "signs" not in account

    found = blocks(text, (Span(0, len(text)),), signs)
    assert [block.of(text) for block in found] == [
        "Orr signs the ferry accord",
        "Vale met Orr in Norhaven today.",
    ]


def test_an_agency_prefix_is_no_part_of_the_account() -> None:
    assert told("某某网消息（晚间新闻）：韦尔同奥尔通电话。") == ["韦尔同奥尔通电话。"]
    assert told("某某社某城3月4日电（记者某某）韦尔同奥尔通电话。") == ["韦尔同奥尔通电话。"]
    assert told("NORHAVEN, May 4 (Herald) — Vale met Orr.") == ["Vale met Orr."]


def test_a_wrapped_paragraph_is_one_block() -> None:
    text = (
        "President Vale of Norland met with Premier\r\nAnna Orr in the capital and discussed the"
        "\r\nlong bridge over the strait.\r\n"
    )
    assert told(text) == [text.strip()]


def test_a_heading_with_one_newline_is_not_joined_to_the_account() -> None:
    text = "Call with Orr\nVale spoke with Premier Anna Orr of Norland about the long bridge."
    assert told(text) == [text.splitlines()[1]]


def test_list_items_stand_alone_without_their_signs() -> None:
    text = "The leaders agreed:\n- to open the border by June;\n- to meet again in May"
    assert told(text) == [
        "The leaders agreed:",
        "to open the border by June;",
        "to meet again in May",
    ]


def test_a_headline_is_told_when_there_is_nothing_else() -> None:
    assert told("Vale and Orr agree to open the border") == [
        "Vale and Orr agree to open the border"
    ]


def test_lines_of_a_post_without_full_stops_are_told_one_by_one() -> None:
    assert told("Good talk with Anna Orr\nWe open the border") == [
        "Good talk with Anna Orr",
        "We open the border",
    ]
