"""Fine-tune the encoder on the training cases: claims of one point near, all others of a case far.

    python training/encoder_train.py --base build/base --half 0 -o build/encoder-0
    python training/encoder_train.py --base build/base --half 1 -o build/encoder-1

Two stages: the cases written to be hard, then those written like published readouts. One step is
one pair of sides, all their claims against all: each pair of claims is a decision (binary
cross-entropy over scaled, centred cosines), and each claim with a counterpart a choice among the
other side's (InfoNCE, van den Oord et al., 2018, arXiv:1807.03748). The pieces' vectors stay as
they are. In the second stage a handful of terms of the glossary stands beside each pair; each has
to find its own translation or paraphrase among its neighbours, for lists of subjects are made of
such terms, and cases alone teach too few of them. A run that is stopped goes on from its last
whole epoch.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from time import monotonic
from typing import Any

import torch  # noqa: TID253 - this is no part of the package
from sentence_transformers import SentenceTransformer  # noqa: TID253
from split import digest, half_of, is_for_judge, is_like_published
from torch.nn.functional import (  # noqa: TID253
    binary_cross_entropy_with_logits,
    log_softmax,
    normalize,
)

from divergence.encode.texts import readable
from divergence.gold import Case, read

ROOT = Path(__file__).parents[1]
RATE, EPOCHS = 8e-5, 3
"""Of the first stage; this rate, a third of it and more than twice as much were tried on half the
cases (docs/method.md)."""
SEED = 0
LINK_WEIGHT = 4.0
"""A link weighs as much as four pairs that are none; there are about thirty times fewer."""
DECISIONS, CHOICES = 3.0, 0.5
"""Weights of the two losses; they were not searched for."""
TERMS, TERMS_TOGETHER = 0.5, 12
"""Weight of the loss over terms, and how many concepts stand against each other: those of one
stretch of the glossary, in which neighbours are near in meaning."""
AGAIN, REPLAYED, LATER_RATE, LATER_EPOCHS = 2, 100, 5e-5, 2
"""In the second stage: how often an epoch shows each case written like published readouts, how many
of the first stage's cases it shows again lest they be forgotten (neither searched for), and its
rate and epochs."""
TOGETHER = 16
"""Texts in one pass."""
PREFIX = "query: "
"""What multilingual-e5 was trained with before texts that are held against each other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides of a case."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    links: frozenset[tuple[int, int]]


def pairs(cases: Sequence[Case]) -> Iterator[Pair]:
    """Every two sides of every case that have claims."""
    for case in cases:
        for sides in combinations(case.sides, 2):
            left, right = (case.gold.of(side) for side in sides)
            rows = {claim.id: n for n, claim in enumerate(left)}
            columns = {claim.id: n for n, claim in enumerate(right)}
            links = frozenset(
                (rows[a], columns[b])
                for point in case.gold.points
                for a in point.of(sides[0])
                for b in point.of(sides[1])
            )
            if left and right:
                yield Pair(tuple(c.text for c in left), tuple(c.text for c in right), links)


Concept = tuple[tuple[str, ...], ...]
"""Phrasings of one thing, language by language."""


def glossary(file: Path) -> tuple[Concept, ...]:
    """The concepts of a file of JSON lines, in its order."""
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = (json.loads(line) for line in lines if line.strip())
    return tuple(
        tuple(tuple(phrasings) for key, phrasings in row.items() if key != "concept")
        for row in rows
    )


@dataclass(frozen=True)
class Stage:
    """Some epochs over some cases; each stage has a schedule of its own."""

    pairs: tuple[Pair, ...]
    epochs: int
    rate: float
    terms: tuple[Concept, ...] = ()


