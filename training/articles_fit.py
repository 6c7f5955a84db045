"""Fit the weights with which articles are taken apart, and cross-validate them.

    python training/articles_fit.py FILE… [--folds 4] [--write]

A conditional random field over an article's sentences, with an L2 prior, by L-BFGS. With `--folds`
every fold's articles are read with the weights of the others; with `--write` the weights of all go
to `divergence/ingest/article/weights.json`. The weights of the ties between names stay as they are.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import torch  # noqa: TID253 - this is no part of the package

from divergence.gold.articles import Article, Mark, read
from divergence.gold.passages import Tally, tally
from divergence.ingest.article.extracting import Cut
from divergence.ingest.article.sides import parted
from divergence.ingest.article.signs import Signs
from divergence.ingest.article.weighing import (
    ACCOUNT,
    FILE,
    KINDS,
    NOBODY,
    RELATIONS,
    REMARK,
    STATES,
    TOLD,
    UNNAMED,
    State,
    Weights,
    decoded,
    load,
    possible,
    relation,
)

LEAST = 3
"""Sentences that must show a sign for it to be weighed."""
PRIOR = 2.0
"""Weight of the squared weights in the loss."""
LIFT = 0.5
"""What is added for an account, sources or a remark against nobody: on held-out articles more is
gained by what else is found than is lost by what is not right."""
STEPS = 30
DIGITS = 3
"""Decimals to which weights are kept, so that a file is the same on every machine."""

BORDERS = ("start", "none", "stamp", "heading", "item", "list", "block")
_WAYS = [f"{kind} {how}" for kind in KINDS for how in RELATIONS]
_MOVES = [f"{kind} after {other} {how}" for kind in KINDS for other in KINDS for how in RELATIONS]


@dataclass(frozen=True)
class Known:
    """An article with the signs of its sentences and the states that the marks give them."""

    article: Article
    signs: list[Signs]
    states: list[State]


def known(article: Article, *, teach: bool) -> Known:
    """Read an article's signs, and match its marks to the sides found.

    Args:
        article: with its marks.
        teach: whether its names are parted with the help of the marks, so that signs of a side
            are weighed by what they say where the sides are right, too.
    """
    cut = Cut.of(article.text)
    ties = load().ties
    signs = cut.signs(parted(cut.ties, ties, _heard(article, cut) if teach else {}))
    labels = [_label(article, one) for one in signs]
    sides = _matched(signs, labels)
    states: list[State] = []
    last: int | None = None
    for label in labels:
        side = sides.get(label.side) if label else None
        kind = NOBODY if label is None or side is None else _kind(label)
        last = last if kind == NOBODY else side
        states.append(State(kind, last))
    return Known(article, signs, states)


def _heard(article: Article, cut: Cut) -> dict[str, float]:
    """By key, how often a marked passage of the first side opens with a name, less the second's."""
    names = [name for name, _ in Counter(mark.side for mark in article.marks).most_common(2)]
    heard: Counter[str] = Counter()
    for mark in article.marks:
        numbers = cut.words.cut.numbers(mark.span.start, mark.span.stop) or range(0)
        here = [name for name in cut.ties.named(numbers) if not cut.ties.inside(name)]
        if here and mark.side in names:
            heard[here[0].key] += 3 if mark.side == names[0] else -3
    return dict(heard)


def _kind(mark: Mark) -> str:
    return REMARK if mark.remark else UNNAMED if mark.unnamed else ACCOUNT


def _label(article: Article, signs: Signs) -> Mark | None:
    """The mark that has most of a sentence, if it has half of it."""
    span = signs.segment.span
    shared = {
        n: min(m.span.stop, span.stop) - max(m.span.start, span.start)
        for n, m in enumerate(article.marks)
    }
    best = max(shared, key=lambda n: (shared[n], -n), default=None)
    return None if best is None or 2 * shared[best] < len(span) else article.marks[best]


