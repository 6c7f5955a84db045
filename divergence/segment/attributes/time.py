"""Where in time the thing told stands: by its words, its act, and the tense of its verb."""

from typing import assert_never

from divergence.domain import Act, Status
from divergence.lexicon.hits import Hit
from divergence.segment.attributes.passage import Passage

_OF_NOUNS = frozenset({Act.RAISED, Act.THANKED, Act.WELCOMED, Act.CONDEMNED})
"""Acts whose object is most often a noun."""

_OF_DEEDS = frozenset({Act.THANKED, Act.CONDEMNED})
"""Acts that answer to what was done, if nothing says otherwise."""

_FRONTED = 3
"""Words up to the talk in an opening such as "in the course of the call"."""

_AUXILIARIES = 3
"""Words from a future to its verb."""

_LASTING = frozenset({"present", "continuing"})
"""Tenses of what holds, and was not done once."""

_TENSES = {
    "past": Status.DONE,
    "perfect": Status.DONE,
    "continuing": Status.UNDER_WAY,
    "present": Status.UNKNOWN,
    "future": Status.PLANNED,
}


def status(
    passage: Passage, main: Hit | None, what: Act, *, tied: bool, opens: bool, called: Hit | None
) -> tuple[Status, Hit | None]:
    """Where in time the thing told stands, and the words that say so.

    Args:
        passage: the claim.
        main: the governing verb, if it stands in the claim: its own tense says nothing.
        what: the act.
        tied: whether the claim is conditional.
        opens: whether nothing was told before: an opening tells that a talk was held, even where
            it names its topics.
        called: the words that tell who called.
    """
    if tied:
        return Status.HOPED_FOR, next(iter(passage.of("conditional")), None)
    if not opens and what is Act.NONE and _describes_talk(passage):
        return Status.UNKNOWN, None
    talk = _talk(passage, main, what, called, opens=opens)
    if talk is not None:
        return Status.DONE, talk
    default = _of_act(what)
    if default is None:
        return _of_told(passage, main, what)
    signed = next((hit for hit in passage.of("status") if _is_done(hit, main)), None)
    if signed is not None and default is not Status.UNKNOWN:
        return Status.DONE, signed
    return default, None if default is Status.UNKNOWN else main


def _of_told(passage: Passage, main: Hit | None, what: Act) -> tuple[Status, Hit | None]:
    """By what is told.

    A deed that is thanked for is done, one that is insisted on is hoped for, and a future that is
    assured is announced.
    """
    when, told = _of_content(passage, main, nominal=what in _OF_NOUNS)
    if told is None and what in _OF_DEEDS and not _is_view(passage):
        return Status.DONE, main
    if told is None and what is Act.STRESSED and _names_deed(passage, main):
        return Status.HOPED_FOR, main
    sure = what is Act.CONFIRMED and when is Status.PLANNED
    if sure and told is not None and passage.at("tense", told.first):
        return Status.ANNOUNCED, told
    return when, told


def _names_deed(passage: Passage, main: Hit | None) -> bool:
    """Whether what is stressed is a deed without a verb of its own: "insisted on the release".

    A comma beside the governing verb parts it from a clause, which may do without a copula.
    """
    if main is None or any(map(passage.is_parted, (main.first, main.last))):
        return False
    return not any(_is_finite(passage, hit, main) for hit in passage.of("tense"))


def _is_view(passage: Passage) -> bool:
    """Whether it tells an attitude or a kind of thing, and no deed: "thanked for the support"."""
    lasting = any(hit.value in _LASTING for hit in passage.of("tense"))
    return lasting or any(hit.value == "none" for hit in passage.of("status"))


def _talk(
    passage: Passage, main: Hit | None, what: Act, called: Hit | None, *, opens: bool
) -> Hit | None:
    """The words that tell of a talk held, or at whose request; None where more is told."""
    contact = next(iter(passage.of("contact")), None)
    if contact is None:
        return called if what is Act.NONE else None
    plain = what is Act.NONE and (main is None or main.first >= contact.last)
    fronted = passage.at("oblique", 0) is not None and contact.first <= _FRONTED
    topics = what is Act.DISCUSSED and opens and not fronted
    return contact if (plain or topics) and not _is_to_come(passage, contact) else None


