"""A benchmark's files as the user has them: records with the fields that a benchmark needs."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from divergence.domain import InputError

Record = dict[str, Any]


def from_jsonl(path: Path, fields: Sequence[str]) -> list[Record]:
    """One record a line.

    Raises:
        InputError: if the file is missing, or a line is no JSON object with these fields.
    """
    records = []
    for number, line in enumerate(_text(path).splitlines(), 1):
        try:
            record = json.loads(line)
        except ValueError as error:
            raise InputError(f"{path}: line {number} is no JSON") from error
        records.append(_whole(record, fields, path, number))
    return _some(records, path)


def from_tsv(path: Path, fields: Sequence[str]) -> list[Record]:
    """One record a line below the head; quotation marks are letters like any other.

    Raises:
        InputError: if the file is missing, or a line lacks one of these fields.
    """
    lines = _text(path).split("\n")
    records = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return _some([_whole(record, fields, path, n) for n, record in enumerate(records, 2)], path)


def several(folder: Path, pattern: str) -> list[Path]:
    """The files of a pattern, by name.

    Raises:
        InputError: if there is none.
    """
    if not (found := sorted(folder.glob(pattern))):
        raise InputError(f"{folder} holds no file {pattern}")
    return found


def grouped(records: Sequence[Record], field: str, *, least: int) -> list[list[Record]]:
    """The records of each value of a field, by value.

    Raises:
        InputError: if there are fewer values than `least`.
    """
    values = sorted({record[field] for record in records})
    if len(values) < least:
        raise InputError(f"a threshold is chosen on one half of {field!r} and there is only one")
    return [[record for record in records if record[field] == value] for value in values]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{path} is not text in UTF-8") from error


def _whole(record: object, fields: Sequence[str], path: Path, number: int) -> Record:
    if not isinstance(record, dict):
        raise InputError(f"{path}: line {number} is no JSON object")
    for field in fields:
        if record.get(field) is None:
            raise InputError(f"{path}: line {number} has no {field!r}: not the file expected")
    return record


def _some(records: list[Record], path: Path) -> list[Record]:
    if not records:
        raise InputError(f"{path} is empty")
    return records
