"""What becomes of something malformed: the reading ends there, or it is noted and goes on."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from divergence.domain import UsageError

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")

Faults = Callable[[UsageError], None]
"""Takes a complaint: `refuse` ends the reading, a list's `append` lets it find the next one."""


def refuse(fault: UsageError) -> None:
    """End the reading at the first fault.

    Raises:
        UsageError: the fault, always.
    """
    raise fault


def each(
    items: Iterable[_Item], make: Callable[[_Item], _Made], faults: Faults
) -> tuple[_Made, ...]:
    """What could be made of the items, in order; shorter than they are if faults were noted."""
    made = []
    for item in items:
        try:
            made.append(make(item))
        except UsageError as fault:
            faults(fault)
    return tuple(made)
