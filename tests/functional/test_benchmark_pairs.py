"""The scripts over other people's benchmarks, on invented miniatures of them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOLD = (
    "The leaders agreed to open the Selt corridor for grain on 3 May .",
    "President Voss warned against new drilling in the strait .",
    "The ministers will meet in Ostrana next week .",
    "Twelve prisoners were returned to their families on Sunday .",
)
ELSEWHERE = (
    "Heavy snow closed the mountain road for two days .",
    "The museum has bought a painting by a local artist .",
    "A new tram line will link the harbour with the stadium .",
    "The bakers elected their first chairwoman .",
)
"""As many sentences again, of which none tells what another does."""


def write(path: Path, records: Sequence[object]) -> None:
    path.write_text("".join(f"{json.dumps(one)}\n" for one in records), encoding="utf-8")


def nanco(folder: Path) -> None:
    """Each answer stands there twice, once with a quotation mark that nothing closes."""
    answers = [*enumerate(TOLD), *((n, text.replace(" ", ' "', 1)) for n, text in enumerate(TOLD))]
    pairs = [
        f"{question}\t{one}\t{other}\t{int(n == m)}"
        for question in ("Q2", "Q3")
        for (n, one), (m, other) in combinations(answers, 2)
    ]
    lines = ["qid\tanswer1\tanswer2\tsame", *pairs, ""]
    (folder / "pairs_val.tsv").write_text("\n".join(lines), encoding="utf-8")


def superpal(folder: Path) -> None:
    """Each sentence is aligned with itself and with no other."""
    rows = []
    for topic in ("corridor", "strait"):
        at = 0
        for text in TOLD:
            offsets = f"{at}, {at + 8};{at + 9}, {at + len(text)}"
            rows.append(
                {"topic": topic, "summaryFile": "summary", "documentFile": "article"}
                | {"scuSentCharIdx": str(at), "scuSentence": text, "summarySpanText": text}
                | {"docSentCharIdx": str(at), "docSentText": text, "docSpanText": text}
                | {"summarySpanOffsets": offsets, "docSpanOffsets": offsets}
            )
            at += len(text) + 1
    write(folder / "dev.jsonl", rows)


def xparade(folder: Path) -> None:
    """One sentence of each target is the premise, the other is new."""
    rows = []
    for told, new in zip(TOLD, ELSEWHERE, strict=True):
        same, other = told.split(), new.split()
        labels: list[str | None] = ["same"] * (len(same) + 1) + ["new"] * (len(other) - 1) + [None]
        texts = {"premise": told, "target": f"{told} {new}"}
        rows.append(texts | {"tokens": ["EN:", *same, *other], "adjudicated": labels})
    write(folder / "zh-en_dev.jsonl", rows)


def swissgov(folder: Path) -> None:
    """Each page says one thing in both versions and another in the first alone."""
    rows = []
    for told, only in zip(TOLD, ELSEWHERE, strict=True):
        same, other = len(told.split()), len(only.split())
        texts = {"text_a": f"{told} {only}", "text_b": told}
        labels = {"labels_a": [0.0] * same + [1.0] * (other - 1) + [-1.0], "labels_b": [0.0] * same}
        rows.append(texts | labels)
    write(folder / "dev_en-fr.jsonl", rows)


MINIATURES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "nanco": ("nanco", nanco),
    "superpal": ("superpal_mn", superpal),
    "xparade": ("xparade", xparade),
    "swissgov": ("swissgov_rsd", swissgov),
}


def placed(folder: Path, *names: str) -> Path:
    for name in names:
        own, fill = MINIATURES[name]
        (folder / own).mkdir()
        fill(folder / own)
    return folder


def run(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "benchmarks/pairs", *arguments],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )


def figures(printed: str) -> dict[str, tuple[float, float]]:
    """The judge's and the cosine's figure by the row's name."""
    row = re.compile(r"(.+?) +(?:balanced|F1|Spearman) \D+(\S+)(?: \(.*?\))? +(\S+).*")
    found = [row.fullmatch(line) for line in printed.splitlines()[1:]]
    return {one[1]: (float(one[2]), float(one[3])) for one in found if one}


def test_all_that_are_found_are_measured_and_what_is_plain_is_seen(tmp_path: Path) -> None:
    done = run(tmp_path, placed(tmp_path, *MINIATURES))
    assert done.returncode == 0, done.stderr
    assert {name: min(values) > 0.7 for name, values in figures(done.stdout).items()} == {
        "NAnCo val, answers": True,
        "SuperPAL MultiNews dev, sentences": True,
        "SuperPAL MultiNews dev, spans as given": True,
        "X-PARADE dev zh-en, new": True,
        "X-PARADE dev zh-en, inferable": False,
        "X-PARADE dev zh-en, same": True,
        "SwissGov-RSD dev en-fr, 4 of 4": True,
    }
    assert run(tmp_path, tmp_path).stdout == done.stdout


def test_one_is_run_by_its_name(tmp_path: Path) -> None:
    done = run(tmp_path, "nanco", placed(tmp_path, "nanco", "superpal"))
    assert list(figures(done.stdout)) == ["NAnCo val, answers"]
    assert run(tmp_path, "nonsense", tmp_path).returncode == 2


def test_a_missing_folder_is_told_in_one_sentence(tmp_path: Path) -> None:
    for arguments in ([tmp_path / "nowhere"], ["xparade", tmp_path]):
        done = run(tmp_path, *arguments)
        assert done.returncode == 3
        assert len(done.stderr.splitlines()) == 1
        assert "xparade" in done.stderr


@pytest.mark.parametrize("name", MINIATURES)
@pytest.mark.parametrize(
    "content", ["", "neither here nor there\n", '{"text": "of another kind"}\n', b"\xff\xfe"]
)
def test_a_foreign_file_is_told_in_one_sentence(
    tmp_path: Path, name: str, content: str | bytes
) -> None:
    placed(tmp_path, name)
    (path,) = (tmp_path / MINIATURES[name][0]).iterdir()
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    done = run(tmp_path, tmp_path)
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    assert str(path) in done.stderr
