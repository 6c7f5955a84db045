"""`divergence gold stats`: what a set of cases is made of."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import output
from divergence.cli.columns import aligned
from divergence.cli.exits import Outcome, done
from divergence.cli.gold import paths as on_disk
from divergence.cli.gold.paths import as_json, counted
from divergence.domain import Facet, RelationKind

if TYPE_CHECKING:
    from divergence.gold.stats import PairCounts, Stats, TextCounts

_ALL = "all"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet run a cell; after the OWASP page on CSV injection."""


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="The table's format.",
)
def stats(paths: tuple[Path, ...], form: str) -> Outcome:
    """Count cases, texts, claims, points, relations and facets, by language and pooled."""
    from divergence.gold.stats import stats as count

    counts = count(on_disk.cases(paths))
    match form:
        case "json":
            data = as_json(_document(counts))
        case "csv":
            data = _csv(counts)
        case _:
            data = "".join(f"{line}\n" for line in _text(counts)).encode()
    output.write(data, None)
    return done()


def _document(counts: "Stats") -> dict[str, object]:
    return {
        "schema": "divergence-gold-stats/1",
        **_whole(counts),
        "texts": {language: _texts(each) for language, each in counts.texts.items()},
        "all_texts": _texts(counts.all_texts),
        "pairs": {languages: _pairs(each) for languages, each in counts.pairs.items()},
        "all_pairs": _pairs(counts.all_pairs),
    }


def _whole(counts: "Stats") -> dict[str, object]:
    return {
        "cases": counts.cases,
        "drafts": counts.drafts,
        "cases_by_sides": {str(sides): cases for sides, cases in counts.sides},
        "points": counts.points,
        "shared_points": counts.shared_points,
    }


def _texts(counts: "TextCounts") -> dict[str, object]:
    return {
        "texts": counts.texts,
        "characters": counts.characters,
        "tokens": counts.tokens,
        "claims": counts.claims,
        "routine": counts.routine,
        "routine_share": round(counts.routine_share, 4),
        "one_sided": counts.one_sided,
        "one_sided_share": round(counts.one_sided_share, 4),
        "one_sided_routine": counts.one_sided_routine,
    }


def _pairs(counts: "PairCounts") -> dict[str, object]:
    return {
        "pairs": counts.pairs,
        "shared": counts.shared,
        "without_relation": counts.unrelated,
        "low_confidence": counts.low,
        "relations": {kind.value: counts.relations[kind] for kind in RelationKind},
        "facets": {facet.value: counts.facets[facet] for facet in Facet},
        "groups": {f"{few}–{many}": n for (few, many), n in sorted(counts.groups.items())},
    }


def _csv(counts: "Stats") -> bytes:
    """One row a figure, UTF-8 with a byte order mark, as spreadsheets want it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(("group", "figure", "value"))
    for group, figures in _groups(counts):
        writer.writerows((_cell(group), *row) for row in _flat(figures))
    return stream.getvalue().encode("utf-8-sig")


def _groups(counts: "Stats") -> Iterator[tuple[str, dict[str, object]]]:
    yield _ALL, _whole(counts) | _texts(counts.all_texts) | _pairs(counts.all_pairs)
    yield from ((language, _texts(each)) for language, each in counts.texts.items())
    yield from ((languages, _pairs(each)) for languages, each in counts.pairs.items())


def _flat(figures: dict[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in figures.items():
        if isinstance(value, dict):
            yield from ((f"{name} {key}", inner) for key, inner in value.items())
        else:
            yield name, value


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _text(counts: "Stats") -> Iterator[str]:
    yield counted(counts.cases, "case") + (
        f", {counts.drafts} unconfirmed" if counts.drafts else ""
    )
    yield from (f"with {counted(sides, 'side')}: {cases}" for sides, cases in counts.sides)
    yield f"{counted(counts.points, 'point')}, {counts.shared_points} shared"
    yield ""
    texts = counts.texts | {_ALL: counts.all_texts}
    yield from aligned([_TEXT_HEAD, *(_text_row(name, each) for name, each in texts.items())])
    yield ""
    pairs = counts.pairs | {_ALL: counts.all_pairs}
    kinds = [kind.value for kind in RelationKind]
    head = ["SIDES IN", "PAIRS", "SHARED", *kinds, "unsure"]
    yield from aligned([head, *(_pair_row(name, each) for name, each in pairs.items())])
    yield ""
    yield _listed("facets", {f.value: counts.all_pairs.facets[f] for f in Facet})
    groups = sorted(counts.all_pairs.groups.items())
    yield _listed("claims on shared points", {f"{few}–{many}": n for (few, many), n in groups})


_TEXT_HEAD = ("TEXTS IN", "TEXTS", "CHARACTERS", "TOKENS", "CLAIMS", "ROUTINE", "ONE-SIDED")


def _text_row(name: str, counts: "TextCounts") -> tuple[str, ...]:
    return (
        name,
        str(counts.texts),
        str(counts.characters),
        str(counts.tokens),
        str(counts.claims),
        f"{counts.routine} ({counts.routine_share:.0%})",
        f"{counts.one_sided} ({counts.one_sided_share:.0%})",
    )


def _pair_row(name: str, counts: "PairCounts") -> list[str]:
    kinds = [str(counts.relations[kind]) for kind in RelationKind]
    return [name, str(counts.pairs), str(counts.shared), *kinds, str(counts.low)]


def _listed(name: str, numbers: dict[str, int]) -> str:
    return f"{name}: {', '.join(f'{key} {n}' for key, n in numbers.items() if n) or 'none'}"
