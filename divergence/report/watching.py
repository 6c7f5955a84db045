"""The user's terms as a report lists them: in no text, in one, in several, in all."""

from dataclasses import dataclass

from divergence.domain import Quote, Watched
from divergence.report.around import Around, around
from divergence.report.names import Names
from divergence.report.phrases import say


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


def note() -> str:
    """How terms are looked for."""
    return say("watched.note")


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
        return Heard(side, names.side(side), places, say("watched.places", n=len(places)))
    return Heard(side, names.side(side), (), _nothing(watched, side, names))


def _nothing(watched: Watched, side: str, names: Names) -> str:
    documents = names.of(side)
    if any(readout.id in watched.unspelled for readout in documents):
        return say("watched.unspelled")
    if any(readout.complete is False for readout in documents):
        return say("watched.excerpt")
    return say("watched.nothing")


def _says(heard: tuple[Heard, ...], names: Names) -> str:
    told = tuple(one.side for one in heard if one.places)
    lacking = tuple(one for one in heard if not one.places)
    sure = all(one.says == say("watched.nothing") for one in lacking)
    if not told:
        return say("watched.in_none" if sure else "watched.unsure")
    if not lacking and len(told) > 1:
        return say("watched.in_all")
    found = "in_one" if not lacking else "only" if sure else "found_only"
    return say(f"watched.{found}", texts=names.texts(told))
