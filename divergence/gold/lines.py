"""The lines of the authoring format's own: `==`, `<` and `--`."""

from dataclasses import dataclass
from datetime import date

from divergence.domain import Encounter, Facet, RelationKind, UsageError
from divergence.gold.marks import split, unescape
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


def fields(
    line: Line, opening: str, count: int, known: tuple[str, ...]
) -> tuple[list[str], dict[str, str]]:
    """The positional fields of a line, still escaped, filled up with empty ones; and the named."""
    positional, named = [], {}
    for part in split(line.text.removeprefix(opening), "|"):
        key, equals, value = part.partition("=")
        if equals and key in known:
            named[key] = unescape(value, line.where)
        elif equals and key.isidentifier():
            raise UsageError(f"{line.where}: no field “{key}”; known are {', '.join(known)}")
        else:
            positional.append(part)
    if not positional[0] or len(positional) > count:
        raise UsageError(f"{line.where}: a “{opening}” line has a name and up to {count - 1} more")
    return positional + [""] * (count - len(positional)), named


def encounter(occasion: str, parties: str, where: str) -> Encounter:
    """The encounter that the second and third field of a `==` line tell of, still escaped."""
    kind, _, day = (part.strip() for part in occasion.rpartition(","))
    if day != "?":
        try:
            date.fromisoformat(day)
        except ValueError:
            raise UsageError(f"{where}: “{day}” is no ISO day; write ? if it is unknown") from None
    return Encounter(
        kind=unescape(kind, where) or None,
        date=None if day == "?" else day,
        parties=tuple(unescape(party, where) for party in split(parties, ",") if party),
    )


def account(line: Line, text: str) -> Account:
    """A text with what its `<` line says of it."""
    (side, language, register), named = fields(line, "<", 3, ACCOUNT_FIELDS)
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
