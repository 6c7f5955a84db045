"""What was learnt from annotated points: what each rule's word is worth, and the head's weights.

`priors.json` is written by `training/relations.py` from cases in the repository.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from json import loads
from pathlib import Path
from typing import Any

from divergence.domain import Evidence, RelationKind, WeightsError
from divergence.relate.head import Head

_FILE = Path(__file__).with_name("priors.json")

SCHEMA = "divergence-priors/2"

BELIEF = 1.0
"""Times that a rule is taken to have spoken rightly, and wrongly, before anything was measured
(Laplace's rule of succession)."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """How often one outcome of a rule was seen on annotated points."""

    times: int
    right: int
    """Of these, on points of the relation that it suggests, and of the side that it names."""
    facet: int
    """Of these, on points whose annotation holds the rule's facet."""


@dataclass(frozen=True, slots=True)
class Priors:
    """Counts of what the rules said, and the trained head."""

    spoken: Mapping[tuple[str, RelationKind], Spoken]
    """By rule and the relation it suggests."""
    head: Head

    def precision(self, evidence: Evidence) -> float:
        """How often the rule is right with this outcome, in (0, 1), by the rule of succession."""
        spoken = self.spoken.get((evidence.rule, evidence.suggests), Spoken(0, 0, 0))
        return (spoken.right + BELIEF) / (spoken.times + 2 * BELIEF)


@cache
def load() -> Priors:
    """What comes with this version.

    Raises:
        WeightsError: if the file was made for another version.
    """
    return parse(_FILE.read_text(encoding="utf-8"))


def parse(text: str) -> Priors:
    """Priors from their JSON form.

    Raises:
        WeightsError: if it is not of this version's form.
    """
    document: dict[str, Any] = loads(text)
    if document.get("schema") != SCHEMA:
        raise WeightsError(
            f"the weights of relations ({_FILE.name}) are not of this version: install divergence"
            " again, or run training/relations.py --write"
        )
    relations, facets = document["relations"], document["facets"]
    return Priors(
        spoken={
            (rule, RelationKind(kind)): Spoken(**entry)
            for rule, kinds in document["spoken"].items()
            for kind, entry in kinds.items()
        },
        head=Head(
            bias=tuple(relations["bias"]),
            even={name: tuple(row) for name, row in relations["even"].items()},
            odd=relations["odd"],
            facet_bias=tuple(facets["bias"]),
            facet_even={name: tuple(row) for name, row in facets["even"].items()},
            facet_threshold=facets["threshold"],
        ),
    )


@cache
def priors_digest() -> str:
    """SHA-256 of the file, lower-case hexadecimal, for a result's signature."""
    return sha256(_FILE.read_bytes()).hexdigest()
