"""What a site's robots.txt lets a program fetch (RFC 9309)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

_EVERYBODY = "*"

_KEPT = "/?%:@!$&'()*+,;=~-._"
"""Characters that stand for themselves, in rules and in paths alike."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line `Allow` or `Disallow`."""

    pattern: str
    allows: bool


def rules(text: str, agent: str) -> tuple[Rule, ...]:
    """The rules for a program (2.2.1): those of all its groups, else those for everybody.

    Args:
        text: of the file; what is no rule is passed over.
        agent: what the program calls itself, without its version.
    """
    groups: dict[str, list[Rule]] = {}
    named: list[str] = []
    naming = False
    for key, value in _lines(text):
        if key == "user-agent":
            named = [*named, value.lower()] if naming else [value.lower()]
            naming = True
            groups.setdefault(value.lower(), [])
        else:
            naming = False
            for name in named if value else ():
                groups[name].append(Rule(_spelled(value), key == "allow"))
    return tuple(groups.get(agent.lower(), groups.get(_EVERYBODY, ())))


def allows(found: tuple[Rule, ...], path: str) -> bool:
    """Whether a path, with its query, may be fetched (2.2.2).

    The longest rule that matches decides, and `Allow` between equals; where none does, it may.
    """
    spelled = _spelled(path)
    fitting = [rule for rule in found if matches(rule.pattern, spelled)]
    return max(((len(rule.pattern), rule.allows) for rule in fitting), default=(0, True))[1]


def matches(pattern: str, path: str) -> bool:
    """Whether a path begins as a rule says; `*` is any run of characters, `$` at the end its end.

    Each piece between two stars is taken where it first comes, so that nothing is tried twice.
    """
    anchored = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if anchored and not rest:
        return at == len(path)
    last = rest.pop() if anchored else ""
    for piece in rest:
        at = path.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return path.endswith(last) and len(path) - len(last) >= at


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """The lines that count, as key and value; the others neither rule nor part groups."""
    for line in re.split(r"[\r\n]+", text):
        key, _, value = line.partition("#")[0].partition(":")
        if (key := key.strip().lower()) in {"user-agent", "allow", "disallow"}:
            yield key, value.strip()


def _spelled(path: str) -> str:
    """Percent signs only where a path needs them (2.2.2), so that equal paths are spelled alike."""
    return re.sub("(?:%[0-9A-Fa-f]{2})+", _kept, quote(path, safe=_KEPT, errors="replace"))


def _kept(escapes: re.Match[str]) -> str:
    return quote(unquote_to_bytes(escapes[0]), safe="-._~")
