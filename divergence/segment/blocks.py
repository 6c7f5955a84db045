"""The parts of a readout's body that tell something: paragraphs without the page's furniture."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from divergence.domain import Span
from divergence.lexicon import cutting

_LINE = re.compile("[^\r\n\u2028\u2029]+")
_BREAK = re.compile("\r\n|[\r\n\u2028\u2029]")
_ENDED = re.compile(r"[.!?…:;。！？：；؟۔।][\"'”’»)\]）」』*_]*$")
_INNER_END = re.compile(r"[^\W\d_]{2}[.!?؟۔][\"'”’»)]* +[^\W\d_]|[。！？]")
_WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{1,2}|[^\W\u3400-\u9fff\uf900-\ufaff]+")

RAGGED = 8
"""Characters by which a wrapped line may fall short of the longest one, beyond its next word."""
LONGEST_FURNITURE = 400
"""Characters; a longer line is never taken for a menu, date or rule."""
NARROWEST = 40
"""Characters; text is not wrapped to less, so that breaks between shorter lines are meant."""
HEADING_WORDS = 14
"""Longest heading, in words; a longer block is a sentence that lacks its full stop."""
ITEM_WORDS = 2
"""Longest list item, in words, that is taken for an entry of a menu."""
HEADLINES = 8
"""Blocks above the account that are asked whether they state something of their own."""
SCANT = 5
"""Words; when whole sentences have fewer, the lines without a full stop are the account."""


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    apart: bool
    """A blank line or furniture stands before it, or it starts a list item."""
    item: bool
    """A list sign stood before it."""


States = Callable[[str, str], bool]
"""Whether a headline states something that the account below it lacks."""


def blocks(text: str, body: Iterable[Span], states: States | None = None) -> tuple[Span, ...]:
    """The paragraphs of the body in text order, without headlines, datelines and footers.

    A newline ends a paragraph when the next line is blank, or starts anew although its first word
    would still have fitted. When nothing but headlines is there, they are the account.

    Args:
        text: of the readout.
        body: its parts that are told.
        states: which headlines above the account belong to it; None for none.
    """
    found = [block for part in body for block in _paragraphs(text, tuple(_lines(text, part)))]
    told = tuple(block.span for block in found if _tells(text, block, first=block is found[0]))
    if sum(_words(text, span) for span in told) < SCANT:
        return tuple(block.span for block in found)
    return (*_headlines(text, found, told, states), *told) if states else told


def _headlines(
    text: str, found: Sequence[_Line], told: Sequence[Span], states: States
) -> Iterator[Span]:
    """The headlines above the account that state something it lacks, each only once."""
    account = " ".join(span.of(text) for span in told)
    for block in found[:HEADLINES]:
        if block.span.start >= told[0].start:
            return
        headline = block.span.of(text)
        if not block.item and states(headline, account):
            yield block.span
            account = f"{account} {headline}"


def _tells(text: str, block: _Line, *, first: bool) -> bool:
    """Whether a paragraph reads as sentences rather than as a heading, dateline or menu."""
    words = block.span.of(text)
    if _ENDED.search(words[-12:]) or _INNER_END.search(words):
        return True
    return _words(text, block.span) > (ITEM_WORDS if block.item else HEADING_WORDS) and not first


def _words(text: str, span: Span) -> int:
    """How many words the span has, counted no further than a heading can reach."""
    return len(_WORD.findall(text, span.start, min(span.stop, span.start + LONGEST_FURNITURE)))


def _lines(text: str, part: Span) -> Iterator[_Line]:
    """The lines of a part that are no furniture, without outer white space and list signs."""
    furniture = cutting.furniture()
    apart, last = True, part.start
    for match in _LINE.finditer(text, part.start, part.stop):
        apart = apart or len(_BREAK.findall(text, last, match.start())) > 1
        last = match.end()
        for start, stop in _pieces(text, match.start(), match.end(), furniture):
            piece = _stripped(text, start, stop)
            if piece is None or _is_furniture(text, piece, furniture):
                apart = True
                continue
            sign = furniture.marker.match(text, piece.start, piece.stop)
            lead = furniture.prefix.match(text, sign.end() if sign else piece.start, piece.stop)
            begin = next((found.end() for found in (lead, sign) if found), piece.start)
            if begin < piece.stop:
                apart = apart or sign is not None or start > match.start()
                yield _Line(Span(begin, piece.stop), apart, item=sign is not None)
                apart = False


def _is_furniture(text: str, line: Span, furniture: cutting.Furniture) -> bool:
    """Whether a whole line belongs to the page and not to the account."""
    short = len(line) <= LONGEST_FURNITURE
    return short and furniture.line.fullmatch(text, line.start, line.stop) is not None


def _pieces(
    text: str, start: int, stop: int, furniture: cutting.Furniture
) -> Iterator[tuple[int, int]]:
    """A line cut at the datelines inside it, up to the footer if one starts in it."""
    foot = furniture.footer.search(text, start, stop)
    stop = foot.start() if foot else stop
    for date in furniture.dateline.finditer(text, start, stop):
        yield start, date.start()
        start = date.end()
    yield start, stop


def _stripped(text: str, start: int, stop: int) -> Span | None:
    """The range without outer white space; None when nothing is left."""
    while start < stop and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while start < stop and text[stop - 1].isspace():
        stop -= 1
    return Span(start, stop) if start < stop else None


def _paragraphs(text: str, lines: tuple[_Line, ...]) -> Iterator[_Line]:
    """Lines joined where the break between them is only a wrap."""
    run: list[_Line] = []
    for line in lines:
        if line.apart and run:
            yield from _unwrapped(text, run)
            run = []
        run.append(line)
    if run:
        yield from _unwrapped(text, run)


def _unwrapped(text: str, run: list[_Line]) -> Iterator[_Line]:
    """Lines that follow each other without a blank one, joined unless the next starts anew."""
    width = max(len(line.span) for line in run)
    first = last = run[0]
    for line in run[1:]:
        if _starts_anew(text, last.span, line.span, width):
            yield _joined(first, last)
            first = line
        last = line
    yield _joined(first, last)


def _joined(first: _Line, last: _Line) -> _Line:
    """One line that reaches from the first to the last."""
    return replace(first, span=Span(first.span.start, last.span.stop))


def _starts_anew(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether a line break was meant: the next line's first word would have fitted."""
    if text[following.start].islower():
        return False
    word = _WORD.search(text, following.start, following.stop)
    need = word.end() - following.start if word else 1
    return width < NARROWEST or len(line) + 1 + need + RAGGED <= width
