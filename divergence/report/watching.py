"""The user's terms as a report lists them: in no text, in one, in several, in all."""

from dataclasses import dataclass

from divergence.domain import Quote, Watched
from divergence.report import wording
from divergence.report.around import Around, around
from divergence.report.names import Names

NOTE = (
    "Looked for as spelled, endings aside, and known names in all languages; any other word stands "
    "for itself, so a text in another language needs its own spelling: ceasefire|cessez-le-feu."
)


@dataclass(frozen=True, slots=True)
class Place:
    """A term where it stands."""

    quote: Quote
    around: Around
    document: str
    """The label of its document; empty where the side's name says enough."""
    point: str
    """The id of the row in which its claim stands; empty for words outside every claim."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What one side's texts have of a term."""

    side: str
    name: str
    places: tuple[Place, ...]
    says: str
    """`3 places`, or why nothing is shown."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term, ready to be shown."""

    watched: Watched
    says: str
    """`only in Karvelia’s text`."""
    heard: tuple[Heard, ...]
    """One a side, in the order of the sides."""


def watching(names: Names) -> tuple[Term, ...]:
    """Every term: first those in no text, then in one, in several, in all; else as given."""
    rows = {
        claim: point.id
        for point in names.comparison.points
        for _, claims in point.claims
        for claim in claims
    }
    terms = (_term(watched, names, rows) for watched in names.comparison.watched)
    return tuple(sorted(terms, key=lambda term: sum(bool(heard.places) for heard in term.heard)))


def _term(watched: Watched, names: Names, rows: dict[str, str]) -> Term:
    heard = tuple(_heard(watched, side, names, rows) for side in names.comparison.sides)
    return Term(watched, _says(heard, names), heard)


def _heard(watched: Watched, side: str, names: Names, rows: dict[str, str]) -> Heard:
    places = tuple(
        Place(
            quote,
            around(names.readouts[quote.readout], quote),
            names.document(quote.readout),
            rows.get(quote.claim or "", ""),
        )
        for quote in watched.places
        if names.readouts[quote.readout].side == side
    )
    if places:
        counted = wording.counted(len(places), "place", "places")
        return Heard(side, names.side(side), places, counted)
    return Heard(side, names.side(side), (), _nothing(watched, side, names))


def _nothing(watched: Watched, side: str, names: Names) -> str:
    documents = names.of(side)
    if any(readout.id in watched.unspelled for readout in documents):
        return "not spelled in this text’s script: absence cannot be shown"
    if any(readout.complete is False for readout in documents):
        return "not found (excerpt: absence cannot be shown)"
    return "not found"


def _says(heard: tuple[Heard, ...], names: Names) -> str:
    told = tuple(one.side for one in heard if one.places)
    lacking = tuple(one for one in heard if not one.places)
    sure = all(one.says == "not found" for one in lacking)
    if not told:
        return "not found in any text" if sure else "not found, which shows nothing for every text"
    if not lacking:
        return f"in {names.texts(told)}" if len(told) == 1 else "in every side’s texts"
    only = "only in" if sure else "found only in"
    return f"{only} {names.texts(told)}"
