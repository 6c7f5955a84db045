"""Which training cases teach the encoder and which the judge.

The judge weighs how near claims lie, so it must learn that from cases which the encoder has not
seen: on its own ones the encoder is far better than it will ever be again. The judge's cases come
in two halves. Two encoders learn from all other cases and from one half each, and each measures the
half that it has not seen; the mean of their weights ships, so that no case is lost to it.
"""

import re
from hashlib import sha256

SHARE = 5
"""One case in five is the judge's: about a hundred, with eight hundred shared points."""
SHARE_LIKE_PUBLISHED = 3
"""Of the first cases written like published readouts one in three is the judge's."""
ALL, NONE = "n[i-mp]-", "n[oq-z]-"
"""Ids of later ones: of those written when the encoder had learnt all are the judge's, and of the
last none, for from more cases the judge learns no more."""


def digest(case: str) -> str:
    """By which cases are parted: it hangs on nothing but their ids."""
    return sha256(case.encode()).hexdigest()


def is_like_published(case: str) -> bool:
    """Whether the case of this id is from the batches written like published readouts."""
    return re.match("n[a-z]-", case) is not None


def is_for_judge(case: str) -> bool:
    """Whether the judge learns from the case of this id."""
    if re.match(ALL, case):
        return True
    if re.match(NONE, case):
        return False
    share = SHARE_LIKE_PUBLISHED if is_like_published(case) else SHARE
    return int(digest(case), 16) % share == 0


def half_of(case: str) -> int:
    """In which half a case of the judge's is: the number of the encoder that never sees it."""
    return int(digest(case), 16) // (SHARE * SHARE_LIKE_PUBLISHED) % 2
