"""Teach the reader: what two claims set side by side are to each other.

    python training/reader_train.py --model build/encoder/model -o build/reader
    python training/reader_train.py --model build/shipped --start build/shipped -o build/further

Cases that the encoder has seen, hard pairs and families (`reader_data.py`), in two stages: first
with claims of other points among them, then relations alone. With `--start`, a reader goes on from
where it is, with relations alone. Three losses: whether the claims are of one point, their relation
and the side that tells more, and each facet. A run that is stopped goes on from its last whole
epoch. The shipped weights went on with `--start` over the encoder as it ships (`reader_base.py`,
`reader_export.py`), from a mean: of a reader that saw 1,084 families in its first stage and 1,426
in its second, over an earlier state of the encoder, and of two (seeds 0 and 1) that had gone on
from it.
"""

import argparse
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import torch  # noqa: TID253 - this is no part of the package
from reader_data import FACETS, KINDS, Row, fewer, is_for_head, of_cases, of_families, of_pairs
from reader_model import Reader, pooled, side_by_side
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch.nn.functional import (  # noqa: TID253
    binary_cross_entropy_with_logits,
    cross_entropy,
    normalize,
)

from divergence.domain import RelationKind
from divergence.encode import open_encoder
from divergence.gold import read

HERE = Path(__file__).parent
SEED = 0
PREFIX = "query: "
LONGEST = 96
"""Pieces of a claim that are read."""
TOGETHER = 32
EPOCHS, RATES = 3, (1e-3, 6e-4)
"""Of each stage; not searched for."""
MORE_EPOCHS, MORE_RATE = 3, 5e-4
"""Of a reader that goes on; not searched for."""
GATE_RATE = 3e-3
WARMING = 0.06
"""Share of a stage's steps over which its rate rises."""
UNLINKED = 0.3
"""Near claims of other points of a case for each of the other rows, in the first stage."""
HALF = 0.5
SIDED = KINDS.index(RelationKind.MORE_SPECIFIC)


@dataclass(frozen=True)
class Stage:
    """Some epochs over some rows; each stage has a schedule of its own."""

    rows: Sequence[Row]
    epochs: int
    rate: float


@dataclass(frozen=True)
class Lesson:
    """Rows of one epoch's batch, as tensors."""

    states: torch.Tensor
    owner: torch.Tensor
    linked: torch.Tensor
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
        torch.tensor([-1.0 if row.linked is None else float(row.linked) for row in rows]),
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
    if row.kind is None:
        return -1
    return len(KINDS) if row.more < 0 else KINDS.index(row.kind)


def kinds(scores: torch.Tensor, lean: torch.Tensor) -> torch.Tensor:
    """Log-odds of the six classes."""
    columns = torch.cat([scores[:, 1 : 1 + len(KINDS)], scores[:, 1 + SIDED : 2 + SIDED]], -1)
    signs = torch.zeros_like(columns)
    signs[:, SIDED], signs[:, -1] = 1.0, -1.0
    return columns + signs * lean[:, None]


def loss(reader: Reader, rows: Lesson) -> torch.Tensor:
    """The sum of the three losses, each a mean over the rows of which something is known."""
    scores, lean = reader(rows.states, rows.owner)
    total = torch.zeros(())
    known = rows.linked >= 0
    if known.any():
        total = total + binary_cross_entropy_with_logits(scores[known, 0], rows.linked[known])
    known = rows.kind >= 0
    if known.any():
        total = total + cross_entropy(kinds(scores, lean)[known], rows.kind[known])
    known = rows.facets[:, 0] >= 0
    if known.any():
        told = scores[known, 1 + len(KINDS) :]
        total = total + 2 * binary_cross_entropy_with_logits(told, rows.facets[known])
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
    """All rows that teach the reader. Near claims are those of the shipped encoder."""
    rows = list(of_cases(read(cases), open_encoder("embedded"), held=False))
    for made, files in ((of_pairs, pairs), (of_families, families)):
        rows += [row for file in files for name, row in made(file) if not is_for_head(name)]
    return rows


