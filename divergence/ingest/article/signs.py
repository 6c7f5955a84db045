"""What each sentence of an article shows of whose account it gives.

A sign is the sentence's own ("it has a quotation", "a source speaks"), or one that it shows of a
side ("the side's name opens it"). Signs of a side are read alike for both and weighed alike: to
swap the sides swaps what comes out, and nothing else. `weights.json` says what each sign tells.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from divergence.ingest.article.mentions import Mentions, Said
from divergence.ingest.article.segments import Segment
from divergence.ingest.article.traits import traits

_CARRIED = (
    "~account", "~source", "~outsider", "~self", "~contact", "~both", "quotes", "tells.says",
    "tells.per", "occasion.earlier", "occasion.elsewhere", "noted.lacks", "a side speaks",
    "strange only", "nobody", "asks", "past moment", "year",
)  # fmt: skip
"""Signs of a sentence that are signs of those after it in its paragraph, and of the one before."""
_CUES = (
    "~chain", "^pronoun", "no side", "nobody", "quotes", "tells.says", "^account", "^office",
    "strange first", "~self", "~source", "head", "listed", "stamped", "led", "short", "~act",
    "~passive", "nobody & quotes", "opens", "~negated",
)  # fmt: skip
"""Signs that tell whether a sentence goes on with the account before it."""
_OPENING = 4
"""Words with which a sentence opens."""


@dataclass(frozen=True, slots=True)
class Signs:
    """A sentence with what it shows."""

    segment: Segment
    own: frozenset[str]
    """Signs of the sentence."""
    of: tuple[frozenset[str], frozenset[str]]
    """Signs that it shows of each side."""
    border: str
    """What parts it from the sentence before: nothing, a paragraph, a heading, a list's item."""

    @property
    def cues(self) -> tuple[str, ...]:
        """Signs of its going on with the account before it, or not."""
        return tuple(name for name in _CUES if name in self.own)


class Reader:
    """Reads the signs of an article's sentences in their order."""

    def __init__(self, mentions: Mentions) -> None:
        """Begin an article."""
        self._mentions = mentions
        self._before: Segment | None = None
        self._section: int | None = None
        """The side whose heading stands above."""
        self._aside = self._ended = False
        """Whether a heading above opens background, or what is no part of the article."""
        self._opener: int | None = None
        """The side named first in the paragraph."""
        self._last: int | None = None
        """The side named last."""

    def read(self, segments: Sequence[Segment]) -> list[Signs]:
        """The signs of all sentences."""
        whole = segments[-1].span.stop if segments else 1
        read = [self._read(segment, segment.span.start / whole) for segment in segments]
        return list(_carried(read))

    def _read(self, segment: Segment, place: float) -> Signs:
        mentions = self._mentions
        said = mentions.said(segment)
        if self._before is None or segment.block != self._before.block:
            self._opener = None
        self._headed(segment, said)
        own = {
            *traits(segment, said, mentions.words),
            *_naming(segment, said, mentions),
            *(f for f, held in self._place(place).items() if held),
        }
        if self._opener is None and said.spoken:
            self._opener = said.spoken[0].side
        first, second = (frozenset(self._of(side, segment, said)) for side in (0, 1))
        found = Signs(segment, frozenset(own), (first, second), self._border(segment))
        self._last = said.spoken[-1].side if said.spoken else self._last
        self._before = segment
        return found

    def _place(self, place: float) -> dict[str, bool]:
        return {
            "first": self._before is None,
            "aside": self._aside,
            "ended": self._ended,
            "late": place > 0.8,  # noqa: PLR2004 - the last fifth
            "early": place < 0.12,  # noqa: PLR2004 - the first eighth
        }

    def _headed(self, segment: Segment, said: Said) -> None:
        """Keep in mind what a heading opens."""
        if not segment.heading or segment.quotes:
            return
        named = {m.side for m in said.spoken}
        self._ended = self._ended or said.has("heading", "end")
        self._section = next(iter(named)) if len(named) == 1 and segment.block else None
        self._aside = said.has("heading", "aside") and self._section is None

    def _of(self, side: int, segment: Segment, said: Said) -> Iterator[str]:
        spoken = said.spoken
        mine = [m for m in spoken if m.side == side]
        other = [m for m in spoken if m.side != side]
        first = spoken[0].side == side if spoken else None
        flags = {
            **self._memory(side, segment, None if first is None else spoken[0].side),
            **_first(said if first else None, segment),
            "not first": first is False,
            "only": bool(mine) and not other,
            "other only": bool(other) and not mine,
            "both": bool(mine) and bool(other),
            "no other": not other,
            "other first & quotes": first is False and segment.quotes,
            "opens": any(m.first - said.numbers.start < _OPENING for m in mine),
            "other opens": any(m.first - said.numbers.start < _OPENING for m in other),
            "owns": side in said.owners,
            "other owns": 1 - side in said.owners,
            "first owner": said.owners[:1] == (side,),
            "owns & lacks": side in said.owners and said.has("noted"),
            "tells": any(m.speaks for m in mine),
            "other tells": any(m.speaks for m in other),
            "per": any(m.introduced for m in mine),
            "other per": any(m.introduced for m in other),
            "near lacks": said.nearest("noted") == side,
            "near source": said.nearest("source") == side,
            "quoted mine": any(m.quoted and m.side == side for m in said.mentions),
            "quoted other": any(m.quoted and m.side != side for m in said.mentions),
            "first named": next((m.side for m in spoken if m.named), None) == side,
        }
        yield from (name for name, held in flags.items() if held)

    def _memory(self, side: int, segment: Segment, first: int | None) -> dict[str, bool]:
        """Signs of a side that stand before the sentence, with the side that it names first."""
        above = self._section == side
        return {
            "section": above,
            "other section": self._section == 1 - side,
            "section & listed": above and segment.listed,
            "section & no side": above and first is None,
            "section & first": above and first == side,
            "section & bare": above and not segment.quotes,
            "block": self._opener == side,
            "other block": self._opener == 1 - side,
            "block & later": self._opener == side and not segment.opens,
            "last": self._last == side,
            "other last": self._last == 1 - side,
        }

    def _border(self, segment: Segment) -> str:
        before = self._before
        if before is None:
            return "start"
        if before.block == segment.block:
            return "stamp" if before.heading else "none"
        if before.heading:
            return "heading"
        if before.listed != segment.listed:
            return "list"
        return "item" if segment.listed else "block"


