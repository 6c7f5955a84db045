"""A comparison as a table: the nouns a report is made of, ready to be shown."""

from dataclasses import dataclass
from enum import StrEnum

from divergence.domain import Claim, Point, Readout, Silence
from divergence.report.differences import Piece


class Section(StrEnum):
    """The kinds of rows, in the order in which a report shows them."""

    CONFLICT = "conflict"
    OPPOSED = "opposed"
    DIFFERENT = "different"
    DETAIL = "detail"
    ONLY = "only"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Voice:
    """A claim as a cell quotes it."""

    claim: Claim
    readout: Readout
    document: str
    """The label of its document; empty where the column's head says enough."""
    place: int
    """Which claim of its readout it is, from 1."""
    of: int
    """How many claims its readout has."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side tells on a point; without voices, what is known of it not telling."""

    side: str
    name: str
    voices: tuple[Voice, ...]
    silence: Silence | None
    says: str
    """In place of a quote; empty where there is one."""
    note: str = ""
    """Which of the side's documents tell it and which do not; empty where all do."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sides differ on a point, in reader's words."""

    section: Section
    """The kind of row it would make alone."""
    says: str


@dataclass(frozen=True, slots=True)
class Row:
    """A point, ready to be shown."""

    point: Point
    section: Section
    verdicts: tuple[Verdict, ...]
    """One, or one for each pair where there are three or more sides."""
    cells: tuple[Cell, ...]
    """One a side, in the order of the sides."""
    title: str = ""
    """What a person titled it for publication; empty where none did."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one kind under one heading."""

    section: Section
    heading: str
    rows: tuple[Row, ...]
    counted: bool = True
    """Whether its heading tells how many rows it has; a row to publish stands under its title."""

    @property
    def headline(self) -> str:
        """The heading with the number of rows: `Same in substance (3)`."""
        return f"{self.heading} ({len(self.rows)})" if self.counted else self.heading


@dataclass(frozen=True, slots=True)
class Table:
    """All rows: those an analyst looks at, in groups, and the formalities."""

    groups: tuple[Group, ...]
    formalities: tuple[Row, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, in the order shown."""
        return tuple(row for group in self.groups for row in group.rows) + self.formalities
