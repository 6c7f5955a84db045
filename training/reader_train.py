"""Teach the reader: what two accounts of a point, set side by side, are to each other.

    python training/reader_train.py --model build/shipped -o build/reader-0
    python training/reader_train.py --model build/shipped -o build/reader-1 --seed 1 --epochs 3
    python training/reader_train.py --model build/shipped --start build/reader-0 -o build/last-0 \
        --epochs 1 --share 0.25 --figures

Two readers are shipped, each taught by both steps, and their scores averaged (`reader_export.py`).

Cases that the encoder has seen, hard pairs and families (`reader_data.py`). With `--start`, a
reader goes on from where it is, and what is kept lies between (a mean of the weights before and
after: Wortsman et al., 2022, arXiv:2203.05482), which keeps what both know. Two losses: the
relation with the side that tells more, and each facet. It soon knows its rows by heart; what keeps
it from that (smoothed labels: Szegedy et al., 2016, arXiv:1512.00567; dropout) is worth more than
more weights would be (docs/method.md). A run that is stopped goes on from its last whole epoch.
"""

import argparse
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import torch  # noqa: TID253 - this is no part of the package
from reader_data import (
    FACETS,
    KINDS,
    Row,
    is_for_head,
    of_cases,
    of_families,
    of_figures,
    of_pairs,
)
from reader_model import Reader, side_by_side
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch.nn.functional import (  # noqa: TID253
    binary_cross_entropy_with_logits,
    cross_entropy,
)

from divergence.domain import RelationKind
from divergence.gold import read

HERE = Path(__file__).parent
PREFIX = "query: "
LONGEST = 96
"""Pieces of a claim that are read."""
TOGETHER = 32
EPOCHS = 4
RATE, MORE_RATE = 1e-3, 5e-4
"""The second is that of a reader that goes on."""
WAY = 0.7
"""How far along the way what is kept lies, if a reader goes on: half of it keeps more of what was
known (docs/method.md), and leaves some sentences with another day in them the same."""
GATE_RATE = 3e-3
WARMING = 0.06
"""Share of the steps over which the rate rises."""
SMOOTHING = 0.1
"""Share of a label that is spread over all others."""
HALF = 0.5
SIDED = KINDS.index(RelationKind.MORE_SPECIFIC)


@dataclass(frozen=True)
class Lesson:
    """Rows of one batch, as tensors."""

    states: torch.Tensor
    owner: torch.Tensor
    kind: torch.Tensor
    facets: torch.Tensor


class Tokens:
    """What the lower layers make of claims, each computed once."""

    def __init__(self, file: Path, reader: Reader) -> None:
        self.tokenizer = Tokenizer.from_file(str(file))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)
        self.reader = reader
        self.known: dict[str, torch.Tensor] = {}

    def read(self, texts: Iterable[str]) -> None:
        """Compute what is not known yet, texts of like length together."""
        missing = sorted(set(texts) - set(self.known))
        pieces = [found.ids for found in self.tokenizer.encode_batch([PREFIX + t for t in missing])]
        order = sorted(range(len(missing)), key=lambda n: len(pieces[n]))
        self.reader.eval()
        for start in range(0, len(order), 64):
            part = order[start : start + 64]
            states = self.reader.alone([pieces[n] for n in part])
            self.known.update(zip((missing[n] for n in part), states, strict=True))

    def __call__(self, text: str) -> torch.Tensor:
        """One claim, `(t, d)`."""
        if text not in self.known:
            self.read([text])
        return self.known[text]


def lesson(rows: Sequence[Row], tokens: Tokens) -> Lesson:
    """Rows as tensors; -1 where nothing is known."""
    states, owner = side_by_side([(tokens(row.left), tokens(row.right)) for row in rows])
    return Lesson(
        states,
        owner,
        torch.tensor([_class(row) for row in rows]),
        torch.tensor(
            [
                [-1.0 if row.facets is None else float(each in row.facets) for each in FACETS]
                for row in rows
            ]
        ),
    )


def _class(row: Row) -> int:
    """Number of the relation; `more_specific` of the right side stands at the end."""
    return len(KINDS) if row.more < 0 else KINDS.index(row.kind)


def kinds(scores: torch.Tensor, lean: torch.Tensor) -> torch.Tensor:
    """Log-odds of the six classes."""
    columns = torch.cat([scores[:, : len(KINDS)], scores[:, SIDED : SIDED + 1]], -1)
    signs = torch.zeros_like(columns)
    signs[:, SIDED], signs[:, -1] = 1.0, -1.0
    return columns + signs * lean[:, None]


def loss(reader: Reader, rows: Lesson) -> torch.Tensor:
    """The sum of both losses, each a mean over the rows of which something is known."""
    scores, lean = reader(rows.states, rows.owner)
    total = cross_entropy(kinds(scores, lean), rows.kind, label_smoothing=SMOOTHING)
    known = rows.facets[:, 0] >= 0
    if known.any():
        told = scores[known, len(KINDS) :]
        wanted = rows.facets[known] * (1 - SMOOTHING) + SMOOTHING / 2
        total = total + 2 * binary_cross_entropy_with_logits(told, wanted)
    return total


