"""What a set of cases is made of, counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple, dataclass, field, fields
from itertools import combinations
from operator import add

from divergence.domain import Facet, RelationKind
from divergence.gold.nouns import Case
from divergence.gold.points import every_point, relation
from divergence.gold.tokens import tokens


@dataclass(frozen=True, slots=True)
class TextCounts:
    """Texts and their claims."""

    texts: int = 0
    characters: int = 0
    tokens: int = 0
    claims: int = 0
    routine: int = 0
    one_sided: int = 0
    """Claims on whose point no other side speaks."""
    one_sided_routine: int = 0

    def __add__(self, other: "TextCounts") -> "TextCounts":
        """Both together."""
        return TextCounts(*map(add, astuple(self), astuple(other)))

    @property
    def routine_share(self) -> float:
        """Of the claims, in [0, 1]; 0 for none."""
        return self.routine / self.claims if self.claims else 0.0

    @property
    def one_sided_share(self) -> float:
        """Of the claims, in [0, 1]; 0 for none."""
        return self.one_sided / self.claims if self.claims else 0.0


@dataclass(frozen=True, slots=True)
class PairCounts:
    """What two sides share, over pairs of sides."""

    pairs: int = 0
    shared: int = 0
    """Points on which both sides of a pair speak."""
    unrelated: int = 0
    """Those of them without a relation."""
    low: int = 0
    """Relations on which the annotator hesitated."""
    relations: Counter[RelationKind] = field(default_factory=Counter)
    facets: Counter[Facet] = field(default_factory=Counter)
    groups: Counter[tuple[int, int]] = field(default_factory=Counter)
    """Shared points by their numbers of claims on the two sides, the smaller first."""

    def __add__(self, other: "PairCounts") -> "PairCounts":
        """Both together."""
        both = ((getattr(self, each.name), getattr(other, each.name)) for each in fields(self))
        return PairCounts(*(one + another for one, another in both))


@dataclass(frozen=True, slots=True)
class Stats:
    """A set of cases, counted by language and pooled."""

    cases: int
    drafts: int
    sides: tuple[tuple[int, int], ...]
    """How many cases have so many sides, fewest first."""
    points: int
    """All of them; a claim that stands alone is one."""
    shared_points: int
    """Those on which two sides or more speak."""
    texts: dict[str, TextCounts]
    """By language, sorted."""
    all_texts: TextCounts
    pairs: dict[str, PairCounts]
    """By the languages of the two sides, whichever writes which: `en–ru`, sorted."""
    all_pairs: PairCounts


def stats(cases: Iterable[Case]) -> Stats:
    """Count cases; no cases give zeros."""
    counted = tuple(cases)
    points = [point for case in counted for point in every_point(case.gold)]
    texts: dict[str, TextCounts] = {}
    pairs: dict[str, PairCounts] = {}
    for case in counted:
        languages = {account.side: account.language for account in case.accounts}
        for side, language in languages.items():
            texts[language] = texts.get(language, TextCounts()) + _text(case, side)
        for sides in combinations(case.sides, 2):
            key = "–".join(sorted(languages[side] for side in sides))
            pairs[key] = pairs.get(key, PairCounts()) + _pair(case, sides)
    return Stats(
        cases=len(counted),
        drafts=sum(case.draft for case in counted),
        sides=tuple(sorted(Counter(len(case.sides) for case in counted).items())),
        points=len(points),
        shared_points=sum(len(point.claims) > 1 for point in points),
        texts=dict(sorted(texts.items())),
        all_texts=sum(texts.values(), TextCounts()),
        pairs=dict(sorted(pairs.items())),
        all_pairs=sum(pairs.values(), PairCounts()),
    )


def _text(case: Case, side: str) -> TextCounts:
    text, claims = case.texts[side], case.gold.of(side)
    shared = [point for point in case.gold.points if len(point.claims) > 1]
    told = {claim for point in shared for claim in point.of(side)}
    alone = [claim for claim in claims if claim.id not in told]
    return TextCounts(
        texts=1,
        characters=len(text),
        tokens=len(tokens(text)),
        claims=len(claims),
        routine=sum(claim.routine for claim in claims),
        one_sided=len(alone),
        one_sided_routine=sum(claim.routine for claim in alone),
    )


def _pair(case: Case, sides: tuple[str, str]) -> PairCounts:
    shared = [point for point in case.gold.points if all(map(point.of, sides))]
    found = [relation(point, sides) for point in shared]
    told = [verdict for verdict in found if verdict is not None]
    sizes = (sorted(len(point.of(side)) for side in sides) for point in shared)
    return PairCounts(
        pairs=1,
        shared=len(shared),
        unrelated=found.count(None),
        low=sum(verdict.low for verdict in told),
        relations=Counter(verdict.relation for verdict in told),
        facets=Counter(facet for verdict in told for facet in verdict.facets),
        groups=Counter((few, many) for few, many in sizes),
    )
