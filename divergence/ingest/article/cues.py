"""What a sentence of an article says about whose account it gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issuer:
    """A party's office, account or capital where it stands."""

    side: str
    place: int
    """Number of its word."""
    named: bool = True
    """Whether the party's name stands beside it, and not only a word that it alone has."""
    voice: bool = False
    """Whether it is a spokesman, whose every act is an account: "rejected the report"."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The signs in a sentence, outside of its quotations where that matters."""

    issuers: tuple[Issuer, ...]
    """By place."""
    mentioned: tuple[str, ...]
    """The parties named, in order."""
    states: tuple[str, ...]
    """Those that are named themselves outside of quotations, not by their leaders or capitals."""
    voices: bool
    """All issuers are spokesmen or ministers, who may be speaking with each other."""
    outside: bool
    """An office of somebody else speaks."""
    strange: bool
    """It opens with a name that no party is known by: "In Velm, the president's office said"."""
    opening: str | None
    """The party for which the state or capital speaks with which it opens."""
    generic: bool
    """An office or account is named without saying whose."""
    found: frozenset[str]
    """Attributes, and `attribute.value`, of the phrases outside quotations."""
    caption: bool
    """Its paragraph begins as captions and bylines do."""
    sourced: bool
    """Unnamed sources speak."""
    source: str | None
    """The party whose sources they are."""
    outsider: bool
    """Somebody speaks who is of neither party: an analyst, an expert."""
    occasion: int | None
    """Number of the word at which another occasion is named."""
    tells: bool
    """A word of telling, inside quotations too."""
    content: bool
