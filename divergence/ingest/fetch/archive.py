"""An answer as a WARC file (ISO 28500:2017), to the byte as it came."""

import hashlib
import uuid
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from divergence.ingest.fetch.fetched import Fetched
from divergence.ingest.fetch.wire import AGENT

if TYPE_CHECKING:
    from warcio.warcwriter import WARCWriter

_HEAD_ENDS = b"\r\n\r\n"


def warc(fetched: Fetched) -> bytes:
    """The record of a page: what was asked, what was answered, and over which redirects.

    The same answer gives the same bytes. Redirects are named in a `metadata` record as `via`; the
    answers that led on are not kept.
    """
    from warcio.warcwriter import WARCWriter

    out = BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version="1.1")
    info = f"software: {AGENT}\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\n"
    _write(writer, fetched, "warcinfo", info.encode(), {})
    page = {
        "WARC-Target-URI": fetched.final_url,
        "WARC-IP-Address": fetched.address,
        "WARC-Concurrent-To": _id(fetched, "request"),
        "WARC-Payload-Digest": _digest(fetched.raw.partition(_HEAD_ENDS)[2]),
    }
    _write(writer, fetched, "response", fetched.raw, page)
    asked = {
        "WARC-Target-URI": fetched.final_url,
        "WARC-Concurrent-To": _id(fetched, "response"),
        "WARC-Payload-Digest": _digest(b""),
    }
    _write(writer, fetched, "request", fetched.request, asked)
    if fetched.redirects:
        via = "".join(f"via: {url}\r\n" for url in fetched.redirects)
        about = {"WARC-Target-URI": fetched.final_url, "WARC-Refers-To": _id(fetched, "response")}
        _write(writer, fetched, "metadata", via.encode(), about)
    return out.getvalue()


def _write(
    writer: "WARCWriter", fetched: Fetched, sort: str, block: bytes, headers: Mapping[str, str]
) -> None:
    """Write one record; made by hand, for warcio's builder would write HTTP headers anew."""
    from warcio.recordloader import ArcWarcRecord
    from warcio.statusandheaders import StatusAndHeaders

    told = {
        "WARC-Type": sort,
        "WARC-Record-ID": _id(fetched, sort),
        "WARC-Date": fetched.time.replace("+00:00", "Z"),
        **headers,
        "WARC-Block-Digest": _digest(block),
    }
    record = ArcWarcRecord(
        "warc",
        sort,
        StatusAndHeaders("", list(told.items()), protocol=writer.warc_version),
        BytesIO(block),
        None,
        writer.WARC_RECORDS[sort],
        len(block),
        payload_length=len(block),
    )
    writer.write_record(record)


def _id(fetched: Fetched, sort: str) -> str:
    """A name that hangs on the answer alone (RFC 9562, version 5)."""
    answer = hashlib.sha256(fetched.raw).hexdigest()
    name = f"{sort} {fetched.time} {fetched.final_url} {answer}"
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}>"


def _digest(block: bytes) -> str:
    return f"sha256:{hashlib.sha256(block).hexdigest()}"
