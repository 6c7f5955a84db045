"""What is found in an article: passages of each side, the journalist's remarks, and the rest."""

from dataclasses import dataclass
from enum import StrEnum

from divergence.domain import Grade, Remark, Span


class Reason(StrEnum):
    """Why a stretch of an article is nobody's account."""

    JOURNALIST = "journalist"
    """The journalist's own sentences, background among them."""
    OTHER_OCCASION = "other occasion"
    """An earlier call, a speech, a talk on television."""
    THIRD_PARTY = "third party"
    """Words of an office or a person that is no party."""
    FURNITURE = "furniture"
    """Headings, captions, related stories, readers' comments."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the article that gives a side's account, attribution included."""

    span: Span
    side: str
    grade: Grade
    """`PRESS_QUOTED`, or `UNNAMED_SOURCES`."""


@dataclass(frozen=True, slots=True)
class Noted:
    """The journalist's own remark that a side's account lacks something or differs."""

    side: str
    remark: Remark


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the article that is nobody's account."""

    span: Span
    reason: Reason


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in an article, each in the order of the text."""

    text: str
    language: str
    """BCP 47; `und` if it is not sure."""
    passages: tuple[Passage, ...] = ()
    noted: tuple[Noted, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    formal: tuple[str, ...] = ()
    """The sides of which a statement, or words in quotation marks, are given with their office."""

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides of which an official account is found, in the order of the text."""
        official = (p.side for p in self.passages if p.grade is Grade.PRESS_QUOTED)
        return tuple(dict.fromkeys(official))

    def of(self, side: str, grade: Grade) -> tuple[Span, ...]:
        """The passages of a side that have a grade."""
        return tuple(p.span for p in self.passages if p.side == side and p.grade is grade)
