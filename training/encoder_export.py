"""The trained encoder as it is shipped: a graph with weights of eight bits, pieces of four.

    python training/encoder_export.py --base build/base --model build/encoder-*/model -o FOLDER

Of several models that began at one base, the mean of their weights is shipped (Wortsman et al.,
2022, arXiv:2203.05482). Writes `encoder.onnx` (twelve layers, one text at a time, no padding),
`pieces.npz` (vectors of the pieces, as they were in the base) and `tokenizer.json.gz`. Weights are
stored small and computed with in float32: DequantizeLinear over each output channel, which
onnxruntime folds away when it loads the graph.
"""

import argparse
import gzip
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

OPSET = 20
HEADS = 12
EPSILON = 1e-12
Floats = NDArray[np.float32]


class Graph:
    """Nodes and weights in the order in which they are needed."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def node(self, kind: str, *inputs: str, **attributes: object) -> str:
        """A node with one output, and its name."""
        name = f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def weight(self, name: str, values: NDArray[Any]) -> str:
        """A constant."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def matrix(self, name: str, values: Floats) -> str:
        """A matrix `(in, out)` at eight bits, scaled by output channel."""
        scale = np.maximum(np.abs(values).max(axis=0) / 127, 1e-12).astype(np.float32)
        small = np.clip(np.rint(values / scale), -127, 127).astype(np.int8)
        stored = self.weight(name, small)
        return self.node("DequantizeLinear", stored, self.weight(f"{name}.scale", scale), axis=1)

    def dense(self, x: str, name: str, tensors: Mapping[str, Floats]) -> str:
        """`x · W + b`."""
        product = self.node("MatMul", x, self.matrix(name, tensors[f"{name}.weight"].T))
        return self.node("Add", product, self.weight(f"{name}.bias", tensors[f"{name}.bias"]))

    def norm(self, x: str, name: str, tensors: Mapping[str, Floats]) -> str:
        """Layer normalisation."""
        scale = self.weight(f"{name}.weight", tensors[f"{name}.weight"])
        bias = self.weight(f"{name}.bias", tensors[f"{name}.bias"])
        return self.node("LayerNormalization", x, scale, bias, epsilon=EPSILON)


def graph(tensors: Mapping[str, Floats]) -> onnx.ModelProto:
    """BERT over one text: `embedded (t, d)` to `tokens (t, d)` and `vector (d)` of norm 1."""
    made = Graph()
    hidden = len(tensors["embeddings.LayerNorm.bias"])
    layers = 1 + max(
        int(name.split(".")[2]) for name in tensors if name.startswith("encoder.layer")
    )
    made.weight("heads", np.array([0, HEADS, hidden // HEADS], np.int64))
    made.weight("whole", np.array([0, hidden], np.int64))
    made.weight("scaling", np.array((hidden // HEADS) ** -0.5, np.float32))
    made.weight("first", np.array([0], np.int64))
    x = made.norm("embedded", "embeddings.LayerNorm", tensors)
    for n in range(layers):
        x = _layer(made, x, f"encoder.layer.{n}", tensors)
    made.nodes.append(helper.make_node("Identity", [x], ["tokens"]))
    mean = made.node("ReduceMean", x, "first", keepdims=0)
    made.nodes.append(helper.make_node("LpNormalization", [mean], ["vector"], axis=0, p=2))
    outputs = [
        helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ["t", hidden]),
        helper.make_tensor_value_info("vector", TensorProto.FLOAT, [hidden]),
    ]
    inputs = [helper.make_tensor_value_info("embedded", TensorProto.FLOAT, ["t", hidden])]
    whole = helper.make_graph(made.nodes, "encoder", inputs, outputs, made.weights)
    model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)
    onnx.checker.check_model(model)
    return model


def _layer(made: Graph, x: str, name: str, tensors: Mapping[str, Floats]) -> str:
    heads = {
        part: made.node("Reshape", made.dense(x, f"{name}.attention.self.{part}", tensors), "heads")
        for part in ("query", "key", "value")
    }
    query = made.node("Transpose", heads["query"], perm=[1, 0, 2])
    key = made.node("Transpose", heads["key"], perm=[1, 2, 0])
    value = made.node("Transpose", heads["value"], perm=[1, 0, 2])
    scores = made.node("Mul", made.node("MatMul", query, key), "scaling")
    seen = made.node("MatMul", made.node("Softmax", scores, axis=-1), value)
    seen = made.node("Reshape", made.node("Transpose", seen, perm=[1, 0, 2]), "whole")
    seen = made.dense(seen, f"{name}.attention.output.dense", tensors)
    x = made.norm(made.node("Add", x, seen), f"{name}.attention.output.LayerNorm", tensors)
    inner = made.node("Gelu", made.dense(x, f"{name}.intermediate.dense", tensors))
    inner = made.dense(inner, f"{name}.output.dense", tensors)
    return made.norm(made.node("Add", x, inner), f"{name}.output.LayerNorm", tensors)


def weights(folder: Path) -> dict[str, Floats]:
    """The trained tensors, named as in BertModel."""
    (file,) = folder.rglob("model.safetensors")
    return {name.removeprefix("bert."): tensor for name, tensor in load_file(file).items()}


def mean(models: Sequence[Mapping[str, Floats]]) -> dict[str, Floats]:
    """Each tensor's mean over several models of one build."""
    return {
        name: np.mean([each[name] for each in models], axis=0, dtype=np.float32)
        for name in models[0]
    }


def pieces(base: Path, tensors: Mapping[str, Floats]) -> Iterator[tuple[str, NDArray[Any]]]:
    """The pieces' vectors at four bits, two in a byte, and what is added at each position."""
    kept = np.load(base / "pieces.npz")
    nibbles = kept["nibbles"]
    yield "nibbles", nibbles[:, ::2] | (nibbles[:, 1::2] << 4)
    yield "scales", kept["scales"]
    places = tensors["embeddings.position_embeddings.weight"]
    yield "places", (places + tensors["embeddings.token_type_embeddings.weight"][0])


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--model", type=Path, nargs="+", required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    tensors = mean([weights(each) for each in options.model])
    onnx.save(graph(tensors), str(options.output / "encoder.onnx"))
    np.savez(options.output / "pieces.npz", **dict(pieces(options.base, tensors)))
    tokenizer = (options.base / "tokenizer.json").read_bytes()
    packed = gzip.compress(tokenizer, mtime=0)
    (options.output / "tokenizer.json.gz").write_bytes(packed)
    for file in sorted(options.output.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
