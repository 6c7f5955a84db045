"""What is known about two accounts, the same from either side."""

from collections.abc import Callable

from divergence.domain import Act, Actors, Evidence, RelationKind, Status
from divergence.relate import Voice
from divergence.relate.features import features
from tests.fakes.reading import NOTHING

Say = Callable[..., Voice]


def test_seen_from_the_other_side_odd_features_change_their_sign(say: Say) -> None:
    ours = say("a", "Both sides agreed to mend the bridge.", act=Act.AGREED, actors=Actors.BOTH)
    theirs = say("b", "A bridge.", status=Status.DONE, routine=True)
    said = [Evidence("names", "", (), None, RelationKind.MORE_SPECIFIC, "a")]
    there, back = features(ours, theirs, said, NOTHING), features(theirs, ours, said, NOTHING)
    assert there.even == back.even
    assert there.odd == {name: -number for name, number in back.odd.items()}
    assert there.odd["rule:names:more_specific"] == 1.0
    assert there.odd["length"] > 0


def test_a_rule_that_speaks_twice_counts_once(say: Say) -> None:
    said = [Evidence("figures", str(number), ()) for number in (1, 2)]
    known = features(say("a", "One."), say("b", "Two."), said, NOTHING)
    assert known.even["rule:figures:equivalent"] == 1.0


def test_own_in_one_text_is_other_in_the_next(say: Say) -> None:
    ours, theirs = say("a", "We spoke.", actors=Actors.OWN), say("b", "x", actors=Actors.OTHER)
    assert features(ours, theirs, (), NOTHING).even["actors:agree"] == 1.0
    mine = say("b", "We spoke too.", actors=Actors.OWN)
    assert features(ours, mine, (), NOTHING).even["actors:agree"] == 0.0


def test_acts_of_one_account_alone_are_named(say: Say) -> None:
    ours, theirs = say("a", "x", act=Act.AGREED), say("b", "y", act=Act.URGED)
    known = features(ours, theirs, (), NOTHING).even
    assert {"act-alone:agreed", "act-alone:urged"} <= known.keys()
    assert "act-alone:urged" not in features(theirs, say("c", "z", act=Act.URGED), (), NOTHING).even
