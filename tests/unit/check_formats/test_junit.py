"""JUnit XML: well formed, its numbers right, and failing exactly when the check does."""

from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

import pytest

from divergence.check.formats import Format, render
from divergence.check.nouns import ChangedPoint, Drop, Floor, Verdict
from tests.fakes.verdicts import Bench, matched, verdict_of


def suite(verdict: Verdict, bench: Bench) -> Element:
    """The only test suite."""
    document = fromstring(render(verdict, Format.JUNIT, root=bench.root))  # noqa: S314 - our own
    assert document.tag == "testsuites"
    (found,) = document
    return found


def failures(of: Element) -> list[str]:
    """The names of the tests that fail."""
    return [str(test.get("name")) for test in of if test.find("failure") is not None]


def test_a_passed_check_has_no_failure(bench: Bench) -> None:
    found = suite(verdict_of(bench.result()), bench)
    assert failures(found) == []
    assert (found.get("failures"), found.get("tests")) == ("0", "2")
    assert "missed link" in str(found[0].findtext("system-out"))


def test_a_failed_check_fails_where_something_differs(bench: Bench) -> None:
    differing, agreeing = bench.result(), matched(bench.result("ardel-strait"))
    failed = replace(
        verdict_of(differing, agreeing),
        floors=(Floor("link_f1", 0.9, 0.5), Floor("claim_f1", 0.9, 1.0)),
        drops=(
            Drop("link_f1", 0.9, 0.5, -0.5, -0.3, significant=True),
            Drop("flag_p", 0.9, 0.9, 0.0, 0.0, significant=False),
        ),
        changed=(ChangedPoint("tarn-bridge", "before it", "after it"),),
        failures=("link_f1 fell",),
    )
    found = suite(failed, bench)
    assert failures(found) == ["tarn-bridge", "floor[link_f1]", "baseline[link_f1]", "verdict"]
    assert (found.get("failures"), found.get("tests")) == ("4", "7")
    told = {test.get("name"): test.findtext("failure") for test in found}
    assert "before it" in str(told["baseline[link_f1]"])
    assert "link_f1 fell" in str(told["verdict"])


def test_a_check_that_fails_for_another_reason_fails_here_too(bench: Bench) -> None:
    failed = replace(verdict_of(matched(bench.result())), failures=("the baseline has no cases",))
    assert failures(suite(failed, bench)) == ["verdict"]


def test_differences_are_listed_with_file_line_and_words(bench: Bench) -> None:
    failed = replace(verdict_of(bench.result()), failures=("link_f1 fell",))
    test = suite(failed, bench)[0]
    assert (test.get("classname"), test.get("name")) == ("divergence check", "tarn-bridge")
    text = str(test.findtext("failure"))
    assert "tarn-bridge/karvelia.txt:1:1: missed link: " in text
    assert "opposite: “It was agreed to open the Tarn bridge”" in text


def test_a_class_is_the_folder_with_dots(bench: Bench) -> None:
    document = render(verdict_of(bench.result()), Format.JUNIT, root=bench.root.parent)
    assert f'classname="{bench.root.name}"'.encode() in document


@pytest.mark.parametrize("char", ["\x00", "\x08", "\x1b", "\ufffe", "\ud800"])
def test_what_xml_does_not_admit_is_removed(bench: Bench, char: str) -> None:
    failed = replace(verdict_of(bench.result()), failures=(f"a{char}b <&> “c”",))
    text = str(suite(failed, bench)[-1].findtext("failure"))
    assert text == "ab <&> “c”"


def test_there_is_no_time_and_no_host(bench: Bench) -> None:
    found = suite(verdict_of(bench.result()), bench)
    assert {"timestamp", "hostname"}.isdisjoint(found.attrib)
    assert {test.get("time") for test in found} == {"0.000"}
