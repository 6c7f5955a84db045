"""A file or standard input becomes a readout, or one clear sentence."""

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from divergence.domain import Encounter, Grade, InputError, UsageError
from divergence.ingest import Source, read, read_all, source

FULL = """---
side: Ostrana
issuer: Office of the President of Ostrana
language: EN-gb
published: 2031-05-14T18:00+03:00
source: https://ostrana.example/calls/17
kind: communique
complete: true
retrieved: 2031-05-15
encounter:
  kind: phone call
  date: 2031-05-14
  time: 16:30+03:00
  parties: [OS, KA]
  place:
---
The President spoke with the Prime Minister of Karvelia.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name: str, content: str | bytes = "The two leaders spoke of the dam.") -> str:
    data = content if isinstance(content, bytes) else content.encode()
    Path(name).write_bytes(data)
    return name


def stdin(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.usefixtures("folder")
def test_front_matter_says_what_a_readout_is() -> None:
    readout = read(put("a.md", FULL))
    assert (readout.side, readout.id) == ("ostrana", "ostrana")
    assert readout.issuer == "Office of the President of Ostrana"
    assert (readout.language, readout.language_declared) == ("en-GB", True)
    assert (readout.kind, readout.complete) == ("communique", True)
    assert readout.encounter == Encounter(
        kind="phone call", date="2031-05-14", time="16:30+03:00", parties=("OS", "KA")
    )
    provenance = readout.provenance
    assert provenance.grade is Grade.OFFICIAL_TEXT
    assert provenance.source == "https://ostrana.example/calls/17"
    assert (provenance.published, provenance.retrieved) == ("2031-05-14T18:00+03:00", "2031-05-15")
    assert provenance.file == "a.md"
    assert provenance.sha256 == hashlib.sha256(FULL.encode()).hexdigest()
    assert readout.text == FULL
    assert [span.of(FULL) for span in readout.body] == [
        "The President spoke with the Prime Minister of Karvelia.\n"
    ]


@pytest.mark.usefixtures("folder")
def test_a_bare_text_says_nothing_of_itself() -> None:
    text = "\ufeffThe two leaders spoke of the dam.\r\n"
    readout = read(put("Остранa 1.txt", text))
    assert readout.side == "ostrana-1"
    assert readout.text == text
    assert [span.of(text) for span in readout.body] == [text[1:]]
    assert (readout.language, readout.language_declared) == ("en", False)
    assert (readout.issuer, readout.kind, readout.complete) == (None, None, None)
    assert readout.encounter == Encounter()
    assert readout.provenance.grade is Grade.UNKNOWN


@pytest.mark.parametrize(
    ("keys", "grade"),
    [
        ("issuer: x", Grade.OFFICIAL_TEXT),
        ("issuer: x\ntranslation: true", Grade.OFFICIAL_TRANSLATION),
        ("issuer: x\nkind: press-quoted", Grade.PRESS_QUOTED),
        ("issuer: x\nkind: hearsay", Grade.UNNAMED_SOURCES),
        ("kind: hearsay\ngrade: press_quoted", Grade.PRESS_QUOTED),
        ("kind: readout", Grade.UNKNOWN),
        ("translation: false", Grade.UNKNOWN),
        ("grade:", Grade.UNKNOWN),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_grade_follows_from_what_is_declared(keys: str, grade: Grade) -> None:
    assert read(put("a.md", f"---\n{keys}\n---\nThe call.")).provenance.grade is grade


@pytest.mark.usefixtures("folder")
def test_the_argument_goes_before_front_matter_before_the_file_name() -> None:
    declared = put("a.md", "---\nside: ostrana\n---\nThe call.")
    assert read(declared, side="Karvelia").side == "karvelia"
    assert read(declared).side == "ostrana"
    assert read(put("b.md")).side == "b"


@pytest.mark.usefixtures("folder")
def test_parties_may_stand_on_one_line() -> None:
    name = put("a.md", "---\nencounter:\n  parties: Ostrana, Karvelia\n---\nThe call.")
    assert read(name).encounter.parties == ("Ostrana", "Karvelia")


@pytest.mark.usefixtures("folder")
def test_language_und_is_no_declaration() -> None:
    readout = read(put("a.md", "---\nlanguage: und\n---\nThe two leaders spoke of the dam."))
    assert (readout.language, readout.language_declared) == ("en", False)


def test_a_run_tells_files_of_one_name_apart(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / name).mkdir()
        put(f"{name}/ostrana.md")
    sources = [Source("one/ostrana.md"), Source("two/ostrana.md"), Source("one/ostrana.md", "x")]
    assert [readout.id for readout in read_all(sources)] == ["ostrana", "ostrana-2", "x"]


@pytest.mark.usefixtures("folder")
def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin("Сегодня\r\n".encode(), monkeypatch)
    readout = read("-")
    assert (readout.side, readout.text) == ("stdin", "Сегодня\r\n")
    assert readout.provenance.file == "stdin"


def test_standard_input_is_read_once() -> None:
    with pytest.raises(UsageError, match="standard input can be read only once"):
        read_all([Source("-"), Source("-")])


def test_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="standard input is closed"):
        read("-")


def test_standard_input_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_INPUT_BYTES", 10)
    stdin(b"x" * 11, monkeypatch)
    with pytest.raises(InputError, match="standard input: larger than 10 bytes"):
        read("-")


def test_encoding_overrides(folder: Path) -> None:
    (folder / "a.txt").write_bytes("Стороны обсудили плотину.".encode("koi8-r"))
    assert read("a.txt", encoding="koi8-r").text == "Стороны обсудили плотину."


@pytest.mark.usefixtures("folder")
def test_front_matter_alone_is_refused() -> None:
    with pytest.raises(InputError, match=r"^a\.md: front matter only; put the readout's text"):
        read(put("a.md", "---\nside: x\n---\n \n"))


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("missing.txt", "missing.txt: no such file; check the name"),
        ("no/such/folder.txt", "no/such/folder.txt: no such file"),
        ("file.txt/inside", "file.txt/inside: no such file"),
        ("sub", "sub: a folder, not a file; name the files in it"),
        ("pipe", "pipe: not a regular file; to read a pipe, name - instead"),
        ("/dev/null", "/dev/null: not a regular file"),
        ("loop", "loop: a link that leads back to itself"),
        ("a" * 300, "a" * 300 + ": cannot be read (File name too long)"),
        ("bad\0name", "'bad\\x00name': not a file's name"),
        ("evil\x1b[2J", "'evil\\x1b[2J': no such file"),
        ("large.txt", "large.txt: larger than 100 bytes; cut it down"),
        ("", ".: a folder, not a file"),
    ],
)
def test_what_cannot_be_read_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, path: str, what: str
) -> None:
    put("file.txt")
    put("large.txt", "x" * 101)
    (folder / "sub").mkdir()
    os.mkfifo("pipe")
    Path("loop").symlink_to("loop")
    monkeypatch.setattr(source, "MAX_INPUT_BYTES", 100)
    with pytest.raises(InputError) as raised:
        read(path)
    assert str(raised.value).startswith(what)


@pytest.mark.usefixtures("folder")
def test_a_file_that_may_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    name = put("a.txt")
    monkeypatch.setattr(Path, "open", refuse)  # the tests may run as root, who may read anything
    with pytest.raises(InputError, match=r"^a\.txt: may not be read; ask for permission"):
        read(name)


@pytest.mark.usefixtures("folder")
def test_a_file_that_grows_while_it_is_read_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    name = put("a.txt", "x" * 101)
    monkeypatch.setattr(source, "MAX_INPUT_BYTES", 100)
    monkeypatch.setattr(
        Path, "stat", lambda _: os.stat_result((0o100644, 0, 0, 0, 0, 0, 1, 0, 0, 0))
    )
    with pytest.raises(InputError, match="larger than 100 bytes"):
        read(name)


@pytest.mark.parametrize("side", ["", "—"])
def test_a_side_without_letters_is_refused(side: str) -> None:
    with pytest.raises(UsageError, match="is no name for a side"):
        read(put_here(), side=side)


def put_here() -> str:
    return __file__
