"""`divergence compare`: options, outputs, gates, and every way it can go wrong."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest
from click.testing import Result

from divergence.domain import Comparison, WeightsError
from divergence.settings import Settings

Run = Callable[..., Result]
BOTH = ("ostrana.txt", "karvelia.md")


def last_line(result: Result) -> str:
    return result.stderr.splitlines()[-1]


def change(pipeline: Mock, how: Callable[[Comparison], Comparison]) -> None:
    """Let the pipeline find something else."""
    before = pipeline.side_effect
    pipeline.side_effect = lambda *readouts, **options: how(before(*readouts, **options))


def gold(*sides: str) -> str:
    claims = {side: [{"id": f"{side}-1", "start": 0, "stop": 3, "text": "The"}] for side in sides}
    return json.dumps({"schema": "divergence-gold/1", "claims": claims, "points": []})


def test_the_result_alone_goes_to_standard_output(run: Run, pipeline: Mock) -> None:
    result = run("compare", *BOTH)
    assert (result.exit_code, result.stdout) == (0, "as text\n")
    assert result.stderr.splitlines() == [
        "Notice: One text is an excerpt.",
        "Notice: c.txt was skipped: it has no text",
    ]
    assert [readout.id for readout in pipeline.call_args.args[0]] == ["ostrana", "karvelia"]
    assert pipeline.call_args.kwargs == {
        "encoder": "embedded",
        "settings": Settings(),
        "cache": True,
        "claims": None,
        "watch": (),
    }


def test_options_reach_the_pipeline(run: Run, pipeline: Mock) -> None:
    result = run("compare", *BOTH, "--encoder", "sbert:x", "--threshold", "0.25", "--no-cache")
    assert result.exit_code == 0
    assert pipeline.call_args.kwargs["encoder"] == "sbert:x"
    assert pipeline.call_args.kwargs["settings"] == Settings(threshold=0.25)
    assert pipeline.call_args.kwargs["cache"] is False


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("r.html", "html"),
        ("r.HTM", "html"),
        ("r.json", "json"),
        ("r.md", "markdown"),
        ("r.markdown", "markdown"),
        ("r.csv", "csv"),
        ("r.txt", "text"),
    ],
)
@pytest.mark.usefixtures("pipeline")
def test_the_ending_names_the_format(run: Run, folder: Path, name: str, form: str) -> None:
    result = run("compare", *BOTH, "-o", name)
    assert (folder / name).read_text() == f"as {form}\n"
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines()[-2:] == [
        "3 points, 1 shared, only in ostrana: 1, only in karvelia: 1, conflicts: 1, formalities: 1",
        f"Wrote {name}",
    ]
    assert sorted(path.name for path in folder.iterdir()) == sorted([*BOTH, name])


@pytest.mark.usefixtures("pipeline")
def test_the_format_goes_before_the_ending(run: Run, folder: Path) -> None:
    assert run("compare", *BOTH, "-o", "r.txt", "--format", "json").exit_code == 0
    assert (folder / "r.txt").read_text() == "as json\n"


@pytest.mark.usefixtures("pipeline")
def test_a_hyphen_is_standard_output(run: Run) -> None:
    assert run("compare", *BOTH, "-o", "-", "--format", "csv").stdout == "as csv\n"


@pytest.mark.parametrize("name", ["r.pdf", "report"])
def test_an_unknown_ending_needs_a_format(run: Run, pipeline: Mock, name: str) -> None:
    result = run("compare", *BOTH, "-o", name)
    assert result.exit_code == 2
    assert "format" in last_line(result)
    pipeline.assert_not_called()


def test_standard_input_is_a_readout(run: Run, pipeline: Mock) -> None:
    assert run("compare", "-", "karvelia.md", input="The call.").exit_code == 0
    assert [readout.side for readout in pipeline.call_args.args[0]] == ["stdin", "karvelia"]
    assert pipeline.call_args.args[0][0].text == "The call."


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (("ostrana.txt", "ostrana.txt"), ["ostrana", "ostrana-2"]),
        (("karvelia.md", "karvelia.md"), ["karvelia", "karvelia.2"]),
        ((*BOTH, "--side", "north=./ostrana.txt"), ["north", "karvelia"]),
        (("--side", "south=karvelia.md", *BOTH), ["ostrana", "south"]),
        (("--side", "b=karvelia.md", "--side", "a=ostrana.txt"), ["b", "a"]),
        (("ostrana.txt", "--side", "b=karvelia.md"), ["ostrana", "b"]),
        ((*BOTH, "--side", "a=ostrana.txt", "--side", "a=karvelia.md"), ["a", "a.2"]),
        (("ostrana.txt", "--side", "a=ostrana.txt", "--side", "b=ostrana.txt"), ["a", "b"]),
        (("ostrana.txt", "ostrana.txt", "--side", "a=ostrana.txt"), ["a", "ostrana"]),
        (("ostrana.txt",), ["ostrana"]),
    ],
)
def test_sides_are_told_apart(
    run: Run, pipeline: Mock, arguments: tuple[str, ...], ids: list[str]
) -> None:
    assert run("compare", *arguments).exit_code == 0
    assert [readout.id for readout in pipeline.call_args.args[0]] == ids


def test_encoding_reaches_the_files(run: Run, folder: Path, pipeline: Mock) -> None:
    (folder / "a.txt").write_bytes("Плотина".encode("cp1251"))
    assert run("compare", "a.txt", "--encoding", "windows-1251").exit_code == 0
    assert pipeline.call_args.args[0][0].text == "Плотина"


def test_claims_come_from_gold(run: Run, folder: Path, pipeline: Mock) -> None:
    (folder / "gold.json").write_text(gold("ostrana", "karvelia"))
    assert run("compare", *BOTH, "--claims", "gold.json").exit_code == 0
    assert [*pipeline.call_args.kwargs["claims"]] == ["ostrana", "karvelia"]


def test_claims_may_come_from_several_files(run: Run, folder: Path, pipeline: Mock) -> None:
    (folder / "a.json").write_text(gold("ostrana"))
    (folder / "b.json").write_text(gold("karvelia"))
    assert run("compare", *BOTH, "--claims", "a.json", "--claims", "b.json").exit_code == 0
    assert [*pipeline.call_args.kwargs["claims"]] == ["ostrana", "karvelia"]
    result = run("compare", *BOTH, "--claims", "a.json", "--claims", "a.json")
    assert result.exit_code == 2
    assert last_line(result) == (
        "Error: a.json: the claims of ostrana are in another file too; keep one"
    )


@pytest.mark.parametrize(
    ("kinds", "code", "last"),
    [
        ((), 0, "Wrote r.txt"),
        (("contradictory",), 1, "Failed: --fail-on: contradictory on 1 point (p1)"),
        (("silence",), 1, "Failed: --fail-on: silence on 2 points (p2, p3)"),
        (("equivalent",), 1, "Failed: --fail-on: equivalent on 1 point (p4)"),
        (("opposed_positions", "more_specific", "different_framing"), 0, "Wrote r.txt"),
        (
            ("silence", "opposed_positions", "contradictory", "silence"),
            1,
            "Failed: --fail-on: silence on 2 points (p2, p3); contradictory on 1 point (p1)",
        ),
    ],
)
@pytest.mark.usefixtures("pipeline")
def test_a_gate_fails_with_its_reason(
    run: Run, folder: Path, kinds: tuple[str, ...], code: int, last: str
) -> None:
    gates = [word for kind in kinds for word in ("--fail-on", kind)]
    result = run("compare", *BOTH, "-o", "r.txt", *gates)
    assert (result.exit_code, last_line(result)) == (code, last)
    assert (folder / "r.txt").exists()


def test_a_silence_on_a_formality_passes(run: Run, pipeline: Mock) -> None:
    change(
        pipeline,
        lambda found: replace(found, points=tuple(replace(p, routine=True) for p in found.points)),
    )
    assert run("compare", *BOTH, "--fail-on", "silence").exit_code == 0


def test_nothing_found_is_nothing_said(run: Run, pipeline: Mock) -> None:
    change(pipeline, lambda found: replace(found, points=(), findings=(), skipped=()))
    result = run("compare", *BOTH, "--fail-on", "silence")
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_failed_gate_names_a_few_points(run: Run, pipeline: Mock) -> None:
    change(
        pipeline,
        lambda found: replace(
            found, points=tuple(replace(found.points[0], id=f"p{n}") for n in range(9))
        ),
    )
    result = run("compare", *BOTH, "--fail-on", "contradictory")
    assert last_line(result).endswith("on 9 points (p0, p1, p2, p3, p4, …)")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((), 2, "Error: no FILE given; name the readouts to compare"),
        (("missing.txt",), 3, "Error: missing.txt: no such file; check the name and the folder"),
        (("sub",), 3, "Error: sub: a folder, not a file; name the files in it"),
        (("empty.txt",), 3, "Error: empty.txt: empty; save the readout's text in it"),
        (("-", "-"), 2, "Error: standard input can be read only once; name - once"),
        (("ostrana.txt", "--encoding", "x"), 2, "Error: 'x' is no encoding"),
        (("ostrana.txt", "--side", "north"), 2, "Error: Invalid value for '--side'"),
        (("ostrana.txt", "--side", "=x"), 2, "Error: Invalid value for '--side'"),
        (("ostrana.txt", "--side", "…=ostrana.txt"), 2, "Error: '…' is no name for a side"),
        (("ostrana.txt", "--threshold", "1"), 2, "Error: Invalid value for '--threshold'"),
        (("ostrana.txt", "--threshold", "nan"), 2, "Error: Invalid value for '--threshold'"),
        (("ostrana.txt", "--format", "pdf"), 2, "Error: Invalid value for '--format'"),
        (("ostrana.txt", "--fail-on", "all"), 2, "Error: Invalid value for '--fail-on'"),
        (("ostrana.txt", "--wat"), 2, "Error: No such option"),
        (("ostrana.txt", "-o", "no/r.html"), 2, "Error: no/r.html: there is no folder no; make it"),
        (("ostrana.txt", "-o", "sub"), 2, "Error: "),
        (("ostrana.txt", "-o", "sub", "--format", "csv"), 2, "Error: sub: a folder; name a file"),
        (("ostrana.txt", "-o", "ostrana.txt"), 2, "Error: ostrana.txt: an input, which the result"),
        (("ostrana.txt", "--claims", "missing.json"), 3, "Error: missing.json"),
    ],
)
@pytest.mark.usefixtures("pipeline")
def test_what_is_wrong_is_said_in_the_last_line(
    run: Run, folder: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    (folder / "sub").mkdir()
    (folder / "empty.txt").touch()
    result = run("compare", *arguments, input="The call.")
    assert last_line(result).startswith(message)
    assert (result.exit_code, result.stdout) == (code, "")


@pytest.mark.parametrize("target", ["no/r.html", "sub.html", "karvelia.md"])
def test_the_target_is_looked_at_before_the_work(
    run: Run, folder: Path, pipeline: Mock, target: str
) -> None:
    (folder / "sub.html").mkdir()
    assert run("compare", *BOTH, "-o", target).exit_code == 2
    pipeline.assert_not_called()


@pytest.mark.parametrize(
    ("error", "code", "last"),
    [
        (WeightsError("the weights are missing; install them"), 3, "Error: the weights are"),
        (KeyboardInterrupt(), 130, "Interrupted"),
        (ZeroDivisionError("x"), 70, "Error: this is a bug in divergence; report it"),
    ],
)
def test_what_goes_wrong_in_the_work_has_its_code(
    run: Run, folder: Path, pipeline: Mock, error: BaseException, code: int, last: str
) -> None:
    pipeline.side_effect = error
    result = run("compare", *BOTH, "-o", "r.html")
    assert result.exit_code == code
    assert last_line(result).startswith(last)
    assert ("Traceback" in result.stderr) == (code == 70)
    assert not (folder / "r.html").exists()


def test_translations_are_read_before_any_work_and_must_fit(
    run: Run, pipeline: Mock, folder: Path
) -> None:
    missing = run("compare", *BOTH, "--translations", "none.jsonl")
    assert (missing.exit_code, pipeline.call_count) == (3, 0)
    (folder / "odd.jsonl").write_text("{}")
    odd = run("compare", *BOTH, "--translations", "odd.jsonl")
    assert (odd.exit_code, pipeline.call_count) == (2, 0)
    assert last_line(odd).endswith("odd.jsonl:1: the translation has no 'schema'; mend the line")
    line = {"schema": "divergence-translations/1", "claim": "tarn-1", "quote": "It rained",
            "language": "en", "text": "Rain", "by": "office"}  # fmt: skip
    (folder / "t.jsonl").write_text(json.dumps(line))
    unfit = run("compare", *BOTH, "--translations", "t.jsonl")
    assert (unfit.exit_code, unfit.stdout) == (2, "")
    assert "t.jsonl: there is no claim tarn-1" in last_line(unfit)
    assert run("compare", *BOTH, "--translations", "t.jsonl", "-o", "t.jsonl").exit_code == 2
