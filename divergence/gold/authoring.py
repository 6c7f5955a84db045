"""The authoring format: `*.case` files, which people write and diff.

    == id | kind, date | party, party | event=… | origin=invented | licence:="free" | draft
    < side | language | register | issuer=… | complete=false
    [~a The two spoke]. [b One claim], and [- one told by this side only].
    < other | language
    [~a …]. [b …].
    -- a eq
    -- b side~other df attribution terminology ? # a note

One case after the other; a `?` date is unknown; the pair may be left out where there are two sides;
`eq`, `ms SIDE`, `df`, `op`, `co`; `?` on a `--` line: the annotator hesitated. `key:=JSON` is what
only the meta file knows; `draft` at the end: nobody has confirmed the gold. A text is exactly what
stands between its `<` line and the next `<`, `--` or `==` line, without marks and outer newlines.
`divergence.gold.marks` tells the marks and escapes.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial

from divergence.domain import UsageError
from divergence.gold.binding import Marked, bind
from divergence.gold.faults import Faults, each, refuse
from divergence.gold.lines import Line, Verdict, account, encounter, fields, verdict, without_draft
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


def parse(source: str, name: str, faults: Faults = refuse) -> tuple[Case, ...]:
    """Read the cases of an authoring file, in order; () for an empty one.

    Where faults are noted, a case whose lines cannot all be read is left out, and of a text only
    the first slip in its marks is found.

    Args:
        source: the file's content.
        name: what to call the file in messages.
        faults: what becomes of each complaint; it names the file and the line.

    Raises:
        UsageError: if `faults` refuses something that is not as the format has it.
    """
    blocks = _blocks(source.replace("\r\n", "\n"), name, faults)
    read = each(blocks, partial(_case, faults=faults), faults)
    cases = tuple(case for case in read if case is not None)
    for identity, times in Counter(case.id for case in cases).items():
        if times > 1:
            faults(UsageError(f"{name}: the case id “{identity}” stands twice; rename one"))
    return cases


def _blocks(source: str, name: str, faults: Faults) -> list[_Block]:
    blocks: list[_Block] = []
    for number, text in enumerate(source.split("\n"), 1):
        line = Line(text, f"{name}:{number}")
        if text.startswith("=="):
            blocks.append(_Block(line))
        elif not blocks:
            _blank(line, "a case starts with a line “== id | kind, date | parties”", faults)
        elif text.startswith(STRUCTURE):
            _structure(blocks[-1], line, faults)
        elif blocks[-1].relations or not blocks[-1].texts:
            _blank(line, "a text stands below its “<” line and above the “--” lines", faults)
        else:
            blocks[-1].texts[-1][1].append(text)
    return blocks


def _structure(block: _Block, line: Line, faults: Faults) -> None:
    if line.text.startswith("--"):
        block.relations.append(line)
    elif block.relations:
        faults(UsageError(f"{line.where}: a text after “--” lines; put all texts above them"))
    else:
        block.texts.append((line, []))


def _blank(line: Line, rule: str, faults: Faults) -> None:
    if line.text.strip():
        faults(UsageError(f"{line.where}: “{line.text[:30]}” belongs to no text; {rule}"))


def _case(block: _Block, faults: Faults) -> Case | None:
    """The case of a block; None where a line of it could not be read."""
    marked = each(block.texts, _marked, faults)
    sides = tuple(one.account.side for one in marked)
    whole = len(marked) == len(block.texts)
    verdicts = each(block.relations, partial(verdict, sides=sides), faults) if whole else ()
    line, draft = without_draft(block.head)
    found = fields(line, "==", 3)
    identity, occasion, parties = found.positional
    case = Case(
        id=_identity(identity, line.where),
        encounter=encounter(occasion, parties, line.where),
        accounts=tuple(one.account for one in marked),
        gold=Gold(sides, ()),
        draft=draft,
        extra=found.extra,
        **found.named,
    )
    if not whole or len(verdicts) < len(block.relations):
        return None
    return replace(case, gold=_gold(marked, verdicts, line.where, faults))


def _identity(escaped: str, where: str) -> str:
    identity = unescape(escaped, where)
    if not is_bare(identity):
        raise UsageError(f"{where}: “{identity}” cannot be a folder’s name; choose another id")
    return identity


def _marked(told: tuple[Line, list[str]]) -> Marked:
    line, lines = told
    text, marks = unmark("\n".join(lines).strip("\n"), line.where)
    return Marked(account(line, text), marks)


def _gold(
    marked: tuple[Marked, ...], verdicts: tuple[Verdict, ...], where: str, faults: Faults
) -> Gold:
    sides = tuple(one.account.side for one in marked)
    if not sides or len(set(sides)) < len(sides):
        raise UsageError(f"{where}: a case needs one text or more, and each side once")
    gold = bind(marked, verdicts, where, faults)
    check(gold, {one.account.side: one.account.text for one in marked}, where, faults)
    return gold
