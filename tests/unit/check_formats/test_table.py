"""The table: narrow enough, complete, and with no command in it."""

from dataclasses import replace

import pytest

from divergence.check.formats import Format, columns, render
from divergence.check.nouns import ChangedPoint, Drop, Floor, Verdict
from divergence.gold import Case
from tests.fakes.verdicts import Bench, verdict_of


def lines(verdict: Verdict, bench: Bench) -> list[str]:
    """The table's lines."""
    return render(verdict, Format.TABLE, root=bench.root).decode().splitlines()


def full(bench: Bench) -> Verdict:
    """A verdict with everything in it that there can be."""
    return replace(
        verdict_of(bench.result()),
        floors=(Floor("link_f1", 0.5, 0.0), Floor("claim_f1", 0.9, 1.0)),
        drops=(
            Drop("link_f1", 0.5, 0.0, -0.6, -0.4, significant=True),
            Drop("flag_p", 0.5, 0.49, -0.1, 0.1, significant=False),
        ),
        changed=(
            ChangedPoint(
                "tarn-bridge", "karvelia “grain” " * 12, "两国元首就粮食问题交换了意见" * 9
            ),
            ChangedPoint("tarn-bridge", "", "ostrana “gas”"),
        ),
        failures=("link_f1 0.0000 is below its floor 0.5000", "link_f1 fell " * 20),
        notices=("not in the baseline, so not compared with it: tarn-bridge",),
    )


def test_no_line_is_wider_than_a_window(bench: Bench) -> None:
    long = bench.result("a-name-that-no-column-could-hold-" * 4)
    told = [*lines(full(bench), bench), *lines(verdict_of(long), bench)]
    assert max(map(columns.width, told)) <= 110


def test_the_last_line_is_the_verdicts(bench: Bench) -> None:
    passed = verdict_of(bench.result())
    assert lines(passed, bench)[-1] == passed.last_line
    failed = replace(passed, failures=("link_f1 fell",))
    assert lines(failed, bench)[-1] == failed.last_line


def test_all_is_told(bench: Bench) -> None:
    text = "\n".join(lines(full(bench), bench))
    for words in (
        "link_f1             0.0000, floor  0.5000  NOT HELD",
        "claim_f1            1.0000, floor  0.9000  held",
        "0.5000 →  0.0000   -0.5000  [-0.6000, -0.4000]  SIGNIFICANT DROP",
        "2 points told otherwise than in the baseline",
        "(no such point)",
        "en–en",
        "2  false silence",
        "1  missed link",
        "Note: not in the baseline",
        "Failed: link_f1 0.0000 is below its floor 0.5000",
    ):
        assert words in text


def test_only_significant_drops_are_shouted(bench: Bench) -> None:
    (line,) = [line for line in lines(full(bench), bench) if "0.4900" in line]
    assert "DROP" not in line


@pytest.mark.parametrize("hostile", ["::set-output name=a::b", "  ::error::gone", "##[add-path]/x"])
def test_no_line_is_a_command(bench: Bench, hostile: str) -> None:
    verdict = replace(
        verdict_of(bench.result()),
        changed=(ChangedPoint(hostile, hostile, hostile),),
        failures=(hostile,),
    )
    told = lines(verdict, bench)
    assert not [line for line in told if line.lstrip().startswith("::") or "##[" in line]


def test_a_case_with_one_side_is_listed(bench: Bench) -> None:
    result = bench.result()
    alone: Case = replace(result.case, accounts=result.case.accounts[:1])
    verdict = verdict_of(replace(result, case=alone, scores=(), differences=()))
    assert any(line.startswith("  tarn-bridge") for line in lines(verdict, bench))


@pytest.mark.parametrize(
    ("text", "wide"), [("dam", 3), ("会谈", 4), ("é", 1), ("e\u0301", 1), ("", 0), ("می‌شود", 5)]
)
def test_widths_are_a_terminals(text: str, wide: int) -> None:
    assert columns.width(text) == wide


def test_wrapped_lines_hold_all_words_within_the_width() -> None:
    text = "粮食问题 and a-word-of-more-than-ten columns"
    told = columns.wrapped(text, 10)
    assert max(map(columns.width, told)) <= 10
    assert "".join(told).replace(" ", "") == text.replace(" ", "")


def test_columns_stand_beside_each_other() -> None:
    assert list(columns.beside(["one two", "three"], 5)) == ["one    three", "two"]


def test_a_cell_is_cut_to_its_width() -> None:
    assert columns.left("会谈会谈", 6) == "会谈… "
    assert columns.right("7", 3) == "  7"
