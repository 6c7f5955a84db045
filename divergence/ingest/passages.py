"""`divergence-extract/1`: an article's passages as they were found, or as a person put them right.

They are bound to one article by its hash, and to its words, so that none is ever cut from another.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from divergence.domain import Grade, Readout, Remark, Span, UsageError
from divergence.ingest.article import Extraction, Noted, Passage, readouts
from divergence.ingest.declared import language, side
from divergence.ingest.source import Source, load, shown

SCHEMA = "divergence-extract/1"

_GRADES = {grade.value: grade for grade in (Grade.PRESS_QUOTED, Grade.UNNAMED_SOURCES)}


class MalformedError(Exception):
    """What is wrong with the document, to stand behind its name."""


def read_passages(path: str | Path, article: Readout) -> tuple[Readout, ...]:
    """The accounts in an article by passages that are given: one a side, one more for sources.

    Args:
        path: a file as `divergence extract --format json` writes it, `-` for standard input. Of
            each passage its side, grade and place count; `sides` and `left_out` do not.
        article: as it was read.

    Raises:
        InputError: if the file is missing or too large.
        UsageError: if it is malformed, of another text, or gives no side's official account.
    """
    source = Source(path)
    name = "standard input" if source.from_stdin else shown(path)
    document = _document(load(source), name)
    if document.get("sha256") != article.provenance.sha256:
        raise UsageError(
            f"{name}: of another text than {article.provenance.file}, or one that was changed"
            " since; extract its passages anew"
        )
    try:
        found = readouts(_extraction(document, article), article)
    except MalformedError as error:
        raise UsageError(f"{name}: {error}") from None
    if not found:
        raise UsageError(f"{name}: no passage is quoted in the press; give each side's grade")
    return found


def _document(data: bytes, name: str) -> dict[str, Any]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        raise UsageError(f"{name}: not JSON; write it with `extract --format json`") from None
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise UsageError(f"{name}: not {SCHEMA}; write it with `extract --format json`")
    return document


def _extraction(document: dict[str, Any], article: Readout) -> Extraction:
    """What the document says; raises MalformedError where it cannot be so."""
    passages = tuple(_passages(document, article))
    for one, other in combinations(passages, 2):
        if one.side == other.side and one.span.overlaps(other.span):
            start, stop = max(one.span.start, other.span.start), min(one.span.stop, other.span.stop)
            raise MalformedError(
                f"two passages of {one.side} share characters {start}-{stop}; give them to one"
            )
    return Extraction(
        article.text,
        _spoken(document, article),
        tuple(sorted(passages, key=lambda passage: passage.span)),
        tuple(_noted(document, article)),
    )


def _spoken(document: dict[str, Any], article: Readout) -> str:
    told = document.get("language")
    if article.language_declared or not isinstance(told, str):
        return article.language
    try:
        return language(told) or article.language
    except ValueError as error:
        raise MalformedError(f"language is {told!r}, but takes {error}") from None


def _passages(document: dict[str, Any], article: Readout) -> Iterator[Passage]:
    for where, entry in _entries(document, "passages"):
        grade = _GRADES.get(str(entry.get("grade")))
        if grade is None:
            raise MalformedError(f"{where}: grade is none of {', '.join(_GRADES)}")
        yield Passage(_span(entry, article, where), _side(entry, where), grade)


def _noted(document: dict[str, Any], article: Readout) -> Iterator[Noted]:
    for where, entry in _entries(document, "noted"):
        consistent = entry.get("consistent")
        if not isinstance(consistent, bool):
            raise MalformedError(f"{where}: consistent is neither true nor false")
        span = _span(entry, article, where)
        yield Noted(_side(entry, where), Remark(span, consistent))


def _entries(document: dict[str, Any], key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The entries of a list, each with what an error calls it, counted from 1."""
    entries: Sequence[Any] | None = document.get(key, [])
    if not isinstance(entries, list):
        raise MalformedError(f"{key} is no list")
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict):
            raise MalformedError(f"{key}, entry {number}: no object")
        yield f"{key}, entry {number}", entry


def _side(entry: dict[str, Any], where: str) -> str:
    try:
        return side(str(entry.get("side") or ""))
    except ValueError as error:
        raise MalformedError(f"{where}: side takes {error}") from None


def _span(entry: dict[str, Any], article: Readout, where: str) -> Span:
    """An entry's place, held against its words where it has them."""
    start, stop = entry.get("start"), entry.get("stop")
    if type(start) is not int or type(stop) is not int:
        raise MalformedError(f"{where}: start and stop are no whole numbers")
    body = article.body[0]
    if not body.start <= start < stop <= body.stop:
        raise MalformedError(f"{where}: {start}-{stop} is no place in the article")
    span = Span(start, stop)
    if "text" in entry and entry["text"] != span.of(article.text):
        raise MalformedError(f"{where}: other words stand at {start}-{stop} than it quotes")
    return span
