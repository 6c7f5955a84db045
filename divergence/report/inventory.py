"""Readouts cut into claims, with what was read of each: text, json, html, csv.

What `divergence claims` shows, before anything is set side by side.
"""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from io import StringIO
from typing import Any

from divergence.domain import Attributes, Claim, Initiator, Polarity, Readout, Status
from divergence.report import languages, wording
from divergence.report.formats import Format
from divergence.report.json import claim_document
from divergence.report.outline import one_line
from divergence.report.passages import parts
from divergence.report.phrases import ENGLISH, language, say, speaking
from divergence.report.sheet import inert
from divergence.report.text import wrapped

SCHEMA = "divergence-claims/1"

FORMATS = (Format.TEXT, Format.HTML, Format.JSON, Format.CSV)
"""Those in which claims alone can be written."""

_INDENT = "       "


@dataclass(frozen=True, slots=True)
class Inventory:
    """Readouts with their claims, in the order given."""

    readouts: tuple[tuple[Readout, tuple[Claim, ...]], ...]


def render(
    inventory: Inventory,
    format: Format,  # noqa: A002 - the user's word
    *,
    language: str = ENGLISH,
) -> bytes:
    """Write an inventory as UTF-8; equal ones give equal bytes.

    Args:
        inventory: may be empty.
        format: one of `FORMATS`.
        language: of all words that are ours, one of `LANGUAGES`; quotes are in their own.

    Raises:
        KeyError: for a format in which claims are not written.
    """
    write = {
        Format.TEXT: _text,
        Format.HTML: _html,
        Format.JSON: _json,
        Format.CSV: _csv,
    }[format]
    with speaking(language):
        return write(inventory)


def told(claim: Claim) -> Mapping[str, str]:
    """What was read of a claim, in a reader's words by their labels; no label where nothing was."""
    found = claim.attributes
    speaker = f" ({one_line(found.speaker)})" if found.speaker else ""
    lines = {
        "who": say(f"actors.{found.actors}") + speaker,
        "binding": say(f"rungs.{found.commitment}"),
        "holds": "" if found.polarity is Polarity.AFFIRMED else say(f"value.{found.polarity}"),
        "when": "" if found.status is Status.UNKNOWN else say(f"value.{found.status}"),
        "called": _called(found.initiator),
        "figures": _figures(found),
        "names": _names(found),
        "topics": ", ".join(map(wording.topic, found.topics)),
    }
    return {say(f"claims.{label}"): line for label, line in lines.items() if line}


def _called(initiator: Initiator) -> str:
    return "" if initiator is Initiator.UNTOLD else say(f"initiator.{initiator}")


def _names(found: Attributes) -> str:
    return ", ".join(dict.fromkeys(mention.name for mention in found.names))


def _figures(found: Attributes) -> str:
    return ", ".join(f"{each.value} {each.unit}".strip() for each in found.quantities)


def _heading(readout: Readout, claims: tuple[Claim, ...]) -> str:
    routine = sum(claim.routine for claim in claims)
    counted = say("claims.count", n=len(claims))
    formal = f", {say('claims.formal', n=routine)}" if routine else ""
    return f"{readout.id} · {languages.name(readout.language)} · {counted}{formal}"


def _text(inventory: Inventory) -> bytes:
    lines = (line.rstrip() for line in _lines(inventory))
    return ("\n".join(lines) + "\n").encode("utf-8", errors="backslashreplace")


def _lines(inventory: Inventory) -> Iterator[str]:
    for number, (readout, claims) in enumerate(inventory.readouts):
        if number:
            yield ""
        yield from wrapped(_heading(readout, claims))
        for place, claim in enumerate(claims, start=1):
            yield ""
            first, *others = wrapped(f"“{one_line(claim.text)}”", indent=_INDENT)
            yield f"{place:>4} {'~' if claim.routine else ' '}{first[len(_INDENT) - 1 :]}"
            yield from others
            told_of = "; ".join(f"{label}: {line}" for label, line in told(claim).items())
            yield from wrapped(told_of, indent=_INDENT)


def _json(inventory: Inventory) -> bytes:
    document = {
        "schema": SCHEMA,
        "readouts": [
            {
                "side": readout.side,
                "id": readout.id,
                "issuer": readout.issuer,
                "language": readout.language,
                "provenance": asdict(readout.provenance),
                "text": readout.text,
                "claims": [claim_document(claim) for claim in claims],
            }
            for readout, claims in inventory.readouts
        ],
    }
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return text.encode("utf-8", errors="backslashreplace")


def _csv(inventory: Inventory) -> bytes:
    """UTF-8 with a byte order mark, for Excel; see `table`."""
    sheet = StringIO(newline="")
    writer = csv.DictWriter(sheet, _record_columns(), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_record(*row) for row in _rows(inventory))
    return sheet.getvalue().encode("utf-8-sig", errors="backslashreplace")


_PLAIN = (
    "actors", "act", "commitment", "polarity", "status", "initiator",
)  # fmt: skip


def _record_columns() -> tuple[str, ...]:
    before = ("readout", "side", "language", "claim", "start", "stop", "text", "routine")
    return (*before, "speaker", *_PLAIN, "figures", "names", "topics")


def _rows(inventory: Inventory) -> Iterator[tuple[Readout, Claim]]:
    return ((readout, claim) for readout, claims in inventory.readouts for claim in claims)


def _record(readout: Readout, claim: Claim) -> dict[str, Any]:
    found = claim.attributes
    record = {
        "readout": readout.id,
        "side": readout.side,
        "language": readout.language,
        "claim": claim.id,
        "start": claim.span.start,
        "stop": claim.span.stop,
        "text": claim.text,
        "routine": "yes" if claim.routine else "no",
        "speaker": found.speaker or "",
        **{name: getattr(found, name).value for name in _PLAIN},
        "figures": _figures(found),
        "names": _names(found),
        "topics": ", ".join(found.topics),
    }
    return {key: inert(cell) if isinstance(cell, str) else cell for key, cell in record.items()}


def _html(inventory: Inventory) -> bytes:
    from divergence.report.html import page

    return page(
        "claims.html.j2",
        title=", ".join(dict.fromkeys(readout.side for readout, _ in inventory.readouts)),
        documents=[
            (readout, claims, parts(readout, claims), _heading(readout, claims))
            for readout, claims in inventory.readouts
        ],
        numbers={
            claim.id: number
            for _, claims in inventory.readouts
            for number, claim in enumerate(claims, start=1)
        },
        told=told,
        tongue=language(),
    )
