"""The collection's script finds what it is there to find."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOUND = """\
== grain-1 | phone call, 2034-02-11 | Ostrana, Karvelia | origin=invented | split=tune
< ostrana | en | moscow
[~a President Voss spoke by phone with Prime Minister Darro]. [b The leaders agreed to open the \
Selt corridor for grain on 3 May]. [- President Voss warned against new drilling in the strait].
< karvelia | en | london
[~a Prime Minister Darro spoke by phone with President Voss]. [b They agreed to open a corridor].
-- a eq
-- b ms ostrana quantity
"""


FAMILY = """\
{"id": "w1-001", "anchor": ["en", "Premier Orlo agreed to open the Selt corridor."], \
"others": [["en", "The Selt corridor will open.", "same"]]}
"""


def measured(fixtures: str, training: str, folder: Path, families: str = FAMILY) -> dict[str, str]:
    """The script's lines by what they are about, on two files of cases and one of families."""
    places = folder / "fixtures", folder / "training"
    for place, text in zip(places, (fixtures, training), strict=True):
        place.mkdir()
        (place / "cases.case").write_text(text, encoding="utf-8")
    (folder / "families.jsonl").write_text(families, encoding="utf-8")
    command = [sys.executable, "benchmarks/collection", "--quick"]
    command += ["--families", str(folder / "families.jsonl")]
    command += ["--fixtures", str(places[0]), "--training", str(places[1])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout.splitlines()[-1].endswith("not as demanded")
    return {line[:60].strip(): line[60:].strip() for line in done.stdout.splitlines()}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The lines on one sound case that stands in both collections."""
    return measured(SOUND, SOUND, tmp_path_factory.mktemp("sound"))


def test_a_few_cases_are_no_collection(tmp_path: Path) -> None:
    found = measured(SOUND, SOUND.replace("Voss", "Orlo"), tmp_path)
    assert found["training: cases"].endswith("NOT HELD")
    assert found["test: readouts in zh"].endswith("NOT HELD")


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("the port of Marseille in France", "training: real states in invented cases"),
        ("as Putin had asked", "training: real leaders in invented cases"),
    ],
)
def test_a_real_name_in_an_invented_case_is_found(
    tmp_path: Path, sound: dict[str, str], words: str, row: str
) -> None:
    tainted = SOUND.replace("new drilling in the strait", words)
    assert sound[row].split() == ["0", "≤", "0"]
    assert measured(SOUND, tainted, tmp_path)[row].endswith("NOT HELD")


def test_a_text_that_training_and_fixtures_share_is_found(sound: dict[str, str]) -> None:
    row = "runs of words shared by training and fixtures"
    assert sound[row].endswith("NOT HELD")


def test_sound_families_have_nothing_to_find(sound: dict[str, str]) -> None:
    found = {name: row for name, row in sound.items() if name.startswith("families: ")}
    assert found["families: ill-formed lines"].split() == ["0", "≤", "0"]
    assert found["families: real states"].split() == ["0", "≤", "0"]
    assert found["families: texts that stand in two"].split() == ["0", "≤", "0"]
    assert found["families: share labelled opposed"].endswith("NOT HELD")
    assert found["families: share of texts in fa"].endswith("NOT HELD")


def test_what_taints_families_is_found(tmp_path: Path) -> None:
    spoken = "President Voss spoke by phone with Prime Minister Darro"
    tainted = FAMILY.replace("Premier Orlo", "France, as Putin had asked,")
    again = FAMILY.replace("w1-001", "w1-002").replace("Premier Orlo agreed", spoken)
    found = measured(SOUND, SOUND, tmp_path, tainted + again + '{"id": "w1-003"}\n')
    for what in ("ill-formed lines", "real states", "real leaders", "texts that stand in two"):
        assert found[f"families: {what}"].endswith("NOT HELD"), what
    assert found["families: runs of eight words of the fixtures"].endswith("NOT HELD")
