"""Pairs of terms that two sides use for the same thing, from the points that they share."""

from divergence.domain import (
    Attributes,
    Claim,
    Comparison,
    Encounter,
    Mention,
    Point,
    Readout,
    Signature,
    Span,
)
from divergence.relate.suggestions import suggestions

OURS = ("Ships wait in the Kelm Strait.", "Pilots return to the Kelm Strait.", "Tolls were raised.")
THEIRS = ("Ships wait in the Orsk Channel.", "Pilots will go to the Orsk Channel.", "Tolls rose.")


def comparison(ours: tuple[str, ...] = OURS, theirs: tuple[str, ...] = THEIRS) -> Comparison:
    """Two texts whose claims share a point, one to one."""
    claims, readouts = [], []
    for side, told in (("ostrana", ours), ("karvelia", theirs)):
        text = " ".join(told)
        readouts.append(Readout(side, text, (Span(0, len(text)),), id=side, language="en"))
        claims += [claim(side, text, at, each) for at, each in enumerate(told)]
    points = tuple(
        Point(f"p{at}", "", (("ostrana", (f"ostrana-{at}",)), ("karvelia", (f"karvelia-{at}",))))
        for at in range(len(ours))
    )
    signature = Signature("0", "e", "j", "s", ())
    return Comparison(Encounter(), tuple(readouts), tuple(claims), points, signature, 0.5)


def claim(side: str, text: str, at: int, told: str) -> Claim:
    start = text.index(told)
    names = tuple(
        Mention(name.lower(), Span(where := start + told.index(name), where + len(name)))
        for name in ("Kelm Strait", "Orsk Channel", "Kiev", "Kyiv")
        if name in told
    )
    span = Span(start, start + len(told))
    return Claim(f"{side}-{at}", side, side, span, told, attributes=Attributes(names=names))


def shown(found: Comparison, own: str = "") -> list[tuple[str, str, int]]:
    pairs = suggestions({"one": found}, own)
    return [(each.sides[0].term, each.sides[1].term, len(each.points)) for each in pairs]


def test_names_that_each_side_uses_alone_are_suggested() -> None:
    (found,) = suggestions({"one": comparison()})
    assert [(side.side, side.language, side.term) for side in found.sides] == [
        ("karvelia", "en", "Orsk Channel"),
        ("ostrana", "en", "Kelm Strait"),
    ]
    assert (found.points, found.share) == (("one#p0", "one#p1"), 1.0)


def test_comparisons_are_counted_together_in_whatever_order() -> None:
    both = {"one": comparison(), "two": comparison()}
    forth, back = suggestions(both), suggestions(dict(reversed(both.items())))
    assert forth == back
    assert forth[0].points == ("one#p0", "one#p1", "two#p0", "two#p1")


def test_swapped_sides_give_the_same_pairs() -> None:
    swapped = comparison(THEIRS, OURS)
    assert [set(pair[:2]) for pair in shown(swapped)] == [{"Kelm Strait", "Orsk Channel"}]


def test_a_name_that_the_other_text_has_as_well_is_none() -> None:
    assert shown(comparison(OURS, (*THEIRS[:2], "The Kelm Strait has tolls."))) == []


def test_spellings_of_one_name_and_known_pairs_are_none() -> None:
    assert shown(comparison(("Talks in Kyiv.",), ("Talks in Kiev.",))) == []
    own = """
    [place.kelm]
    about = "what the water off Kelm is called"
    source = "Style guide"
    [place.kelm.a]
    en = ["Kelm Strait"]
    [place.kelm.b]
    en = ["Orsk Channel"]
    """
    assert shown(comparison(), own) == []


def test_plain_words_need_two_points() -> None:
    ours = ("The blockade of Kelm hurts.", "An end of the blockade was sought.")
    theirs = ("The inspection of Kelm hurts.", "An end of the inspection was sought.")
    assert shown(comparison(ours, theirs)) == [("inspection", "blockade", 2)]
    assert shown(comparison(ours[:1], theirs[:1])) == []


def test_without_shared_points_there_is_none() -> None:
    assert suggestions({}) == ()
