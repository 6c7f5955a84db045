from pathlib import Path

import pytest

from divergence import gold
from divergence.domain import UsageError
from divergence.gold import Case, placing
from divergence.gold.placing import place

CASES = gold.parse("== x-1 | call, ?\n< a\n[- One].\n\n== x-2 | call, ?\n< a\n[- Two].\n", "x")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_a_folder_is_made_for_each_case(tmp_path: Path) -> None:
    made = place(CASES, tmp_path / "deep" / "cases")
    assert [folder.name for folder in made] == ["x-1", "x-2"]
    assert gold.read(tmp_path / "deep" / "cases") == CASES
    assert sorted(entry.name for entry in (tmp_path / "deep" / "cases").iterdir()) == ["x-1", "x-2"]


def test_nothing_is_written_where_a_case_is_already(tmp_path: Path) -> None:
    place(CASES[1:], tmp_path)
    before = contents(tmp_path)
    with pytest.raises(UsageError, match="x-2: is there already"):
        place(CASES, tmp_path)
    assert contents(tmp_path) == before


def test_replacing_keeps_other_files(tmp_path: Path) -> None:
    place(CASES, tmp_path)
    (tmp_path / "x-1" / "notes.md").write_text("mine", encoding="utf-8")
    changed = gold.parse("== x-1 | call, ?\n< a\n[- Three].\n", "x")
    place(changed, tmp_path, replace=True)
    assert (tmp_path / "x-1" / "notes.md").read_text(encoding="utf-8") == "mine"
    assert gold.read(tmp_path / "x-1") == changed
    assert gold.read(tmp_path / "x-2") == CASES[1:]


def test_what_is_no_case_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "x-1").mkdir()
    with pytest.raises(UsageError, match="is no case"):
        place(CASES, tmp_path, replace=True)
    assert list((tmp_path / "x-1").iterdir()) == []


def test_two_cases_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="two cases have this id"):
        place((*CASES, CASES[0]), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_in_the_middle_takes_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place(CASES, tmp_path)
    before = contents(tmp_path)
    rename, calls = Path.rename, []

    def failing(path: Path, target: Path) -> Path:
        calls.append(path)
        if len(calls) == 4:
            raise OSError(28, "No space left on device")
        return rename(path, target)

    changed = gold.parse(
        "== x-1 | call, ?\n< a\n[- Three].\n\n== x-2 | call, ?\n< a\n[- Four].\n", "x"
    )
    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(UsageError, match="cannot be written"):
        place(changed, tmp_path, replace=True)
    assert contents(tmp_path) == before


def test_a_folder_that_was_made_in_vain_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(case: Case, folder: Path) -> None:
        raise OSError(28, f"no space for {case.id} in {folder}")

    monkeypatch.setattr(placing, "build", failing)
    with pytest.raises(UsageError, match="cannot be written"):
        place(CASES, tmp_path / "new")
    assert not (tmp_path / "new").exists()
