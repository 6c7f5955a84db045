"""What a file's front matter declares, held against what may stand there."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from divergence.domain import Encounter, Grade
from divergence.ingest.address import address_of
from divergence.ingest.naming import slug
from divergence.ingest.table import Table

KEYS = (
    "side",
    "issuer",
    "language",
    "published",
    "source",
    "kind",
    "complete",
    "translation",
    "translation_of",
    "version_of",
    "encounter",
    "retrieved",
    "archive_url",
    "grade",
)
ENCOUNTER_KEYS = ("kind", "date", "time", "parties", "place")


class Kind(StrEnum):
    """What sort of document a readout is."""

    READOUT = "readout"
    COMMUNIQUE = "communique"
    TRANSCRIPT = "transcript"
    POST = "post"
    PRESS_QUOTED = "press-quoted"
    HEARSAY = "hearsay"


@dataclass(frozen=True, slots=True)
class Declared:
    """The front matter of one file; None where it says nothing."""

    side: str | None
    issuer: str | None
    language: str | None
    published: str | None
    source: str | None
    kind: Kind | None
    complete: bool | None
    translation: bool | None
    translation_of: str | None
    version_of: str | None
    retrieved: str | None
    archive_url: str | None
    grade: Grade | None
    encounter: Encounter

    @property
    def provenance_grade(self) -> Grade:
        """The grade declared, or what the other keys amount to."""
        if self.grade is not None:
            return self.grade
        if self.kind is Kind.PRESS_QUOTED:
            return Grade.PRESS_QUOTED
        if self.kind is Kind.HEARSAY:
            return Grade.UNNAMED_SOURCES
        if self.translation or self.translation_of:
            return Grade.OFFICIAL_TRANSLATION
        return Grade.OFFICIAL_TEXT if self.issuer else Grade.UNKNOWN


def declared(table: Table) -> Declared:
    """What a file's front matter declares; an empty table declares nothing.

    Raises:
        UsageError: with file and line, for an unknown key or a value that cannot stand there.
    """
    table.only(KEYS)
    return Declared(
        side=table.text("side", side),
        issuer=table.text("issuer", str),
        language=table.text("language", language),
        published=table.text("published", moment),
        source=table.text("source", str),
        kind=table.text("kind", lambda word: one_of(Kind, word)),
        complete=table.text("complete", truth),
        translation=table.text("translation", truth),
        translation_of=table.text("translation_of", str),
        version_of=table.text("version_of", str),
        retrieved=table.text("retrieved", moment),
        archive_url=table.text("archive_url", address_of),
        grade=table.text("grade", lambda word: one_of(Grade, word)),
        encounter=_encounter(table.table("encounter", ENCOUNTER_KEYS)),
    )


def _encounter(table: Table) -> Encounter:
    return Encounter(
        kind=table.text("kind", str),
        date=table.text("date", day),
        time=table.text("time", time_of_day),
        parties=table.texts("parties"),
        place=table.text("place", str),
    )


def side(word: str) -> str:
    """A side's name as a slug; raises ValueError without a letter or digit."""
    if name := slug(word):
        return name
    raise ValueError("a name with letters or digits")


def language(word: str) -> str | None:
    """A BCP 47 tag in its usual case (RFC 5646, 2.1.1); None for `und`, which declares nothing."""
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", word):
        raise ValueError("a BCP 47 tag such as en, tr or zh-Hans")
    first, *others = word.lower().split("-")
    if first == "und":
        return None
    cases = {2: str.upper, 4: str.title}
    return "-".join([first, *(cases.get(len(other), str)(other) for other in others)])


def moment(word: str) -> str:
    """A day, or a day and a time, ISO 8601, as it stands; raises ValueError for anything else."""
    try:
        datetime.fromisoformat(word)
    except ValueError:
        raise ValueError(
            "an ISO 8601 day or time such as 2031-05-14 or 2031-05-14T16:30+03:00"
        ) from None
    return word


def day(word: str) -> str:
    """A day, ISO 8601; raises ValueError for anything else."""
    try:
        return date.fromisoformat(word).isoformat()
    except ValueError:
        raise ValueError("an ISO 8601 day such as 2031-05-14") from None


def time_of_day(word: str) -> str:
    """A time with its zone, as it stands; raises ValueError for anything else."""
    wanted = "a time with its zone such as 16:30+03:00 (leave it out where the zone is not known)"
    try:
        zoned = time.fromisoformat(word).tzinfo is not None
    except ValueError:
        raise ValueError(wanted) from None
    if not zoned:
        raise ValueError(wanted)
    return word


def truth(word: str) -> bool:
    """`true` or `false`; raises ValueError for anything else."""
    match word.lower():
        case "true" | "yes":
            return True
        case "false" | "no":
            return False
        case _:
            raise ValueError("true or false")


E = TypeVar("E", bound=StrEnum)


def one_of(choices: type[E], word: str) -> E:
    """The member of an enumeration that a word names; raises ValueError with all of them."""
    try:
        return choices(word)
    except ValueError:
        raise ValueError(f"one of {', '.join(choices)}") from None
