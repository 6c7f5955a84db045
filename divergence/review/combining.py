"""What several reviewers make of a comparison together; where they disagree, nobody's word counts.

No reviewer ranks before another, and no majority overrules one: what was found without them stays
until they agree.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from divergence.review.grouping import Group, Grouping, closed
from divergence.review.placing import Placed
from divergence.review.replay import Subject, View, regroups


@dataclass(frozen=True, slots=True)
class Word:
    """What all reviewers who said something of a point in one respect agree on."""

    says: object
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Combined:
    """What holds after all rulings."""

    groups: Grouping
    words: Mapping[tuple[Group, Subject], Word]
    disputed: tuple[Group, ...]
    """Claims whose grouping is in dispute, one set a dispute."""
    at_odds: tuple[tuple[Group, Subject], ...]
    """Points and respects on which reviewers say different things."""

    def disputes(self, number: int, placed: Placed, view: View) -> bool:
        """Whether reviewers disagree on a ruling: on its points, or on what it says of one."""
        if regroups(placed) and any(claims & placed.named for claims in self.disputed):
            return True
        mine = {key for key, vote in view.votes.items() if vote.number == number}
        return not mine.isdisjoint(self.at_odds)


def combine(found: Grouping, views: Sequence[View]) -> Combined:
    """What the reviewers agree on, carried out on what was found.

    The claims fall into the smallest sets that no point of anybody reaches across. In each the
    reviewers who ruled there either have the same points, or the points found remain.
    """
    groups, disputed = dict(found), []
    for claims in closed([found, *(view.groups for view in views)]):
        ruling = [view for view in views if view.ruled & claims]
        made = {frozenset(view.groups[claim] for claim in claims) for view in ruling}
        if len(made) > 1:
            disputed.append(claims)
        elif ruling:
            groups |= {claim: ruling[0].groups[claim] for claim in claims}
    words, at_odds = _words(views, frozenset(groups.values()))
    return Combined(groups, words, tuple(disputed), at_odds)


def _words(
    views: Iterable[View], groups: frozenset[Group]
) -> tuple[dict[tuple[Group, Subject], Word], tuple[tuple[Group, Subject], ...]]:
    said: dict[tuple[Group, Subject], dict[str, object]] = {}
    for view in views:
        for key, vote in view.votes.items():
            if key[0] in groups:
                said.setdefault(key, {})[view.reviewer] = vote.says
    agreed = {
        key: Word(next(iter(told.values())), tuple(sorted(told)))
        for key, told in said.items()
        if len(set(told.values())) == 1
    }
    return agreed, tuple(key for key in said if key not in agreed)
