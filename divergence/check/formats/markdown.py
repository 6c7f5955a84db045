"""A verdict as GitHub-flavoured Markdown: for a pull request's comment, and for a step's summary.

Words of readouts are written so that they show as they are and do nothing: they name nobody, link
to nothing and format nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from divergence.check.formats import relations
from divergence.check.formats.kinds import Ranked, ranked
from divergence.check.formats.places import Places, shown
from divergence.check.formats.wording import (
    BRIEF,
    LABELS,
    change,
    context,
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

COMMENT_BYTES = 65_536
"""GitHub takes comments of so many characters at most; they are never more than the bytes."""
SUMMARY_BYTES = 1_048_576
"""GitHub shows a step's summary of 1 MiB at most, and none of a longer one."""
_CLOSING_BYTES = 512
"""Kept for the sentence that says what is not shown."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A part that can be cut after any of its rows."""

    head: str
    """Stands above the first row, and only with it."""
    rows: tuple[str, ...]
    unit: tuple[str, str] = ("row", "rows")
    """What a row is called, one and several, where some are not shown."""


def render(verdict: Verdict, root: Path, *, limit: int = COMMENT_BYTES) -> bytes:
    """The verdict in so many bytes at most, cut with a sentence that says how much is not shown.

    Args:
        verdict: what `check` found.
        root: the folder from which files are named.
        limit: in bytes of UTF-8; some thousand at least.

    Returns:
        UTF-8, never more than `limit` bytes.
    """
    text = f"## {_escaped(heading(verdict))}\n"
    hidden: list[str] = []
    sections = tuple(_sections(verdict, root))
    sizes = [_size("".join((section.head, *section.rows))) for section in sections]
    shares = _shares(sizes, limit - _CLOSING_BYTES - _size(text))
    for section, share in zip(sections, shares, strict=True):
        told, left_out = _fitting(section, share)
        text += told
        if left_out:
            hidden.append(counted(left_out, *section.unit))
    if hidden:
        text += f"\n**Not shown, for want of room: {', '.join(hidden)}.**\n"
    return text.encode("utf-8", "replace")


def step_summary(verdict: Verdict, root: Path) -> bytes:
    """The same for `$GITHUB_STEP_SUMMARY`, which holds sixteen times as much as a comment."""
    return render(verdict, root, limit=SUMMARY_BYTES)


