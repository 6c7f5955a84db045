"""The product as it is: claims, vectors, the judge's probabilities; and plain cosines."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from divergence.align import Account, judge, shipped, vocabulary
from divergence.domain import Claim, Readout, Span
from divergence.encode import Encoder, open_encoder
from divergence.segment import claims as segment
from divergence.segment import given
from divergence.settings import Settings

Floats = NDArray[np.float64]
Measure = Callable[[Account, Account], Floats]
"""How much alike the claims of two accounts are, `(n, m)`."""

BETWEEN = "\n\n"
"""What stands between units that are put together into one text: each is a block of its own."""


@cache
def _encoder() -> Encoder:
    return open_encoder("embedded")


@cache
def cut(side: str, text: str, language: str) -> Account:
    """A text as the product cuts it; once, for texts that stand in several pairs."""
    readout = _readout(side, text, language)
    return _account(readout, segment(readout))


def taken(side: str, units: Sequence[str], language: str) -> Account:
    """Units that someone else has cut, as the claims of one text, in their order."""
    readout = _readout(side, BETWEEN.join(units), language)
    claims = tuple(
        Claim(f"{n}", readout.side, readout.id, span, span.of(readout.text))
        for n, span in enumerate(places(units), 1)
    )
    return _account(readout, given(readout, {readout.side: claims}))


def places(units: Sequence[str]) -> list[Span]:
    """Where units stand in the text that is made of them."""
    found, at = [], 0
    for unit in units:
        found.append(Span(at, at + len(unit)))
        at += len(unit) + len(BETWEEN)
    return found


def _readout(side: str, text: str, language: str) -> Readout:
    """A readout under a name that no text has: a side's name in its text is read as its speaker."""
    body = (Span(0, len(text)),) if text else ()
    return Readout(side=f"x{side}", id=f"x{side}", text=text, body=body, language=language)


def _account(readout: Readout, claims: tuple[Claim, ...]) -> Account:
    return Account(readout, claims, _encoder().encode([claim.text for claim in claims]))


def probabilities(left: Account, right: Account) -> Floats:
    """The judge's for each pair that the product would judge; 0 for one that it would not."""
    known = vocabulary((*left.claims, *right.claims))
    judgement = judge((left, right), known, shipped(), k=Settings().candidates)
    first = judgement.accounts[0]
    found = np.zeros((len(first.claims), len(judgement.accounts[1].claims)))
    for link in judgement.links:
        found[link.left, link.right - len(first.claims)] = link.probability
    return found if first is left else found.T


def cosines(left: Account, right: Account) -> Floats:
    """The encoder's, as it gives them."""
    if not left.claims or not right.claims:
        return np.zeros((len(left.claims), len(right.claims)))
    first, second = (side.vectors.astype(np.float64) for side in (left, right))
    return np.asarray(np.round(first @ second.T, 6))


MEASURES: tuple[Measure, Measure] = (probabilities, cosines)
"""In the order of a row's columns."""


def best(likeness: Floats) -> Floats:
    """That of each row's nearest column, `(n,)`; 0 where there is no column."""
    return np.asarray(likeness.max(axis=1, initial=0.0))


def spread(account: Account, values: Floats, tokens: Sequence[Span]) -> Floats:
    """What each token gets from the claim in which it stands, or which stands nearest to it.

    Args:
        account: the claims; where one is repeated, its value holds too.
        values: one a claim, `(n,)`.
        tokens: places in the account's text.

    Returns:
        One value a token; all zeros if the text has no claim.
    """
    if not account.claims:
        return np.zeros(len(tokens))
    valued = sorted(
        (span, value)
        for claim, value in zip(account.claims, values.tolist(), strict=True)
        for span in (claim.span, *claim.repeats)
    )
    starts = [span.start for span, _ in valued]
    found = []
    for token in tokens:
        after = bisect_right(starts, token.start)
        near = valued[max(after - 1, 0) : after + 1]
        found.append(min(near, key=lambda one: _apart(one[0], token))[1])
    return np.array(found)


def _apart(span: Span, token: Span) -> int:
    """Characters between the two; 0 or less where they touch."""
    return max(span.start - token.stop, token.start - span.stop)
