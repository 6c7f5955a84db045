"""`meta.json`: what is known of a case and its texts, as `divergence-case/1`."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from divergence.domain import Encounter
from divergence.gold.faults import Faults
from divergence.gold.node import Node, is_bare, read_text
from divergence.gold.nouns import Account, Case

SCHEMA = "divergence-case/1"
CASE_KEYS = ("schema", "event", "date", "kind", "parties", "readouts", "origin", "split")
ACCOUNT_KEYS = (
    "side",
    "file",
    "issuer",
    "language",
    "register",
    "published",
    "source",
    "kind",
    "complete",
)


def encounter(meta: Node, faults: Faults) -> Encounter:
    """The encounter that a case is about.

    Raises:
        UsageError: naming file and place, if a field has the wrong type, or `faults` refuses.
    """
    if "schema" in meta and meta["schema"].value != SCHEMA:
        faults(meta["schema"].fault(f"is “{meta['schema'].value}”, not “{SCHEMA}”"))
    day = meta.line("date")
    if day is not None and not is_day(day):
        faults(meta["date"].fault(f"is “{day}”, not a day as 2031-03-12; leave it out if unknown"))
    parties = meta["parties"].elements() if "parties" in meta else ()
    return Encounter(
        kind=meta.line("kind"), date=day, parties=tuple(party.string() for party in parties)
    )


def is_day(text: str) -> bool:
    """Whether a text is a day as ISO 8601 writes it with hyphens."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def account(node: Node, folder: Path) -> Account:
    """One side's entry, and its text from its file.

    Raises:
        UsageError: naming file and place, if the entry is malformed or the text is not there.
    """
    side = node["side"].string()
    plain = f"{side}.txt"
    file = node.line("file") or _likely(side, folder)
    if not is_bare(file):
        node.fail(f"has the file “{file}”, which is not the name of a file beside its meta.json")
    return Account(
        side=side,
        text=read_text(folder / file),
        language=node.line("language") or "und",
        register=node.line("register"),
        issuer=node.line("issuer") or node.line("publisher"),
        kind=node.line("kind"),
        published=node.line("published"),
        source=node.line("source"),
        complete=_complete(node),
        name=None if file == plain else file,
        extra=_others(node, (*ACCOUNT_KEYS, *(() if "issuer" in node else ("publisher",)))),
    )


def extra(meta: Node) -> tuple[tuple[str, str], ...]:
    """The keys of a case that have no field, with their values as JSON."""
    return _others(meta, CASE_KEYS)


def meta_document(case: Case) -> dict[str, object]:
    """The document of a case; only what is known stands in it, what has no field comes last."""
    known = {
        "schema": SCHEMA,
        "event": case.event,
        "date": case.encounter.date,
        "kind": case.encounter.kind,
        "parties": list(case.encounter.parties),
        "readouts": [_readout(account) for account in case.accounts],
        "origin": case.origin,
        "split": case.split,
    }
    return _told(known, case.extra)


def _likely(side: str, folder: Path) -> str:
    plain, marked = f"{side}.txt", f"{side}.md"
    return marked if (folder / marked).is_file() and not (folder / plain).exists() else plain


def _complete(node: Node) -> bool | None:
    if "complete" in node:
        return node["complete"].truth()
    told = node.line("completeness")
    return None if told is None else told.startswith(("full", "complete"))


def _others(node: Node, known: Iterable[str]) -> tuple[tuple[str, str], ...]:
    others = node.others(known)
    return tuple((key, json.dumps(other.value, ensure_ascii=False)) for key, other in others)


def _readout(account: Account) -> dict[str, object]:
    known = {
        "side": account.side,
        "file": account.file,
        "issuer": account.issuer,
        "language": account.language,
        "register": account.register,
        "published": account.published,
        "source": account.source,
        "kind": account.kind,
        "complete": account.complete,
    }
    return _told(known, account.extra)


def _told(known: Mapping[str, object], extra: tuple[tuple[str, str], ...]) -> dict[str, object]:
    """The fields that are known, then the others."""
    told = {key: value for key, value in known.items() if value is not None}
    return told | {key: json.loads(value) for key, value in extra}
