"""A comparison built by hand, by the words that its claims are."""

from dataclasses import dataclass, field
from typing import Any

from divergence.domain import (
    Attributes,
    Certainty,
    Claim,
    Comparison,
    Encounter,
    Evidence,
    Facet,
    Finding,
    Grade,
    Passage,
    Point,
    Provenance,
    Quote,
    Readout,
    Relation,
    RelationKind,
    Signature,
    Silence,
    SilenceGrade,
    Skipped,
    Sought,
    Span,
    Undecided,
)
from divergence.settings import Settings

ENCOUNTER = Encounter(kind="phone call", date="2031-03-12", parties=("Karvelia", "Ostrana"))

SIGNATURE = Signature(
    version="0.1.0",
    encoder="embedded@5d1c77a09be2",
    judge="b7" * 32,
    settings="0c" * 32,
    inputs=("28" * 32, "38" * 32),
)


@dataclass
class Draft:
    """Collects readouts, claims and points by the words they hold."""

    encounter: Encounter = ENCOUNTER
    readouts: list[Readout] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    findings: tuple[Finding, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def readout(self, side: str, text: str, *, skip: int = 0, **more: Any) -> Readout:  # noqa: ANN401
        """Add a document; `skip` characters at its head are front matter."""
        number = sum(readout.side == side for readout in self.readouts) + 1
        provenance = more.pop("provenance", Provenance(Grade.OFFICIAL_TEXT))
        made = Readout(
            side=side,
            text=text,
            body=(Span(skip, len(text)),) if len(text) > skip else (),
            id=side if number == 1 else f"{side}.{number}",
            provenance=provenance,
            **{"language": "en", **more},
        )
        self.readouts.append(made)
        return made

    def claim(
        self,
        readout: Readout,
        words: str,
        *,
        routine: bool = False,
        **attributes: Any,  # noqa: ANN401
    ) -> str:
        """Add the claim that these words of the readout's text are; returns its id."""
        start = readout.text.index(words)
        number = sum(claim.readout == readout.id for claim in self.claims) + 1
        made = Claim(
            id=f"{readout.id}-{number}",
            side=readout.side,
            readout=readout.id,
            span=Span(start, start + len(words)),
            text=words,
            routine=routine,
            attributes=Attributes(**attributes),
        )
        self.claims.append(made)
        return made.id

    def quote(self, claim: str, words: str | None = None) -> Quote:
        """A claim's words, or some of them, as evidence quotes them."""
        found = next(c for c in self.claims if c.id == claim)
        words = words or found.text
        start = found.span.start + found.text.index(words)
        return Quote(found.readout, Span(start, start + len(words)), words, claim)

    def silence(
        self, side: str, grade: SilenceGrade, nearest: str | None = None, probability: float = 0.97
    ) -> Silence:
        """A side that does not tell, with the claim that comes nearest."""
        passages = () if nearest is None else (Passage(self.quote(nearest), 0.21),)
        sure = probability >= Settings().not_found
        certainty = Certainty.NOT_FOUND if sure else Certainty.PERHAPS
        return Silence(
            side, grade, probability, passages, certainty, (Sought("word", "tariff", 2),)
        )

    def point(self, *claims: str, **more: Any) -> Point:  # noqa: ANN401
        """Add a point on which these claims stand."""
        by_side: dict[str, list[str]] = {}
        known = {claim.id: claim for claim in self.claims}
        for side in dict.fromkeys(readout.side for readout in self.readouts):
            for id_ in claims:
                if known[id_].side == side:
                    by_side.setdefault(side, []).append(id_)
        made = Point(
            id=f"p{len(self.points) + 1}",
            topic=known[claims[0]].text[:40],
            claims=tuple((side, tuple(ids)) for side, ids in by_side.items()),
            routine=all(known[id_].routine for id_ in claims),
            **more,
        )
        self.points.append(made)
        return made

    def comparison(self) -> Comparison:
        """What was drafted, as a comparison; claims in the order of readouts and texts."""
        order = {readout.id: number for number, readout in enumerate(self.readouts)}
        return Comparison(
            encounter=self.encounter,
            readouts=tuple(self.readouts),
            claims=tuple(sorted(self.claims, key=lambda c: (order[c.readout], c.span.start))),
            points=tuple(self.points),
            signature=SIGNATURE,
            threshold=0.5,
            findings=self.findings,
            undecided=self.undecided,
            skipped=self.skipped,
        )


def relation(
    kind: RelationKind,
    *facets: Facet,
    between: tuple[str, str] = ("karvelia", "ostrana"),
    side: str | None = None,
    evidence: tuple[Evidence, ...] = (),
) -> Relation:
    """A relation with the figures of a judge that is fairly sure."""
    return Relation(between, kind, side, facets, evidence, probability=0.87, margin=0.41)
