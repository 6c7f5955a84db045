"""How two sides differ on a point on which both speak, with the words that show it."""

from divergence.relate.door import relate
from divergence.relate.explain import Explanation, explain, explanations
from divergence.relate.priors import priors_digest
from divergence.relate.rule import Example, Rule
from divergence.relate.rules import RULES
from divergence.relate.voice import Voice

__all__ = [
    "RULES",
    "Example",
    "Explanation",
    "Rule",
    "Voice",
    "explain",
    "explanations",
    "priors_digest",
    "relate",
]
