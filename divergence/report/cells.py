"""One cell of the table: what a side tells on a point, or what is known of it not telling."""

from collections import Counter

from divergence.domain import Certainty, Claim, Point, Silence
from divergence.report import differences, documents, languages, wording
from divergence.report.differences import Piece
from divergence.report.names import Names
from divergence.report.phrases import say
from divergence.report.rows import Cell, Voice


class Cells:
    """Makes cells; what they need of the comparison is looked up once for all of them."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.claims = names.claims
        self.sizes: Counter[str] = Counter()
        self.places: dict[str, int] = {}
        for claim in names.comparison.claims:
            self.sizes[claim.readout] += 1
            self.places[claim.id] = self.sizes[claim.readout]

    def cell(self, point: Point, side: str) -> Cell:
        """What a side tells on a point, and if nothing, what stands in place of it."""
        claims = tuple(self.claims[id_] for id_ in point.of(side))
        silence = next((silence for silence in point.silent if silence.side == side), None)
        return Cell(
            side,
            self.names.side(side),
            self._voices(point, claims),
            silence,
            "" if claims else self._says(side, silence),
            "" if point.routine else documents.note(self.names, claims),
        )

    def _says(self, side: str, silence: Silence | None) -> str:
        text = self.names.text(side)
        if silence is None:
            return say("absence.not_compared")
        sure = silence.certainty is Certainty.NOT_FOUND
        return wording.absence(silence.grade, text, sure=sure, excerpt=self.names.excerpt(side))

    def _voices(self, point: Point, claims: tuple[Claim, ...]) -> tuple[Voice, ...]:
        cut = self._pieces(point, claims)
        return tuple(
            Voice(
                claim,
                self.names.readouts[claim.readout],
                self.names.document(claim.readout),
                self.places[claim.id],
                self.sizes[claim.readout],
                cut[claim.id],
            )
            for claim in claims
        )

    def _pieces(self, point: Point, claims: tuple[Claim, ...]) -> dict[str, tuple[Piece, ...]]:
        """A side's claims cut against those of the other sides, each language by itself."""
        cut: dict[str, tuple[Piece, ...]] = {}
        for language in dict.fromkeys(map(self._language, claims)):
            mine = [claim for claim in claims if self._language(claim) == language]
            others = tuple(
                quotes
                for side, ids in point.claims
                if side != mine[0].side and (quotes := self._quotes(ids, language))
            )
            runs = differences.pieces(tuple(claim.text for claim in mine), others, language)
            cut |= {claim.id: pieces for claim, pieces in zip(mine, runs, strict=True)}
        return cut

    def _quotes(self, ids: tuple[str, ...], language: str) -> tuple[str, ...]:
        claims = (self.claims[id_] for id_ in ids)
        return tuple(claim.text for claim in claims if self._language(claim) == language)

    def _language(self, claim: Claim) -> str:
        return languages.primary(self.names.readouts[claim.readout].language_at(claim.span))