def _matched(signs: Sequence[Signs], labels: Sequence[Mark | None]) -> dict[str, int]:
    """For the two sides marked most, the side found whose signs their sentences show most."""
    votes: Counter[tuple[str, int]] = Counter()
    told = Counter(label.side for label in labels if label)
    for one, label in zip(signs, labels, strict=True):
        for side, of in enumerate(one.of if label else ()):
            shown = of & {"first", "owns", "only", "tells", "per", "section"}
            votes[label.side if label else "", side] += len(shown)
    names = [name for name, _ in told.most_common(2)]
    ways = permutations((0, 1), len(names))
    best = max(ways, key=lambda way: sum(votes[pair] for pair in zip(names, way, strict=True)))
    return dict(zip(names, best, strict=True))


class Field:
    """The weights as tensors, with what they are of."""

    def __init__(self, articles: Sequence[Known]) -> None:
        """Weigh the signs that enough sentences show."""
        every = [one for each in articles for one in each.signs]
        self.own = _common(name for one in every for name in one.own)
        self.of = _common(name for one in every for of in one.of for name in of)
        self.cues = _common(name for one in every for name in one.cues)
        shapes = [
            (len(self.own), len(TOLD)),
            (len(self.of), len(TOLD)),
            (len(_MOVES),),
            (len(BORDERS), len(_WAYS)),
            (len(self.cues), len(_WAYS)),
        ]
        self.all = [torch.zeros(shape, requires_grad=True) for shape in shapes]
        pairs = [(p, s) for p in STATES for s in STATES]
        side = len(STATES)
        self._moves = torch.tensor(
            [_MOVES.index(f"{s.kind} after {p.kind} {relation(p, s)}") for p, s in pairs]
        ).reshape(side, side)
        self._ways = torch.tensor(
            [_WAYS.index(f"{s.kind} {relation(p, s)}") for p, s in pairs]
        ).reshape(side, side)
        barred = [0.0 if possible(p, s) else -1e4 for p, s in pairs]
        self._barred = torch.tensor(barred).reshape(side, side)

    def loss(self, batch: tuple[torch.Tensor, ...]) -> torch.Tensor:
        """The negative log-likelihood of the articles' states, and the prior."""
        own, of, border, cues, there, gold = batch
        weights, sided, moves, borders, cued = self.all
        told = (own @ weights).unsqueeze(2) + of @ sided
        rows, length = there.shape
        nobody = torch.zeros(rows, length, len(STATES) - 2 * len(TOLD))
        emission = torch.cat([told.permute(0, 1, 3, 2).reshape(rows, length, -1), nobody], 2)
        transition = (border @ borders + cues @ cued)[:, :, self._ways]
        transition = transition + moves[self._moves] + self._barred
        every = torch.arange(rows)
        scores = transition[:, 0, -1] + emission[:, 0]
        path = scores[every, gold[:, 0]]
        for n in range(1, length):
            ways = torch.logsumexp(scores.unsqueeze(2) + transition[:, n], 1) + emission[:, n]
            scores = torch.where(there[:, n : n + 1] > 0, ways, scores)
            step = transition[every, n, gold[:, n - 1], gold[:, n]]
            path = path + there[:, n] * (step + emission[every, n, gold[:, n]])
        prior = sum((part**2).sum() for part in self.all)
        return (torch.logsumexp(scores, 1) - path).sum() + PRIOR * prior

    def batch(self, articles: Sequence[Known]) -> tuple[torch.Tensor, ...]:
        """The articles side by side, the shorter ones filled up."""
        rows, length = len(articles), max(len(each.signs) for each in articles)
        own = torch.zeros(rows, length, len(self.own))
        of = torch.zeros(rows, length, 2, len(self.of))
        border = torch.zeros(rows, length, len(BORDERS))
        cues = torch.zeros(rows, length, len(self.cues))
        there, gold = torch.zeros(rows, length), torch.zeros(rows, length, dtype=torch.long)
        places = [{name: n for n, name in enumerate(x)} for x in (self.own, self.of, self.cues)]
        for row, each in enumerate(articles):
            for n, (one, state) in enumerate(zip(each.signs, each.states, strict=True)):
                there[row, n], gold[row, n] = 1.0, STATES.index(state)
                border[row, n, BORDERS.index(one.border)] = 1.0
                own[row, n, [places[0][x] for x in one.own if x in places[0]]] = 1.0
                cues[row, n, [places[2][x] for x in one.cues if x in places[2]]] = 1.0
                for side in (0, 1):
                    of[row, n, side, [places[1][x] for x in one.of[side] if x in places[1]]] = 1.0
        return own, of, border, cues, there, gold

    def weights(self) -> Weights:
        """The weights as they are shipped, rounded, without those that round to nothing."""
        own, of, moves, borders, cues = (part.detach().tolist() for part in self.all)
        return Weights(
            ties=load().ties,
            own=_rows(
                self.own, [self._lifted(n, row) for n, row in zip(self.own, own, strict=True)]
            ),
            of=_rows(self.of, of),
            moves=_row(_MOVES, moves),
            borders={name: _row(_WAYS, row) for name, row in zip(BORDERS, borders, strict=True)},
            cues={name: _row(_WAYS, row) for name, row in zip(self.cues, cues, strict=True)},
        )

    @staticmethod
    def _lifted(name: str, row: Sequence[float]) -> list[float]:
        return [value + LIFT for value in row] if name == "one" else list(row)


