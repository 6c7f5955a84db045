"""Weights: where they are on this machine, and whether they are the ones that were pinned.

Nothing here loads a model, imports a model's library or touches the network.
"""

from divergence.models import hub, packages
from divergence.models.weights import Weights, sha256_of, verified

__all__ = ["Weights", "hub", "installed", "packages", "sha256_of", "verified"]


def installed() -> tuple[Weights, ...]:
    """What `divergence models` lists: a row a file, the embedded encoder first.

    The embedded files are listed even when they are missing (`path` is None), so that the list
    says how to get them; other models only when they are there. Digests of pinned files are the
    expected ones: `verified` holds a file against its own.
    """
    minilm = packages.minilm()
    return (
        *packages.embedded().values(),
        *((minilm,) if minilm.path is not None else ()),
        *hub.downloaded(),
    )
