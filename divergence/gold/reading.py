"""From a path to cases and claims, whatever form they are kept in."""

from pathlib import Path

from divergence.domain import Claim, InputError, UsageError
from divergence.gold.authoring import parse
from divergence.gold.document import SCHEMA, parse_gold
from divergence.gold.faults import Faults, refuse
from divergence.gold.folder import GOLD, META, is_case, read_folder
from divergence.gold.node import load, read_text
from divergence.gold.nouns import Case, Gold

AUTHORED = ".case"


def read(path: Path) -> tuple[Case, ...]:
    """The annotated cases at a path, sorted by file name and then as they stand in it.

    Args:
        path: a `.case` file, a case folder, its `gold.json` or another gold beside its `meta.json`,
            or a folder of any of the first two; a folder without a gold is passed over in it.

    Raises:
        InputError: if there is nothing at the path.
        UsageError: naming file and place, if a case is malformed or the folder holds none.
    """
    return tuple(case for place in places(path) for case in read_place(place))


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


def places(path: Path) -> tuple[Path, ...]:
    """The authoring files, case folders and single golds at a path, each to be read by itself.

    Raises:
        InputError: if there is nothing at the path.
        UsageError: if it holds no case.
    """
    if not path.exists():
        raise InputError(f"{path}: there is no such file or folder; check the path")
    if path.is_file():
        return (_file(path),)
    if is_case(path):
        return (path,)
    inside = sorted(path.iterdir(), key=lambda entry: entry.name)
    found = tuple(entry for entry in inside if _holds_cases(entry))
    if not found:
        raise UsageError(
            f"{path}: holds no case; a case is a folder with {GOLD} or in a .case file"
        )
    return found


def read_place(place: Path, faults: Faults = refuse) -> tuple[Case, ...]:
    """The cases at one of the `places`.

    Args:
        place: an authoring file, a case folder, or a gold beside its meta file.
        faults: what becomes of each complaint; it names the file and the place.

    Raises:
        UsageError: if the place cannot be read at all, or `faults` refuses.
    """
    if place.is_dir():
        return (read_folder(place, faults=faults),)
    if place.suffix == AUTHORED:
        return parse(read_text(place), str(place), faults)
    return (read_folder(place.parent, place.name, faults),)


def _gold(path: Path) -> Gold:
    if path.is_file() and path.suffix != AUTHORED:
        return parse_gold(load(path, SCHEMA))
    cases = read(path)
    if len(cases) != 1:
        raise UsageError(f"{path}: holds {len(cases)} cases; name one case’s folder or {GOLD}")
    return cases[0].gold


def _file(path: Path) -> Path:
    """The place that a file is, or stands for."""
    if path.name == GOLD:
        return path.parent
    if path.suffix == AUTHORED or (
        path.suffix == ".json" and path.name != META and (path.parent / META).is_file()
    ):
        return path
    raise UsageError(f"{path}: is neither a .case file nor a {GOLD}; name one of these or a folder")


def _holds_cases(entry: Path) -> bool:
    return entry.suffix == AUTHORED if entry.is_file() else (entry / GOLD).is_file()
