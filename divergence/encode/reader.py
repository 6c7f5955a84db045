"""The readers that come with the package: two texts side by side, through the encoder's layers.

The lower six layers see each text alone, the upper six both, twice, each time with small additions
of a reader's own learnt from pairs that were annotated (`training/reader_*.py`); the matrices are
the encoder's, read from its file. What comes out are log-odds, the means of what both readers say,
which `relate` weighs with everything else.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from divergence.domain import Reading, RelationKind
from divergence.encode.embedded import THREADS, FirstLayer
from divergence.encode.texts import digest_of, readable
from divergence.models import packages, verified
from divergence.models.session import open_session

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

LONGEST = 96
"""Pieces of a text that are read: as many as the reader was taught with."""

KEPT = 20_000
"""Readings that are remembered, some ten megabytes."""

FILES = ("graph", "pieces", "reader", "tokenizer")
"""What a reading hangs on: the encoder's files as well as its own."""

KINDS = len(RelationKind)


class PairReader:
    """Readings by onnxruntime, each pair computed alone. Weights are loaded with the first pair.

    Args:
        first_layer: The encoder's, if it is at hand; None loads another.
    """

    def __init__(self, first_layer: FirstLayer | None = None) -> None:
        self._first_layer = first_layer or FirstLayer(packages.embedded())
        self._known: dict[tuple[str, str], Reading] = {}

    @property
    def digest(self) -> str:
        """SHA-256 of the list that `sha256sum` prints for its files, by name."""
        return digest_of([packages.EMBEDDED[kind] for kind in FILES])

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> tuple[Reading, ...]:
        """One reading a pair, in their order. A pair that was read before is not read again.

        Raises:
            WeightsError: The weights are missing or are not the ones that were pinned.
        """
        ordered = [(min(pair), max(pair)) for pair in pairs]
        missing = [pair for pair in dict.fromkeys(ordered) if pair not in self._known]
        known = {pair: self._known[pair] for pair in ordered if pair in self._known}
        known.update(zip(missing, self._read(missing), strict=True))
        if len(self._known) > KEPT:
            self._known.clear()
        self._known.update(known)
        found = (known[pair] for pair in ordered)
        return tuple(
            reading if pair == now else _seen_from_the_other(reading)
            for reading, pair, now in zip(found, ordered, pairs, strict=True)
        )

    def _read(self, pairs: list[tuple[str, str]]) -> list[Reading]:
        if not pairs:
            return []
        layer, session = self._first_layer, self._session
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        embedded = dict(zip(texts, layer([*map(readable, texts)], LONGEST), strict=True))

        def one(pair: tuple[str, str]) -> Reading:
            left, right = (embedded[text] for text in pair)
            owner = np.concatenate([np.ones(len(left)), np.zeros(len(right))]).astype(np.float32)
            both = {"embedded": np.concatenate([left, right]), "left": owner}
            scores, lean = session.run(["scores", "lean"], both)
            told = [float(score) for score in scores[0]]
            return Reading(
                kinds=tuple(told[:KINDS]),
                facets=tuple(told[KINDS:]),
                more=float(lean[0, 0]) if pair[0] != pair[1] else 0.0,
            )

        with ThreadPoolExecutor(THREADS) as pool:
            return list(pool.map(one, pairs))

    @cached_property
    def _session(self) -> "InferenceSession":
        verified(packages.embedded()["graph"])
        return open_session(verified(packages.embedded()["reader"]))


def _seen_from_the_other(reading: Reading) -> Reading:
    return Reading(reading.kinds, reading.facets, -reading.more)
