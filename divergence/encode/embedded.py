"""The encoder that comes with the package: multilingual-e5-small, fine-tuned on our own cases.

Made by the steps under `training/encoder_*.py`; its card is `divergence/encode/weights/README.md`.
Eight languages: ar en fa fr ru tr uk zh; others are read in smaller pieces.
"""

import gzip
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from divergence.encode.protocol import Vectors
from divergence.encode.texts import digest_of, rows
from divergence.models import Weights, packages, verified
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
    """Vectors of 384 numbers by onnxruntime. Weights are loaded with the first text.

    Args:
        files: Weights of the same build by what they hold, in place of those that are shipped.
    """

    name = "embedded"

    def __init__(self, files: Mapping[str, Weights] | None = None) -> None:
        self._files = files or packages.embedded()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the list that `sha256sum` prints for the files, by name."""
        return digest_of(
            [
                (packages.EMBEDDED[kind][0], self._files[kind].sha256)
                for kind in ("graph", "pieces", "tokenizer")
            ]
        )

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, `(n, 384)`, in their order.

        Raises:
            WeightsError: The weights are missing or are not the ones that were pinned.
        """
        return rows(texts, self._encode)

    def _encode(self, texts: list[str]) -> Vectors:
        embedded, session = self.first_layer(texts, LONGEST), self._session
        with ThreadPoolExecutor(THREADS) as pool:
            found = pool.map(lambda each: session.run(["vector"], {"embedded": each}), embedded)
            return np.stack([vector for (vector,) in found])

    @cached_property
    def first_layer(self) -> "FirstLayer":
        """What turns texts into what its layers read; loaded when it is first used."""
        return FirstLayer(self._files)

    @cached_property
    def _session(self) -> "InferenceSession":
        return open_session(verified(self._files["graph"]))


class FirstLayer:
    """What the first layer reads of a text: a row for each of its pieces.

    Args:
        files: The embedded weights by what they hold.
    """

    def __init__(self, files: Mapping[str, Weights]) -> None:
        self._files = files

    def __call__(self, texts: Sequence[str], longest: int) -> list[Vectors]:
        """`(t, d)` a text, t at most `longest`.

        Raises:
            WeightsError: The weights are missing or are not the ones that were pinned.
        """
        pieces = self._tokenizer.encode_batch([PREFIX + text for text in texts])
        numbers = (_cut(np.array(found.ids, dtype=np.int64), longest) for found in pieces)
        return [self._pieces(each) for each in numbers]

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        path = verified(self._files["tokenizer"])
        from tokenizers import Tokenizer

        return Tokenizer.from_str(gzip.decompress(path.read_bytes()).decode())

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


def _cut(numbers: NDArray[np.int64], longest: int) -> NDArray[np.int64]:
    """The first pieces of a text that is too long, and its end mark."""
    return numbers if len(numbers) <= longest else np.append(numbers[: longest - 1], numbers[-1])
