import json
from dataclasses import replace
from pathlib import Path

import pytest

from divergence import gold
from divergence.domain import UsageError
from divergence.gold.confirming import confirmed

SOURCE = (
    "== x-1 | call, ? | A | event=a \\| draft | draft\n< a\n[- One | draft].\n\n"
    "== x-2 | call, ?\n< a\n[- Two].\n"
)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_mark_goes_and_all_else_stays(tmp_path: Path, newline: str) -> None:
    file = tmp_path / "x.case"
    file.write_bytes(SOURCE.replace("\n", newline).encode())
    found = confirmed(file)
    assert (found.file, found.cases) == (file, ("x-1",))
    assert found.data == SOURCE.replace(" | draft\n", "\n").replace("\n", newline).encode()


def test_a_folder_is_as_if_it_had_never_been_a_draft(tmp_path: Path) -> None:
    case = gold.parse(SOURCE, "x")[0]
    gold.build(replace(case, draft=False), tmp_path / "x-1")
    expected = (tmp_path / "x-1" / "gold.json").read_bytes()
    gold.build(case, tmp_path / "x-1")
    found = confirmed(tmp_path / "x-1")
    assert (found.file, found.data) == (tmp_path / "x-1" / "gold.json", expected)
    found.file.write_bytes(found.data)
    assert confirmed(tmp_path / "x-1").cases == ()


def test_a_malformed_gold_is_not_confirmed(tmp_path: Path) -> None:
    gold.build(gold.parse(SOURCE, "x")[0], tmp_path / "x-1")
    file = tmp_path / "x-1" / "gold.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    document["claims"]["a"][0]["text"] = "Uno"
    file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(UsageError, match="mark it again"):
        confirmed(tmp_path / "x-1")
