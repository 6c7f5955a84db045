"""The authoring format: `*.case` files, which people write and diff.

    == id | kind, date | party, party | event=… | origin=invented
    < side | language | register | issuer=… | complete=false
    [~a The two spoke]. [b One claim], and [- one told by this side only].
    < other | language
    [~a …]. [b …].
    -- a eq
    -- b side~other df attribution terminology ? # a note

One case after the other; a `?` date is unknown; the pair may be left out where there are two sides;
`eq`, `ms SIDE`, `df`, `op`, `co`; `?` on a `--` line: the annotator hesitated. A text is exactly
what stands between its `<` line and the next `<`, `--` or `==` line, without marks and outer
newlines. `divergence.gold.marks` tells the marks and escapes.
"""

from dataclasses import dataclass, field

from divergence.domain import UsageError
from divergence.gold.binding import Marked, bind
from divergence.gold.lines import CASE_FIELDS, Line, account, encounter, fields, verdict
from divergence.gold.marks import STRUCTURE, unescape, unmark
from divergence.gold.node import is_bare
from divergence.gold.nouns import Case, Gold
from divergence.gold.validate import check


@dataclass(slots=True)
class _Block:
    """The lines of one case, sorted."""

    head: Line
    texts: list[tuple[Line, list[str]]] = field(default_factory=list)
    relations: list[Line] = field(default_factory=list)


def parse(source: str, name: str) -> tuple[Case, ...]:
    """Read the cases of an authoring file, in order; () for an empty one.

    Args:
        source: the file's content.
        name: what to call the file in messages.

    Raises:
        UsageError: naming file and line, if something is not as the format has it.
    """
    cases = tuple(_case(block) for block in _blocks(source.replace("\r\n", "\n"), name))
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise UsageError(f"{name}: the case id “{case.id}” stands twice; rename one")
        seen.add(case.id)
    return cases


def _blocks(source: str, name: str) -> list[_Block]:
    blocks: list[_Block] = []
    for number, text in enumerate(source.split("\n"), 1):
        line = Line(text, f"{name}:{number}")
        if text.startswith("=="):
            blocks.append(_Block(line))
        elif not blocks:
            _blank(line, "a case starts with a line “== id | kind, date | parties”")
        elif text.startswith(STRUCTURE):
            _structure(blocks[-1], line)
        elif blocks[-1].relations or not blocks[-1].texts:
            _blank(line, "a text stands below its “<” line and above the “--” lines")
        else:
            blocks[-1].texts[-1][1].append(text)
    return blocks


def _structure(block: _Block, line: Line) -> None:
    if line.text.startswith("--"):
        block.relations.append(line)
    elif block.relations:
        raise UsageError(f"{line.where}: a text after “--” lines; put all texts above them")
    else:
        block.texts.append((line, []))


def _blank(line: Line, rule: str) -> None:
    if line.text.strip():
        raise UsageError(f"{line.where}: “{line.text[:30]}” belongs to no text; {rule}")


def _case(block: _Block) -> Case:
    where = block.head.where
    (identity, occasion, parties), more = fields(block.head, "==", 3, CASE_FIELDS)
    marked = tuple(_marked(line, lines) for line, lines in block.texts)
    return Case(
        id=_identity(identity, where),
        encounter=encounter(occasion, parties, where),
        accounts=tuple(one.account for one in marked),
        gold=_gold(marked, block.relations, where),
        **more,
    )


def _identity(escaped: str, where: str) -> str:
    identity = unescape(escaped, where)
    if not is_bare(identity):
        raise UsageError(f"{where}: “{identity}” cannot be a folder’s name; choose another id")
    return identity


def _marked(line: Line, lines: list[str]) -> Marked:
    text, marks = unmark("\n".join(lines).strip("\n"), line.where)
    return Marked(account(line, text), marks)


def _gold(marked: tuple[Marked, ...], relations: list[Line], where: str) -> Gold:
    sides = tuple(one.account.side for one in marked)
    if not sides or len(set(sides)) < len(sides):
        raise UsageError(f"{where}: a case needs one text or more, and each side once")
    gold = bind(marked, [verdict(line, sides) for line in relations], where)
    check(gold, {one.account.side: one.account.text for one in marked}, where)
    return gold
