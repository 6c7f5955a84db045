"""How near our claims come to the propositions that people marked in PropSegmEnt's sentences.

    python benchmarks/propsegment.py FOLDER

FOLDER holds `segmentation_wiki_dev.jsonl`, an extract of the data's development part, Wikipedia
(https://github.com/google-research-datasets/PropSegmEnt, no part of this project): each sentence of
`propositions.dev.json` with its text from `document_clusters.dev.json`. Each line is an object with
`sentence`, its `tokens` in order, and `ref_props`, the propositions of the reference response as
lists of token indices. Sentences without reference propositions are left out.

Measured as in the paper (Chen et al. 2023, task 1): claims and propositions are sets of a
sentence's tokens; they are paired one to one where their Jaccard similarity reaches a threshold
(the paper's is 0.8), precision and recall are averaged over sentences, and F1 is of these averages.

The conventions differ: PropSegmEnt's propositions overlap, reuse tokens and leave gaps, down to
noun phrases, while our claims partition the text into runs of words, so that no claim can be found
twice.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from divergence.cli import exits
from divergence.domain import DivergenceError, InputError, Readout, Span, UsageError
from divergence.gold.node import Node, read_text
from divergence.segment import claims

FILE = "segmentation_wiki_dev.jsonl"
THRESHOLDS = (0.5, 0.8, 1.0)
"""Least Jaccard similarities: about half the tokens, the paper's, the same tokens."""

Tokens = frozenset[int]
"""Of one sentence, by their indices."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what was marked in it."""

    text: str
    tokens: tuple[Span, ...]
    propositions: tuple[Tokens, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Sets held against propositions at one threshold; each figure in [0, 1]."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of the averages, not the average of sentences' F1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def read(folder: Path) -> tuple[Sentence, ...]:
    """The sentences that have reference propositions.

    Raises:
        InputError: if the folder or its file is missing.
        UsageError: if the file is not as described above.
    """
    file = folder / FILE
    if not file.is_file():
        raise InputError(f"{folder}: there is no {FILE} in it; name the folder of PropSegmEnt")
    lines = read_text(file).split("\n")
    marked = [_line(line, f"{file}, line {n}") for n, line in enumerate(lines, 1) if line.strip()]
    found = tuple(sentence for sentence in marked if sentence.propositions)
    if not found:
        raise UsageError(f"{file}: no sentence has reference propositions; check the file")
    return found


def _line(line: str, place: str) -> Sentence:
    try:
        node = Node(json.loads(line), place)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{place}: this is no JSON ({error}); check the file") from None
    text = node["sentence"].string()
    tokens = tuple(_places(text, node["tokens"]))
    marked = node["ref_props"].elements() if "ref_props" in node else ()
    return Sentence(text, tokens, tuple(_proposition(one, len(tokens)) for one in marked))


def _places(text: str, tokens: Node) -> Iterator[Span]:
    """Where the tokens stand in the sentence."""
    at = 0
    for token in tokens.elements():
        word = token.string()
        start = text.find(word, at)
        if start < 0 or not word:
            token.fail(f"is “{word}”, which the rest of the sentence does not have")
        at = start + len(word)
        yield Span(start, at)


def _proposition(marked: Node, most: int) -> Tokens:
    indices = frozenset(index.whole() for index in marked.elements())
    if not indices or not indices <= frozenset(range(most)):
        marked.fail(f"is no list of indices below {most}")
    return indices


def our_claims(sentence: Sentence) -> tuple[Tokens, ...]:
    """The sentence as `divergence` cuts it."""
    body = (Span(0, len(sentence.text)),)
    cut = claims(Readout("wiki", sentence.text, body, id="wiki", language="en"))
    spans = [span for claim in cut for span in (claim.span, *claim.repeats)]
    return tuple(
        frozenset(n for n, token in enumerate(sentence.tokens) if token.overlaps(span))
        for span in spans
    )


def whole(sentence: Sentence) -> tuple[Tokens, ...]:
    """The sentence uncut."""
    return (frozenset(range(len(sentence.tokens))),)


CUTS: Mapping[str, Callable[[Sentence], tuple[Tokens, ...]]] = {
    "sentences": whole,
    "claims": our_claims,
}


def agreement(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Tokens]], least: float
) -> Agreement:
    """Precision and recall averaged over sentences; a sentence without sets has a precision of 0.

    Args:
        sentences: with their propositions.
        found: the sets of each sentence, in the same order.
        least: the Jaccard similarity from which a set may be paired with a proposition.
    """
    held = [
        (paired(sets, one.propositions, least), len(sets), len(one.propositions))
        for one, sets in zip(sentences, found, strict=True)
    ]
    return Agreement(
        precision=fmean(pairs / max(told, 1) for pairs, told, _ in held),
        recall=fmean(pairs / due for pairs, _, due in held),
    )


def paired(found: Sequence[Tokens], due: Sequence[Tokens], least: float) -> int:
    """The most pairs in which no set stands twice and each is similar enough (Kuhn's method)."""
    near = [[n for n, right in enumerate(due) if jaccard(left, right) >= least] for left in found]
    partner: dict[int, int] = {}

    def settles(left: int, tried: set[int]) -> bool:
        for right in near[left]:
            if right in tried:
                continue
            tried.add(right)
            if right not in partner or settles(partner[right], tried):
                partner[right] = left
                return True
        return False

    return sum(settles(left, set()) for left in range(len(found)))


def jaccard(one: Tokens, other: Tokens) -> float:
    """Shared tokens by all tokens; one of the two is not empty."""
    return len(one & other) / len(one | other)


def table(sentences: Sequence[Sentence]) -> Iterator[str]:
    """The report, line by line."""
    propositions = fmean(len(one.propositions) for one in sentences)
    yield f"{len(sentences)} sentences, {propositions:.2f} propositions a sentence"
    yield f"{'cut':<10} a sentence  Jaccard ≥  precision  recall     F1"
    for name, cut in CUTS.items():
        found = [cut(one) for one in sentences]
        number = fmean(map(len, found))
        for least in THRESHOLDS:
            held = agreement(sentences, found, least)
            figures = f"{held.precision:>10.3f} {held.recall:>7.3f} {held.f1:>6.3f}"
            yield f"{name:<10} {number:>10.2f} {least:>10.1f} {figures}"


def main() -> int:
    """Read, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    try:
        for line in table(read(parser.parse_args().folder)):
            print(line)
    except (DivergenceError, OSError) as error:
        outcome = exits.failed(error)
        outcome.tell()
        return outcome.code
    return 0


if __name__ == "__main__":
    sys.exit(main())
