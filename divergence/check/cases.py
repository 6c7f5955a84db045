"""Where annotated cases are found, and the readouts that a comparison of one reads."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from json import dumps
from pathlib import Path

from divergence.check.nouns import Split
from divergence.domain import Readout, UsageError
from divergence.gold import Case
from divergence.gold import read as read_cases
from divergence.gold.document import gold_document
from divergence.gold.folder import GOLD, is_case
from divergence.gold.reading import AUTHORED
from divergence.ingest import number
from divergence.ingest import read as ingest


@dataclass(frozen=True, slots=True)
class Found:
    """A case and where it stands."""

    case: Case
    path: Path
    """The case's folder, or the authoring file it stands in."""

    @property
    def authored(self) -> bool:
        """Whether the case stands in an authoring file."""
        return self.path.suffix == AUTHORED and not self.path.is_dir()

    def file(self, side: str) -> Path:
        """The file with a side's text; for a case of an authoring file, that file."""
        if self.authored:
            return self.path
        (account,) = (account for account in self.case.accounts if account.side == side)
        return self.path / account.file

    @property
    def readouts(self) -> tuple[Readout, ...]:
        """Each side's readout, its id the side's name, read from its file as `compare` would.

        Raises:
            InputError: if a file is missing or holds no text.
            UsageError: if its front matter is wrong.
        """
        if self.authored:
            return self.case.readouts
        return number(replace(ingest(self.file(side)), side=side) for side in self.case.sides)


def find(paths: Sequence[Path]) -> tuple[Found, ...]:
    """The annotated cases at the paths, each once, sorted by path and id.

    A path is a `.case` file, a case folder, its `gold.json`, or a folder of any of these. A folder
    with texts and no gold is passed over inside another folder, and refused when it is named.

    Raises:
        UsageError: naming file and place, if there is nothing at a path, a case is malformed, is a
            draft that nobody has confirmed, or two cases have one id; or if there is no case.
    """
    found = {(one.path.resolve(), one.case.id): one for path in paths for one in _at(path)}
    cases = sorted(found.values(), key=lambda one: (one.path.as_posix(), one.case.id))
    if not cases:
        raise UsageError(
            f"{', '.join(map(str, paths)) or 'no path'}: no annotated case found, so nothing was"
            f" checked; name a folder with cases, each with a {GOLD} or in a {AUTHORED} file"
        )
    _distinct(cases)
    return tuple(cases)


def of_split(found: Sequence[Found], split: str | None) -> tuple[Found, ...]:
    """The cases of one split; all of them for None.

    Raises:
        UsageError: naming the splits there are, if no case is of this one.
    """
    kept = tuple(one for one in found if split is None or one.case.split == split)
    if not kept:
        known = sorted({one.case.split or "none" for one in found})
        raise UsageError(f"no case is of the split {split!r}, only of {', '.join(known)}")
    return kept


def splits(cases: Iterable[Case], frozen: Mapping[str, str]) -> tuple[Split, ...]:
    """The splits that cases name or that are frozen, by name; no digest hangs on a path or order.

    Args:
        cases: of any splits, or of none.
        frozen: by the split's name, the SHA-256 that it must have, hexadecimal.
    """
    named: dict[str, list[Case]] = {name: [] for name in frozen}
    for case in sorted(cases, key=lambda case: case.id):
        if case.split is not None:
            named.setdefault(case.split, []).append(case)
    return tuple(
        Split(name, len(held), digest(held), frozen.get(name))
        for name, held in sorted(named.items())
    )


def digest(cases: Iterable[Case]) -> str:
    """SHA-256 over the texts and golds of the cases, hexadecimal."""
    whole = [[case.id, case.texts, gold_document(case.gold, case.texts)] for case in cases]
    return sha256(dumps(whole).encode()).hexdigest()


def _at(path: Path) -> Iterator[Found]:
    if not path.exists():
        raise UsageError(f"{path}: there is no such file or folder, so no case; check the path")
    if path.is_dir() and not is_case(path):
        for entry in path.iterdir():
            if entry.suffix == AUTHORED if entry.is_file() else (entry / GOLD).is_file():
                yield from _at(entry)
        return
    for case in read_cases(path):
        if case.draft:
            raise UsageError(
                f"{path}: case “{case.id}” is a draft; correct it and take the mark “draft” away"
            )
        yield Found(case, path.parent if path.name == GOLD else path)


def _distinct(cases: Sequence[Found]) -> None:
    places: dict[str, Path] = {}
    for one in cases:
        if one.case.id in places:
            raise UsageError(
                f"{one.path}: the case id “{one.case.id}” is taken by {places[one.case.id]};"
                " rename one"
            )
        places[one.case.id] = one.path
