"""Where sentences end: sentencex's boundaries, put right by what a language's file says."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from divergence.lexicon.cutting import Cutting
from divergence.lexicon.quotes import CLOSING, QUOTES, enclosed

# sentencex takes what stands in quotation marks for one sentence, and looks for the partner of
# each mark through the rest of the text; without marks it is linear and cuts inside quotations.
_UNQUOTED = str.maketrans(dict.fromkeys(QUOTES, " "))
_LAST_WORD = re.compile(r"([^\W_]+)\.\W*$")
_STOP = re.compile(r"\.(?<=[^\W\d_]{2}\.)\s+(?=[^\W\d_])")
_NEXT_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d.*|[IVXLC]{2,}|[VXLC]")
"""In digits, or a Roman one; "I" is more often a word."""

_CLOCK = re.compile(r"\d\s?[ap]\.m\.\W*$", re.IGNORECASE)
_ZONE = re.compile(r"[A-Z]{2,4}\b")
"""A time of day before a border, and its zone after it: "8:30 a.m. JST"."""

_SHORT_NAME = range(2, 4)
"""Letters of a first name that is cut to its first syllable."""

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
    found |= _unheld(bare, found, cutting)
    sure = {match.end() for match in cutting.ends.finditer(bare)} if cutting.ends else set()
    last = 0
    for end in sorted(found | sure):
        border = _opening(text, bare, end)
        if last < border < len(text) and (end in sure or _ends(text, bare, border, cutting)):
            yield border
            last = border


def _unheld(bare: str, found: set[int], cutting: Cutting) -> set[int]:
    """Where sentences may start that sentencex does not part from a word before them.

    It takes "in May." and "for me." for abbreviations, in whatever case. A word in small letters
    is one only if the language's file says so. In brackets it cuts nothing, nor does this.
    """
    ends = [match for match in _STOP.finditer(bare) if match.end() not in found]
    ends = [match for match in ends if bare[match.end()].isupper()]
    ends = [match for match in ends if _may_end(_word_before(bare, match.end()), cutting)]
    shields = enclosed(bare) if ends else []
    return {match.end() for match in ends if not _is_inside(match.end(), shields)}


def _is_inside(place: int, ranges: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some ranges, which are in order and apart."""
    nth = bisect_left(ranges, (place, 0)) - 1
    return nth >= 0 and place < ranges[nth][1]


def _may_end(word: re.Match[str] | None, cutting: Cutting) -> bool:
    return word is not None and (word[1].islower() or word[1].lower() in cutting.numbered)


def _word_before(bare: str, border: int) -> re.Match[str] | None:
    """The word with whose full stop the text before a border ends."""
    return _LAST_WORD.search(bare[max(0, border - LOOK_BACK) : border])


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
    match = _word_before(bare, border)
    if match is None:
        return True
    word = match[1]
    if word.isdigit():
        return not (cutting.ordinals and len(word) <= 2)  # noqa: PLR2004 - one or two digits
    if word.lower() in cutting.numbered:
        return not _goes_on(bare, border, cutting)
    glued = text[border - 1] == "." and _is_short_name(word)
    timed = _CLOCK.search(match.string) and _ZONE.match(bare, border)
    if glued or timed:
        return False
    return not _initial(match.string, match.start(1)) and word.lower() not in cutting.abbreviations


def _is_short_name(word: str) -> bool:
    """Whether a word may be a first name cut short, where no space follows: «Дж.Керин»."""
    return len(word) in _SHORT_NAME and word[0].isupper() and word[1:].islower()


def _goes_on(bare: str, border: int, cutting: Cutting) -> bool:
    """Whether a number follows, or a word that one follows: "Sat. Jan. 4"."""
    match = _NEXT_WORD.search(bare, border)
    if match is None:
        return False
    return _NUMBER.fullmatch(match[0]) is not None or match[0].lower() in cutting.numbered


def _initial(tail: str, at: int) -> bool:
    """Whether the word at the position is a name's initial, not the end of "U.S."."""
    alone = tail[at + 1 : at + 2] == "." and not tail[at].islower()
    return alone and not (tail[at].isascii() and tail[at - 1 : at] == ".")
