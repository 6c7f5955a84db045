"""Voices made by hand: a side's words, with the attributes that matter to a test."""

from dataclasses import replace
from typing import Any, Protocol

import pytest

from divergence.domain import Attributes, Claim, Cue, Mention, Quantity, Readout, Span
from divergence.relate import Voice


class Say(Protocol):
    """A side's claim: its text, and attributes by name.

    `figures` are (kind, value, unit, words), `named` are (name, words), `cued` are (attribute,
    words): the places are looked up in the text.
    """

    def __call__(self, side: str, text: str, **told: Any) -> Voice: ...  # noqa: ANN401  # whatever attributes hold


@pytest.fixture
def say() -> Say:
    return _say


def _say(side: str, text: str, **told: Any) -> Voice:  # noqa: ANN401
    def span(words: str) -> Span:
        return Span(start := text.index(words), start + len(words))

    attributes = Attributes(
        quantities=tuple(
            Quantity(kind, value, unit, span(words))
            for kind, value, unit, words in told.pop("figures", ())
        ),
        names=tuple(Mention(name, span(words)) for name, words in told.pop("named", ())),
        cues=tuple(Cue(attribute, "", span(words)) for attribute, words in told.pop("cued", ())),
    )
    language, routine = told.pop("language", "en"), told.pop("routine", False)
    whole = Span(0, len(text))
    readout = Readout(side, text, (whole,), id=side, language=language)
    attributes = replace(attributes, **told)
    claim = Claim(f"{side}-1", side, side, whole, text, routine, attributes)
    return Voice(side, {side: readout}, (claim,))
