"""A comparison as a page of GitHub-flavoured Markdown."""

import re
from collections.abc import Iterator

from divergence.domain import Comparison
from divergence.report import calling, outline, overview, watching, wording
from divergence.report.names import Names
from divergence.report.phrases import say
from divergence.report.rows import Row
from divergence.report.tabulation import tabulate

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPECIAL = re.compile(r"[\\`*_{}\[\])#+\-.!|~$@:]")
_BREAK = "<br>"


def render(comparison: Comparison) -> bytes:
    """The page as UTF-8; whatever stands in the texts is shown, never taken for markup."""
    return "\n".join(_page(comparison)).encode("utf-8", errors="xmlcharrefreplace")


def escaped(text: str) -> str:
    """The text in one line, every character that Markdown or HTML could take for markup escaped."""
    line = re.sub("[&<>]", lambda found: _ENTITIES[found.group()], outline.one_line(text))
    return _SPECIAL.sub(r"\\\g<0>", line)


def _page(comparison: Comparison) -> Iterator[str]:
    names = Names(comparison)
    yield f"# {escaped(overview.title(comparison.encounter, names))}\n"
    if parties := overview.parties(comparison.encounter):
        yield f"{escaped(parties)}\n"
    for side, document in overview.documents(names):
        yield f"- **{escaped(side)}**: {' · '.join(map(escaped, outline.document(document)))}"
    yield f"\n> {escaped(wording.caveat())}\n"
    notes = [note.says for note in overview.findings(comparison, names)]
    notes += [outline.skipped(item) for item in comparison.skipped]
    yield from (f"- {escaped(note)}" for note in notes)
    yield from _calling(comparison, names)
    table = tabulate(comparison)
    if conflicts := overview.conflicts(comparison, names):
        yield f"\n{escaped(conflicts)}"
    for group in table.groups:
        yield from _table(group.headline, group.rows, names)
    if table.formalities:
        heading = outline.numbered(say("points.formalities_table"), table.formalities)
        yield from _table(heading, table.formalities, names)
    yield from _close_calls(comparison, names)
    yield from _watched(names)
    yield f"\n---\n\n{escaped(str(comparison.signature))}\n"


def _calling(comparison: Comparison, names: Names) -> Iterator[str]:
    told = calling.calling(comparison)
    if told is None:
        return
    yield f"\n**{told.heading}.** {escaped(told.says)}\n"
    for account in told.accounts:
        for claim in account.claims:
            quote = outline.quote(claim.text, names.document(claim.readout))
            yield f"- {escaped(account.name)}: {escaped(quote)}"


def _table(heading: str, members: tuple[Row, ...], names: Names) -> Iterator[str]:
    yield f"\n## {escaped(heading)}\n"
    head = [cell.name for cell in members[0].cells]
    yield _line(["", *map(escaped, head), say("plain.differ") if len(head) > 1 else ""])
    yield _line(["---"] * (len(head) + 2))
    for row in members:
        cells = (
            _BREAK.join(escaped(line) for line in outline.cell(cell, names)) for cell in row.cells
        )
        yield _line([escaped(row.point.id), *cells, escaped(outline.verdict(row))])


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _close_calls(comparison: Comparison, names: Names) -> Iterator[str]:
    if comparison.undecided:
        heading = outline.numbered(say("eye.heading"), comparison.undecided)
        yield f"\n## {escaped(heading)}\n"
    for first, *others in outline.close_calls(comparison, names):
        yield f"- {escaped(first)}"
        yield from (f"  - {escaped(other)}" for other in others)


def _watched(names: Names) -> Iterator[str]:
    terms = watching.watching(names)
    if terms:
        heading = outline.numbered(say("watched.heading"), terms)
        yield f"\n## {escaped(heading)}\n\n{escaped(watching.note())}\n"
    for term in terms:
        yield f"- {escaped(outline.watched(term))}"
        yield from (f"  - {escaped(line)}" for line in outline.heard(term))
