"""What a claim says in another language, as the user supplies it; nothing is translated here."""

from dataclasses import dataclass
from enum import StrEnum


class Translator(StrEnum):
    """Whose a translation is."""

    MINE = "mine"
    """The user's own."""
    OFFICE = "office"
    """Published by the office whose text it is."""
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Translation:
    """A claim in another language: beside its words, never in their place."""

    claim: str
    """The claim's id."""
    quote: str
    """The claim's words, by which it is known that the translation is of them."""
    language: str
    """Of the translation, BCP 47."""
    text: str
    by: Translator
