"""Which claims, cut anyhow, share a gold point: the definition by which links are scored.

Two claims are linked when at least half of the tokens of each lie in what its side tells of one
gold point.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from divergence.domain import Claim, Readout
from divergence.gold import Case
from divergence.gold.tokens import tokens
from divergence.gold.views import of_gold

Told = tuple[Readout, tuple[Claim, ...]]
"""A side's readout and its claims."""


def links(case: Case, left: Told, right: Told) -> NDArray[np.bool_]:
    """Which claims of two sides are linked, `(left, right)`."""
    shared = of_gold(case).pair((left[0].side, right[0].side)).shared
    a, b = told(*left), told(*right)
    found = np.zeros((len(a), len(b)), dtype=bool)
    for point in shared:
        rows = [half(part, point.tokens[0]) for part in a]
        columns = [half(part, point.tokens[1]) for part in b]
        found |= np.outer(rows, columns)
    return found


def told(readout: Readout, claims: Sequence[Claim]) -> list[frozenset[int]]:
    """The numbers of the tokens that each claim covers."""
    places = tokens(readout.text)
    return [
        frozenset(n for n, at in enumerate(places) if at.overlaps(claim.span)) for claim in claims
    ]


def half(part: frozenset[int], whole: frozenset[int]) -> bool:
    """Whether at least half of the part lies in the whole; nothing lies nowhere."""
    return 2 * len(part & whole) >= len(part) > 0
