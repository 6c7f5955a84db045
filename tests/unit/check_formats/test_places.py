"""Lines and columns lead to the words in the file, whatever the file is like."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.check.formats.places import Place, Places, inside, place, shown
from divergence.check.nouns import CaseResult
from divergence.domain import Comparison, Quote, Signature, Span
from divergence.gold import parse


def words_at(file: bytes, where: Place) -> str:
    """What an editor would select: the file's characters between two places."""
    lines = re.split("(?<=\n)", file.decode("utf-8-sig"))
    if where.line == where.end_line:
        return lines[where.line - 1][where.column - 1 : where.end_column - 1]
    first, *between = lines[where.line - 1 : where.end_line - 1]
    last = lines[where.end_line - 1][: where.end_column - 1]
    return first[where.column - 1 :] + "".join(between) + last


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("The dam was discussed.", 1, 5),
        ("Ankara\nThe dam.", 2, 5),
        ("Ankara\r\nThe dam.", 2, 5),
        ("\ufeffThe dam.", 1, 5),
        ("\ufeffOn Monday\n\nThe dam.", 3, 5),
        ("\tThe dam.", 1, 6),
        ("Встреча 🕊 о dam.", 1, 13),
        ("一\n会谈dam。", 2, 3),
    ],
)
def test_a_place_counts_as_an_editor_does(text: str, line: int, column: int) -> None:
    start = text.index("dam")
    found = place(text, start, start + 3)
    assert found == Place(line, column, line, column + 3)
    assert words_at(text.encode(), found) == "dam"


@settings(deadline=None)
@given(st.text("ab \t\r\né会🕊", min_size=1), st.data())
def test_a_place_selects_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    assert words_at(text.encode(), place(text, start, stop)) == text[start:stop]


def test_a_stretch_of_lines_ends_where_its_last_character_does() -> None:
    assert place("one\ntwo\nthree", 2, 9) == Place(1, 3, 3, 2)


def test_a_name_is_relative_with_forward_slashes(tmp_path: Path) -> None:
    file = tmp_path / "cases" / "dam" / "karvelia.txt"
    assert inside(file, tmp_path) == "cases/dam/karvelia.txt"
    assert shown(file, tmp_path) == "cases/dam/karvelia.txt"


def test_a_relative_name_and_an_absolute_root_go_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert inside(Path("cases/a.txt"), tmp_path) == "cases/a.txt"
    assert inside(tmp_path / "cases" / "a.txt", Path()) == "cases/a.txt"


def test_what_lies_outside_is_named_in_full(tmp_path: Path) -> None:
    assert inside(tmp_path / "a.txt", tmp_path / "repository") is None
    assert shown(tmp_path / "a.txt", tmp_path / "repository") == (tmp_path / "a.txt").as_posix()


AUTHORED = """== first | phone call, 2031-03-12 | Karvelia, Ostrana
< karvelia | en
[a The dam was discussed]. [- Grain came up].
< ostrana | en
[a They spoke of a dam].
-- a eq

== second \\| half | phone call, 2031-03-13 | Karvelia, Ostrana
< karvelia | en

\\< So it began: [a a \\[new\\] dam
was \\\\ discussed]. [- Grain].

< ostrana | en
[~a The dam].
-- a eq
"""


def authored(path: Path, number: int) -> CaseResult:
    """The result of a case of an authoring file, with no claims found."""
    case = parse(path.read_bytes().decode(), str(path))[number]
    comparison = Comparison(
        case.encounter, case.readouts, (), (), Signature("0", "", "", "", ()), 0.5
    )
    return CaseResult(case, path, comparison, (), ())


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("number", "side", "in_file"),
    [
        (0, "karvelia", ["The dam was discussed", "Grain came up"]),
        (0, "ostrana", ["They spoke of a dam"]),
        (1, "karvelia", ["a \\[new\\] dam\nwas \\\\ discussed", "Grain"]),
        (1, "ostrana", ["The dam"]),
    ],
)
def test_claims_of_an_authoring_file_are_found_in_it(
    tmp_path: Path, newline: str, number: int, side: str, in_file: list[str]
) -> None:
    path = tmp_path / "all.case"
    path.write_bytes(AUTHORED.replace("\n", newline).encode())
    result = authored(path, number)
    places = Places()
    found = [
        places.of(result, Quote(side, claim.span, claim.text))
        for claim in result.case.gold.of(side)
    ]
    selected = [words_at(path.read_bytes(), where) for where in found if where]
    assert selected == [words.replace("\n", newline) for words in in_file]
    assert places.file(result, side) == path


def test_an_authoring_file_that_has_changed_gives_no_place(tmp_path: Path) -> None:
    path = tmp_path / "all.case"
    path.write_text(AUTHORED)
    result = authored(path, 0)
    quote = Quote("karvelia", Span(0, 3), "The")
    path.write_text(AUTHORED.replace("The dam was", "The bridge was"))
    assert Places().of(result, quote) is None
    path.unlink()
    assert Places().of(result, quote) is None
