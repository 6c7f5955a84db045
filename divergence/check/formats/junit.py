"""A verdict as JUnit XML in the form that pytest writes and CI systems read."""

import re
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from divergence.check.formats.kinds import KINDS
from divergence.check.formats.places import Places, shown
from divergence.check.formats.wording import change, counted, interval, number
from divergence.check.nouns import CaseResult, Verdict

SUITE = "divergence check"
_GATE = "divergence.check"
"""The class of the tests that are no cases."""


def render(verdict: Verdict, root: Path) -> bytes:
    """One test a case, a floor, and a figure held against the baseline; and one for the verdict.

    Tests fail only if the check failed, and then at least one does. A case's differences are its
    failure in a failed check and its output in a passed one, for a floor is what says how many
    there may be. There are neither times nor host names, so that equal verdicts give equal bytes.
    """
    suites = Element("testsuites", {"name": SUITE})
    suite = SubElement(suites, "testsuite")
    places = Places()
    for result in verdict.results:
        _case(suite, verdict, result, root, places)
    _gate(suite, verdict)
    failed = sum(test.find("failure") is not None for test in suite)
    suite.attrib.update(
        {
            "name": SUITE,
            "errors": "0",
            "failures": str(failed),
            "skipped": "0",
            "tests": str(len(suite)),
            "time": "0.000",
        }
    )
    indent(suites, " ")
    document: bytes = tostring(suites, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _test(suite: Element, group: str, name: str) -> Element:
    attributes = {"classname": _legal(group), "name": _legal(name), "time": "0.000"}
    return SubElement(suite, "testcase", attributes)


def _fail(test: Element, message: str, text: str) -> None:
    failure = SubElement(test, "failure", {"message": _legal(message)})
    failure.text = _legal(text)


def _case(suite: Element, verdict: Verdict, result: CaseResult, root: Path, places: Places) -> None:
    folder = shown(result.path, root).rpartition("/")[0].strip("/")
    test = _test(suite, folder.replace("/", ".") or SUITE, result.case.id)
    if not result.differences:
        return
    count = counted(len(result.differences), "difference", "differences")
    message, text = f"{count} from the annotation", _listed(result, root, places)
    if verdict.passed:
        SubElement(test, "system-out").text = _legal(f"{message}\n{text}")
    else:
        _fail(test, message, text)


def _listed(result: CaseResult, root: Path, places: Places) -> str:
    lines = []
    for difference in result.differences:
        where = places.of(result, difference.quote)
        at = "" if where is None else f":{where.line}:{where.column}"
        lines.append(
            f"{shown(difference.file, root)}{at}: {KINDS[difference.kind].title.lower()}: "
            f"{difference.says}\n    “{difference.quote.text}”"
        )
        lines += [f"    opposite: “{quote.text}”" for quote in difference.counterparts]
    return "\n".join(lines)


def _gate(suite: Element, verdict: Verdict) -> None:
    for floor in verdict.floors:
        test = _test(suite, _GATE, f"floor[{floor.figure}]")
        if not floor.held:
            told = f"{floor.figure} is {number(floor.value)}, its floor {number(floor.floor)}"
            _fail(test, told, told)
    for drop in verdict.drops:
        test = _test(suite, _GATE, f"baseline[{drop.figure}]")
        if drop.significant:
            told = (
                f"{drop.figure} fell from {number(drop.before)} to {number(drop.after)}, "
                f"{change(drop.before, drop.after)} {interval((drop.low, drop.high))}"
            )
            _fail(test, told, "\n".join([told, *_changes(verdict)]))
    test = _test(suite, _GATE, "verdict")
    if not verdict.passed:
        _fail(test, verdict.last_line, "\n".join(verdict.failures))


def _changes(verdict: Verdict) -> list[str]:
    return [
        f"{point.case}\n    before: {point.before or '(no such point)'}\n"
        f"    now:    {point.after or '(no such point)'}"
        for point in verdict.changed
    ]


def _legal(text: str) -> str:
    return _illegal().sub("", text)


@cache
def _illegal() -> re.Pattern[str]:
    """What XML 1.0 (section 2.2) admits in no form, not even as a reference."""
    return re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
