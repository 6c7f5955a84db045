"""Many case folders written at once: all of them, or none."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from divergence.domain import UsageError
from divergence.gold.folder import build, files, is_case
from divergence.gold.nouns import Case


def place(cases: Sequence[Case], folder: Path, *, replace: bool = False) -> tuple[Path, ...]:
    """Write a folder for each case into a folder; nothing is written if one cannot be.

    Args:
        cases: their ids are the names of their folders.
        folder: where these shall stand; made if it is missing.
        replace: whether cases that are there may be replaced; other files beside them stay.

    Returns:
        The case folders, in the order of the cases.

    Raises:
        UsageError: if two cases have one id, a folder is there already and may not be replaced or
            is no case, or the disk refuses.
    """
    targets = tuple(folder / case.id for case in cases)
    for case, target in zip(cases, targets, strict=True):
        files(case)
        _check(target, replace=replace)
        if targets.count(target) > 1:
            raise UsageError(f"{target}: two cases have this id; rename one")
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _place(cases, targets, folder)
    except OSError as error:
        if made and folder.is_dir():
            folder.rmdir()
        raise UsageError(
            f"{folder}: cannot be written ({error.strerror}); name another folder"
        ) from error
    return targets


def _check(target: Path, *, replace: bool) -> None:
    if target.exists() or target.is_symlink():
        if not replace:
            raise UsageError(f"{target}: is there already; name another folder, or take --force")
        if not is_case(target):
            raise UsageError(f"{target}: is there already and is no case; name another folder")


def _place(cases: Sequence[Case], targets: Sequence[Path], folder: Path) -> None:
    with TemporaryDirectory(dir=folder, prefix=".divergence-") as stage:
        moves = []
        for number, (case, target) in enumerate(zip(cases, targets, strict=True)):
            new, old = Path(stage, f"new-{number}"), Path(stage, f"old-{number}")
            if target.exists():
                shutil.copytree(target, new, symlinks=True)
                moves.append((target, old))
            build(case, new)
            moves.append((new, target))
        _move(moves)


def _move(moves: Sequence[tuple[Path, Path]]) -> None:
    """Rename one after the other; if one fails, all that were made are taken back."""
    done = []
    try:
        for source, target in moves:
            source.rename(target)
            done.append((source, target))
    except OSError:
        for source, target in reversed(done):
            target.rename(source)
        raise
