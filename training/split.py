"""Which training cases teach the encoder and which the judge.

The judge weighs how near claims lie, so it must learn that from cases which the encoder has not
seen: on its own ones the encoder is far better than it will ever be again.
"""

from hashlib import sha256

SHARE = 5
"""One case in five is the judge's: about a hundred, with eight hundred shared points."""


def is_for_judge(case: str) -> bool:
    """Whether the case of this id is kept from the encoder; it hangs on the id alone."""
    return int(sha256(case.encode()).hexdigest(), 16) % SHARE == 0
