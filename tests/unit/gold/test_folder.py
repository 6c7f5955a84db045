import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from divergence import gold
from divergence.domain import InputError, RelationKind, Span, UsageError
from divergence.gold.folder import files

CASES = """\
== x-1 | phone call, 2034-02-11 | Merrow, Tarskaya | event=A call | split=dev
< merrow | en | washington | issuer=Palace | published=2034-02-11 | source=https://a.example/?b=c
[~a They spoke]. [b Ten ships]; [=b ten]. [- Only here].
< tarskaya | ru | complete=true | file=t.txt
\\n[~a Разговор]. [b Ships].\\r
-- a eq
-- b ms merrow quantity ? # a note

== x-2 | meeting, ? | Solo
< solo | en
Nothing said.
"""


def _change(path: Path, change: Callable[[Any], object]) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    case, _ = gold.parse(CASES, "x.case")
    gold.build(case, tmp_path / "x-1")
    return tmp_path / "x-1"


def test_built_folders_and_blocks_are_the_same_to_the_byte(tmp_path: Path) -> None:
    cases = gold.parse(CASES, "x.case")
    for case in cases:
        gold.build(case, tmp_path / case.id)
    again = gold.read(tmp_path)
    assert again == cases
    assert "\n".join(map(gold.unbuild, again)) == CASES
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.*") if file.is_file()}
    for case in gold.parse("\n".join(map(gold.unbuild, again)), "x.case"):
        gold.build(case, tmp_path / case.id)
    assert {file: file.read_bytes() for file in before} == before


def test_texts_are_stored_to_the_letter(folder: Path) -> None:
    assert (folder / "t.txt").read_bytes() == "\nРазговор. Ships.\r".encode()
    assert (folder / "merrow.txt").read_bytes() == b"They spoke. Ten ships; ten. Only here."


def test_the_gold_document_is_the_published_one(folder: Path) -> None:
    document = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    assert document == {
        "schema": "divergence-gold/1",
        "claims": {
            "merrow": [
                {"id": "merrow-1", "start": 0, "stop": 10, "text": "They spoke", "routine": True},
                {
                    "id": "merrow-2",
                    "start": 12,
                    "stop": 21,
                    "text": "Ten ships",
                    "repeats": [{"start": 23, "stop": 26, "text": "ten"}],
                },
                {"id": "merrow-3", "start": 28, "stop": 37, "text": "Only here"},
            ],
            "tarskaya": [
                {"id": "tarskaya-1", "start": 1, "stop": 9, "text": "Разговор", "routine": True},
                {"id": "tarskaya-2", "start": 11, "stop": 16, "text": "Ships"},
            ],
        },
        "points": [
            {
                "id": "a",
                "claims": {"merrow": ["merrow-1"], "tarskaya": ["tarskaya-1"]},
                "relations": [{"between": ["merrow", "tarskaya"], "relation": "equivalent"}],
            },
            {
                "id": "b",
                "claims": {"merrow": ["merrow-2"], "tarskaya": ["tarskaya-2"]},
                "relations": [
                    {
                        "between": ["merrow", "tarskaya"],
                        "relation": "more_specific",
                        "side": "merrow",
                        "facets": ["quantity"],
                        "confidence": "low",
                        "note": "a note",
                    }
                ],
            },
        ],
    }


def test_the_meta_document_has_only_what_is_known(folder: Path) -> None:
    assert json.loads((folder / "meta.json").read_text(encoding="utf-8")) == {
        "schema": "divergence-case/1",
        "event": "A call",
        "date": "2034-02-11",
        "kind": "phone call",
        "parties": ["Merrow", "Tarskaya"],
        "readouts": [
            {
                "side": "merrow",
                "file": "merrow.txt",
                "issuer": "Palace",
                "language": "en",
                "register": "washington",
                "published": "2034-02-11",
                "source": "https://a.example/?b=c",
            },
            {"side": "tarskaya", "file": "t.txt", "language": "ru", "complete": True},
        ],
        "split": "dev",
    }


