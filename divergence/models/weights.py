"""A file of weights, and the check that it is the one that was pinned."""

from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from divergence.domain import WeightsError


@dataclass(frozen=True, slots=True)
class Weights:
    """One file that an encoder is made of."""

    name: str
    """The encoder, as the user asks for it: `embedded`, `sbert:NAME`."""
    kind: str
    """What the file holds: `graph`, `pieces`, `tokenizer` or `weights`."""
    path: Path | None
    """Where it is; None when it is not on this machine."""
    sha256: str
    """Hexadecimal: the pinned digest where there is one, otherwise the digest found."""
    bytes: int
    """Size on disk; 0 when it is not on this machine."""
    licence: str
    """As its publisher names it; `unknown` where nothing on this machine says."""
    install: str
    """One sentence: how to get it."""


def verified(weights: Weights) -> Path:
    """Path of a file of weights whose content has just been held against its digest.

    Raises:
        WeightsError: The file is missing, cannot be read, or is not the one that was pinned.
    """
    if weights.path is None:
        raise WeightsError(
            f"The {weights.kind} of the encoder `{weights.name}` is not on this machine: "
            f"{weights.install}"
        )
    found = sha256_of(weights.path)
    if found != weights.sha256:
        raise WeightsError(
            f"{weights.path} is not the file that was pinned (sha256 {found[:12]}…, expected "
            f"{weights.sha256[:12]}…): {weights.install}"
        )
    return weights.path


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's content, hexadecimal.

    Raises:
        WeightsError: The file is missing or cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise WeightsError(
            f"{path} cannot be read ({error.strerror}): install the model again."
        ) from error
