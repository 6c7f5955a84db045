"""What comes from the net: its front matter is text, and its server's word is only a hint."""

import json
import subprocess
import sys

import pytest

from divergence.domain import InputError, Readout, Span
from divergence.ingest import Source, ingest
from divergence.ingest.charset import text_encoding
from divergence.ingest.declared import Kind
from divergence.ingest.frontmatter import split
from divergence.ingest.heading import headed, unheaded
from divergence.ingest.worker import _whole

BLOCK = "---\nissuer: Chancery of Ostrana\ngrade: official_text\n---\n"
TOLD = "Präsidentin und Premierminister sprachen über die Fähre und den Damm von Vélm."


def sent(data: bytes, sent_as: str | None = None, name: str = "call.txt") -> Readout:
    return ingest(Source(name, "ostrana"), data, sent_as=sent_as, trusted=False).readout


@pytest.mark.parametrize("text", [BLOCK + TOLD, f"---\nlayout: x\n---\n{TOLD}", f"---\na: {TOLD}"])
def test_front_matter_of_the_net_is_text(text: str) -> None:
    readout = sent(text.encode())
    assert (readout.issuer, readout.provenance.grade.value) == (None, "unknown")
    assert [span.of(readout.text) for span in readout.body] == [text]
    again = ingest(Source("a.txt"), headed(readout).encode()).readout
    assert again.issuer is None
    assert [span.of(again.text) for span in again.body] == [text]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_text_that_only_looks_headed_gets_an_empty_head(mark: str) -> None:
    text = mark + BLOCK + TOLD
    table, start = split(unheaded(text), "a.txt")
    assert not table.entries
    assert unheaded(text)[start:] == text
    assert unheaded(TOLD) == TOLD


def test_the_kind_is_written_as_a_word() -> None:
    body = (Span(0, len(TOLD)),)
    text = headed(Readout(side="a", text=TOLD, body=body, kind=Kind.TRANSCRIPT))
    assert "\nkind: transcript\n" in text
    assert ingest(Source("a.txt"), text.encode()).readout.kind is Kind.TRANSCRIPT


@pytest.mark.parametrize("told", ["iso-8859-1", "punycode", "rot13", "x", None])
def test_a_text_in_utf_8_is_one_whatever_the_server_says(told: str | None) -> None:
    assert sent(TOLD.encode(), told).text == TOLD


@pytest.mark.parametrize("codec", ["cp1252", "utf-16"])
def test_other_bytes_are_what_mark_or_server_say(codec: str) -> None:
    assert sent(TOLD.encode(codec), "iso-8859-1").text == TOLD


@pytest.mark.parametrize("told", ["punycode", "idna", "utf-7", "x\0", "x"])
def test_only_encodings_of_the_web_are_taken(told: str) -> None:
    assert text_encoding(TOLD.encode("cp1252"), told) is None
    with pytest.raises(InputError, match="not UTF-8"):
        sent(TOLD.encode("cp1252"), told)


def test_a_page_in_utf_8_is_one_whatever_the_server_says() -> None:
    page = f"<html><body>{f'<p>{TOLD}</p>' * 3}</body></html>".encode()
    assert sent(page, "iso-8859-1").text == "\n\n".join([TOLD] * 3)


def test_halves_of_pairs_are_replaced() -> None:
    assert _whole(("a\ud83db", "\ud83d\ude00", None)) == ("a\ufffdb", "\U0001f600", None)


def test_a_document_with_half_a_pair_is_read() -> None:
    command = (
        "from divergence.ingest import worker\n"
        "from divergence.ingest.extracted import Extracted\n"
        r"worker.extract = lambda *_: Extracted('a\ud83d', ('\ude00',))"
        "\nworker.main('text/html')"
    )
    run = [sys.executable, "-c", command]
    done = subprocess.run(run, input=b"", capture_output=True, check=True)
    found = json.loads(done.stdout)["extracted"]
    assert (found["text"], found["dropped"]) == ("a\ufffd", ["\ufffd"])
