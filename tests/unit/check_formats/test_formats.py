"""What holds of every format, and the words that all of them share."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from divergence.check.formats import Format, render
from divergence.check.formats.kinds import KINDS, Level, ranked
from divergence.check.formats.wording import (
    BRIEF,
    LABELS,
    MEANINGS,
    change,
    context,
    cut,
    number,
    one_line,
)
from divergence.check.nouns import DifferenceKind, Verdict
from divergence.domain import Span
from divergence.gold.bootstrap import intervals
from divergence.gold.metrics import Figures
from tests.fakes.verdicts import Bench, matched, verdict_of

NAMES = [field.name for field in fields(Figures)]


@pytest.mark.parametrize("format_", Format)
def test_equal_verdicts_give_equal_bytes(bench: Bench, format_: Format) -> None:
    first, second = (verdict_of(bench.result()) for _ in range(2))
    assert render(first, format_, root=bench.root) == render(second, format_, root=bench.root)


@pytest.mark.parametrize("format_", Format)
def test_the_root_alone_decides_what_is_named(
    bench: Bench, format_: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    verdict = verdict_of(bench.result())
    here = render(verdict, format_, root=bench.root)
    monkeypatch.chdir(bench.root)
    assert render(verdict, format_, root=Path()) == here


@pytest.mark.parametrize("format_", Format)
def test_a_check_of_nothing_is_written(format_: Format, tmp_path: Path) -> None:
    verdict = verdict_of()
    assert isinstance(render(verdict, format_, root=tmp_path), bytes)


@pytest.mark.parametrize("format_", Format)
def test_words_that_no_file_could_hold_are_written_all_the_same(
    bench: Bench, format_: Format
) -> None:
    words = "a lone \ud800 surrogate, a bell \x07 and \u202eright to left"
    text = f"They spoke of {words}."
    verdict = _with_text(bench, text, words)
    assert render(verdict, format_, root=bench.root).decode("utf-8")


def _with_text(bench: Bench, text: str, words: str) -> Verdict:
    plain = "They spoke of " + "x" * len(words) + "."
    result = bench.result(texts=(plain, "Grain."), words=(["x" * len(words)], ["Grain"]))
    readouts = result.comparison.readouts
    comparison = replace(
        result.comparison, readouts=(replace(readouts[0], text=text), *readouts[1:])
    )
    differences = tuple(
        replace(each, quote=replace(each.quote, text=words)) for each in result.differences
    )
    return verdict_of(replace(result, comparison=comparison, differences=differences))


def test_a_format_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="yaml"):
        render(verdict_of(), "yaml", root=tmp_path)


def test_every_figure_is_named() -> None:
    assert list(LABELS) == list(MEANINGS) == NAMES
    assert set(BRIEF) <= set(NAMES)
    assert list(intervals([])) == NAMES


def test_every_kind_is_explained() -> None:
    assert list(KINDS) == list(DifferenceKind)
    assert all(known.says.endswith(".") and known.help.endswith(".") for known in KINDS.values())


def test_false_silences_stand_first_and_formalities_last(bench: Bench) -> None:
    result = bench.result()
    make = bench.difference
    everything = replace(
        result,
        differences=tuple(
            make(result, kind, "karvelia", routine=routine)
            for routine in (True, False)
            for kind in reversed(DifferenceKind)
        ),
    )
    order = [
        (one.difference.kind, one.difference.routine) for one in ranked(verdict_of(everything))
    ]
    kinds = list(DifferenceKind)
    relation = DifferenceKind.WRONG_RELATION
    assert order[:4] == [(kind, False) for kind in kinds[:4]]
    assert order[4:8] == [(kind, True) for kind in kinds[:4]]
    assert sorted(routine for kind, routine in order if kind is relation) == [False, True]


def test_a_formality_is_never_more_than_a_note(bench: Bench) -> None:
    result = bench.result()
    difference = bench.difference(result, DifferenceKind.FALSE_SILENCE, "karvelia", routine=True)
    (one,) = ranked(verdict_of(replace(result, differences=(difference,))))
    assert one.level is Level.NOTE


def test_nothing_is_ranked_where_nothing_differs(bench: Bench) -> None:
    assert ranked(verdict_of(matched(bench.result()))) == ()


def test_the_sentence_around_a_claim_is_the_text_to_the_letter(bench: Bench) -> None:
    result = bench.result()
    difference = replace(result.differences[0], sentence=Span(5, 30))
    readout = result.comparison.readouts[0]
    before, words, after = context(difference, readout)
    assert words == difference.quote.text
    assert before + words + after == readout.text[: difference.quote.span.stop]


def test_numbers_have_four_decimals() -> None:
    assert number(2 / 3) == "0.6667"
    assert number(-0.00001) == "0.0000"
    assert change(0.5, 0.25) == "-0.2500"
    assert change(0.25, 0.25) == "+0.0000"


def test_what_could_act_is_shown_by_its_code() -> None:
    assert one_line(" a\r\n\tb\u2028c ") == "a b c"
    assert one_line("\x1b[31mred\u202e") == "<U+001B>[31mred<U+202E>"
    assert one_line("می‌شود\u00a0km") == "می‌شود\u00a0km"


def test_a_cut_text_shows_that_it_was_cut() -> None:
    assert cut("grain and gas", 8) == "grain a…"
    assert cut("grain", 5) == "grain"
