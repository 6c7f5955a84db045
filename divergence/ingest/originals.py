"""Which document of a run another one is a translation or a version of."""

from collections.abc import Sequence
from pathlib import PurePath

from divergence.domain import Readout, UsageError


def originals(readouts: Sequence[Readout]) -> tuple[int, ...]:
    """For each document the number of the one that it goes back to: its own, where it is none.

    A document names its original by side, by file or, already numbered, by id; a translation of a
    translation goes back to the first. An original that is not among the documents is passed over:
    then the translation is all there is, and speaks for itself.

    Raises:
        UsageError: if documents name each other as originals.
    """
    return tuple(_first(number, readouts) for number in range(len(readouts)))


def _first(number: int, readouts: Sequence[Readout]) -> int:
    passed = [number]
    while (found := _named(passed[-1], readouts)) is not None:
        if found in passed:
            name = readouts[number].provenance.file or readouts[number].side
            raise UsageError(f"{name}: its originals lead back to it; let one of them stand alone")
        passed.append(found)
    return passed[-1]


def _named(number: int, readouts: Sequence[Readout]) -> int | None:
    """The document that another one names; of several of that side, the first of its own."""
    word = readouts[number].translation_of or readouts[number].version_of
    if word is None:
        return None
    others = [at for at in range(len(readouts)) if at != number]
    exact = [at for at in others if word in _names(readouts[at])]
    sides = [at for at in others if word == readouts[at].side]
    speaking = [at for at in sides if readouts[at].original is None]
    return next(iter((*exact, *speaking, *sides)), None)


def _names(readout: Readout) -> tuple[str, ...]:
    file = readout.provenance.file or ""
    return tuple(filter(None, (readout.id, file, PurePath(file).stem)))
