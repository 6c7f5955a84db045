"""In which format a result is written: by name, or by the ending of the file that it goes to."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from divergence.cli import output
from divergence.domain import UsageError

if TYPE_CHECKING:
    from divergence.report import Format


class Among(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.4
    """One of a few words that are looked up only when they are needed."""

    name = "choice"

    def __init__(self, words: Callable[[], Sequence[str]]) -> None:
        """Take the words from a function, which is not called before an option is used."""
        self._words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's
        """The word, if it is one of them."""
        return click.Choice(self._words()).convert(value, param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        """How help shows it: `[html|json]`."""
        return click.Choice(self._words()).get_metavar(param, ctx)


def _comparisons() -> list[str]:
    from divergence.report import Format

    return [format_.value for format_ in Format]


format_ = click.option(
    "--format",
    type=Among(_comparisons),
    help="How it is written.  [default: by PATH's ending, else text]",
)
"""The option of every verb that writes a comparison."""


def chosen(name: str | None, target: Path | None) -> "Format":
    """The format by its name, else by the ending of the file to write, else text.

    Args:
        name: as the user gives it; None if not.
        target: the file to write; None for standard output.

    Raises:
        UsageError: if the ending names no format, the format needs a package that is missing, or it
            is binary and would go to a terminal.
    """
    from divergence.report import Format

    by_default = Format.TEXT if target is None else None
    found = Format(name) if name is not None else by_default or Format.of(target or "")
    found.check()
    if found.traits.binary and target is None and output.is_terminal():
        raise UsageError(f"{found} is nothing that a terminal can show; name a file with -o")
    return found
