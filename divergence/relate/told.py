"""Evidence from how a thing is told, where no single rule shows what the head sees.

The head knows more than rules: acts, actors, polarity, status and length, and what they were worth
on annotated points. What it takes from them is shown like a rule's evidence, with the words from
which they were read.
"""

from collections.abc import Iterator, Mapping

from divergence.domain import Evidence, Facet, Quote, RelationKind
from divergence.relate.features import RULE
from divergence.relate.head import Verdict
from divergence.relate.voice import Voice

CODE = "how-told"

MOST = 3
"""Steps that are named to a reader."""

CUES: Mapping[Facet, tuple[str, ...]] = {
    Facet.ATTRIBUTION: ("actors",),
    Facet.COMMITMENT: ("act",),
    Facet.POLARITY: ("negated", "conditional", "hypothetical"),
    Facet.STATUS: ("status",),
    Facet.SCOPE: (),
}
"""Facets that grammar shows by itself, with the cues from which it is read; none: whole claims."""

DIFFERS: Mapping[Facet, str] = {
    Facet.ATTRIBUTION: "differs in whose act or position it is, as far as the grammar shows",
    Facet.COMMITMENT: "differs in how firm it is, as far as the grammar shows",
    Facet.POLARITY: "differs in whether or under what condition it holds, by the grammar",
    Facet.STATUS: "differs in where it stands in time, as far as the grammar shows",
    Facet.SCOPE: "differs in how much is covered, by length and grammar",
}

NAMED = {
    "act": "the speech act “{}”",
    "act-alone": "“{}” in one account only",
    "actors": "who acts ({})",
    "polarity": "whether it holds ({})",
    "status": "where it stands in time ({})",
    "routine": "whether it is a formality",
    "length": "how long the accounts are",
    "overlap": "how many words they share",
    "read": "what both say when read together",
    "read-facet": "what both say when read together",
}
"""Where a feature comes from, in a reader's words."""

FRAMING = Verdict(RelationKind.DIFFERENT_FRAMING)
"""What a difference of grammar alone suggests, unless one side tells more."""

FLIPS = "if both accounts told it in the same way"


def of_facets(
    left: Voice, right: Voice, best: Verdict, chances: Mapping[Facet, float]
) -> Iterator[Evidence]:
    """Evidence for facets that no rule shows, from the words of the grammar.

    Args:
        left: one side.
        right: the other.
        best: the relation that was chosen.
        chances: facets in `CUES`, with the probability of each.
    """
    suggests = best if best.kind is RelationKind.MORE_SPECIFIC else FRAMING
    for facet, chance in chances.items():
        quotes = (*_words(left, CUES[facet]), *_words(right, CUES[facet]))
        yield _evidence(suggests, DIFFERS[facet], quotes, chance, facet)


def of_relation(
    left: Voice, right: Voice, best: Verdict, chance: float, steps: tuple[tuple[str, float], ...]
) -> Evidence:
    """Evidence for a relation that no rule suggests: the largest steps that led to it.

    Args:
        left: one side.
        right: the other.
        best: the relation that was chosen.
        chance: its probability.
        steps: log-odds by feature, the largest first.
    """
    grammar = [step for step in steps if not step[0].startswith(f"{RULE}:") and step[1] > 0]
    named = dict.fromkeys(_named(name) for name, _ in grammar[:MOST])
    says = "no rule alone shows it; how it is told does: " + ", ".join(named or ["all in all"])
    return _evidence(best, says, (*left.whole(), *right.whole()), chance)


def _evidence(
    suggests: Verdict,
    says: str,
    quotes: tuple[Quote, ...],
    chance: float,
    facet: Facet | None = None,
) -> Evidence:
    return Evidence(
        rule=CODE,
        says=says,
        quotes=tuple(dict.fromkeys(quotes)),
        facet=facet,
        suggests=suggests.kind,
        side=suggests.side,
        probability=round(chance, 4),
        flips=FLIPS,
    )


def _words(voice: Voice, attributes: tuple[str, ...]) -> tuple[Quote, ...]:
    """The words from which attributes were read; the whole claims where none were kept."""
    kept = [quote for each in attributes for quote in voice.cues(each)]
    whole = voice.whole()
    return tuple(quote for quote in kept if quote not in whole) or whole


def _named(feature: str) -> str:
    source, _, value = feature.partition(":")
    return NAMED[source].format(value.replace("_", " "))
