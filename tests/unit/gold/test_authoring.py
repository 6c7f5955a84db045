from dataclasses import replace
from pathlib import Path

import pytest

from divergence import gold
from divergence.domain import Encounter, Facet, RelationKind, Span, UsageError
from divergence.gold import Account, GoldPoint, GoldRelation

PAIR = """\
== x-1 | talks, third round, 2034-02-11 | Merrow, Tarskaya | event=The talks | origin=invented
< merrow | en | washington
[~a The two spoke]. [b Merrow offered ten ships], [- as it does every year]; [=b ten ships in all].

\\-- Office of the President
< tarskaya | ru | moscow | kind=post | complete=false
[~- Good evening]. [~a Состоялся разговор]. [b Merrow offered ships] and [b named a number].
-- a eq
-- b ms merrow quantity scope ? # as I read it \\#1
"""
THREE = """\
== x-2 | meeting, ? | A, B
< a
[x One]. [y Two].
< b
[x Eins]. [x Uno].
< c
[x Un]. [z Seul], [z vraiment].
-- x a~b eq
-- x c~a df attribution
-- x b~c co
"""


def test_a_case_says_what_the_format_says() -> None:
    (case,) = gold.parse(PAIR, "x.case")
    assert (case.id, case.event, case.origin, case.split) == (
        "x-1",
        "The talks",
        "invented",
        None,
    )
    assert case.encounter == Encounter(
        kind="talks, third round", date="2034-02-11", parties=("Merrow", "Tarskaya")
    )
    merrow, tarskaya = case.accounts
    assert merrow.text == (
        "The two spoke. Merrow offered ten ships, as it does every year; ten ships in all.\n\n"
        "-- Office of the President"
    )
    assert (merrow.language, merrow.register, merrow.file) == ("en", "washington", "merrow.txt")
    assert tarskaya == Account(
        "tarskaya",
        "Good evening. Состоялся разговор. Merrow offered ships and named a number.",
        language="ru",
        register="moscow",
        kind="post",
        complete=False,
    )


def test_claims_are_numbered_and_letters_tie_them() -> None:
    (case,) = gold.parse(PAIR, "x.case")
    claims = {claim.id: claim for claim in case.gold.claims}
    assert [claim.text for claim in case.gold.of("merrow")] == [
        "The two spoke",
        "Merrow offered ten ships",
        "as it does every year",
    ]
    assert claims["merrow-2"].repeats == (Span(64, 80),)
    assert [name for name, claim in claims.items() if claim.routine] == [
        "merrow-1",
        "tarskaya-1",
        "tarskaya-2",
    ]
    sides = ("merrow", "tarskaya")
    assert case.gold.points == (
        GoldPoint(
            (("merrow", ("merrow-1",)), ("tarskaya", ("tarskaya-2",))),
            (GoldRelation(sides, RelationKind.EQUIVALENT),),
            "a",
        ),
        GoldPoint(
            (("merrow", ("merrow-2",)), ("tarskaya", ("tarskaya-3", "tarskaya-4"))),
            (
                GoldRelation(
                    sides,
                    RelationKind.MORE_SPECIFIC,
                    "merrow",
                    (Facet.QUANTITY, Facet.SCOPE),
                    low=True,
                    note="as I read it #1",
                ),
            ),
            "b",
        ),
    )


def test_many_sides_name_their_pairs() -> None:
    (case,) = gold.parse(THREE, "x.case")
    shared, *alone = case.gold.points
    assert [relation.between for relation in shared.relations] == [
        ("a", "b"),
        ("a", "c"),
        ("b", "c"),
    ]
    assert [point.claims for point in alone] == [
        (("a", ("a-2",)),),
        (("c", ("c-2", "c-3")),),
    ]
    assert case.encounter.date is None


def test_written_and_read_again_it_is_the_same() -> None:
    for source in (
        PAIR,
        THREE.replace("c~a", "a~c")
        .replace("< a", "< a | und")
        .replace("< b", "< b | und")
        .replace("< c", "< c | und"),
    ):
        (case,) = gold.parse(source, "x.case")
        assert gold.unbuild(case) == source