class Training:
    """The model, its optimiser, and where a run stands."""

    def __init__(self, base: Path, stages: Sequence[Stage], seed: int) -> None:
        torch.manual_seed(seed)
        self.stages, self.seed = stages, seed
        self.random = random.Random(seed)  # noqa: S311 - no secret
        self.model = SentenceTransformer(str(base), device="cpu")
        self.model.max_seq_length = 128
        transformer: Any = self.model[0]
        for weights in transformer.auto_model.embeddings.parameters():
            weights.requires_grad = False
        self.scale = torch.nn.Parameter(torch.tensor(10.0))
        self.bias = torch.nn.Parameter(torch.tensor(-5.0))
        self._set_out(stages[0])
        self.centre = self._centre()

    def run(self, folder: Path) -> None:
        """All epochs that are left, each kept when it is done."""
        folder.mkdir(parents=True, exist_ok=True)
        state = folder / "state.pt"
        done = self._resume(state) if state.exists() else 0
        epochs = [(stage, n == 0) for stage in self.stages for n in range(stage.epochs)]
        for epoch, (stage, first) in enumerate(epochs[done:], done):
            torch.manual_seed(self.seed + epoch)
            self.random.seed(self.seed + epoch)
            if first:
                self._set_out(stage)
            order = self.random.sample(stage.pairs, len(stage.pairs))
            start = monotonic()
            self.model.train()
            mean = sum(self._step(pair, stage.terms) for pair in order) / len(order)
            print(f"epoch {epoch + 1}: loss {mean:.3f}, {monotonic() - start:.0f} s", flush=True)
            self._keep(state, epoch + 1)
        self.model.prompts, self.model.default_prompt_name = {"query": PREFIX}, "query"
        self.model.save(str(folder / "model"))

    def _set_out(self, stage: Stage) -> None:
        """A fresh optimiser and schedule, warming up over a twentieth of the steps."""
        trained = [w for w in self.model.parameters() if w.requires_grad]
        self.optimiser = torch.optim.AdamW(
            [
                {"params": trained, "lr": stage.rate},
                {"params": [self.scale, self.bias], "lr": 1e-2},
            ],
            weight_decay=0.01,
        )
        steps = stage.epochs * len(stage.pairs)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda n: min(1, (n + 1) / (0.05 * steps)) * max(0.05, 1 - n / steps)
        )

    def _step(self, pair: Pair, terms: Sequence[Concept]) -> float:
        vectors = normalize(self._embed([*pair.left, *pair.right]) - self.centre)
        logits = vectors[: len(pair.left)] @ vectors[len(pair.left) :].T * self.scale + self.bias
        wanted = torch.zeros_like(logits)
        for row, column in pair.links:
            wanted[row, column] = 1
        loss = DECISIONS * _decisions(logits, wanted) + CHOICES * _choices(logits, wanted)
        if terms:
            loss = loss + TERMS * self._terms(terms)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        return float(loss.detach())

    def _terms(self, terms: Sequence[Concept]) -> torch.Tensor:
        """Each concept's one phrasing has to choose its other among those of its neighbours."""
        at = self.random.randrange(len(terms) - TERMS_TOGETHER + 1)
        told = [_two(concept, self.random) for concept in terms[at : at + TERMS_TOGETHER]]
        vectors = normalize(self._embed([text for pair in told for text in pair]) - self.centre)
        return _choices(vectors[::2] @ vectors[1::2].T * self.scale, torch.eye(len(told)))

    def _embed(self, texts: Sequence[str]) -> torch.Tensor:
        """One row a text, `(n, d)`; texts of like length go together, for little is padded then."""
        order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
        rows = []
        for at in range(0, len(order), TOGETHER):
            part = [PREFIX + readable(texts[n]) for n in order[at : at + TOGETHER]]
            # Half the time where the processor multiplies bfloat16, and as good.
            with torch.autocast("cpu", dtype=torch.bfloat16):
                told = self.model(self.model.preprocess(part))["sentence_embedding"]
            rows.append(told.float())
        back = torch.tensor(order).argsort()
        return torch.cat(rows)[back]

    @torch.no_grad()
    def _centre(self) -> torch.Tensor:
        """The mean of a sample of claims, before training: e5's vectors lie in a narrow cone."""
        pairs = self.stages[0].pairs
        every = sorted({text for pair in pairs for text in (*pair.left, *pair.right)})
        sample = random.Random(SEED).sample(every, min(640, len(every)))  # noqa: S311
        self.model.eval()
        return self._embed(sample).mean(dim=0)

    def _keep(self, state: Path, done: int) -> None:
        part = state.with_suffix(".part")
        torch.save(
            {
                "done": done,
                "model": self.model.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "schedule": self.schedule.state_dict(),
                "scale": (self.scale.data, self.bias.data),
            },
            part,
        )
        part.replace(state)

    def _resume(self, state: Path) -> int:
        kept = torch.load(state, weights_only=True)
        self.model.load_state_dict(kept["model"])
        self.optimiser.load_state_dict(kept["optimiser"])
        self.schedule.load_state_dict(kept["schedule"])
        self.scale.data, self.bias.data = kept["scale"]
        return int(kept["done"])


