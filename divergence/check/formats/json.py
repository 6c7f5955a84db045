"""A verdict as `divergence-check/1`: keys may be added, none changes its meaning.

Numbers are rounded to four decimals, as floors are compared; spans count code points of the
readout's text, lines and columns those of its file.
"""

import json
from pathlib import Path

from divergence.check.formats.kinds import Ranked
from divergence.check.formats.places import Places, shown
from divergence.check.formats.wording import values
from divergence.check.nouns import CaseResult, Difference, Drop, Floor, Split, Verdict
from divergence.domain import Quote
from divergence.gold.counts import Counts
from divergence.gold.metrics import Figures, by_languages, confusion, pooled

SCHEMA = "divergence-check/1"


def render(verdict: Verdict, root: Path) -> bytes:
    """The document as UTF-8, indented by one, ended by a newline; lone surrogates as escapes."""
    document = _document(verdict, root)
    text = json.dumps(document, ensure_ascii=False, indent=1)
    try:
        return (text + "\n").encode()
    except UnicodeEncodeError:
        return (json.dumps(document, indent=1) + "\n").encode()


def _document(verdict: Verdict, root: Path) -> dict[str, object]:
    bounds = dict(verdict.intervals)
    scores = [score for result in verdict.results for score in result.scores]
    places = Places()
    return {
        "schema": SCHEMA,
        "passed": verdict.passed,
        "exit_code": verdict.exit_code,
        "verdict": verdict.last_line,
        "failures": list(verdict.failures),
        "notices": list(verdict.notices),
        "signature": verdict.signature,
        "cases_digest": verdict.cases_digest,
        "splits": [_split(part) for part in verdict.splits],
        "figures": {
            name: {"value": value, "interval": [round(end, 4) for end in bounds[name]]}
            if name in bounds
            else {"value": value}
            for name, value in _rounded(verdict.figures).items()
        },
        "floors": [_floor(floor) for floor in verdict.floors],
        "drops": [_drop(drop) for drop in verdict.drops],
        "changed": [
            {"case": point.case, "before": point.before, "after": point.after}
            for point in verdict.changed
        ],
        "languages": [
            {"languages": name.split("–"), "figures": _rounded(counts)}
            for name, counts in by_languages(scores).items()
        ],
        "confusion": [
            {"gold": gold, "told": told, "links": links}
            for (gold, told), links in sorted(confusion(pooled(scores)).items())
        ],
        "cases": [_case(result, root, places) for result in verdict.results],
    }


def _rounded(of: Figures | Counts) -> dict[str, float]:
    return {name: round(value, 4) for name, value in values(of).items()}


def _split(part: Split) -> dict[str, object]:
    return {
        "name": part.name,
        "cases": part.cases,
        "digest": part.digest,
        "frozen": part.frozen,
    }


def _floor(floor: Floor) -> dict[str, object]:
    value = round(floor.value, 4)
    return {"figure": floor.figure, "floor": floor.floor, "value": value, "held": floor.held}


def _drop(drop: Drop) -> dict[str, object]:
    return {
        "figure": drop.figure,
        "before": round(drop.before, 4),
        "after": round(drop.after, 4),
        "interval": [round(drop.low, 4), round(drop.high, 4)],
        "significant": drop.significant,
    }


def _case(result: CaseResult, root: Path, places: Places) -> dict[str, object]:
    counts = pooled(result.scores)
    return {
        "id": result.case.id,
        "path": shown(result.path, root),
        "sides": [
            {"side": account.side, "language": account.language} for account in result.case.accounts
        ],
        "figures": _rounded(counts),
        "differences": [_difference(result, each, root, places) for each in result.differences],
    }


def _difference(
    result: CaseResult, difference: Difference, root: Path, places: Places
) -> dict[str, object]:
    return {
        "kind": difference.kind,
        "level": Ranked(result, difference).level,
        "side": difference.side,
        "other": difference.other,
        "routine": difference.routine,
        "says": difference.says,
        "quote": _quote(result, difference.quote, root, places),
        "sentence": {"start": difference.sentence.start, "stop": difference.sentence.stop},
        "counterparts": [_quote(result, quote, root, places) for quote in difference.counterparts],
    }


def _quote(result: CaseResult, quote: Quote, root: Path, places: Places) -> dict[str, object]:
    where = places.of(result, quote)
    side = result.comparison.readout[quote.readout].side
    return {
        "side": side,
        "file": shown(places.file(result, side), root),
        "start": quote.span.start,
        "stop": quote.span.stop,
        "text": quote.text,
        "place": None
        if where is None
        else {
            "line": where.line,
            "column": where.column,
            "end_line": where.end_line,
            "end_column": where.end_column,
        },
    }
