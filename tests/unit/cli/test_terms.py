"""`divergence terms` and `--terms`: tables of names, and pairs that may belong to them."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

OSTRANA = (
    "President Aldane of Ostrana telephoned President Orsk of Karvelia on 3 June. She raised the"
    " blocked ships in the Kelm Strait. Both agreed that pilots would return to the Kelm Strait in"
    " July. The President thanked her counterpart for the transformers.\n"
)
KARVELIA = (
    "President Orsk of Karvelia received a call from President Aldane of Ostrana on 3 June. The"
    " blocked ships in the Orsk Channel were raised. The sides agreed that pilots would return to"
    " the Orsk Channel in July. Transformers were mentioned.\n"
)
KELM = """
[naming.kelm]
about = "what the water off Kelm is called"
source = "Style guide of the ministry, 2031"
[naming.kelm.a]
en = ["Kelm Strait"]
[naming.kelm.b]
en = ["Orsk Channel"]
"""


@pytest.fixture
def texts(folder: Path) -> Path:
    for name, text in (("ostrana.md", OSTRANA), ("karvelia.md", KARVELIA), ("mine.toml", KELM)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def compared(texts: Path, run: Run) -> Path:
    assert run("compare", "ostrana.md", "karvelia.md", "-o", "c.json").exit_code == 0
    return texts


def test_suggestions_as_text(compared: Path, run: Run) -> None:
    result = run("terms", "suggest", "c.json")
    assert compared.exists()
    assert (result.exit_code, result.stderr) == (0, "1 pair suggested\n")
    assert result.stdout == (
        "TERM                    TERM                  WHERE                POINTS  SHARE\n"
        "karvelia: Orsk Channel  ostrana: Kelm Strait  c.json#p2 c.json#p3       2   1.00\n"
    )


@pytest.mark.usefixtures("compared")
def test_suggestions_as_json(run: Run) -> None:
    told = json.loads(run("terms", "suggest", "--format", "json", "c.json").stdout)
    assert told == {
        "schema": "divergence-suggestions/1",
        "suggestions": [
            {
                "sides": [
                    {"side": "karvelia", "language": "en", "term": "Orsk Channel"},
                    {"side": "ostrana", "language": "en", "term": "Kelm Strait"},
                ],
                "points": ["c.json#p2", "c.json#p3"],
                "share": 1.0,
            }
        ],
    }


def test_a_suggestion_is_a_table_once_its_source_is_told(compared: Path, run: Run) -> None:
    draft = run("terms", "suggest", "--format", "toml", "c.json").stdout
    assert tomllib.loads(draft)["naming"]["suggested-1"]["b"] == {"en": ["Kelm Strait"]}
    (compared / "draft.toml").write_text(draft, encoding="utf-8")
    refused = run("terms", "suggest", "--terms", "draft.toml", "c.json")
    assert refused.exit_code == 2
    assert "naming.suggested-1 has no source" in refused.stderr
    (compared / "draft.toml").write_text(draft.replace('""', '"Own usage"'), encoding="utf-8")
    assert (
        run("terms", "suggest", "--terms", "draft.toml", "c.json").stderr == "0 pairs suggested\n"
    )


def test_compare_takes_the_users_terms(texts: Path, run: Run) -> None:
    run("compare", "--terms", "mine.toml", "ostrana.md", "karvelia.md", "-o", "d.json")
    told = (texts / "d.json").read_text(encoding="utf-8")
    assert (
        "differs in word choice, what the water off Kelm is called: “Kelm Strait” in Ostrana's"
        " text, “Orsk Channel” in Karvelia's text"
    ) in told


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("name", "data", "code", "fault"),
    [
        ("no.toml", None, 3, "no.toml: cannot be read (No such file or directory); check the path"),
        ("x.toml", b"\xff", 2, "x.toml: is not UTF-8; save it as UTF-8"),
        (
            "x.toml",
            b"[tone.x]",
            2,
            "x.toml: holds no terms (tone is no table of terms; take one of naming, place, pole);"
            " see docs/terms.md",
        ),
    ],
)
def test_a_wrong_file_of_terms(
    run: Run, name: str, data: bytes | None, code: int, fault: str
) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    for arguments in (["terms", "list"], ["compare", "ostrana.md", "karvelia.md"]):
        result = run(*arguments, "--terms", name)
        assert (result.exit_code, result.stderr) == (code, f"Error: {fault}\n")


@pytest.mark.usefixtures("texts")
def test_the_list_has_the_sources_and_the_users_own(run: Run) -> None:
    result = run("terms", "list", "--terms", "mine.toml")
    assert result.exit_code == 0
    assert (
        "naming.kelm: what the water off Kelm is called\n"
        "  source: Style guide of the ministry, 2031\n"
        "  a: en Kelm Strait\n"
        "  b: en Orsk Channel\n"
    ) in result.stdout
    assert result.stdout.count("  source: ") == result.stdout.count("\nnaming.") + 1 + (
        result.stdout.count("\nplace.")
    )
    told = json.loads(run("terms", "list", "--format", "json").stdout)
    assert [*told] == ["schema", "naming", "place"]
    assert "source" in told["place"]["kyiv"]


@pytest.mark.usefixtures("texts")
def test_a_missing_comparison(run: Run) -> None:
    result = run("terms", "suggest", "c.json")
    fault = "Error: c.json: cannot be read (No such file or directory); check the path\n"
    assert (result.exit_code, result.stderr) == (3, fault)
