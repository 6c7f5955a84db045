"""The words and numbers that all formats share."""

import re
from dataclasses import asdict
from functools import cache

from divergence.check.nouns import Difference, Verdict
from divergence.domain import Readout
from divergence.gold.counts import Counts
from divergence.gold.metrics import Figures, figures

LABELS = {
    "claim_token_f1": "Claims, by token: F1",
    "claim_f1": "Claims, by span: F1",
    "silence_kappa": "Silence: κ",
    "silent_f1": "Silence: F1",
    "link_p": "Links: precision",
    "link_r": "Links: recall",
    "link_f1": "Links: F1",
    "relation_acc": "Relations: accuracy",
    "compatible_acc": "Compatible or not: accuracy",
    "relation_macro_f1": "Relations: macro F1",
    "facet_p": "Facets: precision",
    "facet_r": "Facets: recall",
    "flag_p": "Flagged silences: precision",
    "flag_r": "Flagged silences: recall",
}
"""What the fields of `Figures` are called, in their order."""

MEANINGS = {
    "claim_token_f1": "words inside some claim",
    "claim_f1": "claims cut at the same places, half of their common length",
    "silence_kappa": "does the other side tell it? agreement beyond chance",
    "silent_f1": "words that the other side has nothing on",
    "link_p": "of the pairs set side by side, those that belong together",
    "link_r": "of the pairs that belong together, those set side by side",
    "link_f1": "precision and recall in one figure",
    "relation_acc": "on pairs found, how they differ is called the same",
    "compatible_acc": "on pairs found, whether the accounts go together",
    "relation_macro_f1": "every relation counts alike, however rare",
    "facet_p": "of what is said to differ, what does",
    "facet_r": "of what differs, what is said to",
    "flag_p": "of what is shown as told by one side only, what is",
    "flag_r": "of what one side only tells, what is shown as such",
}

BRIEF = {
    "claim_f1": "claims",
    "silence_kappa": "sil. κ",
    "silent_f1": "sil. F1",
    "link_p": "link P",
    "link_r": "link R",
    "link_f1": "link F1",
    "relation_acc": "relat.",
    "flag_p": "flag P",
    "flag_r": "flag R",
}
"""The figures of a case or a pair of languages, with heads for narrow columns."""

_BIDI = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates; marks that only help are left alone."""

_BREAKS = " \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029"


def number(value: float) -> str:
    """Four decimals, as floors are compared; never `-0.0000`."""
    return f"{round(value, 4) + 0.0:.4f}"


def change(before: float, after: float) -> str:
    """How far a figure moved, with its sign."""
    return f"{round(after - before, 4) + 0.0:+.4f}"


def interval(bounds: tuple[float, float]) -> str:
    """`[0.7512, 0.8923]`."""
    return f"[{number(bounds[0])}, {number(bounds[1])}]"


def counted(count: int, one: str, several: str) -> str:
    """`1 case`, `2 cases`."""
    return f"{count} {one if count == 1 else several}"


def values(of: Figures | Counts) -> dict[str, float]:
    """Figures by name, in their order."""
    chosen = figures(of) if isinstance(of, Counts) else of
    named: dict[str, float] = asdict(chosen)
    return named


def heading(verdict: Verdict) -> str:
    """`Check passed: 40 cases`."""
    count = counted(len(verdict.results), "case", "cases")
    return f"Check {'passed' if verdict.passed else 'failed'}: {count}"


def context(difference: Difference, readout: Readout) -> tuple[str, str, str]:
    """The sentence around a difference: before the claim's words, the words, after them.

    Joined they are the text to the letter.
    """
    span, around = difference.quote.span, difference.sentence
    start, stop = min(around.start, span.start), max(around.stop, span.stop)
    text = readout.text
    return text[start : span.start], span.of(text), text[span.stop : stop]


def one_line(text: str) -> str:
    """A text on one line: white space becomes single blanks, and what could act is shown by code.

    Control characters could move a terminal's cursor, bidirectional ones make words read
    backwards; lone surrogates cannot be written at all.
    """
    flat = _breaking().sub(" ", text).strip(" ")
    return _acting().sub(lambda found: f"<U+{ord(found.group()):04X}>", flat)


def cut(text: str, characters: int) -> str:
    """At most so many characters, `…` in place of what is left out."""
    return text if len(text) <= characters else f"{text[: characters - 1].rstrip()}…"


@cache
def _breaking() -> re.Pattern[str]:
    return re.compile(f"[{_BREAKS}]+")


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(f"[\x00-\x1f\x7f-\x9f{_BIDI}\ud800-\udfff]")
