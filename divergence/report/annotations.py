"""A comparison as W3C Web Annotations (JSON-LD): each claim, marked in its text.

One AnnotationPage after the Web Annotation Data Model, W3C Recommendation of 23 February 2017. The
target of an annotation is a claim; its bodies say how the sides differ and lead to the claims
opposite. Where a text comes from a web page, the page is the source, and the state names the very
text that was read by its SHA-256 (RFC 6920): against that text the positions hold.
"""

import base64
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote as percent

from divergence.domain import Claim, Comparison, Quote, Readout
from divergence.report import outline, overview, watching
from divergence.report.names import Names
from divergence.report.phrases import language
from divergence.report.rows import Cell, Row
from divergence.report.tabulation import tabulate
from divergence.report.watching import Heard, Term

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

BESIDE = 32
"""Characters of prefix and suffix: as many as Hypothesis keeps."""

Json = dict[str, Any]


def render(comparison: Comparison) -> bytes:
    """The page as UTF-8, indented by two spaces, a newline at its end."""
    names = Names(comparison)
    page = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "items": [*_claims(names), *_watched(names)],
    }
    text = json.dumps(page, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return text.encode("utf-8", errors="backslashreplace")


def _claims(names: Names) -> Iterator[Json]:
    for row in tabulate(names.comparison).rows:
        for cell in row.cells:
            for voice in cell.voices:
                yield _annotation(
                    f"{row.point.id}:{voice.claim.id}",
                    "classifying",
                    [*_bodies(row, cell, names)],
                    _target(voice.readout, voice.claim),
                    names,
                )


def _bodies(row: Row, cell: Cell, names: Names) -> Iterator[Json]:
    """How the sides differ, what the silent ones lack, and the claims opposite."""
    for verdict in row.verdicts:
        yield _says("classifying", verdict.says)
    absent = (line for other in row.cells if other.says for line in outline.cell(other, names))
    for note in filter(None, (cell.note, *absent)):
        yield _says("commenting", note)
    for other in row.cells:
        if other.side != cell.side:
            for voice in other.voices:
                yield {**_target(voice.readout, voice.claim), "purpose": "linking"}
    document = names.document(cell.voices[0].readout.id)
    if document:
        yield _says("describing", f"{cell.name}, {document}")


def _watched(names: Names) -> Iterator[Json]:
    for number, term in enumerate(watching.watching(names), start=1):
        for heard in term.heard:
            yield from _heard(f"watched-{number}", term, heard, names)


def _heard(key: str, term: Term, heard: Heard, names: Names) -> Iterator[Json]:
    """A tag at each place of a term; for a side that lacks it, a comment on its whole texts."""
    tag = {"type": "TextualBody", "purpose": "tagging", "value": term.watched.term}
    for place in heard.places:
        readout = names.readouts[place.quote.readout]
        where = f"{key}:{readout.id}:{place.quote.span.start}"
        bodies = [tag, _says("commenting", outline.watched(term))]
        yield _annotation(where, "tagging", bodies, _target(readout, place.quote), names)
    if not heard.places:
        texts = [
            {"type": "SpecificResource", **_source(readout)} for readout in names.of(heard.side)
        ]
        comment = _says("commenting", f"{term.watched.term}: {heard.says}")
        where = f"{key}:{heard.side}"
        yield _annotation(where, "commenting", [tag, comment], texts, names)


def _annotation(
    key: str, motivation: str, body: Sequence[Json], target: Json | list[Json], names: Names
) -> Json:
    inputs = "+".join(digest[:12] for digest in names.comparison.signature.inputs)
    name = percent(f"{inputs}:{key}", safe="+:", errors="backslashreplace")
    return {
        "id": f"urn:divergence:annotation:{name}",
        "type": "Annotation",
        "motivation": motivation,
        "body": list(body),
        "target": target,
    }


def _says(purpose: str, value: str) -> Json:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": value,
        "format": "text/plain",
        "language": language(),
    }


def _target(readout: Readout, place: Claim | Quote) -> Json:
    """Words of a text: by themselves with what stands beside them, and by their offsets."""
    start, stop = place.span.start, place.span.stop
    return {
        "type": "SpecificResource",
        **_source(readout),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": place.text,
                "prefix": readout.text[max(0, start - BESIDE) : start],
                "suffix": readout.text[stop : stop + BESIDE],
            },
            {"type": "TextPositionSelector", "start": start, "end": stop},
        ],
    }


def _source(readout: Readout) -> Json:
    """The page, in the state in which it was read; without a page, the text alone."""
    text = _text_iri(readout)
    page = overview.link(readout.provenance.source)
    about = {"type": "Text", "language": readout.language}
    if page is None:
        return {"source": {"id": text, **about, "format": "text/plain"}}
    return {"source": {"id": page, **about}, "state": {"type": "TimeState", "cached": text}}


def _text_iri(readout: Readout) -> str:
    """The text's name by its hash, RFC 6920; by its document where the hash is not known."""
    if not re.fullmatch(r"[0-9a-f]{64}", readout.provenance.sha256):
        return f"urn:divergence:document:{percent(readout.id, safe='', errors='backslashreplace')}"
    digest = base64.urlsafe_b64encode(bytes.fromhex(readout.provenance.sha256))
    return f"ni:///sha-256;{digest.decode().rstrip('=')}"