def test_windows_newlines_change_nothing() -> None:
    assert gold.parse(PAIR.replace("\n", "\r\n"), "x.case") == gold.parse(PAIR, "x.case")


def test_an_empty_file_has_no_cases() -> None:
    assert gold.parse("\n\n", "x.case") == ()


def test_the_readouts_are_ready_to_be_judged() -> None:
    (case,) = gold.parse(PAIR, "x.case")
    for readout, account in zip(case.readouts, case.accounts, strict=True):
        assert (readout.id, readout.text, readout.language) == (
            account.side,
            account.text,
            account.language,
        )
        assert all(claim.span.of(readout.text) == claim.text for claim in case.gold.of(readout.id))


def test_points_without_letters_get_some() -> None:
    (case,) = gold.parse(PAIR, "x.case")
    bare = replace(case.gold, points=tuple(replace(p, id="p 1") for p in case.gold.points))
    assert gold.unbuild(replace(case, gold=bare)) == PAIR


def test_a_repeated_claim_of_its_own_gets_a_letter() -> None:
    (case,) = gold.parse(PAIR, "x.case")
    first, *others = case.gold.of("tarskaya")
    repeated = replace(first, repeats=(Span(55, 58),))
    lone = replace(case.gold, claims=(*case.gold.of("merrow"), repeated, *others))
    written = gold.unbuild(replace(case, gold=lone))
    assert "[~c Good evening]" in written
    assert gold.parse(written, "x.case")[0].gold.of("tarskaya")[0].repeats == (Span(55, 58),)


@pytest.mark.parametrize("what", ["repeat inside a claim", "no relation", "blank in a side"])
def test_what_cannot_be_said_is_refused(what: str) -> None:
    (case,) = gold.parse(PAIR, "x.case")
    match what:
        case "repeat inside a claim":
            first, *others = case.gold.claims
            broken = replace(
                case,
                gold=replace(case.gold, claims=(replace(first, repeats=(Span(1, 3),)), *others)),
            )
        case "no relation":
            points = tuple(replace(point, relations=()) for point in case.gold.points)
            broken = replace(case, gold=replace(case.gold, points=points))
        case _:
            broken = replace(case, accounts=(replace(case.accounts[0], side="the merrow"),))
            broken = replace(
                broken,
                gold=replace(case.gold, sides=("the merrow",), claims=(), points=()),
            )
    with pytest.raises(UsageError):
        gold.unbuild(broken)


@pytest.mark.parametrize(
    ("old", "new", "line", "complaint"),
    [
        ("== x-1", "stray\n== x-1", 1, "belongs to no text"),
        ("== x-1 |", "== |", 1, "a “==” line has a name"),
        ("== x-1", "== ../x", 1, "cannot be a folder"),
        ("== x-1", "== ..", 1, "cannot be a folder"),
        ("2034-02-11", "2034-02-31", 1, "“2034-02-31” is no ISO day"),
        ("event=", "evnt=", 1, "no field “evnt”"),
        ("| washington", "| washington | again", 2, "a “<” line has a name"),
        ("< merrow", "< mer row", 2, "no blank"),
        ("[b Merrow offered ten", "[B Merrow offered ten", 2, "starts no claim"),
        ("complete=false", "complete=no", 6, "complete is true or false"),
        ("< tarskaya", "< merrow", 1, "each side once"),
        ("-- a eq\n", "-- a eq\n< third\nText\n", 9, "put all texts above"),
        ("-- a eq\n", "-- a eq\nText\n", 9, "belongs to no text"),
        ("-- a eq", "-- a", 8, "reads “-- b eq”"),
        ("-- a eq", "--", 8, "reads “-- b eq”"),
        ("-- a eq", "-- a same", 8, "reads “-- b eq”"),
        ("-- a eq", "-- a eq colour", 8, "no facet “colour”"),
        ("-- a eq", "-- a merrow~ostrana eq", 8, "does not name two of merrow, tarskaya"),
        ("-- a eq", "-- a ms", 8, "“ms” needs one of merrow and tarskaya"),
        ("-- a eq", "-- a ms ostrana", 8, "“ms” needs one of"),
        ("-- a eq", "-- q eq", 8, "no claim is marked with “q”"),
        ("-- a eq\n", "", 1, "point “a” has no “-- a merrow~tarskaya …” line"),
        ("-- a eq\n", "-- a eq\n-- a co\n", 1, "two relations between"),
        ("[~a Состоялся", "[~- Состоялся", 1, "of which one has no claim here"),
        ("[=b ten", "[=q ten", 1, "repeats no claim"),
    ],
)
def test_each_slip_is_named_with_file_and_line(
    old: str, new: str, line: int, complaint: str
) -> None:
    broken = PAIR.replace(old, new, 1)
    assert broken != PAIR
    with pytest.raises(UsageError) as caught:
        gold.parse(broken, "x.case")
    assert str(caught.value).startswith(f"x.case:{line}")
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


