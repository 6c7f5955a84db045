"""What looks like a verb, and is a word of a name: the *United States*."""

from collections.abc import Collection, Iterable

from divergence.lexicon.hits import Hit

VERBS = frozenset({"act", "passive", "tense"})
"""Attributes whose phrases are verbs."""


def outside_names(verbs: Iterable[Hit], names: Collection[Hit]) -> list[Hit]:
    """The verbs that are no part of a longer name."""
    return [verb for verb in verbs if not any(_holds(name, verb) for name in names)]


def _holds(name: Hit, verb: Hit) -> bool:
    return name.covers(verb) and name.last - name.first > 1
