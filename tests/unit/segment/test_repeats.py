"""Which claims of one text tell the same again."""

from divergence.segment.repeats import repeats

NO = frozenset({"not"})
LONG = "The two leaders agreed to open the northern crossing before the harvest"


def test_the_shorter_repeats_the_longer_wherever_it_stands() -> None:
    assert repeats([LONG, "They met", LONG + " begins"], NO) == {0: 2}
    assert repeats([LONG + " begins", "They met", LONG], NO) == {2: 0}


def test_of_two_as_long_the_earlier_stands() -> None:
    assert repeats([LONG, LONG, LONG], NO) == {1: 0, 2: 0}


def test_short_claims_never_repeat() -> None:
    assert repeats(["They agreed on tolls", "They agreed on tolls"], NO) == {}


def test_another_figure_is_another_claim() -> None:
    first = "Norland will send a further 40 generators to the hospitals of Orrville"
    assert repeats([first, first.replace("40", "60")], NO) == {}


def test_a_negation_is_another_claim() -> None:
    assert repeats([LONG, LONG.replace("agreed to", "agreed not to")], NO) == {}
