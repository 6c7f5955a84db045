"""An office's own translation is held against its original, and never counted as another side's."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from divergence.cli.main import cli

ORIGINAL = (
    "Le Président de Karvélie, Ilen Darro, s'est entretenu au téléphone avec la Première ministre "
    "d'Ostrana, Mara Voss. Les deux dirigeants sont convenus d'ouvrir le pont de Tarn le 1er mai. "
    "Le Président a averti que tout nouveau forage dans le détroit d'Ardel entraînerait une "
    "réponse ferme. Il a demandé la libération de 140 marins détenus.\n"
)
VERSION = (
    "President Ilen Darro of Karvelia spoke by phone with Prime Minister Mara Voss of Ostrana. The "
    "two leaders agreed to open the Tarn bridge in early May. The President called for the release "
    "of 150 detained sailors.\n"
)
OSTRANA = (
    "Prime Minister Mara Voss had a telephone conversation with President Ilen Darro of Karvelia. "
    "They agreed to open the Tarn bridge on 1 May. The Prime Minister thanked the President for "
    "the firefighters who had been sent to the Selt forests in the summer.\n"
)
FILES = ("karvelia.txt", "karvelia-en.txt", "ostrana.txt")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in zip(FILES, (ORIGINAL, VERSION, OSTRANA), strict=True):
        Path(name).write_text(text)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["compare", "--no-cache", *arguments])


def document(*arguments: str) -> dict[str, Any]:
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


SENTENCE = "karvelia.2 is a translation of karvelia, which speaks in the comparison. It "


def test_a_translation_is_no_side_and_says_how_it_differs() -> None:
    result = run(*FILES, "--translation-of", "karvelia-en.txt=karvelia.txt", "--format", "text")
    assert result.exit_code == 0, result.output
    notice = next(line for line in result.stderr.splitlines() if SENTENCE in line)
    assert "140 marins" in notice
    assert " ".join(notice.removeprefix("Notice: ").split()) in " ".join(result.stdout.split())
    assert "150 detained sailors”" not in result.stdout.split("Who called")[1]
    assert result.stdout.count("official translation") == 1


def test_the_original_alone_is_held_against_the_other_side() -> None:
    told = document(*FILES, "--translation-of", "karvelia-en.txt=karvelia")
    alone = document("karvelia.txt", "ostrana.txt")
    assert told["points"] == alone["points"]
    assert [each["side"] for each in told["readouts"]] == ["karvelia", "karvelia", "ostrana"]
    assert [each["translation_of"] for each in told["readouts"]] == [None, "karvelia", None]
    assert [len(each["claims"]) > 0 for each in told["readouts"]] == [True, False, True]
    assert [each["code"] for each in told["findings"]].count("translation") == 1


def test_front_matter_says_the_same() -> None:
    Path("karvelia-en.txt").write_text(f"---\ntranslation_of: karvelia.txt\n---\n{VERSION}")
    told = document(*FILES)
    assert [each["translation_of"] for each in told["readouts"]] == [None, "karvelia", None]
    assert told["readouts"][1]["provenance"]["grade"] == "official_translation"


def test_a_translation_without_its_original_speaks_for_itself() -> None:
    Path("karvelia-en.txt").write_text(
        f"---\nside: karvelia\ntranslation_of: karvelia.txt\n---\n{VERSION}"
    )
    told = document("karvelia-en.txt", "ostrana.txt")
    assert told["readouts"][0]["translation_of"] is None
    assert told["readouts"][0]["provenance"]["grade"] == "official_translation"
    assert len(told["readouts"][0]["claims"]) > 0


def test_another_version_of_a_page() -> None:
    Path("later.txt").write_text(
        "---\npublished: 2031-03-14\n---\n" + OSTRANA.replace("on 1 May", "on 8 May")
    )
    files = ("karvelia.txt", "ostrana.txt", "later.txt")
    told = document(*files, "--version-of", "later.txt=ostrana")
    (finding,) = (each for each in told["findings"] if each["code"] == "version")
    assert finding["sentence"] == (
        "ostrana.2 is another version (2031-03-14) of ostrana, which speaks in the comparison."
        " It tells differently “They agreed to open the Tarn bridge on 1 May”."
    )


@pytest.mark.parametrize(
    ("pair", "says"),
    [
        ("karvelia-en.txt=nowhere", "not among the readouts: nowhere"),
        ("nowhere.txt=karvelia", "'nowhere.txt' is not among the readouts"),
        ("karvelia-en.txt", "is not of the form FILE=ORIGINAL"),
    ],
)
def test_an_original_that_is_not_there_is_a_wrong_call(pair: str, says: str) -> None:
    result = run(*FILES, "--translation-of", pair)
    assert result.exit_code == 2
    assert says in result.stderr.splitlines()[-1]


def test_originals_that_lead_in_a_circle_are_refused() -> None:
    result = run(
        *FILES,
        *("--translation-of", "karvelia-en.txt=karvelia.txt"),
        *("--version-of", "karvelia.txt=karvelia-en.txt"),
    )
    assert result.exit_code == 2
    assert "lead back to it" in result.stderr