class Training:
    """The reader, its optimiser, and where a run stands."""

    def __init__(
        self, model: Path, rows: Sequence[Row], start: Path | None = None, seed: int = SEED
    ) -> None:
        self.seed = seed
        torch.manual_seed(seed)
        (weights,) = model.rglob("model.safetensors")
        (tokenizer,) = model.rglob("tokenizer.json")
        tensors = {n.removeprefix("bert."): w.float() for n, w in load_file(weights).items()}
        self.reader = Reader(tensors)
        self.tokens = Tokens(tokenizer, self.reader)
        told = [row for row in rows if row.kind is not None]
        self.tokens.read(text for row in rows for text in (row.left, row.right))
        if start is None:
            self.stages = [Stage(rows, EPOCHS, RATES[0]), Stage(told, EPOCHS, RATES[1])]
            self._centre()
        else:
            self.stages = [Stage(told, MORE_EPOCHS, MORE_RATE)]
            self.reader.load_state_dict(load_file(start / "reader.safetensors"), strict=False)

    def run(self, folder: Path) -> None:
        """All epochs that are left, each kept when it is done."""
        folder.mkdir(parents=True, exist_ok=True)
        state = folder / "state.pt"
        kept = torch.load(state, weights_only=True) if state.exists() else None
        done, first = 0 if kept is None else int(kept["done"]), 0
        for stage in self.stages:
            after = first + stage.epochs
            if done < after:
                plans = [self._plan(stage.rows, n) for n in range(first, after)]
                self._set_out(stage.rate, sum(map(len, plans)))
                if kept is not None:
                    self._resume(kept, same_stage=done > first)
                    kept = None
                for plan in plans[done - first :]:
                    self._epoch(plan, done + 1)
                    done += 1
                    self._keep(state, done)
            first = after
        save_file(dict(self.reader.state_dict()), str(folder / "reader.safetensors"))

    def _plan(self, rows: Sequence[Row], epoch: int) -> list[list[Row]]:
        draw = random.Random(self.seed + epoch)  # noqa: S311 - no secret
        return list(batches(fewer(rows, UNLINKED, draw), self.tokens, draw))

    def _set_out(self, rate: float, steps: int) -> None:
        """A fresh optimiser and schedule."""
        learnt = [(n, w) for n, w in self.reader.named_parameters() if w.requires_grad]
        gates = [w for n, w in learnt if n.endswith(".gate")]
        others = [w for n, w in learnt if not n.endswith(".gate")]
        self.optimiser = torch.optim.AdamW(
            [{"params": others, "lr": rate}, {"params": gates, "lr": GATE_RATE}], weight_decay=0.01
        )

        def share(step: int) -> float:
            return min(1.0, (step + 1) / (WARMING * steps)) * max(0.02, 1 - step / steps)

        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, share)

    def _epoch(self, plan: Sequence[Sequence[Row]], number: int) -> None:
        start, total = monotonic(), 0.0
        self.reader.train()
        torch.manual_seed(self.seed + number)
        for batch in plan:
            cost = loss(self.reader, lesson(batch, self.tokens))
            self.optimiser.zero_grad()
            cost.backward()
            torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
            self.optimiser.step()
            self.schedule.step()
            total += cost.item()
        seconds = monotonic() - start
        print(f"epoch {number}: loss {total / max(len(plan), 1):.3f}, {seconds:.0f} s", flush=True)

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

    def _resume(self, kept: dict[str, Any], *, same_stage: bool) -> None:
        self.reader.load_state_dict(kept["reader"])
        if same_stage:
            self.optimiser.load_state_dict(kept["optimiser"])
            self.schedule.load_state_dict(kept["schedule"])

    @torch.no_grad()
    def _centre(self) -> None:
        """The mean of claims' vectors, before anything is learnt."""
        draw = random.Random(self.seed)  # noqa: S311 - no secret
        found = []
        for batch in list(batches(self.stages[0].rows, self.tokens, draw))[:16]:
            rows = lesson(batch, self.tokens)
            vectors = self.reader.tokens(rows.states, rows.owner)
            found += [normalize(pooled(vectors, rows.owner == n)) for n in (1, 2)]
        if found:
            self.reader.centre.copy_(torch.cat(found).mean(0))


def main() -> None:
    """Train, or go on."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--cases", type=Path, default=HERE / "cases")
    parser.add_argument("--pairs", type=Path, nargs="*", default=sorted(HERE.glob("conflicts*")))
    parser.add_argument("--families", type=Path, nargs="*", default=sorted(HERE.glob("families*")))
    parser.add_argument("--start", type=Path, help="folder of a reader to go on from")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    rows = lessons(options.cases, options.pairs, options.families)
    Training(options.model, rows, options.start, options.seed).run(options.output)


if __name__ == "__main__":
    main()
