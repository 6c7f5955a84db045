"""A side that says nothing on a point: how sure that is, how much is missing, what proves it."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from divergence.align.account import Account, Vocabulary
from divergence.align.words import shared_names, stem
from divergence.domain import (
    Certainty,
    Claim,
    Passage,
    Quantity,
    Quote,
    Silence,
    SilenceGrade,
    Sought,
)
from divergence.lexicon.words import fold, simplified
from divergence.settings import Settings

ON_TOPIC = 0.25
"""Share of the threshold from which a passage that is not matched is still on the topic."""
BESIDE = 2
"""Claims of one text that stand so close tell of one thing: what lacks beside a shared claim is a
detail."""
RARE_WORDS = 4
"""Words of a claim that are looked for, the rarest of all texts compared."""

WORDS = 6
"""Words that a claim must have to be looked for firmly: "He said it himself" says too little."""

_LEAST = 1e-6
"""Probabilities nearer to 0 or 1 are taken for this far away: a logarithm needs it."""

Calibration = tuple[float, float]
"""Slope and bias: the log odds that a side is silent, from those that its nearest claim is none."""


def silent_odds(top: float) -> float:
    """The log odds that a claim is none on a point, from the probability that it is one."""
    kept = min(max(1 - top, _LEAST), 1 - _LEAST)
    return math.log(kept / (1 - kept))


def silent(top: float, calibration: Calibration) -> float:
    """The probability that a text has nothing on a point (Platt, 1999).

    Args:
        top: the probability that its nearest claim speaks of the point.
        calibration: as the training step fitted it.

    Returns:
        In [0, 1], rounded to six decimals.
    """
    slope, bias = calibration
    odds = slope * silent_odds(top) + bias
    return round(1 / (1 + math.exp(-odds)), 6)


@dataclass(frozen=True)
class Hearing:
    """One side's accounts, as what another side tells is looked for in them."""

    side: str
    accounts: tuple[Account, ...]
    known: Vocabulary

    @cached_property
    def languages(self) -> frozenset[str]:
        """Of the side's claims, as primary subtags of BCP 47."""
        return frozenset(self.written(claim) for claim in self._claims)

    def written(self, claim: Claim) -> str:
        """The language of one of the side's claims."""
        account = next(one for one in self.accounts if one.readout.id == claim.readout)
        return account.language(claim)

    @cached_property
    def excerpts(self) -> bool:
        """Whether no document of the side is whole: nothing is absent from what is not at hand."""
        return all(account.readout.complete is False for account in self.accounts)

    @cached_property
    def _stems(self) -> Counter[str]:
        return Counter(s for claim in self._claims for s in self.known.words[claim.id].stems)

    @cached_property
    def _names(self) -> Counter[str]:
        return Counter(n for claim in self._claims for n in self.known.words[claim.id].names)

    @cached_property
    def _values(self) -> Counter[tuple[str, str]]:
        return Counter(v for claim in self._claims for v in self.known.words[claim.id].values)

    @cached_property
    def _topics(self) -> Counter[str]:
        return Counter(topic for claim in self._claims for topic in claim.attributes.topics)

    @cached_property
    def _left_out(self) -> str:
        """What was left out of the side's pages and documents, folded."""
        return fold("\n".join(b for account in self.accounts for b in account.readout.dropped))

    @property
    def _claims(self) -> Iterator[Claim]:
        return (claim for account in self.accounts for claim in account.claims)

    def sought(self, claims: Iterable[Claim], languages: frozenset[str]) -> tuple[Sought, ...]:
        """What of a point's claims was looked for in the side's texts, and in how many claims.

        Topics, names and figures are looked for in any language; words only in the same one, by
        their first letters, so that endings do not matter.

        Args:
            claims: of the sides that speak.
            languages: in which these are written.
        """
        found: dict[tuple[str, str], Sought] = {}
        for claim in claims:
            for item in self._of(claim, same=bool(languages & self.languages)):
                found.setdefault((item.kind, item.text), item)
        return tuple(map(self._with_dropped, found.values()) if self._left_out else found.values())

    def _with_dropped(self, item: Sought) -> Sought:
        """The same with how often it stands, as it is spelled, in what was left out."""
        beside = 0 if item.kind == "topic" else self._left_out.count(fold(item.text))
        return replace(item, dropped=beside)

    def _of(self, claim: Claim, *, same: bool) -> Iterator[Sought]:
        for topic in claim.attributes.topics:
            yield Sought("topic", topic, self._topics[topic])
        for mention in claim.attributes.names:
            if mention.name:
                like = shared_names(frozenset({mention.name}), frozenset(self._names))
                count = sum(self._names[name] for name in like)
                yield Sought("name", _told(claim, mention.span.start, mention.span.stop), count)
        for quantity in claim.attributes.quantities:
            yield self._figure(claim, quantity)
        if same:
            for word in rare_words(claim, self.known):
                yield Sought("word", word, self._stems[stem(word.lower())])

    def _figure(self, claim: Claim, quantity: Quantity) -> Sought:
        words = _told(claim, quantity.span.start, quantity.span.stop)
        return Sought("figure", words, self._values[quantity.kind, quantity.value])