def _common(names: object) -> list[str]:
    counts = Counter(names)  # type: ignore[call-overload]
    return sorted(name for name, many in counts.items() if many >= LEAST)


def _row(names: Sequence[str], values: Sequence[float]) -> dict[str, float]:
    rounded = {n: round(v, DIGITS) for n, v in zip(names, values, strict=True)}
    return {name: value for name, value in rounded.items() if value}


def _rows(names: Sequence[str], rows: Sequence[Sequence[float]]) -> dict[str, list[float]]:
    return {n: [round(v, DIGITS) for v in row] for n, row in zip(names, rows, strict=True)}


def fitted(articles: Sequence[Known]) -> Weights:
    """The weights of the lowest loss over some articles."""
    field = Field(articles)
    batch = field.batch(articles)
    solver = torch.optim.LBFGS(field.all, max_iter=STEPS, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        solver.zero_grad()
        loss = field.loss(batch)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    solver.step(closure)  # type: ignore[no-untyped-call]
    return field.weights()


def marks(each: Known, weights: Weights) -> list[Mark]:
    """What the weights find in an article."""
    pairs = zip(each.signs, decoded(each.signs, weights), strict=True)
    return [
        Mark(
            one.segment.span,
            f"side {state.side}",
            unnamed=state.kind == UNNAMED,
            remark=state.kind == REMARK,
            consistent=True if state.kind == REMARK else None,
        )
        for one, state in pairs
        if state.kind != NOBODY
    ]


def told(name: str, counts: Tally) -> str:
    """The figures as a line."""
    graded = counts.graded / counts.unnamed if counts.unnamed else 1.0
    return (
        f"{name}: F1 {counts.f1:.3f} (P {counts.precision:.3f} R {counts.recall:.3f}),"
        f" noted {counts.met}/{counts.remarks}, precision {counts.borne}/{counts.noted},"
        f" unnamed graded {graded:.2f}"
    )


def main() -> None:
    """Cross-validate, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    marked = [article for file in asked.files for article in read(file)]
    found = [known(article, teach=False) for article in marked]
    taught = [known(article, teach=True) for article in marked]
    total = Tally()
    for fold in range(asked.folds):
        rest = [n for n in range(len(marked)) if n % asked.folds != fold]
        weights = fitted([each[n] for each in (found, taught) for n in rest])
        for each in found[fold :: asked.folds]:
            total += tally(each.article, marks(each, weights))
    if asked.folds:
        print(told(f"{len(marked)} articles, {asked.folds} folds", total))
    if asked.write:
        weights = fitted([*found, *taught])
        FILE.write_text(as_json(weights), encoding="utf-8")
        every = (tally(each.article, marks(each, weights)) for each in found)
        print(told("fitted", sum(every, Tally())))


def as_json(weights: Weights) -> str:
    """The weights as a file, one sign a line."""
    tables = []
    for name in ("ties", "own", "of", "moves", "borders", "cues"):
        rows = getattr(weights, name)
        lines = ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in rows.items())
        tables.append(f' "{name}": {{\n{lines}\n }}')
    return "{\n" + ",\n".join(tables) + "\n}\n"


if __name__ == "__main__":
    main()
