"""Who is named as the one who proposed a thing, or apologised for it."""

from collections.abc import Iterator
from typing import ClassVar

from divergence.domain import Claim, Evidence, Facet, RelationKind, Span
from divergence.lexicon import grammar, terms
from divergence.lexicon.words import words
from divergence.relate.doers import Doer, apart, doer, named
from divergence.relate.poles import negations
from divergence.relate.rule import Example, each_in_its_text, evidence
from divergence.relate.voice import Voice


class WhoDidIt:
    """Two accounts that name different people for one deed."""

    code: ClassVar = "who-did-it"
    facet: ClassVar = Facet.ATTRIBUTION
    says: ClassVar = (
        "Says when the accounts name different people as the one who proposed a thing, or who "
        "apologised for it."
    )
    blind: ClassVar = (
        "Each may have proposed a thing of his own. It knows the words of the lexicon only, and a "
        "name that stands near them; 'we' and 'the other side' are no names."
    )
    examples: ClassVar = (
        Example(
            "President Aldane proposed a joint coastguard, and President Orsk promised to study "
            "it.",
            "The joint coastguard was proposed by President Orsk.",
            RelationKind.CONTRADICTORY,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """A contradiction for each deed for which each account names another person."""
        ours, theirs = dict(_doers(left)), dict(_doers(right))
        return tuple(
            self._differs(deed, (left, ours[deed]), (right, theirs[deed]))
            for deed in sorted(ours.keys() & theirs.keys())
            if _conflict(left, right, ours[deed], theirs[deed])
        )

    def _differs(self, deed: str, ours: tuple[Voice, Doer], theirs: tuple[Voice, Doer]) -> Evidence:
        told = each_in_its_text((voice, who.quote) for voice, who in (ours, theirs))
        says = f"differs in {terms.about('deed', deed)}: {told}"
        flips = "if each did a thing of their own"
        quotes = (ours[1].quote, theirs[1].quote)
        return evidence(self, RelationKind.CONTRADICTORY, says, quotes, flips)


def _doers(voice: Voice) -> Iterator[tuple[str, Doer]]:
    """Whoever is first told to have done each deed, and whether the words say that it was done."""
    told: dict[str, Doer] = {}
    for claim in voice.claims:
        for term in terms.find("deed", claim.text, voice.language(claim)):
            found = (
                None
                if _undone(voice, claim, term.span)
                else doer(voice, claim, term.span, term.stance)
            )
            if found is not None:
                told.setdefault(term.concept, found)
    yield from told.items()


def _undone(voice: Voice, claim: Claim, deed: Span) -> bool:
    """Whether a negation stands beside the words or among them."""
    language = voice.language(claim)
    if negations(claim.text, deed, language):
        return True
    hits = grammar.load(language).find(words(deed.of(claim.text)))
    return any(hit.attribute == "negated" and hit.value == "yes" for hit in hits)


def _conflict(left: Voice, right: Voice, ours: Doer, theirs: Doer) -> bool:
    """Whether it cannot have been the same one.

    Two names, of which one account has both; a name where the other account names that person
    beside somebody else who did it; or each text's own side, or each time the other one.
    """
    if ours.role and theirs.role:
        return ours.role == theirs.role
    if not apart(ours.names[:1], theirs.names[:1]):
        return False
    return _knows(right, ours) or _knows(left, theirs)


def _knows(voice: Voice, who: Doer) -> bool:
    """Whether a voice names whoever the other account tells of."""
    return not who.role and not apart(who.names[:1], named(voice))
