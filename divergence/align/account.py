"""One readout as the aligner sees it, and the words of all of them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from divergence.align.words import Rarity, Words, rarity, words
from divergence.domain import Claim, Readout

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Account:
    """One readout's claims with their vectors."""

    readout: Readout
    claims: tuple[Claim, ...]
    vectors: NDArray[np.float32]
    """`(n, d)`, one row a claim."""

    @property
    def key(self) -> tuple[str, str, str]:
        """Order of accounts that hangs on what they say, not on how the files were named."""
        digest = hashlib.sha256(self.readout.text.encode("utf-8", "surrogatepass")).hexdigest()
        return digest, self.readout.side, self.readout.id


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of all claims compared: how rare each is, and where it lies."""

    words: Mapping[str, Words]
    """By claim id."""
    stems: Rarity
    names: Rarity
    tokens: Rarity
    rows: Mapping[str, int]
    """The row of `vectors` for each token; empty when words have no vectors."""
    vectors: Floats
    """`(w, d)`, centred, rows of norm 1."""


def vocabulary_of(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Every token that stands in a claim, once, sorted: what the encoder is asked for."""
    return tuple(sorted({token for claim in claims for token in words(claim).tokens}))


def vocabulary(
    claims: Sequence[Claim], tokens: Sequence[str], vectors: NDArray[np.float32]
) -> Vocabulary:
    """Count the words of all claims and lay out their vectors.

    Args:
        claims: of all readouts.
        tokens: as `vocabulary_of` gave them.
        vectors: `(w, d)`, one row a token.
    """
    found = {claim.id: words(claim) for claim in claims}
    spread = vectors.astype(np.float64)
    if len(spread) > 1:
        spread = spread - spread.mean(axis=0)
    norms = np.maximum(np.linalg.norm(spread, axis=1, keepdims=True), 1e-9)
    return Vocabulary(
        words=found,
        stems=rarity([w.stems for w in found.values()]),
        names=rarity([w.names for w in found.values()]),
        tokens=rarity([frozenset(w.tokens) for w in found.values()]),
        rows={token: row for row, token in enumerate(tokens)},
        vectors=spread / norms,
    )
