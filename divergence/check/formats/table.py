"""A verdict as text for a terminal, at most 110 columns wide."""

from collections.abc import Iterable, Iterator

from divergence.check.formats import columns, relations
from divergence.check.formats.kinds import KINDS
from divergence.check.formats.wording import (
    BRIEF,
    LABELS,
    change,
    counted,
    heading,
    interval,
    number,
    one_line,
    values,
)
from divergence.check.nouns import Verdict
from divergence.gold.counts import Counts
from divergence.gold.metrics import by_languages, pooled

WIDTH = 110
"""Columns of a line at most: two windows side by side on a laptop, or a log in a browser."""
_NAME, _FIGURE = 30, 7
_GOLD, _TOLD = 18, 14
_HALF = (WIDTH - 4) // 2


def render(verdict: Verdict) -> bytes:
    """The whole verdict as UTF-8 lines, its last line the last one on stderr too.

    A line of a readout cannot pass for a command of the CI system that shows it.
    """
    lines: list[str] = []
    for section in (
        _figures(verdict),
        _splits(verdict),
        _floors(verdict),
        _drops(verdict),
        _changed(verdict),
        _languages(verdict),
        _cases(verdict),
        _confusion(verdict),
        _differences(verdict),
        _end(verdict),
    ):
        told = [_inert(line) for line in section]
        lines += ["", *told] if lines and told else told
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _inert(line: str) -> str:
    """The line, so that GitHub's runner takes it for no command, nor any of its words.

    The runner looks for `::` after leading blanks and for `##[` anywhere.
    """
    line = line.replace("##[", "## [")
    return line.replace("::", ": :", 1) if line.lstrip().startswith("::") else line


def _figures(verdict: Verdict) -> Iterator[str]:
    yield f"{heading(verdict)}. Figures over all of them, with 95 % intervals over cases"
    bounds = dict(verdict.intervals)
    for name, value in values(verdict.figures).items():
        spread = interval(bounds[name]) if name in bounds else ""
        yield f"  {name:<18} {LABELS[name]:<30} {number(value):>7}  {spread}".rstrip()


def _splits(verdict: Verdict) -> Iterator[str]:
    for part in verdict.splits:
        state = "" if part.frozen is None else ", NOT AS FROZEN" if part.thawed else ", as frozen"
        name = f"{one_line(part.name)} ({counted(part.cases, 'case', 'cases')})"
        yield from columns.wrapped(f"Split {name}: sha256 {part.digest}{state}", WIDTH)


def _floors(verdict: Verdict) -> Iterator[str]:
    if verdict.floors:
        yield "Floors"
    for floor in verdict.floors:
        told = "held" if floor.held else "NOT HELD"
        value, least = number(floor.value), number(floor.floor)
        yield f"  {floor.figure:<18} {value:>7}, floor {least:>7}  {told}"


def _drops(verdict: Verdict) -> Iterator[str]:
    if verdict.drops:
        yield "Against the baseline, with the paired 95 % interval of the change"
    for drop in verdict.drops:
        told = "SIGNIFICANT DROP" if drop.significant else ""
        yield (
            f"  {drop.figure:<18} {number(drop.before):>7} → {number(drop.after):>7}"
            f"  {change(drop.before, drop.after):>8}  {interval((drop.low, drop.high))}  {told}"
        ).rstrip()


def _changed(verdict: Verdict) -> Iterator[str]:
    if not verdict.changed:
        return
    count = counted(len(verdict.changed), "point", "points")
    yield f"{count} told otherwise than in the baseline"
    yield f"  {columns.left('before', _HALF)}{columns.GAP}now"
    case = None
    for point in verdict.changed:
        if point.case != case:
            case = point.case
            yield f"  {columns.fit(one_line(case), WIDTH - 2)}"
        cells = [one_line(side) or "(no such point)" for side in (point.before, point.after)]
        yield from (f"  {line}" for line in columns.beside(cells, _HALF))


def _languages(verdict: Verdict) -> Iterator[str]:
    groups = by_languages(score for result in verdict.results for score in result.scores)
    if groups:
        yield from _table("By languages", [(name, counts, ()) for name, counts in groups.items()])


def _cases(verdict: Verdict) -> Iterator[str]:
    yield from _table(
        "By case",
        [
            (one_line(result.case.id), pooled(result.scores), result.differences)
            for result in verdict.results
        ],
        "diff.",
    )


def _table(
    title: str, named: Iterable[tuple[str, Counts, tuple[object, ...]]], last: str = ""
) -> Iterator[str]:
    yield from columns.rows([(title, *BRIEF.values(), last)], _NAME, _FIGURE)
    for name, counts, differences in named:
        figures = values(counts)
        cells = [f"{figures[figure]:.3f}" for figure in BRIEF]
        count = str(len(differences)) if last else ""
        yield from columns.rows([(f"  {name}", *cells, count)], _NAME, _FIGURE)


def _confusion(verdict: Verdict) -> Iterator[str]:
    found = relations.table(score for result in verdict.results for score in result.scores)
    if found is None:
        return
    yield "Relations on links found: rows as annotated, columns as told"
    lines = [
        (f"  {name}", *map(str, row)) for name, row in zip(found.names, found.rows, strict=True)
    ]
    yield from columns.rows([("", *found.names), *lines], _GOLD, _TOLD)


def _differences(verdict: Verdict) -> Iterator[str]:
    kinds = [each.kind for result in verdict.results for each in result.differences]
    if kinds:
        yield "Differences from the annotation"
    for kind, known in KINDS.items():
        if count := kinds.count(kind):
            yield f"  {count:>6}  {known.title.lower()}"


def _end(verdict: Verdict) -> Iterator[str]:
    for notice in verdict.notices:
        yield from columns.wrapped(f"Note: {one_line(notice)}", WIDTH)
    for failure in verdict.failures:
        yield from columns.wrapped(f"Failed: {one_line(failure)}", WIDTH)
    yield from columns.wrapped(one_line(verdict.last_line), WIDTH)
