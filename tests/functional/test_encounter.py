"""Texts that tell of different encounters are said to, and are not held against each other."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from divergence.cli.main import cli

KARVELIA = (
    "On 12 March 2031, President Ilen Darro of Karvelia spoke by phone with Prime Minister Mara "
    "Voss of Ostrana. The leaders agreed to open the Tarn bridge on 1 May. President Darro warned "
    "that new drilling in the Ardel strait would get a firm answer.\n"
)
OSTRANA = (
    "Prime Minister Mara Voss had a telephone conversation with President Ilen Darro of Karvelia "
    "on 13 March 2031. They discussed the opening of the Tarn bridge in May. The Prime Minister "
    "stressed that drilling in the strait is lawful.\n"
)
LATER = OSTRANA.replace("13 March", "20 March")
MET = OSTRANA.replace("had a telephone conversation with", "met").replace("on 13", "in Selt on 13")
STRANGERS = (
    "Chancellor Oda Brandt received today a telephone call from King Teofil of Mirania. They spoke "
    "about wool, and the Chancellor thanked the King for his letter.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def compared(ours: str, theirs: str, *options: str) -> Result:
    """Compare two texts in files whose names tell nothing."""
    Path("a.txt").write_text(ours)
    Path("b.txt").write_text(theirs)
    command = ["compare", "a.txt", "b.txt", "--no-cache", "--format", "text", *options]
    return CliRunner().invoke(cli, command)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("ours", "theirs", "because"),
    [
        (KARVELIA, LATER, "days that no time zone explains (2031-03-12, 2031-03-20)"),
        (KARVELIA, MET, "different kinds of encounter (call, meeting)"),
        (
            KARVELIA,
            STRANGERS,
            "different parties (with Mara Ostrana Voss, with Mirania Teofil)",
        ),
    ],
)
def test_another_encounter_is_said_and_not_matched(ours: str, theirs: str, because: str) -> None:
    result = compared(ours, theirs, "--fail-on", "silence")
    assert result.exit_code == 0, result.output
    sentence = (
        f"Perhaps not the same encounter: a and b tell of {because}. They are not"
        " matched; --same-encounter matches them."
    )
    assert f"Notice: {sentence}\n" in result.stderr
    shown = " ".join(result.stdout.split())
    assert sentence in shown
    assert "not compared: perhaps another encounter" in shown
    assert "only in" not in shown.lower().replace("only in one", "")
    assert "not found in" not in shown


@pytest.mark.usefixtures("folder")
def test_they_are_matched_where_the_user_says_so() -> None:
    result = compared(KARVELIA, LATER, "--same-encounter", "-o", "c.json", "--format", "json")
    assert "They are matched because --same-encounter says so." in result.stderr
    assert " 0 shared" not in result.stderr
    assert "not compared" not in result.stderr
    apart = compared(KARVELIA, LATER, "-o", "c.json", "--format", "json")
    assert ", 0 shared, only in a: 0, only in b: 0, conflicts: 0, not compared: " in (apart.stderr)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "theirs",
    [
        OSTRANA,
        OSTRANA.replace(" on 13 March 2031", ""),
        OSTRANA.replace("had a telephone conversation", "held talks"),
        OSTRANA.replace("Darro", "Daro"),
    ],
)
def test_one_call_is_one_call(theirs: str) -> None:
    assert "not the same encounter" not in compared(KARVELIA, theirs).stderr


@pytest.mark.usefixtures("folder")
def test_a_date_whose_weekday_does_not_fit() -> None:
    text = KARVELIA.replace("On 12 March 2031", "On Friday, 12 March 2031")
    result = compared(text, OSTRANA)
    assert (
        "Notice: a tells of “Friday, 12 March 2031”, but that day was a Wednesday: perhaps"
        " another day, or another encounter, is meant.\n"
    ) in result.stderr
    fitting = KARVELIA.replace("On 12 March 2031", "On Wednesday, 12 March 2031")
    assert "that day was" not in compared(fitting, OSTRANA).stderr


@pytest.mark.usefixtures("folder")
def test_swapped_sides_are_set_apart_alike() -> None:
    here = compared(KARVELIA, STRANGERS).stderr
    there = compared(STRANGERS, KARVELIA).stderr
    assert here.count("not the same encounter") == there.count("not the same encounter") == 1


@pytest.mark.usefixtures("folder")
def test_a_later_note_that_tells_of_a_visit_is_of_the_same_encounter() -> None:
    side = "---\nside: b\n---\n"
    Path("note.txt").write_text(f"{side}The nine sailors were visited by their consul.\n")
    result = compared(KARVELIA, side + OSTRANA, "note.txt")
    assert result.exit_code == 0, result.output
    assert "Perhaps not the same encounter" not in result.output


@pytest.mark.usefixtures("folder")
def test_days_of_publication_far_apart_are_told_and_the_texts_matched() -> None:
    """Neither text tells the day of the call."""
    ours = "---\npublished: 2031-03-12\n---\n" + KARVELIA.replace("On 12 March 2031, ", "")
    theirs = "---\npublished: 2031-03-20\n---\n" + OSTRANA.replace(" on 13 March 2031", "")
    result = compared(ours, theirs)
    assert (
        "Notice: a is of 2031-03-12 and b of 2031-03-20, and not both tell on what day the"
        " encounter was: perhaps they are of two. They are matched; `encounter:` with its `date:`"
        " in the front matter settles it.\n"
    ) in result.stderr
    assert "not compared" not in result.stdout
