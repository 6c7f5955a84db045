"""A few words around a place of a text, to the letter, and what was left out shown as left out."""

from dataclasses import dataclass

from divergence.domain import Quote, Readout

TRIMMED = "[…]"
"""Stands wherever words of a text are left out."""

ROOM = 60
"""Characters shown on either side, at most; chosen so that a place fits on two lines."""


@dataclass(frozen=True, slots=True)
class Around:
    """A place with its surroundings: three runs of the text that stand next to each other."""

    before: str
    words: str
    after: str
    opens: bool
    """Whether something of the account stands before."""
    closes: bool
    """Whether something stands after."""

    @property
    def text(self) -> str:
        """All of it as one line: `[…] agreed to open the bridge on […]`."""
        left = f"{TRIMMED} " if self.opens else ""
        right = f" {TRIMMED}" if self.closes else ""
        return f"{left}{self.before}{self.words}{self.after}{right}"


def around(readout: Readout, quote: Quote, room: int = ROOM) -> Around:
    """The words of a quote with those beside them, cut between words where there are several.

    Args:
        readout: the quote's.
        quote: in the readout's text.
        room: characters to show on either side, at most.
    """
    text, span = readout.text, quote.span
    parts = [part for part in readout.body if part.overlaps(span)]
    first = min((part.start for part in parts), default=span.start)
    last = max((part.stop for part in parts), default=span.stop)
    start, stop = max(first, span.start - room), min(last, span.stop + room)
    before, after = text[start : span.start], text[span.stop : stop]
    if start > first and not text[start - 1].isspace():
        before = _from_space(before)
    if stop < last and not text[stop].isspace():
        after = _from_space(after[::-1])[::-1]
    opens = bool(text[first : span.start - len(before)].strip())
    closes = bool(text[span.stop + len(after) : last].strip())
    return Around(before.lstrip(), quote.text, after.rstrip(), opens, closes)


def _from_space(run: str) -> str:
    """What stands after the run's first space; all of it where it is one word."""
    at = next((at for at, character in enumerate(run) if character.isspace()), None)
    return run if at is None else run[at:]
