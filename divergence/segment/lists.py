"""Lists of fields or topics inside a clause, cut into their items."""

from divergence.lexicon.cutting import Cutting, Listing
from divergence.segment.clauses import Range, Sentence

LONGEST_ITEM = 25
"""Words; what is longer is no item of a list but a clause of its own."""


def items(sentence: Sentence, clause: Range, cutting: Cutting) -> list[Range]:
    """The clause cut at the items of the first list found in it, or whole.

    The first item keeps the head of the clause, unless the head says a thing of its own.
    """
    for listing in cutting.lists:
        cuts = _cuts(sentence, clause, listing)
        if cuts:
            return _split(clause, cuts)
    return [clause]


def _cuts(sentence: Sentence, clause: Range, listing: Listing) -> list[Range]:
    """The gaps between the items of a list; none when it is not one."""
    head = listing.head.search(sentence.text, *clause)
    if head is None or sentence.shielded(head.end()):
        return []
    end = (clause[1], clause[1])
    if listing.end:
        found = listing.end.search(sentence.text, head.end(), clause[1])
        if found is None:
            return []
        end = found.span()
    gaps = [
        match.span()
        for match in listing.separator.finditer(sentence.text, head.end(), end[0])
        if not sentence.shielded(match.end())
    ]
    parts = _split((head.end(), end[0]), gaps)
    if len(parts) < listing.items or not _nominal(sentence, parts, listing):
        return []
    tail = [end] if end[0] < end[1] else []
    return [*([head.span()] if listing.alone else []), *gaps, *tail]


def _nominal(sentence: Sentence, parts: list[Range], listing: Listing) -> bool:
    """Whether the parts can be items: no verb in them, neither mere adjectives nor whole clauses.

    "A range of bilateral, regional and global issues" is one field: what stands in the middle of
    the list (or, of two, before the last) has too few words to be a field.
    """
    counts = [sentence.count(*part) for part in parts]
    inner = counts[1:-1] or counts[:1]
    if not 0 < min(counts) <= max(counts) <= LONGEST_ITEM:
        return False
    if sum(inner) < listing.words * len(inner) or counts[-1] < listing.words:
        return False
    barrier = listing.barrier
    return barrier is None or not any(barrier.search(sentence.text, *part) for part in parts)


def _split(whole: Range, gaps: list[Range]) -> list[Range]:
    """What is left of a range between gaps."""
    starts = [whole[0], *(stop for _, stop in gaps)]
    stops = [*(start for start, _ in gaps), whole[1]]
    return [(start, stop) for start, stop in zip(starts, stops, strict=True) if start < stop]
