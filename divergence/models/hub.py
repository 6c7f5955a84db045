"""The folder where the Hugging Face libraries keep models, read without importing them.

Layout: `models--ORG--NAME/refs/main` holds a commit, `snapshots/COMMIT/` the files, each a link to
a blob that is named by its digest
(https://huggingface.co/docs/huggingface_hub/guides/manage-cache).
"""

import re
from collections.abc import Iterator
from os import environ
from os.path import expanduser
from pathlib import Path

from divergence.models.weights import Weights, sha256_of

_NAMES = (
    "*.safetensors",
    "modules.json",
    "config.json",
    "sentence_*_config.json",
    "tokenizer_config.json",
    "config_sentence_transformers.json",
    "*.safetensors.index.json",
    "tokenizer.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.*",
    "merges.txt",
    "*.model",
)

PATTERNS = tuple(f"{place}{name}" for place in ("", "[0-9]*_*/") for name in _NAMES)
"""Files that a model's vectors hang on (weights, layers, tokenizer), in its folder and in those of
its modules (`1_Pooling`)."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


def cache_folder() -> Path:
    """Where models are kept: `HF_HUB_CACHE`, `HF_HOME`, `XDG_CACHE_HOME`, then `~/.cache`."""
    hub = environ.get("HF_HUB_CACHE")
    home = environ.get("HF_HOME")
    caches = environ.get("XDG_CACHE_HOME") or "~/.cache"
    place = hub or (f"{home}/hub" if home else f"{caches}/huggingface/hub")
    return Path(expanduser(place))  # noqa: PTH111 — Path.expanduser raises without a home


def repository(name: str) -> str:
    """A model's full name: a bare one is of `sentence-transformers/`, as in that library."""
    return name if "/" in name else f"sentence-transformers/{name}"


def snapshot(name: str) -> Path | None:
    """Folder of a downloaded model with safetensors weights; None when there is none."""
    model = cache_folder() / f"models--{repository(name).replace('/', '--')}"
    try:
        folder = model / "snapshots" / (model / "refs" / "main").read_text().strip()
    except (OSError, ValueError):
        return None
    return folder if weight_files(folder) else None


def downloaded() -> Iterator[Weights]:
    """Safetensors files of all sentence-transformers models in the folder, by name."""
    for model in sorted(cache_folder().glob("models--*")):
        name = model.name.removeprefix("models--").replace("--", "/")
        folder = snapshot(name)
        if folder is not None and (folder / "modules.json").is_file():
            yield from (_weights(name, folder, file) for file in weight_files(folder))


def weight_files(folder: Path) -> tuple[Path, ...]:
    """Safetensors files that sentence-transformers reads from a model's folder, in order.

    They stand in the folder itself and in the folders of its modules (`2_Dense`).
    """
    return tuple(file for file in model_files(folder) if file.suffix == ".safetensors")


def model_files(folder: Path) -> tuple[Path, ...]:
    """All files of a model's folder that its vectors hang on, in order."""
    return tuple(sorted(file for pattern in PATTERNS for file in folder.glob(pattern)))


def _weights(name: str, folder: Path, file: Path) -> Weights:
    blob = file.resolve()
    return Weights(
        name=f"sbert:{name}",
        kind="weights",
        path=file,
        sha256=blob.name if _DIGEST.fullmatch(blob.name) else sha256_of(file),
        bytes=blob.stat().st_size,
        licence=_licence(folder / "README.md"),
        install=f"run `hf download {name}`.",
    )


def _licence(card: Path) -> str:
    """The licence a model card states in its front matter."""
    try:
        stated = re.search(r"^license:\s*(\S+)", card.read_text("utf-8", "replace"), re.MULTILINE)
    except OSError:
        return "unknown"
    return stated[1] if stated else "unknown"
