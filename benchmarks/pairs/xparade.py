"""X-PARADE: what of a paragraph is new against its counterpart in another language?

`xparade/SOURCE-TARGET_dev.jsonl`, from `complete_data_*/*-adj-dev.json` of
github.com/juand-r/x-parade (Rodriguez et al., 2023), one pair of paragraphs a line: `premise`,
`target`, `tokens` of the target after a language tag, and `adjudicated`, what each token is. A
token is as much alike as the target's claim in which it stands is to its nearest in the premise;
two thresholds part new, inferable and same. Measure: F1 of each, over all tokens.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations_with_replacement
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from product import MEASURES, Floats, Measure, best, cut, spread
from records import Record, from_jsonl, several
from tabulated import Row, both, crosswise, f1

from divergence.align import Account
from divergence.domain import InputError, Span

FOLDER = "xparade"
FIELDS = ("premise", "target", "tokens", "adjudicated")
KINDS = ("new", "inferable", "same")
"""The least alike first."""
AGAINST = {
    "new": "; test: one annotator 0.83 to 0.90",
    "inferable": "; test: one annotator 0.49 to 0.64",
    "same": "",
}
"""One annotator against the adjudicated labels, as counted over the test parts of three language
pairs; the paper's own table is not at hand."""
STEPS = 25
"""Quantiles of likeness among which the thresholds are chosen."""

Lines = tuple[float, float]
Kinds = NDArray[np.intp]
"""Numbers in `KINDS`."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two paragraphs, and the tokens of the target that have a label."""

    premise: Account
    target: Account
    tokens: tuple[Span, ...]
    kinds: Kinds


@dataclass(frozen=True, slots=True)
class Measured:
    """The labelled tokens of a target, `(t,)` each."""

    likeness: Floats
    kinds: Kinds


def rows(folder: Path) -> Iterator[Row]:
    """Three rows a direction."""
    for path in several(folder, "??-??_dev.jsonl"):
        direction = path.name.partition("_")[0]
        yield from _rows(direction, [_pair(r, direction) for r in from_jsonl(path, FIELDS)])


def _rows(direction: str, pairs: Sequence[Pair]) -> Iterator[Row]:
    decided = [
        crosswise([_measured(pair, measure) for pair in pairs], _lines) for measure in MEASURES
    ]
    kinds = np.concatenate([pair.kinds for pair in pairs])
    for kind, name in enumerate(KINDS):
        judge, cosine = (both(halves, partial(_f1, kind)) for halves in decided)
        every = f1(np.ones(len(kinds), dtype=bool), kinds == kind)
        against = f"all {name} {every:.3f}{AGAINST[name]}"
        yield Row(f"X-PARADE dev {direction}, {name}", "F1 of tokens", judge, cosine, against)


def _pair(record: Record, direction: str) -> Pair:
    source, target = direction.split("-")
    labelled = [
        (span, KINDS.index(label))
        for span, label in zip(_tokens(record), record["adjudicated"][1:], strict=True)
        if label in KINDS
    ]
    return Pair(
        cut(source, record["premise"], source),
        cut(target, record["target"], target),
        tuple(span for span, _ in labelled),
        np.array([kind for _, kind in labelled], dtype=np.intp),
    )


def _tokens(record: Record) -> list[Span]:
    """Where the tokens stand in the target; the first is a language tag and stands nowhere.

    Raises:
        InputError: if a token is not there.
    """
    found, at = [], 0
    for token in record["tokens"][1:]:
        start = record["target"].find(token, at)
        if start < 0:
            raise InputError(
                f"the token {token!r} is not in its paragraph: {record['target'][:60]}"
            )
        at = start + len(token)
        found.append(Span(start, at))
    return found


def _measured(pair: Pair, measure: Measure) -> Measured:
    nearest = best(measure(pair.target, pair.premise))
    return Measured(spread(pair.target, nearest, pair.tokens), pair.kinds)


def _lines(targets: Sequence[Measured]) -> Lines:
    """The two thresholds by which the mean F1 of the three is best; the lowest of equals."""
    likeness, kinds = _flat(targets)
    steps = np.unique(np.quantile(likeness, np.linspace(0, 1, STEPS))).tolist()
    return max(
        combinations_with_replacement(steps, 2),
        key=lambda lines: _sum_of_f1(np.digitize(likeness, lines), kinds),
    )


def _flat(targets: Sequence[Measured]) -> tuple[Floats, Kinds]:
    return (
        np.concatenate([target.likeness for target in targets]),
        np.concatenate([target.kinds for target in targets]),
    )


def _sum_of_f1(said: Kinds, kinds: Kinds) -> float:
    return sum(f1(said == kind, kinds == kind) for kind in range(len(KINDS)))


def _f1(kind: int, decided: Sequence[tuple[Measured, Lines]]) -> float:
    """Over the tokens of all targets."""
    said = np.concatenate([np.digitize(target.likeness, lines) for target, lines in decided])
    _, kinds = _flat([target for target, _ in decided])
    return f1(said == kind, kinds == kind)
