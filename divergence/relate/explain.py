"""What a rule says, by its code."""

from dataclasses import dataclass

from divergence.domain import Facet, UsageError
from divergence.relate.rule import Example
from divergence.relate.rules import RULES


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule looks for, shown on an invented example, and what escapes it."""

    code: str
    facet: Facet | None
    says: str
    examples: tuple[Example, ...]
    blind: str


def explain(code: str) -> Explanation:
    """The explanation of a rule.

    Raises:
        UsageError: if no rule has that code.
    """
    for rule in RULES:
        if rule.code == code:
            return Explanation(rule.code, rule.facet, rule.says, rule.examples, rule.blind)
    known = ", ".join(sorted(rule.code for rule in RULES))
    raise UsageError(f"there is no rule {code!r}; the rules are {known}")
