"""Points × sides at a glance, for three and more sides."""

from dataclasses import dataclass

from divergence.domain import (
    Certainty,
    Point,
    RelationKind,
    Silence,
    SilenceGrade,
)
from divergence.report.names import Names
from divergence.report.page.captions import Caption, Captions
from divergence.report.phrases import say
from divergence.report.rows import Cell, Row, Section, Table, Voice
from divergence.report.verdicts import SECTIONS

_PAIR = 2
ROOM = 60
"""Characters of a quote that stand in a cell, at most; two lines of a column."""

_SILENCES = {
    SilenceGrade.TOPIC: "topic",
    SilenceGrade.STATEMENT: "statement",
    SilenceGrade.DETAIL: "missing",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a side does on a point, in a word or two."""

    kind: str
    """A section's name, or `absent`: how it is set; never without its words."""
    says: str
    voice: Voice | None = None
    """The first of what the side tells; None for one that is silent."""

    @property
    def quote(self) -> str:
        """The beginning of its words, cut between words; empty where it tells nothing."""
        return "" if self.voice is None else beginning(self.voice.claim.text)

    @property
    def trimmed(self) -> bool:
        """Whether the quote goes on."""
        return self.voice is not None and self.quote != self.voice.claim.text

    @property
    def language(self) -> str:
        """Of what it tells, BCP 47; `und` where it tells nothing."""
        voice = self.voice
        return "und" if voice is None else voice.readout.language_at(voice.claim.span)


@dataclass(frozen=True, slots=True)
class Line:
    """A point with its marks, one a side in the order of the sides."""

    caption: Caption
    row: Row
    marks: tuple[Mark, ...]


def matrix(names: Names, table: Table) -> tuple[Line, ...]:
    """Every row but formalities; nothing for fewer than three sides."""
    if len(names.comparison.sides) <= _PAIR:
        return ()
    captions = Captions(names)
    return tuple(
        Line(
            captions.of(row.point),
            row,
            tuple(_mark(row.point, cell) for cell in row.cells),
        )
        for group in table.groups
        for row in group.rows
    )


def _mark(point: Point, cell: Cell) -> Mark:
    if not cell.voices:
        return Mark("absent", _absent(cell.silence))
    if len(point.claims) == 1:
        return Mark(Section.ONLY, say("matrix.only"), cell.voices[0])
    strength = list(RelationKind)
    strongest = max(
        (relation for relation in point.relations if cell.side in relation.between),
        key=lambda relation: strength.index(relation.relation),
        default=None,
    )
    if strongest is None:
        return Mark(Section.SAME, say("matrix.same"), cell.voices[0])
    section = SECTIONS[strongest.relation]
    less = section is Section.DETAIL and strongest.side != cell.side
    return Mark(section, say("matrix.less" if less else f"matrix.{section}"), cell.voices[0])


def beginning(text: str) -> str:
    """A quote's first words; all of it where there is room, and a piece of one that is too long.

    >>> beginning("They spoke of grain") == "They spoke of grain"
    True
    """
    if len(text) <= ROOM:
        return text
    cut = text[: ROOM + 1]
    words = cut[: max((at for at, letter in enumerate(cut) if letter.isspace()), default=ROOM)]
    return words.rstrip() or text[:ROOM]


def _absent(silence: Silence | None) -> str:
    if silence is None:
        return say("matrix.statement")
    says = say(f"matrix.{_SILENCES[silence.grade]}")
    sure = silence.certainty is Certainty.NOT_FOUND
    return says if sure else say("matrix.perhaps", says=says)
