"""The shipped encoder and readers as weights to go on from: what their files hold, dequantised.

    python training/reader_base.py -o build/shipped

Writes `model.safetensors` and `tokenizer.json` for `reader_train.py --model`, and
for each reader `N/reader.safetensors` for its `--start`, so that a reader learns over the very
numbers that a run computes with.
"""

import argparse
import gzip
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
from encoder_export import Floats
from numpy.typing import NDArray
from onnx import TensorProto, numpy_helper
from safetensors.numpy import save_file

from divergence.encode.embedded import BLOCK
from divergence.models import packages, verified

SCALE = ".scale"
THIN = (".down", ".up", ".weight")
"""Ends of the reader's matrices, which its graph has the other way round."""


def tensors(graph: onnx.ModelProto) -> dict[str, Floats]:
    """The tensors of the encoder's layers, named as in BertModel."""
    held = {each.name: numpy_helper.to_array(each) for each in graph.graph.initializer}
    found = {}
    for name, values in held.items():
        scale = held.get(f"{name}{SCALE}")
        if scale is not None:
            found[f"{name}.weight"] = (values.astype(np.float32) * scale).T
        elif name.startswith(("embeddings.", "encoder.")) and not name.endswith(SCALE):
            found[name] = values.astype(np.float32)
    return found


def encoder(graph: onnx.ModelProto, pieces: Mapping[str, NDArray[np.generic]]) -> dict[str, Floats]:
    """All of the encoder's tensors."""
    found = tensors(graph)
    packed, scales = pieces["nibbles"], pieces["scales"].astype(np.float32)
    nibbles = np.stack([packed & 15, packed >> 4], axis=2).reshape(len(packed), -1)
    table = (nibbles.astype(np.float32) - 8) * np.repeat(scales, BLOCK, axis=1)
    places = pieces["places"].astype(np.float32)
    found["embeddings.word_embeddings.weight"] = table
    found["embeddings.position_embeddings.weight"] = places
    # what the places stand for already
    found["embeddings.token_type_embeddings.weight"] = np.zeros((2, places.shape[1]), np.float32)
    return {name: np.ascontiguousarray(values) for name, values in found.items()}


def readers(graph: onnx.ModelProto) -> dict[str, dict[str, Floats]]:
    """The tensors that each reader has of its own, named as in `Reader`, by the reader's number."""
    found: dict[str, dict[str, Floats]] = {}
    for each in graph.graph.initializer:
        if each.data_type == TensorProto.FLOAT16:
            values = numpy_helper.to_array(each).astype(np.float32)
            if each.name.endswith(".gate"):
                values = values.ravel()
            number, _, name = each.name.partition(".")
            own = np.ascontiguousarray(values.T if name.endswith(THIN) else values)
            found.setdefault(number, {})[name] = own
    return found


def main() -> None:
    """Write them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    files = {kind: verified(weights) for kind, weights in packages.embedded().items()}
    with np.load(files["pieces"]) as pieces:
        told = encoder(onnx.load(str(files["graph"])), dict(pieces))
    save_file(told, str(options.output / "model.safetensors"))
    tokenizer = gzip.decompress(files["tokenizer"].read_bytes())
    (options.output / "tokenizer.json").write_bytes(tokenizer)
    graph = onnx.load(str(files["reader"]), load_external_data=False)
    for number, own in readers(graph).items():
        (options.output / number).mkdir(exist_ok=True)
        save_file(own, str(options.output / number / "reader.safetensors"))


if __name__ == "__main__":
    main()
