"""The sentences of a readout, for showing a claim's words among those around them."""

from collections.abc import Iterator, Sequence

from divergence.domain import Readout, Span
from divergence.lexicon import cutting
from divergence.segment.blocks import blocks
from divergence.segment.plain import plain
from divergence.segment.sentences import sentences


def of_readout(readout: Readout) -> tuple[Span, ...]:
    """Where the sentences of the account stand, in order; headlines and footers are in none."""
    return tuple(_sentences(readout))


def around(span: Span, text: str, known: Sequence[Span]) -> Span:
    """The sentence around a span: all those that it touches, or its lines where it touches none.

    Args:
        span: of the text.
        text: the readout's.
        known: its sentences.
    """
    touched = [sentence for sentence in known if sentence.overlaps(span)] or [_lines(span, text)]
    return Span(
        min(span.start, *(sentence.start for sentence in touched)),
        max(span.stop, *(sentence.stop for sentence in touched)),
    )


def _sentences(readout: Readout) -> Iterator[Span]:
    data = cutting.load(cutting.primary(readout.language))
    for block in blocks(readout.text, readout.body):
        level = plain(readout.text, block)
        for start, stop in sentences(level.text, data):
            yield level.span(start, stop)


def _lines(span: Span, text: str) -> Span:
    stop = text.find("\n", span.stop)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if stop < 0 else stop)