def _describes_talk(passage: Passage) -> bool:
    """Whether it says how the talk was: "the conversation was frank", "it lasted an hour".

    "The meeting was held in a warm atmosphere" tells that it was held.
    """
    if any(hit.value == "meeting" for hit in passage.of("contact")):
        return False
    kinds = {hit.value for hit in passage.of("routine")}
    return "tone" in kinds or ("duration" in kinds and not passage.of("party"))


def _is_to_come(passage: Passage, told: Hit) -> bool:
    """Whether a future governs what is told as done: "shall be received"."""
    futures = (hit for hit in passage.of("tense") if hit.value == "future")
    return any(0 <= told.first - hit.last < _AUXILIARIES for hit in futures)


def _of_act(what: Act) -> Status | None:
    """The status that an act gives to what it is about; None where the words decide."""
    match what:
        case Act.AGREED | Act.PROMISED:
            return Status.ANNOUNCED
        case Act.READY:
            return Status.PLANNED
        case Act.URGED | Act.HOPED:
            return Status.HOPED_FOR
        case Act.DISCUSSED | Act.DENIED:
            return Status.UNKNOWN
        case (
            Act.STRESSED
            | Act.CONFIRMED
            | Act.STATED
            | Act.NONE
            | Act.RAISED
            | Act.WARNED
            | Act.THANKED
            | Act.WELCOMED
            | Act.CONDEMNED
            | Act.REFUSED
        ):
            return None
        case _:
            assert_never(what)


def _is_done(hit: Hit, main: Hit | None) -> bool:
    """Whether the governing verb itself tells a thing done: "signed an agreement"."""
    return hit.value == Status.DONE and _within(hit, main)


def _of_content(passage: Passage, main: Hit | None, *, nominal: bool) -> tuple[Status, Hit | None]:
    """By the first word that says it, else by the first verb's tense, else by the governing verb.

    Of what only nouns tell ("raised the proposed reform"), the words of a relative clause.
    """
    for hit in passage.of("status"):
        if hit.value == "none" or _within(hit, main):
            continue
        if not (hit.value == Status.DONE and _is_to_come(passage, hit)):
            return Status(hit.value), hit
    for hit in _in_turn(passage, "tense"):
        if _is_finite(passage, hit, main) and (not nominal or _is_relative(passage, hit)):
            when = _TENSES[hit.value]
            return when, None if when is Status.UNKNOWN else hit
    own = next((hit for hit in passage.of("status") if hit.value != "none"), None)
    return (Status.UNKNOWN, None) if own is None else (Status(own.value), own)


def _in_turn(passage: Passage, attribute: str) -> tuple[Hit, ...]:
    """The hits of an attribute, the one first that counts before the others."""
    hits = passage.of(attribute)
    return hits[::-1] if passage.told_last else hits


def _is_finite(passage: Passage, hit: Hit, main: Hit | None) -> bool:
    """Whether it is a verb of what is told: no reporting verb, no adjective ("the said plan")."""
    before = hit.first - 1
    adjective = any(passage.at(attribute, before) for attribute in ("genitive", "article"))
    reports = _within(hit, main) or passage.at("act", hit.first) or _is_auxiliary(hit, main)
    return not (adjective or reports)


def _is_auxiliary(hit: Hit, main: Hit | None) -> bool:
    """Whether it is the auxiliary of the reporting verb: "has also stressed"."""
    return hit.value == "perfect" and main is not None and 0 <= main.first - hit.last < _AUXILIARIES


def _is_relative(passage: Passage, hit: Hit) -> bool:
    """Whether it stands after a relative word, or is a participle after a comma."""
    after_comma = "," in passage.words[hit.first].follows
    return after_comma or any(one.last <= hit.first for one in passage.of("relative"))


def _within(hit: Hit, main: Hit | None) -> bool:
    return main is not None and hit.first < main.last and main.first < hit.last
