"""The door: two voices in, one relation out."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from divergence.domain import Actors, Initiator, RelationKind, UsageError
from divergence.relate import RULES, Voice, explain, priors_digest, relate
from divergence.relate.priors import load
from tests.fakes.reading import silent

Say = Callable[..., Voice]


def test_the_same_words_are_equivalent_whatever_the_grammar_says(say: Say) -> None:
    ours = say("karvelia", "We received a call.", initiator=Initiator.OTHER, actors=Actors.OWN)
    theirs = say("ostrana", "We received  a call.", initiator=Initiator.OTHER, actors=Actors.OWN)
    relation = relate(ours, theirs, 1.0, silent)
    assert (relation.relation, relation.facets, relation.evidence) == (
        RelationKind.EQUIVALENT,
        (),
        (),
    )
    assert relation.probability == relation.margin == 1.0


def test_two_callers_conflict(say: Say) -> None:
    ours = say("karvelia", "The president was called by Orsk.", initiator=Initiator.OTHER)
    theirs = say("ostrana", "Orsk received a call today.", initiator=Initiator.OTHER)
    relation = relate(ours, theirs, 0.95, silent)
    assert relation.relation is RelationKind.CONTRADICTORY
    assert relation.between == ("karvelia", "ostrana")
    assert relation.evidence[0].rule == "who-called"


def test_swapping_the_sides_swaps_between_and_nothing_else(say: Say) -> None:
    ours = say("karvelia", "Both sides agreed to send 40 experts.", actors=Actors.BOTH)
    theirs = say("ostrana", "Aldane hoped for experts.", actors=Actors.OTHER)
    relation = relate(ours, theirs, 0.8, silent)
    assert relate(theirs, ours, 0.8, silent) == replace(relation, between=("ostrana", "karvelia"))


def test_every_quote_is_to_the_letter(say: Say) -> None:
    ours = say("karvelia", "The war was spoken of.")
    theirs = say("ostrana", "The special military operation was spoken of.")
    texts = {"karvelia": ours.text, "ostrana": theirs.text}
    relation = relate(ours, theirs, 0.9, silent)
    quotes = [quote for evidence in relation.evidence for quote in evidence.quotes]
    assert quotes
    assert all(quote.span.of(texts[quote.readout]) == quote.text for quote in quotes)


def test_a_voice_has_words(say: Say) -> None:
    with pytest.raises(ValueError, match="karvelia has no claim"):
        replace(say("karvelia", "One."), claims=())


def test_every_rule_explains_itself() -> None:
    for rule in RULES:
        explanation = explain(rule.code)[-1]
        assert explanation.says.endswith(".")
        assert explanation.blind.endswith(".")
        assert explanation.examples


def test_explaining_an_unknown_rule_names_those_that_are_known() -> None:
    with pytest.raises(UsageError, match=r"no code 'nonsense'; the codes are another-encounter, "):
        explain("nonsense")


def test_reader_words_only() -> None:
    for rule in RULES:
        for text in (rule.says, rule.blind):
            assert "omission" not in text
            assert "silence" not in text


def test_priors_speak_of_rules_that_exist() -> None:
    priors = load()
    assert {code for code, _ in priors.spoken} <= {rule.code for rule in RULES}
    assert sum(told.times for told in priors.spoken.values()) > 4000
    assert len(priors_digest()) == 64
