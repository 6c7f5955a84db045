"""The baseline: what a check found when its results were last accepted, kept in one JSON file.

    {
     "schema": "divergence-baseline/1",
     "cases": {
      "grain-call": {
       "digest": "…",            # of the case's texts and gold
       "claims": "cut",          # or "gold": whose claims were judged
       "signature": "…",
       "counts": [412, …],       # `Counts.numbers`
       "points": [
        {"claims": {"north": [[0, 83]], "south": [[12, 97]]}, "relations": ["north~south …"]},
        …

One line a point, so that the file reads well in a diff.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from json import dumps
from pathlib import Path

from divergence.check.points import ToldPoint
from divergence.domain import InputError, Span
from divergence.gold.counts import Counts
from divergence.gold.node import Node, load

SCHEMA = "divergence-baseline/1"

_POINTS = "points"


@dataclass(frozen=True, slots=True)
class Entry:
    """What was found on one case."""

    digest: str
    """SHA-256 over its texts and gold, hexadecimal."""
    claims: str
    """`cut`, or `gold` where the gold's claims were judged."""
    signature: str
    counts: Counts
    points: tuple[ToldPoint, ...]

    @property
    def document(self) -> dict[str, object]:
        """As it stands in the file; `_entry` is its inverse."""
        return {
            "digest": self.digest,
            "claims": self.claims,
            "signature": self.signature,
            "counts": list(self.counts.numbers),
            _POINTS: [
                {
                    "claims": {
                        side: [[span.start, span.stop] for span in spans]
                        for side, spans in point.claims
                    },
                    "relations": list(point.relations),
                }
                for point in self.points
            ],
        }


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was found on each case, by its id."""

    entries: Mapping[str, Entry]
    documents: Mapping[str, object]
    """As they stand in the file, so that what is not updated is written back as it was."""

    def updated(self, entries: Mapping[str, Entry]) -> bytes:
        """The file's new content: these entries replaced or added, every other left as it is."""
        new = {name: entry.document for name, entry in entries.items()}
        return "".join(_lines({**self.documents, **new})).encode()


EMPTY = Baseline({}, {})


def read(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        InputError: if there is no such file.
        UsageError: naming file and place, if it is malformed.
    """
    if not path.is_file():
        raise InputError(f"{path}: there is no such baseline; --update-baseline makes one")
    cases = dict(load(path, SCHEMA)["cases"].members())
    return Baseline(
        entries={name: _entry(node) for name, node in cases.items()},
        documents={name: node.value for name, node in cases.items()},
    )


def _entry(node: Node) -> Entry:
    numbers = [number.whole() for number in node["counts"].elements()]
    if len(numbers) != len(Counts().numbers):
        node["counts"].fail("are not as many as this version counts; update the baseline")
    return Entry(
        digest=node["digest"].string(),
        claims=node["claims"].string(),
        signature=node["signature"].string(),
        counts=Counts.of(numbers),
        points=tuple(_point(point) for point in node[_POINTS].elements()),
    )


def _point(node: Node) -> ToldPoint:
    return ToldPoint(
        claims=tuple(
            (side, tuple(map(_span, places.elements())))
            for side, places in node["claims"].members()
        ),
        relations=tuple(relation.string() for relation in node["relations"].elements()),
    )


def _span(node: Node) -> Span:
    ends = [number.whole() for number in node.elements()]
    if len(ends) != 2 or not 0 <= ends[0] < ends[1]:  # noqa: PLR2004 — start and stop
        node.fail("is no span [start, stop]")
    return Span(*ends)


def _lines(cases: Mapping[str, object]) -> Iterator[str]:
    yield f'{{\n "schema": {_json(SCHEMA)},\n "cases": {{'
    for number, name in enumerate(sorted(cases)):
        yield f"{',' if number else ''}\n  {_json(name)}: {{"
        yield from _members(cases[name])
        yield "\n  }"
    yield "\n }\n}\n"


def _members(document: object) -> Iterator[str]:
    members = document if isinstance(document, dict) else {}
    for number, (key, value) in enumerate(members.items()):
        yield f"{',' if number else ''}\n   {_json(key)}: "
        if key == _POINTS and value:
            yield "[\n    " + ",\n    ".join(map(_json, value)) + "\n   ]"
        else:
            yield _json(value)


def _json(value: object) -> str:
    return dumps(value, ensure_ascii=False)
