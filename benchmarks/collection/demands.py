"""What is demanded of the collection, figure by figure, and whence each number comes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from divergence.domain import Claim, Readout, RelationKind, Span
from divergence.gold import Case
from divergence.gold.stats import Stats

MANY = 10**9


@dataclass(frozen=True, slots=True)
class Row:
    """One figure and the range that it must lie in."""

    name: str
    value: float
    least: float = 0
    most: float = MANY
    detail: str = ""
    """What a reader should look at, one line each."""

    @property
    def held(self) -> bool:
        """Whether the figure lies in its range."""
        return self.least <= self.value <= self.most

    def bare(self) -> str:
        """The figure without its range."""
        return f"  {self.name:<58} {self.value:8.3f}".replace(".000", "    ")

    def __str__(self) -> str:
        """One line, and the details where the figure is not as demanded."""
        bounds = [f"≥ {self.least:g}"] if self.least > 0 else []
        bounds += [f"≤ {self.most:g}"] if self.most < MANY else []
        told = f"{self.bare()}  {' and '.join(bounds):<18} {'' if self.held else 'NOT HELD'}"
        return told.rstrip() + ("" if self.held or not self.detail else f"\n{self.detail}")


SHARES = {
    RelationKind.DIFFERENT_FRAMING: 0.40,
    RelationKind.MORE_SPECIFIC: 0.30,
    RelationKind.EQUIVALENT: 0.20,
    RelationKind.OPPOSED_POSITIONS: 0.06,
    RelationKind.CONTRADICTORY: 0.05,
}
"""Of the relations on shared points. Over 20 published pairs: 46 differently framed, 35 more
specific, 23 equivalent, 6 opposed, 2 contradictory of 112; contradictions are written more often
than they are published, or nothing could be learnt of them."""
SHARE_APART = {"training": 0.08}
"""How far a share may lie from that, by set."""
OTHERWISE_APART = 0.12
"""The same for fixtures: their relations are what arbiters decided, and nobody steered them."""
ONE_SIDED = (0.55, 0.70)
"""Share of claims on whose point no other side speaks; 0.54 in five published pairs, 0.60 in 20."""

SERVED = ("en", "ru", "tr", "zh", "ar", "uk", "fr", "fa")
TEST_READOUTS = {language: 8 if language in {"en", "ru", "tr", "zh"} else 4 for language in SERVED}
CASES = 30
"""In each of the splits `tune` and `test`."""


def on_fixtures(
    fixtures: Sequence[Case], tune: Sequence[Case], test: Sequence[Case]
) -> Iterator[Row]:
    """How many, in which languages, of what kinds."""
    yield Row("fixtures: cases for tuning", len(tune), CASES)
    yield Row("fixtures: cases for testing", len(test), CASES)
    yield Row("fixtures: cases across languages", sum(map(_crosses, fixtures)), 24)
    yield Row("fixtures: cases with three sides", sum(len(c.sides) > 2 for c in fixtures), 6)  # noqa: PLR2004
    special = sum(len(c.sides) == 1 or _excerpt(c) or _denies(c) for c in fixtures)
    yield Row("fixtures: excerpt, single account or denial", special, 6)
    yield Row("fixtures: cases with page furniture", sum(map(_furnished, fixtures)), 8)
    languages = Counter(account.language for case in test for account in case.accounts)
    for language, least in TEST_READOUTS.items():
        yield Row(f"test: readouts in {language}", languages[language], least)


def on_training(training: Sequence[Case]) -> Iterator[Row]:
    """How many, in which languages, of what kinds."""
    registers = {a.register for case in training for a in case.accounts if a.register}
    yield Row("training: cases", len(training), 500)
    yield Row("training: claims", sum(len(case.gold.claims) for case in training), 12_000)
    crossing = sum(map(_crosses, training)) / len(training)
    yield Row("training: share of cases across languages", crossing, 0.40)
    yield Row("training: cases with three sides", sum(len(c.sides) > 2 for c in training), 30)  # noqa: PLR2004
    yield Row("training: registers", len(registers), 25)


def on_distribution(name: str, counts: Stats) -> Iterator[Row]:
    """How much is told by one side, and how what is shared differs."""
    yield Row(f"{name}: share of claims one-sided", counts.all_texts.one_sided_share, *ONE_SIDED)
    yield Row(f"{name}: share of claims routine", counts.all_texts.routine_share, 0.05, 0.15)
    pairs = counts.all_pairs
    total = max(sum(pairs.relations.values()), 1)
    apart = SHARE_APART.get(name, OTHERWISE_APART)
    for kind, share in SHARES.items():
        found = pairs.relations[kind] / total
        low, high = max(share - apart, 0.02), share + apart
        yield Row(f"{name}: share of relations {kind.value}", found, low, high)
    groups = sum(n for size, n in pairs.groups.items() if size != (1, 1))
    yield Row(f"{name}: share of shared points with a group", groups / max(pairs.shared, 1), 0.05)


def _crosses(case: Case) -> bool:
    return len({account.language.partition("-")[0] for account in case.accounts}) > 1


def _excerpt(case: Case) -> bool:
    return any(account.complete is False for account in case.accounts)


def _denies(case: Case) -> bool:
    return dict(case.extra).get("denial") == "true"


def _furnished(case: Case) -> bool:
    """Whether a line of a text below its front matter holds letters and no part of a claim."""
    return any(_bare_line(readout, case.gold.of(readout.side)) for readout in case.readouts)


def _bare_line(readout: Readout, claims: Sequence[Claim]) -> bool:
    for body in readout.body:
        at = body.start
        for line in body.of(readout.text).splitlines(keepends=True):
            span = Span(at, at + len(line))
            at = span.stop
            telling = any(char.isalnum() or char == "#" for char in line)
            if telling and not any(claim.span.overlaps(span) for claim in claims):
                return True
    return False
