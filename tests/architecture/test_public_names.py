"""What outsiders see is documented: public names and rule codes."""

import inspect
from pathlib import Path

import pytest

import divergence
from divergence.relate import RULES, explain

RULES_PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
CODES = [rule.code for rule in RULES]


@pytest.mark.parametrize("name", divergence.__all__)
def test_a_public_name_is_documented(name: str) -> None:
    documentation = inspect.getdoc(getattr(divergence, name)) or ""
    signature_only = documentation.startswith(f"{name}(")  # What dataclass writes by itself.
    assert documentation
    assert not signature_only


def test_rule_codes_are_unique() -> None:
    assert len(set(CODES)) == len(CODES) > 0


@pytest.mark.parametrize("code", CODES)
def test_a_rule_can_be_explained(code: str) -> None:
    assert explain(code).says


def test_the_rules_page_has_one_row_a_rule() -> None:
    rows = [line for line in RULES_PAGE.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    documented = [cell.strip(" `") for cell in (row.split("|")[1] for row in rows) if "`" in cell]
    assert sorted(documented) == sorted(CODES)
