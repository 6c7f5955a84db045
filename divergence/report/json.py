"""A comparison as `divergence-comparison/1`: all of it but what could decide it again."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from divergence.domain import (
    Attributes,
    Claim,
    Comparison,
    Encounter,
    Evidence,
    Point,
    Quote,
    Readout,
    Relation,
    Review,
    Ruled,
    Silence,
    Span,
    Undecided,
    fingerprint,
)
from divergence.report import passages, rulings, translations

SCHEMA = "divergence-comparison/1"

DECIMALS = 4
"""Of probabilities and margins: finer than any of them is known."""

Json = dict[str, Any]


def render(comparison: Comparison) -> bytes:
    """The document as UTF-8, indented by two spaces, a newline at its end."""
    text = json.dumps(document(comparison), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return text.encode("utf-8", errors="backslashreplace")


def document(comparison: Comparison) -> Json:
    """The document as plain lists, dicts, strings and numbers; its schema is beside this file."""
    claims: dict[str, list[Claim]] = {readout.id: [] for readout in comparison.readouts}
    for claim in comparison.claims:
        claims[claim.readout].append(claim)
    return {
        "schema": SCHEMA,
        "signature": {
            **asdict(comparison.signature),
            "inputs": list(comparison.signature.inputs),
            "line": str(comparison.signature),
        },
        "encounter": _encounter(comparison.encounter),
        "threshold": _rounded(comparison.threshold),
        "readouts": [_readout(r, claims[r.id], comparison) for r in comparison.readouts],
        "points": [_shown(point, comparison) for point in comparison.points],
        "findings": [
            {
                "code": finding.code,
                "sides": list(finding.sides),
                "claims": list(finding.claims),
                "sentence": finding.sentence,
            }
            for finding in comparison.findings
        ],
        "undecided": [_undecided(call) for call in comparison.undecided],
        "skipped": [{"file": item.file, "reason": item.reason} for item in comparison.skipped],
        "watched": [
            {
                "term": item.term,
                "places": [_quote(place) for place in item.places],
                "unspelled": list(item.unspelled),
            }
            for item in comparison.watched
        ],
        **({"review": _review(comparison.review)} if comparison.review else {}),
        **_translations(comparison),
    }


def _translations(comparison: Comparison) -> Json:
    told = [translations.document(one) for one in comparison.translations]
    return {"translations": told} if told else {}


def _undecided(call: Undecided) -> Json:
    return {
        "claim": call.claim,
        "probability": _rounded(call.probability),
        "candidates": [
            {"claim": candidate.claim, "probability": _rounded(candidate.probability)}
            for candidate in call.candidates
        ],
    }


def _review(review: Review) -> Json:
    return {
        "rulings": [_ruled(ruled) for ruled in review.rulings],
        "points": [_point(point) for point in review.points],
        "undecided": [_undecided(call) for call in review.undecided],
    }


def _ruled(ruled: Ruled) -> Json:
    return {
        **rulings.document(ruled.ruling),
        "fate": ruled.fate,
        "because": ruled.because,
        "changed": [{"cited": cited, "now": now} for cited, now in ruled.changed],
    }


def _encounter(encounter: Encounter) -> Json:
    return {**asdict(encounter), "parties": list(encounter.parties)}


def _readout(readout: Readout, claims: Iterable[Claim], comparison: Comparison) -> Json:
    body = _spans(readout.body)
    return {
        "side": readout.side,
        "id": readout.id,
        "issuer": readout.issuer,
        "kind": readout.kind,
        "language": readout.language,
        "language_declared": readout.language_declared,
        "complete": readout.complete,
        "title": readout.title,
        "provenance": asdict(readout.provenance),
        "foreign": [{**_span(span), "language": language} for span, language in readout.foreign],
        "translation_of": readout.translation_of,
        "version_of": readout.version_of,
        "encounter": _encounter(readout.encounter),
        "text": readout.text,
        "body": body,
        "dropped": list(readout.dropped),
        "passages": body if passages.article(comparison, readout) else None,
        "claims": [claim_document(claim) for claim in claims],
    }


def claim_document(claim: Claim) -> Json:
    """A claim as it stands in every document of the package."""
    return {
        "id": claim.id,
        **_span(claim.span),
        "text": claim.text,
        "routine": claim.routine,
        "attributes": _attributes(claim.attributes),
        "repeats": _spans(claim.repeats),
    }


def _attributes(attributes: Attributes) -> Json:
    return {
        "speaker": attributes.speaker,
        "actors": attributes.actors,
        "act": attributes.act,
        "commitment": attributes.commitment,
        "polarity": attributes.polarity,
        "negated": attributes.negated,
        "conditional": attributes.conditional,
        "status": attributes.status,
        "initiator": attributes.initiator,
        "quantities": [
            {"kind": q.kind, "value": q.value, "unit": q.unit, **_span(q.span)}
            for q in attributes.quantities
        ],
        "names": [{"name": mention.name, **_span(mention.span)} for mention in attributes.names],
        "topics": list(attributes.topics),
        "cues": [
            {"attribute": cue.attribute, "value": cue.value, **_span(cue.span)}
            for cue in attributes.cues
        ],
    }


def _shown(point: Point, comparison: Comparison) -> Json:
    """A point with what names it in rulings, and the numbers of the rulings that concern it."""
    known = comparison.claim
    told = ((side, known[id_].text) for side, ids in point.claims for id_ in ids)
    document = {"id": point.id, "fingerprint": fingerprint(told), **_point(point)}
    if comparison.review:
        every = enumerate(comparison.review.rulings)
        document["rulings"] = [number for number, ruled in every if point.id in ruled.points]
    return document


def _point(point: Point) -> Json:
    return {
        "id": point.id,
        "topic": point.topic,
        "routine": point.routine,
        "probability": _rounded(point.probability),
        "claims": {side: list(ids) for side, ids in point.claims},
        "silent": [_silence(silence) for silence in point.silent],
        "relations": [_relation(relation) for relation in point.relations],
    }


def _silence(silence: Silence) -> Json:
    return {
        "side": silence.side,
        "grade": silence.grade,
        "probability": _rounded(silence.probability),
        "certainty": silence.certainty,
        "nearest": [
            {**_quote(passage.quote), "probability": _rounded(passage.probability)}
            for passage in silence.nearest
        ],
        "sought": [asdict(sought) for sought in silence.sought],
    }


def _relation(relation: Relation) -> Json:
    more = {} if relation.side is None else {"side": relation.side}
    return {
        "between": list(relation.between),
        "relation": relation.relation,
        **more,
        "facets": list(relation.facets),
        "evidence": [_evidence(evidence) for evidence in relation.evidence],
        "probability": _rounded(relation.probability),
        "margin": _rounded(relation.margin),
        **({"by": list(relation.by)} if relation.by else {}),
        **({"found": _relation(relation.found)} if relation.found else {}),
    }


def _evidence(evidence: Evidence) -> Json:
    return {
        "rule": evidence.rule,
        "says": evidence.says,
        "quotes": [_quote(quote) for quote in evidence.quotes],
        "facet": evidence.facet,
        "suggests": evidence.suggests,
        "side": evidence.side,
        "probability": _rounded(evidence.probability),
        "flips": evidence.flips,
    }


def _quote(quote: Quote) -> Json:
    return {
        "readout": quote.readout,
        **_span(quote.span),
        "text": quote.text,
        "claim": quote.claim,
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "stop": span.stop}


def _spans(spans: Iterable[Span]) -> list[Json]:
    return [_span(span) for span in spans]


def _rounded(value: float) -> float:
    """Rounded, and never `-0.0`, which would be another byte for the same number."""
    return round(value, DECIMALS) + 0.0
