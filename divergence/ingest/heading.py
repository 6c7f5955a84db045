"""What is known of a readout as front matter, so that it can stand in a file of its own."""

from typing import Any

from divergence.domain import Encounter, Grade, Readout
from divergence.ingest.frontmatter import is_headed


def headed(readout: Readout) -> str:
    """The readout's text below what is known of it; `read` takes the same from it again.

    The text is that of `body`, to the letter. The side stands there too: whoever writes a readout
    to a file names its side.
    """
    import yaml

    provenance = readout.provenance
    known = {
        "side": readout.side,
        "issuer": readout.issuer,
        "language": readout.language if readout.language_declared else None,
        "kind": None if readout.kind is None else str(readout.kind),
        "complete": readout.complete,
        "grade": None if provenance.grade is Grade.UNKNOWN else provenance.grade.value,
        "published": provenance.published,
        "source": provenance.source,
        "retrieved": provenance.retrieved,
        "archive_url": provenance.archive_url,
        "encounter": _encounter(readout.encounter),
    }
    told = {key: value for key, value in known.items() if value not in (None, {})}
    block = yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=float("inf"))
    return f"---\n{block}---\n" + "".join(span.of(readout.text) for span in readout.body)


def unheaded(text: str) -> str:
    """A text that has no front matter, so written that none of its lines is taken for that.

    Where it begins with a line `---`, empty front matter stands before it.
    """
    return f"---\n---\n{text}" if is_headed(text) else text


def _encounter(encounter: Encounter) -> dict[str, Any]:
    known = {
        "kind": encounter.kind,
        "date": encounter.date,
        "time": encounter.time,
        "parties": list(encounter.parties),
        "place": encounter.place,
    }
    return {key: value for key, value in known.items() if value}
