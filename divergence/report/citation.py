"""A quote's source as a footnote tells it: who published it, where, when, and of which text."""

from divergence.domain import Readout, Span
from divergence.report import times, wording


def citation(readout: Readout, span: Span) -> str:
    """Whose text it is, its source and dates, and the hash by which anyone can check the quote.

    Args:
        readout: the document quoted.
        span: the quote's place in its text.

    Returns:
        `Office of the President of Karvelia, readout, official text, published 12 March 2031, time
        not given: order unknown; https://…; characters [120, 133) of the text with sha256 …`
    """
    provenance = readout.provenance
    head = (
        readout.issuer or readout.side,
        wording.kind(readout.kind),
        wording.grade(provenance.grade),
        times.published(provenance.published),
    )
    digest = provenance.sha256
    text = f"the text with sha256 {digest}" if digest else "the text as read"
    parts = (
        ", ".join(head),
        provenance.source or provenance.file or "source not given",
        f"archived at {provenance.archive_url}" if provenance.archive_url else "",
        f"retrieved {times.day(provenance.retrieved)}" if provenance.retrieved else "",
        f"characters [{span.start}, {span.stop}) of {text}",
    )
    return "; ".join(filter(None, parts))
