"""Lines as they are set on pages, put together to the paragraphs that they were."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

EDGE = 3
"""Lines at the top and at the bottom of a page that may be a header or footer."""
GAP = 1.2
"""Distance of two lines, as a multiple of the usual one, from which a paragraph ends between them.
Chosen: word processors set 1.25 and more, and round lines by less than a tenth."""
SIZE = 1.08
"""Ratio of the sizes of two lines' letters from which one is a heading of the other."""
INDENT = 0.8
"""How far to the right a paragraph's first line begins, in sizes of its letters."""
HYPHENATED = 3
"""Words parted at the end of a line from which a document is taken to part words, and a hyphen
there to be none of the word's."""

SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page."""

    text: str
    left: float
    """Where it begins, in points from the page's left."""
    height: float
    """Of its base line, in points from the page's bottom."""
    size: float
    """Of its letters, in points."""


Page = Sequence[Line]


def body(pages: Sequence[Page]) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The lines of all pages, and apart from them what belongs to the pages.

    That are page numbers, and lines that come again at the edges of most pages, two at least.
    """
    repeated = _repeated(pages)
    kept: list[Line] = []
    edges: list[str] = []
    for page in pages:
        at_edge = set(_edges(page))
        for place, line in enumerate(page):
            form = _form(line.text)
            if place in at_edge and (form in repeated or _number().fullmatch(line.text)):
                edges.append(line.text)
            else:
                kept.append(line)
    return tuple(kept), tuple(edges)


def paragraphs(lines: Sequence[Line]) -> tuple[str, ...]:
    """The paragraphs that lines make, their line breaks taken out.

    A hyphen at the end of a line stays, without the break; where the document parts words, it
    becomes a soft hyphen, which shows nothing, unless the word has a hyphen elsewhere.
    """
    usual = _usual(lines)
    runs: list[list[str]] = []
    for place, line in enumerate(lines):
        if place and not _is_apart(lines[place - 1], line, usual):
            runs[-1].append(line.text)
        else:
            runs.append([line.text])
    hyphen = _Hyphens([line.text for line in lines])
    return tuple(_joined(run, hyphen) for run in runs)


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    """The forms of lines that stand at the edges of most pages, of two at least."""
    forms = Counter(
        form for page in pages for form in {_form(page[place].text) for place in _edges(page)}
    )
    return frozenset(form for form, times in forms.items() if times > max(1, len(pages) / 2))


def _edges(page: Page) -> Iterator[int]:
    """The places of the first and last lines."""
    places = range(len(page))
    return iter(dict.fromkeys((*places[:EDGE], *places[-EDGE:])))


def _form(line: str) -> str:
    """A line with its figures made alike, so that page numbers do not tell lines apart."""
    return re.sub(r"\d+", "0", line)


def _usual(lines: Sequence[Line]) -> float:
    """The distance of two lines of one paragraph, in sizes of their letters: the lower quartile.

    A document may have more paragraphs of one line than of several.
    """
    steps = [
        step
        for one, other in itertools.pairwise(lines)
        if one.size and (step := (one.height - other.height) / one.size) > 0
    ]
    return sorted(steps)[len(steps) // 4] if steps else 1.0


def _is_apart(one: Line, other: Line, usual: float) -> bool:
    """Whether a paragraph ends between two lines."""
    if max(one.size, other.size) > SIZE * min(one.size, other.size):
        return True
    step = (one.height - other.height) / (one.size or 1.0)
    ended = _ended().search(one.text[-12:]) is not None
    if step < 0:  # another column or page
        return ended or not _goes_on(other.text)
    indented = other.left > one.left + INDENT * other.size
    return step > GAP * usual or (ended and indented)


def _goes_on(text: str) -> bool:
    """Whether a line at the top of a page or column may go on with a sentence."""
    return not _item().match(text)


class _Hyphens:
    """What a document does with hyphens at the ends of its lines."""

    def __init__(self, lines: Sequence[str]) -> None:
        text = " ".join(lines)
        self._compounds = frozenset(_compound().findall(text.lower()))
        parted = sum(
            _parted().search(one) is not None and other[:1].islower()
            for one, other in itertools.pairwise(lines)
        )
        self._parts = parted >= HYPHENATED

    def between(self, one: str, other: str) -> str:
        """What stands between two lines of a paragraph, in place of the first one's last hyphen."""
        if not _parted().search(one):
            return ""
        first, second = one.rsplit(maxsplit=1)[-1].lower(), other.split(maxsplit=1)[0].lower()
        compound = any(
            found.startswith(first) and second.startswith(found[len(first) :])
            for found in self._compounds
        )
        if self._parts and other[:1].islower() and not compound:
            return SOFT_HYPHEN
        return "-"


def _joined(run: Sequence[str], hyphens: _Hyphens) -> str:
    text = run[0]
    for line in run[1:]:
        sign = hyphens.between(text, line)
        if sign:
            text = f"{text[:-1]}{sign}{line}"
        elif _wide().match(text[-1:]) and _wide().match(line[:1]):
            text += line
        else:
            text = f"{text} {line}"
    return text


@cache
def _number() -> re.Pattern[str]:
    """A page's number alone, with a word before it and the number of all pages behind it."""
    return re.compile(r"\W*(?:[^\W\d]{1,8}\.?\s*)?\d{1,3}(?:\s*(?:/|[^\W\d]{1,4})\s*\d{1,3})?\W*")


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(r"[.!?…:;。！？：；؟۔।][\"'”’»)\]）」』]*$")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"(?:[-*•·▪–—]|\(?\d{1,2}[.)])\s")


@cache
def _parted() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][-\u2010]$")


@cache
def _compound() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+-[^\W\d_]+")


@cache
def _wide() -> re.Pattern[str]:
    """Letters of scripts that put no spaces between words."""
    return re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
