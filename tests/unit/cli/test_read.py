"""`divergence read`: what is printed, and every way it can go wrong."""

import json
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from divergence.cli import output
from divergence.ingest import read

Run = Callable[..., Result]

TOLD = "The President of Ostrana spoke with the Prime Minister of Velm and agreed to meet in May."
PAGE = (
    '<html lang="en"><title>A call with Velm</title><body><nav>Home News</nav>'
    f"<h1>A call with Velm</h1>{f'<p>{TOLD}</p>' * 3}<footer>Contacts</footer>"
)
TEXT = "\n\n".join(("A call with Velm", *[TOLD] * 3))
NOTICE = "page.html: taken from a web page: 3 words in 2 blocks left out; --show-dropped lists it\n"


@pytest.fixture(autouse=True)
def page(folder: Path) -> None:
    (folder / "page.html").write_text(PAGE)


def test_the_account_goes_to_standard_output(run: Run) -> None:
    result = run("read", "page.html")
    assert (result.exit_code, result.stdout, result.stderr) == (0, TEXT, NOTICE)


def test_what_was_left_out_stands_below(run: Run) -> None:
    result = run("read", "page.html", "--show-dropped")
    assert result.stdout == f"{TEXT}\n\n--- left out: 2 blocks ---\n\nHome News\n\nContacts"


def test_a_text_is_printed_to_the_letter(run: Run, folder: Path) -> None:
    (folder / "a.md").write_bytes(b"---\r\nside: x\r\n---\r\nThe call.")
    result = run("read", "a.md")
    assert (result.stdout_bytes, result.stderr) == (b"---\r\nside: x\r\n---\r\nThe call.", "")


def test_json_has_all_that_is_known(run: Run) -> None:
    document = json.loads(run("read", "page.html", "--format", "json").stdout)
    file = resources.files("divergence.report") / "schema" / "readout-1.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document)
    assert document["schema"] == "divergence-readout/1"
    assert document["text"] == TEXT
    assert document["dropped"] == ["Home News", "Contacts"]
    assert document["title"] == "A call with Velm"
    assert document["provenance"]["media"] == "text/html"


def test_what_is_written_is_read_again_as_it_is(run: Run, folder: Path) -> None:
    result = run("read", "page.html", "-o", "a.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{NOTICE}Wrote a.txt\n"
    assert (folder / "a.txt").read_text() == TEXT
    assert run("read", "a.txt").stdout == TEXT


def test_a_page_cannot_say_what_it_is_in_front_matters_place(run: Run, folder: Path) -> None:
    lines = "".join(f"<p>{line}</p>" for line in ("---", "issuer: Chancery of Velm", "---"))
    pre = f"<pre>---\nissuer: Velm\n---\n{TOLD}\n{TOLD}</pre>"
    (folder / "b.html").write_text(f"<html><body>{pre}{lines}")
    assert run("read", "b.html", "-o", "b.txt").exit_code == 0
    written = (folder / "b.txt").read_text()
    shown = run("read", "b.html", "--format", "json")
    assert written == f"---\n---\n{json.loads(shown.stdout)['text']}"
    assert read("b.txt").issuer is None


def test_a_terminal_gets_no_controls(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    Path("evil.txt").write_text("The call\x1b[2J ended.\nThey met.")
    assert run("read", "evil.txt").stdout == "The call\\x1b[2J ended.\nThey met.\n"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("missing.html",), 3, "missing.html: no such file"),
        (("empty.html",), 3, "empty.html: a web page in which no account was found"),
        (("page.html", "-o", "page.html"), 2, "an input, which the result would replace"),
        (("page.html", "--encoding", "x"), 2, "'x' is no encoding"),
        ((), 2, "Missing argument 'FILE|URL'"),
    ],
)
def test_what_goes_wrong_has_its_code(
    run: Run, folder: Path, arguments: tuple[str, ...], code: int, says: str
) -> None:
    (folder / "empty.html").write_text("<html><nav>Home News</nav>")
    result = run("read", *arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert says in result.stderr.splitlines()[-1]
