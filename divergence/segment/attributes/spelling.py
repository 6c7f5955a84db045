"""A side's Latin name found again in a script that has no vowels, or a sign for a syllable.

A readout in Arabic, Persian or Chinese is most often filed under a Latin name: `zarrinia`, `hexi`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from anyascii import anyascii

from divergence.lexicon.words import HAN, Word

_LEAST = 3
"""Consonants from which two names are compared."""

_LONGEST_NAME = 5
"""Chinese signs of a country's name."""

_SOUNDS = (("ph", "f"), ("ck", "k"), ("x", "ks"), ("c", "k"), ("q", "k"), ("p", "b"))
"""Latin spellings of one sound; Arabic has no `p`."""

_CH = "\u0161"
"""Stands for `ch`, whose `c` is no `k`."""


_ARABIC = re.compile(r"[\u0600-\u06ff]")
_HAN = re.compile(rf"[{HAN}]")
_VOWELS = re.compile(r"[^b-df-hj-np-tvxz\u0161]")
_DOUBLED = re.compile(r"(.)\1+")


def is_voweless(word: str) -> bool:
    """Whether a word is written in the script of Arabic and Persian."""
    return _ARABIC.match(word) is not None


def skeletons(word: str) -> tuple[str, ...]:
    """The consonants of a name, as either script has them.

    A `v` is an `f` in Arabic and written like a vowel in Persian, so that a name may have two.
    Empty where there are too few consonants to tell one name from another.
    """
    text = anyascii(word).lower().replace("ch", _CH)
    for spelling, sound in _SOUNDS:
        text = text.replace(spelling, sound)
    bare = _VOWELS.sub("", text)
    found = (bare.replace("v", sound) for sound in ("f", ""))
    short = (_DOUBLED.sub(r"\1", one).removesuffix("h") for one in found)
    return tuple(dict.fromkeys(one for one in short if len(one) >= _LEAST))


def is_spelled(latin: str, name: str) -> bool:
    """Whether a Latin name is that of a word in Arabic script, with or without its article."""
    if not is_voweless(name):
        return False
    forms = {*skeletons(name), *skeletons(name.removeprefix("ال"))}
    return not forms.isdisjoint(skeletons(latin))


def signs(latin: Iterable[str], sample: Sequence[Word]) -> list[tuple[str, ...]]:
    """The Chinese signs of a text that are read as Latin names: of each, those it has most often.

    Args:
        latin: names in small letters.
        sample: the text's words, a sign each.
    """
    known = [(word.text, anyascii(word.text).lower()) for word in sample]
    found = []
    for name in latin:
        runs = Counter(
            tuple(sign for sign, _ in known[place : place + length])
            for place, (sign, read) in enumerate(known)
            if _HAN.match(sign) and name.startswith(read)
            if (length := _length(known[place : place + _LONGEST_NAME], name)) > 1
        )
        found += [run for run, _ in runs.most_common(1)]
    return found


def _length(ahead: Sequence[tuple[str, str]], name: str) -> int:
    """How many signs a name takes up; 0 where they are read otherwise."""
    read = ""
    for count, (_, sound) in enumerate(ahead, start=1):
        read += sound
        if read == name:
            return count
        if not name.startswith(read):
            break
    return 0
