"""What a sentence of an article says of whom: its phrases, and the sides' names and offices."""

from collections.abc import Sequence
from dataclasses import dataclass

from divergence.ingest.article.names import Name
from divergence.ingest.article.segments import Segment
from divergence.ingest.article.sides import Sides
from divergence.ingest.article.ties import Ties, called
from divergence.lexicon.hits import Hit

_NEAR = 3
"""Words between a name and the word of telling that is its own."""
_PER = 6
"""Words between "according to" and the name that it introduces."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, or a word such as "the chancellor", that speaks for a side."""

    first: int
    """Number of its first word."""
    last: int
    """Number of the word after its last one."""
    side: int
    named: bool
    """Whether it is a name."""
    quoted: bool
    """Whether it stands in a quotation."""
    speaks: bool
    """Whether a word of telling or a colon stands close to it."""
    introduced: bool
    """Whether "according to" stands before it."""


@dataclass(frozen=True, slots=True)
class Said:
    """The phrases and names of a sentence."""

    numbers: range
    """Its words."""
    hits: tuple[Hit, ...]
    outer: tuple[Hit, ...]
    """Those outside of quotations."""
    mentions: tuple[Mention, ...]
    strange: tuple[Name, ...]
    """Names outside of quotations that speak for neither side."""
    owners: tuple[int, ...]
    """The sides that own the offices and accounts, by place."""

    @property
    def spoken(self) -> tuple[Mention, ...]:
        """The mentions outside of quotations."""
        return tuple(m for m in self.mentions if not m.quoted)

    def has(self, attribute: str, value: str = "") -> bool:
        """Whether a phrase of an attribute stands outside of quotations."""
        return any(h.attribute == attribute and value in ("", h.value) for h in self.outer)

    def nearest(self, attribute: str) -> int | None:
        """The side of the mention nearest to a phrase of an attribute."""
        found = [
            (max(m.first - h.last, h.first - m.last, 0), m.first, m.side)
            for h in self.outer
            if h.attribute == attribute
            for m in self.spoken
        ]
        return min(found)[2] if found else None


class Mentions:
    """Finds them in an article."""

    def __init__(self, ties: Ties, sides: Sides) -> None:
        """For these sides."""
        self.words, self.ties, self.sides = ties.words, ties, sides

    def said(self, segment: Segment) -> Said:
        """What a sentence says."""
        span = segment.span
        numbers = self.words.cut.numbers(span.start, span.stop) or range(0)
        hits = tuple(self.words.within(span))
        outer = tuple(hit for hit in hits if not self.ties.quoted(hit.start))
        names = self.ties.named(numbers)
        per = [hit.last for hit in outer if hit.attribute == "tells" and hit.value == "per"]
        found = [m for name in names if (m := self._of_name(name, numbers, per))]
        taken = {n for m in found for n in range(m.first, m.last)}
        for hit in hits:
            office = hit.attribute in ("title", "office")
            if office and taken.isdisjoint(range(hit.first, hit.last)):
                key = called(self.words, hit)
                if m := self._mention(range(hit.first, hit.last), key, numbers, per):
                    found.append(m)
        found.sort(key=lambda m: (m.first, not m.named))
        strange = [n for n in names if self.sides.side(n.key) is None and not self.ties.inside(n)]
        return Said(numbers, hits, outer, tuple(found), tuple(strange), self._owners(outer))

    def _of_name(self, name: Name, numbers: range, per: Sequence[int]) -> Mention | None:
        return self._mention(range(name.first, name.last), name.key, numbers, per)

    def _mention(self, at: range, key: str, numbers: range, per: Sequence[int]) -> Mention | None:
        side = self.sides.side(key)
        if side is None:
            return None
        near = range(max(at.start - 2, numbers.start), min(at.stop + _NEAR, numbers.stop))
        return Mention(
            first=at.start,
            last=at.stop,
            side=side,
            named=not key.startswith("@"),
            quoted=self.ties.quoted(self.words.all[at.start].start),
            speaks=not self.ties.telling.isdisjoint(near) or self.ties.introduces(at.stop),
            introduced=any(0 <= at.start - place <= _PER for place in per),
        )

    def _owners(self, outer: Sequence[Hit]) -> tuple[int, ...]:
        found = []
        for hit in outer:
            if hit.attribute in ("office", "account") and hit.value != "agency":
                owner = self.ties.beside.owner(hit.first, hit.last)
                side = None if owner is None else self.sides.side(owner.key)
                found += [] if side is None else [side]
        return tuple(found)
