"""A comparison read back from its JSON, so that it can be rendered, filtered or explained again."""

import json
from collections.abc import Mapping
from typing import Any

from divergence.domain import (
    Act,
    Actors,
    Attributes,
    Candidate,
    Certainty,
    Claim,
    Comparison,
    Cue,
    Encounter,
    Evidence,
    Facet,
    Fate,
    Finding,
    Grade,
    Initiator,
    InputError,
    Mention,
    Passage,
    Point,
    Provenance,
    Quantity,
    Quote,
    Readout,
    Relation,
    RelationKind,
    Review,
    Ruled,
    Signature,
    Silence,
    SilenceGrade,
    Skipped,
    Sought,
    Span,
    Status,
    Undecided,
    Watched,
)
from divergence.report.json import SCHEMA
from divergence.report.rulings import parse_ruling
from divergence.report.translations import parse as parse_translation
from divergence.report.verifying import verify

_PROVENANCE = ("source", "published", "retrieved", "file", "sha256", "archive_url", "media")

Json = Mapping[str, Any]


def parse(data: bytes, name: str = "the comparison") -> Comparison:
    """The comparison that `render(…, Format.JSON)` wrote; keys that are not known are passed over.

    It lacks what was measured, so that it cannot be decided at another threshold.

    Args:
        data: the document, UTF-8.
        name: what an error calls it.

    Returns:
        A comparison equal to the one written, probabilities rounded.

    Raises:
        InputError: if the data are no `divergence-comparison/1`, name a claim or text that is not
            there, or quote words that differ from those at their place in the text.
    """
    try:
        document = json.loads(data)
        schema = document["schema"]
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(f"{name} is not JSON of {SCHEMA}; give a file that `compare` wrote") from (
            error
        )
    if schema != SCHEMA:
        raise InputError(
            f"{name} is of schema {schema!r}, not {SCHEMA}; compare the readouts again"
        )
    try:
        comparison = _comparison(document)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{name} is a broken {SCHEMA} ({error!r}); compare again") from error
    verify(comparison, name)
    return comparison


def _comparison(document: Json) -> Comparison:
    return Comparison(
        encounter=_encounter(document["encounter"]),
        readouts=tuple(_readout(item) for item in document["readouts"]),
        claims=tuple(
            _claim(claim, readout)
            for readout in document["readouts"]
            for claim in readout["claims"]
        ),
        points=tuple(map(_point, document["points"])),
        signature=_signature(document["signature"]),
        threshold=float(document["threshold"]),
        findings=tuple(
            Finding(item["code"], item["sentence"], tuple(item["sides"]), tuple(item["claims"]))
            for item in document["findings"]
        ),
        undecided=tuple(map(_undecided, document["undecided"])),
        skipped=tuple(Skipped(item["file"], item["reason"]) for item in document["skipped"]),
        watched=tuple(map(_watched, document.get("watched", ()))),
        review=_review(document) if "review" in document else None,
        translations=tuple(map(parse_translation, document.get("translations", ()))),
    )


def _undecided(item: Json) -> Undecided:
    candidates = tuple(Candidate(c["claim"], c["probability"]) for c in item["candidates"])
    return Undecided(item["claim"], item["probability"], candidates)


def _review(document: Json) -> Review:
    review, points = document["review"], document["points"]
    return Review(
        rulings=tuple(
            Ruled(
                ruling=parse_ruling(item),
                fate=Fate(item["fate"]),
                because=item["because"],
                changed=tuple((one["cited"], one["now"]) for one in item["changed"]),
                points=tuple(point["id"] for point in points if number in point["rulings"]),
            )
            for number, item in enumerate(review["rulings"])
        ),
        points=tuple(map(_point, review["points"])),
        undecided=tuple(map(_undecided, review["undecided"])),
    )


def _watched(item: Json) -> Watched:
    return Watched(item["term"], tuple(map(_quote, item["places"])), tuple(item["unspelled"]))


def _signature(item: Json) -> Signature:
    plain = {key: item[key] for key in ("version", "encoder", "judge", "settings", "rules")}
    return Signature(**plain, inputs=tuple(item["inputs"]))


