"""Cases as JSON objects, one a line of a file, for programs that know nothing of this one."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from divergence.gold.document import gold_document
from divergence.gold.meta import meta_document
from divergence.gold.nouns import Case, GoldPoint
from divergence.gold.points import every_point, relation


def whole(cases: Iterable[Case]) -> Iterator[dict[str, Any]]:
    """One object a case: its id, the content of its meta file, texts by side, and its gold."""
    for case in cases:
        yield {
            "id": case.id,
            "meta": meta_document(case),
            "texts": case.texts,
            "gold": gold_document(case.gold, case.texts),
        }


def by_claim(cases: Iterable[Case]) -> Iterator[dict[str, Any]]:
    """One object a claim, with its span in its text and the number of its point in the case."""
    for case in cases:
        languages = {account.side: account.language for account in case.accounts}
        points = {
            (side, claim): (number, point)
            for number, point in enumerate(every_point(case.gold), 1)
            for side, told in point.claims
            for claim in told
        }
        for claim in case.gold.claims:
            number, point = points[claim.side, claim.id]
            yield {
                "case": case.id,
                "split": case.split,
                "side": claim.side,
                "language": languages[claim.side],
                "id": claim.id,
                "start": claim.span.start,
                "stop": claim.span.stop,
                "text": claim.text,
                "routine": claim.routine,
                "point": number,
                "told_by": [side for side, _ in point.claims],
            }


def by_relation(cases: Iterable[Case]) -> Iterator[dict[str, Any]]:
    """One object for each two sides that speak on a point: the words of both, and the relation."""
    for case in cases:
        texts = {(claim.side, claim.id): claim.text for claim in case.gold.claims}
        languages = {account.side: account.language for account in case.accounts}
        for point in case.gold.points:
            for sides in combinations((side for side, _ in point.claims), 2):
                yield {
                    "case": case.id,
                    "split": case.split,
                    "between": list(sides),
                    "languages": [languages[side] for side in sides],
                    "texts": [[texts[side, claim] for claim in point.of(side)] for side in sides],
                    **_relation(point, sides),
                }


def _relation(point: GoldPoint, sides: tuple[str, ...]) -> dict[str, Any]:
    found = relation(point, (sides[0], sides[1]))
    if found is None:
        return {"relation": None}
    return {
        "relation": found.relation.value,
        "side": found.side,
        "facets": [facet.value for facet in found.facets],
        "confidence": "low" if found.low else "high",
    }
