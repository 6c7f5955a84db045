"""Lists of fields or topics inside a clause, cut into their items."""

from itertools import islice

from divergence.lexicon.cutting import Cutting, Listing
from divergence.segment.clauses import Range, Sentence

LONGEST_ITEM = 25
"""Words; what is longer is no item of a list but a clause of its own."""
HEADS = 4
"""Heads of one kind looked at in a clause, so that a text of nothing but heads stays linear."""
_ARTICLES = frozenset({"the", "The"})


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
    """The gaps between the items of the first list after a head; none when there is none."""
    for head in islice(listing.head.finditer(sentence.text, *clause), HEADS):
        if sentence.shielded(head.end()):
            continue
        gaps = _gaps(sentence, (head.end(), clause[1]), listing)
        if gaps:
            return [head.span(), *gaps] if listing.alone else gaps
    return []


def _gaps(sentence: Sentence, rest: Range, listing: Listing) -> list[Range]:
    """The gaps between the items from the start of `rest` on; none when it is no list."""
    stop = rest[1]
    if listing.end:
        found = listing.end.search(sentence.text, *rest)
        if found is None:
            return []
        stop = found.start()
    gaps = [
        match.span()
        for match in listing.separator.finditer(sentence.text, rest[0], stop)
        if not sentence.shielded(match.end())
    ]
    gaps = _between_items(sentence, (rest[0], stop), gaps)
    parts = _split((rest[0], stop), gaps)
    listed = len(parts) >= listing.items and _nominal(sentence, parts, listing)
    return gaps if listed else []


def _between_items(sentence: Sentence, whole: Range, gaps: list[Range]) -> list[Range]:
    """The gaps without those inside an item that ends with names: "the ferries at Orr and Vale"."""
    parts = _split(whole, gaps)
    named = [all(map(_is_name, sentence.text[slice(*part)].split())) for part in parts]
    if len(parts) != len(gaps) + 1 or named[0]:
        return gaps
    return [gap for gap, is_name in zip(gaps, named[1:], strict=True) if not is_name]


def _is_name(word: str) -> bool:
    """Whether a word may be a name's; an acronym ("AI") may be a field's."""
    return word in _ARTICLES or (word[0].isupper() and not word.isupper())


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
