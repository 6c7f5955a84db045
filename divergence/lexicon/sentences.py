"""Where sentences end: sentencex's boundaries, put right by what a language's file says."""

import re
from collections.abc import Iterator

from divergence.lexicon.cutting import Cutting
from divergence.lexicon.quotes import CLOSING, QUOTES

# sentencex takes what stands in quotation marks for one sentence, and looks for the partner of
# each mark through the rest of the text; without marks it is linear and cuts inside quotations.
_UNQUOTED = str.maketrans(dict.fromkeys(QUOTES, " "))
_LAST_WORD = re.compile(r"([^\W_]+)\.\W*$")

LOOK_BACK = 24
"""Characters in which the last word before a full stop is looked for."""


def cut(text: str, cutting: Cutting) -> Iterator[tuple[int, int]]:
    """Sentences of a plain block as ranges, in order; white space between belongs to none.

    Boundaries are sentencex's, but for those after an initial, an abbreviation or an ordinal of
    the language, and before a small letter; sentences inside a quotation are told apart.
    """
    start = 0
    for border in _borders(text, cutting):
        stop = _back_over(text, border)
        if stop > start:
            yield start, stop
        start = border
    stop = _back_over(text, len(text))
    if stop > start:
        yield start, stop


def _borders(text: str, cutting: Cutting) -> Iterator[int]:
    """Where a sentence other than the first starts, at its opening quotation mark if it has one."""
    import sentencex

    bare = text.translate(_UNQUOTED)
    language = "en" if cutting.language == "und" else cutting.language
    found = {one["end_index"] for one in sentencex.get_sentence_boundaries(language, bare)}
    sure = {match.end() for match in cutting.ends.finditer(bare)} if cutting.ends else set()
    last = 0
    for end in sorted(found | sure):
        border = _opening(text, bare, end)
        if last < border < len(text) and (end in sure or _ends(text, bare, border, cutting)):
            yield border
            last = border


def _opening(text: str, bare: str, border: int) -> int:
    """The border moved to the first letter after it, or to the quotation mark before that."""
    while border < len(bare) and bare[border].isspace():
        border += 1
    while border > 0 and text[border - 1] in QUOTES and not _closes(text, border - 1):
        border -= 1
    return border


def _closes(text: str, index: int) -> bool:
    """Whether the quotation mark ends something: it follows a letter or stop without a space."""
    if text[index] in "“„«「『":
        return False
    return text[index] in CLOSING - {'"'} or (index > 0 and not text[index - 1].isspace())


def _back_over(text: str, stop: int) -> int:
    """The position without the white space before it."""
    while stop > 0 and text[stop - 1].isspace():
        stop -= 1
    return stop


def _ends(text: str, bare: str, border: int, cutting: Cutting) -> bool:
    """Whether the sentence really ends before the border."""
    first = next((char for char in text[border : border + 4] if char.isalnum()), "")
    if first.islower():
        return False
    tail = bare[max(0, border - LOOK_BACK) : border]
    match = _LAST_WORD.search(tail)
    if match is None:
        return True
    word = match[1]
    if word.isdigit():
        return not (cutting.ordinals and len(word) <= 2)  # noqa: PLR2004 - one or two digits
    return not _initial(tail, match.start(1)) and word.lower() not in cutting.abbreviations


def _initial(tail: str, at: int) -> bool:
    """Whether the word at the position is a name's initial, not the end of "U.S."."""
    alone = tail[at + 1 : at + 2] == "." and not tail[at].islower()
    return alone and not (tail[at].isascii() and tail[at - 1 : at] == ".")
