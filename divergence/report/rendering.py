"""The one door: a comparison in, the bytes of a report out."""

from collections.abc import Callable

from divergence.domain import Comparison, UsageError
from divergence.report import annotations, docx, html, json, markdown, table, text
from divergence.report.formats import Format
from divergence.report.phrases import ENGLISH, speaking
from divergence.settings import LANGUAGES


def render(
    comparison: Comparison,
    format: Format = Format.HTML,  # noqa: A002 - the user's word
    *,
    colour: bool = False,
    language: str = ENGLISH,
) -> bytes:
    """Write a comparison in a format; what is text is UTF-8.

    Nothing is read or written besides the package's own templates, and nothing depends on the
    clock: equal comparisons give equal bytes.

    Args:
        comparison: may be empty of points, claims, even readouts.
        format: how to write it.
        colour: whether text is coloured for a terminal; other formats have no use for it.
        language: of all words that are ours, one of `LANGUAGES`; quotes are in their own.

    Returns:
        The whole report; the last line of a text is ended.

    Raises:
        UsageError: if the format needs a package that is not installed, or the language is none in
            which reports are written.
    """
    format.check()
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise UsageError(f"no report is written in {language!r}; choose one of {known}")
    with speaking(language):
        if format is Format.TEXT:
            return text.render(comparison, colour=colour)
        return _writer(format)(comparison)


def _writer(format_: Format) -> Callable[[Comparison], bytes]:
    return {
        Format.HTML: html.render,
        Format.JSON: json.render,
        Format.MARKDOWN: markdown.render,
        Format.TEXT: text.render,
        Format.CSV: table.csv,
        Format.XLSX: table.xlsx,
        Format.PARQUET: table.parquet,
        Format.DOCX: docx.render,
        Format.ANNOTATIONS: annotations.render,
    }[format_]
