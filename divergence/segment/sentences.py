"""A readout cut into sentences."""

from collections.abc import Iterator
from functools import partial

from divergence.domain import Readout, Span
from divergence.lexicon.cutting import load
from divergence.lexicon.files import primary
from divergence.lexicon.sentences import cut
from divergence.lexicon.words import simplified
from divergence.segment.blocks import blocks
from divergence.segment.headlines import states
from divergence.segment.plain import Plain, plain


def sentences(readout: Readout) -> tuple[Span, ...]:
    """Where the sentences of the account stand, in order; what the page adds is in none."""
    return tuple(block.span(start, stop) for block, start, stop in placed(readout))


def placed(readout: Readout) -> Iterator[tuple[Plain, int, int]]:
    """The sentences of the account in order, each as a range of its plain block."""
    data = load(primary(readout.language))
    for span in blocks(simplified(readout.text), readout.body, partial(states, cutting=data)):
        block = plain(readout.text, span)
        for start, stop in cut(block.text, data):
            yield block, start, stop
