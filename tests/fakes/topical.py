"""A call whose claims have topics and rungs of commitment: for what a reader sees first."""

from divergence.domain import (
    Act,
    Comparison,
    Facet,
    Finding,
    Initiator,
    RelationKind,
    SilenceGrade,
)
from tests.fakes.draft import Draft, relation

KARVELIA = (
    "The call took place at the initiative of Ostrana. "
    "They agreed to exchange 140 detained sailors by June. "
    "Both spoke of grain. "
    "The President raised the case of the grain ships that wait off Selt. "
    "The President stressed that the river must stay open. "
    "They greeted each other."
)
OSTRANA = (
    "Ms Voss said that by June 140 detained sailors will be exchanged. "
    "She discussed grain with the President. "
    "She hoped for rain."
)


def two_sides(*, denial: bool = False) -> Comparison:
    """Four topics and two points of none; one point on grain is told by one side only."""
    draft = Draft()
    k = draft.readout("karvelia", KARVELIA)
    o = draft.readout("ostrana", OSTRANA)
    called = draft.claim(
        k, "The call took place at the initiative of Ostrana", initiator=Initiator.OTHER
    )
    sailors = draft.claim(
        k,
        "They agreed to exchange 140 detained sailors by June",
        act=Act.AGREED,
        topics=("captives",),
    )
    grain = draft.claim(k, "Both spoke of grain", act=Act.DISCUSSED, topics=("trade",))
    ships = draft.claim(
        k,
        "The President raised the case of the grain ships that wait off Selt",
        act=Act.RAISED,
        topics=("sea", "trade"),
    )
    river = draft.claim(k, "The President stressed that the river must stay open", act=Act.STRESSED)
    greeted = draft.claim(k, "They greeted each other", routine=True, act=Act.AGREED)
    exchanged = draft.claim(
        o, "by June 140 detained sailors will be exchanged", topics=("captives",)
    )
    discussed = draft.claim(
        o, "She discussed grain with the President", act=Act.DISCUSSED, topics=("trade",)
    )
    rain = draft.claim(o, "She hoped for rain", act=Act.HOPED)

    def silent(side: str, near: str) -> dict[str, object]:
        return {"silent": (draft.silence(side, SilenceGrade.STATEMENT, near),)}

    draft.point(called, **silent("ostrana", exchanged))
    framing = relation(RelationKind.DIFFERENT_FRAMING, Facet.COMMITMENT)
    draft.point(sailors, exchanged, relations=(framing,))
    draft.point(grain, discussed, relations=(relation(RelationKind.EQUIVALENT),))
    draft.point(ships, **silent("ostrana", discussed))
    draft.point(river, **silent("ostrana", rain))
    draft.point(greeted, **silent("ostrana", rain))
    draft.point(rain, **silent("karvelia", river))
    if denial:
        draft.findings = (Finding("denial", "A denial.", ("ostrana", "karvelia"), (rain, river)),)
    return draft.comparison()
