"""Which training cases teach the encoder and which the judge.

The judge weighs how near claims lie, so it must learn that from cases which the encoder has not
seen: on its own ones the encoder is far better than it will ever be again.
"""

from hashlib import sha256

SHARE = 5
"""One case in five is the judge's: about a hundred, with eight hundred shared points."""


def digest(case: str) -> str:
    """By which cases are parted: it hangs on nothing but their ids."""
    return sha256(case.encode()).hexdigest()


def is_for_judge(case: str) -> bool:
    """Whether the case of this id is kept from the encoder."""
    return int(digest(case), 16) % SHARE == 0
