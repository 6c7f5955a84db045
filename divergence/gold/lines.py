"""The lines of the authoring format's own: `==`, `<` and `--`."""

import json
import re
from dataclasses import dataclass

from divergence.domain import Encounter, Facet, RelationKind, UsageError
from divergence.gold.marks import split, unescape
from divergence.gold.meta import ACCOUNT_KEYS, CASE_KEYS, is_day
from divergence.gold.nouns import Account, GoldRelation

RELATIONS = {
    "eq": RelationKind.EQUIVALENT,
    "ms": RelationKind.MORE_SPECIFIC,
    "df": RelationKind.DIFFERENT_FRAMING,
    "op": RelationKind.OPPOSED_POSITIONS,
    "co": RelationKind.CONTRADICTORY,
}
CASE_FIELDS = ("event", "origin", "split")
ACCOUNT_FIELDS = ("issuer", "kind", "published", "source", "complete", "file")
DRAFT = "draft"
_ANSWERS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file, and how to speak of it."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A `--` line: the label of a point and one relation on it."""

    label: str
    relation: GoldRelation
    where: str


@dataclass(frozen=True, slots=True)
class Fields:
    """The parts of a line between its bars."""

    positional: tuple[str, ...]
    """Still escaped, filled up with empty ones."""
    named: dict[str, str]
    extra: tuple[tuple[str, str], ...]
    """Those of the form `key:=JSON`."""


def fields(line: Line, opening: str, count: int) -> Fields:
    """Take a `==` or `<` line apart.

    Raises:
        UsageError: if it has no name, more than `count` parts without a key, or a key not known.
    """
    known, kept = (CASE_FIELDS, CASE_KEYS) if opening == "==" else (ACCOUNT_FIELDS, ACCOUNT_KEYS)
    positional, named, extra = [], {}, []
    for part in split(line.text.removeprefix(opening), "|"):
        key, equals, value = _keyed(part)
        if equals and key.endswith(":"):
            extra.append(_extra(key[:-1], value, kept, line.where))
        elif equals and key in known:
            named[key] = unescape(value, line.where)
        elif equals and key.isidentifier():
            raise UsageError(
                f"{line.where}: no field “{key}”; known are {', '.join(known)}; another one is"
                f" written “{key}:=” with its value as JSON"
            )
        else:
            positional.append(part)
    if not positional[0] or len(positional) > count:
        raise UsageError(f"{line.where}: a “{opening}” line has a name and up to {count - 1} more")
    positional += [""] * (count - len(positional))
    return Fields(tuple(positional), named, tuple(extra))


def without_draft(line: Line) -> tuple[Line, bool]:
    """A `==` line without the mark `| draft` at its end, and whether it had one."""
    drafted = split(line.text, "|")[1:][-1:] == [DRAFT]
    return (Line(line.text.rpartition("|")[0], line.where) if drafted else line), drafted


def encounter(occasion: str, parties: str, where: str) -> Encounter:
    """The encounter that the second and third field of a `==` line tell of, still escaped."""
    kind, _, day = (part.strip() for part in occasion.rpartition(","))
    if day != "?" and not is_day(day):
        raise UsageError(f"{where}: “{day}” is no ISO day; write ? if it is unknown")
    return Encounter(
        kind=unescape(kind, where) or None,
        date=None if day == "?" else day,
        parties=tuple(unescape(party, where) for party in split(parties, ",") if party),
    )


def account(line: Line, text: str) -> Account:
    """A text with what its `<` line says of it."""
    found = fields(line, "<", 3)
    (side, language, register), named = found.positional, dict(found.named)
    if set(side) & set(" ~\\/"):
        raise UsageError(f"{line.where}: a side’s name has no blank, “~” or slash: “{side}”")
    complete = named.pop("complete", None)
    if complete is not None and complete not in _ANSWERS:
        raise UsageError(f"{line.where}: complete is true or false, not “{complete}”")
    return Account(
        side=side,
        text=text,
        language=unescape(language, line.where) or "und",
        register=unescape(register, line.where) or None,
        complete=None if complete is None else _ANSWERS[complete],
        name=named.pop("file", None),
        extra=found.extra,
        **named,
    )


def verdict(line: Line, sides: tuple[str, ...]) -> Verdict:
    """What a `--` line says, between sides of the case."""
    body, *notes = split(line.text.removeprefix("--"), "#")
    words = [word for word in body.split() if word != "?"]
    label, words = (words[0], words[1:]) if words else ("", [])
    between, words = _pair(line, words, sides)
    kind = RELATIONS.get(words[0]) if words else None
    if not kind or len(notes) > 1:
        codes = ", ".join(RELATIONS)
        raise UsageError(f"{line.where}: a “--” line reads “-- b eq”, with one of {codes}")
    side = words[1] if kind is RelationKind.MORE_SPECIFIC and len(words) > 1 else None
    if kind is RelationKind.MORE_SPECIFIC and side not in between:
        raise UsageError(f"{line.where}: “ms” needs one of {' and '.join(between)} after it")
    relation = GoldRelation(
        between=between,
        relation=kind,
        side=side,
        facets=tuple(_facet(word, line.where) for word in words[2 if side else 1 :]),
        low="?" in body.split(),
        note=unescape(notes[0], line.where) if notes else "",
    )
    return Verdict(label, relation, line.where)


def _keyed(part: str) -> tuple[str, str, str]:
    """A part before, at and after its first equals sign that is not escaped."""
    key = re.match(r"(?:\\.|[^\\=])*", part, re.DOTALL)
    end = key.end() if key else 0
    return part[:end], part[end : end + 1], part[end + 1 :]


def _extra(key: str, value: str, kept: tuple[str, ...], where: str) -> tuple[str, str]:
    """A field that only the meta file knows, its value in one form of JSON."""
    name = unescape(key, where)
    if not name or name in kept:
        raise UsageError(f"{where}: “{key}:=”: the format has a place of its own for it")
    try:
        told = json.loads(unescape(value, where))
    except (ValueError, RecursionError):
        raise UsageError(f"{where}: “{key}:=” is followed by no JSON: {value[:40]}") from None
    if told is None:
        raise UsageError(f"{where}: “{key}:=null” says nothing; delete it")
    return name, json.dumps(told, ensure_ascii=False)


def _pair(
    line: Line, words: list[str], sides: tuple[str, ...]
) -> tuple[tuple[str, str], list[str]]:
    """The two sides that a relation holds between, in the order of the texts; the other words."""
    named = tuple(words[0].split("~")) if words and "~" in words[0] else ()
    if not named and len(sides) > 2:  # noqa: PLR2004 — a pair
        raise UsageError(f"{line.where}: with {len(sides)} sides, name two: “-- b one~other eq”")
    pair = tuple(side for side in sides if side in named) if named else sides
    if len(pair) != 2 or len(named) not in (0, 2):  # noqa: PLR2004 — a pair
        raise UsageError(f"{line.where}: “{line.text}” does not name two of {', '.join(sides)}")
    return (pair[0], pair[1]), words[1:] if named else words


def _facet(word: str, where: str) -> Facet:
    if word not in list(Facet):
        raise UsageError(f"{where}: no facet “{word}”; known are {', '.join(Facet)}")
    return Facet(word)
