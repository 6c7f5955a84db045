"""The one door: a comparison in, the bytes of a report out."""

from typing import assert_never

from divergence.domain import Comparison
from divergence.report import html, json, markdown, table, text
from divergence.report.formats import Format


def render(comparison: Comparison, format: Format = Format.HTML) -> bytes:  # noqa: A002 - the user's word
    """Write a comparison in a format, as UTF-8.

    Nothing is read or written besides the package's own templates, and nothing depends on the
    clock: equal comparisons give equal bytes.

    Args:
        comparison: may be empty of points, claims, even readouts.
        format: how to write it.

    Returns:
        The whole report, its last line ended.
    """
    match format:
        case Format.HTML:
            return html.render(comparison)
        case Format.JSON:
            return json.render(comparison)
        case Format.MARKDOWN:
            return markdown.render(comparison)
        case Format.CSV:
            return table.render(comparison)
        case Format.TEXT:
            return text.render(comparison)
        case _:
            assert_never(format)