def test_older_meta_keys_are_understood(tmp_path: Path) -> None:
    (tmp_path / "left.txt").write_text("One. Two.", encoding="utf-8")
    (tmp_path / "right.txt").write_text("Uno.", encoding="utf-8")
    meta = {
        "licence": "free",
        "readouts": [
            {"side": "left", "publisher": "Palace", "completeness": "full text"},
            {"side": "right", "completeness": "excerpt", "published": None},
        ],
    }
    claims = {
        "left": [
            {"id": "2", "start": 5, "stop": 8, "text": "Two"},
            {"id": "1", "start": 0, "stop": 3},
        ],
        "right": [{"id": "1", "start": 0, "stop": 3, "text": "Uno"}],
    }
    points = [
        {
            "claims": {"right": ["1"], "left": ["1"]},
            "relations": [{"between": ["right", "left"], "relation": "contradictory"}],
        }
    ]
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    document = {"schema": "divergence-gold/1", "claims": claims, "points": points}
    (tmp_path / "gold.json").write_text(json.dumps(document), encoding="utf-8")
    (case,) = gold.read(tmp_path)
    assert case.id == tmp_path.name
    assert [account.issuer for account in case.accounts] == ["Palace", None]
    assert [account.complete for account in case.accounts] == [True, False]
    assert [(claim.side, claim.id, claim.text) for claim in case.gold.claims] == [
        ("left", "1", "One"),
        ("left", "2", "Two"),
        ("right", "1", "Uno"),
    ]
    (point,) = case.gold.points
    assert point.claims == (("left", ("1",)), ("right", ("1",)))
    assert point.relations[0].between == ("left", "right")
    assert point.relations[0].relation is RelationKind.CONTRADICTORY


def test_what_has_no_field_is_kept(folder: Path) -> None:
    def tell_more(meta: dict[str, Any]) -> None:
        meta.update(licence={"name": "free"}, seen=None)
        meta["readouts"][0].update(publisher="Press", pages=[1, 2])

    _change(folder / "meta.json", tell_more)
    (case,) = gold.read(folder)
    assert case.extra == (("licence", '{"name": "free"}'),)
    assert case.accounts[0].extra == (("publisher", '"Press"'), ("pages", "[1, 2]"))
    (again,) = gold.parse(gold.unbuild(case), "x.case")
    meta = json.loads(files(again)["meta.json"])
    assert meta["licence"] == {"name": "free"}
    assert (meta["readouts"][0]["publisher"], meta["readouts"][0]["pages"]) == ("Press", [1, 2])


def test_markdown_with_front_matter_is_a_text_like_any_other(tmp_path: Path) -> None:
    text = "---\nside: merrow\n---\nThey spoke."
    (tmp_path / "merrow.md").write_text(text, encoding="utf-8")
    claim = {"id": "m-1", "start": 21, "stop": 31, "text": "They spoke"}
    document = {"schema": "divergence-gold/1", "claims": {"merrow": [claim]}, "points": []}
    (tmp_path / "meta.json").write_text('{"readouts": [{"side": "merrow"}]}', encoding="utf-8")
    (tmp_path / "gold.json").write_text(json.dumps(document), encoding="utf-8")
    (case,) = gold.read(tmp_path)
    assert case.accounts[0].file == "merrow.md"
    assert case.texts == {"merrow": text}
    assert gold.unbuild(case).splitlines()[1:] == [
        "< merrow | und | file=merrow.md",
        "\\---",
        "side: merrow",
        "\\---",
        "[- They spoke].",
    ]


def test_a_draft_is_marked_in_its_gold(folder: Path) -> None:
    (case,) = gold.read(folder)
    assert not case.draft
    gold.build(replace(case, draft=True), folder)
    assert json.loads((folder / "gold.json").read_text(encoding="utf-8"))["draft"] is True
    assert gold.read(folder) == (replace(case, draft=True),)


def test_a_folder_without_a_gold_is_passed_over_inside_another(folder: Path) -> None:
    bare = folder.parent / "bare"
    bare.mkdir()
    (bare / "meta.json").write_text("{}", encoding="utf-8")
    assert [case.id for case in gold.read(folder.parent)] == ["x-1"]
    with pytest.raises(UsageError):
        gold.read(bare)


def test_another_gold_beside_the_meta_file_is_read_by_its_name(folder: Path) -> None:
    (folder / "gold.json").rename(folder / "second.json")
    assert [case.id for case in gold.read(folder / "second.json")] == ["x-1"]


