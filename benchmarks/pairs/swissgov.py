"""SwissGov-RSD: which words of two language versions of a government page differ in meaning?

`swissgov_rsd/dev_en-XX.jsonl`, from `data/evaluation/gold_labels/dev/gold_admin_XX.jsonl` of
github.com/ZurichNLP/SwissGov-RSD (2025; labels CC BY), one page a line: `text_a` in English and
`text_b` in XX, tokens parted by single spaces, and a label a token in `labels_a` and `labels_b`, 0
for the same to 1 for different, −1 to be left out. A token differs by as much as its claim falls
short of likeness 1 to the nearest in the other version. Measure: Spearman's ρ over the tokens of
both versions of all pages. Of a language's pages a sample is taken, the same each time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from product import MEASURES, Floats, Measure, best, cut, spread
from records import Record, from_jsonl, several
from tabulated import Figure, Row

from divergence.align import Account
from divergence.domain import InputError, Span

FOLDER = "swissgov_rsd"
FIELDS = ("text_a", "text_b", "labels_a", "labels_b")
AGAINST = {
    "de": "dev, all pages: 0.346 DiffAlign+CTFAlign",
    "fr": "dev, all pages: 0.208 DiffAlign+CTFAlign",
    "it": "dev, all pages: 0.365 DiffAlign+CTFAlign",
}
SAMPLE = 60
"""Pages of a language; all of them take two busy cores about six minutes."""
SEED = 1


@dataclass(frozen=True, slots=True)
class Version:
    """One language's text, and the labels of its tokens, `(t,)`."""

    account: Account
    tokens: tuple[Span, ...]
    labels: Floats


Page = tuple[Version, Version]


def rows(folder: Path) -> Iterator[Row]:
    """One row a language."""
    for path in several(folder, "dev_en-??.jsonl"):
        language = path.stem[-2:]
        records = from_jsonl(path, FIELDS)
        some = Random(SEED).sample(records, min(SAMPLE, len(records)))  # noqa: S311 - no secret
        pages = [(_version(r, "a", "en"), _version(r, "b", language)) for r in some]
        judge, cosine = (_figure(pages, measure) for measure in MEASURES)
        name = f"SwissGov-RSD dev en-{language}, {len(some)} of {len(records)}"
        yield Row(name, "Spearman of tokens", judge, cosine, AGAINST.get(language, ""))


def _version(record: Record, side: str, language: str) -> Version:
    text, labels = record[f"text_{side}"], record[f"labels_{side}"]
    tokens = _tokens(text)
    if len(tokens) != len(labels):
        raise InputError(f"{len(tokens)} tokens have {len(labels)} labels: {text[:60]}")
    return Version(cut(side, text, language), tokens, np.array(labels, dtype=np.float64))


def _tokens(text: str) -> tuple[Span, ...]:
    found, at = [], 0
    for token in text.split():
        start = text.index(token, at)
        at = start + len(token)
        found.append(Span(start, at))
    return tuple(found)


def _figure(pages: Sequence[Page], measure: Measure) -> Figure:
    differences = np.concatenate([found for page in pages for found in _differences(page, measure)])
    labels = np.concatenate([version.labels for page in pages for version in page])
    told = labels >= 0
    return Figure(spearman(differences[told], labels[told]))


def _differences(page: Page, measure: Measure) -> tuple[Floats, Floats]:
    """Of each token of either version, from what the other says."""
    first, second = page
    likeness = measure(first.account, second.account)
    return (
        1 - spread(first.account, best(likeness), first.tokens),
        1 - spread(second.account, best(likeness.T), second.tokens),
    )


def spearman(first: Floats, second: Floats) -> float:
    """Correlation of ranks, equals sharing the mean of theirs; 0 where one of both is constant."""
    a, b = (ranks - ranks.mean() for ranks in (_ranks(first), _ranks(second)))
    scale = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / scale if scale else 0.0


def _ranks(values: Floats) -> Floats:
    _, at, counts = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(counts) - (counts - 1) / 2)[at])
