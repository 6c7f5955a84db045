"""Where cases are found, and which are refused."""

import json
from pathlib import Path

import pytest

from divergence import gold
from divergence.check.cases import digest, find
from divergence.domain import UsageError

FRONT = "---\nside: elsewhere\nlanguage: fr\n---\n"


@pytest.fixture
def folder(cases: Path, tmp_path: Path) -> Path:
    """The two cases as folders, beside one with texts and no gold."""
    parent = tmp_path / "cases"
    for case in gold.read(cases):
        gold.build(case, parent / case.id)
    cases.rename(parent / "more.case")
    (parent / "more.case").write_text(
        (parent / "more.case").read_text("utf-8").replace("== ", "== more-"), encoding="utf-8"
    )
    (parent / "texts-only").mkdir()
    (parent / "texts-only" / "meta.json").write_text("{}")
    (parent / "notes.txt").write_text("no case")
    return parent


def ids(*paths: Path) -> list[str]:
    return [one.case.id for one in find(paths)]


def test_a_folder_gives_all_its_cases_sorted_and_those_without_gold_not(folder: Path) -> None:
    assert ids(folder) == ["dam", "grain", "more-dam", "more-grain"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["grain"], ["grain"]),
        (["grain/gold.json"], ["grain"]),
        (["more.case"], ["more-dam", "more-grain"]),
        (["more.case", "grain", "dam"], ["dam", "grain", "more-dam", "more-grain"]),
        (["grain", ".", "grain/gold.json"], ["dam", "grain", "more-dam", "more-grain"]),
    ],
)
def test_every_kind_of_path_is_a_case_and_each_counts_once(
    folder: Path, names: list[str], expected: list[str]
) -> None:
    assert ids(*(folder / name for name in names)) == expected


def test_the_place_is_the_folder_or_the_file(folder: Path) -> None:
    own, authored = find([folder / "grain" / "gold.json", folder / "more.case"])[::2]
    assert (own.path, own.file("karvelia")) == (folder / "grain", folder / "grain" / "karvelia.txt")
    assert authored.path == authored.file("karvelia") == folder / "more.case"


def test_a_named_folder_without_gold_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"gold\.json|readouts"):
        find([folder / "texts-only"])


def test_nothing_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        find([tmp_path / "nowhere"])


def test_no_cases_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no annotated case"):
        find([tmp_path])
    with pytest.raises(UsageError, match="no annotated case"):
        find([])


def test_a_malformed_gold_is_refused(folder: Path) -> None:
    (folder / "grain" / "gold.json").write_text("{}")
    with pytest.raises(UsageError, match=r"grain/gold\.json"):
        find([folder])


def test_a_draft_is_refused_by_name(folder: Path) -> None:
    file = folder / "grain" / "gold.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "draft": True}))
    with pytest.raises(UsageError, match="“grain” is a draft"):
        find([folder])


def test_two_cases_of_one_id_are_refused(folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "grain").rename(folder / "other" / "dam")
    with pytest.raises(UsageError, match="“dam” is taken by"):
        find([folder, folder / "other"])


def test_texts_are_read_as_a_comparison_reads_them(folder: Path) -> None:
    before = {one.case.id: one for one in find([folder])}["dam"]
    file, meta = folder / "dam" / "ostrana.txt", folder / "dam" / "meta.json"
    text = FRONT + file.read_text("utf-8")
    file.with_suffix(".md").write_text(text, encoding="utf-8")
    meta.write_text(meta.read_text("utf-8").replace("ostrana.txt", "ostrana.md"))
    document = json.loads((folder / "dam" / "gold.json").read_text("utf-8"))
    for claim in document["claims"]["ostrana"]:
        claim["start"] += len(FRONT)
        claim["stop"] += len(FRONT)
    (folder / "dam" / "gold.json").write_text(json.dumps(document))
    (after,) = find([folder / "dam"])
    first, second = after.readouts
    assert (first.side, first.id, first.language) == ("ostrana", "ostrana", "fr")
    assert first.text == text
    assert first.body[0].start == len(FRONT)
    assert second.side == "karvelia"
    assert digest([after.case]) != digest([before.case])


def test_the_digest_hangs_on_texts_and_gold_alone(folder: Path) -> None:
    def now() -> str:
        return digest(one.case for one in find([folder / "grain"]))

    before = now()
    meta = folder / "grain" / "meta.json"
    meta.write_text(meta.read_text("utf-8").replace("2034-02-11", "2034-02-12"))
    assert now() == before
    file = folder / "grain" / "gold.json"
    file.write_text(file.read_text("utf-8").replace("quantity", "scope"))
    assert now() != before
