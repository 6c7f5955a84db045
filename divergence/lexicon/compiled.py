"""Word files as they are read at run time: compiled to JSON, and checked by digest.

To read TOML and to spell out the phrases of a language takes a fraction of a second in every
process; what was compiled is there in milliseconds. `python -m divergence.lexicon.compile` writes
the files. One that does not fit its sources to the letter is passed over, as is a missing one: then
the sources are read, which gives the same.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("compiled")


@dataclass(frozen=True, slots=True)
class Document:
    """Something made from word files, as JSON has it."""

    name: str
    """Of its file, without the ending."""
    sources: tuple[Path, ...]
    """The word files."""
    build: Callable[[], Any]
    """Makes it from them."""

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return FOLDER / f"{self.name}.json"

    def load(self) -> Any:  # noqa: ANN401 - as JSON has it
        """What was compiled or, where that does not fit the word files, what they hold now."""
        try:
            digest, _, body = self.file.read_bytes().partition(b"\n")
        except FileNotFoundError:
            return self.build()
        return json.loads(body) if digest == self._digest(body) else self.build()

    def encoded(self) -> bytes:
        """The bytes of its file: a digest, then the document; the same from the same sources."""
        body = json.dumps(self.build(), ensure_ascii=False, indent=0).encode()
        return self._digest(body) + b"\n" + body

    def _digest(self, body: bytes) -> bytes:
        """Of the word files and of what was made from them."""
        parts = (*(source.read_bytes() for source in self.sources), body)
        return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest().encode()