def _two(concept: Concept, draw: random.Random) -> tuple[str, str]:
    """Two phrasings of a concept, of two languages, or of one."""
    first, second = draw.choices(range(len(concept)), k=2)
    if first == second:
        one, other = draw.sample(concept[first], 2)
        return one, other
    return draw.choice(concept[first]), draw.choice(concept[second])


def _decisions(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Weighted binary cross-entropy over all pairs of claims."""
    weights = torch.where(wanted > 0, LINK_WEIGHT, 1.0)
    each = binary_cross_entropy_with_logits(logits, wanted, reduction="none")
    return (each * weights).sum() / weights.sum()


def _choices(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of the counterparts among all claims opposite, from both sides."""
    losses = []
    for scores, targets in ((logits, wanted), (logits.T, wanted.T)):
        linked = targets.sum(dim=1) > 0
        if linked.any():
            chosen = (log_softmax(scores[linked], dim=1) * targets[linked]).sum(dim=1)
            losses.append(-(chosen / targets[linked].sum(dim=1)).mean())
    return torch.stack(losses).mean() if losses else torch.zeros(())


def main() -> None:
    """Train."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--base", type=Path, default=ROOT / "build" / "base")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "build" / "encoder")
    parser.add_argument("--cases", type=Path, default=ROOT / "training" / "cases")
    parser.add_argument("--terms", type=Path, default=ROOT / "training" / "glossary.jsonl")
    parser.add_argument(
        "--half", type=int, choices=(0, 1), help="of the judge's cases, kept from it; else all are"
    )
    parser.add_argument("--share", type=float, default=1.0, help="of the cases, for a curve")
    options = parser.parse_args()
    cases = [
        case
        for case in read(options.cases)
        if not is_for_judge(case.id) or options.half not in (None, half_of(case.id))
    ]
    kept = sorted((case.id for case in cases), key=digest)[: round(options.share * len(cases))]
    found = stages([case for case in cases if case.id in kept], glossary(options.terms))
    print(*(f"{len(stage.pairs)} pairs of sides × {stage.epochs}" for stage in found), flush=True)
    Training(options.base, found, 100 * (options.half or 0)).run(options.output)


def stages(cases: Sequence[Case], terms: tuple[Concept, ...]) -> tuple[Stage, ...]:
    """First the cases written to be hard, then those like published readouts."""
    hard = [case for case in cases if not is_like_published(case.id)]
    like = [case for case in cases if is_like_published(case.id)]
    again = sorted(hard, key=lambda case: digest(case.id))[:REPLAYED]
    return (
        Stage(tuple(pairs(hard)), EPOCHS, RATE),
        Stage(tuple(pairs(like * AGAIN + again)), LATER_EPOCHS, LATER_RATE, terms),
    )


if __name__ == "__main__":
    main()
