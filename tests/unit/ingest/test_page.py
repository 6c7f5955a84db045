"""A web page becomes its account, to the letter; the rest is kept apart."""

import pytest

from divergence.domain import UsageError
from divergence.ingest import page
from divergence.ingest.extracted import Extracted, UnreadableError

HEAD = (
    '<!doctype html><html lang="en"><head><title>Call with Velm - Ostrana</title>'
    '<meta property="article:published_time" content="2031-05-14T18:00:00+03:00">'
    '<link rel="canonical" href="https://ostrana.example/calls/17"></head><body>'
)
FIRST = "The President of Ostrana spoke by telephone with the Prime Minister of Velm on Wednesday."
SECOND = "They discussed the dam, the ferry and the return of the crews, and agreed to meet in May."
THIRD = "The Prime Minister of Velm thanked the President for the pumps sent after the flood."
MENU = "<nav><ul><li><a href=/>Home</a></li><li><a href=/n>News</a></li></ul></nav>"
ACCOUNT = (
    f"<h1>Call with the Prime Minister of Velm</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
)


def read(body: str, **told: str) -> Extracted:
    return page.extract(
        f"{HEAD}{MENU}<main>{body}</main><footer>Contacts</footer>".encode(), **told
    )


def test_a_page_is_its_headline_and_paragraphs() -> None:
    found = read(ACCOUNT)
    assert found == Extracted(
        text="\n\n".join(("Call with the Prime Minister of Velm", FIRST, SECOND, THIRD)),
        dropped=("• Home", "• News", "Contacts"),
        title="Call with the Prime Minister of Velm",
        published="2031-05-14",
        language="en",
        source="https://ostrana.example/calls/17",
    )


@pytest.mark.parametrize(
    "letters",
    [
        "a\u00a0no-break space", "a soft\u00adhyphen", "“smart”quotes", "\u200ea mark\u200f",
        "a thin\u2009space", "the 4<sup>th</sup> of May", "a\u0301 composed",
    ],
)  # fmt: skip
def test_letters_stay_as_they_are(letters: str) -> None:
    shown = letters.replace("<sup>", "").replace("</sup>", "")
    assert f"There was {shown} in the statement." in read(
        f"{ACCOUNT}<p>There was {letters} in the statement.</p>"
    ).text.split("\n\n")


def test_controls_are_not_shown() -> None:
    """Found by `benchmarks/fuzz.py mhtml`: trafilatura takes them for no text of XML."""
    assert read(ACCOUNT.replace("dam", "d\x01a\x1b\x0bm\0")).text == read(ACCOUNT).text


def test_where_one_extractor_breaks_the_next_one_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> str:
        raise ValueError

    for name in ("_trafilatura", "_baseline"):
        monkeypatch.setattr(page, name, broken)
    assert SECOND in read(ACCOUNT).text


def test_white_space_is_folded_as_browsers_do() -> None:
    told = FIRST.replace(" ", "\n\t ")
    assert FIRST in read(ACCOUNT.replace(FIRST, told)).text


def test_an_old_page_means_letters_by_control_characters() -> None:
    assert (
        "Velm\u2019s dam is open and in use again."
        in read(f"{ACCOUNT}<p>Velm&#146;s dam is open and in use again.</p>").text
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>{}</p>", '<p style="display: none">{}</p>', '<p class="sr-only">{}</p>',
        "<script>{}</script>", "<template><p>{}</p></template>", "<!-- {} -->",
        "<noscript>{}</noscript>",
    ],
)  # fmt: skip
def test_what_is_not_shown_is_neither_kept_nor_left_out(hidden: str) -> None:
    found = read(ACCOUNT.replace("<p>They", hidden.format("A draft said it.") + "<p>They"))
    assert "draft" not in found.text
    assert not any("draft" in block for block in found.dropped)


def test_items_and_headings_inside_an_account_stay() -> None:
    inner = "<h3>What was agreed</h3><ol><li>the lock stays open;</li><li>no fee.</li></ol>"
    blocks = read(ACCOUNT.replace(f"<p>{THIRD}", f"{inner}<p>{THIRD}")).text.split("\n\n")
    assert blocks[3:6] == ["What was agreed", "• the lock stays open;", "• no fee."]


