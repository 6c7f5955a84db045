"""The reader: the encoder's own layers over two claims at once, with small additions.

Both claims keep their own positions, so that reading does not hang on their order. Beside each of
the encoder's matrices stands a product of two thin ones (LoRA: Hu et al., 2022, arXiv:2106.09685),
and each head has one number that is added where a token looks at the other claim.
"""

import math
from collections.abc import Mapping, Sequence

import torch  # noqa: TID253 - this is no part of the package
from torch import nn  # noqa: TID253
from torch.nn.functional import (  # noqa: TID253
    dropout,
    gelu,
    linear,
    normalize,
    scaled_dot_product_attention,
)

HEADS, WIDTH = 12, 384
LAYERS, APART = 12, 6
"""Layers of the encoder, and the first of them, through which each claim goes alone."""
RANK = 16
DROPPED, DROPPED_INNER = 0.1, 0.3
"""Shares of numbers left out while it learns: before the thin products, and inside the head."""
INNER = 192
KINDS, FACETS = 5, 9
OUT = KINDS + FACETS
DENSE = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)


class Dense(nn.Module):
    """A matrix of the encoder, which stays, and the thin product beside it, which learns."""

    def __init__(self, weight: torch.Tensor, bias: torch.Tensor, rank: int) -> None:
        super().__init__()
        out, inputs = weight.shape
        self.register_buffer("weight", weight.bfloat16(), persistent=False)
        self.register_buffer("bias", bias.bfloat16(), persistent=False)
        self.down = nn.Parameter(torch.randn(rank, inputs) / math.sqrt(inputs)) if rank else None
        self.up = nn.Parameter(torch.zeros(out, rank)) if rank else None

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """`x · W + b`, and what was learnt beside it."""
        plain = linear(x, self.weight.to(x.dtype), self.bias.to(x.dtype))
        if self.down is None or self.up is None:
            return plain
        thin = linear(dropout(x, DROPPED, self.training), self.down.bfloat16())
        return plain + linear(thin, self.up.bfloat16())


class Layer(nn.Module):
    """One of the encoder's layers over two claims at once."""

    def __init__(self, tensors: Mapping[str, torch.Tensor], name: str, rank: int) -> None:
        super().__init__()
        dense = [
            Dense(tensors[f"{name}.{part}.weight"], tensors[f"{name}.{part}.bias"], rank)
            for part in DENSE
        ]
        self.query, self.key, self.value, self.output, self.inner, self.outer = dense
        self.gate = nn.Parameter(torch.full((HEADS,), -1.0))
        self.norms = nn.ModuleList(
            _norm(tensors, f"{name}.{part}")
            for part in ("attention.output.LayerNorm", "output.LayerNorm")
        )

    def forward(self, x: torch.Tensor, seen: torch.Tensor, far: torch.Tensor) -> torch.Tensor:
        """Token vectors; `seen` bars padding, `far` is 1 between the two claims."""
        rows, length, _ = x.shape
        parts = [
            dense(x).view(rows, length, HEADS, -1).transpose(1, 2)
            for dense in (self.query, self.key, self.value)
        ]
        bias = seen + self.gate.view(1, HEADS, 1, 1) * far
        mixed = scaled_dot_product_attention(*parts, bias.to(x.dtype))
        mixed = self.output(mixed.transpose(1, 2).reshape(rows, length, WIDTH))
        x = self.norms[0]((x + mixed).float()).to(x.dtype)
        inner = self.outer(gelu(self.inner(x)))
        return self.norms[1]((x + inner).float()).to(x.dtype)


