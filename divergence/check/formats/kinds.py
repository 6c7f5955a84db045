"""The kinds of difference: what each is called, how grave it is, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum

from divergence.check.nouns import CaseResult, Difference, DifferenceKind, Verdict


class Level(StrEnum):
    """How grave a difference is, gravest first; the values are SARIF's."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a reader should know of a kind of difference."""

    title: str
    level: Level
    says: str
    """One sentence."""
    help: str
    """What it comes from, and what to do."""


KINDS = {
    DifferenceKind.FALSE_SILENCE: Kind(
        "False silence",
        Level.ERROR,
        "A claim is told to stand in one side’s text only, and the annotation finds it in the "
        "other’s too.",
        "The gravest mistake: a reader would report an absence that is none. Read the words "
        "opposite. If they do speak of the same, the two were not matched: look at the "
        "probability in the comparison and at the threshold. If they do not, mend the gold.",
    ),
    DifferenceKind.MISSED_SILENCE: Kind(
        "Missed silence",
        Level.WARNING,
        "The annotation finds nothing on a claim in the other text, and the comparison does not "
        "say so.",
        "What one side leaves out is hidden. Either the claim was matched with words that speak "
        "of something else, or it was not cut out of its sentence, or taken for a formality.",
    ),
    DifferenceKind.FALSE_LINK: Kind(
        "False link",
        Level.WARNING,
        "Two claims stand in one point, and are two points in the annotation.",
        "Two different things are set side by side as if they were one. Same topic is not enough "
        "for a point; look at figures, names and acts in both claims.",
    ),
    DifferenceKind.MISSED_LINK: Kind(
        "Missed link",
        Level.WARNING,
        "Two claims stand in two points, and are one point in the annotation.",
        "What both sides tell is told apart. If both claims also stand alone, they are false "
        "silences too, and are listed as such.",
    ),
    DifferenceKind.WRONG_RELATION: Kind(
        "Wrong relation",
        Level.NOTE,
        "The point is found, and how the sides differ on it is called otherwise than in the "
        "annotation.",
        "The two accounts stand beside each other as they should; what their difference is called "
        "is wrong. `divergence explain` shows the rules that decide it.",
    ),
}


@dataclass(frozen=True, slots=True)
class Ranked:
    """A difference with the case it stands in."""

    result: CaseResult
    difference: Difference

    @property
    def kind(self) -> Kind:
        """What a reader should know of its kind."""
        return KINDS[self.difference.kind]

    @property
    def level(self) -> Level:
        """As its kind's; what no analyst would report is never more than a note."""
        return Level.NOTE if self.difference.routine else self.kind.level


def ranked(verdict: Verdict) -> tuple[Ranked, ...]:
    """All differences, gravest first: by level, kind, and then the verdict's own order."""
    found = [Ranked(result, each) for result in verdict.results for each in result.differences]
    levels, kinds = list(Level), list(DifferenceKind)
    return tuple(
        sorted(found, key=lambda one: (levels.index(one.level), kinds.index(one.difference.kind)))
    )
