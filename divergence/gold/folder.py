"""Case folders: `meta.json`, one text a side, and `gold.json`."""

from pathlib import Path

from divergence.domain import Encounter, UsageError
from divergence.gold.document import SCHEMA as GOLD_SCHEMA
from divergence.gold.document import gold_document, parse_gold
from divergence.gold.node import Node, dump, is_bare, load, read_text
from divergence.gold.nouns import Account, Case

SCHEMA = "divergence-case/1"
GOLD, META = "gold.json", "meta.json"


def is_case(folder: Path) -> bool:
    """Whether a folder holds a case: it has a gold or a meta file."""
    return (folder / GOLD).is_file() or (folder / META).is_file()


def read_folder(folder: Path) -> Case:
    """One case from its folder; the folder's name is its id.

    Keys that are not known are passed over. `publisher` is read as `issuer` and a `completeness`
    as `complete`; a readout without a `file` is in `<side>.txt`.

    Raises:
        UsageError: naming file and place, if a file is missing or malformed.
    """
    meta = load(folder / META)
    accounts = tuple(_account(node, folder) for node in meta["readouts"].elements())
    texts = {account.side: account.text for account in accounts}
    if len(texts) < len(accounts):
        meta["readouts"].fail("names a side twice; give each its own name")
    gold = parse_gold(load(folder / GOLD, GOLD_SCHEMA), texts)
    parties = meta["parties"].elements() if "parties" in meta else ()
    return Case(
        id=folder.resolve().name,
        encounter=Encounter(
            kind=meta.line("kind"),
            date=meta.line("date"),
            parties=tuple(party.string() for party in parties),
        ),
        accounts=accounts,
        gold=gold,
        event=meta.line("event"),
        origin=meta.line("origin"),
        split=meta.line("split"),
    )


def build(case: Case, folder: Path) -> None:
    """Write a case's folder: its texts to the letter, its meta file and its gold.

    Args:
        case: what to write.
        folder: the case's own folder; made if it is missing, files of the same names are replaced.

    Raises:
        UsageError: if a text's file would lie elsewhere or take another file's place.
    """
    files = [META, GOLD, *(account.file for account in case.accounts)]
    if not all(map(is_bare, files)) or len(set(files)) < len(files):
        raise UsageError(f"case “{case.id}” cannot have the files {', '.join(files)}; rename some")
    folder.mkdir(parents=True, exist_ok=True)
    for account in case.accounts:
        (folder / account.file).write_bytes(account.text.encode())
    (folder / META).write_bytes(dump(_meta(case)))
    (folder / GOLD).write_bytes(dump(gold_document(case.gold, case.texts)))


def _account(node: Node, folder: Path) -> Account:
    side = node["side"].string()
    file = node.line("file") or f"{side}.txt"
    if not is_bare(file):
        node.fail(f"has the file “{file}”, which is not the name of a file beside {META}")
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
        name=None if file == f"{side}.txt" else file,
    )


def _complete(node: Node) -> bool | None:
    if "complete" in node:
        return node["complete"].truth()
    told = node.line("completeness")
    return None if told is None else told.startswith(("full", "complete"))


def _meta(case: Case) -> dict[str, object]:
    return _told(
        {
            "schema": SCHEMA,
            "event": case.event,
            "date": case.encounter.date,
            "kind": case.encounter.kind,
            "parties": list(case.encounter.parties),
            "readouts": [_readout(account) for account in case.accounts],
            "origin": case.origin,
            "split": case.split,
        }
    )


def _readout(account: Account) -> dict[str, object]:
    return _told(
        {
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
    )


def _told(fields: dict[str, object]) -> dict[str, object]:
    """The fields that are known."""
    return {key: value for key, value in fields.items() if value is not None}