@pytest.mark.parametrize(
    "aside",
    [
        '<div class="share-links"><p>Share this page with all your friends and family.</p></div>',
        '<div class="adSlot"><p>Winter tyres from 49 marks. Order before Friday.</p></div>',
        "<figure><figcaption>The dam at Velm, seen from the tower on Monday.</figcaption></figure>",
        "<p><a href=/x>Read more about the dam and the long dispute over its water.</a></p>",
        "<p>Copyright 2031 Office of the President</p>",
    ],
)
def test_what_stands_inside_an_account_and_is_none_goes(aside: str) -> None:
    found = read(ACCOUNT.replace("<p>They", f"{aside}<p>They"))
    assert found.text == read(ACCOUNT).text
    assert len(found.dropped) == len(read(ACCOUNT).dropped) + 1


def test_a_card_inside_a_sentence_does_not_part_it() -> None:
    card = '<span class="person-card"><b>Aldane, Mira</b><a>All news</a></span>'
    told = ACCOUNT.replace("Prime Minister of Velm on", f"Prime Minister of Velm{card} on")
    found = read(told)
    assert FIRST in found.text
    assert "Aldane, MiraAll news" in found.dropped


def test_a_container_with_a_telling_name_hides_no_account() -> None:
    assert (
        read(f'<div class="newsletter banner related">{ACCOUNT}</div>').text == read(ACCOUNT).text
    )


def test_a_page_without_an_account_is_empty() -> None:
    assert read("<p>Loading</p>").text == ""
    assert page.extract(b"").text == ""
    assert page.extract(b"<!doctype html>").text == ""


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("windows-1251", '<meta charset="windows-1251">'),
        ("koi8-r", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'),
        ("utf-8", '<meta charset="windows-1251">'),
        ("utf-16", ""),
        ("windows-1251", ""),
    ],
)
def test_a_page_is_read_in_its_own_encoding(encoding: str, declared: str) -> None:
    told = "Стороны обсудили плотину, паром и возвращение экипажей и договорились о встрече."
    data = f"<html><head>{declared}</head><body>{f'<p>{told}</p>' * 3}</body></html>"
    assert told in page.extract(data.encode(encoding)).text


@pytest.mark.parametrize("label", ["rot13", "unicode_escape", "utf-7", "no-such", "x" * 900])
def test_a_page_cannot_declare_whatever_python_decodes(label: str) -> None:
    data = f'<html><meta charset="{label}">{ACCOUNT} caf\xe9'.encode("cp1252")
    assert FIRST in page.extract(data).text


def test_the_users_encoding_goes_first() -> None:
    data = f"<html><meta charset=utf-8>{ACCOUNT}<p>They drank coffee at the café.</p>"
    assert "café." in page.extract(data.encode("cp1252"), encoding="cp1252").text
    with pytest.raises(UsageError, match="is no encoding"):
        page.extract(b"<html>", encoding="windows-9999")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///x", "https://", "/calls/17", "https://a b/", ""]
)
def test_only_an_address_of_the_web_is_a_source(address: str) -> None:
    data = HEAD.replace("https://ostrana.example/calls/17", address) + ACCOUNT
    assert page.extract(data.encode()).source is None


def test_a_browsers_note_tells_the_address() -> None:
    note = "<!-- saved from url=(0032)https://ostrana.example/calls/17 -->"
    assert page.extract(f"<!doctype html>{note}<html>{ACCOUNT}".encode()).source == (
        "https://ostrana.example/calls/17"
    )


def test_depth_and_length_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableError, match="nested more than 1000 elements deep"):
        page.extract(b"<html><body>" + b"<div>" * 20_000 + ACCOUNT.encode())
    monkeypatch.setattr(page, "PAGE_WORDS", 30)
    with pytest.raises(UnreadableError, match=r"a page of \d+ words; save the readout's own text"):
        read(ACCOUNT)


def test_the_clock_changes_nothing() -> None:
    """htmldate takes today for its latest day, unless told."""
    data = HEAD.replace("2031-05-14", "2061-05-14") + ACCOUNT
    assert page.extract(data.encode()).published == "2061-05-14"
