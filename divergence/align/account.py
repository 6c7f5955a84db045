"""One readout as the aligner sees it, and the words of all of them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from divergence.align.words import Rarity, Words, rarity, words
from divergence.domain import Claim, Readout


@dataclass(frozen=True, slots=True)
class Account:
    """One readout's claims with their vectors."""

    readout: Readout
    claims: tuple[Claim, ...]
    vectors: NDArray[np.float32]
    """`(n, d)`, one row a claim."""

    def language(self, claim: Claim) -> str:
        """Of a claim, as the primary subtag of BCP 47."""
        return self.readout.language_at(claim.span).partition("-")[0]

    @property
    def languages(self) -> tuple[str, ...]:
        """Of each claim."""
        return tuple(map(self.language, self.claims))

    @property
    def key(self) -> tuple[str, str, str]:
        """Order of accounts that hangs on what they say, not on how the files were named."""
        digest = hashlib.sha256(self.readout.text.encode("utf-8", "surrogatepass")).hexdigest()
        return digest, self.readout.side, self.readout.id


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of all claims compared, and how rare each is."""

    words: Mapping[str, Words]
    """By claim id."""
    stems: Rarity
    names: Rarity
    tokens: Rarity


def vocabulary(claims: Sequence[Claim]) -> Vocabulary:
    """Count the words of all claims, of all readouts compared."""
    found = {claim.id: words(claim) for claim in claims}
    return Vocabulary(
        words=found,
        stems=rarity([w.stems for w in found.values()]),
        names=rarity([w.names for w in found.values()]),
        tokens=rarity([frozenset(w.tokens) for w in found.values()]),
    )
