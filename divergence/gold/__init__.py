"""What is right: annotated cases, the forms they are kept in, and how near a comparison comes.

`read`, `claims`, `build` and `unbuild` handle cases; `divergence.gold.metrics` measures a
comparison against one, `divergence.gold.agreement` one annotation against another.
"""

from divergence.gold.authoring import parse
from divergence.gold.folder import build
from divergence.gold.nouns import Account, Case, Gold, GoldPoint, GoldRelation
from divergence.gold.reading import claims, read
from divergence.gold.writing import unbuild

__all__ = [
    "Account",
    "Case",
    "Gold",
    "GoldPoint",
    "GoldRelation",
    "build",
    "claims",
    "parse",
    "read",
    "unbuild",
]