def batches(rows: Sequence[Row], tokens: Tokens, draw: random.Random) -> Iterator[list[Row]]:
    """All rows once, either side first, texts of like length together."""
    mixed = [row.swapped() if draw.random() < HALF else row for row in rows]
    draw.shuffle(mixed)
    made = []
    for start in range(0, len(mixed), TOGETHER * 40):
        part = mixed[start : start + TOGETHER * 40]
        part.sort(key=lambda row: len(tokens(row.left)) + len(tokens(row.right)))
        made += [part[n : n + TOGETHER] for n in range(0, len(part), TOGETHER)]
    draw.shuffle(made)
    yield from made


def lessons(cases: Path, pairs: Sequence[Path], families: Sequence[Path]) -> list[Row]:
    """All rows that teach the reader."""
    rows = list(of_cases(read(cases), held=False))
    for made, files in ((of_pairs, pairs), (of_families, families)):
        rows += [row for file in files for name, row in made(file) if not is_for_head(name)]
    return rows


class Training:
    """The reader, its optimiser, and where a run stands."""

    def __init__(
        self, model: Path, rows: Sequence[Row], start: Path | None, seed: int, epochs: int
    ) -> None:
        self.rows, self.seed, self.epochs = rows, seed, epochs
        torch.manual_seed(seed)
        (weights,) = model.rglob("model.safetensors")
        (tokenizer,) = model.rglob("tokenizer.json")
        tensors = {n.removeprefix("bert."): w.float() for n, w in load_file(weights).items()}
        self.reader = Reader(tensors)
        self.tokens = Tokens(tokenizer, self.reader)
        self.tokens.read(text for row in rows for text in (row.left, row.right))
        self.rate = RATE if start is None else MORE_RATE
        self.first = {} if start is None else load_file(start / "reader.safetensors")
        if start is not None:
            self.reader.load_state_dict(self.first)

    def run(self, folder: Path) -> None:
        """All epochs that are left, each kept when it is done."""
        folder.mkdir(parents=True, exist_ok=True)
        state = folder / "state.pt"
        plans = [self._plan(epoch) for epoch in range(self.epochs)]
        self._set_out(sum(map(len, plans)))
        done = self._resume(state) if state.exists() else 0
        for epoch, plan in enumerate(plans[done:], done):
            self._epoch(plan, epoch)
            self._keep(state, epoch + 1)
        learnt = self.reader.state_dict()
        if self.first:
            learnt = {n: (1 - WAY) * self.first[n] + WAY * w for n, w in learnt.items()}
        save_file(dict(learnt), str(folder / "reader.safetensors"))

    def _plan(self, epoch: int) -> list[list[Row]]:
        draw = random.Random(self.seed + epoch)  # noqa: S311 - no secret
        return list(batches(self.rows, self.tokens, draw))

    def _set_out(self, steps: int) -> None:
        """A fresh optimiser and schedule."""
        learnt = [(n, w) for n, w in self.reader.named_parameters() if w.requires_grad]
        gates = [w for n, w in learnt if n.endswith(".gate")]
        others = [w for n, w in learnt if not n.endswith(".gate")]
        self.optimiser = torch.optim.AdamW(
            [{"params": others, "lr": self.rate}, {"params": gates, "lr": GATE_RATE}],
            weight_decay=0.01,
        )

        def share(step: int) -> float:
            return min(1.0, (step + 1) / (WARMING * steps)) * max(0.02, 1 - step / steps)

        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, share)

    def _epoch(self, plan: Sequence[Sequence[Row]], epoch: int) -> None:
        start, total = monotonic(), 0.0
        self.reader.train()
        torch.manual_seed(self.seed + epoch)
        for batch in plan:
            cost = loss(self.reader, lesson(batch, self.tokens))
            self.optimiser.zero_grad()
            cost.backward()
            torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
            self.optimiser.step()
            self.schedule.step()
            total += cost.item()
        seconds = monotonic() - start
        print(
            f"epoch {epoch + 1}: loss {total / max(len(plan), 1):.3f}, {seconds:.0f} s", flush=True
        )

    def _keep(self, state: Path, done: int) -> None:
        """Write where the run stands; the file is whole or not there."""
        fresh = state.with_suffix(".new")
        torch.save(
            {
                "done": done,
                "reader": self.reader.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "schedule": self.schedule.state_dict(),
            },
            fresh,
        )
        fresh.replace(state)

    def _resume(self, state: Path) -> int:
        kept: dict[str, Any] = torch.load(state, weights_only=True)
        self.reader.load_state_dict(kept["reader"])
        self.optimiser.load_state_dict(kept["optimiser"])
        self.schedule.load_state_dict(kept["schedule"])
        return int(kept["done"])


def main() -> None:
    """Train, or go on."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--cases", type=Path, default=HERE / "cases")
    parser.add_argument("--pairs", type=Path, nargs="*", default=sorted(HERE.glob("conflicts*")))
    parser.add_argument("--families", type=Path, nargs="*", default=sorted(HERE.glob("families*")))
    parser.add_argument("--start", type=Path, help="folder of a reader to go on from")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--share", type=float, default=1.0, help="of the rows, drawn at random")
    parser.add_argument("--figures", action="store_true", help="besides, texts with other figures")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    rows = lessons(options.cases, options.pairs, options.families)
    draw = random.Random(options.seed)  # noqa: S311 - no secret
    if options.share < 1:
        rows = draw.sample(rows, round(options.share * len(rows)))
    if options.figures:
        rows += of_figures(rows, draw)
    training = Training(options.model, rows, options.start, options.seed, options.epochs)
    training.run(options.output)


if __name__ == "__main__":
    main()
