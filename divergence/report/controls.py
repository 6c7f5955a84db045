"""Characters that act instead of showing, or that a format cannot hold: named, never dropped."""

import re
from functools import cache

_SURROGATES = "\ud800-\udfff"
"""Halves of a code point; UTF-8 has none."""

ACTING = (
    f"\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069{_SURROGATES}\ufdd0-\ufdef\ufffe\uffff"
)
"""What moves a terminal's cursor, rings its bell or turns the reading direction, and what is no
character: nothing that is printed has a use for it. The marks that only help (U+200E, U+200F,
U+061C) are left alone, and so is white space."""

NOT_IN_XML = f"\x00-\x08\x0b\x0c\x0e-\x1f{_SURROGATES}\ufffe\uffff"
"""What XML 1.0, section 2.2, leaves out."""

NOT_IN_HTML = f"\x00{_SURROGATES}"
"""What a browser drops, or takes for U+FFFD."""

NOT_IN_CSV = f"\x00{_SURROGATES}"
"""A NUL ends a cell, or the file, for most programs that read CSV."""

NOT_IN_UTF8 = _SURROGATES


def named(text: str, which: str = ACTING) -> str:
    """The text with each of these characters as its name: `⟨U+0007⟩`.

    Args:
        text: of a third party.
        which: ranges of a character class; one of this module's.
    """
    return _pattern(which).sub(lambda control: name(control.group()), text)


def name(character: str) -> str:
    """What is shown for a character: `⟨U+202E⟩`."""
    return f"⟨U+{ord(character):04X}⟩"


@cache
def _pattern(which: str) -> re.Pattern[str]:
    return re.compile(f"[{which}]")
