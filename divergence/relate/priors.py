"""What a rule's word is worth: how often it spoke on annotated points, and on which kind.

`priors.json` holds plain counts, written by `training/relations.py` from the cases in the
repository. Everything here is a function of them.
"""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from json import loads
from pathlib import Path

from divergence.domain import Evidence, RelationKind

_FILE = Path(__file__).with_name("priors.json")

OTHER_SIDE = "more_specific_other"
"""In counts: the point is more specific, but of the side opposite to the one the rule names."""

BELIEF = 1.0
"""Times that a rule is taken to have spoken rightly, and wrongly, before anything was measured
(Laplace's rule of succession)."""

POOLED = 4.0
"""Points of each kind on which it is taken to have spoken as often as over all kinds: few points
conflict, and that a rule never spoke on them shows little."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """How often one outcome of a rule was seen on points of each kind."""

    on: dict[str, int]
    """By kind of the point; `OTHER_SIDE` apart from `more_specific` for outcomes with a side."""
    facet: int
    """How often the annotation holds the rule's facet where the rule spoke."""

    @property
    def times(self) -> int:
        """How often it spoke at all."""
        return sum(self.on.values())


@dataclass(frozen=True, eq=False)
class Priors:
    """Counts over annotated points on which both sides speak; compared by identity."""

    points: dict[RelationKind, int]
    spoken: dict[tuple[str, RelationKind], Spoken]
    """By rule and the relation it suggests."""
    temper: float
    """Share of the evidence that counts, in (0, 1]: rules overlap and must not add up twice."""
    facet_threshold: float
    """Share of right facets from which a rule's facet is reported."""

    def share(self, kind: RelationKind) -> float:
        """The share of a kind among points on which both sides speak."""
        return self.points[kind] / sum(self.points.values())

    def rate(self, outcome: tuple[str, RelationKind], kind: RelationKind, *, right: bool) -> float:
        """How probable it is that a rule has this outcome on a point of a kind, in (0, 1).

        Smoothed towards a rule that is as often right as wrong (`BELIEF`), its errors spread over
        the kinds as points are, and towards the rate over all kinds (`POOLED`).

        Args:
            outcome: the rule and the relation it suggests.
            kind: of the point.
            right: whether the outcome names the point's own side; for outcomes without a side,
                whether it suggests the point's kind.
        """
        spoken = self.spoken.get(outcome, Spoken({}, 0))
        sided = outcome[1] is RelationKind.MORE_SPECIFIC
        specific = kind is RelationKind.MORE_SPECIFIC
        seen = spoken.on.get(OTHER_SIDE if sided and specific and not right else kind, 0)
        chances = self.points[kind] * (2 if sided and not specific else 1)
        overall = spoken.times / (sum(self.points.values()) * (2 if sided else 1))
        believed = BELIEF if right else BELIEF * self.share(kind)
        return (seen + believed + POOLED * overall) / (chances + BELIEF + POOLED)

    def precision(self, evidence: Evidence) -> float:
        """How often the rule is right with this outcome, in (0, 1), by the rule of succession."""
        spoken = self.spoken.get((evidence.rule, evidence.suggests), Spoken({}, 0))
        return (spoken.on.get(evidence.suggests, 0) + BELIEF) / (spoken.times + 2 * BELIEF)

    def facet_holds(self, evidence: Evidence) -> bool:
        """Whether the rule's facet is right often enough to be reported."""
        spoken = self.spoken.get((evidence.rule, evidence.suggests), Spoken({}, 0))
        return (spoken.facet + BELIEF) / (spoken.times + 2 * BELIEF) >= self.facet_threshold


@cache
def load() -> Priors:
    """The counts that come with this version."""
    return parse(_FILE.read_text(encoding="utf-8"))


def parse(text: str) -> Priors:
    """Counts from their JSON form."""
    document = loads(text)
    return Priors(
        points={RelationKind(kind): count for kind, count in document["points"].items()},
        spoken={
            (rule, RelationKind(kind)): Spoken(entry["on"], entry["facet"])
            for rule, kinds in document["spoken"].items()
            for kind, entry in kinds.items()
        },
        temper=document["temper"],
        facet_threshold=document["facet_threshold"],
    )


@cache
def priors_digest() -> str:
    """SHA-256 of the counts, lower-case hexadecimal, for a result's signature."""
    return sha256(_FILE.read_bytes()).hexdigest()
