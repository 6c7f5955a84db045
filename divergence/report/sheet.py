"""A comparison as rows of a sheet: one a point and side, then one a watched term and side."""

from collections.abc import Iterator, Sequence

from divergence.domain import Claim, Comparison, Quote, Silence
from divergence.report import outline, translations, wording
from divergence.report.names import Names
from divergence.report.rows import Cell, Row
from divergence.report.tabulation import tabulate
from divergence.report.watching import Heard, Term, watching

COLUMNS = (
    "point", "topic", "routine", "side", "relation", "facets", "told", "quote", "start", "stop",
    "claims", "document", "document_label", "documents_note", "grade", "language", "not_found",
    "not_found_probability", "looked_for", "nearest_passage", "nearest_document", "nearest_start",
    "nearest_stop", "needs_your_eye", "watched", "places", "title", "translation",
    "translation_note",
)  # fmt: skip

NUMBERS = {
    "not_found_probability": "Float64",
    "nearest_start": "Int64",
    "nearest_stop": "Int64",
    "places": "Int64",
}
"""The columns that are no text, with the type that pandas gives them."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes Excel run a cell; after the OWASP page on CSV injection."""

_BETWEEN = " […] "
"""Between the quotes of a cell that holds several."""

Record = dict[str, str | float | int | None]


def records(comparison: Comparison) -> list[Record]:
    """The rows by column, texts to the letter; a column that a row lacks is empty in it."""
    names = Names(comparison)
    undecided = {call.claim for call in comparison.undecided}
    told = [
        _record(row, cell, names, undecided)
        for row in tabulate(comparison).rows
        for cell in row.cells
    ]
    return [*told, *(_heard(term, side, names) for term in watching(names) for side in term.heard)]


def documents(comparison: Comparison) -> Iterator[dict[str, str | None]]:
    """A row for each document, with where it comes from."""
    names = Names(comparison)
    for readout in comparison.readouts:
        provenance = readout.provenance
        yield {
            "document": readout.id,
            "side": names.side(readout.side),
            "issuer": readout.issuer,
            "kind": wording.kind(readout.kind),
            "grade": wording.grade(provenance.grade),
            "language": readout.language,
            "completeness": wording.completeness(readout.complete),
            "published": provenance.published,
            "retrieved": provenance.retrieved,
            "source": provenance.source,
            "archive_url": provenance.archive_url,
            "file": provenance.file,
            "sha256": provenance.sha256,
        }


def inert(cell: str) -> str:
    """The cell, so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _record(row: Row, cell: Cell, names: Names, undecided: set[str]) -> Record:
    claims = [voice.claim for voice in cell.voices]
    return {
        "point": row.point.id,
        "topic": row.point.topic,
        "routine": _yes(yes=row.point.routine),
        "side": cell.name,
        "relation": outline.verdict(row),
        "facets": wording.facets(
            tuple(dict.fromkeys(f for relation in row.point.relations for f in relation.facets))
        ),
        "told": _yes(yes=bool(claims)),
        **_quoted(claims, names),
        "claims": "; ".join(claim.id for claim in claims),
        "documents_note": cell.note,
        "not_found": cell.says,
        **_absence(cell.silence, names),
        "needs_your_eye": _yes(yes=any(claim.id in undecided for claim in claims)),
        "title": row.title,
        **_translated(claims, names),
    }


def _heard(term: Term, side: Heard, names: Names) -> Record:
    quotes = [place.quote for place in side.places]
    return {
        "side": side.name,
        "relation": term.says,
        "told": _yes(yes=bool(quotes)),
        **_quoted(quotes, names),
        "claims": "; ".join(quote.claim or "" for quote in quotes),
        "not_found": "" if quotes else side.says,
        "watched": term.watched.term,
        "places": len(quotes),
    }


def _quoted(quotes: Sequence[Claim | Quote], names: Names) -> Record:
    """Words with their places; what stands in one column goes quote by quote, in the same order."""
    readouts = [names.readouts[quote.readout] for quote in quotes]
    return {
        "quote": _BETWEEN.join(quote.text for quote in quotes),
        "start": "; ".join(str(quote.span.start) for quote in quotes),
        "stop": "; ".join(str(quote.span.stop) for quote in quotes),
        "document": "; ".join(readout.id for readout in readouts),
        "document_label": "; ".join(filter(None, (names.document(r.id) for r in readouts))),
        "grade": "; ".join(dict.fromkeys(wording.grade(r.provenance.grade) for r in readouts)),
        "language": "; ".join(dict.fromkeys(readout.language for readout in readouts)),
    }


def _translated(claims: Sequence[Claim], names: Names) -> Record:
    """Translations in the order of their claims, and whose each is; never in the quote's column."""
    found = [one for claim in claims for one in names.translations.get(claim.id, ())]
    return {
        "translation": _BETWEEN.join(one.text for one in found),
        "translation_note": "; ".join(f"{one.claim}: {translations.label(one)}" for one in found),
    }


def _absence(silence: Silence | None, names: Names) -> Record:
    if silence is None:
        return {}
    record: Record = {
        "not_found_probability": round(silence.probability, 4),
        "looked_for": wording.looked_for(silence.sought),
    }
    if not silence.nearest:
        return record
    nearest = silence.nearest[0].quote
    return record | {
        "nearest_passage": nearest.text,
        "nearest_document": names.document(nearest.readout) or nearest.readout,
        "nearest_start": nearest.span.start,
        "nearest_stop": nearest.span.stop,
    }


def _yes(*, yes: bool) -> str:
    return "yes" if yes else "no"
