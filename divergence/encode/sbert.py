"""Any sentence-transformers model: from a folder, a package, or the hub's cache.

The only importer of that library, which takes seconds to start; it is imported with the first text
that needs it. Weights are safetensors: nothing is unpickled, and no code that comes with a model is
run. The network is used in one case only: a model of the hub that is not on this machine.
"""

import logging
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from functools import cached_property
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from divergence.domain import WeightsError
from divergence.encode.protocol import Vectors
from divergence.encode.texts import digest_of, rows
from divergence.models import hub, packages, sha256_of, verified

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_LOGGER = logging.getLogger(__name__)

_HUB_NAME = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)?")
"""`NAME` or `ORG/NAME`."""

_PATIENCE = 5.0
"""Seconds to wait for the hub to answer."""


class SentenceTransformerEncoder:
    """Vectors of a sentence-transformers model, text by text on one processor thread.

    Args:
        model: A local folder, or the name of a model on the hub.

    Raises:
        WeightsError: There is no such model with safetensors weights.
    """

    def __init__(self, model: str) -> None:
        self.name = f"sbert:{model}"
        self._folder = _without_pickles(_found(model))

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the list that `sha256sum` prints for all files the vectors hang on."""
        return digest_of(
            [
                (file.relative_to(self._folder).as_posix(), sha256_of(file))
                for file in hub.model_files(self._folder)
            ]
        )

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, `(n, d)`, in their order; zeros for a text the model sees nothing in.

        Raises:
            WeightsError: The model cannot be loaded.
        """
        return rows(texts, self._encode)

    def _encode(self, texts: list[str]) -> Vectors:
        with _silence(), _one_thread():
            alone = [
                self._model.encode([text], normalize_embeddings=True, show_progress_bar=False)
                for text in texts
            ]
        return np.concatenate(alone).astype(np.float32)

    @cached_property
    def _model(self) -> "SentenceTransformer":
        try:
            return _loaded(self._folder)
        except Exception as error:
            raise WeightsError(
                f"{self._folder} cannot be loaded as a sentence-transformers model "
                f"({_first_line(error)}): download it again, or choose another encoder."
            ) from error


def _loaded(folder: Path) -> "SentenceTransformer":
    """Load a model; what its weights lack is drawn from a fixed seed."""
    import torch
    from sentence_transformers import SentenceTransformer

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        return SentenceTransformer(
            str(folder),
            device="cpu",
            trust_remote_code=False,
            local_files_only=True,
            model_kwargs={"use_safetensors": True},
        )


def _found(model: str) -> Path:
    """A model's folder on this machine, fetched from the hub if that is the only way."""
    folder = Path(model).expanduser() if model.startswith("~/") else Path(model)
    if folder.is_dir():
        return folder
    packaged = packages.minilm()
    if packaged.path is not None and hub.repository(model) == packages.MINILM:
        return verified(packaged).parent
    if not _HUB_NAME.fullmatch(model):
        raise WeightsError(f"There is no folder {model}: name one, or a model of the hub.")
    return hub.snapshot(model) or _fetched(hub.repository(model))


def _fetched(repository: str) -> Path:
    """Fetch a model into the hub's cache: weights as safetensors, and what describes them."""
    with _silence():
        from huggingface_hub import snapshot_download

        try:
            snapshot_download(
                repository, allow_patterns=[*hub.PATTERNS, "README.md"], etag_timeout=_PATIENCE
            )
        except (OSError, ValueError) as error:
            raise WeightsError(
                f"The model `{repository}` is neither a folder nor in {hub.cache_folder()}, and "
                f"cannot be fetched ({_first_line(error)}): run `hf download {repository}` where "
                "there is a network, or name a local folder."
            ) from error
    folder = hub.snapshot(repository)
    if folder is None:
        raise WeightsError(
            f"The model `{repository}` has no safetensors weights on the hub: choose another one."
        )
    return folder


def _without_pickles(folder: Path) -> Path:
    """The folder, once each of its parts that has weights has them as safetensors."""
    if not hub.weight_files(folder):
        raise WeightsError(
            f"{folder} has no safetensors weights: save the model with a current version of "
            "sentence-transformers, which writes `model.safetensors`."
        )
    for part in (folder, *sorted(folder.glob("[0-9]*_*"))):
        if any(part.glob("*.bin")) and not any(part.glob("*.safetensors")):
            raise WeightsError(
                f"{part} has its weights as a pickle only, which is not opened because it can run "
                "code: save the model with a current version of sentence-transformers."
            )
    return folder


def _first_line(error: Exception) -> str:
    """What a foreign error says, on one line and without its full stop."""
    return str(error).strip().partition("\n")[0].rstrip(".:") or type(error).__name__


@contextmanager
def _silence() -> Iterator[None]:
    """Keep the libraries' bars and warnings off the terminal; they go to the log at debug level."""
    spoken = StringIO()
    try:
        with redirect_stdout(spoken), redirect_stderr(spoken), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if spoken.getvalue():
            _LOGGER.debug("%s", spoken.getvalue())


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let torch compute on one thread: sums over several are added up in another order."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