def _first(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["claims"]["merrow"][0]
    return found


def _relation(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["points"][1]["relations"][0]
    return found


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda d: d.update(schema="divergence-gold/9"), "schema is “divergence-gold/9”"),
        (lambda d: d.pop("schema"), "the document has no “schema”"),
        (lambda d: d.pop("points"), "the document has no “points”"),
        (lambda d: d.update(claims=[]), "claims is no object"),
        (lambda d: d.update(points={}), "points is no list"),
        (lambda d: d["claims"].update(ostrana=[]), "claims.ostrana belongs to no text"),
        (lambda d: _first(d).update(text="They wrote"), "“merrow-1” of side “merrow” is not what"),
        (lambda d: _first(d).update(start=3), "“merrow-1” of side “merrow” is not what"),
        (lambda d: _first(d).update(start="0"), "claims.merrow[0].start is no whole number"),
        (lambda d: _first(d).update(start=True), "claims.merrow[0].start is no whole number"),
        (lambda d: _first(d).update(stop=0), "claims.merrow[0] has the impossible span [0, 0)"),
        (lambda d: _first(d).update(stop=999), "“merrow-1” of side “merrow” ends after its text"),
        (lambda d: _first(d).update(routine=1), "claims.merrow[0].routine is neither"),
        (lambda d: _first(d).update(id=7), "claims.merrow[0].id is no string"),
        (
            lambda d: d["claims"]["merrow"].append(
                {"id": "new", "start": 5, "stop": 12, "text": "spoke. "}
            ),
            "claims “merrow-1” and “new” of side “merrow” overlap",
        ),
        (lambda d: _first(d).update(id="merrow-2"), "“merrow-2” of side “merrow” stands twice"),
        (
            lambda d: d["claims"]["merrow"][1]["repeats"][0].update(text="tin"),
            "claims.merrow[1].repeats[0] is not what",
        ),
        (
            lambda d: d["points"][0]["claims"]["merrow"].append("merrow-2"),
            "claim “merrow-2” of side “merrow” stands in two points",
        ),
        (
            lambda d: d["points"][0]["claims"]["merrow"].append("merrow-9"),
            "point 1 names claim “merrow-9”, which “merrow” does not have",
        ),
        (
            lambda d: d["points"][0]["claims"].update(ostrana=["o-1"]),
            "points[0].claims.ostrana names a side",
        ),
        (lambda d: d["points"].append({"claims": {}}), "point 3: has no claims"),
        (lambda d: _relation(d).update(relation="same"), "relations[0].relation is “same”, not"),
        (lambda d: _relation(d).update(facets=["colour"]), "facets[0] is “colour”, not one of"),
        (lambda d: _relation(d).pop("side"), "more_specific between “merrow” and “tarskaya” needs"),
        (lambda d: _relation(d).update(side="ostrana"), "needs one of them as “side”"),
        (
            lambda d: _relation(d).update(between=["merrow", "ostrana"]),
            "points[1].relations[0].between names “ostrana”",
        ),
        (
            lambda d: _relation(d).update(between=["merrow", "merrow"]),
            "points[1].relations[0].between does not name two sides",
        ),
        (
            lambda d: d["points"][1]["relations"].append(_relation(d)),
            "two relations between “merrow” and “tarskaya”",
        ),
        (
            lambda d: d["points"][1]["claims"].pop("tarskaya"),
            "point 2 “b”: a relation between “merrow” and “tarskaya”, of which one",
        ),
    ],
)
def test_a_malformed_gold_is_refused_with_its_place(
    folder: Path, change: Callable[[Any], object], complaint: str
) -> None:
    _change(folder / "gold.json", change)
    with pytest.raises(UsageError) as caught:
        gold.read(folder)
    assert str(caught.value).startswith(f"{folder / 'gold.json'}: ")
    assert complaint in str(caught.value)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda d: d.pop("readouts"), "the document has no “readouts”"),
        (lambda d: d["readouts"][1].update(side="merrow"), "names a side twice"),
        (lambda d: d["readouts"][0].update(file="../merrow.txt"), "not the name of a file beside"),
        (lambda d: d["readouts"][0].update(complete="yes"), "readouts[0].complete is neither"),
        (lambda d: d.update(schema="divergence-case/9"), "schema is “divergence-case/9”"),
        (lambda d: d.update(date="2034-2-1"), "date is “2034-2-1”, not a day"),
    ],
)
def test_a_malformed_meta_file_is_refused(
    folder: Path, change: Callable[[Any], object], complaint: str
) -> None:
    _change(folder / "meta.json", change)
    with pytest.raises(UsageError, match=r"meta\.json: ") as caught:
        gold.read(folder)
    assert complaint in str(caught.value)


