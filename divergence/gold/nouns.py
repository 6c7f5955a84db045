"""What is right: an annotated case and its parts, as plain values."""

import re
from dataclasses import dataclass
from functools import cache

from divergence.domain import Claim, Encounter, Facet, Provenance, Readout, RelationKind, Span


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """How two sides differ on a point, as a person judged it."""

    between: tuple[str, str]
    """In the order of the case's accounts."""
    relation: RelationKind
    side: str | None = None
    """Only with `more_specific`, and always there: the side that tells more."""
    facets: tuple[Facet, ...] = ()
    low: bool = False
    """The annotator hesitated."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class GoldPoint:
    """The claims that speak of the same thing, as a person judged it."""

    claims: tuple[tuple[str, tuple[str, ...]], ...]
    """`(side, claim ids)`, only sides that speak, in the order of the case's accounts."""
    relations: tuple[GoldRelation, ...] = ()
    id: str = ""
    """The letter of the authoring format; empty when the annotator gave none."""

    def of(self, side: str) -> tuple[str, ...]:
        """The ids of a side's claims on the point; empty when the side is silent."""
        return dict(self.claims).get(side, ())


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotation of one case. A claim in no listed point is a point of its own."""

    sides: tuple[str, ...]
    claims: tuple[Claim, ...]
    """By side, then in the order of its text; ids are unique within a side."""
    points: tuple[GoldPoint, ...] = ()

    def of(self, side: str) -> tuple[Claim, ...]:
        """A side's claims in the order of its text."""
        return tuple(claim for claim in self.claims if claim.side == side)


@dataclass(frozen=True, slots=True)
class Account:
    """One side's text in a case, and what is known about it."""

    side: str
    text: str
    """Exactly as stored: no newline translated, no byte order mark stripped."""
    language: str = "und"
    register: str | None = None
    """The office whose way of writing it follows; only for invented texts."""
    issuer: str | None = None
    kind: str | None = None
    published: str | None = None
    source: str | None = None
    complete: bool | None = None
    name: str | None = None
    """The text's file where it is not called after the side."""
    extra: tuple[tuple[str, str], ...] = ()
    """What else its entry in the meta file tells: keys, and values as JSON."""

    @property
    def file(self) -> str:
        """The name of the text's file in a case folder."""
        return self.name or f"{self.side}.txt"


@dataclass(frozen=True, slots=True)
class Case:
    """One encounter: an account of each side, and the gold."""

    id: str
    """The name of its folder."""
    encounter: Encounter
    accounts: tuple[Account, ...]
    gold: Gold
    event: str | None = None
    origin: str | None = None
    """`invented` or `retold`; None for texts that were published."""
    split: str | None = None
    draft: bool = False
    """Nobody has confirmed the gold yet; nothing may be measured by it."""
    extra: tuple[tuple[str, str], ...] = ()
    """What else the meta file tells: keys, and values as JSON."""

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides in the order of the accounts."""
        return tuple(account.side for account in self.accounts)

    @property
    def texts(self) -> dict[str, str]:
        """Each side's text."""
        return {account.side: account.text for account in self.accounts}

    @property
    def readouts(self) -> tuple[Readout, ...]:
        """The accounts as readouts whose id is the side, ready to be judged without files."""
        return tuple(_readout(account, self.encounter) for account in self.accounts)


def _readout(account: Account, encounter: Encounter) -> Readout:
    return Readout(
        side=account.side,
        text=account.text,
        body=_body(account.text),
        id=account.side,
        issuer=account.issuer,
        language=account.language,
        language_declared=account.language != "und",
        kind=account.kind,
        complete=account.complete,
        encounter=encounter,
        provenance=Provenance(
            source=account.source, published=account.published, file=account.file
        ),
    )


def _body(text: str) -> tuple[Span, ...]:
    """All but front matter; () when nothing is left."""
    front = _front_matter().match(text)
    start = front.end() if front else 0
    return (Span(start, len(text)),) if text[start:] else ()


@cache
def _front_matter() -> re.Pattern[str]:
    """A block between two lines of three hyphens, the first one heading the text."""
    return re.compile(r"\ufeff?---[ \t]*\r?\n.*?(?<=\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
