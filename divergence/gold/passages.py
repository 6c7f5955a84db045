"""How near passages found in an article come to those that people have marked."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import permutations

from divergence.domain import Span
from divergence.gold.articles import Article, Mark

_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")

Labels = list[tuple[str, bool] | None]
"""For each token its side and whether it rests on unnamed sources; None where it is no side's."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over tokens and remarks, to be added up over articles.

    A token is a word; in Chinese, a sign.
    """

    marked: int = 0
    """Tokens that the marks give to a side."""
    found: int = 0
    """Tokens that were given to a side."""
    right: int = 0
    """Tokens given to the side that the marks give them."""
    unnamed: int = 0
    """Tokens marked as resting on unnamed sources."""
    graded: int = 0
    """Of them, those graded so and given to the right side."""
    remarks: int = 0
    noted: int = 0
    """Remarks found."""
    met: int = 0
    """Marked remarks that one found of the same side overlaps."""
    borne: int = 0
    """Found remarks that a marked one of the same side overlaps."""
    judged: int = 0
    """Of the marked ones met, those whose consistency is told right."""

    def __add__(self, other: "Tally") -> "Tally":
        """Both counts together."""
        names = [field.name for field in fields(Tally)]
        return Tally(*(getattr(self, name) + getattr(other, name) for name in names))

    @property
    def precision(self) -> float:
        """Of the tokens given to a side, the share that is right; 1 if there are none."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of the tokens marked, the share that is right; 1 if there are none."""
        return self.right / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        """Twice the right ones by all marked and found; 1 if there are none."""
        both = self.marked + self.found
        return 2 * self.right / both if both else 1.0


def tally(article: Article, found: Sequence[Mark]) -> Tally:
    """Hold found passages and remarks against an article's marks.

    The sides found are named as the article names them, those of the marks in English; so they are
    taken for each other one to one, as most of their tokens agree.
    """
    tokens = [Span(m.start(), m.end()) for m in _TOKEN.finditer(article.text)]
    marked = _labels(tokens, article.marks)
    told = _labels(tokens, found)
    names = _names(marked, told)
    pairs = list(zip(marked, [_named(label, names) for label in told], strict=True))
    wanted = [mark for mark in article.marks if mark.remark]
    noted = [
        Mark(m.span, names.get(m.side, m.side), remark=True, consistent=m.consistent)
        for m in found
        if m.remark
    ]
    met = [(mark, other) for mark in wanted if (other := _meets(mark, noted))]
    return Tally(
        marked=sum(gold is not None for gold, _ in pairs),
        found=sum(own is not None for _, own in pairs),
        right=sum(bool(gold and own and gold[0] == own[0]) for gold, own in pairs),
        unnamed=sum(bool(gold and gold[1]) for gold, _ in pairs),
        graded=sum(bool(gold and gold[1] and gold == own) for gold, own in pairs),
        remarks=len(wanted),
        noted=len(noted),
        met=len(met),
        borne=sum(_meets(mark, wanted) is not None for mark in noted),
        judged=sum(mark.consistent == other.consistent for mark, other in met),
    )


def _labels(tokens: Iterable[Span], marks: Sequence[Mark]) -> Labels:
    passages = [mark for mark in marks if not mark.remark]
    return [
        next(((m.side, m.unnamed) for m in passages if _overlap(m.span, t)), None) for t in tokens
    ]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.stop and other.start < one.stop


def _names(marked: Labels, told: Labels) -> dict[str, str]:
    """For each side found the marked one, so that most tokens agree; ties by name."""
    shared = Counter(
        (own[0], gold[0]) for gold, own in zip(marked, told, strict=True) if gold and own
    )
    own = sorted({label[0] for label in told if label})
    gold = sorted({label[0] for label in marked if label})
    gold += [f"?{n}" for n in range(len(own))]
    best = max(
        permutations(gold, len(own)),
        key=lambda way: sum(shared[p] for p in zip(own, way, strict=True)),
    )
    return dict(zip(own, best, strict=True))


def _named(label: tuple[str, bool] | None, names: dict[str, str]) -> tuple[str, bool] | None:
    return None if label is None else (names[label[0]], label[1])


def _meets(mark: Mark, others: Iterable[Mark]) -> Mark | None:
    """The first of some remarks that overlaps a remark and is on the same side's account."""
    return next((o for o in others if o.side == mark.side and _overlap(o.span, mark.span)), None)
