"""What outsiders see is documented: public names and rule codes."""

import inspect
import re
from pathlib import Path

import pytest

import divergence
from divergence.relate import RULES, explain, explanations

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


@pytest.mark.parametrize("code", [each.code for each in explanations()])
def test_a_code_can_be_explained(code: str) -> None:
    assert all(each.says and each.blind and each.examples for each in explain(code))


def test_every_rule_has_an_explanation() -> None:
    assert {each.code for each in explanations() if each.sort == "rule"} == {
        *CODES,
        "how-told",
        "read-together",
    }


def test_the_rules_page_has_one_row_a_rule() -> None:
    assert sorted(_documented("The rules that say")) == sorted(CODES)


@pytest.mark.parametrize("sort", ["relation", "facet", "finding"])
def test_the_rules_page_has_one_row_a_code(sort: str) -> None:
    codes = [each.code for each in explanations() if each.sort == sort]
    assert sorted(_documented(f"{sort.title()}s")) == sorted(codes)


def _documented(heading: str) -> list[str]:
    """The codes in the first column of the table under a heading."""
    page = RULES_PAGE.read_text(encoding="utf-8")
    part = next(each for each in re.split(r"(?m)^#+ ", page) if each.startswith(heading))
    cells = [line.split("|")[1] for line in part.splitlines() if line[:1] == "|"]
    return [cell.strip(" `") for cell in cells if "`" in cell]
