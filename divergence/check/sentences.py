"""The sentence around a claim, for showing its words among those that stand there."""

from collections.abc import Sequence

from divergence.domain import Span


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


def _lines(span: Span, text: str) -> Span:
    stop = text.find("\n", span.stop)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if stop < 0 else stop)
