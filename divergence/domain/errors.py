"""What can go wrong, as a person at a shell should hear of it.

Every message says what, where, and what to do. `exit_code` is the code with which the command line
ends when the error reaches it; it is the one place where an error and its code are tied together.
"""

from typing import ClassVar


class DivergenceError(Exception):
    """The run cannot go on, for a reason the user can mend."""

    exit_code: ClassVar[int] = 2


class UsageError(DivergenceError):
    """The call, the configuration, or a gold, rulings or manifest file is wrong."""

    exit_code: ClassVar[int] = 2


class InputError(DivergenceError):
    """An input is missing or cannot be read."""

    exit_code: ClassVar[int] = 3


class WeightsError(DivergenceError):
    """A model's weights are missing, or are not the ones that were pinned."""

    exit_code: ClassVar[int] = 3
