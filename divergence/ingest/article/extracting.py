"""An article to its passages."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from divergence.domain import Grade, Remark, Span
from divergence.ingest.article.leaving import reason
from divergence.ingest.article.mentions import Mentions
from divergence.ingest.article.names import names
from divergence.ingest.article.nouns import Extraction, LeftOut, Noted, Passage, Reason
from divergence.ingest.article.remarks import borne_out
from divergence.ingest.article.segments import Segment, segments
from divergence.ingest.article.sides import Sides, parted
from divergence.ingest.article.signs import Reader, Signs
from divergence.ingest.article.ties import Ties
from divergence.ingest.article.weighing import (
    ACCOUNT,
    NOBODY,
    REMARK,
    UNNAMED,
    State,
    Weights,
    decoded,
    load,
)
from divergence.ingest.article.words import Words
from divergence.ingest.language import detect
from divergence.ingest.naming import side_of
from divergence.lexicon import cutting
from divergence.lexicon.files import primary
from divergence.lexicon.names import entities
from divergence.lexicon.quotes import QUOTES, enclosed

Given = tuple[Signs, State]
"""A sentence with what it was found to be."""


def extract(text: str, *, start: int = 0, language: str | None = None, own: str = "") -> Extraction:
    """Find in an article which passages give whose official account.

    Args:
        text: of the article, plain.
        start: where it begins, front matter left aside.
        language: BCP 47; detected when None.
        own: a user's names as text, see `divergence.lexicon.names`.

    Returns:
        What was found; without passages where no party speaks.
    """
    cut = Cut.of(text, start, language, own)
    weights = load()
    sides = cut.sides(weights)
    signs = cut.signs(sides)
    given = list(zip(signs, decoded(signs, weights), strict=True))
    called = tuple(_called(cut, sides, side) for side in (0, 1))
    found = _extraction(cut.words, given, called)
    formal = {
        called[state.side] for one, state in given if state.side is not None and _formal(one, state)
    }
    return replace(found, formal=tuple(side for side in found.sides if side in formal))


@dataclass(frozen=True, slots=True)
class Cut:
    """An article cut into sentences, with its names and what ties them."""

    words: Words
    segments: tuple[Segment, ...]
    ties: Ties

    @classmethod
    def of(cls, text: str, start: int = 0, language: str | None = None, own: str = "") -> "Cut":
        """Cut an article, and find the names in it; as `extract` has them."""
        language = language or detect(text[start:])
        words = Words(text, language, own)
        found = segments(text, start, cutting.load(primary(language)))
        quotes = [(a, b) for a, b in enclosed(text) if text[a] in QUOTES]
        return cls(words, found, Ties(words, names(words, _inside(words, found)), found, quotes))

    def sides(self, weights: Weights) -> Sides:
        """For which side each name speaks."""
        return parted(self.ties, weights.ties, {})

    def signs(self, sides: Sides) -> list[Signs]:
        """What each sentence shows of these sides."""
        return Reader(Mentions(self.ties, sides)).read(self.segments)


def _inside(words: Words, found: Sequence[Segment]) -> list[bool]:
    """For each word, whether it stands in a sentence and does not begin it."""
    inside = [False] * len(words.all)
    for segment in found:
        numbers = words.cut.numbers(segment.span.start, segment.span.stop)
        for number in list(numbers or ())[1:]:
            inside[number] = not segment.heading
    return inside


def _formal(signs: Signs, state: State) -> bool:
    """Whether a sentence gives a statement, or words in quotation marks, with whose they are."""
    stated = {"~account", "tells.per"} & signs.own or {"quotes", "tells.says"} <= signs.own
    return state.kind == ACCOUNT and bool(stated) and "first" in signs.of[state.side or 0]


def _called(cut: Cut, sides: Sides, side: int) -> str:
    """A side's name as a slug: the known one, or the shortest form of the name it has most."""
    own = entities(cut.words.own)
    keys = [key for key in cut.ties.counts if sides.side(key) == side]
    key = max(keys, key=lambda k: (k in own, cut.ties.issuing[k], k), default=f"side {side + 1}")
    if key in own:
        return key
    forms = Counter(
        cut.words.shown(name.first, name.last)
        for name in cut.ties.names
        if name.key == key and name.capital
    )
    return side_of(min(forms, key=lambda form: (len(form), -forms[form], form), default=key))


def _extraction(words: Words, given: Sequence[Given], called: Sequence[str]) -> Extraction:
    passages: list[Passage] = []
    remarks: list[tuple[Span, str]] = []
    left_out: list[LeftOut] = []
    for (kind, side, why), group in groupby(given, key=lambda one: _found(one[0], one[1], called)):
        spans = [signs.segment.span for signs, _ in group]
        if kind == REMARK:
            remarks += [(span, side) for span in spans]
        elif kind == NOBODY:
            left_out.append(LeftOut(_joined(spans), why))
        else:
            grade = Grade.UNNAMED_SOURCES if kind == UNNAMED else Grade.PRESS_QUOTED
            passages.append(Passage(_joined(spans), side, grade))
    official = {p.side for p in passages if p.grade is Grade.PRESS_QUOTED}
    noted = [_noted(words, span, side, passages) for span, side in remarks if side in official]
    left_out += [LeftOut(span, Reason.JOURNALIST) for span, side in remarks if side not in official]
    left_out.sort(key=lambda part: part.span.start)
    return Extraction(words.text, words.language, tuple(passages), tuple(noted), tuple(left_out))


def _found(signs: Signs, state: State, called: Sequence[str]) -> tuple[str, str, Reason]:
    """What a sentence is, whose, and why it is nobody's; for those that are somebody's in vain."""
    if state.kind == NOBODY or state.side is None:
        return NOBODY, "", reason(signs)
    return state.kind, called[state.side], Reason.JOURNALIST


def _noted(words: Words, span: Span, side: str, passages: Iterable[Passage]) -> Noted:
    """A remark held against the side's passages."""
    text = words.text
    own = [p.span.of(text) for p in passages if p.side == side and p.grade is Grade.PRESS_QUOTED]
    return Noted(side, Remark(span, borne_out(span.of(text), own, words.language)))


def _joined(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].stop)
