"""`divergence claims`: formats, the way to a `.case` and back, and every way it can go wrong."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest
from click.testing import Result

from divergence.domain import Claim

Run = Callable[..., Result]

DAM = "The minister said that the dam is open and that the road is closed. She thanked Velm."
GRAIN = "---\r\nside: selt\r\n---\r\nThey [both] discussed grain.\r\n-- It was \\ frank.\r\n"
NAMES = '[velm]\nen = ["Velm"]\n'


@pytest.fixture
def texts(folder: Path) -> tuple[str, ...]:
    """Two readouts; the second is hard to write down in a `.case`."""
    (folder / "dam.txt").write_text(DAM, encoding="utf-8")
    (folder / "grain.md").write_bytes(GRAIN.encode())
    return "dam.txt", "grain.md"


def last_line(result: Result) -> str:
    return result.stderr.splitlines()[-1]


def cut(run: Run, *arguments: str) -> list[str]:
    """The claims that are found, by their words."""
    document = json.loads(run("claims", *arguments, "--format", "json").stdout)
    return [claim["text"] for readout in document["readouts"] for claim in readout["claims"]]


def given(pipeline: Mock) -> dict[str, list[str]]:
    """The claims with which `compare` was called, by side."""
    told: dict[str, tuple[Claim, ...]] = pipeline.call_args.kwargs["claims"]
    return {side: [claim.text for claim in claims] for side, claims in told.items()}


def test_claims_alone_go_to_standard_output(run: Run, texts: tuple[str, ...]) -> None:
    result = run("claims", *texts)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("dam · English · 3 claims\n\n   1   “The minister said that")
    assert "selt · English · " in result.stdout


def test_they_are_told_in_the_language_asked_for(run: Run, texts: tuple[str, ...]) -> None:
    result = run("claims", *texts, "--lang", "ru")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("dam · английский · 3 высказывания\n\n   1   “The minister")
    assert run("claims", *texts, "--lang", "xx").exit_code == 2


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("c.txt", "dam · English"),
        ("c.html", "<!doctype html>"),
        ("c.HTM", "<!doctype html>"),
        ("c.json", '{\n  "schema": "divergence-claims/1",'),
        ("c.csv", "\ufeffreadout,side,language,claim,"),
        ("c.case", "== c | ? | draft\n< dam | en\n"),
    ],
)
def test_the_ending_names_the_format(
    run: Run, folder: Path, texts: tuple[str, ...], name: str, start: str
) -> None:
    result = run("claims", *texts, "-o", name)
    assert (result.exit_code, result.stdout, last_line(result)) == (0, "", f"Wrote {name}")
    assert (folder / name).read_text(encoding="utf-8").startswith(start)


def test_the_format_goes_before_the_ending(run: Run, folder: Path, texts: tuple[str, ...]) -> None:
    assert run("claims", *texts, "-o", "c.txt", "--format", "case").exit_code == 0
    assert (folder / "c.txt").read_text().startswith("== c | ")


@pytest.mark.parametrize("form", ["text", "html", "json", "csv", "case"])
def test_the_same_call_gives_the_same_bytes(run: Run, texts: tuple[str, ...], form: str) -> None:
    first, second = (run("claims", *texts, "--format", form).stdout_bytes for _ in range(2))
    assert first == second
    assert first


def test_standard_input_and_sides_are_read(run: Run) -> None:
    result = run("claims", "-", "--side", "north=ostrana.txt", "--format", "json", input=DAM)
    document = json.loads(result.stdout)
    assert [readout["side"] for readout in document["readouts"]] == ["stdin", "north"]


def test_encoding_reaches_the_files(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes("Стороны обсудили мост.".encode("cp1251"))
    assert cut(run, "a.txt", "--encoding", "windows-1251") == ["Стороны обсудили мост"]


# Claims to correct


def test_a_case_taken_as_it_is_gives_the_same_claims(
    run: Run, texts: tuple[str, ...], pipeline: Mock
) -> None:
    assert run("claims", *texts, "-o", "my call.case").exit_code == 0
    result = run("compare", *texts, "--claims", "my call.case")
    assert result.exit_code == 0, result.stderr
    told = given(pipeline)
    assert list(told) == ["dam", "selt"]
    assert [*told["dam"], *told["selt"]] == cut(run, *texts)


def test_a_moved_bracket_moves_the_claim(
    run: Run, folder: Path, texts: tuple[str, ...], pipeline: Mock
) -> None:
    run("claims", *texts, "-o", "c.case")
    file = folder / "c.case"
    before = file.read_bytes()
    after = before.replace(
        b"[- The minister said that the dam is open] and [- that the road is closed]",
        b"The minister said that [- the dam is open and that the road is closed]",
    )
    assert after != before
    file.write_bytes(after)
    assert run("compare", *texts, "--claims", "c.case").exit_code == 0
    assert given(pipeline)["dam"] == [
        "the dam is open and that the road is closed",
        "She thanked Velm",
    ]


def test_a_case_that_was_spoilt_is_told_by_its_line(
    run: Run, folder: Path, texts: tuple[str, ...], pipeline: Mock
) -> None:
    run("claims", *texts, "-o", "c.case")
    file = folder / "c.case"
    file.write_bytes(file.read_bytes().replace(b"closed]", b"closed"))
    result = run("compare", *texts, "--claims", "c.case")
    assert result.exit_code == 2
    assert last_line(result).startswith("Error: c.case:")
    pipeline.assert_not_called()


def test_a_case_holds_one_text_a_side(run: Run, texts: tuple[str, ...]) -> None:
    result = run("claims", texts[1], texts[1], "--format", "case")
    assert (result.exit_code, result.stdout) == (2, "")
    assert last_line(result) == (
        "Error: grain.md and grain.md are both of “selt”, and a gold has one text a side;"
        " leave one out, or name its side otherwise"
    )


# Hostile texts


def test_a_hostile_text_is_inert(run: Run, folder: Path) -> None:
    (folder / "bad.txt").write_text(
        '@SUM(A1) was <script>alert(1)</script><img src=x onerror="x()">. '
        "The vote was \u202edeniw saw\u202c. \x1b[31mRed was discussed.",
        encoding="utf-8",
    )
    html = run("claims", "bad.txt", "--format", "html").stdout
    assert "<script" not in html
    assert "<img" not in html
    assert '<span class="control" data-code="U+202E">\u202e</span>' in html
    sheet = run("claims", "bad.txt", "--format", "csv").stdout.removeprefix("\ufeff")
    told = [row["text"] for row in csv.DictReader(io.StringIO(sheet, newline=""))]
    assert told[0].startswith("'@SUM(A1)")
    text = run("claims", "bad.txt").stdout
    assert not {"\x1b", "\u202e", "\u202c"} & set(text)


# Names


def test_names_of_ones_own_are_known(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("She thanked the Old Palace for the maps.")
    (folder / "n.toml").write_text('\ufeff[ostrana]\nen = ["Old Palace"]\n', encoding="utf-8")
    document = json.loads(run("claims", "a.txt", "--names", "n.toml", "--format", "json").stdout)
    (claim,) = document["readouts"][0]["claims"]
    assert [name["name"] for name in claim["attributes"]["names"]] == ["ostrana"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe\x00", "is not UTF-8; save it as UTF-8"),
        (b"velm = [", "holds no names (Invalid value (at end of document)); see"),
        (b'velm = ["Velm"]', 'holds no names (velm is no table; write velm = { en = ["…"] }); see'),
        (b'[velm]\nen = "Velm"', "holds no names (velm.en is no list of phrases); see"),
        (b'[velm]\nof = ["a", "b"]', "holds no names (velm.of must name one country); see"),
        ('[velm]\nen = ["…"]'.encode(), "holds no names (the phrase '…' of entity.velm must"),
        (b"velm = " + b"[" * 9_000, "holds no names ("),
    ],
)
@pytest.mark.parametrize("verb", ["claims", "compare"])
def test_what_is_wrong_with_a_names_file_is_said_in_one_sentence(
    run: Run, folder: Path, pipeline: Mock, verb: str, content: bytes, says: str
) -> None:
    (folder / "n.toml").write_bytes(content)
    result = run(verb, "ostrana.txt", "--names", "n.toml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Error: n.toml: {says}")
    assert result.stderr.count("\n") == 1
    pipeline.assert_not_called()


# What can go wrong


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((), 2, "Error: no FILE given; "),
        (("missing.txt",), 3, "Error: missing.txt: no such file; check the name and the folder"),
        (("sub",), 3, "Error: sub: a folder, not a file; name the files in it"),
        (("empty.txt",), 3, "Error: empty.txt: empty; save the readout's text in it"),
        (("front.md",), 3, "Error: front.md: front matter only; put the readout's text below it"),
        (
            ("binary.txt",),
            3,
            "Error: binary.txt: a PNG picture, which is not read; save it as text",
        ),
        (("-", "-"), 2, "Error: standard input can be read only once; name - once"),
        (("ostrana.txt", "--encoding", "x"), 2, "Error: 'x' is no encoding"),
        (("ostrana.txt", "--side", "north"), 2, "Error: Invalid value for '--side'"),
        (("ostrana.txt", "--format", "markdown"), 2, "Error: Invalid value for '--format'"),
        (("ostrana.txt", "--wat"), 2, "Error: No such option"),
        (
            ("ostrana.txt", "-o", "c.pdf"),
            2,
            "Error: the ending of 'c.pdf' names no format; use one of .txt, .html, .htm, .json,"
            " .csv, .case, or --format",
        ),
        (("ostrana.txt", "-o", "claims"), 2, "Error: the ending of 'claims' names no format"),
        (("ostrana.txt", "-o", "no/c.csv"), 2, "Error: no/c.csv: there is no folder no; make it"),
        (("ostrana.txt", "-o", "sub", "--format", "csv"), 2, "Error: sub: a folder; name a file"),
        (("ostrana.txt", "-o", "ostrana.txt"), 2, "Error: ostrana.txt: an input, which the result"),
        (
            ("ostrana.txt", "--names", "n.toml", "-o", "n.toml", "--format", "text"),
            2,
            "Error: n.toml: an input, which the result would replace; name another file",
        ),
        (
            ("ostrana.txt", "--names", "none.toml"),
            3,
            "Error: none.toml: cannot be read (No such file or directory); check the path",
        ),
        (("ostrana.txt", "--names", "sub"), 3, "Error: sub: cannot be read (Is a directory)"),
    ],
)
def test_what_is_wrong_is_said_in_the_last_line(
    run: Run, folder: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    (folder / "sub").mkdir()
    (folder / "empty.txt").touch()
    (folder / "front.md").write_text("---\nside: x\n---\n")
    (folder / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x01")
    (folder / "n.toml").write_text(NAMES)
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    result = run("claims", *arguments, input="The call.")
    assert last_line(result).startswith(message)
    assert (result.exit_code, result.stdout) == (code, "")
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
