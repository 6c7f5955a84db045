"""SARIF as its schema has it, with places that lead to the words."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from divergence.check.formats import Format, render
from divergence.check.nouns import CaseResult, DifferenceKind, Verdict
from tests.fakes.verdicts import Bench, matched, verdict_of

SCHEMA = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text("utf-8"))


def run(verdict: Verdict, root: Path) -> dict[str, Any]:
    """The only run of the log, which is valid."""
    log = json.loads(render(verdict, Format.SARIF, root=root))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    (found,) = log["runs"]
    return dict(found)


def test_rules_are_the_kinds_with_help(bench: Bench) -> None:
    rules = run(verdict_of(bench.result()), bench.root)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(DifferenceKind)
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)


def test_the_gravest_stands_first_and_names_its_rule(bench: Bench) -> None:
    found = run(verdict_of(bench.result()), bench.root)
    rules = found["tool"]["driver"]["rules"]
    told = [(result["ruleId"], result["level"]) for result in found["results"]]
    assert told == [
        ("false-silence", "error"),
        ("false-silence", "error"),
        ("missed-link", "warning"),
    ]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in found["results"])


@pytest.mark.parametrize(
    "text",
    [
        "The dam: they spoke of {}.",
        "\ufeffThe dam.\r\n\r\n\tThey spoke of {}.",
        "Встреча 🕊 прошла.\nРечь шла о: {}.",
    ],
)
@pytest.mark.parametrize("words", ["the new dam", "la visite d’État 🕊", "会谈"])
def test_a_region_selects_the_words_in_the_file(bench: Bench, text: str, words: str) -> None:
    result = bench.result(
        texts=(text.format(words), "It was discussed."), words=([words], ["It was discussed"])
    )
    found = run(verdict_of(result), bench.root)["results"][0]["locations"][0]["physicalLocation"]
    region = found["region"]
    assert found["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    file = bench.root / unquote(found["artifactLocation"]["uri"])
    line = file.read_bytes().decode("utf-8-sig").split("\n")[region["startLine"] - 1]
    assert region["startLine"] == region["endLine"]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == words
    assert region["snippet"]["text"] == words


def test_columns_are_code_points(bench: Bench) -> None:
    found = run(verdict_of(bench.result()), bench.root)
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["newlineSequences"] == ["\r\n", "\n"]


def test_a_name_is_a_relative_uri(bench: Bench) -> None:
    result = bench.result(files=("sur l’eau 1.txt", "ostrana.txt"))
    found = run(verdict_of(result), bench.root)["results"]
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in found}
    assert uris == {"tarn-bridge/sur%20l%E2%80%99eau%201.txt", "tarn-bridge/ostrana.txt"}


def test_no_machine_path_is_told(bench: Bench) -> None:
    assert str(bench.root).encode() not in render(
        verdict_of(bench.result()), Format.SARIF, root=bench.root
    )


def test_what_lies_outside_has_a_uri_of_its_own(bench: Bench) -> None:
    found = run(verdict_of(bench.result()), bench.root / "elsewhere")["results"][0]
    location = found["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": (bench.root / "tarn-bridge" / "karvelia.txt").as_uri()}


def fingerprints(result: CaseResult, root: Path) -> list[dict[str, str]]:
    """Of all results."""
    return [each["partialFingerprints"] for each in run(verdict_of(result), root)["results"]]


def test_fingerprints_outlive_edits_elsewhere(bench: Bench) -> None:
    plain = bench.result()
    before = fingerprints(plain, bench.root)
    moved = tuple(f"A new sentence.\n\n{text}" for text in plain.case.texts.values())
    after = fingerprints(bench.result(texts=(moved[0], moved[1])), bench.root)
    assert before == after
    assert len({each["primaryLocationLineHash"] for each in before}) == len(before)


def test_fingerprints_of_equal_words_are_counted(bench: Bench) -> None:
    result = bench.result()
    twice = replace(result, differences=(result.differences[1], result.differences[1]))
    first, second = fingerprints(twice, bench.root)
    assert first["primaryLocationLineHash"].endswith(":1")
    assert second["primaryLocationLineHash"].endswith(":2")


def test_words_opposite_are_related_locations(bench: Bench) -> None:
    result = run(verdict_of(bench.result()), bench.root)["results"][0]
    (related,) = result["relatedLocations"]
    assert f"({related['id']})" in result["message"]["text"]
    where = related["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "tarn-bridge/ostrana.txt"
    assert where["region"]["snippet"]["text"] == "It was agreed to open the Tarn bridge"


def test_the_verdict_stands_in_the_invocation(bench: Bench) -> None:
    failed = replace(verdict_of(bench.result()), failures=("link_f1 fell",), notices=("new: a",))
    (told,) = run(failed, bench.root)["invocations"]
    assert (told["exitCode"], told["exitCodeDescription"]) == (1, failed.last_line)
    levels = [(n["level"], n["message"]["text"]) for n in told["toolExecutionNotifications"]]
    assert levels == [("error", "link_f1 fell"), ("note", "new: a")]


def test_nothing_differs(bench: Bench) -> None:
    assert run(verdict_of(matched(bench.result())), bench.root)["results"] == []
