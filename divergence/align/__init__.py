"""Claims to points: what stands opposite what, and what stands alone."""

from divergence.align.account import Account, Vocabulary, vocabulary
from divergence.align.aligners import aligner
from divergence.align.judge import Judge, shipped
from divergence.align.judgement import Judgement, Link, judge
from divergence.align.points import points
from divergence.align.watch import watched

__all__ = [
    "Account",
    "Judge",
    "Judgement",
    "Link",
    "Vocabulary",
    "aligner",
    "judge",
    "points",
    "shipped",
    "vocabulary",
    "watched",
]
