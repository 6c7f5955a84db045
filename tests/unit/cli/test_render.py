"""`divergence render`: a saved comparison in every format, never compared again."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from divergence.cli import output
from divergence.domain import Cited, Publish, Span, Translation, Translator, UsageError
from divergence.report import Format, parse
from divergence.report import render as rendered
from divergence.report.translations import lines as translation_lines
from divergence.review.rulings import lines
from tests.fakes import karvelia
from tests.fakes.reviews import rule

Run = Callable[..., Result]


@pytest.fixture
def saved(folder: Path) -> str:
    """A comparison as `compare` saves it."""
    (folder / "call.json").write_bytes(rendered(karvelia.two_sides(), Format.JSON))
    return "call.json"


def last_line(result: Result) -> str:
    return result.stderr.splitlines()[-1]


@pytest.mark.parametrize("format_", Format)
def test_every_format_by_its_ending_and_by_its_name(
    run: Run, saved: str, folder: Path, format_: Format
) -> None:
    name = f"call.out{format_.traits.endings[0]}"
    assert run("render", saved, "-o", name).exit_code == 0
    expected = rendered(parse((folder / saved).read_bytes()), format_)
    assert (folder / name).read_bytes() == expected
    result = run("render", saved, "--format", format_.value)
    assert (result.exit_code, result.stdout_bytes) == (0, expected)


@pytest.mark.parametrize("format_", [Format.HTML, Format.TEXT, Format.MARKDOWN, Format.DOCX])
@pytest.mark.parametrize(("lang", "says"), [("ru", "есть только в"), ("tr", "yalnızca Karvelia")])
def test_it_speaks_the_language_asked_for(
    run: Run, saved: str, folder: Path, lang: str, says: str, format_: Format
) -> None:
    name = f"call{format_.traits.endings[0]}"
    assert run("render", saved, "-o", name, "--lang", lang).exit_code == 0
    written = (folder / name).read_bytes()
    assert written == rendered(parse((folder / saved).read_bytes()), format_, language=lang)
    assert format_ is Format.DOCX or says in written.decode()


def test_the_language_may_stand_in_the_environment(
    run: Run, saved: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIVERGENCE_RENDER_LANG", "tr")
    assert "yalnızca Karvelia metninde" in run("render", saved).stdout
    monkeypatch.setenv("DIVERGENCE_RENDER_LANG", "tlh")
    result = run("render", saved)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "'tlh' is not one of 'en', 'ru', 'tr'" in result.stderr


def test_a_language_that_is_not_written_is_told() -> None:
    with pytest.raises(UsageError, match="no report is written in 'fr'; choose one of en, ru, tr"):
        rendered(karvelia.two_sides(), language="fr")


def test_text_is_the_default_and_standard_input_is_read(run: Run, saved: str, folder: Path) -> None:
    told = run("render", saved)
    again = run("render", "-", input=(folder / saved).read_text("utf-8"))
    assert told.stdout == again.stdout
    assert told.stdout.startswith("Phone call, 12 March 2031\n")
    assert told.stderr == ""


def test_the_last_line_names_the_file(run: Run, saved: str) -> None:
    assert last_line(run("render", saved, "-o", "x.md")) == "Wrote x.md"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("missing.json",), 3, "missing.json: cannot be read"),
        (("karvelia.md",), 3, "karvelia.md is not JSON of divergence-comparison/1"),
        (("call.json", "-o", "call.pdf"), 2, "the ending of 'call.pdf' names no format"),
        (("call.json", "-o", "call.json"), 2, "an input, which the result would replace"),
        (("call.json", "--format", "pdf"), 2, "'pdf' is not one of 'html', 'json'"),
        (("call.json", "--watch", " , "), 2, "--watch names no term"),
        (("call.json", "--watch", "@none.txt"), 3, "none.txt: cannot be read"),
        ((), 2, "Missing argument"),
    ],
)
@pytest.mark.usefixtures("saved")
def test_what_is_wrong_is_told_in_a_sentence(
    run: Run, arguments: tuple[str, ...], code: int, says: str
) -> None:
    result = run("render", *arguments)
    assert result.exit_code == code
    assert says in last_line(result)


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("points", 0, "claims", "karvelia", 0), "karvelia-99", "names a claim 'karvelia-99'"),
        (("points", 9, "silent", 0, "side"), "tarn", "names a side 'tarn'"),
        (("undecided", 0, "claim"), "x", "names a claim 'x'"),
        (("readouts", 0, "claims", 0, "text"), "Y", "quotes words that do not stand in karvelia"),
    ],
)
def test_a_file_that_points_to_nothing_is_refused(
    run: Run, saved: str, folder: Path, path: tuple[str | int, ...], value: str, says: str
) -> None:
    document = place = json.loads((folder / saved).read_bytes())
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    (folder / "odd.json").write_text(json.dumps(document))
    result = run("render", "odd.json")
    assert result.exit_code == 3
    assert says in last_line(result)


def test_terms_are_looked_for_in_a_saved_comparison(run: Run, saved: str, folder: Path) -> None:
    (folder / "terms.txt").write_text("# mine\n\ntariff, or duty\nbridge|köprü\n")
    result = run(
        "render", saved, "--watch", "@terms.txt", "--watch", "dam, bridge", "--format", "json"
    )
    told = json.loads(result.stdout)["watched"]
    assert [item["term"] for item in told] == ["tariff, or duty", "bridge|köprü", "dam", "bridge"]
    (folder / "again.json").write_text(result.stdout, "utf-8")
    again = run("render", "again.json", "--watch", "dam, sailors", "--format", "json")
    terms = [item["term"] for item in json.loads(again.stdout)["watched"]]
    assert terms == ["tariff, or duty", "bridge|köprü", "dam", "bridge", "sailors"]


def test_only_what_was_chosen_is_written(run: Run, saved: str, folder: Path) -> None:
    found = karvelia.two_sides()
    made = [
        rule(found, "p6", Publish(chosen=True, place=2, title="Sailors")),
        rule(found, "p4", Publish(chosen=True, place=1, title="The river")),
        rule(found, "p5", Publish(chosen=True, place=3)),
        rule(found, "p5", Publish(chosen=False), "Bo"),
        replace(rule(found, "p9", Publish(chosen=True)), claims=(cited("They sang"),)),
    ]
    (folder / "a.jsonl").write_bytes(lines(made))
    assert run("review", "apply", saved, "a.jsonl", "-o", "ruled.json").exit_code == 0
    result = run("render", "ruled.json", "--only", "published", "-o", "x.md")
    assert result.exit_code == 0
    heads = [
        line for line in (folder / "x.md").read_text("utf-8").splitlines() if line[:3] == "## "
    ]
    assert heads == ["## The river", "## Sailors"]
    when = "2031-03-14T09:00:00+03:00 on publication"
    assert result.stderr.splitlines() == [
        f"Notice: Ayla’s ruling of {when} chooses nothing: reviewers disagree.",
        f"Notice: Bo’s ruling of {when} chooses nothing: reviewers disagree.",
        f"Notice: Ayla’s ruling of {when} no longer fits: “They sang” stands there no more.",
        "Wrote x.md",
    ]
    whole = run("render", "ruled.json", "--format", "markdown")
    assert "## The river" not in whole.stdout
    refused = run("render", "ruled.json", "--only", "published", "--format", "json")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "json holds a comparison as a whole" in last_line(refused)
    nothing = run("render", saved, "--only", "published")
    assert nothing.exit_code == 2
    assert "no row is chosen for publication" in last_line(nothing)


def test_translations_are_shown_and_kept(run: Run, saved: str, folder: Path) -> None:
    claim = karvelia.two_sides().claims[0]
    told = Translation(claim.id, claim.text, "ru", "Разговор", Translator.MINE)
    (folder / "t.jsonl").write_bytes(translation_lines([told]))
    given = ("--translations", "t.jsonl")
    shown = run("render", saved, *given, "--format", "markdown").stdout.replace("\\", "")
    assert f"“{claim.text}”<br>Translation, mine (Russian): Разговор" in shown
    assert run("render", saved, *given, "-o", "kept.json").exit_code == 0
    assert "Разговор" in run("render", "kept.json", "--format", "html").stdout
    (folder / "t.jsonl").write_bytes(translation_lines([replace(told, quote="Other words")]))
    refused = run("render", saved, *given)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert f"t.jsonl: the words of claim {claim.id} are others" in last_line(refused)
    assert run("render", saved, "--translations", "none.jsonl").exit_code == 3
    assert run("render", saved, *given, "-o", "t.jsonl").exit_code == 2


def cited(text: str) -> Cited:
    return Cited("karvelia", "karvelia", Span(0, len(text)), text)


def test_a_binary_format_is_kept_from_a_terminal(
    run: Run, saved: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    result = run("render", saved, "--format", "docx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert last_line(result).endswith("name a file with -o")


@pytest.mark.parametrize(
    ("terminal", "environment", "target", "coloured"),
    [
        (True, {}, None, True),
        (False, {}, None, False),
        (True, {"NO_COLOR": "1"}, None, False),
        (True, {"NO_COLOR": ""}, None, True),
        (True, {"TERM": "dumb"}, None, False),
        (True, {}, Path("x.txt"), False),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch,
    terminal: bool,  # noqa: FBT001
    environment: dict[str, str],
    target: Path | None,
    coloured: bool,  # noqa: FBT001
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(output, "is_terminal", lambda: terminal)
    assert output.coloured(target) is coloured


def test_colour_reaches_the_terminal(run: Run, saved: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "coloured", lambda _: True)
    assert "\x1b[1;31mTHE ACCOUNTS CONFLICT (2)\x1b[0m\n" in run("render", saved).stdout


def test_nothing_that_compares_is_even_imported(folder: Path, saved: str) -> None:
    script = (
        "import sys; from divergence.cli.main import cli\n"
        "try: cli.main(['render', sys.argv[1], '-o', 'x.md'])\n"
        "except SystemExit: pass\n"
        "print(*sys.modules)"
    )
    root = str(Path(__file__).parents[3])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([root, *sys.path])}
    done = subprocess.run(
        [sys.executable, "-c", script, saved],
        cwd=folder, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert (folder / "x.md").read_bytes() == rendered(karvelia.two_sides(), Format.MARKDOWN)
    assert not loaded & {"numpy", "onnxruntime", "tokenizers", "pandas", "docx", "openpyxl"}
    assert "divergence.pipeline" not in done.stdout.split()


def test_compare_hands_the_terms_over(run: Run, pipeline: object, folder: Path) -> None:
    (folder / "terms.txt").write_text("grain corridor\n")
    result = run(
        "compare", "ostrana.txt", "karvelia.md", "--watch", "dam, gas", "--watch", "@terms.txt"
    )
    assert result.exit_code == 0
    assert pipeline.call_args.kwargs["watch"] == ("dam", "gas", "grain corridor")  # type: ignore[attr-defined]
    assert io.StringIO(result.stdout).read() == "as text\n"
