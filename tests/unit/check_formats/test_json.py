"""The JSON document: all figures, and spans that slice back."""

import json
from dataclasses import replace
from typing import Any

from divergence.check.formats import Format, render
from divergence.check.nouns import ChangedPoint, Drop, Floor, Verdict
from tests.fakes.verdicts import Bench, verdict_of


def document(verdict: Verdict, bench: Bench) -> dict[str, Any]:
    """The document, read again."""
    return dict(json.loads(render(verdict, Format.JSON, root=bench.root)))


def test_the_verdict_and_its_code_stand_at_the_top(bench: Bench) -> None:
    failed = replace(verdict_of(bench.result()), failures=("link_f1 fell",), notices=("new: a",))
    told = document(failed, bench)
    assert told["schema"] == "divergence-check/1"
    assert (told["passed"], told["exit_code"]) == (False, 1)
    assert told["verdict"] == failed.last_line
    assert (told["failures"], told["notices"]) == (["link_f1 fell"], ["new: a"])


def test_figures_have_values_and_intervals(bench: Bench) -> None:
    told = document(verdict_of(bench.result()), bench)
    assert told["figures"]["link_r"] == {"value": 0.0, "interval": [0.0, 0.0]}
    assert told["languages"][0]["languages"] == ["en", "en"]
    assert told["cases"][0]["figures"]["claim_f1"] == 1.0


def test_floors_drops_and_changes_are_told(bench: Bench) -> None:
    verdict = replace(
        verdict_of(bench.result()),
        floors=(Floor("link_f1", 0.5, 0.123456),),
        drops=(Drop("link_f1", 0.5, 0.0, -0.6, -0.4, significant=True),),
        changed=(ChangedPoint("tarn-bridge", "", "ostrana “gas”"),),
    )
    told = document(verdict, bench)
    assert told["floors"] == [{"figure": "link_f1", "floor": 0.5, "value": 0.1235, "held": False}]
    assert told["drops"][0]["interval"] == [-0.6, -0.4]
    assert told["changed"] == [{"case": "tarn-bridge", "before": "", "after": "ostrana “gas”"}]


def test_a_difference_slices_back(bench: Bench) -> None:
    result = bench.result()
    (case,) = document(verdict_of(result), bench)["cases"]
    for told, difference in zip(case["differences"], result.differences, strict=True):
        quote = told["quote"]
        text = (bench.root / quote["file"]).read_text("utf-8")
        assert text[quote["start"] : quote["stop"]] == quote["text"] == difference.quote.text
        assert quote["place"]["line"] == 1
        assert told["kind"] == difference.kind
        assert [c["side"] for c in told["counterparts"]] == [difference.other]


def test_a_reader_gets_letters_not_codes(bench: Bench) -> None:
    result = bench.result(texts=("Речь о зерне.", "Grain."), words=(["Речь о зерне"], ["Grain"]))
    assert "Речь о зерне" in render(verdict_of(result), Format.JSON, root=bench.root).decode()
