"""Which of a side's several documents tell a point: the readout, or only the briefing after it."""

from divergence.domain import Claim, Readout
from divergence.report import times, wording
from divergence.report.names import Names
from divergence.report.phrases import say


def note(names: Names, claims: tuple[Claim, ...]) -> str:
    """Where one side tells a point and where it does not, with the days between.

    Args:
        names: of the comparison.
        claims: all that one side says on the point.

    Returns:
        `not found in the readout of 12 March 2031; in the briefing of 16 March 2031, 4 days
        later`; empty where the side is silent, has one document, or tells it in all of them.
    """
    if not claims:
        return ""
    told = {claim.readout for claim in claims}
    peers = tuple(one for one in names.of(claims[0].side) if one.original is None)
    telling = tuple(readout for readout in peers if readout.id in told)
    lacking = tuple(readout for readout in peers if readout.id not in told)
    if not lacking:
        return ""
    absent = wording.listed(tuple(_absent(names, readout, peers) for readout in lacking))
    present = wording.listed(tuple(_called(names, readout, peers) for readout in telling))
    found = say("documents.note", absent=absent, present=present)
    apart = _apart(lacking, telling)
    return say("documents.apart", note=found, apart=apart) if apart else found


def _absent(names: Names, readout: Readout, peers: tuple[Readout, ...]) -> str:
    called = _called(names, readout, peers)
    return say("documents.excerpt", called=called) if readout.complete is False else called


def _called(names: Names, readout: Readout, peers: tuple[Readout, ...]) -> str:
    """The document by its kind; by its grade or number too, where peers are of the same kind."""
    alike = [peer for peer in peers if names.kind(peer) == names.kind(readout)]
    called = say("documents.called", kind=names.kind(readout))
    if len(alike) == 1:
        return called
    grades = [peer.provenance.grade for peer in alike]
    if len(set(grades)) == len(alike):
        grade = wording.grade(readout.provenance.grade)
        return say("documents.graded", called=called, grade=grade)
    number = say("names.numbered", number=peers.index(readout) + 1)
    return say("documents.numbered", number=number, called=called)


def _apart(lacking: tuple[Readout, ...], telling: tuple[Readout, ...]) -> str:
    """The days between, where each side of the sentence is one dated document."""
    if len(lacking) > 1 or len(telling) > 1:
        return ""
    first, second = (times.date_of(only.provenance.published) for only in (*lacking, *telling))
    return times.apart(first, second) if first and second else ""
