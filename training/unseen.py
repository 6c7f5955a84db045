"""Encoders that have not seen a case of the judge's: the two whose mean ships.

Encoder 0 lies beside this file, as it was exported; encoder 1 is what the shipped mean has besides
it (twice the mean, less encoder 0), but for the rounding of weights to eight bits.
"""

from dataclasses import replace
from functools import cache as once
from pathlib import Path

import onnx
from encoder_export import graph
from reader_base import tensors
from split import half_of

from divergence.encode import Encoder
from divergence.encode.cache import CachedEncoder, cache_file
from divergence.encode.embedded import EmbeddedEncoder
from divergence.models import packages, sha256_of, verified

ROOT = Path(__file__).parents[1]
FIRST = ROOT / "training" / "encoder-0.onnx"
FIRST_SHA256 = "027d9c5813460719ae577a1b1e6eee38b60e315dcee543bc4f9fc09ea93e9bb3"
SECOND = ROOT / "build" / "encoder-1.onnx"


def encoder_for(case: str) -> Encoder:
    """The encoder that has not seen the case of this id."""
    return _encoders()[half_of(case)]


@once
def _encoders() -> tuple[Encoder, Encoder]:
    files = packages.embedded()
    first = replace(files["graph"], path=FIRST, sha256=FIRST_SHA256)
    one = tensors(onnx.load(str(verified(first))))
    mean = tensors(onnx.load(str(verified(files["graph"]))))
    SECOND.parent.mkdir(exist_ok=True)
    onnx.save(graph({name: 2 * mean[name] - one[name] for name in mean}), str(SECOND))
    second = replace(files["graph"], path=SECOND, sha256=sha256_of(SECOND))
    return tuple(
        CachedEncoder(EmbeddedEncoder({**files, "graph": each}), cache_file())
        for each in (first, second)
    )
