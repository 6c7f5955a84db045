"""A PDF becomes its paragraphs; what stands at the edges of its pages is kept apart."""

import pytest

from divergence.ingest import pdf
from divergence.ingest.extracted import UnreadableError
from divergence.ingest.typeset import Line, body, paragraphs

TOLD = (
    "The President of Ostrana spoke by telephone",
    "with the Prime Minister of Velm on Monday.",
    "They agreed to open the lock in May.",
)


def made(*pages: bytes, root: bytes = b"") -> bytes:
    """A PDF with a page for each content stream."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R" + root + b">>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % len(pages),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for n, content in enumerate(pages):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>>>>>" % (5 + 2 * n)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    data, starts = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        starts.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    )


def page(*lines: tuple[str, int, int]) -> bytes:
    """A content stream of lines, each with its height and size."""
    return b"\n".join(
        b"BT /F1 %d Tf 1 0 0 1 72 %d Tm (%s) Tj ET" % (size, height, text.encode())
        for text, height, size in lines
    )


def test_lines_become_paragraphs() -> None:
    found = pdf.extract(
        made(
            page(
                ("OFFICE OF THE PRESIDENT", 740, 9),
                ("14 May 2031", 720, 9),
                ("Call with the Prime Minister of Velm", 690, 18),
                (TOLD[0], 660, 12),
                (TOLD[1], 646, 12),
                (TOLD[2], 620, 12),
                ("Contacts: press office", 560, 9),
            ),
            root=b"/Lang(en-GB)",
        )
    )
    assert found.text == (
        f"Call with the Prime Minister of Velm\n\n{TOLD[0]} {TOLD[1]}\n\n{TOLD[2]}"
    )
    assert found.dropped[-1] == "Contacts: press office"
    assert (found.published, found.language) == ("2031-05-14", "en-GB")


def test_a_sentence_goes_on_over_the_page() -> None:
    pages = (
        page(("Ostrana, page 1 of 2", 760, 9), (TOLD[0], 700, 12)),
        page(("Ostrana, page 2 of 2", 760, 9), (TOLD[1], 700, 12), (TOLD[2], 686, 12)),
    )
    found = pdf.extract(made(*pages))
    assert found.text == " ".join(TOLD)
    assert found.dropped == ("Ostrana, page 1 of 2", "Ostrana, page 2 of 2")


def test_pictures_are_no_text() -> None:
    with pytest.raises(UnreadableError, match="a PDF without text in it"):
        pdf.extract(made(b"0 0 10 10 re f"))


@pytest.mark.parametrize("damage", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"<</A" * 5000, b"%PDF-\xff"])
def test_a_damaged_pdf_is_told(damage: bytes) -> None:
    with pytest.raises(UnreadableError, match="a damaged PDF; open it, print it"):
        pdf.extract(damage)


def test_pages_that_hold_themselves_are_told() -> None:
    looped = made(page((TOLD[0], 700, 12))).replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]")
    with pytest.raises(UnreadableError, match="a damaged PDF"):
        pdf.extract(looped)


def test_a_password_is_told() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(made(page((TOLD[0], 700, 12))))))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = BytesIO()
    writer.write(locked)
    with pytest.raises(UnreadableError, match="a PDF behind a password"):
        pdf.extract(locked.getvalue())


def test_too_many_pages_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    with pytest.raises(UnreadableError, match="a PDF of more than 1 pages"):
        pdf.extract(made(*[page((TOLD[0], 700, 12))] * 2))


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(text, 72, 700 - 14 * n, 12) for n, text in enumerate(texts))


def test_a_single_hyphen_stays_where_a_line_ends() -> None:
    assert paragraphs(lines("the cross-", "border lock")) == ("the cross-border lock",)


def test_where_words_are_parted_the_hyphen_is_soft() -> None:
    told = lines("a well-known tele-", "phone call, an agree-", "ment and a well-", "known min-",
                 "ister at Port-", "Velm")  # fmt: skip
    assert paragraphs(told) == (
        "a well-known tele\u00adphone call, an agree\u00adment and a well-known min\u00adister at"
        " Port-Velm",
    )


def test_a_bigger_line_and_a_gap_part_paragraphs() -> None:
    set_ = (
        Line("A heading", 72, 700, 16),
        Line("one line", 72, 680, 12),
        Line("of text", 72, 666, 12),
        Line("another", 72, 640, 12),
    )
    assert paragraphs(set_) == ("A heading", "one line of text", "another")


def test_lines_of_one_page_are_not_repeated() -> None:
    kept, edges = body([lines("Ostrana", "Ostrana", "7")])
    assert [line.text for line in kept] == ["Ostrana", "Ostrana"]
    assert edges == ("7",)
