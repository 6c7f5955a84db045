"""Workflow commands: within GitHub's limits, and nothing in them that could be another command."""

import re
from dataclasses import replace

from divergence.check.formats import Format, render
from divergence.check.nouns import Difference, DifferenceKind, Verdict
from tests.fakes.verdicts import Bench, matched, verdict_of

COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r\n]*,?)+)::(.*)")


def commands(verdict: Verdict, bench: Bench) -> list[tuple[str, dict[str, str], str]]:
    """Level, properties and message of each line, as GitHub's runner takes them apart."""
    told = []
    for line in render(verdict, Format.GITHUB, root=bench.root).decode().split("\n")[:-1]:
        match = COMMAND.fullmatch(line)
        assert match, line
        properties = dict(pair.split("=", 1) for pair in match[2].split(","))
        told.append((match[1], {k: _plain(v) for k, v in properties.items()}, _plain(match[3])))
    return told


def _plain(escaped: str) -> str:
    for code, char in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        escaped = escaped.replace(code, char)
    return escaped


def many(bench: Bench, **numbers: int) -> Verdict:
    """A verdict with so many differences of each kind."""
    result = bench.result()
    differences = [
        bench.difference(result, DifferenceKind[kind.upper()], "karvelia")
        for kind, count in numbers.items()
        for _ in range(count)
    ]
    return verdict_of(replace(result, differences=tuple(differences)))


def test_a_false_silence_is_an_error_at_its_words(bench: Bench) -> None:
    level, properties, message = commands(verdict_of(bench.result()), bench)[0]
    assert level == "error"
    assert properties == {
        "file": "tarn-bridge/karvelia.txt",
        "line": "1",
        "endLine": "1",
        "col": "1",
        "endColumn": "53",
        "title": "False silence (tarn-bridge)",
    }
    assert "“Both leaders agreed" in message
    assert "\nopposite: “It was agreed" in message


def test_columns_are_left_out_over_several_lines(bench: Bench) -> None:
    words = "They spoke\nof grain"
    result = bench.result(texts=(f"{words}.", "Grain."), words=([words], ["Grain"]))
    _, properties, message = commands(verdict_of(result), bench)[0]
    assert (properties["line"], properties["endLine"]) == ("1", "2")
    assert "col" not in properties
    assert "“They spoke of grain”" in message


def test_no_level_has_more_than_github_keeps(bench: Bench) -> None:
    verdict = many(bench, false_silence=14, missed_silence=11, wrong_relation=30)
    failed = replace(verdict, failures=("link_f1 fell", "flag_p fell"))
    told = commands(failed, bench)
    levels = [level for level, _, _ in told]
    assert [levels.count(level) for level in ("error", "warning", "notice")] == [10, 10, 10]
    assert [message for _, _, message in told[:2]] == ["link_f1 fell", "flag_p fell"]
    assert "6 errors, 1 warning, 21 notices" in told[-1][2]


def test_what_fits_exactly_is_shown_without_a_word(bench: Bench) -> None:
    verdict = many(bench, false_silence=10, missed_silence=10, wrong_relation=9)
    told = commands(verdict, bench)
    assert len(told) == 29
    assert not any("Not shown" in message for _, _, message in told)


def test_the_gravest_are_kept(bench: Bench) -> None:
    verdict = many(bench, missed_link=12, missed_silence=4)
    titles = [properties["title"] for _, properties, _ in commands(verdict, bench)]
    assert titles[:4] == ["Missed silence (tarn-bridge)"] * 4


def test_third_parties_words_end_no_command(bench: Bench) -> None:
    hostile = "a,b:c::d%0A::error file=x::y"
    result = bench.result(
        id="100%, sure",
        texts=(f"{hostile}\r\n::warning::z", "Grain."),
        words=([f"{hostile}\r\n::warning::z"], ["Grain"]),
        files=("a,b;c=d.txt", "ostrana.txt"),
    )
    told = commands(verdict_of(result), bench)
    assert len(told) == len(result.differences)
    assert told[0][1]["file"] == "100%, sure/a,b;c=d.txt"
    assert hostile in told[0][2]


def test_a_long_quote_is_cut(bench: Bench) -> None:
    words = "grain " * 400 + "end"
    result = bench.result(texts=(words, "Grain."), words=([words], ["Grain"]))
    difference: Difference = result.differences[1]
    told = commands(verdict_of(replace(result, differences=(difference,))), bench)
    assert len(told[0][2]) < 600


def test_nothing_to_say(bench: Bench) -> None:
    assert render(verdict_of(matched(bench.result())), Format.GITHUB, root=bench.root) == b""
