"""An article cut into blocks and sentences, with what stands in quotation marks kept whole."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from divergence.domain import Span
from divergence.lexicon.cutting import Cutting
from divergence.lexicon.quotes import QUOTES, enclosed
from divergence.lexicon.sentences import cut

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_ENDED = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]）」』*_]*\s*$")
_WORD = re.compile(r"[\u3400-\u9fff]{1,2}|[^\W\u3400-\u9fff]+")
_STATED = re.compile(r"[.!…。！।۔][\"'”’»)\]）」』*_]*\s*$")

_STAMP = re.compile(r"\W{0,2}\d{1,2}\s?[.:٫h]\s?\d{2}\b(?:\s*[|–—:-])?\s*")
_BULLET = re.compile(r"(?:[•·▪●◦‣■□→►*–—-]|\d{1,2}[.)])\s")

HEADING_WORDS = 14
"""Longest heading, in words."""
WRAPPED = 50
"""Characters that a line has at least whose sentence goes on in the next one."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, or several where a quotation reaches over their borders; or a heading."""

    span: Span
    block: int
    """Number of its paragraph."""
    opens: bool
    """Whether it is the first of its paragraph."""
    heading: bool
    """Whether the paragraph is no sentence."""
    quoted: bool
    """Whether it stands wholly in quotation marks."""
    quotes: bool
    """Whether any part of it does."""
    share: float = 0.0
    """How much of it does."""
    listed: bool = False
    """Whether its paragraph is an item of a list."""
    stamped: bool = False
    """Whether a time of day opens its paragraph, or stands above it."""
    led: bool = False
    """Whether the paragraph before ends with a colon."""


def segments(text: str, start: int, cutting: Cutting) -> tuple[Segment, ...]:
    """The segments of an article in order; white space between them belongs to none.

    Args:
        text: of the article.
        start: where it begins, front matter left aside.
        cutting: of its language.
    """
    found: list[Segment] = []
    led = above = False
    for number, whole in enumerate(_blocks(text, start)):
        block = _unstamped(text, whole)
        if block != whole:
            found.append(_stamp(whole, block, number, text))
        if block is None:
            above = True
            continue
        inside = [p for p in enclosed(block.of(text)) if text[block.start + p[0]] in QUOTES]
        for first, stop in _sentences(block.of(text), inside, cutting):
            found.append(
                Segment(
                    Span(block.start + first, block.start + stop),
                    number,
                    opens=first == 0,
                    heading=_is_heading(block.of(text)),
                    quoted=any(p[0] <= first + 1 and stop <= p[1] + 1 for p in inside),
                    quotes=any(p[0] < stop and first < p[1] for p in inside),
                    share=_share(first, stop, inside),
                    listed=_BULLET.match(block.of(text)) is not None,
                    stamped=above or block != whole,
                    led=led,
                )
            )
        led, above = text[block.stop - 1] in ":：", False
    return tuple(found)


def _share(start: int, stop: int, inside: list[tuple[int, int]]) -> float:
    """How much of a stretch stands in quotation marks."""
    return sum(max(min(b, stop) - max(a, start), 0) for a, b in inside) / (stop - start)


def _unstamped(text: str, block: Span) -> Span | None:
    """A paragraph without the time of day that opens it; None if it is nothing else."""
    found = _STAMP.match(text, block.start, block.stop)
    if found is None:
        return block
    return Span(found.end(), block.stop) if found.end() < block.stop else None


def _stamp(whole: Span, block: Span | None, number: int, text: str) -> Segment:
    """The time of day that opens a paragraph, as a heading."""
    stop = whole.stop if block is None else block.start
    span = Span(whole.start, whole.start + len(text[whole.start : stop].rstrip()))
    return Segment(span, number, opens=True, heading=True, quoted=False, quotes=False)


def _blocks(text: str, start: int) -> Iterator[Span]:
    """The paragraphs: lines, but for those whose sentence goes on in the next line."""
    run: Span | None = None
    for match in _LINE.finditer(text, start):
        line = _stripped(text, match.start(), match.end())
        if line is None:
            continue
        if run and _goes_on(text, run, line):
            run = Span(run.start, line.stop)
            continue
        if run:
            yield run
        run = line
    if run:
        yield run


def _goes_on(text: str, run: Span, line: Span) -> bool:
    """Whether a line only goes on with the paragraph that stands before it."""
    between = text[run.stop : line.start]
    if between.count("\n") > 1 or _ENDED.search(run.of(text)[-8:]):
        return False
    last = max(text.rfind("\n", run.start, run.stop) + 1, run.start)
    return run.stop - last >= WRAPPED and _is_heading(run.of(text)) is False


def _stripped(text: str, start: int, stop: int) -> Span | None:
    while start < stop and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while start < stop and text[stop - 1].isspace():
        stop -= 1
    return Span(start, stop) if start < stop else None


def _is_heading(block: str) -> bool:
    """Whether a paragraph ends like no statement and is short."""
    short = len(_WORD.findall(block[:400])) <= HEADING_WORDS
    return short and not _STATED.search(block[-12:])


def _sentences(
    block: str, quotes: list[tuple[int, int]], cutting: Cutting
) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, joined where a quotation reaches over their border."""
    starts = [start for start, _ in quotes]
    first: int | None = None
    for start, stop in cut(block, cutting):
        first = start if first is None else first
        at = bisect_right(starts, stop - 1) - 1
        if at >= 0 and stop < quotes[at][1]:
            continue
        yield first, stop
        first = None
    if first is not None:
        yield first, len(block.rstrip())
