"""Figures that must not fall below a number."""

from collections.abc import Mapping

from divergence.check.nouns import Floor
from divergence.domain import UsageError
from divergence.gold.metrics import FIGURES, Figures


def floors(wanted: Mapping[str, float], figures: Figures) -> tuple[Floor, ...]:
    """The floors with the figures they are for, in the order of the figures; () for none wanted.

    Raises:
        UsageError: if there is no figure of a name, or no figure can ever reach a floor.
    """
    for name, floor in wanted.items():
        check(name, floor)
    values = dict(zip(FIGURES, figures.row, strict=True))
    return tuple(Floor(name, wanted[name], values[name]) for name in FIGURES if name in wanted)


def check(name: str, floor: float) -> None:
    """Make sure that a floor can be held.

    Raises:
        UsageError: if there is no figure of the name, or the floor is outside [−1, 1].
    """
    if name not in FIGURES:
        raise UsageError(f"there is no figure “{name}”; take one of {', '.join(FIGURES)}")
    if not -1 <= floor <= 1:
        raise UsageError(f"the floor of {name} must lie between -1 and 1, not {floor}")
