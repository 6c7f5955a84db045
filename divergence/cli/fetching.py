"""A readout from the net: fetched once, cited, with the untouched answer beside it."""

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import output
from divergence.domain import Readout, UsageError

if TYPE_CHECKING:
    from divergence.ingest.fetch import Fetched

_RECORD = ".warc"


def is_url(word: str) -> bool:
    """Whether a word is meant for a page of the net, of whatever scheme, and not for a file."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", word) is not None


def record_of(target: Path) -> Path:
    """Where the record of a page stands: beside its readout, with `.warc` behind the whole name.

    No ending is taken off, so that `call.txt`, `call.md` and `call` have a record each.

    Raises:
        UsageError: if the readout's own name ends like that.
    """
    if target.suffix.lower() == _RECORD:
        raise UsageError(f"{target}: {_RECORD} is for a page's record; give another ending")
    return target.with_name(f"{target.name}{_RECORD}")


def archived(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Refuse what no report may link to: a callback of `--archive-url`.

    Raises:
        click.BadParameter: naming the option, for anything but an http or https URL.
    """
    if value is None:
        return None
    from divergence.ingest.address import address_of

    try:
        return address_of(value)
    except ValueError as error:
        raise click.BadParameter(f"takes {error}", ctx, param) from None


def readout_of(
    page: "Fetched", *, side: str, encoding: str | None, archive_url: str | None
) -> Readout:
    """The readout that a page holds, citing where and when it was had.

    Args:
        page: as it was fetched.
        side: whose account it is.
        encoding: as the user says; None takes what the answer names.
        archive_url: where an archive keeps the page.

    Raises:
        InputError: if the page's bytes are of no kind that is read, or hold no account.
        UsageError: if the encoding's name is wrong.
    """
    from divergence.ingest import Source, ingest

    source = Source(page.name, side)
    found = ingest(source, page.body, encoding=encoding, sent_as=page.charset, trusted=False)
    readout = found.readout
    cited = replace(
        readout.provenance,
        source=page.final_url,
        retrieved=page.time,
        archive_url=archive_url or readout.provenance.archive_url,
    )
    return replace(readout, provenance=cited)


def keep(page: "Fetched", readout: Readout, target: Path) -> str:
    """Write the record and then the readout; returns what was written, for the last line.

    Raises:
        UsageError: if one of them cannot be written; then the record is as it was.
    """
    from divergence.ingest.fetch import warc
    from divergence.ingest.heading import headed

    record = record_of(target)
    archived, written = warc(page), headed(readout).encode()
    before = record.read_bytes() if record.is_file() else None
    output.write(archived, record)
    try:
        output.write(written, target)
    except UsageError:
        _take_back(record, before)
        raise
    return f"Wrote {target} and {record} ({len(page.body):,} bytes, sha256 {page.sha256})"


def _take_back(record: Path, before: bytes | None) -> None:
    """Put a record back as it was, so that none stands beside a readout of another page."""
    if before is None:
        record.unlink(missing_ok=True)
    else:
        output.write(before, record)