def _told(claim: Claim, start: int, stop: int) -> str:
    return claim.text[start - claim.span.start : stop - claim.span.start]


def rare_words(claim: Claim, known: Vocabulary) -> tuple[str, ...]:
    """The rarest words of a claim, in its order and its writing."""
    tokens = sorted(
        {token for token in known.words[claim.id].tokens if len(token) > 1},
        key=lambda token: (-known.tokens(token), -len(token), token),
    )[:RARE_WORDS]
    lowered = simplified(claim.text.lower())
    found = sorted((lowered.find(token), token) for token in tokens)
    return tuple(claim.text[at : at + len(token)] for at, token in found if at >= 0)


@dataclass(frozen=True, slots=True)
class Lone:
    """A point's claims, and what comes nearest to them on a side that has none."""

    speaking: tuple[Claim, ...]
    languages: frozenset[str]
    """In which these are written, as primary subtags."""
    nearest: tuple[tuple[Claim, float], ...]
    """The side's claims with the probability that they speak of the point, most probable first."""
    beside: bool
    """Whether the nearest one shares a point with a neighbour of one that speaks."""

    @property
    def top(self) -> float:
        """The probability of the nearest one; 0 where the side has no claim at all."""
        return self.nearest[0][1] if self.nearest else 0.0


def silence(
    hearing: Hearing, lone: Lone, threshold: float, calibration: Calibration, settings: Settings
) -> Silence:
    """What is said of a side that has no claim on a point.

    Args:
        hearing: the side.
        lone: the point.
        threshold: of the decision.
        calibration: of the aligner.
        settings: how many passages are shown, and from where on nothing was found.
    """
    probability = silent(lone.top, calibration)
    sought = hearing.sought(lone.speaking, lone.languages)
    words = max(len(hearing.known.words[claim.id].tokens) for claim in lone.speaking)
    sure = probability >= settings.not_found and words >= WORDS and not hearing.excerpts
    return Silence(
        side=hearing.side,
        grade=_grade(lone, sought, threshold),
        probability=probability,
        certainty=Certainty.NOT_FOUND if sure else Certainty.PERHAPS,
        nearest=tuple(
            Passage(Quote(claim.readout, claim.span, claim.text, claim.id), found)
            for claim, found in lone.nearest[: settings.nearest]
        ),
        sought=sought,
    )


def _grade(lone: Lone, sought: Sequence[Sought], threshold: float) -> SilenceGrade:
    """Detail beside what is shared, statement where the topic is there, else topic."""
    on_topic = lone.top >= ON_TOPIC * threshold
    if on_topic and lone.beside:
        return SilenceGrade.DETAIL
    named = any(item.kind == "topic" and item.count for item in sought)
    return SilenceGrade.STATEMENT if on_topic or named else SilenceGrade.TOPIC
