"""How well two readers of one case agree, in the measures that comparisons are held to."""

from divergence.domain import UsageError
from divergence.gold.metrics import PairScore, score_readings
from divergence.gold.nouns import Case
from divergence.gold.views import of_gold


def agreement(one: Case, other: Case) -> tuple[PairScore, ...]:
    """Hold one annotation of a case against another.

    Swapping the two swaps precision and recall. κ, silent F1 and relations are counted on what the
    second has marked, so that they may move a little.

    Raises:
        UsageError: if the two are not annotations of the same texts.
    """
    if one.texts != other.texts:
        raise UsageError(f"case {one.id}: the two annotations are not of the same texts")
    return score_readings(other, of_gold(one), of_gold(other))
