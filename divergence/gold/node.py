"""A JSON document that knows where in it one stands, so that complaints can name the place."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, TypeVar

from divergence.domain import UsageError

_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a JSON document and its place."""

    value: object
    file: str
    place: str = ""
    """As in `points[0].relations[1]`; empty for the document itself."""

    def fail(self, problem: str) -> NoReturn:
        """End with a sentence that names file and place.

        Raises:
            UsageError: always.
        """
        raise self.fault(problem)

    def fault(self, problem: str) -> UsageError:
        """A complaint that names file and place."""
        return UsageError(f"{self.file}: {self.place or 'the document'} {problem}")

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __getitem__(self, key: str) -> "Node":
        """A member of an object; null counts as absent."""
        value = self._object().get(key)
        if value is None:
            self.fail(f"has no “{key}”")
        return Node(value, self.file, f"{self.place}.{key}".lstrip("."))

    def get(self, key: str) -> object:
        """A member's bare value; None if it is absent or the value is no object."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def members(self) -> Iterator[tuple[str, "Node"]]:
        """The keys of an object with their values, in the order of the file."""
        return ((key, self[key]) for key in self._object())

    def others(self, known: Iterable[str]) -> "Iterator[tuple[str, Node]]":
        """The members of an object that are not null and have none of the known keys."""
        return ((key, self[key]) for key in self._object() if key not in known and key in self)

    def elements(self) -> Iterator["Node"]:
        """The elements of a list, in order."""
        if not isinstance(self.value, list):
            self.fail("is no list")
        places = (f"{self.place}[{number}]" for number in range(len(self.value)))
        return (
            Node(value, self.file, place) for value, place in zip(self.value, places, strict=True)
        )

    def string(self) -> str:
        """The value, which must be a string."""
        if not isinstance(self.value, str):
            self.fail("is no string")
        return self.value

    def line(self, key: str) -> str | None:
        """A member's string on one line, with single blanks; None if absent or empty."""
        return " ".join(self[key].string().split()) or None if key in self else None

    def whole(self) -> int:
        """The value, which must be a whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            self.fail("is no whole number")
        return self.value

    def truth(self) -> bool:
        """The value, which must be true or false."""
        if not isinstance(self.value, bool):
            self.fail("is neither true nor false")
        return self.value

    def word(self, words: type[_Word]) -> _Word:
        """The value, which must be one of the words."""
        found = [word for word in words if word == self.value]
        if not found:
            self.fail(f"is “{self.value}”, not one of {', '.join(words)}")
        return found[0]

    def _object(self) -> dict[str, object]:
        if not isinstance(self.value, dict):
            self.fail("is no object")
        return self.value


def load(path: Path, schema: str | None = None) -> Node:
    """The JSON document in a file.

    Args:
        path: the file.
        schema: what its `schema` must be; None asks for none.

    Raises:
        UsageError: if the file is missing, is no UTF-8 or no JSON, or has another schema.
    """
    try:
        document = Node(json.loads(read_text(path).removeprefix("\ufeff")), str(path))
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path}: this is no JSON ({error}); mend it") from None
    if schema and document["schema"].value != schema:
        document["schema"].fail(f"is “{document['schema'].value}”, not “{schema}”")
    return document


def dump(document: object) -> bytes:
    """A document as people read and diff it: UTF-8, indented by one, ending in a newline."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def is_bare(name: str) -> bool:
    """Whether a name can be a file's or folder's own, leading nowhere else."""
    return bool(name) and name not in {".", ".."} and not set(name) & set("/\\\0")


def read_text(path: Path) -> str:
    """A file's content to the letter: no newline translated, no byte order mark stripped.

    Raises:
        UsageError: if it is missing, cannot be read or is no UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise UsageError(
            f"{path}: the file is missing; add it or take it out of the case"
        ) from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: no UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); check the path") from None