def _norm(tensors: Mapping[str, torch.Tensor], name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(WIDTH, eps=1e-12)
    norm.weight.data.copy_(tensors[f"{name}.weight"])
    norm.bias.data.copy_(tensors[f"{name}.bias"])
    return norm.requires_grad_(requires_grad=False)


class Reader(nn.Module):
    """Scores of a pair: each relation, each facet; and which of the two tells more."""

    def __init__(self, tensors: Mapping[str, torch.Tensor], rank: int = RANK) -> None:
        super().__init__()
        table = tensors["embeddings.word_embeddings.weight"]
        places = tensors["embeddings.position_embeddings.weight"]
        self.register_buffer("pieces", table, persistent=False)
        self.register_buffer(
            "places",
            places + tensors["embeddings.token_type_embeddings.weight"][0],
            persistent=False,
        )
        self.norm = _norm(tensors, "embeddings.LayerNorm")
        self.lower = nn.ModuleList(
            Layer(tensors, f"encoder.layer.{n}", 0) for n in range(APART)
        ).requires_grad_(requires_grad=False)
        self.layers = nn.ModuleList(
            Layer(tensors, f"encoder.layer.{n}", rank) for n in range(APART, LAYERS)
        )
        self.hidden = nn.Linear(4 * WIDTH, INNER)
        self.out = nn.Linear(INNER, OUT)
        self.lean_hidden = nn.Linear(3 * WIDTH, INNER // 2)
        self.lean = nn.Linear(INNER // 2, 1, bias=False)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)
        nn.init.zeros_(self.lean.weight)

    @torch.no_grad()
    def alone(self, texts: Sequence[Sequence[int]]) -> list[torch.Tensor]:
        """What the lower layers make of claims by themselves, `(t, d)` each."""
        longest = max(map(len, texts))
        numbers, lengths = torch.zeros(len(texts), longest, dtype=torch.long), []
        for row, pieces in enumerate(texts):
            numbers[row, : len(pieces)] = torch.tensor(pieces)
            lengths.append(len(pieces))
        held = torch.arange(longest) < torch.tensor(lengths)[:, None]
        seen = torch.where(held, 0.0, -1e4)[:, None, None]
        x = self.norm(self.pieces[numbers] + self.places[:longest]).bfloat16()
        for layer in self.lower:
            x = layer(x, seen, torch.zeros(1))
        return [row[:length].clone() for row, length in zip(x, lengths, strict=True)]

    def tokens(self, states: torch.Tensor, owner: torch.Tensor) -> torch.Tensor:
        """Token vectors `(rows, t, d)` after the upper layers; by owner.

        The owner is 1 for the left claim, 2 for the right, 0 for padding.
        """
        seen = torch.where(owner > 0, 0.0, -1e4)[:, None, None]
        far = ((owner[:, :, None] != owner[:, None]) & (owner > 0)[:, None]).float()[:, None]
        x = states
        for layer in self.layers:
            x = layer(x, seen, far)
        return x.float()

    def forward(
        self, states: torch.Tensor, owner: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Scores `(rows, OUT)` and lean `(rows,)`, above 0 if the left tells more."""
        x = self.tokens(states, owner)
        left, right = (normalize(pooled(x, owner == n)) for n in (1, 2))
        even = torch.cat(
            [
                left * right * 20,
                (left - right).abs() * 10,
                (left + right).abs() * 10,
                torch.maximum(left, right) * 10,
            ],
            -1,
        )
        inner = dropout(gelu(self.hidden(even)), DROPPED_INNER, self.training)
        return self.out(inner), self._lean(left, right) - self._lean(right, left)

    def _lean(self, left: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
        told = torch.cat([left * 10, right * 10, left * right * 20], -1)
        return self.lean(gelu(self.lean_hidden(told)))[:, 0]


def pooled(tokens: torch.Tensor, mine: torch.Tensor) -> torch.Tensor:
    """The mean of one claim's tokens."""
    share = mine.float()[:, :, None]
    return (tokens * share).sum(1) / share.sum(1)


def side_by_side(
    pairs: Sequence[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[torch.Tensor, torch.Tensor]:
    """States and owners of pairs of claims, padded to the longest."""
    length = max(len(left) + len(right) for left, right in pairs)
    states = torch.zeros(len(pairs), length, WIDTH, dtype=torch.bfloat16)
    owner = torch.zeros(len(pairs), length, dtype=torch.long)
    for row, (left, right) in enumerate(pairs):
        both, whole = len(left), len(left) + len(right)
        states[row, :both], states[row, both:whole] = left, right
        owner[row, :both], owner[row, both:whole] = 1, 2
    return states, owner