def _encounter(item: Json) -> Encounter:
    return Encounter(
        item["kind"], item["date"], item["time"], tuple(item["parties"]), item["place"]
    )


def _readout(item: Json) -> Readout:
    provenance = {"media": None, **item["provenance"]}
    return Readout(
        side=item["side"],
        text=item["text"],
        body=_spans(item["body"]),
        id=item["id"],
        issuer=item["issuer"],
        language=item["language"],
        language_declared=item["language_declared"],
        kind=item["kind"],
        complete=item["complete"],
        encounter=_encounter(item["encounter"]),
        provenance=Provenance(
            Grade(provenance["grade"]),
            **{key: provenance[key] for key in _PROVENANCE if key in provenance},
        ),
        foreign=tuple((_span(each), each["language"]) for each in item.get("foreign", [])),
        translation_of=item.get("translation_of"),
        version_of=item.get("version_of"),
        title=item.get("title"),
        dropped=tuple(item.get("dropped", ())),
    )


def _claim(item: Json, readout: Json) -> Claim:
    return Claim(
        id=item["id"],
        side=readout["side"],
        readout=readout["id"],
        span=_span(item),
        text=item["text"],
        routine=item["routine"],
        attributes=_attributes(item["attributes"]),
        repeats=_spans(item["repeats"]),
    )


def _attributes(item: Json) -> Attributes:
    return Attributes(
        speaker=item["speaker"],
        actors=Actors(item["actors"]),
        act=Act(item["act"]),
        negated=item["negated"],
        conditional=item["conditional"],
        status=Status(item["status"]),
        initiator=Initiator(item["initiator"]),
        quantities=tuple(
            Quantity(q["kind"], q["value"], q["unit"], _span(q)) for q in item["quantities"]
        ),
        names=tuple(Mention(mention["name"], _span(mention)) for mention in item["names"]),
        topics=tuple(item.get("topics", ())),
        cues=tuple(Cue(cue["attribute"], cue["value"], _span(cue)) for cue in item["cues"]),
    )


def _point(item: Json) -> Point:
    return Point(
        id=item["id"],
        topic=item["topic"],
        claims=tuple((side, tuple(ids)) for side, ids in item["claims"].items()),
        silent=tuple(map(_silence, item["silent"])),
        relations=tuple(map(_relation, item["relations"])),
        probability=item["probability"],
        routine=item["routine"],
    )


def _silence(item: Json) -> Silence:
    return Silence(
        side=item["side"],
        grade=SilenceGrade(item["grade"]),
        probability=item["probability"],
        nearest=tuple(
            Passage(_quote(passage), passage["probability"]) for passage in item["nearest"]
        ),
        certainty=Certainty(item["certainty"]),
        sought=tuple(
            Sought(one["kind"], one["text"], one["count"], one.get("dropped", 0))
            for one in item["sought"]
        ),
    )


def _relation(item: Json) -> Relation:
    first, second = item["between"]
    return Relation(
        between=(first, second),
        relation=RelationKind(item["relation"]),
        side=item.get("side"),
        facets=tuple(map(Facet, item["facets"])),
        evidence=tuple(map(_evidence, item["evidence"])),
        probability=item["probability"],
        margin=item["margin"],
        by=tuple(item.get("by", ())),
        found=_relation(item["found"]) if "found" in item else None,
    )


def _evidence(item: Json) -> Evidence:
    return Evidence(
        rule=item["rule"],
        says=item["says"],
        quotes=tuple(map(_quote, item["quotes"])),
        facet=None if item["facet"] is None else Facet(item["facet"]),
        suggests=RelationKind(item["suggests"]),
        side=item["side"],
        probability=item["probability"],
        flips=item["flips"],
    )


def _quote(item: Json) -> Quote:
    return Quote(item["readout"], _span(item), item["text"], item["claim"])


def _span(item: Json) -> Span:
    return Span(item["start"], item["stop"])


def _spans(items: list[Json]) -> tuple[Span, ...]:
    return tuple(map(_span, items))
