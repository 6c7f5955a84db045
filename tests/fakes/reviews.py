"""Rulings on comparisons, and comparisons to rule on, written down or drawn at random."""

from dataclasses import replace

from hypothesis import strategies as st

from divergence.domain import (
    Accept,
    Cited,
    Comparison,
    Decision,
    Facet,
    Label,
    Match,
    Merge,
    Note,
    OnlyIn,
    Point,
    Publish,
    Readout,
    Reject,
    Relabel,
    RelationKind,
    Ruling,
    SilenceGrade,
    Split,
    Undecided,
)
from tests.fakes.draft import Draft, relation

SENTENCES = (
    "Both leaders agreed to open the Tarn bridge on 1 May.",
    "They discussed the gas transit contract.",
    "The President warned against new drilling in the Ardel strait.",
    "He thanked Ostrana for humanitarian aid.",
    "The sides will exchange 140 detained sailors.",
    "They agreed to stay in touch.",
    "They agreed to stay in touch.",
    "«Да», – сказал он.",
    "双方同意加强能源合作。",
)
"""One stands twice: the same words at two places."""


def cite(comparison: Comparison, *claims: str) -> tuple[Cited, ...]:
    """Claims as a ruling cites them."""
    found = (comparison.claim[claim] for claim in claims)
    return tuple(Cited(one.side, one.readout, one.span, one.text) for one in found)


def cite_point(comparison: Comparison, point: Point) -> tuple[Cited, ...]:
    """All claims of a point."""
    return cite(comparison, *(claim for _, ids in point.claims for claim in ids))


def rule(
    comparison: Comparison,
    point: str,
    decision: Decision,
    reviewer: str = "Ayla",
    time: str = "2031-03-14T09:00:00+03:00",
) -> Ruling:
    """A ruling on the point of that id."""
    found = next(one for one in comparison.points if one.id == point)
    signature = str(comparison.signature)
    return Ruling(reviewer, time, signature, cite_point(comparison, found), decision)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Two or three sides with up to six claims each, put into points at random."""
    draft = Draft()
    sides = ("karvelia", "ostrana", "zhenlu")[: draw(st.integers(2, 3))]
    for side in sides:
        told = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
        _claims(draft, draft.readout(side, " ".join(told)), told)
    homes = [draw(st.integers(0, len(draft.claims))) for _ in draft.claims]
    for home in dict.fromkeys(homes):
        claims = [c.id for c, at in zip(draft.claims, homes, strict=True) if at == home]
        _point(draw, draft, claims, sides)
    called = draw(st.sets(st.sampled_from([claim.id for claim in draft.claims]), max_size=2))
    draft.undecided = tuple(Undecided(claim, 0.45) for claim in sorted(called))
    return draft.comparison()


def _claims(draft: Draft, readout: Readout, told: list[str]) -> None:
    at = 0
    for number, words in enumerate(told, 1):
        draft.claim(readout, words)
        claim = draft.claims[-1]
        start = readout.text.index(words, at)
        span = replace(claim.span, start=start, stop=start + len(words))
        draft.claims[-1] = replace(claim, id=f"{readout.id}-{number}", span=span)
        at = start + len(words)


def _point(draw: st.DrawFn, draft: Draft, claims: list[str], sides: tuple[str, ...]) -> None:
    known = {claim.id: claim for claim in draft.claims}
    speaking = [side for side in sides if any(known[c].side == side for c in claims)]
    label = st.sampled_from([kind for kind in RelationKind if kind != "more_specific"])
    pairs = [(a, b) for n, a in enumerate(speaking) for b in speaking[n + 1 :]]
    draft.point(
        *claims,
        probability=draw(st.sampled_from([0.55, 0.8, 1.0])),
        relations=tuple(relation(draw(label), between=pair) for pair in pairs),
        silent=tuple(
            draft.silence(side, SilenceGrade.TOPIC) for side in sides if side not in speaking
        ),
    )


def decisions(comparison: Comparison, point: Point) -> st.SearchStrategy[Decision]:
    """Any decision on a point."""
    ids = [claim for _, own in point.claims for claim in own]
    other = st.sampled_from(comparison.points)
    halves = st.integers(1, len(ids)).map(
        lambda n: Split(tuple(cite(comparison, *part) for part in (ids[:n], ids[n:]) if part))
    )
    picked = st.lists(
        st.sampled_from([claim.id for claim in comparison.claims]),
        min_size=1, max_size=4, unique=True,
    )  # fmt: skip
    every: list[st.SearchStrategy[Decision]] = [
        st.just(Accept(tuple(Label(r.between, r.relation, r.side) for r in point.relations))),
        st.just(Reject()),
        picked.map(lambda claims: Match(cite(comparison, *claims))),
        other.map(lambda found: Merge((cite_point(comparison, found),))),
        halves,
        st.sampled_from([side for side, _ in point.claims]).map(OnlyIn),
        st.text(max_size=20).map(Note),
        st.builds(Publish, st.booleans(), st.none() | st.integers(1, 9), st.none() | st.text()),
    ]
    if point.relations:
        every.append(_labels(point).map(Relabel))
    return st.one_of(every)


def _labels(point: Point) -> st.SearchStrategy[Label]:
    def label(between: tuple[str, str], kind: RelationKind, facets: list[Facet]) -> Label:
        side = between[1] if kind is RelationKind.MORE_SPECIFIC else None
        return Label(between, kind, side, tuple(facets))

    return st.builds(
        label,
        st.sampled_from([found.between for found in point.relations]),
        st.sampled_from(RelationKind),
        st.lists(st.sampled_from(Facet), unique=True, max_size=3),
    )


@st.composite
def rulings(draw: st.DrawFn, comparison: Comparison) -> tuple[Ruling, ...]:
    """Up to six rulings of up to three reviewers."""
    made = []
    for _ in range(draw(st.integers(0, 6))):
        point = draw(st.sampled_from(comparison.points))
        made.append(
            rule(
                comparison,
                point.id,
                draw(decisions(comparison, point)),
                draw(st.sampled_from(["Ayla", "Bo", "Чен"])),
                f"2031-03-14T09:{draw(st.integers(0, 59)):02}:00+03:00",
            )
        )
    return tuple(made)
