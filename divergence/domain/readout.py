"""A published account of an encounter, and the encounter itself."""

from dataclasses import dataclass
from enum import StrEnum

from divergence.domain.span import Span


class Grade(StrEnum):
    """How close a document stands to the office whose account it gives, closest first."""

    OFFICIAL_TEXT = "official_text"
    OFFICIAL_TRANSLATION = "official_translation"
    PRESS_QUOTED = "press_quoted"
    UNNAMED_SOURCES = "unnamed_sources"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Encounter:
    """The call or meeting that the readouts tell of; every field only as far as it is known."""

    kind: str | None = None
    date: str | None = None
    """A day, ISO 8601."""
    time: str | None = None
    """A time with its zone, only where both are known."""
    parties: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A party as a text's own words name it, in forms that can be compared across languages."""

    names: tuple[str, ...] = ()
    """In Latin letters, lower case."""
    countries: tuple[str, ...] = ()
    """Normal forms of known states."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What one text says by itself of the encounter that it tells of; as far as it is sure."""

    readout: str
    """The readout's id."""
    alphabetic: bool
    """Whether its script writes all sounds, so that names can be compared letter by letter."""
    day: str | None = None
    """ISO 8601, or `--06-05` where the year is not told."""
    weekday: int | None = None
    """ISO 8601 (Monday is 1), where no more than that is told of the day."""
    kinds: tuple[str, ...] = ()
    """call, meeting, letter, broadcast: those of which the opening has words."""
    places: tuple[str, ...] = ()
    """Countries in whose capitals it was held, as far as the opening names them."""
    own: Named = Named()
    """Whoever publishes the text, by its words and by its label."""
    other: Named = Named()
    """With whom the encounter was, by its opening."""
    mentioned: Named = Named()
    """All words of the text that may be names, and all states."""
    misfit: tuple[Span, int] | None = None
    """A date that does not fall on the weekday told with it, and on which it falls (ISO 8601)."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a text comes from; shown with every quote."""

    grade: Grade = Grade.UNKNOWN
    source: str | None = None
    """A URL, or the name of a publication."""
    published: str | None = None
    """ISO 8601, with a zone only where it is known."""
    retrieved: str | None = None
    file: str | None = None
    """The input's name as the user gave it, without its folders."""
    sha256: str = ""
    """Of the input's bytes, lower-case hexadecimal."""
    archive_url: str | None = None
    """Where an archive of the net keeps the page, for those who cite it."""
    media: str | None = None
    """The input's kind as a media type; None where it is not known."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A journalist's own remark that an account quoted in the same article lacks something."""

    span: Span
    """In the text of the account's readout, which is the whole article."""
    consistent: bool
    """Whether the passages of the account bear it out; its full text was not seen."""


@dataclass(frozen=True, slots=True)
class Readout:
    """One document of one side. Its text is never altered after ingest."""

    side: str
    text: str
    body: tuple[Span, ...]
    """The parts of `text` that may hold claims: all but front matter; () when nothing is left."""
    id: str = ""
    """`side`, and for the second document of a side `side.2`; given by ingest, unique in a run."""
    issuer: str | None = None
    language: str = "und"
    """BCP 47; `und` when neither declared nor detected."""
    language_declared: bool = False
    foreign: tuple[tuple[Span, str], ...] = ()
    """Paragraphs of `body` in another language than `language`, each with its own (BCP 47)."""
    kind: str | None = None
    """readout, communique, transcript, post, press-quoted, hearsay; None when not declared."""
    complete: bool | None = None
    """False for an excerpt, None when nobody says."""
    encounter: Encounter = Encounter()
    """What this document alone says of the encounter."""
    provenance: Provenance = Provenance()
    translation_of: str | None = None
    """The readout, by its id, of which it is the office's own translation, if it is at hand."""
    version_of: str | None = None
    """The readout, by its id, of which it is another version."""
    title: str | None = None
    """As the page or document gives it; it may stand in `text` too."""
    dropped: tuple[str, ...] = ()
    """The visible blocks of the input that are not in `text`, in its order; () for plain text."""
    remarks: tuple[Remark, ...] = ()
    """What the journalist who quotes this account remarks on it; () for a document of its own."""

    def language_at(self, span: Span) -> str:
        """The language (BCP 47) of the paragraph in which a span begins."""
        here = (told for part, told in self.foreign if part.start <= span.start < part.stop)
        return next(here, self.language)

    @property
    def original(self) -> str | None:
        """The id of the readout that speaks in its place; None where it speaks for itself."""
        return self.translation_of or self.version_of
