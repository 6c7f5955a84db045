"""The first screen's rows: a few topics, each with its chief point quoted from every side."""

from dataclasses import dataclass

from divergence.report.calling import Calling
from divergence.report.names import Names
from divergence.report.page.captions import Caption, Captions, chief
from divergence.report.page.ranking import rank
from divergence.report.rows import Row, Table

MOST = 8
"""Topic rows at most: what an analyst who does it by hand keeps is three to eight."""
LEAST = 3
"""Topic rows at least, where there are so many points."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with the row that stands for it."""

    caption: Caption
    row: Row
    others: tuple[Row, ...]
    """Further rows on the topic that are no formalities, in their rank; shown as links."""


def topics(names: Names, table: Table, calling: Calling | None = None) -> tuple[Topic, ...]:
    """At most `MOST` topics, in the order of their chief points' ranks.

    A point of which no topic was read stands for itself. Where topics are fewer than `LEAST`, what
    ranks next stands alone beside them; formalities only then.

    Args:
        names: of the comparison.
        table: its rows.
        calling: who called; points that tell nothing else are left to it.
    """
    told = {
        claim.id for account in (calling.accounts if calling else ()) for claim in account.claims
    }
    ranked = sorted(
        (row for row in table.rows if not _claims(row) <= told), key=lambda row: rank(row, names)
    )
    groups: dict[str, list[Row]] = {}
    for row in ranked:
        if not row.point.routine:
            groups.setdefault(chief(row.point, names) or row.point.id, []).append(row)
    captions = Captions(names)
    heads = [group[0] for group in groups.values()][:MOST]
    heads += [row for row in ranked if row not in heads][: max(LEAST - len(heads), 0)]
    return tuple(
        Topic(captions.of(row.point), row, _others(row, heads, groups, names))
        for row in sorted(heads, key=lambda row: rank(row, names))
    )


def _others(
    row: Row, heads: list[Row], groups: dict[str, list[Row]], names: Names
) -> tuple[Row, ...]:
    group = groups.get(chief(row.point, names) or row.point.id, [])
    return tuple(other for other in group if other not in heads) if group[:1] == [row] else ()


def _claims(row: Row) -> set[str]:
    return {voice.claim.id for cell in row.cells for voice in cell.voices}
