"""The months of calendars beside the Gregorian one, as data."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from divergence.lexicon.words import words


@cache
def solar_months() -> Mapping[str, int]:
    """The months of the solar calendar of Iran and Afghanistan, folded, each with its number."""
    path = Path(__file__).with_name("calendars.toml")
    months = tomllib.loads(path.read_text(encoding="utf-8"))["solar"]
    return {
        word.text: number
        for number, names in enumerate(months, start=1)
        for name in names
        for word in words(name)
    }
