"""`divergence gold agreement`: how well two readings of the same cases agree."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from divergence.cli import options, output
from divergence.cli.columns import aligned
from divergence.cli.exits import Outcome, done
from divergence.cli.gold.paths import as_json, counted

if TYPE_CHECKING:
    from divergence.gold.counts import Counts
    from divergence.gold.metrics import PairScore

_SHORT = ("claim_f1", "silence_kappa", "silent_f1", "link_f1", "relation_acc", "compatible_acc")
"""The figures that stand beside each case in the table; JSON has all."""

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Agreement:
    """All that is told of two readings."""

    forth: tuple["PairScore", ...]
    """The first held against the second."""
    back: tuple["PairScore", ...]
    """The second held against the first."""
    alone: tuple[str, ...]


@click.command()
@click.argument("one", type=click.Path(path_type=Path), metavar="A")
@click.argument("other", type=click.Path(path_type=Path), metavar="B")
@options.form("table")
def agreement(one: Path, other: Path, form: str) -> Outcome:
    """Measure two annotations of the same cases against each other.

    A and B are paths of cases with the same ids and texts, or two golds of one case. Figures are
    those of `check`, pooled with 95 % bootstrap intervals over cases, and case by case.
    """
    from divergence.gold.agreement import agreement as hold
    from divergence.gold.readings import readings

    read = readings(one, other)
    found = _Agreement(
        forth=tuple(score for first, second in read.pairs for score in hold(first, second)),
        back=tuple(score for first, second in read.pairs for score in hold(second, first)),
        alone=read.alone,
    )
    data = as_json(_document(found)) if form == "json" else _table(found)
    output.write(data, None)
    for case in read.alone:
        output.say(f"Notice: case “{case}” is in one of the two only")
    return done(f"{counted(len(read.pairs), 'case')} read twice")


def _document(found: _Agreement) -> dict[str, object]:
    from divergence.gold.metrics import by_case, pooled

    return {
        "schema": "divergence-agreement/1",
        "a_against_b": _pooled(found.forth),
        "b_against_a": _pooled(found.back),
        "cases": {case: _figures(counts) for case, counts in by_case(found.forth).items()},
        "confusion": [
            {"a": first, "b": second, "links": links}
            for (second, first), links in _confusion(pooled(found.forth))
        ],
        "alone": list(found.alone),
    }


def _pooled(scores: tuple["PairScore", ...]) -> dict[str, dict[str, float]]:
    from divergence.gold.bootstrap import intervals
    from divergence.gold.metrics import pooled

    bounds = intervals(scores)
    return {
        name: {"value": value, "low": bounds[name][0], "high": bounds[name][1]}
        for name, value in _figures(pooled(scores)).items()
    }


def _figures(counts: "Counts") -> dict[str, float]:
    from divergence.gold.metrics import figures

    return asdict(figures(counts))


def _confusion(counts: "Counts") -> list[tuple[tuple[str, str], int]]:
    from divergence.gold.metrics import confusion

    return sorted(confusion(counts).items())


def _table(found: _Agreement) -> bytes:
    return "".join(f"{line}\n" for line in _lines(found)).encode()


def _lines(found: _Agreement) -> Iterator[str]:
    from divergence.gold.metrics import by_case

    forth, back = _pooled(found.forth), _pooled(found.back)
    rows = [(name, _cell(forth[name]), _cell(back[name])) for name in forth]
    yield from aligned([("POOLED", "A AGAINST B", "B AGAINST A"), *rows])
    yield ""
    cases = [
        (case, *(f"{_figures(counts)[name]:.4f}" for name in _SHORT))
        for case, counts in by_case(found.forth).items()
    ]
    yield from aligned([("A AGAINST B", *_SHORT), *cases])
    yield ""
    yield from aligned([("RELATION IN A", "RELATION IN B", "LINKS"), *_confused(found)])


def _confused(found: _Agreement) -> Iterator[tuple[str, ...]]:
    from divergence.gold.metrics import pooled

    for (second, first), links in _confusion(pooled(found.forth)):
        yield first, second, str(links)


def _cell(told: dict[str, float]) -> str:
    return f"{told['value']:.4f} [{told['low']:.4f}, {told['high']:.4f}]"
