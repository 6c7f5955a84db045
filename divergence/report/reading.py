"""One readout as it was read: its text, or all that is known of it as JSON."""

import json
from dataclasses import asdict
from typing import Any

from divergence.domain import Readout
from divergence.report.formats import Format
from divergence.report.phrases import say

SCHEMA = "divergence-readout/1"

FORMATS = (Format.TEXT, Format.JSON)
"""Those in which a readout alone can be written."""


def render(readout: Readout, format: Format, *, dropped: bool = False) -> bytes:  # noqa: A002 - the user's word
    """Write a readout as UTF-8.

    Args:
        readout: as it was read.
        format: one of `FORMATS`; as text, the text is to the letter.
        dropped: whether what was left out stands below the text; JSON has it always.

    Raises:
        KeyError: for a format in which a readout is not written.
    """
    if format is Format.JSON:
        text = json.dumps(_document(readout), ensure_ascii=False, indent=2) + "\n"
        return text.encode("utf-8", errors="backslashreplace")
    if format is not Format.TEXT:
        raise KeyError(format)
    return "\n\n".join((readout.text, *(_dropped(readout) if dropped else ()))).encode()


def _document(readout: Readout) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        **asdict(readout),
        "encounter": {**asdict(readout.encounter), "parties": list(readout.encounter.parties)},
        "body": [{"start": span.start, "stop": span.stop} for span in readout.body],
        "dropped": list(readout.dropped),
    }


def _dropped(readout: Readout) -> tuple[str, ...]:
    """What was left out, under a line that says so."""
    blocks = say("overview.blocks", n=len(readout.dropped))
    return (f"--- left out: {blocks} ---", *readout.dropped)
