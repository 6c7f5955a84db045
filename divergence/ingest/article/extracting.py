"""An article to its passages."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from divergence.domain import Grade, Remark, Span
from divergence.ingest.article.beside import Beside
from divergence.ingest.article.names import Name, names
from divergence.ingest.article.nouns import Extraction, LeftOut, Noted, Passage
from divergence.ingest.article.parties import Parties, heard, parties
from divergence.ingest.article.reader import Reader
from divergence.ingest.article.remarks import borne_out
from divergence.ingest.article.segments import Segment, segments
from divergence.ingest.article.telling import Label, Remarked, Teller, Told
from divergence.ingest.article.words import Words
from divergence.ingest.language import detect
from divergence.ingest.naming import side_of
from divergence.lexicon.cutting import load
from divergence.lexicon.files import primary
from divergence.lexicon.names import entities
from divergence.lexicon.quotes import QUOTES, enclosed


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
    article = _Article.of(text, start, language or detect(text[start:]), own)
    first = parties(article.words, article.named, article.segments)
    told = [
        (segment, label.side)
        for segment, label in article.labelled(first)
        if isinstance(label, Told) and not label.unnamed
    ]
    known = heard(first, told, article.words)
    called = {side: _called(article, side) for side in known.sides}
    found = _extraction(article, article.labelled(known), called)
    formal = {called[side] for side in article.formal(known)}
    return replace(found, formal=tuple(side for side in found.sides if side in formal))


@dataclass(frozen=True, slots=True)
class _Article:
    """An article cut into sentences, with its names."""

    words: Words
    segments: tuple[Segment, ...]
    named: tuple[Name, ...]

    @classmethod
    def of(cls, text: str, start: int, language: str, own: str) -> "_Article":
        """Cut an article, and find the names in it."""
        words = Words(text, language, own)
        found = segments(text, start, load(primary(language)))
        return cls(words, found, names(words, _inside(words, found)))

    def labelled(self, known: Parties) -> list[tuple[Segment, Label]]:
        """The sentences with what each is, for these parties."""
        reader, teller = self.reader(known), Teller(known.sides)
        parts = [part for one in self.segments for part in reader.parts(one)]
        return [(one, teller.label(one, reader.cues(one))) for one in parts]

    def reader(self, known: Parties) -> Reader:
        """What reads the cues of the sentences, for these parties."""
        text = self.words.text
        quotes = tuple((a, b) for a, b in enclosed(text) if text[a] in QUOTES)
        return Reader(self.words, Beside(self.words, self.named), known, quotes)

    def formal(self, known: Parties) -> set[str]:
        """The parties of which a statement, or words in quotation marks, are given."""
        reader = self.reader(known)
        read = [(one, reader.cues(one)) for one in self.segments]
        return {
            issuer.side
            for one, cues in read
            for issuer in cues.issuers[:1]
            if "account" in cues.found or "tells.per" in cues.found or (one.quotes and cues.tells)
        }


def _inside(words: Words, found: Sequence[Segment]) -> list[bool]:
    """For each word, whether it stands in a sentence and does not begin it."""
    inside = [False] * len(words.all)
    for segment in found:
        numbers = words.cut.numbers(segment.span.start, segment.span.stop)
        for number in list(numbers or ())[1:]:
            inside[number] = not segment.heading
    return inside


def _called(article: _Article, side: str) -> str:
    """A party's name as a slug: the known one, or the shortest form that the article has."""
    words = article.words
    if side in entities(words.own):
        return side
    forms = Counter(
        words.shown(name.first, name.last)
        for name in article.named
        if name.key == side and name.capital
    )
    return side_of(min(forms, key=lambda form: (len(form), -forms[form], form), default=side))


def _extraction(
    article: _Article, labelled: Iterable[tuple[Segment, Label]], called: Mapping[str, str]
) -> Extraction:
    passages: list[Passage] = []
    remarks: list[tuple[Span, str]] = []
    left_out: list[LeftOut] = []
    for label, group in groupby(labelled, key=lambda pair: pair[1]):
        spans = [segment.span for segment, _ in group]
        match label:
            case Told(side, unnamed):
                grade = Grade.UNNAMED_SOURCES if unnamed else Grade.PRESS_QUOTED
                passages.append(Passage(_joined(spans), called[side], grade))
            case Remarked(side):
                remarks += [(span, called[side]) for span in spans]
            case reason:
                left_out.append(LeftOut(_joined(spans), reason))
    words = article.words
    noted = [_noted(words, span, side, passages) for span, side in remarks]
    return Extraction(
        words.text, words.language, tuple(passages), tuple(filter(None, noted)), tuple(left_out)
    )


def _noted(words: Words, span: Span, side: str, passages: Iterable[Passage]) -> Noted | None:
    """A remark held against the side's passages; None where it has none to be remarked on."""
    text = words.text
    own = [p.span.of(text) for p in passages if p.side == side and p.grade is Grade.PRESS_QUOTED]
    if not own:
        return None
    return Noted(side, Remark(span, borne_out(span.of(text), own, words.language)))


def _joined(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].stop)