def _shares(sizes: Sequence[int], room: int) -> list[int]:
    """What each gets of the room: all it wants, or as much as any other that gets less."""
    shares = [0] * len(sizes)
    smallest_first = sorted(range(len(sizes)), key=sizes.__getitem__)
    for done, which in enumerate(smallest_first):
        shares[which] = min(sizes[which], room // (len(sizes) - done))
        room -= shares[which]
    return shares


def _fitting(section: _Section, room: int) -> tuple[str, int]:
    """The section's first rows that fit into so many bytes, and the number of those that do not."""
    text, size = "", _size(section.head)
    for shown_rows, row in enumerate(section.rows):
        size += _size(row)
        if size > room:
            return text, len(section.rows) - shown_rows
        text += row if text else section.head + row
    return text, 0


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _sections(verdict: Verdict, root: Path) -> Iterator[_Section]:
    """The most telling first."""
    yield _Section("\n", tuple(f"- {_escaped(each)}\n" for each in verdict.failures))
    yield _Section("\n", tuple(f"- Note: {_escaped(each)}\n" for each in verdict.notices))
    yield _figures(verdict)
    yield _drops(verdict)
    yield _differences(verdict, root)
    yield _changed(verdict)
    yield _languages(verdict)
    yield _confusion(verdict)
    yield _cases(verdict)
    signature = f"{_escaped(verdict.signature)}; cases {verdict.cases_digest[:12]}"
    parts = [f"{_escaped(part.name)} {part.digest[:12]}" for part in verdict.splits]
    yield _Section("\n", (f"<sub>{'; '.join([signature, *parts])}</sub>\n",))


def _figures(verdict: Verdict) -> _Section:
    bounds = dict(verdict.intervals)
    floors = {floor.figure: floor for floor in verdict.floors}
    rows = []
    for name, value in values(verdict.figures).items():
        floor = floors.get(name)
        held = ""
        if floor is not None:
            held = f"{number(floor.floor)} {'held' if floor.held else '**not held**'}"
        spread = interval(bounds[name]) if name in bounds else ""
        rows.append(_row(LABELS[name], f"`{name}`", number(value), spread, held))
    columns = ("figure", "name", "value", "95 % interval", "floor")
    return _Section(_head("Figures", columns, 2), tuple(rows))


def _drops(verdict: Verdict) -> _Section:
    rows = tuple(
        _row(
            LABELS[drop.figure],
            number(drop.before),
            number(drop.after),
            change(drop.before, drop.after),
            interval((drop.low, drop.high)),
            "**significant drop**" if drop.significant else "",
        )
        for drop in verdict.drops
    )
    columns = ("figure", "before", "now", "change", "paired 95 % interval", "")
    return _Section(_head("Against the baseline", columns, 1), rows)


def _changed(verdict: Verdict) -> _Section:
    rows = tuple(
        _row(
            _escaped(point.case),
            _escaped(point.before) or "_no such point_",
            _escaped(point.after) or "_no such point_",
        )
        for point in verdict.changed
    )
    head = _head("Points told otherwise than in the baseline", ("case", "before", "now"), 3)
    return _Section(head, rows, ("changed point", "changed points"))


def _differences(verdict: Verdict, root: Path) -> _Section:
    places = Places()
    rows = tuple(_difference(one, root, places) for one in ranked(verdict))
    head = "\n### Differences from the annotation, gravest first\n\n"
    return _Section(head, rows, ("difference", "differences"))


def _difference(one: Ranked, root: Path, places: Places) -> str:
    difference = one.difference
    where = places.of(one.result, difference.quote)
    at = "" if where is None else f":{where.line}:{where.column}"
    file = _escaped(shown(difference.file, root))
    readout = one.result.comparison.readout[difference.quote.readout]
    before, words, after = map(_escaped_inside, context(difference, readout))
    lines = [
        f"- **{one.kind.title}**{' (a formality)' if difference.routine else ''}, {file}{at}: "
        f"{_escaped(difference.says)}",
        f"  > {before}<strong>{words}</strong>{after}",
    ]
    for quote in difference.counterparts:
        side = one.result.comparison.readout[quote.readout].side
        lines += ["  >", f"  > {_escaped(side)}: “{_escaped(quote.text)}”"]
    return "\n".join(lines) + "\n"


def _languages(verdict: Verdict) -> _Section:
    groups = by_languages(score for result in verdict.results for score in result.scores)
    return _brief("By languages", "languages", groups, ("pair of languages", "pairs of languages"))


def _cases(verdict: Verdict) -> _Section:
    named = {result.case.id: pooled(result.scores) for result in verdict.results}
    return _brief("By case", "case", named, ("case", "cases"))


def _brief(title: str, name: str, of: Mapping[str, Counts], unit: tuple[str, str]) -> _Section:
    rows = []
    for each, counts in of.items():
        told = values(counts)
        rows.append(_row(_escaped(each), *(f"{told[figure]:.3f}" for figure in BRIEF)))
    return _Section(_head(title, (name, *BRIEF.values()), 1), tuple(rows), unit)


def _confusion(verdict: Verdict) -> _Section:
    found = relations.table(score for result in verdict.results for score in result.scores)
    if found is None:
        return _Section("", ())
    rows = zip(found.names, found.rows, strict=True)
    columns = ("annotated ↓ told →", *found.names)
    head = _head("Relations on links found", columns, 1)
    return _Section(head, tuple(_row(name, *map(str, row)) for name, row in rows))


def _head(title: str, columns: Sequence[str], left: int) -> str:
    """A heading and the head of a table; after so many columns, numbers to the right."""
    rule = [":--"] * left + ["--:"] * (len(columns) - left)
    return f"\n### {title}\n\n{_row(*columns)}{_row(*rule)}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def _escaped(text: str) -> str:
    return _escaped_inside(text).strip(" ")


def _escaped_inside(text: str) -> str:
    """The text on one line, blanks at its ends kept, as Markdown that shows it to the letter."""
    core = one_line(text)
    ends = (text[:1].isspace(), text[-1:].isspace() and bool(core))
    marked = _special().sub(_harmless, core)
    return f"{' ' * ends[0]}{marked}{' ' * ends[1]}"


def _harmless(found: re.Match[str]) -> str:
    text = found.group()
    if text in _ENTITIES:
        return _ENTITIES[text]
    if text in _CALLING:
        return f"{text}<!-- -->"
    return f"{text[:-1]}\\{text[-1]}"


_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_CALLING = ("@", "#", ":", "www")
"""With a comment behind them they call nobody, no issue, no emoji and no page."""


@cache
def _special() -> re.Pattern[str]:
    return re.compile(r"[\\`*_\[\]|~$&<>!]|[@#:](?=[\w/+\-])|www(?=\.)|^[-+=]|^\d+[.)]")
