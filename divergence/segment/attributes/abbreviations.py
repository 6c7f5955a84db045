"""The one-sign names by which Chinese texts call the sides: 中方, 俄方."""

from collections.abc import Iterator

from divergence.lexicon.phrases import Phrase, Stem
from divergence.lexicon.words import Word

_SIDE = "方"
_NO_NAMES = frozenset(
    "双各多对一三四两官地军西北南东前后警我己何大远平立比配资劳买卖医药十该此们百处正"
)
"""Signs that form another word with 方."""
_OTHER_WORDS = frozenset("面案式针向法便圆位")
"""Signs with which 方 forms a word of its own."""


def abbreviations(
    sample: tuple[Word, ...], others: tuple[str, ...], language: str
) -> Iterator[Phrase]:
    """Names such as 中方, only in Chinese, and only where the text uses them.

    The other side's when the sign stands in its country's name, else one's own.
    """
    if language != "zh":
        return
    signs = {
        before.text
        for before, word, after in zip(sample, sample[1:], sample[2:], strict=False)
        if word.text == _SIDE and not word.follows
        if before.text not in _NO_NAMES and after.text not in _OTHER_WORDS
    }
    theirs = {sign for name in others for sign in name}
    for sign in sorted(signs):
        side = "other" if sign in theirs else "own"
        yield Phrase("party", side, (Stem(sign), Stem(_SIDE)), capital=False)
    yield Phrase("party", "own", (Stem("我"), Stem(_SIDE)), capital=False)
