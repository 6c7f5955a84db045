"""One source to one readout."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from divergence.domain import InputError, Provenance, Readout, Span, UsageError
from divergence.ingest.charset import text_encoding
from divergence.ingest.declared import declared, language
from divergence.ingest.decoding import decode, is_told
from divergence.ingest.extracted import Extracted
from divergence.ingest.frontmatter import split
from divergence.ingest.kinds import Media, sniff
from divergence.ingest.language import UNDETERMINED, told
from divergence.ingest.naming import Ingested, number, side_of, slug
from divergence.ingest.source import Source, file_name, load, shown
from divergence.ingest.table import Table
from divergence.ingest.wording import count
from divergence.settings import EMPTY_WORDS, MAX_TEXT_BYTES


def read(source: str | Path, *, side: str | None = None, encoding: str | None = None) -> Readout:
    """The readout in a file, or on standard input (`-`); docs/reading.md says of which kinds.

    What a page, PDF or Word document holds beside its account stands in `Readout.dropped`. A text
    may open with YAML front matter between lines `---`, which says what the readout is. The
    readout's id is its side; a run of several readouts is made by `read_all`.

    Args:
        source: a file's path, or `-`.
        side: the side's name; it goes before the front matter's and the file's name.
        encoding: a codec's name; None means UTF-8, and for a page what it declares.

    Raises:
        InputError: if the source is missing, cannot be read, is of no kind that is read, or holds
            no account.
        UsageError: if the front matter, the side or the encoding's name is wrong.
    """
    (readout,) = read_all([Source(source, side)], encoding=encoding)
    return readout


def read_all(sources: Iterable[Source], *, encoding: str | None = None) -> tuple[Readout, ...]:
    """The readouts of a run, in the order named, with sides and ids unique; see `number`.

    Raises:
        InputError: as `read` does.
        UsageError: as `read` does, and if standard input is named twice.
    """
    run = tuple(sources)
    if sum(source.from_stdin for source in run) > 1:
        raise UsageError("standard input can be read only once; name - once")
    return number(ingest(source, load(source), encoding=encoding) for source in run)


def ingest(
    source: Source,
    data: bytes,
    *,
    encoding: str | None = None,
    sent_as: str | None = None,
    trusted: bool = True,
) -> Ingested:
    """The readout that a source's bytes hold.

    Args:
        source: where the bytes are from.
        data: all of them.
        encoding: as the user says; it goes before everything.
        sent_as: the encoding that a server named; it counts where the bytes are no UTF-8.
        trusted: whether front matter is believed. The net's is not: whoever wrote the page could
            make it anybody's; it stays text.

    Raises:
        InputError: if the bytes are no plain text, or hold nothing but front matter.
        UsageError: if the front matter, the side or the encoding's name is wrong.
    """
    name = "standard input" if source.from_stdin else shown(source.path)
    media = sniff(data, file_name(source), name)
    if media.plain:
        if len(data) > MAX_TEXT_BYTES:
            raise InputError(
                f"{name}: a text of more than {MAX_TEXT_BYTES:,} bytes; cut it down to the"
                " readout's own"
            )
        text = decode(data, name, encoding or text_encoding(data, sent_as))
        return _plain(source, data, media, text, trusted=trusted)
    from divergence.ingest import bounded

    found = bounded.extract(media, data, name, encoding, sent_as)
    return _extracted(source, data, media, found)


def _plain(source: Source, data: bytes, media: Media, text: str, *, trusted: bool) -> Ingested:
    """A text that is its file's to the letter, and may have front matter if that is trusted."""
    name = "standard input" if source.from_stdin else shown(source.path)
    table, start = split(text, name) if trusted else (Table(name, {}), text.startswith("\ufeff"))
    if not is_told(text[start:]):
        raise InputError(f"{name}: front matter only; put the readout's text below it")
    head = declared(table)
    head = replace(
        head,
        language=_language(source.language) or head.language,
        translation_of=source.translation_of or head.translation_of,
        version_of=source.version_of or head.version_of,
    )
    side = _named(source.side) or head.side
    body = Span(start, len(text))
    spoken, foreign = told(text, body, head.language)
    readout = Readout(
        side=side or side_of(Path(file_name(source)).stem),
        text=text,
        body=(body,),
        issuer=head.issuer,
        language=spoken,
        language_declared=head.language is not None,
        foreign=foreign,
        kind=head.kind,
        complete=head.complete,
        encounter=head.encounter,
        provenance=Provenance(
            grade=head.provenance_grade,
            source=head.source,
            published=head.published,
            retrieved=head.retrieved,
            archive_url=head.archive_url,
            file=file_name(source),
            sha256=hashlib.sha256(data).hexdigest(),
            media=media.value,
        ),
        translation_of=head.translation_of,
        version_of=head.version_of,
    )
    return Ingested(readout, declared=side is not None)


def _language(word: str | None) -> str | None:
    """The language that the caller names, in its usual case; None if none is named."""
    if word is None:
        return None
    try:
        return language(word)
    except ValueError as error:
        raise UsageError(f"{word!r} is no language; take {error}") from None


def _extracted(source: Source, data: bytes, media: Media, found: Extracted) -> Ingested:
    """A text that was taken out of a page, PDF, Word document or archive.

    Raises:
        InputError: if there is hardly a word in it.
    """
    if (number := count(found.text)) < EMPTY_WORDS:
        name = "standard input" if source.from_stdin else shown(source.path)
        raise InputError(
            f"{name}: {media.called} in which no account was found ({number} words kept,"
            f" {count(*found.dropped)} left out); save the account's text and name that"
        )
    side = _named(source.side)
    body = Span(0, len(found.text))
    named = _language(source.language)
    spoken, foreign = told(found.text, body, named)
    readout = Readout(
        side=side or side_of(Path(file_name(source)).stem),
        text=found.text,
        body=(body,),
        language=(found.language or UNDETERMINED) if spoken == UNDETERMINED else spoken,
        language_declared=named is not None,
        foreign=foreign,
        provenance=Provenance(
            source=found.source,
            published=found.published,
            retrieved=found.retrieved,
            file=file_name(source),
            sha256=hashlib.sha256(data).hexdigest(),
            media=media.value,
        ),
        translation_of=source.translation_of,
        version_of=source.version_of,
        title=found.title,
        dropped=found.dropped,
    )
    return Ingested(readout, declared=side is not None)


def _named(side: str | None) -> str | None:
    """The side that the caller names, as a slug; None if none is named."""
    if side is None:
        return None
    if not (name := slug(side)):
        raise UsageError(f"{side!r} is no name for a side; take letters or digits")
    return name
