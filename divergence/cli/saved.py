"""A comparison that was saved as JSON."""

from pathlib import Path

from divergence.domain import Comparison, InputError


def comparison(file: str | Path) -> Comparison:
    """The comparison in a file.

    Raises:
        InputError: if the file is missing, or holds none.
    """
    from divergence.report import parse

    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check the path") from error
    return parse(data, str(file))
