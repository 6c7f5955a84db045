"""What all encoders do with texts before they turn them into vectors, and with rows after."""

from collections.abc import Callable, Sequence
from hashlib import sha256

from divergence.encode.protocol import Vectors
from divergence.lexicon.words import simplified
from divergence.settings import LONGEST_TEXT


def rows(texts: Sequence[str], encode: Callable[[list[str]], Vectors]) -> Vectors:
    """Encode each distinct text once.

    Args:
        texts: Any number of them, in any order, equal ones among them.
        encode: Turns distinct texts into rows; none is longer than `LONGEST_TEXT`, all are valid
            Unicode.

    Returns:
        One row a text, in their order, `(n, d)`; `(0, d)` for no texts.
    """
    if not texts:
        return encode([""])[:0]
    read = [readable(text) for text in texts]
    number = {text: n for n, text in enumerate(dict.fromkeys(read))}
    return encode(list(number))[[number[text] for text in read]]


def digest_of(files: Sequence[tuple[str, str]]) -> str:
    """One digest for several files: that of the list `sha256sum` prints for them.

    Args:
        files: Name and SHA-256 of each file, in the order they are to be listed.
    """
    return sha256("".join(f"{digest}  {name}\n" for name, digest in files).encode()).hexdigest()


def readable(text: str) -> str:
    """The part of a text that is read, with `?` for half of a surrogate pair.

    Chinese signs are read as simplified ones, which are all that the shipped encoder knows.
    """
    return simplified(text[:LONGEST_TEXT]).encode("utf-8", "replace").decode("utf-8")
