"""From a path to cases and claims, whatever form they are kept in."""

from pathlib import Path

from divergence.domain import Claim, InputError, UsageError
from divergence.gold.authoring import parse
from divergence.gold.document import SCHEMA, parse_gold
from divergence.gold.folder import GOLD, is_case, read_folder
from divergence.gold.node import load, read_text
from divergence.gold.nouns import Case, Gold

AUTHORED = ".case"


def read(path: Path) -> tuple[Case, ...]:
    """The annotated cases at a path, sorted by file name and then as they stand in it.

    Args:
        path: a `.case` file, a case folder, its `gold.json`, or a folder of any of these.

    Raises:
        InputError: if there is nothing at the path.
        UsageError: naming file and place, if a case is malformed or the folder holds none.
    """
    if not path.exists():
        raise InputError(f"{path}: there is no such file or folder; check the path")
    if path.is_file():
        return _read_file(path)
    if is_case(path):
        return (read_folder(path),)
    inside = sorted(path.iterdir(), key=lambda entry: entry.name)
    cases = tuple(case for entry in inside if _holds_cases(entry) for case in read(entry))
    if not cases:
        raise UsageError(
            f"{path}: holds no case; a case is a folder with {GOLD} or in a .case file"
        )
    return cases


def claims(path: Path) -> dict[str, tuple[Claim, ...]]:
    """The claims of one case by side, for judging them without cutting texts.

    Args:
        path: a `gold.json`, wherever it lies, or any path with one case.

    Returns:
        Claims with their ids, in the order of their texts; a side without claims has ().

    Raises:
        InputError: if there is nothing at the path.
        UsageError: if the gold is malformed, or the path holds more than one case.
    """
    gold = _gold(path)
    return {side: gold.of(side) for side in gold.sides}


def _gold(path: Path) -> Gold:
    if path.is_file() and path.suffix != AUTHORED:
        return parse_gold(load(path, SCHEMA))
    cases = read(path)
    if len(cases) != 1:
        raise UsageError(f"{path}: holds {len(cases)} cases; name one case’s folder or {GOLD}")
    return cases[0].gold


def _read_file(path: Path) -> tuple[Case, ...]:
    if path.suffix == AUTHORED:
        return parse(read_text(path), str(path))
    if path.name == GOLD:
        return (read_folder(path.parent),)
    raise UsageError(f"{path}: is neither a .case file nor a {GOLD}; name one of these or a folder")


def _holds_cases(entry: Path) -> bool:
    return entry.suffix == AUTHORED if entry.is_file() else is_case(entry)
