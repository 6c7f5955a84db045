"""A language that is not sure is said, can be named, and a dispatch in two is cut by both."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from divergence.cli.main import cli
from divergence.ingest import read
from divergence.segment import claims, occasion

ENGLISH = (
    "The Prime Minister of Ostrana spoke by telephone with the President of Karvelia on Tuesday, "
    "and the two leaders agreed to open the Tarn bridge in May. The Prime Minister stressed that "
    "the drilling in the strait is lawful. She thanked the President for the firefighters who had "
    "been sent to the forests of the Selt in the summer.\n"
)
TURKISH = (
    "Cumhurbaşkanı, Ostrana Başbakanı ile bir telefon görüşmesi gerçekleştirdi. Görüşmede iki ülke "
    "arasındaki ilişkiler ile baraj konusu ele alındı. Başbakan, yardım için teşekkür etti ve "
    "temasların sürdürülmesi gerektiğini vurguladı.\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("dispatch.txt").write_text(f"{ENGLISH}\n{TURKISH}\n")
    Path("note.txt").write_text("Tarn, Selt, Ardel. OK.\n")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["compare", "--no-cache", *arguments, "--format", "json"])


def document(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_paragraphs_are_cut_by_their_own_language() -> None:
    readout = read("dispatch.txt")
    ((span, language),) = readout.foreign
    assert (readout.language, language) == ("en", "tr")
    assert span.of(readout.text) == TURKISH.strip()
    found = claims(readout)
    assert [claim.id for claim in found] == [f"dispatch-{n}" for n in range(1, len(found) + 1)]
    assert list(found) == sorted(found, key=lambda claim: claim.span)
    assert any(claim.attributes.act == "stressed" for claim in found if span.overlaps(claim.span))
    Path("turkish.txt").write_text(TURKISH)
    alone = [claim.text for claim in claims(read("turkish.txt"))]
    assert [claim.text for claim in found if span.overlaps(claim.span)] == alone


def test_mixed_and_unsure_languages_are_said() -> None:
    result = run("dispatch.txt", "note.txt")
    told = document(result)
    assert told["readouts"][0]["foreign"][0]["language"] == "tr"
    assert (
        "Notice: dispatch is in en, but has 1 paragraph in another language (tr): each is cut and"
        " read by the rules of its own.\n"
    ) in result.stderr
    assert (
        "Notice: What language note is in is not sure: its sentences are compared whole, and how"
        " firmly or by whom a thing is said is not read. --language note=xx names it.\n"
    ) in result.stderr


def test_the_user_names_a_language() -> None:
    told = document(run("dispatch.txt", "note.txt", "--language", "note=en"))
    assert [each["language"] for each in told["readouts"]] == ["en", "en"]
    assert "language-unsure" not in {each["code"] for each in told["findings"]}


@pytest.mark.parametrize(
    ("named", "says"),
    [("note=english!", "is no language"), ("x=en", "is not among"), ("en", "not of the form")],
)
def test_what_is_no_language_is_a_wrong_call(named: str, says: str) -> None:
    result = run("dispatch.txt", "note.txt", "--language", named)
    assert result.exit_code == 2
    assert says in result.stderr.splitlines()[-1]


def test_a_claim_is_matched_and_shown_in_its_own_language() -> None:
    Path("turkish.txt").write_text(TURKISH)
    command = ["compare", "--no-cache", "dispatch.txt", "turkish.txt"]
    page = CliRunner().invoke(cli, [*command, "--format", "html"]).stdout
    told = [part for part in page.split("<blockquote ")[1:] if "Başbakan" in part.split("</p>")[0]]
    assert told
    assert all(part.startswith('lang="tr" dir="ltr"') for part in told)
    assert 'lang="tr" dir="ltr" href="#point-' in page.replace("\n", " ")
    assert '<blockquote lang="en"' in page


def test_a_dispatch_that_opens_in_another_language_tells_its_encounter_in_that() -> None:
    turkish = f"Cumhurbaşkanı, 5 Haziran 2031'de {TURKISH.split(', ', 1)[1]}"
    Path("opens.txt").write_text(f"{turkish}\n{ENGLISH}\n{ENGLISH}")
    readout = read("opens.txt")
    assert readout.language == "en"
    assert readout.language_at(readout.foreign[0][0]) == "tr"
    assert occasion(readout, claims(readout)).day == "2031-06-05"
