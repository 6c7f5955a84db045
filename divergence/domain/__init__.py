"""The nouns: plain values that hold still. Standard library only."""

from divergence.domain.claim import (
    Act,
    Actors,
    Attributes,
    Claim,
    Cue,
    Initiator,
    Mention,
    Quantity,
    Status,
)
from divergence.domain.comparison import (
    Candidate,
    Comparison,
    Decider,
    Finding,
    Signature,
    Skipped,
    Undecided,
)
from divergence.domain.errors import DivergenceError, InputError, UsageError, WeightsError
from divergence.domain.point import (
    Evidence,
    Facet,
    Passage,
    Point,
    Quote,
    Relation,
    RelationKind,
    Silence,
    SilenceGrade,
)
from divergence.domain.readout import Encounter, Grade, Provenance, Readout
from divergence.domain.span import Span

__all__ = [
    "Act",
    "Actors",
    "Attributes",
    "Candidate",
    "Claim",
    "Comparison",
    "Cue",
    "Decider",
    "DivergenceError",
    "Encounter",
    "Evidence",
    "Facet",
    "Finding",
    "Grade",
    "Initiator",
    "InputError",
    "Mention",
    "Passage",
    "Point",
    "Provenance",
    "Quantity",
    "Quote",
    "Readout",
    "Relation",
    "RelationKind",
    "Signature",
    "Silence",
    "SilenceGrade",
    "Skipped",
    "Span",
    "Status",
    "Undecided",
    "UsageError",
    "WeightsError",
]
