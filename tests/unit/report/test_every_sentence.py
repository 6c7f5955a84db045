"""Every sentence of ours that a comparison can bring along is known in every language.

What the code can say is read off the code itself: each string of words in the modules that make
sentences. Each must stand in a sentence of `tests.fakes.sentences`, which those modules make, and
each of these must be known. So a new one that is forgotten fails here, whatever it is about.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import divergence
from divergence.domain import Finding, RulingKind
from divergence.lexicon import terms
from divergence.relate.codes import FINDINGS
from divergence.relate.rules.commitment import RUNGS
from divergence.relate.rules.status import WORDS
from divergence.report import sentences
from divergence.report.phrases import speaking, table
from divergence.settings import LANGUAGES
from tests.fakes import sentences as made

OTHERS = tuple(tag for tag in LANGUAGES if tag != "en")
ROOT = Path(divergence.__file__).parent
REVIEW = ("applying.py", "fitting.py", "placing.py", "replay.py")
ABOUT_CODES = ("codes.py", "explain.py")
"""What `divergence explain` says, which is no part of a comparison."""
MODULES = (
    *(f for f in sorted((ROOT / "relate").rglob("*.py")) if f.name not in ABOUT_CODES),
    *(ROOT / "review" / name for name in REVIEW),
)
SAID_BY_CODE = frozenset({"excerpt", "not-official"})
"""Findings that a report words anew, from their code and sides."""


@cache
def evidence() -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(made.evidence()))


@cache
def told() -> tuple[Finding, ...]:
    return tuple(dict.fromkeys(made.told()))


def sentences_made() -> tuple[str, ...]:
    pairs = (sentence for pair in evidence() for sentence in pair)
    return (*dict.fromkeys(pairs), *(finding.sentence for finding in told()))


def strings(code: ast.AST) -> Iterator[str]:
    """Strings in code, a gap as `{}`; no docstrings, no errors, nothing a rule says of itself."""
    for node in ast.iter_child_nodes(code):
        match node:
            case ast.Expr(ast.Constant()) | ast.AnnAssign(annotation=ast.Name("ClassVar")):
                continue
            case ast.Raise(ast.Call(ast.Name(name))) if name != "UnfitError":
                continue
            case ast.Constant(str(text)):
                yield text
            case ast.JoinedStr(parts):
                yield "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in parts)
                gaps = [part for part in parts if isinstance(part, ast.FormattedValue)]
                yield from strings(ast.Module(gaps, []))  # type: ignore[arg-type]
                continue
            case _:
                pass
        yield from strings(node)


@cache
def templates() -> tuple[str, ...]:
    """Those of two words or more."""
    every = (text for file in MODULES for text in strings(ast.parse(file.read_text("utf-8"))))
    return tuple(dict.fromkeys(text for text in every if re.search(r"[a-z]+ [a-z]+", text)))


def test_strings_are_read_off_code() -> None:
    code = '"""Not this."""\ndef f(a):\n    """Nor this."""\n    return f"it {a} there {g(\'so\')}"'
    assert tuple(strings(ast.parse(code))) == ("it {} there {}", "so")
    assert len(templates()) > 90


@pytest.mark.parametrize("template", templates())
def test_whatever_the_code_can_say_is_said_here(template: str) -> None:
    shape = re.compile(re.escape(template).replace(r"\{\}", ".*"), re.DOTALL)
    said_by_code = (finding.sentence for finding in told() if finding.code in SAID_BY_CODE)
    assert any(map(shape.search, (*sentences_made(), *said_by_code)))


@pytest.mark.parametrize("tag", OTHERS)
def test_every_sentence_of_a_rule_is_known(tag: str) -> None:
    with speaking(tag):
        says = {says for says, _ in evidence() if sentences.evidence(says).language != tag}
        flips = {flips for _, flips in evidence() if sentences.flips(flips).language != tag}
    assert (says, flips) == (set(), set())


@pytest.mark.parametrize("tag", OTHERS)
def test_every_finding_is_known(tag: str) -> None:
    with speaking(tag):
        unknown = [
            finding.sentence
            for finding in told()
            if finding.code not in SAID_BY_CODE
            and sentences.finding(finding.sentence).language != tag
        ]
    assert unknown == []


def test_every_code_of_a_finding_is_among_them() -> None:
    codes = {finding.code for finding in told()}
    assert codes >= FINDINGS.keys()
    assert codes >= {"ruling-unfit", "ruling-disputed", "ruling-changed"}


def test_the_catalogue_holds_no_sentence_that_nothing_says() -> None:
    every = {
        "evidence": [says for says, _ in evidence()],
        "flip": [flips for _, flips in evidence()],
        "finding": [finding.sentence for finding in told()],
        "unfit": made.UNFIT,
    }
    for kind, said in every.items():
        for key, shape, _ in sentences._shapes(kind):
            assert any(map(shape.fullmatch, said)), f"{kind}.{key}"


def test_words_of_ours_in_gaps_are_known() -> None:
    assert {*RUNGS.values(), *WORDS.values()} <= set(table("value").values())
    assert {kind.value for kind in RulingKind} == set(table("ruling").values())
    lexicon = terms._table()
    kinds = lexicon["occasion"]["kind"].keys() - {"about", "talk"}  # talks: a call or a meeting
    assert kinds <= table("value").keys()
    about = {terms.about(f, one) for f in (*made.DIFFERS_IN, "formula") for one in lexicon[f]}
    assert about == set(table("about").values())
