"""What all verbs on rulings read, and what they tell beside their result."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from divergence.cli import output
from divergence.domain import Comparison, Fate

if TYPE_CHECKING:
    from divergence.domain import Ruling

_FILE = click.Path(path_type=Path)

comparison = click.argument("comparison", type=_FILE, metavar="COMPARISON.json")


def rulings(*, required: bool) -> Callable[[Any], Any]:
    """The argument for files of rulings."""
    return click.argument(
        "rulings", nargs=-1, type=_FILE, required=required, metavar="RULINGS.jsonl..."
    )


def read(paths: Sequence[Path]) -> "tuple[Ruling, ...]":
    """The rulings of all files.

    Raises:
        InputError: if a file is missing.
        UsageError: if a line in one holds no ruling.
    """
    from divergence.review.rulings import read as read_rulings

    return read_rulings(paths)


def tell(reviewed: Comparison) -> str:
    """Say which rulings were not simply carried out; returned is what became of all of them."""
    from divergence.review.applying import OF_RULINGS

    for finding in reviewed.findings:
        if finding.code.startswith(OF_RULINGS):
            output.say(f"Notice: {finding.sentence}")
    fates = [ruled.fate for ruled in reviewed.review.rulings] if reviewed.review else []
    words = {
        Fate.STANDS: "carried out",
        Fate.SUPERSEDED: "superseded",
        Fate.DISPUTED: "in dispute",
        Fate.UNFIT: "no longer fit",
    }
    counts = ", ".join(f"{fates.count(fate)} {word}" for fate, word in words.items())
    return f"{len(fates)} ruling{'' if len(fates) == 1 else 's'}: {counts}"
