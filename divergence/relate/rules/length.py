"""One account says much more on the point than the other."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.lexicon.words import words
from divergence.relate.rule import Example, told_by_one
from divergence.relate.voice import Voice

TIMES = 1.8
"""How many times as long the fuller account is, counted in words or Chinese signs."""

SIGNS_A_WORD = 1.7
"""Chinese signs to a word, so that accounts in different languages can be held together."""


class Length:
    """An account that is much longer than the other."""

    code: ClassVar = "length"
    facet: ClassVar = Facet.SCOPE
    says: ClassVar = "Says when one account spends about twice as many words on the point, or more."
    blind: ClassVar = "More words are not always more content, and languages differ in length."
    examples: ClassVar = (
        Example(
            "They discussed the corridor.",
            "They discussed the corridor, the inspection of ships and the insurance of cargoes.",
            RelationKind.MORE_SPECIFIC,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """The longer account as the more specific one."""
        ours, theirs = length(left), length(right)
        fuller, other = (left, right) if ours > theirs else (right, left)
        if max(ours, theirs) < TIMES * min(ours, theirs):
            return ()
        says = f"differs in how much is covered: {fuller.name}'s text says more"
        quotes = (*fuller.whole(), *other.whole())
        flips = "if the longer account only used more words"
        return (told_by_one(self, fuller, says, quotes, flips),)


def length(voice: Voice) -> float:
    """Words in a voice; one for a text without any."""
    found = words(voice.text)
    signs = sum(len(word.text) == 1 and word.text > "\u3400" for word in found)
    return max(len(found) - signs + signs / SIGNS_A_WORD, 1.0)
