"""Everything that is wrong with the cases at a path, not the first thing only."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from divergence.domain import UsageError
from divergence.gold.folder import GOLD, META
from divergence.gold.node import Node, load
from divergence.gold.nouns import Case
from divergence.gold.reading import AUTHORED, read_place

_CLAIM = ("id", "start", "stop", "text", "routine", "repeats")
_SPAN = ("start", "stop", "text")
_RELATION = ("between", "relation", "side", "facets", "confidence", "note")


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was read at one place, and what is wrong there."""

    cases: tuple[Case, ...]
    """Only as far as they could be read; sound if there are no problems."""
    problems: tuple[str, ...] = ()
    """A sentence each, with file and place."""


def inspect(place: Path) -> Inspection:
    """Read an authoring file or a case folder to its end, and list what is wrong with it."""
    faults: list[UsageError] = []
    cases: tuple[Case, ...] = ()
    try:
        cases = read_place(place, faults.append)
    except UsageError as fault:
        faults.append(fault)
    return Inspection(cases, tuple(dict.fromkeys(map(str, faults))))


def unknown(place: Path) -> tuple[str, ...]:
    """What stands in a sound case's `gold.json` and has no meaning there, a sentence each.

    Readers pass it over; an authoring file has none of it.
    """
    if place.suffix == AUTHORED and place.is_file():
        return ()
    document = load(place / GOLD if place.is_dir() else place)
    return tuple(str(node.fault("has no meaning in a gold")) for node in _unknown(document))


def strays(folder: Path, case: Case) -> tuple[str, ...]:
    """What lies in a case's folder and belongs to no case, sorted; hidden files do not count."""
    known = {META, GOLD, *(account.file for account in case.accounts)}
    return tuple(
        f"{entry}: is no part of case “{case.id}”"
        for entry in sorted(folder.iterdir())
        if entry.name not in known and not entry.name.startswith(".")
    )


def _unknown(document: Node) -> Iterator[Node]:
    yield from _others(document, ("schema", "draft", "claims", "points"))
    for _, told in document["claims"].members():
        for claim in told.elements():
            yield from _others(claim, _CLAIM)
            for repeat in claim["repeats"].elements() if "repeats" in claim else ():
                yield from _others(repeat, _SPAN)
    for point in document["points"].elements():
        yield from _others(point, ("id", "claims", "relations"))
        for relation in point["relations"].elements() if "relations" in point else ():
            yield from _others(relation, _RELATION)
            if relation.get("confidence") not in (None, "low"):
                yield relation["confidence"]


def _others(node: Node, known: tuple[str, ...]) -> Iterator[Node]:
    return (other for _, other in node.others(known))
