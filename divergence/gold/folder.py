"""Case folders: `meta.json`, one text a side, and `gold.json`."""

from functools import partial
from pathlib import Path

from divergence.domain import UsageError
from divergence.gold.document import SCHEMA as GOLD_SCHEMA
from divergence.gold.document import gold_document, parse_gold
from divergence.gold.faults import Faults, each, refuse
from divergence.gold.meta import account, encounter, extra, meta_document
from divergence.gold.node import dump, is_bare, load
from divergence.gold.nouns import Case

GOLD, META = "gold.json", "meta.json"


def is_case(folder: Path) -> bool:
    """Whether a folder holds a case: it has a gold or a meta file."""
    return (folder / GOLD).is_file() or (folder / META).is_file()


def read_folder(folder: Path, gold: str = GOLD, faults: Faults = refuse) -> Case:
    """One case from its folder; the folder's name is its id.

    Keys of the meta file that are not known are kept as they are, those of the gold are passed
    over. `publisher` is read as `issuer` and a `completeness` as `complete`; a readout without a
    `file` is in `<side>.txt`, or in `<side>.md` where only that is there.

    Args:
        folder: the case's own.
        gold: the name of the gold's file, for cases that were annotated several times.
        faults: what becomes of each complaint; it names the file and the place.

    Raises:
        UsageError: if a JSON file is missing, is no JSON or lacks its lists, or `faults` refuses.
    """
    meta = load(folder / META)
    listed = tuple(meta["readouts"].elements())
    accounts = each(listed, partial(account, folder=folder), faults)
    texts = {account.side: account.text for account in accounts}
    if len(texts) < len(accounts):
        faults(meta["readouts"].fault("names a side twice; give each its own name"))
    document = load(folder / gold, GOLD_SCHEMA)
    return Case(
        id=folder.resolve().name,
        encounter=encounter(meta, faults),
        accounts=accounts,
        gold=parse_gold(document, texts if len(texts) == len(listed) else None, faults),
        event=meta.line("event"),
        origin=meta.line("origin"),
        split=meta.line("split"),
        draft=document["draft"].truth() if "draft" in document else False,
        extra=extra(meta),
    )


def build(case: Case, folder: Path) -> None:
    """Write a case's folder: its texts to the letter, its meta file and its gold.

    Args:
        case: what to write.
        folder: the case's own folder; made if it is missing, files of the same names are replaced.

    Raises:
        UsageError: if a text's file would lie elsewhere or take another file's place.
    """
    written = files(case)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in written.items():
        (folder / name).write_bytes(data)


def files(case: Case) -> dict[str, bytes]:
    """The files of a case's folder by name, as `build` writes them.

    Raises:
        UsageError: if a text's file would lie elsewhere or take another file's place.
    """
    names = [META, GOLD, *(account.file for account in case.accounts)]
    if not all(map(is_bare, names)) or len(set(names)) < len(names):
        raise UsageError(f"case “{case.id}” cannot have the files {', '.join(names)}; rename some")
    document = gold_document(case.gold, case.texts, draft=case.draft)
    return {
        **{account.file: account.text.encode() for account in case.accounts},
        META: dump(meta_document(case)),
        GOLD: dump(document),
    }
