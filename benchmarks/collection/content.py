"""Whether texts repeat each other: near-duplicates, and words that training and fixtures share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from demands import Row

from divergence.gold import Case
from divergence.gold.tokens import tokens

RUN = 5
"""Words in a run; of Chinese, twice as many characters."""
COMMON = 8
"""Cases in which a word must stand to count as one of the formulas' words."""
FORMULAS = Path(__file__).with_name("formulas.txt")
FORMULA = 3
"""Cases in which a run stands to be a formula, not a text of its own."""
ALIKE = 0.15
"""Share of the shorter text's runs that another text may hold."""

Run = tuple[str, ...]


def rows(training: Sequence[Case], fixtures: Sequence[Case]) -> Iterator[Row]:
    """Near-duplicates in all cases, and runs of words that stand in training and in fixtures."""
    cases = (*training, *fixtures)
    words = {case.id: _words(case) for case in cases}
    runs = {
        f"{case}/{side}": _runs(told)
        for case, texts in words.items()
        for side, told in texts.items()
    }
    known = _common(words.values())
    twins = list(_twins(runs, known))
    yield Row("texts that repeat another", len(twins), most=0, detail=_listed(twins))
    here = {run: case.id for case in fixtures for run in _of(case, runs)}
    there = {run: case.id for case in training for run in _of(case, runs)}
    formulas = _formulas(cases, runs) | _listed_formulas()
    shared = [
        f"{' '.join(run)}  ({there[run]}, {case})"
        for run, case in here.items()
        if run in there and run not in formulas and not set(run) <= known
    ]
    detail = _listed(shared)
    yield Row("runs of words shared by training and fixtures", len(shared), most=0, detail=detail)


def _words(case: Case) -> dict[str, tuple[str, ...]]:
    return {
        side: tuple(at.of(text).lower() for at in tokens(text)) for side, text in case.texts.items()
    }


def _runs(words: tuple[str, ...]) -> frozenset[Run]:
    ideographs = sum(len(word) == 1 and word > "\u3400" for word in words)
    size = 2 * RUN if 2 * ideographs > len(words) else RUN
    return frozenset(words[at : at + size] for at in range(len(words) - size + 1))


def _of(case: Case, runs: Mapping[str, frozenset[Run]]) -> frozenset[Run]:
    return frozenset().union(*(runs[f"{case.id}/{side}"] for side in case.sides))


def _common(words: Iterable[Mapping[str, tuple[str, ...]]]) -> frozenset[str]:
    """Words that stand in many cases."""
    spread = Counter(word for texts in words for word in set().union(*texts.values()))
    return frozenset(word for word, n in spread.items() if n >= COMMON)


def _listed_formulas() -> frozenset[Run]:
    lines = FORMULAS.read_text(encoding="utf-8").splitlines()
    return frozenset(
        run for line in lines if not line.startswith("#") for run in _runs(tuple(line.split()))
    )


def _formulas(cases: Sequence[Case], runs: Mapping[str, frozenset[Run]]) -> frozenset[Run]:
    spread = Counter(run for case in cases for run in _of(case, runs))
    return frozenset(run for run, n in spread.items() if n >= FORMULA)


def _twins(runs: Mapping[str, frozenset[Run]], known: frozenset[str]) -> Iterator[str]:
    """Pairs of texts of which one holds much of the other's runs that no formula explains."""
    places: dict[Run, list[str]] = defaultdict(list)
    for name, own in runs.items():
        for run in own:
            if not set(run) <= known:
                places[run].append(name)
    meetings = Counter(
        (a, b)
        for names in places.values()
        for n, a in enumerate(names)
        for b in names[n + 1 :]
        if a.partition("/")[0] != b.partition("/")[0]
    )
    for (a, b), met in sorted(meetings.items()):
        if met > ALIKE * min(len(runs[a]), len(runs[b])):
            yield f"{a} and {b}: {met} runs"


def _listed(found: Sequence[str]) -> str:
    return "\n".join(f"      {line}" for line in sorted(found)[:60])
