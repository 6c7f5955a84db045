from dataclasses import replace

import pytest

from divergence import gold
from divergence.gold import Case
from divergence.gold.difference import Change, ChangeKind, differences

TEXTS = ("They spoke. Ten ships, all new. A bridge.", "A call took place. Ships. Trade.")
OLD = (
    "[~a They spoke]. [b Ten ships, all new]. [- A bridge].",
    "[~a A call took place]. [b Ships]. [- Trade].",
)
LINES = "-- a eq\n-- b ms merrow quantity\n"


def case(first: str = OLD[0], second: str = OLD[1], lines: str = LINES) -> Case:
    (made,) = gold.parse(f"== x | call, ?\n< merrow\n{first}\n< tarskaya\n{second}\n{lines}", "x")
    assert tuple(made.texts.values()) == TEXTS
    return made


@pytest.mark.parametrize(
    ("new", "change"),
    [
        (
            case(OLD[0].replace("[- A bridge]", "A bridge")),
            Change(ChangeKind.GONE, "x", "merrow 32–40", ("A bridge",), ()),
        ),
        (
            case(OLD[0].replace("[- A bridge]", "[- A] [- bridge]")),
            Change(ChangeKind.CUT, "x", "merrow 32–40", ("A bridge",), ("A", "bridge")),
        ),
        (
            case(OLD[0].replace("[- A", "[~- A")),
            Change(ChangeKind.ROUTINE, "x", "merrow 32–40", ("A bridge",), ("~A bridge",)),
        ),
        (
            case(lines="-- a eq\n-- b ms tarskaya quantity\n"),
            Change(
                ChangeKind.RELATION,
                "x",
                "merrow~tarskaya: Ten ships, all new",
                ("more_specific (merrow) quantity",),
                ("more_specific (tarskaya) quantity",),
            ),
        ),
        (
            case(lines="-- a eq\n-- b ms merrow scope quantity\n"),
            Change(
                ChangeKind.FACETS,
                "x",
                "merrow~tarskaya: Ten ships, all new",
                ("more_specific (merrow) quantity",),
                ("more_specific (merrow) quantity scope",),
            ),
        ),
        (
            case(lines="-- a eq ?\n-- b ms merrow quantity\n"),
            Change(
                ChangeKind.CONFIDENCE,
                "x",
                "merrow~tarskaya: ~They spoke",
                ("equivalent",),
                ("equivalent ?",),
            ),
        ),
        (
            case(
                OLD[0].replace("[- A", "[c A"), OLD[1].replace("[- T", "[c T"), LINES + "-- c co\n"
            ),
            Change(
                ChangeKind.JOINED,
                "x",
                "2 → 1 points",
                ("merrow: A bridge", "tarskaya: Trade"),
                ("merrow: A bridge ⟷ tarskaya: Trade (contradictory)",),
            ),
        ),
    ],
)
def test_each_change_is_told_once_and_backwards(new: Case, change: Change) -> None:
    assert differences(case(), new) == (change,)
    (back,) = differences(new, case())
    assert (back.before, back.after) == (change.after, change.before)
    swapped = {ChangeKind.GONE: ChangeKind.NEW, ChangeKind.JOINED: ChangeKind.SPLIT}
    assert back.kind is swapped.get(change.kind, change.kind)


def test_claims_that_change_their_points_are_regrouped() -> None:
    new = case(OLD[0].replace("[b", "[-").replace("[- A", "[b A"))
    (change,) = differences(case(), new)
    assert change.kind is ChangeKind.REGROUPED
    assert change.before == (
        "merrow: Ten ships, all new ⟷ tarskaya: Ships (more_specific (merrow) quantity)",
        "merrow: A bridge",
    )
    assert change.after == (
        "merrow: A bridge ⟷ tarskaya: Ships (more_specific (merrow) quantity)",
        "merrow: Ten ships, all new",
    )


def test_a_cut_that_parts_a_point_is_told_as_both() -> None:
    new = case(OLD[0].replace("ships, all new]", "ships], [- all new]"))
    assert [change.kind for change in differences(case(), new)] == [
        ChangeKind.CUT,
        ChangeKind.SPLIT,
    ]


def test_a_point_without_a_relation_differs_from_one_with() -> None:
    old = case()
    points = tuple(replace(point, relations=()) for point in old.gold.points)
    bare = replace(old, gold=replace(old.gold, points=points))
    assert [(c.kind, c.before) for c in differences(bare, old)] == [(ChangeKind.RELATION, ())] * 2
    assert differences(bare, bare) == ()


def test_names_do_not_count() -> None:
    (other,) = gold.parse(
        "== y | call, ?\n< merrow\n[~q They spoke]. [r Ten ships, all new]. [s A bridge].\n"
        "< tarskaya\n[~q A call took place]. [r Ships]. [- Trade].\n-- r ms merrow quantity\n"
        "-- q eq\n",
        "y",
    )
    assert differences(case(), other) == ()
