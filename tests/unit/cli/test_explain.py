"""`divergence explain` knows every code that a result can hold."""

from collections.abc import Callable

import pytest
from click.testing import Result

from divergence.domain import Facet, RelationKind
from divergence.relate import RULES, explain, explanations

Run = Callable[..., Result]


def test_without_a_code_all_are_listed(run: Run) -> None:
    result = run("explain")
    assert (result.exit_code, result.stderr) == (0, "")
    listed = [line.split()[0] for line in result.stdout.splitlines()]
    assert listed == ["CODE", *(each.code for each in explanations())]


def test_a_code_is_explained_with_an_example(run: Run) -> None:
    result = run("explain", "figures")
    assert result.exit_code == 0
    assert result.stdout.startswith("figures (rule, facet quantity)\n  Says when ")
    assert "“The sides signed 12 documents.”" in " ".join(result.stdout.split())


def test_a_code_of_two_things_explains_both(run: Run) -> None:
    result = run("explain", "status")
    assert "status (facet)" in result.stdout
    assert "status (rule, facet status)" in result.stdout


def test_an_unknown_code_names_the_known_ones(run: Run) -> None:
    result = run("explain", "nonsense")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no code 'nonsense'; the codes are " in result.stderr


@pytest.mark.parametrize("code", [*RelationKind, *Facet, *(rule.code for rule in RULES)], ids=str)
def test_every_code_has_an_explanation(code: str) -> None:
    for each in explain(str(code)):
        assert each.says.endswith(".")
        assert each.blind.endswith(".")
        assert each.examples
