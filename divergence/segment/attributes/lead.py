"""The parties of an encounter, from the sentence that opens a readout.

Readouts name their own principal first and the other after a connector ("with", «с», 同); where
only the first comes with a country, that is the other one. A side or issuer that fits a name
decides.
"""

from collections.abc import Iterator
from dataclasses import replace

from divergence.segment.attributes.connectors import Parting, connectors, others
from divergence.segment.attributes.labelled import is_labelled, is_swapped
from divergence.segment.attributes.opening import Opening
from divergence.segment.attributes.parties import Label, Lead
from divergence.segment.attributes.principals import Principals


def read_lead(opening: Opening, label: str) -> Lead:
    """The parties that the opening of a text names; empty ones when it names none.

    Args:
        opening: the words with which the account begins.
        label: side and issuer, as given.
    """
    principals = Principals(opening)
    issuer = Label(label, opening.grammar.names)
    lead = _parted(principals, issuer)
    if principals.speaks_first and not lead.own.names:
        return lead
    asker = principals.asker
    caller = opening.party(asker)
    if principals.pair is not None and not (lead.own.names or caller.countries):
        return lead  # "the Ministers of X and Y spoke at the request of Z": Z may be of either
    labelled = is_labelled(opening, asker)
    return issuer.with_asker(lead, caller, labelled=labelled)


def _parted(principals: Principals, label: Label) -> Lead:
    """The two principals where something parts them, else the one who is named alone."""
    opening = principals.opening
    for lead, first, second in _leads(principals, connectors(principals)):
        met = any(hit.first < second.start for hit in opening.of("contact"))
        if lead.differs and (lead.own.is_told or met):
            if lead.own.titles and (listed := opening.listed(second)):
                return label.hosted(lead, listed)
            return label.settled(lead, swapped=is_swapped(opening, first, second))
    if principals.speaks_first:
        told = opening.party(opening.reach(principals.first))
        return label.settled(Lead(other=told), swapped=False)
    for lead, first, second in _leads(principals, others(principals)):
        if lead.differs and lead.own.names and lead.other.names:
            return label.settled(lead, swapped=is_swapped(opening, first, second))
    if principals.pair is not None:
        return label.settled(_paired(principals, Lead()), swapped=False)
    alone = principals.alone()
    labels = principals.front > 0 or not opening.grammar.rules.connector
    swapped = labels and is_labelled(opening, alone)
    return label.settled(Lead(opening.party(alone)), swapped=swapped)


def _leads(
    principals: Principals, partings: Iterator[Parting]
) -> Iterator[tuple[Lead, range, range]]:
    """The principals that stand on either side of each parting, and the words that name them."""
    opening = principals.opening
    for start, stop, then in partings:
        first, second = principals.first_reach(start, stop), opening.reach(then)
        lead = Lead(opening.party(first), opening.party(second))
        yield _paired(principals, lead), first, second


def _paired(principals: Principals, lead: Lead) -> Lead:
    """The lead with the countries of "the Presidents of X and Y", if the opening names two so."""
    if principals.pair is None:
        return lead
    country = principals.opening.grammar.country
    own, other = (frozenset({country(hit.value)}) for hit in principals.pair)
    return Lead(replace(lead.own, countries=own), replace(lead.other, countries=other))
