"""The trained readers as they are shipped: their own small weights, the encoder's from its file.

    python training/reader_export.py --reader build/reader-0 build/reader-1 -o FOLDER

They share the layers below and what they are asked; their scores are averaged (an ensemble:
Lakshminarayanan et al., 2017, arXiv:1612.01474). FOLDER holds `encoder.onnx` already;
`reader.onnx` refers to the matrices in it by their offsets (ONNX external data), so they are
shipped once. What readers add is stored as float16 and computed with in float32.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from encoder_export import EPSILON, HEADS, OPSET, Floats, Graph
from onnx import TensorProto, helper
from reader_model import APART, DENSE, LAYERS, OUT, WIDTH
from safetensors.numpy import load_file

OURS = ("query", "key", "value", "output", "inner", "outer")
"""What `reader_model` calls the encoder's matrices, in the order of `DENSE`."""
AWAY = -1e4
"""Added where the lower layers would look at the other claim: after the softmax nothing is left."""
ENCODER = "encoder.onnx"
SMALL = 1024
"""Bytes of a weight that is not worth an offset."""


class ReaderGraph(Graph):
    """A graph whose weights are partly another file's."""

    def __init__(self, encoder: Path, added: Mapping[str, Floats]) -> None:
        super().__init__()
        self.added = added
        self.bytes = encoder.read_bytes()
        self.theirs = {each.name: each for each in onnx.load(str(encoder)).graph.initializer}
        self.known: set[str] = set()
        self.matrices: dict[str, str] = {}

    def borrowed(self, name: str) -> str:
        """A weight of the encoder, read from its file where it lies."""
        if name not in self.known:
            self.known.add(name)
            tensor = self.theirs[name]
            if len(tensor.raw_data) >= SMALL:
                start = self.bytes.index(tensor.raw_data)
                tensor = TensorProto(
                    name=name,
                    data_type=tensor.data_type,
                    dims=tensor.dims,
                    data_location=TensorProto.EXTERNAL,
                    external_data=[
                        onnx.StringStringEntryProto(key="location", value=ENCODER),
                        onnx.StringStringEntryProto(key="offset", value=str(start)),
                        onnx.StringStringEntryProto(
                            key="length", value=str(len(self.theirs[name].raw_data))
                        ),
                    ],
                )
            self.weights.append(tensor)
        return name

    def own(self, name: str, values: Floats | None = None) -> str:
        """A weight that the reader has learnt, kept as float16."""
        if name not in self.known:
            self.known.add(name)
            found = self.added[name] if values is None else values
            self.weight(name, found.astype(np.float16))
        return self.node("Cast", name, to=TensorProto.FLOAT)

    def matrix_of(self, name: str) -> str:
        """A matrix of the encoder, `(in, out)`."""
        if name not in self.matrices:
            stored, scale = self.borrowed(name), self.borrowed(f"{name}.scale")
            self.matrices[name] = self.node("DequantizeLinear", stored, scale, axis=1)
        return self.matrices[name]

    def read(self, x: str, name: str, ours: str | None) -> str:
        """`x · W + b`, and what the reader adds to it."""
        y = self.node(
            "Add", self.node("MatMul", x, self.matrix_of(name)), self.borrowed(f"{name}.bias")
        )
        if ours is None:
            return y
        thin = self.node("MatMul", x, self.own(f"{ours}.down", self.added[f"{ours}.down"].T))
        return self.node(
            "Add", y, self.node("MatMul", thin, self.own(f"{ours}.up", self.added[f"{ours}.up"].T))
        )

    def plain(self, x: str, name: str) -> str:
        """A layer of the reader's own head."""
        return self.node(
            "Add",
            self.node("MatMul", x, self.own(f"{name}.weight", self.added[f"{name}.weight"].T)),
            self.own(f"{name}.bias"),
        )

    def normed(self, x: str, name: str) -> str:
        """The encoder's layer normalisation."""
        return self.node(
            "LayerNormalization",
            x,
            self.borrowed(f"{name}.weight"),
            self.borrowed(f"{name}.bias"),
            epsilon=EPSILON,
        )


