"""Markdown: within GitHub's limits, and words of readouts that do nothing."""

import re
from dataclasses import replace

import pytest

from divergence.check.formats import Format, render, step_summary
from divergence.check.formats.markdown import COMMENT_BYTES, SUMMARY_BYTES
from divergence.check.nouns import ChangedPoint, DifferenceKind, Drop, Floor, Verdict
from tests.fakes.verdicts import Bench, verdict_of


def text(verdict: Verdict, bench: Bench) -> str:
    """The Markdown of a comment."""
    return render(verdict, Format.MARKDOWN, root=bench.root).decode()


def large(bench: Bench, differences: int, cases: int = 1) -> Verdict:
    """A verdict with so many differences, spread over so many cases."""
    results = [bench.result(f"case-{number}") for number in range(cases)]
    each = differences // cases
    return verdict_of(
        *(
            replace(
                result,
                differences=tuple(
                    bench.difference(result, DifferenceKind.MISSED_LINK, "karvelia")
                    for _ in range(each)
                ),
            )
            for result in results
        )
    )


def test_a_small_verdict_is_told_whole(bench: Bench) -> None:
    told = text(verdict_of(bench.result()), bench)
    assert told.startswith("## Check passed: 1 case\n")
    assert told.count("- **False silence**") == 2
    assert "tarn-bridge/karvelia.txt:1:1" in told
    assert "<strong>Both leaders agreed to open the Tarn bridge on 1 May</strong>. They" in told
    assert "| tarn-bridge | 1.000 |" in told
    assert "Not shown" not in told


def test_floors_drops_and_changes_are_told(bench: Bench) -> None:
    verdict = replace(
        verdict_of(bench.result()),
        floors=(Floor("link_f1", 0.5, 0.0),),
        drops=(Drop("link_f1", 0.5, 0.0, -0.6, -0.4, significant=True),),
        changed=(ChangedPoint("tarn-bridge", "", "ostrana “gas”"),),
        failures=("link_f1 fell",),
    )
    told = text(verdict, bench)
    assert "- link\\_f1 fell\n" in told
    assert "0.5000 **not held** |" in told
    assert "**significant drop**" in told
    assert "| tarn-bridge | _no such point_ | ostrana “gas” |" in told


def test_a_comment_is_cut_and_says_by_how_much(bench: Bench) -> None:
    told = render(large(bench, 900), Format.MARKDOWN, root=bench.root)
    assert len(told) <= COMMENT_BYTES
    shown = told.decode().count("- **Missed link**")
    (hidden,) = re.findall(
        r"\*\*Not shown, for want of room: (\d+) differences\.\*\*", told.decode()
    )
    assert shown + int(hidden) == 900
    assert len(told) > COMMENT_BYTES * 0.9


def test_a_summary_is_cut_and_says_by_how_much(bench: Bench) -> None:
    verdict = large(bench, 6000)
    told = step_summary(verdict, bench.root)
    assert SUMMARY_BYTES * 0.9 < len(told) <= SUMMARY_BYTES
    assert b"Not shown, for want of room" in told


def test_long_lists_share_the_room(bench: Bench) -> None:
    changed = tuple(ChangedPoint("tarn-bridge", "a" * 90, "b" * 90) for _ in range(900))
    told = render(
        replace(large(bench, 900), changed=changed), Format.MARKDOWN, root=bench.root
    ).decode()
    assert len(told.encode()) <= COMMENT_BYTES
    assert told.count("- **Missed link**") > 50
    assert told.count("| tarn-bridge | aaa") > 50
    assert re.search(r"Not shown, for want of room: \d+ differences, \d+ changed points\.", told)


def test_limits_hold_for_letters_of_several_bytes(bench: Bench) -> None:
    words = "两国元首就粮食问题交换了意见" * 8
    result = bench.result(texts=(words, "Grain."), words=([words], ["Grain"]))
    many = replace(result, differences=result.differences * 200)
    assert len(render(verdict_of(many), Format.MARKDOWN, root=bench.root)) <= COMMENT_BYTES


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("<script>x</script> & co", "&lt;script&gt;x&lt;/script&gt; &amp; co"),
        ("ask @karvelia_mfa", "ask @<!-- -->karvelia\\_mfa"),
        ("see #12 and :smile:", "see #<!-- -->12 and :<!-- -->smile:"),
        ("at https://a.example", "at https:<!-- -->//a.example"),
        ("www.a.example", "www<!-- -->.a.example"),
        (
            "*a* _b_ `c` ~d~ $e$ [f](g) | h",
            "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\$e\\$ \\[f\\](g) \\| h",
        ),
        ("1. one", "1\\. one"),
        ("- one", "\\- one"),
        ("one\n\n# two", "one # two"),
        ("it's 12:30, you & me", "it's 12:<!-- -->30, you &amp; me"),
    ],
)
def test_words_show_as_they_are_and_do_nothing(bench: Bench, words: str, written: str) -> None:
    result = bench.result(texts=(words, "Grain."), words=([words], ["Grain"]))
    told = text(verdict_of(replace(result, differences=result.differences[1:2])), bench)
    assert f"  > <strong>{written}</strong>\n" in told


def test_every_row_of_a_table_is_one_line(bench: Bench) -> None:
    changed = (ChangedPoint("a|b", "one\ntwo | three", "four"),)
    told = text(replace(verdict_of(bench.result()), changed=changed), bench)
    assert "| a\\|b | one two \\| three | four |\n" in told
