"""At which end of a question a voice stands: open or closed, accepted or rejected."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from divergence.domain import Claim, Quote, Span
from divergence.lexicon import grammar, terms
from divergence.lexicon.words import Word, fold, words
from divergence.relate.likeness import SHORTEST, STEM
from divergence.relate.voice import Voice

ENDS = ("yes", "always", "no", "never")
"""The stances of a question that are ends of it; a set phrase may be neither."""

NEGATED = ("always", "never")
"""The stances of phrases at the `yes` and at the `no` end that hold their own negation."""

REACH = 3
"""Words between a negation and the word that it turns over."""

FAR = 8
"""Words between the "no" of a subject and its verb: "no ship with grain on board may be held"."""

STOPS = frozenset(",;:.!?—،؛。，；：、")
"""Signs over which no negation reaches."""

AND = frozenset(
    {"and", "but", "и", "а", "но", "і", "й", "та", "але", "ve", "ama", "和", "并", "但", "و", "لكن"}
    | {"et", "mais", "اما", "ولی", "while", "whereas"}
)
"""Words that part clauses: no negation reaches over them either."""

VERB_LAST = frozenset({"tr", "fa"})
"""Languages in which the negation stands in, or after, the word that it turns over."""


@dataclass(frozen=True, slots=True)
class Pole:
    """A word that stands at one end of a question."""

    question: str
    yes: bool
    """At which end, a negation beside the word taken into account."""
    turned: bool
    """Whether a negation turned it over."""
    claim: str
    """The id of the claim in which it stands."""
    quote: Quote
    """The word with its negation."""


@lru_cache(maxsize=1024)
def _turns(text: str, language: str) -> tuple[tuple[Span, bool], ...]:
    """Negations, and words that turn over like one, each with whether it is a negation."""
    hits = grammar.load(language).find(words(text))
    plain = [
        Span(hit.start, hit.stop)
        for hit in hits
        if hit.attribute == "negated" and hit.value == "yes"
    ]
    other = [term.span for term in terms.find("turn", text, language)]
    return (
        *((span, True) for span in plain),
        *((span, False) for span in other if not any(span.overlaps(each) for each in plain)),
    )


def poles(voice: Voice) -> tuple[Pole, ...]:
    """The ends at which a voice's words stand, in the order of the text."""
    return tuple(pole for claim in voice.claims for pole in _of(voice, claim))


def negations(text: str, span: Span, language: str, *, refusals: bool = True) -> tuple[Span, ...]:
    """The words that turn over what stands at a span of a text; an even number turns nothing.

    Two negations beside one word count once, for many languages say "nobody never came".

    Args:
        text: a claim's.
        span: of the word, in the text.
        language: the primary subtag.
        refusals: whether words such as "ruled out" count. Beside a word that says no they turn
            nothing: "rejected as groundless".
    """
    beside = [turn for turn in _turns(text, language) if _turned_by(text, span, turn[0], language)]
    plain = tuple(turn for turn, negation in beside if negation)
    other = tuple(turn for turn, negation in beside if not negation and not turn.overlaps(span))
    counted = (*plain, *other) if refusals else plain
    return counted if (bool(plain) + len(other) * refusals) % 2 else ()


def _of(voice: Voice, claim: Claim) -> Iterator[Pole]:
    language = voice.language(claim)
    found = terms.find("pole", claim.text, language, voice.terms)
    aside = [term for term in found if term.stance not in ENDS]
    for term in found:
        if any(term.concept == each.concept and term.span.overlaps(each.span) for each in aside):
            continue
        refusals = term.stance == "yes"
        turning = (
            ()
            if term.stance in NEGATED
            else negations(claim.text, term.span, language, refusals=refusals)
        )
        spans = (term.span, *turning)
        whole = Span(min(span.start for span in spans), max(span.stop for span in spans))
        quote = voice.quote(claim, whole.shifted(claim.span.start))
        yes = (term.stance in {"yes", "always"}) != bool(turning)
        yield Pole(term.concept, yes, bool(turning), claim.id, quote)


def _turned_by(text: str, word: Span, turn: Span, language: str) -> bool:
    """Whether a negation beside a word belongs to it.

    A negation inside a phrase belongs to the phrase ("did not come up"); one that is a part of the
    same word, as Turkish has it, turns the word over.
    """
    if word.overlaps(turn):
        return language in VERB_LAST and turn.stop >= word.stop
    first, second = (word, turn) if language in VERB_LAST else (turn, word)
    if first.stop > second.start:
        return False
    between = fold(text[first.stop : second.start])
    told = words(between)
    parting = STOPS.intersection(between) or AND.intersection(word.text for word in told)
    return not parting and _reaches(fold(text[turn.start : turn.stop]), told)


def _reaches(negation: str, between: tuple[Word, ...]) -> bool:
    """Whether a negation reaches over some words: a few, or a subject that it opens."""
    subject = negation == "no" and bool(between) and between[-1].text in {"be", "been"}
    return len(between) <= (FAR if subject else REACH)


def denied_words(voice: Voice) -> tuple[tuple[str, Quote], ...]:
    """The stem of each word that a negation stands beside, with both as one quote."""
    return tuple(each for claim in voice.claims for each in _denied(voice, claim))


def _denied(voice: Voice, claim: Claim) -> Iterator[tuple[str, Quote]]:
    language = voice.language(claim)
    cut = words(claim.text)
    for turn, _ in _turns(claim.text, language):
        word = _beside(cut, turn, language)
        if word is not None:
            span = Span(min(word.start, turn.start), max(word.stop, turn.stop))
            yield word.text[:STEM], voice.quote(claim, span.shifted(claim.span.start))


def _beside(cut: tuple[Word, ...], turn: Span, language: str) -> Word | None:
    """The word that a negation turns over, None for none.

    It is the next one that counts; where the verb stands last, the negated word or the one before.
    """
    counted = [word for word in cut if len(word.text) >= SHORTEST or word.text > "\u3400"]
    if language in VERB_LAST:
        before = [word for word in counted if word.start < turn.stop]
        return before[-1] if before else None
    after = [word for word in counted if word.start >= turn.stop]
    return after[0] if after else None
