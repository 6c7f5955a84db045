"""What reads as sentences, and what as labels, headings and menus."""

import re
from functools import cache

from divergence.ingest.wording import count
from divergence.lexicon import cutting

SENTENCE = 3
"""Words from which a block that ends like a sentence is prose: "No date was set." has four."""
LONG = 20
"""Words from which a block is prose without that."""
HEADLINE = (3, 40)
"""Words of a headline that no markup shows, fewest and most."""
FURNITURE = 160
"""Characters; a longer block is never taken for a label."""


def is_prose(text: str) -> bool:
    """Whether a block reads as sentences."""
    number = count(text)
    ended = number >= SENTENCE and _ended().search(text[-12:]) is not None
    return ended or (number >= LONG and not _han().search(text))


def is_headline(text: str) -> bool:
    """Whether a block that no markup shows as a headline may be one: no date, number or label."""
    return (
        HEADLINE[0] <= count(text) <= HEADLINE[1]
        and not _digits().search(text)
        and not is_furniture(text)
    )


def is_furniture(text: str) -> bool:
    """Whether a block is a label of the page: a call to share it, a caption, a copyright."""
    return len(text) <= FURNITURE and cutting.furniture().line.fullmatch(text) is not None


def is_end(text: str) -> bool:
    """Whether a block says that the account is at its end: `###`, `– ENDS –`, `-30-`."""
    return len(text) <= HEADLINE[1] and _end().fullmatch(text) is not None


@cache
def _end() -> re.Pattern[str]:
    """The marks at the end of releases; what follows them is for editors."""
    return re.compile(
        r"#(?:\s*#){1,}|[^\w#]*(?:ends?|endit|انتهى|انتهت)[^\w#]*|-\s*30\s*-(?:30-)?",
        re.IGNORECASE,
    )


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(r"[.!?…:;。！？：；؟۔।][\"'”’»)\]）」』*_\u200b\u200e\u200f]*$")


@cache
def _han() -> re.Pattern[str]:
    return re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@cache
def _digits() -> re.Pattern[str]:
    """Figures as dates and numbers of documents have them."""
    return re.compile(r"\d{4}|\d[:./]\d")
