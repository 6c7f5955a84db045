"""SuperPAL: which propositions of a summary and of the news articles under it tell the same?

`superpal_mn/dev.jsonl`, the rows of `manual_datasets/dev_MN_only.csv` of github.com/oriern/SuperPAL
(Ernst et al., 2021; Apache-2.0), one aligned pair of spans a line. Whole texts are not shipped: a
text is what its rows quote of it, and a pair that no row lists counts as not aligned. Measure: F1
of the aligned pairs, once of the sentences, cut into claims by us, once of the spans as given.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from product import BETWEEN, MEASURES, Floats, Measure, cut, places, taken
from records import Record, from_jsonl, grouped
from tabulated import Figure, Row, both, crosswise, f1

from divergence.align import Account

FOLDER = "superpal_mn"
AGAINST = "none: the paper's negatives are not shipped"
ONE = 0.5
"""Jaccard of their characters from which two spans of a text are one proposition: annotators drew
the borders anew for each pair."""

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Fields:
    """What the fields of one side of a row are called."""

    file: str
    sentence_at: str
    sentence: str
    span_at: str
    span: str


SUMMARY = Fields(
    "summaryFile", "scuSentCharIdx", "scuSentence", "summarySpanOffsets", "summarySpanText"
)
ARTICLE = Fields("documentFile", "docSentCharIdx", "docSentText", "docSpanOffsets", "docSpanText")
NAMES = [getattr(side, name) for side in (SUMMARY, ARTICLE) for name in Fields.__dataclass_fields__]


@dataclass(frozen=True, slots=True)
class Text:
    """What is quoted of one text, cut into units."""

    account: Account
    unit: NDArray[np.int64]
    """In which unit each claim stands, `(claims,)`."""
    quoted: Bools
    """Whether a row is about a unit, `(units, rows)`."""


Reader = Callable[[Sequence[Record], Fields], Text]


@dataclass(frozen=True, slots=True)
class Topic:
    """All pairs of units of a summary and its articles, `(p,)` each."""

    likeness: Floats
    aligned: Bools


def rows(folder: Path) -> Iterator[Row]:
    """One row for sentences, one for spans."""
    topics = grouped(from_jsonl(folder / "dev.jsonl", ("topic", *NAMES)), "topic", least=2)
    readers: dict[str, Reader] = {"sentences": sentences, "spans as given": spans}
    for name, reader in readers.items():
        texts = [_texts(records, reader) for records in topics]
        judge, cosine = (_figure([_topic(each, measure) for each in texts]) for measure in MEASURES)
        yield Row(f"SuperPAL MultiNews dev, {name}", "F1 of pairs", judge, cosine, AGAINST)


def sentences(records: Sequence[Record], side: Fields) -> Text:
    """The sentences of one text, with our claims in them."""
    found = {int(record[side.sentence_at]): record[side.sentence] for record in records}
    order = sorted(found)
    units = [found[at] for at in order]
    account = cut(side.file, BETWEEN.join(units), "en")
    starts = [place.start for place in places(units)]
    unit = np.searchsorted(starts, [claim.span.start for claim in account.claims], side="right") - 1
    quoted = [[int(record[side.sentence_at]) == at for record in records] for at in order]
    return Text(account, unit, np.array(quoted))


def spans(records: Sequence[Record], side: Fields) -> Text:
    """The annotators' spans of one text, each a claim."""
    found = {_characters(record[side.span_at]): record[side.span] for record in records}
    order = sorted(found, key=sorted)
    account = taken(side.file, [found[span] for span in order], "en")
    quoted = [
        [_one(span, _characters(record[side.span_at])) for record in records] for span in order
    ]
    return Text(account, np.arange(len(order)), np.array(quoted))


def _characters(offsets: str) -> frozenset[int]:
    """`151, 165;262, 303`: the characters of all parts."""
    ranges = [tuple(map(int, part.split(","))) for part in offsets.split(";")]
    return frozenset(at for start, stop in ranges for at in range(start, stop))


def _one(first: frozenset[int], second: frozenset[int]) -> bool:
    return len(first & second) >= ONE * len(first | second)


def _texts(records: Sequence[Record], reader: Reader) -> list[tuple[Text, Text]]:
    """The summary with each of its articles; the rows of other articles are about none of it."""
    summary = reader(records, SUMMARY)
    found = []
    for own in grouped(records, ARTICLE.file, least=1):
        columns = [record[ARTICLE.file] == own[0][ARTICLE.file] for record in records]
        of_article = Text(summary.account, summary.unit, summary.quoted[:, columns])
        found.append((of_article, reader(own, ARTICLE)))
    return found


def _topic(texts: Sequence[tuple[Text, Text]], measure: Measure) -> Topic:
    return Topic(
        np.concatenate([_likeness(*pair, measure).ravel() for pair in texts]),
        np.concatenate([(a.quoted.astype(int) @ b.quoted.T > 0).ravel() for a, b in texts]),
    )


def _likeness(summary: Text, article: Text, measure: Measure) -> Floats:
    """Of each pair of units: that of their most alike claims; 0 for a unit without a claim."""
    found = np.zeros((len(summary.quoted), len(article.quoted)))
    claims = measure(summary.account, article.account)
    np.maximum.at(found, (summary.unit[:, None], article.unit[None, :]), claims)
    return found


def _figure(topics: Sequence[Topic]) -> Figure:
    return both(crosswise(topics, _line), _f1)


def _line(topics: Sequence[Topic]) -> float:
    """The likeness of a pair from which F1 is best; the lowest of equals."""
    lines: list[float] = sorted({line for topic in topics for line in topic.likeness.tolist()})
    return max(lines, key=lambda line: _f1([(topic, line) for topic in topics]))


def _f1(decided: Sequence[tuple[Topic, float]]) -> float:
    """Over the pairs of all topics."""
    said = np.concatenate([topic.likeness >= line for topic, line in decided])
    aligned = np.concatenate([topic.aligned for topic, _ in decided])
    return f1(said, aligned)
