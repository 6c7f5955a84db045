"""Two readings of the same cases, paired: what agreement and differences are taken of."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from divergence.domain import UsageError
from divergence.gold.document import SCHEMA, parse_gold
from divergence.gold.folder import GOLD, META
from divergence.gold.node import load
from divergence.gold.nouns import Case
from divergence.gold.reading import AUTHORED, read


@dataclass(frozen=True, slots=True)
class Readings:
    """The cases that were read twice, and those that were not."""

    pairs: tuple[tuple[Case, Case], ...]
    """In the order of the first; both of a pair have the same texts."""
    alone: tuple[str, ...] = ()
    """Ids of cases that only one of the two has, sorted."""


def readings(one: Path, other: Path) -> Readings:
    """Pair the cases of two paths by their ids; where each holds one case, these are the pair.

    Args:
        one: as `read` takes it, or a lone gold file that was annotated on the other's texts.
        other: likewise; not both may be lone.

    Raises:
        InputError: if there is nothing at a path.
        UsageError: if a case is malformed, two cases of a path have one id, the paths have no case
            in common, or a case's texts are not the same to the letter.
    """
    if _is_lone(one):
        return _paired((_on(one, _only(read(other), other)),), read(other), one, other)
    if _is_lone(other):
        return _paired(read(one), (_on(other, _only(read(one), one)),), one, other)
    return _paired(read(one), read(other), one, other)


def _is_lone(path: Path) -> bool:
    """Whether a path is a gold file without texts beside it."""
    return path.is_file() and path.suffix != AUTHORED and not (path.parent / META).is_file()


def _on(path: Path, case: Case) -> Case:
    """The case with the gold of a lone file."""
    return replace(case, gold=parse_gold(load(path, SCHEMA), case.texts))


def _only(cases: tuple[Case, ...], path: Path) -> Case:
    if len(cases) != 1:
        raise UsageError(f"{path}: holds {len(cases)} cases; name one case’s folder or {GOLD}")
    return cases[0]


def _paired(ones: tuple[Case, ...], others: tuple[Case, ...], one: Path, other: Path) -> Readings:
    first, second = _by_id(ones, one), _by_id(others, other)
    if len(ones) == len(others) == 1:
        pairs: tuple[tuple[Case, Case], ...] = ((ones[0], others[0]),)
        alone: Iterable[str] = ()
    else:
        pairs = tuple((case, second[case.id]) for case in ones if case.id in second)
        alone = sorted(first.keys() ^ second.keys())
    if not pairs:
        raise UsageError(f"{one} and {other} have no case in common; give the cases the same ids")
    for here, there in pairs:
        if here.texts != there.texts:
            raise UsageError(
                f"{other}: case “{there.id}” has other texts than in {one}; only readings of the"
                " same texts can be compared"
            )
    return Readings(pairs, tuple(alone))


def _by_id(cases: tuple[Case, ...], path: Path) -> dict[str, Case]:
    found: dict[str, Case] = {}
    for case in cases:
        if case.id in found:
            raise UsageError(f"{path}: the case id “{case.id}” stands twice; rename one")
        found[case.id] = case
    return found
