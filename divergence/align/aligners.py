"""The aligners by name."""

from divergence.align.cosine import Cosine
from divergence.align.judge import shipped
from divergence.align.verdict import Verdict
from divergence.domain import UsageError
from divergence.settings import ALIGNERS


def aligner(name: str) -> Verdict:
    """The aligner of a name.

    Raises:
        UsageError: if there is none of this name.
        WeightsError: if the judge's weights are missing or were made for other features.
    """
    match name:
        case "judge":
            return shipped()
        case "cosine":
            return Cosine()
        case _:
            raise UsageError(f"no aligner {name!r}; take one of {', '.join(ALIGNERS)}")
