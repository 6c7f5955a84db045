"""A verdict as SARIF 2.1.0 (OASIS), for code scanning and editors: one result a difference."""

import json
from collections import Counter
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote as percent

from divergence.check.formats.kinds import KINDS, Level, Ranked, ranked
from divergence.check.formats.places import Place, Places, inside
from divergence.check.nouns import DifferenceKind, Verdict
from divergence.domain import Quote
from divergence.settings import VERSION

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT_ID = "%SRCROOT%"
"""What names are relative to; GitHub takes it for the repository's root."""
_RULES = tuple(DifferenceKind)


def render(verdict: Verdict, root: Path) -> bytes:
    """The log as UTF-8, ended by a newline; gravest results first, for viewers show only so many.

    Whether the check failed is no result, as it has no place in a file: it stands in `invocations`.
    """
    places, seen = Places(), Counter[str]()
    results = [_result(one, root, places, seen) for one in ranked(verdict)]
    run = {
        "tool": {"driver": _driver()},
        "automationDetails": {"id": "divergence-check/"},
        "invocations": [_invocation(verdict)],
        "originalUriBaseIds": {ROOT_ID: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n"],
        "results": results,
        "properties": {"signature": verdict.signature, "casesDigest": verdict.cases_digest},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    # A lone surrogate has no UTF-8; escaped it is still JSON.
    text = json.dumps(log, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", "replace")


def _driver() -> dict[str, object]:
    return {
        "name": "divergence",
        "semanticVersion": VERSION,
        "rules": [_rule(kind) for kind in _RULES],
    }


def _rule(kind: DifferenceKind) -> dict[str, object]:
    known = KINDS[kind]
    return {
        "id": kind.value,
        "name": "".join(word.capitalize() for word in known.title.split()),
        "shortDescription": {"text": f"{known.title}."},
        "fullDescription": {"text": known.says},
        "help": {"text": known.help, "markdown": known.help},
        "defaultConfiguration": {"level": known.level.value},
    }


def _invocation(verdict: Verdict) -> dict[str, object]:
    told = [(Level.ERROR, each) for each in verdict.failures]
    told += [(Level.NOTE, each) for each in verdict.notices]
    return {
        "executionSuccessful": True,
        "exitCode": verdict.exit_code,
        "exitCodeDescription": verdict.last_line,
        "toolExecutionNotifications": [
            {"level": level.value, "message": {"text": sentence}} for level, sentence in told
        ],
    }


def _result(one: Ranked, root: Path, places: Places, seen: Counter[str]) -> dict[str, object]:
    difference = one.difference
    fingerprint = _fingerprint(one)
    seen[fingerprint] += 1
    opposite = [
        {
            **_location(one, quote, root, places),
            "id": number,
            "message": {"text": _side(one, quote)},
        }
        for number, quote in enumerate(difference.counterparts, 1)
    ]
    result: dict[str, object] = {
        "ruleId": difference.kind.value,
        "ruleIndex": _RULES.index(difference.kind),
        "level": one.level.value,
        "message": {"text": _message(one)},
        "locations": [_location(one, difference.quote, root, places)],
        "partialFingerprints": {
            "divergenceDifference/v1": f"{fingerprint}:{seen[fingerprint]}",
            # The one key that GitHub looks at; without it, a hash of the file's line stands in.
            "primaryLocationLineHash": f"{fingerprint[:16]}:{seen[fingerprint]}",
        },
        "properties": {"case": difference.case, "routine": difference.routine},
    }
    if opposite:
        result["relatedLocations"] = opposite
    return result


def _fingerprint(one: Ranked) -> str:
    """The same while kind, case, sides and words are, wherever in the file they come to stand."""
    difference = one.difference
    words = [" ".join(quote.text.split()) for quote in (difference.quote, *difference.counterparts)]
    named = [difference.kind, difference.case, difference.side, difference.other, *words]
    return sha256(json.dumps(named).encode()).hexdigest()


def _message(one: Ranked) -> str:
    """In one paragraph: viewers show the first sentence in lists."""
    told = f"{one.kind.title} in case {one.difference.case}: {one.difference.says}."
    links = [f"[{_side(one, q)}]({n})" for n, q in enumerate(one.difference.counterparts, 1)]
    return f"{told} Opposite: {', '.join(links)}." if links else told


def _side(one: Ranked, quote: Quote) -> str:
    """Whose words a quote is; without the brackets that would end a link's text."""
    side = one.result.comparison.readout[quote.readout].side
    return side.replace("\\", "").replace("[", "(").replace("]", ")")


def _location(one: Ranked, quote: Quote, root: Path, places: Places) -> dict[str, object]:
    side = one.result.comparison.readout[quote.readout].side
    where = places.of(one.result, quote)
    physical: dict[str, object] = {
        "artifactLocation": _artifact(places.file(one.result, side), root)
    }
    if where is not None:
        physical["region"] = _region(where, quote)
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"fullyQualifiedName": f"{one.difference.case}/{side}"}],
    }


def _artifact(path: Path, root: Path) -> dict[str, object]:
    relative = inside(path, root)
    if relative is None:
        return {"uri": path.absolute().as_uri()}
    return {"uri": percent(relative), "uriBaseId": ROOT_ID}


def _region(where: Place, quote: Quote) -> dict[str, object]:
    return {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
        "snippet": {"text": quote.text},
    }
