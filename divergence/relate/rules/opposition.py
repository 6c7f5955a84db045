"""Each side states its own position, and the positions conflict."""

from typing import ClassVar

from divergence.domain import Act, Evidence, Facet, Quote, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.terms import found
from divergence.relate.voice import Voice

PRESSING = frozenset({Act.URGED, Act.RAISED, Act.CONDEMNED, Act.WARNED})
"""Acts by which a side presses for or against something."""


class Opposition:
    """Pressing or reproach by one side, defence or rejection by the other."""

    code: ClassVar = "opposition"
    facet: ClassVar = Facet.TERMINOLOGY
    says: ClassVar = (
        "Says when each account tells its own side's position and one presses or reproaches where "
        "the other rejects, defends or calls the thing lawful."
    )
    blind: ClassVar = (
        "It knows set words of rejection only; two positions may conflict without them."
    )
    examples: ClassVar = (
        Example(
            "President Aldane raised concern over the unlawful boarding of a tanker.",
            "President Orsk stressed that the inspection of the tanker was lawful.",
            RelationKind.OPPOSED_POSITIONS,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Opposed positions, from whichever side the pressing comes."""
        return (*self._against(left, right), *self._against(right, left))

    def _against(self, presser: Voice, defender: Voice) -> tuple[Evidence, ...]:
        defence = _words(defender, "defence")
        if not defence or _words(presser, "defence") or not _own(presser, defender):
            return ()
        pressing = _words(presser, "reproach") or _pressing(presser) or presser.whole()
        says = (
            "each states its own, opposing position: "
            f"{presser.name} “{pressing[0].text}”, {defender.name} “{defence[0].text}”"
        )
        flips = "if the two positions are about different questions"
        quotes = (*pressing, *defence)
        return (evidence(self, RelationKind.OPPOSED_POSITIONS, says, quotes, flips),)


def _words(voice: Voice, stance: str) -> tuple[Quote, ...]:
    return tuple(hit.quote for hit in found("stand", voice) if hit.stance == stance)


def _pressing(voice: Voice) -> tuple[Quote, ...]:
    return voice.cues("act") if PRESSING.intersection(voice.acts) else ()


def _own(one: Voice, other: Voice) -> bool:
    """Whether each account can be taken to tell its own side's position."""
    own = one.holders(other.side) == (one.side,) and other.holders(one.side) == (other.side,)
    foreign = other.side in one.holders(other.side) or one.side in other.holders(one.side)
    return own or (not foreign and bool(_words(one, "reproach") or _pressing(one)))
