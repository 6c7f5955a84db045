"""What a text says of the encounter that it tells of: with whom, when, of what kind, where.

Only what its opening says plainly counts, for from what is read here it may be concluded that two
texts do not belong together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from anyascii import anyascii

from divergence.domain import Claim, Named, Occasion, Quantity, Readout, Span, Status
from divergence.lexicon import terms
from divergence.lexicon.grammar import Grammar, load
from divergence.lexicon.words import words
from divergence.segment.attributes.moments import Now
from divergence.segment.attributes.passage import Passage, passage
from divergence.segment.attributes.profile import Profile, profile
from divergence.segment.attributes.quantities import quantities

ALPHABETS = frozenset({"en", "fr", "tr", "ru", "uk"})
"""Languages whose letters write vowels too, and whose names can be compared letter by letter."""

_OPENING = 3
"""Claims among which the one that tells of the encounter itself is looked for."""
_SAMPLE = 100_000
"""Characters in which names, and 4,000 of them in which a weekday beside a date, are looked for."""
_SHORTEST = 4
"""Letters that a word must have to be compared as a name."""
_DAY, _YEARLESS_DAY = 10, 7
"""Characters of a day as `2031-06-05` and as `--06-05`."""
_BESIDE = 6
"""Characters that may part a weekday from its date: a comma, a bracket, an article."""


def occasion(readout: Readout, claims: Sequence[Claim], names: str = "") -> Occasion:
    """What a text says by itself of its encounter.

    Args:
        readout: of which nothing but the text, side, issuer and day of publication is looked at.
        claims: of the readout; without any, only names and weekdays are read.
        names: a user's gazetteer as text, see `divergence.lexicon.names`.
    """
    if readout.foreign and claims:  # the paragraph that opens it may be in a language of its own
        readout = replace(readout, language=readout.language_at(claims[0].span))
    known = profile(readout, names)
    lead = _lead(readout, claims, known)
    misfit = _misfit(readout, known)
    day = None if lead is None or misfit is not None else _day(lead, known)
    label = " ".join(filter(None, (readout.side.replace("-", " "), readout.issuer)))
    return Occasion(
        readout=readout.id,
        alphabetic=known.language in ALPHABETS,
        day=day if isinstance(day, str) else None,
        weekday=day if isinstance(day, int) else None,
        kinds=_kinds(readout, claims),
        places=() if lead is None else tuple(_capitals(lead, known.grammar)),
        own=Named(
            _names([*known.own.names, *(word.text for word in words(label))]),
            tuple(sorted(known.own.countries | _label_countries(label, names))),
        ),
        other=Named(_names(known.other.names), tuple(sorted(known.other.countries))),
        mentioned=_mentioned(readout, known),
        misfit=misfit,
    )


def _lead(readout: Readout, claims: Sequence[Claim], known: Profile) -> Passage | None:
    """The claim that tells of the encounter itself: the first, or a formality soon after it."""
    for number, claim in enumerate(claims[:_OPENING]):
        here = passage(readout.text, claim.span, known)
        if here.of("contact") and (number == 0 or claim.routine):
            return here
    return None


def _day(lead: Passage, known: Profile) -> str | int | None:
    """The day that the lead names first, the number of a weekday where it names no more.

    None where it only names one by "today", and the day of publication is not known.
    """
    if known.day is None and any(hit.value.startswith("day") for hit in lead.of("moment")):
        return None
    told = quantities(lead, known.grammar.rules, Now(known.day, Status.DONE))
    first = next((one for one in told if one.kind == "date"), None)
    if first is None:
        return None
    return _only_weekday(first, lead) or (first.value if _is_day(first.value) else None)


def _is_day(value: str) -> bool:
    if value.startswith("--"):
        return len(value) == _YEARLESS_DAY
    return len(value) == _DAY and "W" not in value


def _only_weekday(one: Quantity, lead: Passage) -> int | None:
    """The weekday that a date is told by; None where a month or today tells it."""
    names = ("weekday", "month", "moment")
    hits = [hit for hit in lead.of(*names) if one.span.overlaps(Span(hit.start, hit.stop))]
    if {hit.attribute for hit in hits} != {"weekday"} or not hits[0].value.isdecimal():
        return None
    return int(hits[0].value)


def _kinds(readout: Readout, claims: Sequence[Claim]) -> tuple[str, ...]:
    """The kinds of which the text has words down to its lead, a headline among them."""
    if not claims or not readout.body:
        return ()
    stop = claims[min(1, len(claims) - 1)].span.stop
    text = readout.text[readout.body[0].start : stop][-_SAMPLE:]
    found = terms.find("occasion", text, readout.language)
    return tuple(sorted({term.stance for term in found}))


def _capitals(lead: Passage, grammar: Grammar) -> Iterator[str]:
    """The countries of known capitals before which a word of place stands."""
    for hit in lead.of("entity"):
        country = grammar.country(hit.value)
        if country != hit.value and lead.ending("place", hit.first) is not None:
            yield country


def _mentioned(readout: Readout, known: Profile) -> Named:
    found: set[str] = set()
    countries: set[str] = set()
    for span in readout.body:
        stop = min(span.stop, span.start + _SAMPLE)
        found.update(word.text for word in known.cut.words(span.start, stop))
        hits = known.phrases.within(span.start, stop)
        entities = (hit.value for hit in hits if hit.attribute == "entity")
        countries.update(map(known.grammar.country, entities))
    return Named(_names(found), tuple(sorted(countries)))


def _names(told: Sequence[str] | set[str]) -> tuple[str, ...]:
    romanised = {"".join(anyascii(name).lower().replace("'", "").split()) for name in told}
    return tuple(sorted(name for name in romanised if len(name) >= _SHORTEST))


@cache
def _label_countries(label: str, names: str) -> frozenset[str]:
    english = load("en", names)
    hits = english.find(words(label.title()))
    return frozenset(english.country(hit.value) for hit in hits if hit.attribute == "entity")


def _misfit(readout: Readout, known: Profile) -> tuple[Span, int] | None:
    """The first whole date beside which a weekday stands on which it does not fall."""
    for span in readout.body:
        here = passage(readout.text, span, known)
        weekdays = [hit for hit in here.of("weekday") if hit.value.isdecimal()]
        if not weekdays:
            continue
        told = quantities(here, known.grammar.rules, Now(None, Status.UNKNOWN))
        for one in told:
            if one.kind != "date" or not _is_day(one.value) or one.value.startswith("--"):
                continue
            day = _real_day(one.value)
            for hit in weekdays:
                place = Span(min(hit.start, one.span.start), max(hit.stop, one.span.stop))
                apart = len(place) - len(one.span) - (hit.stop - hit.start)
                if day and 0 <= apart <= _BESIDE and int(hit.value) != day.isoweekday():
                    return place, day.isoweekday()
    return None


def _real_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