def _naming(segment: Segment, said: Said, mentions: Mentions) -> Iterator[str]:
    """Whom a sentence names."""
    spoken, strange = said.spoken, said.strange
    alone = bool(strange) and not spoken
    flags = {
        "nobody": not spoken and not strange,
        "nobody & quotes": not spoken and not strange and segment.quotes,
        "no side": not spoken,
        "no side named": not any(m.named for m in spoken),
        "strange": bool(strange),
        "strange only": alone,
        "strange only & quotes": alone and segment.quotes,
        "strange first": alone or (bool(strange) and strange[0].first < spoken[0].first),
        "strange speaks": any(mentions.ties.speaks(name) for name in strange),
        "both sides": len({m.side for m in spoken}) > 1,
        "a side speaks": any(m.speaks for m in spoken),
    }
    yield from (name for name, held in flags.items() if held)


def _first(said: Said | None, segment: Segment) -> dict[str, bool]:
    """Signs of the side that a sentence names first; None where it is the other, or none."""
    if said is None:
        return {}
    name = said.spoken[0]
    return {
        "first": True,
        "first word only": not name.named,
        "first & quotes": segment.quotes,
        "first & opens block": segment.opens,
        "first & tells": said.has("tells"),
        "first & per": said.has("tells", "per"),
        "first & account": said.has("account"),
        "first & lacks": said.has("noted"),
        "first & source": said.has("source"),
        "first & occasion": said.has("occasion"),
        "opens & colon": name.speaks and name.first < said.numbers.start + _OPENING,
    }


def _carried(read: Sequence[Signs]) -> Iterator[Signs]:
    """The sentences with signs of those around them in their paragraph."""
    before: set[str] = set()
    for nth, one in enumerate(read):
        block = one.segment.block
        if nth and read[nth - 1].segment.block != block:
            before = set()
        after = read[nth + 1] if nth + 1 < len(read) else None
        near = set() if after is None or after.segment.block != block else after.own
        around = {f"before {name}" for name in before} | {
            f"after {name}" for name in _CARRIED if name in near
        }
        if after is not None and after.segment.block == block:
            around.add("goes on")
        yield replace(one, own=one.own | around)
        before.update(name for name in _CARRIED if name in one.own)
