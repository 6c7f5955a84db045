"""Every number that someone chose, with its unit and where it comes from.

Numbers that a step under `training/` made are in the weights, not here.
"""

import hashlib
from dataclasses import asdict, dataclass
from json import dumps

ALIGNERS = ("judge", "cosine")
"""What `Settings.aligner` may be."""


LANGUAGES = ("en", "ru", "tr")
"""Languages in which reports are written, BCP 47; each has a file in `report/words/`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a comparison depends on beside its texts and weights."""

    threshold: float | None = None
    """Probability from which two claims share a point; None takes the aligner's own."""
    undecided_margin: float = 0.1
    """A call closer than this to the threshold is a close call (probability)."""
    candidates: int = 12
    """Claims of the other readout that are judged for each claim. On annotated pairs the right
    counterpart is among the five nearest in 91 % of links; twelve leaves room for groups."""
    not_found: float = 0.9
    """Probability from which a silence is "not found" and not "perhaps"."""
    nearest: int = 3
    """Passages shown as proof of absence."""
    aligner: str = "judge"
    """`judge`, or `cosine`: the plain baseline, cosines and an assignment of one claim to one."""

    names: str = ""
    """A user's names of states, bodies and offices: the text of a TOML file, docs/languages.md."""

    def digest(self) -> str:
        """SHA-256 of all settings, hexadecimal; equal exactly when they are."""
        return hashlib.sha256(dumps(asdict(self), sort_keys=True).encode()).hexdigest()


MAX_INPUT_BYTES = 20_000_000
"""Largest input file in bytes. A readout has some kilobytes; five megabytes must work."""

CACHE_BYTES = 200_000_000
"""Size at which the oldest vectors leave the cache, in bytes (about 90,000 claims)."""

CHECK_TOLERANCE = 0.005
"""Fall of a figure that `check` passes over, so that a change of the last digits fails nothing.
Chosen: half a point of a hundred."""

LONGEST_TEXT = 4096
"""Characters of a claim that are read for its vector and its words; what follows is left out. A
claim has some hundred. At one token a character, the embedded encoder then needs about 100 MB
beside its weights, and a text of megabytes without one full stop no more than that: a vector for
each of its words took 2.6 GB and three minutes."""

RULING_FIT = 0.9
"""Similarity from which a claim is taken for one that a ruling cites in slightly other words:
matching letters of both, as a share of all their letters (Indel, rapidfuzz), in [0, 1]. Chosen:
a word changed in ten. What the words say (figures, negation, act) must be the same besides."""

RULING_BYTES = 1_000_000
"""Largest file of rulings that is posted at once, in bytes: some thousand rulings."""

VERSION = "0.1.0"
"""Of the package; pyproject.toml and a test hold it to the installed one."""