@pytest.mark.parametrize("name", ["merrow.txt", "meta.json", "gold.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(UsageError) as caught:
        gold.read(folder)
    assert str(caught.value).startswith(f"{folder / name}: the file is missing")


def test_bytes_that_are_no_utf8_or_no_json_are_named(folder: Path) -> None:
    (folder / "gold.json").write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match="this is no JSON"):
        gold.read(folder)
    (folder / "merrow.txt").write_bytes(b"abc\xff")
    with pytest.raises(UsageError, match="no UTF-8 at byte 3"):
        gold.read(folder)


@pytest.mark.parametrize("name", ["../t.txt", "meta.json", "merrow.txt", ".."])
def test_a_text_stays_in_its_folder_and_replaces_no_other_file(tmp_path: Path, name: str) -> None:
    case, _ = gold.parse(CASES.replace("file=t.txt", f"file={name}"), "x.case")
    with pytest.raises(UsageError, match="“x-1” cannot have the files"):
        gold.build(case, tmp_path / "x-1")
    assert not list(tmp_path.iterdir())


def test_read_takes_files_and_folders(folder: Path, tmp_path: Path) -> None:
    authored = tmp_path / "more.case"
    authored.write_text(CASES.replace("x-", "y-"), encoding="utf-8")
    assert [case.id for case in gold.read(authored)] == ["y-1", "y-2"]
    assert [case.id for case in gold.read(folder / "gold.json")] == ["x-1"]
    (tmp_path / "notes.txt").write_text("no case", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    assert [case.id for case in gold.read(tmp_path)] == ["y-1", "y-2", "x-1"]
    with pytest.raises(UsageError, match="holds no case"):
        gold.read(tmp_path / "empty")
    with pytest.raises(UsageError, match=r"neither a \.case file"):
        gold.read(tmp_path / "notes.txt")
    with pytest.raises(InputError, match="no such file or folder"):
        gold.read(tmp_path / "nowhere")


def test_claims_come_by_side_from_a_gold_alone(folder: Path, tmp_path: Path) -> None:
    alone = tmp_path / "elsewhere.json"
    alone.write_bytes((folder / "gold.json").read_bytes())
    claims = gold.claims(alone)
    assert claims == gold.claims(folder) == gold.claims(folder / "gold.json")
    assert list(claims) == ["merrow", "tarskaya"]
    first = claims["merrow"][0]
    assert (first.id, first.span, first.text, first.routine) == (
        "merrow-1",
        Span(0, 10),
        "They spoke",
        True,
    )


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda d: _first(d).pop("text"), "claims.merrow[0] has no “text”"),
        (lambda d: _first(d).update(text="They"), "spans 10 characters and repeats 4"),
        (lambda d: d["points"][0]["claims"].update(q=[]), "names a side"),
    ],
)
def test_a_gold_alone_is_checked_as_far_as_it_goes(
    folder: Path, change: Callable[[Any], object], complaint: str
) -> None:
    _change(folder / "gold.json", change)
    with pytest.raises(UsageError) as caught:
        gold.claims(folder / "gold.json")
    assert complaint in str(caught.value)


def test_claims_are_of_one_case(tmp_path: Path) -> None:
    authored = tmp_path / "two.case"
    authored.write_text(CASES, encoding="utf-8")
    with pytest.raises(UsageError, match="holds 2 cases"):
        gold.claims(authored)


def test_a_number_of_more_digits_than_python_reads_is_refused(tmp_path: Path) -> None:
    document = tmp_path / "gold.json"
    document.write_text('{"schema": ' + "9" * 10_000 + "}", encoding="utf-8")
    with pytest.raises(UsageError, match="no JSON"):
        gold.claims(document)
