"""Who called by name, where the grammar alone does not show whose side it was."""

from collections.abc import Iterator

from divergence.domain import Span
from divergence.lexicon import grammar
from divergence.lexicon.words import words
from divergence.relate.doers import AFTER, BEFORE, Doer, apart, doer, named
from divergence.relate.voice import Voice

CALLER = {"of": AFTER, "received": AFTER, "subject": BEFORE, "after": BEFORE}
"""Where the caller's name stands, by how the words tell it; docs/attributes.md."""


def callers_apart(left: Voice, right: Voice) -> tuple[Doer, Doer] | None:
    """The callers whom two accounts name, where it cannot be the same one.

    Each account has to name one, and one of the two has to stand in the other account as well: as
    whoever was called, or beside the caller.
    """
    ours, theirs = next(_callers(left), None), next(_callers(right), None)
    if ours is None or theirs is None or ours.role or theirs.role:
        return None
    if not apart(ours.names, theirs.names):
        return None
    both = not apart(ours.names[:1], named(right)) or not apart(theirs.names[:1], named(left))
    return (ours, theirs) if both else None


def _callers(voice: Voice) -> Iterator[Doer]:
    for claim in voice.claims:
        for hit in grammar.load(voice.language(claim)).find(words(claim.text)):
            if hit.attribute == "initiator" and hit.value in CALLER:
                found = doer(voice, claim, Span(hit.start, hit.stop), CALLER[hit.value])
                if found is not None:
                    yield found
