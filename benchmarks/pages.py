"""How much of pages, PDFs and Word documents is read as it should be.

    python benchmarks/pages.py [FOLDER]

FOLDER holds documents NAME.html, NAME.pdf, NAME.docx and so on, beside each NAME.txt, its account
as a person would copy it, and `pages.json`, which says of each what day and language are right.
Words are counted as often as they stand.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from divergence.domain import InputError, Readout
from divergence.ingest import read
from divergence.ingest.wording import words

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
BESIDE = {".txt", ".json"}


@dataclass(frozen=True, slots=True)
class Score:
    """Of one document: its words, and whether what is told of it is right."""

    name: str
    shared: int
    found: int
    right: int
    published: bool | None
    """None where the collection does not say the day."""
    language: bool | None

    @property
    def f1(self) -> float:
        """Of the words, in [0, 1]; 1 where there is nothing to find and nothing was found."""
        both = self.found + self.right
        return 2 * self.shared / both if both else 1.0


def score(document: Path, told: dict[str, Any]) -> Score:
    """Read a document, and hold it against its account."""
    right = Counter(words(document.with_suffix(".txt").read_text("utf-8")))
    try:
        readout = read(document)
    except InputError as error:
        print(error)
        readout = Readout("none", "", ())
    found = Counter(words(readout.text))
    return Score(
        document.name,
        shared=(right & found).total(),
        found=found.total(),
        right=right.total(),
        published=_agrees(told, "published", (readout.provenance.published or "")[:10] or None),
        language=_agrees(told, "language", readout.language.partition("-")[0]),
    )


def scores(folder: Path) -> tuple[Score, ...]:
    """Of all documents of a folder, in the order of their names."""
    listed = folder / "pages.json"
    entries = json.loads(listed.read_text("utf-8")) if listed.exists() else []
    told = {entry["file"]: entry for entry in entries}
    documents = sorted(path for path in folder.iterdir() if path.suffix not in BESIDE)
    return tuple(
        score(path, told.get(path.name, {}))
        for path in documents
        if path.with_suffix(".txt").exists()
    )


def total(found: Sequence[Score]) -> Score:
    """All documents as one: every word counts alike."""
    return Score(
        "all words",
        sum(each.shared for each in found),
        sum(each.found for each in found),
        sum(each.right for each in found),
        published=None,
        language=None,
    )


def mean(found: Sequence[Score]) -> float:
    """The mean F1: every document counts alike; 0 for none."""
    return sum(each.f1 for each in found) / max(len(found), 1)


def _agrees(told: dict[str, Any], key: str, found: str | None) -> bool | None:
    return found == told[key] if key in told else None


def _share(marks: Sequence[bool | None]) -> str:
    asked = [mark for mark in marks if mark is not None]
    return f"{sum(asked)} of {len(asked)}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=PAGES, metavar="FOLDER")
    found = scores(parser.parse_args().folder)
    for each in (*found, total(found)):
        extra, lost = each.found - each.shared, each.right - each.shared
        wrong = [key for key in ("published", "language") if getattr(each, key) is False]
        print(f"{each.name:40} F1 {each.f1:.3f}  +{extra:<4} -{lost:<4} {', '.join(wrong)}")
    print(f"mean of {len(found)} documents: F1 {mean(found):.3f}")
    print(f"days right: {_share([each.published for each in found])}")
    print(f"languages right: {_share([each.language for each in found])}")


if __name__ == "__main__":
    main()
