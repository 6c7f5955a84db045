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
    not_found: float = 0.94
    """Probability from which a silence is "not found" and not "perhaps": the lowest, in steps of
    0.01, from which 96 in 100 are right both on `tune` and on 42 training cases like published
    readouts that neither encoder nor judge has seen."""
    nearest: int = 3
    """Passages shown as proof of absence."""
    aligner: str = "judge"
    """`judge`, or `cosine`: the plain baseline, cosines and an assignment of one claim to one."""

    same_encounter: bool = False
    """Whether texts that seem to tell of different encounters are matched all the same."""

    names: str = ""
    """A user's names of states, bodies and offices: the text of a TOML file, docs/languages.md."""

    terms: str = ""
    """A user's names that take a position, opposite words and places: the text of a TOML file,
    docs/terms.md."""

    def digest(self) -> str:
        """SHA-256 of all settings, hexadecimal; equal exactly when they are."""
        return hashlib.sha256(dumps(asdict(self), sort_keys=True).encode()).hexdigest()


MAX_INPUT_BYTES = 20_000_000
"""Largest input file in bytes, of whatever kind. A page or document with its pictures has some
megabytes; a file of fifty is refused before it is read."""

MAX_TEXT_BYTES = 6_000_000
"""Largest plain text in bytes. A readout has some kilobytes; five megabytes must work."""

MAX_TEXT = 2_000_000
"""Characters that may come out of a page, PDF, Word document or archive, with what was left out. A
book has a million; what has more is no readout."""

FETCH_SECONDS = 30.0
"""Seconds that a page of the net may take, from its name to its last byte. Chosen: the slowest
government sites answer in some ten seconds, and nobody waits a minute before a shell."""

FETCH_SECONDS_MAX = 86_400.0
"""Longest that a user may wait for a page, in seconds: a day. Chosen; far below what a system's
clocks can count to."""

FETCH_BYTES = MAX_INPUT_BYTES
"""Largest answer in bytes, as it comes and unpacked: no more than may be read from a file."""

FETCH_REDIRECTS = 5
"""Redirects that are followed to a page; RFC 9309 (2.3.1.2) names the same for robots.txt."""

FETCH_ROBOTS_BYTES = 512_000
"""Largest robots.txt in bytes: RFC 9309 (2.5) wants 500 KiB read."""

LONGEST_ADDRESS = 8_000
"""Characters of an address that is kept for citation: RFC 9110 (4.1) wants as many supported."""

READ_SECONDS = 10
"""Longest time that a page, PDF, Word document or archive may take to be read, in seconds of the
processor. The largest ones that people publish take two."""

READ_WAIT = 120
"""The same in seconds of the clock, for a machine that is busy, or a reader that waits."""

READ_MEMORY = 2_000_000_000
"""Address space of the process that reads such a file, in bytes: pages of twenty megabytes need
half of it."""

UNPACKED_BYTES = 200_000_000
"""What may come out of an archive or a compressed stream, in bytes: ten times the largest input."""

PAGE_DEPTH = 1_000
"""Elements that may be nested in a page; those of pages in use stay below 100, and browsers close
them from 512 on."""

PAGE_WORDS = 50_000
"""Words that a page may show: a book. Beyond, finding the account in it takes too long."""

EMPTY_WORDS = 8
"""Words below which nothing was found in a page, PDF or Word document. The shortest readouts of one
sentence have twelve."""

SCANT_WORDS = 40
"""Words below which a text that was taken from a page is told to be looked at, where most of the
page was left out. The shortest official readouts have about forty."""

LONGEST_ARTICLE = 200_000
"""Characters of a document in which the accounts of several sides are looked for; a long press
report has 30,000 with its readers' comments. The search takes time about linear in it."""

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
