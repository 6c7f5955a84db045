"""Which parts of a sentence stand in quotation marks or brackets."""

import re

OPENING = {"“": "”", "«": "»", "„": "“”", "‘": "’", "(": ")", "（": "）", "《": "》", "「": "」"}
QUOTES = '"“”«»„「」『』'
_MARK = re.compile("[" + re.escape("".join(['"', *OPENING, *OPENING.values()])) + "]")
CLOSING = frozenset('"”»)）》」』')


def enclosed(text: str) -> list[tuple[int, int]]:
    """Outermost pairs of quotation marks or brackets, as ranges with both marks, in text order.

    A mark without its partner encloses nothing. Takes time linear in the text.
    """
    pairs: list[tuple[int, int]] = []
    depth: list[tuple[str, int]] = []
    for mark in _MARK.finditer(text):
        char, index = mark[0], mark.start()
        if depth and char in depth[-1][0]:
            pairs.append((depth.pop()[1], index + 1))
        elif char == '"':
            depth.append(('"', index))
        elif char in OPENING and char != "‘":
            depth.append((OPENING[char], index))
    return outermost(pairs)


def outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the ranges that start in no other, in order."""
    outer: list[tuple[int, int]] = []
    for start, stop in sorted(pairs):
        if not outer or start >= outer[-1][1]:
            outer.append((start, stop))
    return outer
