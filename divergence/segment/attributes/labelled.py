"""Which of two principals is the other side's: the one whose title comes with a country."""

from divergence.segment.attributes.opening import Opening

_CALLS = ("initiator", "subject")
"""The attribute and value of verbs whose subject called."""


def is_swapped(opening: Opening, first: range, second: range) -> bool:
    """Whether the first of two principals is the other side's.

    So it is if it alone is told with a country, unless the second is told as its counterpart; and
    if the second is told as "our President".
    """
    if _tells(opening, first, "own") or _tells(opening, second, "other"):
        return False
    if _tells(opening, second, "own"):
        return True
    if opening.grammar.rules.endings and opening.has_title(second):
        return False  # a country stands in a case, which nothing tells from a name
    return is_labelled(opening, first) and not is_labelled(opening, second)


def is_labelled(opening: Opening, places: range) -> bool:
    """Whether a principal is told with a country: a name follows "of" or leads to the title.

    In Arabic a title without an article goes with the name that follows it; whoever received a
    call is one's own all the same.
    """
    if opening.arabic:
        called = any(hit.last == places.start for hit in opening.of(*_CALLS))
        return called and any(_is_construct(opening, at) for at in places[:-1])
    return any(_is_of_country(opening, at) for at in places[:-1]) or any(
        _is_titled(opening, at) for at in places[:-1]
    )


def _tells(opening: Opening, places: range, side: str) -> bool:
    """Whether "our President" or "his counterpart" stands among some words."""
    return any(hit.first in places for hit in opening.of("person", side))


def _is_construct(opening: Opening, place: int) -> bool:
    titled = opening.covered(place, "title") and not opening.has_article(place)
    return titled and opening.words[place + 1].joined and opening.is_name(place + 1)


def _is_of_country(opening: Opening, place: int) -> bool:
    """Whether "of" stands before a name, and not an office's: "President of the Council".

    A known country's may come with an article: "of the United States".
    """
    if not opening.covered(place, "genitive"):
        return False
    if opening.covered(place + 1, "article") and opening.covered(place + 2, "entity"):
        return True
    return opening.is_name(place + 1) and not opening.covered(place + 1, "institution")


def _is_titled(opening: Opening, place: int) -> bool:
    """Whether a country's name stands right before a title, or the adjective of a known one."""
    known = opening.covered(place, "entity") and opening.words[place + 1].joined
    if not (opening.covered(place + 1, "title") and (known or opening.is_adjunct(place))):
        return False
    if not opening.chinese:
        return True
    rest = range(place + 1, len(opening.words))
    after = next((at for at in rest if not opening.covered(at, "title")), None)
    if after is None or opening.covered(after, "oblique", "function"):
        return False
    return opening.words[after].joined and opening.is_name(after)
