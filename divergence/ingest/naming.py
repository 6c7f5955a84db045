"""Sides and documents get names that are unique over a run."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import count

from divergence.domain import Readout
from divergence.ingest.originals import originals

_NAMELESS = "readout"
"""The side of a file whose name holds neither letter nor digit."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """A readout as it was read, before it meets the others of its run."""

    readout: Readout
    declared: bool
    """Whether someone named the side; otherwise it is made of the file's name."""


def slug(name: str) -> str:
    """A name in lower-case ASCII letters, digits and hyphens; "" if it holds no letter or digit.

    >>> slug("Кремль (текст)")
    'kreml-tekst'
    """
    from anyascii import anyascii

    return _other().sub("-", anyascii(name).lower()).strip("-")


def side_of(stem: str) -> str:
    """The side that a file's name stands for: its slug, or `readout` where that is empty."""
    return slug(stem) or _NAMELESS


def number(documents: Iterable[Ingested | Readout]) -> tuple[Readout, ...]:
    """The readouts of a run, in their order, with sides told apart and ids given.

    Two documents that declare the same side are two documents of that side, with the ids `x` and
    `x.2`. Two files of the same name that declare none are two sides, `x` and `x-2`; a declared
    `x` keeps its name before both. A bare readout counts as declared. A translation or version
    has its original's side. No documents give ().
    """
    run = [
        item if isinstance(item, Ingested) else Ingested(item, declared=True) for item in documents
    ]
    named = [replace(item.readout, side=side) for item, side in zip(run, _sides(run), strict=True)]
    first = originals(named)
    readouts = [replace(one, side=named[at].side) for one, at in zip(named, first, strict=True)]
    told: Counter[str] = Counter()
    numbered = []
    for readout in readouts:
        told[readout.side] += 1
        nth = told[readout.side]
        numbered.append(replace(readout, id=readout.side if nth == 1 else f"{readout.side}.{nth}"))
    return tuple(_tied(one, numbered[at]) for one, at in zip(numbered, first, strict=True))


def _tied(readout: Readout, original: Readout) -> Readout:
    """The readout with its original's id where it names one; one that is not there is let go."""
    id_ = None if original is readout else original.id
    return replace(
        readout,
        translation_of=id_ if readout.translation_of else None,
        version_of=id_ if readout.version_of and not readout.translation_of else None,
    )


def _sides(run: Sequence[Ingested]) -> list[str]:
    """The side of each document; those made of a file's name are never one that is taken."""
    taken = {item.readout.side for item in run if item.declared}
    wanted = {item.readout.side for item in run}
    sides = []
    for item in run:
        side = item.readout.side
        if not item.declared:
            if side in taken:
                side = _next_free(side, taken | wanted)
            taken.add(side)
        sides.append(side)
    return sides


def _next_free(side: str, names: set[str]) -> str:
    return next(name for n in count(2) if (name := f"{side}-{n}") not in names)


@cache
def _other() -> re.Pattern[str]:
    return re.compile(r"[^a-z0-9]+")
