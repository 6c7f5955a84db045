"""The encoder that comes with the package: multilingual-e5-small, fine-tuned on our own cases.

Made by the steps under `training/encoder_*.py`; its card is `divergence/encode/weights/README.md`.
Eight languages: ar en fa fr ru tr uk zh; others are read in smaller pieces.
"""

import gzip
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from divergence.encode.protocol import Vectors
from divergence.encode.texts import digest_of, rows
from divergence.models import packages, verified
from divergence.models.session import open_session

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

PREFIX = "query: "
"""What the model was trained with before each text."""
LONGEST = 512
"""Pieces of a text that are read: the model has no more positions."""
BLOCK = 32
"""Weights of a piece's vector that share a scale."""
THREADS = 2
"""Texts computed at once. Each is computed alone, so a vector does not hang on their number."""


class EmbeddedEncoder:
    """Vectors of 384 numbers by onnxruntime. Weights are loaded with the first text."""

    name = "embedded"

    def __init__(self) -> None:
        self._files = packages.embedded()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the list that `sha256sum` prints for the files, by name."""
        return digest_of(list(packages.EMBEDDED.values()))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, `(n, 384)`, in their order.

        Raises:
            WeightsError: The weights are missing or are not the ones that were pinned.
        """
        return rows(texts, self._encode)

    def _encode(self, texts: list[str]) -> Vectors:
        pieces = self._tokenizer.encode_batch([PREFIX + text for text in texts])
        numbers = [_cut(np.array(found.ids, dtype=np.int64)) for found in pieces]
        session, table = self._session, self._pieces
        with ThreadPoolExecutor(THREADS) as pool:
            found = pool.map(lambda ids: session.run(["vector"], {"embedded": table(ids)}), numbers)
            return np.stack([vector for (vector,) in found])

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        path = verified(self._files["tokenizer"])
        from tokenizers import Tokenizer

        return Tokenizer.from_str(gzip.decompress(path.read_bytes()).decode())

    @cached_property
    def _session(self) -> "InferenceSession":
        return open_session(verified(self._files["graph"]))

    @cached_property
    def _pieces(self) -> "Pieces":
        with np.load(verified(self._files["pieces"])) as kept:
            return Pieces(kept["nibbles"], kept["scales"], kept["places"])


class Pieces:
    """The vectors of the vocabulary's pieces, four bits a weight, and of the places in a text.

    Args:
        nibbles: `(pieces, d / 2)`, two weights a byte, the lower half first.
        scales: `(pieces, d / BLOCK)`.
        places: `(LONGEST, d)`.
    """

    def __init__(
        self, nibbles: NDArray[np.uint8], scales: NDArray[np.float16], places: Vectors
    ) -> None:
        self._nibbles, self._scales, self._places = nibbles, scales, places

    def __call__(self, numbers: NDArray[np.int64]) -> Vectors:
        """What the first layer reads, `(t, d)`: value = (nibble − 8) · scale, plus the place."""
        packed = self._nibbles[numbers]
        nibbles = np.stack([packed & 15, packed >> 4], axis=2).reshape(len(numbers), -1)
        scales = np.repeat(self._scales[numbers].astype(np.float32), BLOCK, axis=1)
        found: Vectors = (nibbles.astype(np.float32) - 8) * scales + self._places[: len(numbers)]
        return found


def _cut(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """The first pieces of a text that is too long, and its end mark."""
    return numbers if len(numbers) <= LONGEST else np.append(numbers[: LONGEST - 1], numbers[-1])
