import json
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from divergence import gold
from divergence.domain import Claim, Encounter, Facet, RelationKind, Span
from divergence.gold import Account, Case, Gold, GoldPoint, GoldRelation
from divergence.gold.agreement import agreement
from divergence.gold.difference import differences
from divergence.gold.folder import files
from divergence.gold.marks import Mark, mark, unmark
from divergence.gold.metrics import figures, pooled

LETTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(st.one_of(LETTERS, st.sampled_from("[]\\<=-~|#, \n\r\ufeffab")), max_size=60)
FIELDS = st.text(st.one_of(LETTERS, st.sampled_from("[]\\<=-~|#,")), min_size=1).map(
    lambda text: " ".join(text.split())
)
KNOWN = st.none() | FIELDS.filter(bool)
VALUES = st.recursive(
    st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=4,
)
EXTRA = st.dictionaries(
    st.sampled_from(["note", "a b", "x|y", "k=v:", "Ω"]), VALUES, max_size=2
).map(
    lambda told: tuple((key, json.dumps(value, ensure_ascii=False)) for key, value in told.items())
)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    marks = tuple(
        Mark(
            Span(start, stop),
            draw(st.sampled_from(["-", "a", "b", "c2"])),
            draw(st.booleans()),
        )
        for start, stop in zip(cuts[::2], cuts[1::2], strict=False)
    )
    return text, marks


@st.composite
def cases(draw: st.DrawFn) -> Case:
    sides = draw(st.sampled_from([("a",), ("b", "a"), ("ankara", "x-1", "z")]))
    accounts, claims = [], []
    tied: dict[str, dict[str, list[str]]] = {}
    for side in sides:
        text, marks = draw(marked())
        accounts.append(
            Account(
                side,
                text,
                language=draw(st.sampled_from(["und", "en", "zh-Hant"])),
                register=draw(KNOWN),
                issuer=draw(KNOWN),
                source=draw(KNOWN),
                complete=draw(st.sampled_from([None, True, False])),
                name=draw(st.sampled_from([None, f"{side}.md"])),
                extra=draw(EXTRA),
            )
        )
        for number, found in enumerate(marks, 1):
            name = f"{side}-{number}"
            span = found.span
            claims.append(Claim(name, side, side, span, span.of(text), found.routine))
            if found.label != "-":
                tied.setdefault(found.label, {}).setdefault(side, []).append(name)
    return Case(
        id=draw(st.sampled_from(["s1-001", "a case | of | many", "[x]"])),
        encounter=Encounter(
            kind=draw(KNOWN),
            date=draw(st.none() | st.dates().map(str)),
            parties=tuple(draw(st.lists(FIELDS.filter(bool), max_size=3))),
        ),
        accounts=tuple(accounts),
        gold=Gold(
            sides,
            tuple(claims),
            tuple(
                GoldPoint(
                    tuple((side, tuple(ids)) for side, ids in speaking.items()),
                    draw(relations(tuple(speaking))),
                    label,
                )
                for label, speaking in sorted(tied.items(), key=lambda item: len(item[1]) < 2)
            ),
        ),
        event=draw(KNOWN),
        origin=draw(KNOWN),
        split=draw(KNOWN),
        draft=draw(st.booleans()),
        extra=draw(EXTRA),
    )


@st.composite
def relations(draw: st.DrawFn, speaking: tuple[str, ...]) -> tuple[GoldRelation, ...]:
    found = []
    for at, first in enumerate(speaking):
        for second in speaking[at + 1 :]:
            kind = draw(st.sampled_from(RelationKind))
            more = kind is RelationKind.MORE_SPECIFIC
            found.append(
                GoldRelation(
                    (first, second),
                    kind,
                    draw(st.sampled_from([first, second])) if more else None,
                    tuple(draw(st.lists(st.sampled_from(Facet), unique=True, max_size=3))),
                    low=draw(st.booleans()),
                    note=draw(KNOWN) or "",
                )
            )
    return tuple(found)


@given(marked())
def test_marks_come_back(what: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = what
    assert unmark(mark(text, marks).strip("\n"), "here") == (text, marks)


@given(cases())
def test_the_authoring_format_comes_back(case: Case) -> None:
    written = gold.unbuild(case)
    (again,) = gold.parse(written, "x.case")
    assert gold.unbuild(again) == written
    assert (again.draft, again.extra, again.accounts) == (case.draft, case.extra, case.accounts)
    assert again.encounter == case.encounter
    assert again.gold.claims == case.gold.claims
    by_label = {point.id: point for point in again.gold.points}
    assert by_label == {point.id: point for point in case.gold.points}


@given(cases())
@settings(deadline=None)
def test_case_folders_come_back(case: Case) -> None:
    (case,) = gold.parse(gold.unbuild(replace(case, id="x")), "x.case")
    with TemporaryDirectory() as folder:
        gold.build(case, Path(folder) / "x")
        assert gold.read(Path(folder)) == (case,)


@given(cases())
@settings(deadline=None)
def test_built_folders_come_back_to_the_byte(case: Case) -> None:
    (case,) = gold.parse(gold.unbuild(replace(case, id="x")), "x.case")
    with TemporaryDirectory() as folder:
        gold.build(case, Path(folder) / "x")
        (read,) = gold.read(Path(folder))
        (again,) = gold.parse(gold.unbuild(read), "x.case")
        assert files(again) == {
            file.name: file.read_bytes() for file in Path(folder, "x").iterdir()
        }


@given(cases())
def test_a_gold_does_not_differ_from_itself(case: Case) -> None:
    assert differences(case, case) == ()


WORDS = st.lists(st.sampled_from(["one", "two", "три", "四"]), min_size=1, max_size=3).map(" ".join)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["-", "~-", "a", "b", "c"])), max_size=6))
def test_a_reading_agrees_with_itself(told: list[tuple[str, str]]) -> None:
    text = ". ".join(f"[{label} {words}]" for words, label in told) or "Nothing"
    shared = sorted({label for _, label in told} - {"-", "~-"})
    verdicts = "".join(f"-- {label} df tone\n" for label in shared)
    (case,) = gold.parse(f"== x | call, ?\n< a\n{text}\n< b\n{text}\n{verdicts}", "x.case")
    assert set(asdict(figures(pooled(agreement(case, case)))).values()) == {1.0}
