"""The one way into the room: two voices, one relation."""

from dataclasses import replace

from divergence.domain import Read, Relation, RelationKind
from divergence.lexicon.words import fold
from divergence.relate.decide import decide
from divergence.relate.priors import load
from divergence.relate.rules import RULES
from divergence.relate.voice import Voice


def relate(left: Voice, right: Voice, similarity: float, read: Read) -> Relation:
    """How the accounts of two sides on one point differ.

    The rules see the voices in an order that hangs on the texts alone, so swapping the sides swaps
    `between` and changes nothing else. Accounts of the same words are equivalent whatever the rules
    would say of them: "we" in one text may be the other side of the next.

    Args:
        left: one side's claims on the point.
        right: the other side's.
        similarity: the probability that both speak of the same point, in [0, 1].
        read: what reads two texts side by side.

    Returns:
        The relation, `between` in the order of the arguments.
    """
    between = (left.side, right.side)
    if same_words(left, right):
        return Relation(between, RelationKind.EQUIVALENT, probability=1.0, margin=1.0)
    first, second = sorted((left, right), key=lambda voice: (voice.text, voice.side))
    found = (evidence for rule in RULES for evidence in rule(first, second))
    relation = decide(first, second, found, similarity, load(), read)
    return replace(relation, between=between)


def same_words(left: Voice, right: Voice) -> bool:
    """Whether two voices say the same to the word, however it is spaced and cased."""
    return fold(left.text).split() == fold(right.text).split()
