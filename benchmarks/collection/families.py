"""Families of claims: whole lines, nothing real in them, nothing of the fixtures, every label."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import identity
from demands import SERVED, Row

from divergence.gold.tokens import tokens

RUN = 8
"""Words in a run; of Chinese, twice as many characters."""
LABELS = {
    *("contradictory", "opposed", "framing", "same", "not"),
    *("more", "less"),
}
GROUPS = {
    "contradictory": ("contradictory",),
    "opposed": ("opposed",),
    "framing": ("framing",),
    "more or less": ("more", "less"),
    "same": ("same",),
    "not": ("not",),
}
LEAST_OF_LABEL = 0.05
LEAST_OF_LANGUAGE = 0.04
FACETED = 4
"""Members of an account that names its facets: language, text, label, facets."""

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """An anchor and other accounts, as one line of the file has them."""

    id: str
    texts: tuple[tuple[str, str], ...]
    """Language and text, the anchor's first."""
    labels: tuple[str, ...]


def rows(files: Sequence[Path], fixtures: Path) -> Iterator[Row]:
    """What is demanded of the families in some files together; nothing where there is no file."""
    there = [file for file in files if file.exists()]
    if not there:
        return
    lines = [line for file in there for line in file.read_text(encoding="utf-8").splitlines()]
    read = [_read(line) for line in lines]
    ill = [f"line {n}" for n, family in enumerate(read, 1) if family is None]
    families = [family for family in read if family is not None]
    repeated = [name for name, n in Counter(each.id for each in families).items() if n > 1]
    yield _none("ill-formed lines", [*ill, *repeated])
    for what, find in (("states", identity.states), ("leaders", identity.leaders)):
        yield _none(f"real {what}", list(_named(families, find)))
    yield _none("runs of eight words of the fixtures", list(_shared(families, fixtures)))
    yield _none("texts that stand in two", list(_repeated(families)))
    labels = Counter(label for family in families for label in family.labels)
    for name, group in GROUPS.items():
        share = sum(labels[label] for label in group) / max(labels.total(), 1)
        yield Row(f"families: share labelled {name}", share, LEAST_OF_LABEL)
    languages = Counter(language for family in families for language, _ in family.texts)
    for language in SERVED:
        share = languages[language] / max(languages.total(), 1)
        yield Row(f"families: share of texts in {language}", share, LEAST_OF_LANGUAGE)


def _none(what: str, found: Sequence[str]) -> Row:
    detail = "\n".join(f"      {line}" for line in found[:40])
    return Row(f"families: {what}", len(found), most=0, detail=detail)


def _read(line: str) -> Family | None:
    """The family of a line, or nothing where the line is not what a family's line is."""
    try:
        told = json.loads(line)
        anchor, others = told["anchor"], told["others"]
        texts = [tuple(anchor), *((other[0], other[1]) for other in others)]
        labels = tuple(other[2] for other in others)
        family = Family(told["id"], tuple(texts), labels)
        sound = (
            set(labels) <= LABELS
            and bool(labels)
            and all(lang in SERVED and text.strip() == text != "" for lang, text in texts)
            and all(
                len(other) < FACETED or all(isinstance(facet, str) for facet in other[3])
                for other in others
            )
        )
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
    return family if sound else None


def _named(families: Iterable[Family], find: identity.Find) -> Iterator[str]:
    for family in families:
        for language, text in family.texts:
            yield from (f"{family.id}/{language}: {hit}" for hit in sorted(find(text, language)))


def _shared(families: Iterable[Family], fixtures: Path) -> Iterator[str]:
    known = {run for text in _fixture_texts(fixtures) for run in _runs(text)}
    for family in families:
        for _, text in family.texts:
            run = next((run for run in _runs(text) if run in known), None)
            if run:
                yield f"{family.id}: {' '.join(run)}"


def _fixture_texts(fixtures: Path) -> Iterator[str]:
    for file in sorted(fixtures.rglob("*")):
        if file.suffix in {".txt", ".case", ".html", ".md", ".article"}:
            yield file.read_text(encoding="utf-8", errors="replace")
        elif file.suffix == ".jsonl":
            for line in file.read_text(encoding="utf-8").splitlines():
                told = json.loads(line)
                yield from (value for value in told.values() if isinstance(value, str))


def _runs(text: str) -> list[Run]:
    words = [at.of(text).lower() for at in tokens(text)]
    ideographs = sum(len(word) == 1 and word > "\u3400" for word in words)
    size = 2 * RUN if 2 * ideographs > len(words) else RUN
    return [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]


def _repeated(families: Iterable[Family]) -> Iterator[str]:
    places: dict[str, set[str]] = defaultdict(set)
    for family in families:
        for _, text in family.texts:
            places[text].add(family.id)
    for text, names in places.items():
        if len(names) > 1:
            yield f"{', '.join(sorted(names))}: {text}"
