"""What the sides and their documents are called in a report."""

from dataclasses import dataclass
from functools import cached_property

from divergence.domain import Claim, Comparison, Grade, Readout, Translation
from divergence.report import languages, times, wording
from divergence.report.phrases import say

_INITIALISM = 3
"""A slug of at most so many letters is taken for an initialism: us, uk, eu, uae."""

_QUOTED = frozenset({Grade.PRESS_QUOTED, Grade.UNNAMED_SOURCES})


@dataclass(frozen=True)
class Names:
    """The names of one comparison; the same slug has the same name wherever it is shown."""

    comparison: Comparison

    @cached_property
    def readouts(self) -> dict[str, Readout]:
        """Every readout by its id."""
        return self.comparison.readout

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim by its id."""
        return self.comparison.claim

    @cached_property
    def translations(self) -> dict[str, tuple[Translation, ...]]:
        """The translations of every claim that has any, by the claim's id."""
        found: dict[str, tuple[Translation, ...]] = {}
        for one in self.comparison.translations:
            found[one.claim] = (*found.get(one.claim, ()), one)
        return found

    def of(self, side: str) -> tuple[Readout, ...]:
        """A side's documents, in their order."""
        return tuple(r for r in self.comparison.readouts if r.side == side)

    def side(self, side: str) -> str:
        """`White House` for `white-house`, `UK` for `uk`."""
        if len(side) <= _INITIALISM:
            return side.upper()
        return " ".join(word[:1].upper() + word[1:] for word in side.replace("_", "-").split("-"))

    def text(self, side: str) -> str:
        """`Karvelia’s text`, or `texts` where the side has several."""
        return say("names.text", n=len(self.of(side)), side=self.side(side))

    def texts(self, sides: tuple[str, ...]) -> str:
        """`Karvelia’s and Ostrana’s texts`; of one side, as `text`."""
        if len(sides) == 1:
            return self.text(sides[0])
        owners = tuple(say("names.owner", side=self.side(side)) for side in sides)
        return say("names.texts", owners=wording.listed(owners))

    def pair(self, sides: tuple[str, ...]) -> str:
        """`Karvelia and Ostrana`."""
        return wording.listed(tuple(map(self.side, sides)))

    def document(self, readout: str) -> str:
        """The label of a quote's document; empty where the column's head says enough.

        A quote from a press report or from unnamed sources always carries its label, so that no
        journalist's or source's sentence passes for a government's.
        """
        found = self.readouts[readout]
        peers = self.of(found.side)
        grade = found.provenance.grade
        if len(peers) == 1:
            return wording.grade(grade) if grade in _QUOTED else ""
        parts = [self.kind(found), wording.grade(grade)]
        if sum(peer.kind == found.kind and peer.provenance.grade == grade for peer in peers) > 1:
            parts.insert(0, say("names.numbered", number=peers.index(found) + 1))
        if len({languages.primary(peer.language) for peer in peers}) > 1:
            parts.append(languages.name(found.language))
        return ", ".join(parts)

    def kind(self, readout: Readout) -> str:
        """`briefing of 16 March 2031`; the day only where it tells a side's documents apart."""
        peers = self.of(readout.side)
        days = {times.date_of(peer.provenance.published) for peer in peers}
        day = times.date_of(readout.provenance.published)
        kind = wording.kind(readout.kind)
        if len(days) == 1 or day is None:
            return kind
        return say("names.dated", kind=kind, day=times.day(day.isoformat()))

    def excerpt(self, side: str) -> bool:
        """Whether all that is at hand of a side is excerpts."""
        return all(readout.complete is False for readout in self.of(side))
