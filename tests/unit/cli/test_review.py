"""`divergence review`: what each verb writes, tells and refuses."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import Result

from divergence import gold
from divergence.domain import Accept, Label, Note, Reject, Relabel, RelationKind
from divergence.report import Format, parse, render
from divergence.review.rulings import lines, read
from tests.fakes import karvelia
from tests.fakes.reviews import rule

Run = Callable[..., Result]
FOUND = karvelia.two_sides()
SAME = Relabel(Label(("karvelia", "ostrana"), RelationKind.EQUIVALENT))


@pytest.fixture(autouse=True)
def kept(folder: Path) -> Path:
    """`call.json`, and the rulings of two reviewers."""
    (folder / "call.json").write_bytes(render(FOUND, Format.JSON))
    (folder / "ayla.jsonl").write_bytes(
        lines([rule(FOUND, "p4", SAME), rule(FOUND, "p6", Reject())])
    )
    (folder / "bo.jsonl").write_bytes(lines([rule(FOUND, "p4", Accept(), "Bo")]))
    return folder


def test_apply_writes_json_and_tells_what_became_of_the_rulings(run: Run) -> None:
    result = run("review", "apply", "call.json", "ayla.jsonl")
    assert result.exit_code == 0
    reviewed = parse(result.stdout.encode())
    assert [point.id for point in reviewed.points][5:7] == ["r1", "r2"]
    told = "2 rulings: 2 carried out, 0 superseded, 0 in dispute, 0 no longer fit\n"
    assert result.stderr == told


def test_applied_twice_gives_the_same_bytes(run: Run, folder: Path) -> None:
    assert run("review", "apply", "call.json", "ayla.jsonl", "-o", "once.json").exit_code == 0
    twice = run("review", "apply", "once.json", "ayla.jsonl", "-o", "twice.json")
    assert twice.stderr.endswith("Wrote twice.json\n")
    assert (folder / "once.json").read_bytes() == (folder / "twice.json").read_bytes()


def test_apply_writes_the_format_of_the_ending(run: Run, folder: Path) -> None:
    assert run("review", "apply", "call.json", "ayla.jsonl", "-o", "x.html").exit_code == 0
    assert "your correction, Ayla" in (folder / "x.html").read_text(encoding="utf-8")


def test_what_no_longer_fits_is_told(run: Run, folder: Path) -> None:
    other = (folder / "ayla.jsonl").read_text(encoding="utf-8").replace("on the Selt", "by the Sea")
    (folder / "ayla.jsonl").write_text(re.sub(r'"fingerprint": "[^"]*", ', "", other))
    result = run("review", "apply", "call.json", "ayla.jsonl", "-o", "x.json")
    assert "no longer fits: “The President stressed that the aggression by the Sea" in result.stderr
    assert "2 rulings: 1 carried out, 0 superseded, 0 in dispute, 1 no longer fit" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("apply", "none.json", "ayla.jsonl"), 3),
        (("apply", "call.json", "none.jsonl"), 3),
        (("apply", "ayla.jsonl", "ayla.jsonl"), 3),
        (("apply", "call.json", "call.json"), 2),
        (("apply", "call.json"), 2),
        (("apply", "call.json", "ayla.jsonl", "-o", "call.json"), 2),
        (("apply", "call.json", "ayla.jsonl", "-o", "x.odt"), 2),
        (("to-gold", "call.json", "-o", "ayla.jsonl"), 2),
        (("serve", "call.json", "--rulings", "call.json"), 2),
        (("serve", "call.json", "--rulings", "none/x.jsonl"), 2),
    ],
)
def test_what_is_wrong_ends_with_its_code(run: Run, arguments: tuple[str, ...], code: int) -> None:
    result = run("review", *arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.splitlines()[-1].startswith("Error: ")


def test_next_lists_what_is_least_certain(run: Run) -> None:
    result = run("review", "next", "call.json", "-n", "1")
    assert result.stdout.splitlines()[0] == "p10  0.04  a close call: 0.46, joined from 0.50"
    assert "karvelia: “The sides discussed the gas transit contract”" in result.stdout
    assert result.stderr == "13 of 13 points wait for a ruling\n"
    listed = json.loads(run("review", "next", "call.json", "ayla.jsonl", "--format", "json").stdout)
    assert not {"p4", "r1", "r2"} & {item["point"] for item in listed}
    assert all(item["fingerprint"] for item in listed)


def test_agreement_counts_and_shows(run: Run) -> None:
    result = run("review", "agreement", "call.json", "ayla.jsonl", "bo.jsonl")
    assert result.stdout.splitlines()[:2] == [
        "REVIEWERS    CLAIMS  ALIKE  RELATIONS  SAME  AND FACETS  KAPPA",
        "Ayla and Bo       2      2          0     0           0",
    ]
    told = run("review", "agreement", "call.json", "ayla.jsonl", "bo.jsonl", "--format", "json")
    assert json.loads(told.stdout)["pairs"][0]["reviewers"] == ["Ayla", "Bo"]


def test_to_gold_makes_a_case(run: Run, folder: Path) -> None:
    block = run("review", "to-gold", "call.json", "ayla.jsonl")
    (case,) = gold.parse(block.stdout, "x")
    assert case.id == "call"
    assert case.draft
    made = run("review", "to-gold", "call.json", "ayla.jsonl", "-o", "river")
    assert made.stderr == "Wrote river: a draft: points wait for a ruling\n"
    assert gold.read(folder / "river")[0].gold == case.gold
    assert run("gold", "validate", "river").exit_code == 0
    assert run("review", "to-gold", "call.json", "-o", "river").exit_code == 2
    assert run("review", "to-gold", "call.json", "-o", "river", "--force").exit_code == 0


def test_serve_tells_its_address_and_keeps_rulings(folder: Path) -> None:
    command = [sys.executable, "-m", "divergence", "review", "serve", "call.json"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            address = urlsplit(process.stderr.readline().removeprefix("Open ").strip())
            assert process.stderr.readline().startswith("Rulings go into call.rulings.jsonl")
            connection = HTTPConnection(address.netloc, timeout=20)
            note = rule(FOUND, "p4", Note("x"))
            headers = {"Content-Type": "application/x-ndjson"}
            connection.request("POST", f"{address.path}rulings", lines([note]), headers)
            assert connection.getresponse().status == 201
            connection.close()
        finally:
            process.terminate()  # an interrupt is ignored by what a shell runs beside itself
        assert process.wait(20) == 0
        assert process.stderr.read() == "Rulings are in call.rulings.jsonl\n"
    assert read([folder / "call.rulings.jsonl"]) == (note,)