def graph(encoder: Path, readers: Sequence[Mapping[str, Floats]]) -> onnx.ModelProto:
    """Two claims to `scores` and `lean`, the means of what the readers say.

    `embedded (t, d)` holds them one after the other, `left (t)` is 1 for the tokens of the first.
    """
    added = {f"{n}.{name}": w for n, each in enumerate(readers) for name, w in each.items()}
    made = ReaderGraph(encoder, added)
    made.weight("heads", np.array([0, HEADS, WIDTH // HEADS], np.int64))
    made.weight("whole", np.array([0, WIDTH], np.int64))
    made.weight("scaling", np.array((WIDTH // HEADS) ** -0.5, np.float32))
    made.weight("one", np.array(1, np.float32))
    made.weight("last", np.array([-1], np.int64))
    made.weight("row", np.array([0], np.int64))
    right = made.node("Sub", "one", "left")
    across = made.node(
        "MatMul", made.node("Unsqueeze", "left", "last"), made.node("Unsqueeze", right, "row")
    )
    back = made.node("Transpose", across, perm=[1, 0])
    far = made.node("Unsqueeze", made.node("Add", across, back), "row")
    x = made.normed("embedded", "embeddings.LayerNorm")
    made.weight("ten", np.array(10, np.float32))
    made.weight("twenty", np.array(20, np.float32))
    for n in range(APART):
        x = _layer(made, x, n, far, None)
    told = []
    for number in range(len(readers)):
        upper = x
        for n in range(APART, LAYERS):
            upper = _layer(made, upper, n, far, f"{number}.")
        told.append(_head(made, upper, right, f"{number}."))
    for name, each in zip(("scores", "lean"), zip(*told, strict=True), strict=True):
        made.nodes.append(helper.make_node("Mean", each, [name]))
    inputs = [
        helper.make_tensor_value_info("embedded", TensorProto.FLOAT, ["t", WIDTH]),
        helper.make_tensor_value_info("left", TensorProto.FLOAT, ["t"]),
    ]
    outputs = [
        helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, OUT]),
        helper.make_tensor_value_info("lean", TensorProto.FLOAT, [1, 1]),
    ]
    whole = helper.make_graph(made.nodes, "reader", inputs, outputs, made.weights)
    return helper.make_model(whole, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)


def _layer(made: ReaderGraph, x: str, n: int, far: str, reader: str | None) -> str:
    """A layer over both claims with what a reader adds to it; over each alone with no reader."""
    name, own = f"encoder.layer.{n}", f"{reader}layers.{n - APART}"
    at = {
        part: None if reader is None else f"{own}.{ours}"
        for part, ours in zip(DENSE, OURS, strict=True)
    }

    def dense(x: str, part: str) -> str:
        return made.read(x, f"{name}.{part}", at[part])

    if reader is None:
        gate = made.weight(f"away.{n}", np.full((1, 1, 1), AWAY, np.float32))
    else:
        gate = made.own(f"{own}.gate", made.added[f"{own}.gate"][:, None, None])
    heads = {
        part: made.node("Reshape", dense(x, f"attention.self.{part}"), "heads")
        for part in ("query", "key", "value")
    }
    query = made.node("Transpose", heads["query"], perm=[1, 0, 2])
    key = made.node("Transpose", heads["key"], perm=[1, 2, 0])
    value = made.node("Transpose", heads["value"], perm=[1, 0, 2])
    scores = made.node("Mul", made.node("MatMul", query, key), "scaling")
    scores = made.node("Add", scores, made.node("Mul", far, gate))
    seen = made.node("MatMul", made.node("Softmax", scores, axis=-1), value)
    seen = made.node("Reshape", made.node("Transpose", seen, perm=[1, 0, 2]), "whole")
    x = made.normed(
        made.node("Add", x, dense(seen, "attention.output.dense")),
        f"{name}.attention.output.LayerNorm",
    )
    inner = made.node("Gelu", dense(x, "intermediate.dense"))
    return made.normed(
        made.node("Add", x, dense(inner, "output.dense")), f"{name}.output.LayerNorm"
    )


def _head(made: ReaderGraph, x: str, right: str, reader: str) -> tuple[str, str]:
    ours, theirs = (
        made.node(
            "LpNormalization",
            made.node("MatMul", made.node("Unsqueeze", own, "row"), x),
            axis=1,
            p=2,
        )
        for own in ("left", right)
    )
    product = made.node("Mul", ours, theirs)
    product = made.node("Mul", product, "twenty")
    apart = made.node("Mul", made.node("Abs", made.node("Sub", ours, theirs)), "ten")
    both = made.node("Mul", made.node("Abs", made.node("Add", ours, theirs)), "ten")
    most = made.node("Mul", made.node("Max", ours, theirs), "ten")
    even = made.node("Concat", product, apart, both, most, axis=1)
    scores = made.plain(made.node("Gelu", made.plain(even, f"{reader}hidden")), f"{reader}out")

    def lean(first: str, second: str) -> str:
        told = made.node(
            "Concat",
            made.node("Mul", first, "ten"),
            made.node("Mul", second, "ten"),
            product,
            axis=1,
        )
        inner = made.node("Gelu", made.plain(told, f"{reader}lean_hidden"))
        name = f"{reader}lean.weight"
        return made.node("MatMul", inner, made.own(name, made.added[name].T))

    return scores, made.node("Sub", lean(ours, theirs), lean(theirs, ours))


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reader", type=Path, nargs="+", required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    readers = [load_file(each / "reader.safetensors") for each in options.reader]
    made = graph(options.output / ENCODER, readers)
    file = options.output / "reader.onnx"
    onnx.save(made, str(file))
    onnx.checker.check_model(str(file))
    print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
