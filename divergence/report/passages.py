"""A readout's text cut for showing: its claims marked, and nothing altered or left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from divergence.domain import Claim, Comparison, Readout, Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a text. All segments of a readout, joined, are its body to the letter."""

    text: str
    claim: Claim | None = None
    """The claim that the run is, or repeats."""
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text that belongs to the account, or one that was left out of it."""

    segments: tuple[Segment, ...]
    left_out: bool = False


def parts(readout: Readout, claims: Iterable[Claim]) -> tuple[Part, ...]:
    """The text from its first body part on, front matter left aside.

    Args:
        readout: may have an empty body; then there are no parts.
        claims: the readout's own; where two overlap, the one that starts first keeps the words.

    Returns:
        Parts in the order of the text; white space between two body parts is a part of its own.
    """
    marks = sorted(_marks(claims), key=lambda mark: mark[0])
    shown: list[Part] = []
    at = readout.body[0].start if readout.body else 0
    for span in readout.body:
        gap = readout.text[at : span.start]
        if gap:
            shown.append(Part((Segment(gap),), left_out=bool(gap.strip())))
        shown.append(Part(tuple(_segments(readout.text, span, marks))))
        at = span.stop
    return tuple(shown)


def dropped(readout: Readout) -> int:
    """Characters of the file that are no part of the account, white space aside.

    Front matter, and what ingest took for another's words or for the page around the text.
    """
    kept = sum(_inked(span.of(readout.text)) for span in readout.body)
    return _inked(readout.text) - kept


def _inked(text: str) -> int:
    return len("".join(text.split()))


def article(comparison: Comparison, readout: Readout) -> bool:
    """Whether a text is an article in which other sides' accounts stand too."""
    return any(
        other.side != readout.side and other.text == readout.text and other.body != readout.body
        for other in comparison.readouts
    )


def _marks(claims: Iterable[Claim]) -> Iterator[tuple[Span, Claim, bool]]:
    for claim in claims:
        yield claim.span, claim, False
        for span in claim.repeats:
            yield span, claim, True


def _segments(text: str, body: Span, marks: list[tuple[Span, Claim, bool]]) -> Iterator[Segment]:
    at = body.start
    for span, claim, repeat in marks:
        start, stop = max(span.start, at), min(span.stop, body.stop)
        if start >= stop:
            continue
        if at < start:
            yield Segment(text[at:start])
        yield Segment(text[start:stop], claim, repeat)
        at = stop
    if at < body.stop:
        yield Segment(text[at : body.stop])
