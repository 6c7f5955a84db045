"""Whose account each sentence of an article gives: one pass, with the last issuer kept in mind."""

from collections.abc import Sequence
from dataclasses import dataclass

from divergence.ingest.article.cues import Cues
from divergence.ingest.article.nouns import Reason
from divergence.ingest.article.segments import Segment


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence is an account's."""

    side: str
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Remarked:
    """A sentence is the journalist's remark on an account."""

    side: str


CHAIN = 2
"""Paragraphs over which "the statement also said" reaches back to its issuer."""

Label = Told | Remarked | Reason


class Teller:
    """Labels the sentences of an article in their order."""

    def __init__(self, sides: Sequence[str]) -> None:
        """Begin an article of these parties."""
        self._sides = tuple(sides)
        self._last: Told | None = None
        """Whose account was given last; None after somebody else has spoken."""
        self._block = -1
        """The paragraph in which that was."""
        self._other = -1
        """The paragraph in which another occasion was told of last."""
        self._section: str | None = None
        """The party whose heading stands above."""
        self._aside: Reason | None = None
        """What a heading made of all that stands below it."""
        self._remark: str | None = None
        """The party of a remark in the sentence before."""

    def label(self, segment: Segment, cues: Cues) -> Label:
        """What a sentence is; it is to be asked for each in order."""
        if segment.heading and (reason := self._heading(segment, cues)):
            return reason
        if self._aside is Reason.FURNITURE or cues.caption:
            return Reason.FURNITURE
        if segment.block - self._block > CHAIN and self._section is None:
            self._last = None
        label = self._label(segment, cues)
        self._remark = label.side if isinstance(label, Remarked) else None
        match label:
            case Told():
                self._last, self._block = label, segment.block
            case Reason.OTHER_OCCASION:
                self._last, self._other = None, segment.block
            case Reason.THIRD_PARTY:
                self._last = None
            case _:
                pass
        return label

    def _heading(self, segment: Segment, cues: Cues) -> Reason | None:
        """A heading opens a section; None for a short paragraph that reads as a sentence."""
        sides = tuple(dict.fromkeys(cues.mentioned))
        if "heading.end" in cues.found:
            self._aside, self._section, self._last = Reason.FURNITURE, None, None
        elif "heading.side" in cues.found and len(sides) == 1 and segment.block:
            self._aside, self._section = None, sides[0]
            self._last, self._block = Told(sides[0]), segment.block + 1
        elif "heading.aside" in cues.found:
            self._aside, self._section, self._last = Reason.JOURNALIST, None, None
        elif segment.quotes and (cues.issuers or cues.tells):
            return None
        else:
            self._section = None
        return Reason.FURNITURE

    def _label(self, segment: Segment, cues: Cues) -> Label:
        if cues.sourced and (cues.tells or (segment.quotes and "self" not in cues.found)):
            return Told(cues.source, unnamed=True) if cues.source else Reason.JOURNALIST
        if "noted.lacks" in cues.found and (side := self._spoken_of(segment, cues)):
            return Remarked(side)
        if reason := self._nobodys(segment, cues):
            return reason
        told = cues.tells or segment.quotes or "account" in cues.found
        if (side := self._issuer(segment, cues)) and (told or (segment.opens and segment.cited)):
            self._aside = None
            return Told(side)
        return self._going_on(segment, cues)

    def _issuer(self, segment: Segment, cues: Cues) -> str | None:
        """The party whose office or account a sentence names, by name or by a word of its own."""
        named = next((issuer.side for issuer in cues.issuers if issuer.named), None)
        spoken = {"office", "account"} & cues.found
        if named is None and spoken and (cues.opening or cues.strange):
            return cues.opening or self._other_side()
        if named is None and self._last and segment.block == self._block:
            return None if self._last.unnamed or not cues.issuers else self._last.side
        return named or next((issuer.side for issuer in cues.issuers), None)

    def _other_side(self) -> str | None:
        """The party that has not spoken last, where two are known."""
        if self._last is None or len(self._sides) < 2:  # noqa: PLR2004 - two sides
            return None
        return next(side for side in self._sides if side != self._last.side)

    def _nobodys(self, segment: Segment, cues: Cues) -> Reason | None:
        """Why a sentence that may name an issuer gives nobody's account all the same."""
        if {"noted.none", "both.said"} & cues.found:
            return Reason.JOURNALIST
        if not cues.issuers and (cues.outsider or cues.outside):
            return Reason.THIRD_PARTY
        if self._other_occasion(segment, cues):
            return Reason.OTHER_OCCASION
        differs = "noted.differs" in cues.found and not segment.quotes and not cues.tells
        participants = "contact" in cues.found and cues.voices and "account" not in cues.found
        return Reason.JOURNALIST if differs or (participants and not segment.quotes) else None

    def _spoken_of(self, segment: Segment, cues: Cues) -> str | None:
        """The party whose account a remark speaks of."""
        if cues.issuers:
            return cues.issuers[0].side
        if cues.states and (cues.generic or not cues.tells):
            return cues.states[0]
        if self._remark or cues.opening:
            return cues.opening or self._remark
        here = (
            cues.generic
            or "chain" in cues.found
            or (segment.block == self._block and not cues.tells)
        )
        return self._last.side if self._last and here else None

    def _other_occasion(self, segment: Segment, cues: Cues) -> bool:
        """Whether a sentence tells of another occasion, or goes on with one."""
        first = min((issuer.place for issuer in cues.issuers), default=None)
        if cues.occasion is None:
            return self._other == segment.block and first is None
        return first is None or cues.occasion < first or "occasion.elsewhere" in cues.found

    def _going_on(self, segment: Segment, cues: Cues) -> Label:
        """A sentence that names no issuer: the last one's, or the journalist's."""
        if self._last is None or "self" in cues.found:
            return Reason.JOURNALIST
        if "chain" in cues.found or (cues.generic and cues.tells):
            return self._last
        speaks = segment.quotes or cues.tells or bool(cues.mentioned)
        if segment.block == self._block:
            return self._last if speaks or cues.content else Reason.JOURNALIST
        section = self._section == self._last.side and not self._last.unnamed
        speaks = speaks or cues.generic
        return self._last if section and speaks else Reason.JOURNALIST
