"""What a code means: of a relation, a facet, a finding or a rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from divergence.domain import Facet, UsageError
from divergence.relate.codes import FACETS, FINDINGS, HOW_TOLD, READ_TOGETHER, RELATIONS, Meaning
from divergence.relate.rules import RULES


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code stands for, shown on an invented example, and what escapes it."""

    code: str
    sort: str
    """relation, facet, finding or rule."""
    facet: Facet | None
    """In what accounts differ where a rule speaks."""
    says: str
    examples: tuple[str, ...]
    blind: str


def explanations() -> tuple[Explanation, ...]:
    """Every code there is: relations, facets and findings, then the rules."""
    return (
        *(_of(kind.value, "relation", meaning) for kind, meaning in RELATIONS.items()),
        *(_of(facet.value, "facet", meaning) for facet, meaning in FACETS.items()),
        *(_of(code, "finding", meaning) for code, meaning in FINDINGS.items()),
        *_rules(),
        _of("how-told", "rule", HOW_TOLD),
        _of("read-together", "rule", READ_TOGETHER),
    )


def explain(code: str) -> tuple[Explanation, ...]:
    """The explanations of a code: a facet and a rule, or a finding and a rule, may share one.

    Raises:
        UsageError: if nothing has that code.
    """
    every = explanations()
    found = tuple(each for each in every if each.code == code)
    if not found:
        known = ", ".join(sorted({each.code for each in every}))
        raise UsageError(f"there is no code {code!r}; the codes are {known}")
    return found


def _of(code: str, sort: str, meaning: Meaning) -> Explanation:
    example = " / ".join(f"“{text}”" for text in meaning.example)
    return Explanation(code, sort, None, meaning.says, (example,), meaning.blind)


def _rules() -> Iterator[Explanation]:
    for rule in RULES:
        examples = tuple(
            f"“{each.left}” / “{each.right}” → {each.relation.value}" for each in rule.examples
        )
        yield Explanation(rule.code, "rule", rule.facet, rule.says, examples, rule.blind)
