"""The page of rules says what the rules say of themselves."""

from pathlib import Path

import pytest

from divergence.relate import RULES, Rule

PAGE = (Path(__file__).parents[3] / "docs" / "rules.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
def test_the_page_has_the_row_and_the_examples_of_a_rule(rule: Rule) -> None:
    facet = rule.facet.value if rule.facet else "–"
    assert f"| `{rule.code}` | {facet} | {rule.says} | {rule.blind} |\n" in PAGE
    for example in rule.examples:
        assert f"- “{example.left}” / “{example.right}” → {example.relation.value}\n" in PAGE
