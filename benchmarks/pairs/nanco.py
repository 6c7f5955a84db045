"""NAnCo: do two answers to one question, from different articles on one event, say the same?

`nanco/pairs_val.tsv`, columns `qid`, `answer1`, `answer2`, `same` (0 or 1): pairs of answers from
`nanco_dataset.json` of github.com/salesforce/discord_questions (Laban et al., 2022; BSD-3-Clause),
questions Q2, Q3, Q5 and Q6. Measure: balanced accuracy a question, the mean over questions.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from product import MEASURES, Floats, Measure, taken
from records import Record, from_tsv, grouped
from tabulated import Figure, Row, both, crosswise

FOLDER = "nanco"
FIELDS = ("qid", "answer1", "answer2", "same")
AGAINST = "test: best 0.813 (qa_consolidation), best cosine 0.733 (STS-BERT)"


@dataclass(frozen=True, slots=True)
class Question:
    """All pairs of answers to one question, `(p,)` each."""

    likeness: Floats
    same: NDArray[np.bool_]

    def accuracy(self, line: float) -> float:
        """Balanced, if pairs from this likeness on are taken to say the same."""
        said = self.likeness >= line
        kinds = [said[self.same], ~said[~self.same]]
        return float(np.mean([kind.mean() for kind in kinds if len(kind)]))


def rows(folder: Path) -> Iterator[Row]:
    """One row."""
    records = from_tsv(folder / "pairs_val.tsv", FIELDS)
    by_name = grouped(records, "qid", least=2)
    judge, cosine = (_figure([_question(own, measure) for own in by_name]) for measure in MEASURES)
    yield Row("NAnCo val, answers", "balanced accuracy", judge, cosine, AGAINST)


def _question(records: Sequence[Record], measure: Measure) -> Question:
    pairs = [(record["answer1"], record["answer2"]) for record in records]
    return Question(_likeness(pairs, measure), np.array([r["same"] == "1" for r in records]))


def _likeness(pairs: Sequence[tuple[str, str]], measure: Measure) -> Floats:
    """Of each pair of answers; 1 for the same words.

    The judge reads two texts of some dozen claims. So the answers are dealt into two texts, in as
    many ways as it takes to part every two answers at least once, and the mean is taken over the
    ways that part them. Their order is that of their digests, which says nothing.
    """
    answers = sorted({answer for pair in pairs for answer in pair}, key=_digest)
    total, ways = np.zeros((2, len(answers), len(answers)))
    for bit in range((len(answers) - 1).bit_length()):
        halves = [[n for n in range(len(answers)) if n >> bit & 1 == half] for half in (0, 1)]
        texts = [taken("ab"[half], [answers[n] for n in halves[half]], "en") for half in (0, 1)]
        total[np.ix_(*halves)] += measure(*texts)
        ways[np.ix_(*halves)] += 1
    total, ways = total + total.T, ways + ways.T
    mean = np.divide(total, ways, out=np.ones_like(total), where=ways > 0)
    at = {answer: n for n, answer in enumerate(answers)}
    return np.array([mean[at[first], at[second]] for first, second in pairs])


def _digest(answer: str) -> str:
    return hashlib.sha256(answer.encode()).hexdigest()


def _figure(questions: Sequence[Question]) -> Figure:
    return both(crosswise(questions, _line), _mean)


def _line(questions: Sequence[Question]) -> float:
    """The likeness from which the mean accuracy is best; the lowest of equals."""
    lines: list[float] = sorted(
        {line for question in questions for line in question.likeness.tolist()}
    )
    return max(lines, key=lambda line: _mean([(question, line) for question in questions]))


def _mean(decided: Sequence[tuple[Question, float]]) -> float:
    return float(np.mean([question.accuracy(line) for question, line in decided]))
