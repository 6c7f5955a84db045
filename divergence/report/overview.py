"""What stands above the table: the title, the documents, and what holds for the whole."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from divergence.domain import Comparison, Encounter, Readout, RelationKind
from divergence.report import differences, languages, publication, sentences, times, wording
from divergence.report.names import Names
from divergence.report.phrases import language, say
from divergence.report.sentences import Sentence

LANGUAGE_NOT_READ = frozenset({"language-not-served", "language-unsure"})
"""The codes of the findings after which "no conflict found" may not be said."""

_SAID_ONCE = ("excerpt", "not-official")
"""Codes of findings that many documents may share."""


@dataclass(frozen=True, slots=True)
class Document:
    """A readout as the list of documents describes it."""

    readout: Readout
    issuer: str | None
    facts: tuple[str, ...]
    """Kind, grade, language, whether complete, length; short phrases."""
    published: str
    source: str
    link: str | None
    """The source, only where it is a plain http or https address."""
    archive: str | None
    """Where an archive keeps the page, on the same condition."""
    digest: str
    """The first hexadecimals of the input's SHA-256; empty where it is not known."""
    left_out: str = ""
    """What was left out of the page or document that the text was taken from; empty for a text."""


def title(encounter: Encounter, names: Names) -> str:
    """What the encounter was and when, in no side's words: `Phone call, 12 March 2031`."""
    kind = wording.encounter(encounter.kind)
    parts = [kind[:1].upper() + kind[1:]]
    if encounter.date:
        parts.append(times.day(encounter.date))
    if encounter.time:
        parts.append(encounter.time)
    if not (encounter.kind or encounter.date):
        sides = tuple(names.side(side) for side in names.comparison.sides)
        if not sides:
            return say("overview.no_readouts")
        return say("overview.readouts_of", sides=wording.listed(sides))
    return ", ".join(parts)


def parties(encounter: Encounter) -> str:
    """Who met, and where, as far as it is known."""
    who = wording.listed(encounter.parties)
    return f"{who} ({encounter.place})" if who and encounter.place else who or encounter.place or ""


def documents(names: Names) -> tuple[tuple[str, Document], ...]:
    """Every document with its side's name, side by side as the table's columns stand."""
    return tuple(
        (names.side(side), document(readout))
        for side in names.comparison.sides
        for readout in names.of(side)
    )


def document(readout: Readout) -> Document:
    """A readout, described for a reader."""
    provenance = readout.provenance
    return Document(
        readout,
        readout.issuer,
        (
            wording.kind(readout.kind),
            wording.grade(provenance.grade),
            say(
                "overview.language",
                language=languages.name(readout.language),
                originality=wording.originality(provenance.grade),
            ),
            wording.completeness(readout.complete),
            length(readout),
        ),
        times.published(provenance.published),
        provenance.source or provenance.file or say("overview.no_source"),
        link(provenance.source),
        link(provenance.archive_url),
        provenance.sha256[:12],
        left_out(readout),
    )


def left_out(readout: Readout) -> str:
    """How much of a page or document is not in the text; empty for a text."""
    media = wording.media(readout.provenance.media)
    if not media:
        return ""
    number = sum(differences.length(block, readout.language) for block in readout.dropped)
    words = _counted(number, readout.language)
    blocks = say("overview.blocks", n=len(readout.dropped))
    return say("overview.left_out", media=media, words=words, blocks=blocks)


def length(readout: Readout) -> str:
    """How long the account is, front matter and whatever else is no account left out."""
    number = sum(
        differences.length(span.of(readout.text), readout.language) for span in readout.body
    )
    return _counted(number, readout.language)


def _counted(number: int, tag: str) -> str:
    """So many words, or characters in a language that parts no words."""
    return say("overview.words" if languages.spaced(tag) else "overview.characters", n=number)


def link(source: str | None) -> str | None:
    """The source if a browser may follow it: an http or https address, and nothing else."""
    if source is None or not source.isprintable() or " " in source:
        return None
    try:
        parts = urlsplit(source)
    except ValueError:
        return None
    return source if parts.scheme in {"http", "https"} and parts.netloc else None


def conflicts(comparison: Comparison, names: Names) -> str:
    """Whether a conflict was found, with what that rests on; empty where there is one to show.

    Empty too where rows are selected, for of these alone it would say too much.
    """
    found = any(
        relation.relation is RelationKind.CONTRADICTORY
        for point in comparison.points
        for relation in point.relations
    )
    if found or len(comparison.sides) <= 1 or comparison.selection is not None:
        return ""
    if blind := unread(comparison):
        return say("conflicts.unread", texts=names.texts(blind))
    shared = sum(len(point.claims) > 1 and not point.routine for point in comparison.points)
    if not shared:
        return say("conflicts.nothing_shared")
    return say("conflicts.none", n=shared)


def unread(comparison: Comparison) -> tuple[str, ...]:
    """Sides whose language is not served, or in whose text no claim was found."""
    unserved = {
        side
        for finding in comparison.findings
        if finding.code in LANGUAGE_NOT_READ
        for side in finding.sides
    }
    told = {claim.side for claim in comparison.claims}
    return tuple(side for side in comparison.sides if side in unserved or side not in told)


def _selected(comparison: Comparison) -> Sentence:
    shown, every = len(comparison.selection or ()), len(comparison.points)
    by = wording.listed(publication.choosers(comparison))
    return Sentence(say("selection.note", n=shown, every=every, by=by), language())


def findings(comparison: Comparison, names: Names) -> tuple[Sentence, ...]:
    """What holds for the whole, one sentence a finding.

    What the list of documents says of each anyway (excerpt, not official) is said once for all.
    Where rows are selected, that stands first, and who chose them.
    """
    told = [_selected(comparison)] if comparison.selection is not None else []
    for code in dict.fromkeys(finding.code for finding in comparison.findings):
        found = [finding for finding in comparison.findings if finding.code == code]
        if code in _SAID_ONCE:
            sides = dict.fromkeys(side for finding in found for side in finding.sides)
            who = wording.listed(tuple(names.side(side) for side in sides))
            told.append(Sentence(say(f"said_once.{code}", sides=who), language()))
        else:
            told += [sentences.finding(finding.sentence) for finding in found]
    return tuple(told)
