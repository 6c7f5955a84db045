"""A quote's source as a footnote tells it: who published it, where, when, and of which text."""

from dataclasses import dataclass

from divergence.domain import Readout, Span
from divergence.report import times, wording
from divergence.report.phrases import say


@dataclass(frozen=True, slots=True)
class Form:
    """A document's citation, in two parts with the place of a quote between them."""

    before: str
    after: str

    def at(self, span: Span) -> str:
        """The citation of a quote."""
        return f"{self.before}[{span.start}, {span.stop}){self.after}"


def citation(readout: Readout, span: Span) -> str:
    """Whose text it is, its source and dates, and the hash by which anyone can check the quote.

    Args:
        readout: the document quoted.
        span: the quote's place in its text.

    Returns:
        `Office of the President of Karvelia, readout, official text, published 12 March 2031, time
        not given: order unknown; https://…; characters [120, 133) of the text with sha256 …`
    """
    return form(readout).at(span)


def form(readout: Readout) -> Form:
    """What every citation of a document shares."""
    provenance = readout.provenance
    head = (
        readout.issuer or readout.side,
        wording.kind(readout.kind),
        wording.grade(provenance.grade),
        times.published(provenance.published),
    )
    digest = provenance.sha256
    text = say("citation.hashed", digest=digest) if digest else say("citation.as_read")
    parts = (
        ", ".join(head),
        provenance.source or provenance.file or say("overview.no_source"),
        say("citation.archived", url=provenance.archive_url) if provenance.archive_url else "",
        say("citation.retrieved", day=times.day(provenance.retrieved))
        if provenance.retrieved
        else "",
        f"{say('citation.characters')} ",
    )
    return Form("; ".join(filter(None, parts)), f" {text}")
