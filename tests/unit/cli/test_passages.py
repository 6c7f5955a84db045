"""Passages of an article that somebody has put right, handed back to `compare`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from click.testing import Result

ARTICLE = """---
published: 2031-05-14
---
A call, and two accounts of it

The Ostrana presidency said the two leaders "agreed on a truce". It was made at Karvelia's request.

Karvelia's foreign ministry said only that "views were exchanged". There was no mention of a truce in Karvelia's statement.
Sources close to the Karvelian president said he had been furious.
"""  # noqa: E501

Told = dict[str, Any]


@pytest.fixture
def told(run: Callable[..., Result], folder: Path) -> Told:
    """The article's passages, as they are found."""
    (folder / "article.txt").write_text(ARTICLE, "utf-8")
    found: Told = json.loads(run("extract", "article.txt", "--format", "json").stdout)
    return found


def compared(run: Callable[..., Result], told: Told, *options: str) -> Result:
    Path("passages.json").write_text(json.dumps(told), "utf-8")
    return run("compare", "article.txt", "--passages", "passages.json", *options)


def readouts(pipeline: Mock) -> list[tuple[str, str, list[str]]]:
    (given,), _ = pipeline.call_args
    return [(r.id, r.provenance.grade, [span.of(r.text) for span in r.body]) for r in given]


def test_what_is_handed_back_untouched_changes_nothing(
    run: Callable[..., Result], pipeline: Mock, told: Told
) -> None:
    assert run("compare", "article.txt").exit_code == 0
    (found,), _ = pipeline.call_args
    assert compared(run, told).exit_code == 0
    (given,), _ = pipeline.call_args
    assert given == found


def test_a_corrected_side_is_believed(
    run: Callable[..., Result], pipeline: Mock, told: Told
) -> None:
    sources = told["passages"][-1]
    sources["side"], sources["grade"] = "Ostrana", "press_quoted"
    told["noted"][0]["side"] = "ostrana"
    assert compared(run, told).exit_code == 0
    truce, views, furious = (passage["text"] for passage in told["passages"])
    assert readouts(pipeline) == [
        ("ostrana", "press_quoted", [truce, furious]),
        ("karvelia", "press_quoted", [views]),
    ]
    (given,), _ = pipeline.call_args
    assert [len(readout.remarks) for readout in given] == [1, 0]
    assert all(readout.complete is False for readout in given)


def test_a_passage_may_be_moved_and_of_two_sides(
    run: Callable[..., Result], pipeline: Mock, told: Told
) -> None:
    first, second, _ = told["passages"]
    both = {**first, "side": "karvelia", "stop": first["start"] + len("The Ostrana presidency")}
    del both["text"]
    told["passages"] = [second, both, first]
    assert compared(run, told).exit_code == 0
    assert readouts(pipeline) == [
        ("karvelia", "press_quoted", ["The Ostrana presidency", second["text"]]),
        ("ostrana", "press_quoted", [first["text"]]),
    ]


def _of(key: str, value: object) -> Callable[[Told], None]:
    def change(told: Told) -> None:
        told["passages"][0][key] = value

    return change


def _twice(told: Told) -> None:
    told["passages"].append(told["passages"][0])


def _without_official(told: Told) -> None:
    for passage in told["passages"]:
        passage["grade"] = "unnamed_sources"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda told: told.update(sha256="0" * 64), "of another text than article.txt, or one"),
        (lambda told: told.pop("sha256"), "of another text than article.txt, or one"),
        (
            lambda told: told.update(schema="divergence-extract/2"),
            "not divergence-extract/1; write",
        ),
        (lambda told: told.update(passages={}), "passages is no list"),
        (lambda told: told.update(passages=[3]), "passages, entry 1: no object"),
        (lambda told: told.update(language="in English"), "language is 'in English', but takes a"),
        (lambda told: told["noted"][0].update(consistent="yes"), "noted, entry 1: consistent is"),
        (_of("start", 4), "passages, entry 1: 4-"),
        (_of("start", "62"), "passages, entry 1: start and stop are no whole numbers"),
        (_of("stop", 10**9), "-1000000000 is no place in the article"),
        (_of("stop", 70), "passages, entry 1: other words stand at 62-70 than it quotes"),
        (_of("side", "…"), "passages, entry 1: side takes a name with letters or digits"),
        (_of("grade", "official_text"), "grade is none of press_quoted, unnamed_sources"),
        (_twice, "two passages of ostrana share characters 62-161; give them to one"),
        (_without_official, "no passage is quoted in the press"),
    ],
)
def test_what_cannot_be_so_is_one_sentence(
    run: Callable[..., Result],
    pipeline: Mock,
    told: Told,
    change: Callable[[Told], None],
    says: str,
) -> None:
    change(told)
    result = compared(run, told)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: passages.json: ")
    assert says in result.stderr
    assert result.stderr.count("\n") == 1
    pipeline.assert_not_called()


def test_an_article_that_was_changed_is_refused(run: Callable[..., Result], told: Told) -> None:
    Path("article.txt").write_text(ARTICLE.replace("truce", "ceasefire"), "utf-8")
    result = compared(run, told)
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: passages.json: of another text than article.txt, or one that was changed since;"
        " extract its passages anew\n",
    )


@pytest.mark.parametrize("data", ["", "[", "[]", "[" * 100_000, "\udcff"])
def test_what_is_no_json_is_refused(run: Callable[..., Result], told: Told, data: str) -> None:
    assert told
    Path("passages.json").write_bytes(data.encode("utf-8", "surrogateescape"))
    result = run("compare", "article.txt", "--passages", "passages.json")
    assert result.exit_code == 2
    assert "write it with `extract --format json`" in result.stderr


def test_passages_are_of_one_article(run: Callable[..., Result], told: Told) -> None:
    for others in (("ostrana.txt",), ("--side", "a=article.txt")):
        result = compared(run, told, *others)
        assert result.exit_code == 2
        assert "--passages is of one article alone" in result.stderr
    missing = run("compare", "article.txt", "--passages", "none.json")
    assert (missing.exit_code, missing.stderr.count("\n")) == (3, 1)
    replaced = compared(run, told, "-o", "passages.json")
    assert "an input, which the result would replace" in replaced.stderr
