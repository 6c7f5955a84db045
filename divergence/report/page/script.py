"""What the page's own script needs: its words, and the names of what rows are chosen by."""

from divergence.domain import Comparison, Facet
from divergence.report import wording
from divergence.report.names import Names
from divergence.report.page.captions import caption, topics
from divergence.report.phrases import table as words
from divergence.report.rulings import Json


def sheet(names: Names) -> Json:
    """Words, and the sides, topics and differences that occur, each with its name."""
    comparison = names.comparison
    return {
        "words": words("script"),
        "sides": [[side, names.side(side)] for side in comparison.sides],
        "topics": sorted(([topic, caption(topic)] for topic in _topics(names)), key=lambda t: t[1]),
        "facets": [[facet, wording.facets((facet,))] for facet in _facets(comparison)],
    }


def _topics(names: Names) -> list[str]:
    return list(dict.fromkeys(topic for p in names.comparison.points for topic in topics(p, names)))


def _facets(comparison: Comparison) -> list[Facet]:
    found = {facet for p in comparison.points for r in p.relations for facet in r.facets}
    return [facet for facet in Facet if facet in found]
