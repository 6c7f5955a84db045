"""Words of the form KEY=VALUE that `divergence check` takes."""

import math
import re
from pathlib import Path

import click

from divergence.cli import output
from divergence.domain import UsageError

FORMATS = ("table", "json", "junit", "sarif", "github", "markdown", "html")
"""What `--format` takes: the values of `divergence.check.formats.Format`."""


def floor(word: object) -> tuple[str, float]:
    """The figure and the number of `FIGURE=NUMBER`; a bare number of a file is no such word.

    Raises:
        click.BadParameter: if there is no such figure, or it cannot have this floor.
    """
    from divergence.check.floors import check

    figure, equals, number = (part.strip() for part in str(word).partition("="))
    try:
        lowest = float(number) if equals else math.nan
        check(figure, lowest)
    except ValueError:
        raise click.BadParameter(f"{number!r} is no number") from None
    except UsageError as error:
        raise click.BadParameter(f"{word!r} is not of the form FIGURE=NUMBER: {error}") from error
    return figure, lowest


def frozen(word: object) -> tuple[str, str]:
    """The split and the digest of `SPLIT=SHA256`.

    Raises:
        click.BadParameter: if no split is named, or the digest has not 64 hexadecimal digits.
    """
    split, _, digest = str(word).partition("=")
    if not split or not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise click.BadParameter(
            f"{word!r} is not of the form SPLIT=SHA256; `divergence check` prints each digest"
        )
    return split, digest


def report(word: object) -> tuple[str, Path]:
    """The format and the file of `FORMAT=PATH`.

    Raises:
        click.BadParameter: if there is no such format, or no file is named.
    """
    form, _, path = str(word).partition("=")
    if form not in FORMATS or path in {"", output.STDOUT}:
        known = ", ".join(FORMATS)
        raise click.BadParameter(f"{word!r} is not of the form FORMAT=PATH, FORMAT one of {known}")
    return form, Path(path)
