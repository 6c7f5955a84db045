"""Texts to vectors."""

from functools import cache as once

from divergence.domain import UsageError
from divergence.encode.cache import CachedEncoder, cache_file
from divergence.encode.embedded import EmbeddedEncoder
from divergence.encode.protocol import Encoder, Vectors
from divergence.encode.reader import PairReader
from divergence.encode.sbert import SentenceTransformerEncoder

__all__ = ["Encoder", "PairReader", "Vectors", "open_encoder", "open_reader"]


def open_encoder(name: str, *, cache: bool = True) -> Encoder:
    """The encoder of that name. Its weights are loaded when a text first needs them.

    The embedded one is opened once a process, so that a second comparison loads nothing.

    Args:
        name: `embedded`, or `sbert:` and a model's name on the hub or its local folder.
        cache: Keep vectors on disk between runs; False reads and writes nothing there.

    Raises:
        UsageError: There is no encoder of that name.
        WeightsError: Its weights are not on this machine and cannot be fetched.
    """
    encoder = _encoder(name)
    return CachedEncoder(encoder, cache_file()) if cache else encoder


@once
def open_reader() -> PairReader:
    """The reader of two texts side by side, opened once a process.

    Its weights are loaded when it first reads; then, a `WeightsError` says what is wrong with them.
    """
    return PairReader(_embedded().first_layer)


def _encoder(name: str) -> Encoder:
    kind, _, model = name.partition(":")
    if name == "embedded":
        return _embedded()
    if kind == "sbert" and model:
        return SentenceTransformerEncoder(model)
    raise UsageError(
        f"There is no encoder `{name}`: choose `embedded`, or `sbert:` and the name or the "
        "folder of a sentence-transformers model."
    )


@once
def _embedded() -> EmbeddedEncoder:
    return EmbeddedEncoder()
