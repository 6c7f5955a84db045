"""The page on annotated cases says what the code does."""

import json
import re
from dataclasses import replace
from pathlib import Path

from divergence import gold
from divergence.cli.gold import gold as group
from divergence.domain import Facet, RelationKind
from divergence.gold.document import parse_gold
from divergence.gold.lines import ACCOUNT_FIELDS, CASE_FIELDS, RELATIONS
from divergence.gold.marks import unescape
from divergence.gold.meta import ACCOUNT_KEYS, CASE_KEYS
from divergence.gold.node import Node

PAGE = (Path(__file__).parents[3] / "docs" / "gold.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_example_is_read_and_written_as_it_stands() -> None:
    (example,) = [block for _, block in BLOCKS if block.startswith("==")]
    cases = gold.parse(example, "the page")
    assert [(case.id, case.draft) for case in cases] == [("harbour-1", False), ("harbour-2", True)]
    assert "\n".join(map(gold.unbuild, cases)) == example
    assert [len(claim.repeats) for claim in cases[0].gold.of("south")] == [0, 0, 1, 0]
    assert cases[1].readouts[0].body[0].of(cases[1].accounts[0].text).startswith("A bridge")


def test_the_gold_is_sound() -> None:
    (document,) = [json.loads(block) for kind, block in BLOCKS if kind == "json"]
    found = parse_gold(Node(document, "the page"), {"north": "They spoke", "south": "A call"})
    assert len(found.points) == 1


def test_every_escape_of_the_table_is_one() -> None:
    table = PAGE.partition("### Escapes")[2].partition("###")[0]
    written = re.findall(r"`(\\[^`]+?)`", table)
    assert len(written) >= 12
    for escape in written:
        assert len(unescape(escape, "the page")) == 1


def test_every_word_of_the_format_stands_on_the_page() -> None:
    words = [*CASE_KEYS, *ACCOUNT_KEYS, *RelationKind, *Facet, *RELATIONS]
    for word in words:
        assert re.search(rf"`{word}\b", PAGE), word
    for field in (*CASE_FIELDS, *ACCOUNT_FIELDS):
        assert f"`{field}=" in PAGE


def test_every_verb_stands_on_the_page() -> None:
    named = set(re.findall(r"^\$ divergence gold (\w+)", PAGE, re.MULTILINE))
    verbs = group.commands
    assert named == verbs.keys()


def test_a_key_of_ones_own_survives() -> None:
    (example,) = [block for _, block in BLOCKS if block.startswith("==")]
    case = gold.parse(example, "the page")[0]
    assert case.extra == (("licence", '"free"'),)
    assert gold.parse(gold.unbuild(replace(case, split="dev")), "x")[0].extra == case.extra
