"""A verdict as files: what people read, and what the machines around them take in.

Every format is a function of the verdict alone, so that what is printed, what is uploaded and the
exit code never disagree. Only for cases of authoring files is anything read: that file, to tell
the line and column of a claim in it.
"""

from enum import StrEnum
from pathlib import Path
from typing import assert_never

from divergence.check.formats import github, html, json, junit, markdown, sarif, table
from divergence.check.formats.markdown import step_summary
from divergence.check.nouns import Verdict

__all__ = ["Format", "render", "step_summary"]


class Format(StrEnum):
    """How a verdict is written; the values are what a user types."""

    TABLE = "table"
    JSON = "json"
    JUNIT = "junit"
    SARIF = "sarif"
    GITHUB = "github"
    MARKDOWN = "markdown"
    HTML = "html"


def render(verdict: Verdict, format: Format | str = Format.TABLE, *, root: Path) -> bytes:  # noqa: A002 - the user's word
    """Write a verdict in a format, as UTF-8.

    Nothing depends on the clock, the machine or the order of any set: equal verdicts give equal
    bytes.

    Args:
        verdict: what `check` found.
        format: how to write it.
        root: the folder from which files are named, such as the repository's; what lies outside
            of it is named in full.

    Returns:
        The whole file; for `github` it is empty where there is nothing to annotate.

    Raises:
        ValueError: if `format` is none.
    """
    chosen = Format(format)
    match chosen:
        case Format.TABLE:
            content = table.render(verdict)
        case Format.JSON:
            content = json.render(verdict, root)
        case Format.JUNIT:
            content = junit.render(verdict, root)
        case Format.SARIF:
            content = sarif.render(verdict, root)
        case Format.GITHUB:
            content = github.render(verdict, root)
        case Format.MARKDOWN:
            content = markdown.render(verdict, root)
        case Format.HTML:
            content = html.render(verdict, root)
        case _:
            assert_never(chosen)
    return content
