"""Taking away the mark of a draft, once a person has corrected it."""

from dataclasses import dataclass
from pathlib import Path

from divergence.gold.folder import GOLD
from divergence.gold.lines import Line, without_draft
from divergence.gold.node import dump, load, read_text
from divergence.gold.reading import AUTHORED, read_place


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A file without the marks of drafts in it."""

    file: Path
    data: bytes
    """What shall stand in the file."""
    cases: tuple[str, ...]
    """Ids of the cases that were drafts; () when nothing changes."""


def confirmed(place: Path) -> Confirmed:
    """The file of a place as it is when all its cases are confirmed; nothing is written.

    Args:
        place: an authoring file, a case folder, or a gold beside its meta file.

    Raises:
        UsageError: naming file and place, if a case there is malformed.
    """
    drafts = tuple(case.id for case in read_place(place) if case.draft)
    if place.suffix == AUTHORED and place.is_file():
        lines = read_text(place).split("\n")
        return Confirmed(place, "\n".join(map(_line, lines)).encode(), drafts)
    file = place / GOLD if place.is_dir() else place
    others = {key: node.value for key, node in load(file).others(("draft",))}
    return Confirmed(file, dump(others), drafts)


def _line(text: str) -> str:
    bare, draft = without_draft(Line(text, ""))
    if not (draft and text.startswith("==")):
        return text
    return bare.text.rstrip() + ("\r" if text.endswith("\r") else "")
