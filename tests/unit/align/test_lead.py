"""The claims that tell of the encounter itself are found, and taken for one point."""

import numpy as np
import pytest

from divergence.align import Account, vocabulary
from divergence.align.candidates import candidates
from divergence.align.judge import OF_LEADS, shipped
from divergence.align.lead import lead
from divergence.domain import Readout, Span
from divergence.segment import claims

NONE = np.zeros(0, dtype=np.int64)
TOLD = "President Alda Morrow spoke today with President Tevin Oskar of Brevania."
ASKED = "President Tevin Oskar received a call from President Alda Morrow."
ELSE = "She condemned the raid on the port. He thanked the divers. They hoped for rain."


def account(side: str, text: str, vectors: list[list[float]]) -> Account:
    readout = Readout(side, text, (Span(0, len(text)),), id=side, language="en")
    found = claims(readout)
    assert len(found) == len(vectors)
    return Account(readout, found, np.array(vectors, dtype=np.float32))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TOLD} {ELSE}", 0),
        (f"At the request of the Brevanian side. {TOLD}", 1),
        (f"{ASKED} {ELSE}", 0),
        (ELSE, None),
        (f"{ELSE} {TOLD}", None),
    ],
)
def test_the_lead_stands_in_the_opening(text: str, expected: int | None) -> None:
    readout = Readout("calloway", text, (Span(0, len(text)),), id="a", language="en")
    assert lead(claims(readout)) == expected
    assert lead(()) is None


def test_leads_share_a_point_however_far_their_vectors_lie() -> None:
    left = account("calloway", f"{TOLD} He thanked the divers.", [[1, 0, 0], [0, 1, 0]])
    right = account("brevania", f"{ASKED} They hoped for rain.", [[-1, 0, 0], [0, 0, 1]])
    pairs = candidates(left.vectors, right.vectors, 2, (NONE, NONE))
    known = vocabulary([*left.claims, *right.claims])
    found = shipped().judge(left, right, pairs, known)
    of_leads = (pairs.left == 0) & (pairs.right == 0)
    assert (found[of_leads] >= OF_LEADS).all()
    assert (found[~of_leads] < OF_LEADS).all()


def test_a_text_without_a_lead_has_none_to_share() -> None:
    left = account("calloway", TOLD, [[1, 0, 0]])
    right = account("brevania", "They hoped for rain.", [[-1, 0, 0]])
    pairs = candidates(left.vectors, right.vectors, 2, (NONE, NONE))
    known = vocabulary([*left.claims, *right.claims])
    assert (shipped().judge(left, right, pairs, known) < OF_LEADS).all()