def test_three_sides_must_be_named() -> None:
    with pytest.raises(UsageError, match="with 3 sides, name two"):
        gold.parse(THREE.replace("-- x a~b eq", "-- x eq"), "x.case")


def test_one_side_alone_has_no_relations() -> None:
    with pytest.raises(UsageError, match=r"x\.case:4: “-- a” does not name two of solo"):
        gold.parse("== x | call, ?\n< solo\n[a One].\n-- a\n", "x.case")


def test_an_id_stands_once() -> None:
    with pytest.raises(UsageError, match="“x-1” stands twice"):
        gold.parse(PAIR + "\n" + PAIR, "x.case")


def test_the_training_cases_are_written_as_the_format_writes_them() -> None:
    folder = Path(__file__).parents[3] / "training" / "cases"
    files = sorted(folder.glob("*.case"))
    assert files
    for file in files:
        cases = gold.read(file)
        assert "\n".join(map(gold.unbuild, cases)) == file.read_text(encoding="utf-8")


def test_what_only_the_meta_file_knows_is_kept() -> None:
    source = (
        '== x-1 | call, ? | licence:="free \\| open" | seen:={"by": ["a]", 2]} | draft\n'
        "< solo | en | k\\=v:=true\nOne.\n"
    )
    (case,) = gold.parse(source, "x.case")
    assert case.draft
    assert case.extra == (("licence", '"free | open"'), ("seen", '{"by": ["a]", 2]}'))
    assert case.accounts[0].extra == (("k=v", "true"),)
    assert gold.unbuild(case) == source


@pytest.mark.parametrize(
    ("field", "complaint"),
    [
        ("licence:=free", "is followed by no JSON: free"),
        ("licence:=null", "says nothing"),
        ('event:="x"', "has a place of its own"),
        (":=1", "has a place of its own"),
    ],
)
def test_a_field_that_cannot_be_kept_is_refused(field: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=r"^x\.case:1: ") as caught:
        gold.parse(f"== x | call, ? | {field}\n< solo\nOne.\n", "x.case")
    assert complaint in str(caught.value)


def test_only_a_field_by_itself_makes_a_draft() -> None:
    (case,) = gold.parse("== draft | draft, ? | draft, A | event=a \\| draft\n< solo\nOne.", "x")
    assert (case.draft, case.event, case.encounter.parties) == (False, "a | draft", ("draft", "A"))


def test_front_matter_holds_no_claims() -> None:
    source = "== x | call, ?\n< a | en | file=a.md\n\\---\nside: a\n\\---\n[- One].\n< b\nTwo.\n"
    (case,) = gold.parse(source, "x.case")
    marked, plain = case.readouts
    assert [span.of(marked.text) for span in marked.body] == ["One."]
    assert [span.of(plain.text) for span in plain.body] == ["Two."]
    assert gold.unbuild(case) == source.replace("< b", "< b | und")
