"""With which words an account begins: those of its first lines that end like a sentence."""

from collections.abc import Iterator, Sequence

from divergence.domain import Span
from divergence.lexicon.grammar import Grammar
from divergence.lexicon.hits import Hit
from divergence.lexicon.searched import Searched
from divergence.lexicon.words import CutText, Word, fold, words
from divergence.segment.attributes.opening import Opening

_LEAD = 700
"""Characters of the opening that are read: a headline and a sentence."""

_STOPS = tuple(".!?…。！？؟")
_QUOTES = ' \t\u00a0"”»’)'


def opening(
    cut: CutText, phrases: Searched, body: Sequence[Span], grammar: Grammar, lower: frozenset[str]
) -> Opening:
    """The words of the lines that end like a sentence, without headlines; all when none does.

    Args:
        cut: the readout's text.
        phrases: the text, searched for the phrases of its language.
        body: where claims may stand.
        grammar: of the text's language.
        lower: folded words that the text writes without a capital.
    """
    lines = tuple(_sentences(cut.text, body))
    if lines:
        return Opening(*_joined(cut, phrases, lines), grammar, lower)
    found = words("\n".join(span.of(cut.text) for span in body)[:_LEAD])
    return Opening(found, grammar.find(found), grammar, lower)


def _sentences(text: str, body: Sequence[Span]) -> Iterator[Span]:
    """The lines that end like a sentence."""
    for span in body:
        start, part = span.start, span.of(text)
        for line, whole in zip(part.splitlines(), part.splitlines(keepends=True), strict=True):
            if line.rstrip(_QUOTES)[-1:] in _STOPS:
                yield Span(start, start + len(line))
            start += len(whole)


def _joined(
    cut: CutText, phrases: Searched, lines: Sequence[Span]
) -> tuple[tuple[Word, ...], tuple[Hit, ...]]:
    """The words and phrases of lines as of one text; none goes over the end of a sentence."""
    found: list[Word] = []
    hits: list[Hit] = []
    before, left = "", _LEAD
    for line in lines:
        if left <= 0:
            break
        stop = min(line.stop, line.start + left)
        left -= len(line) + 1
        part = cut.words(line.start, stop)
        if part:
            hits += phrases.within(line.start, stop, at=len(found))
            found += (part[0].after(before + part[0].follows), *part[1:])
            before = ""
        before += fold(cut.text[part[-1].stop if part else line.start : stop]) + " "
    return tuple(found), tuple(hits)
