"""A readout cut into claims."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from divergence.domain import Claim, Readout, Span
from divergence.lexicon import cutting
from divergence.lexicon.files import primary
from divergence.segment.attributes import profile, read
from divergence.segment.clauses import Range, clauses, weighed
from divergence.segment.lists import items
from divergence.segment.repeats import repeats
from divergence.segment.sentences import placed
from divergence.segment.trim import trimmed


def claims(readout: Readout, names: str = "") -> tuple[Claim, ...]:
    """What the readout states, one claim for each thing it could have left out by itself.

    Claims lie inside `readout.body`, do not overlap and stand in the text's order; a claim that
    another tells more fully is among the `repeats` of that one. A language without cutting data
    is cut into sentences only; paragraphs in another language than the text's own are cut and read
    by that one's rules. A body without words gives `()`.

    Args:
        readout: as `ingest` gives it.
        names: a user's gazetteer as text, see `divergence.lexicon.names`.
    """
    if readout.foreign:
        found = [claim for part in _parts(readout) for claim in claims(part, names)]
        ordered = enumerate(sorted(found, key=lambda claim: claim.span), start=1)
        return tuple(replace(claim, id=f"{readout.id}-{at}") for at, claim in ordered)
    data = cutting.load(primary(readout.language))
    cut = tuple(_cut(readout, data))
    spans = [span for span, _ in cut]
    fuller = repeats([text for _, text in cut], data.negations)
    again: dict[int, list[Span]] = {}
    for index in sorted(fuller):
        again.setdefault(fuller[index], []).append(spans[index])
    kept = [index for index in range(len(spans)) if index not in fuller]
    return tuple(_claims(readout, names, [(spans[one], tuple(again.get(one, ()))) for one in kept]))


def _parts(readout: Readout) -> Iterator[Readout]:
    """The readout once for each of its languages, with the paragraphs that are in it."""
    taken = [span for span, _ in readout.foreign]
    yield replace(readout, body=tuple(_without(readout.body, taken)), foreign=())
    for language in dict.fromkeys(language for _, language in readout.foreign):
        spans = tuple(span for span, told in readout.foreign if told == language)
        yield replace(readout, body=spans, language=language, foreign=())


def _without(body: Iterable[Span], taken: Iterable[Span]) -> Iterator[Span]:
    """What is left of a body; both in the order of the text, and all that is taken inside it."""
    left = list(taken)
    for span in body:
        at = span.start
        while left and left[0].start < span.stop:
            hole = left.pop(0)
            if at < hole.start:
                yield Span(at, hole.start)
            at = hole.stop
        if at < span.stop:
            yield Span(at, span.stop)


def _cut(readout: Readout, data: cutting.Cutting) -> Iterator[tuple[Span, str]]:
    """Where the claims stand, with their plain text, repeats among them, in the text's order."""
    for block, start, stop in placed(readout):
        sentence = block.text[start:stop]
        for first, last in _ranges(sentence, data):
            yield block.span(start + first, start + last), sentence[first:last]


def _ranges(text: str, data: cutting.Cutting) -> Iterator[Range]:
    """The claims of one sentence."""
    sentence = weighed(text, data)
    for clause in clauses(sentence, data):
        for item in items(sentence, clause, data):
            found = trimmed(text, item, data)
            if found is not None:
                yield found


def _claims(
    readout: Readout, names: str, places: list[tuple[Span, tuple[Span, ...]]]
) -> Iterator[Claim]:
    """The claims with what their grammar says; a pronoun's speaker comes from the claim before."""
    known = profile(readout, names)
    before, floor = None, None
    for number, (span, again) in enumerate(places, start=1):
        reading = read(readout.text, span, known, before, floor)
        before, floor = reading.attributes, reading.floor
        yield Claim(
            id=f"{readout.id}-{number}",
            side=readout.side,
            readout=readout.id,
            span=span,
            text=span.of(readout.text),
            routine=reading.routine,
            attributes=reading.attributes,
            repeats=again,
        )
