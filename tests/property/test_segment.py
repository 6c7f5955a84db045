"""What holds of the claims of any text whatever."""

import re
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.domain import Readout, Span
from divergence.lexicon import cutting
from divergence.lexicon.sentences import cut
from divergence.segment import claims
from divergence.segment.blocks import blocks
from divergence.segment.clauses import clauses, weighed
from divergence.segment.lists import items
from divergence.segment.plain import plain
from divergence.segment.repeats import repeats
from divergence.segment.sentences import sentences

LANGUAGES = ("ar", "en", "fa", "fr", "ru", "tr", "uk", "zh", "de", "und")
PIECES = st.sampled_from(
    [
        *("Vale ", "said ", "that ", "and ", "noted ", "U.S. ", "12 ", "including ", "’s ", "- "),
        *(", ", ". ", "“", "”", '"', "\r\n", "\n\n", "\u00a0", "\u00ad", "\ufeff", "###", "😀"),
        *("и ", "отметил ", "что ", "г. ", "指出，", "双方", "。", "；", "、", "وأكد ", "، "),
        *("کرد و ", "etti, ", "et a ", "souligné "),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


def readout(text: str, language: str, body: tuple[Span, ...] | None = None) -> Readout:
    whole = (Span(0, len(text)),) if text else ()
    return Readout(
        side="vale",
        text=text,
        body=whole if body is None else body,
        id="vale",
        language=language,
    )


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_claims_slice_back_in_order_without_overlap_or_loose_ends(text: str, language: str) -> None:
    found = claims(readout(text, language))
    last = 0
    for number, claim in enumerate(found, start=1):
        assert claim.id == f"vale-{number}"
        assert claim.text == text[claim.span.start : claim.span.stop]
        assert claim.text == claim.text.strip()
        assert claim.span.start >= last
        last = claim.span.stop
    everywhere = sorted([*(c.span for c in found), *(s for c in found for s in c.repeats)])
    assert all(one.stop <= two.start for one, two in pairwise(everywhere))


@settings(max_examples=100, deadline=None)
@given(text=TEXTS.filter(lambda text: len(text) > 2), data=st.data())
def test_claims_stay_inside_the_body(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    for claim in claims(readout(text, "en", (Span(start, stop),))):
        assert start <= claim.span.start < claim.span.stop <= stop


# Words between claims that only tie one to the next; a language's openers are such words as well.
TIES = {
    "ar": "و كما",
    "en": "and but while whereas although though yet so also as well along with including such "
    "among them in particular notably thus thereby",
    "fa": "و اما ولی",
    "fr": "et mais",
    "ru": "и а но же также",
    "tr": "ve ile ama",
    "uk": "і й та а але також",
    "zh": "并 并且 同时 而 还 也 和 以及 及 包括 包括在 其中",
}
LISTS = {
    "en": (
        (
            "They discussed",
            "They will work together in fields such as",
            "We agreed on tolls, including",
        ),
        ("mountain farms", "seeds", "the new bridge", "the toll that is due", "river safety"),
        (", ", " and ", ", and ", " as well as "),
        ("", " in the valley", " and its impact on prices", ", with the pass still closed"),
    ),
    "zh": (
        ("双方同意推进", "韦方愿在", "双方就", "双方要深化", "部长表示，双方同意落实渔业共识，在"),
        ("渔业", "水利", "人工智能", "应对气候变化", "跨境渡轮", "在北湾搜救"),
        ("、", "、", "和", "以及"),
        (
            "等领域合作",
            "等领域磋商机制和海警联络",
            "等问题交换意见，同意再谈",
            "等领域开展合作",
            "贸易",
        ),
    ),
}


@st.composite
def lists(draw: st.DrawFn, language: str) -> str:
    """A sentence with one or two lists in it."""
    heads, things, joints, tails = LISTS[language]
    text = ""
    for _ in range(draw(st.integers(1, 2))):
        text += ("，" if language == "zh" else ", ") if text else ""
        text += draw(st.sampled_from(heads)) + ("" if language == "zh" else " ")
        some = draw(st.lists(st.sampled_from(things), min_size=1, max_size=5))
        text += some[0] + "".join(draw(st.sampled_from(joints)) + thing for thing in some[1:])
        text += draw(st.sampled_from(tails))
    return text + ("。" if language == "zh" else ".")


def untold(text: str, language: str) -> list[str]:
    """What stands in no claim of a sentence that has claims, apart from ties and openers."""
    account = readout(text, language)
    found = claims(account)
    told = sorted([*(one.span for one in found), *(span for one in found for span in one.repeats)])
    opener = cutting.load(language).opener
    ties = set(TIES[language].split())
    left = []
    for sentence in sentences(account):
        inside = [span for span in told if sentence.start <= span.start < sentence.stop]
        edges = [sentence.start, *(edge for span in inside for edge in (span.start, span.stop))]
        gaps = zip(edges[::2], [*edges[1::2], sentence.stop], strict=True) if inside else ()
        for start, stop in gaps:
            rest = text[start:stop]
            while opener and (match := opener.match(rest.lstrip(" ,，、") + " x")):
                rest = rest.lstrip(" ,，、")[match.end() :]
            left += [word for word in re.findall(r"[^\W_]+", rest) if word not in ties]
    return left


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, language=st.sampled_from(sorted(TIES)))
def test_cutting_loses_no_text(text: str, language: str) -> None:
    assert untold(text, language) == []


@settings(max_examples=150, deadline=None)
@given(data=st.data(), language=st.sampled_from(sorted(LISTS)))
def test_cutting_a_list_loses_no_text(data: st.DataObject, language: str) -> None:
    assert untold(data.draw(lists(language)), language) == []


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_the_same_text_gives_the_same_claims(text: str, language: str) -> None:
    assert claims(readout(text, language)) == claims(readout(text, language))


HOSTILE = {
    "no full stop": "and the leaders noted ",
    "one letter": "a",
    "spaces": "a" + " " * 50,
    "spaces alone": " ",
    "newlines": "a\r\n",
    "quotes": '"',
    "opening quotes": "“",
    "brackets": "(",
    "commas": ",",
    "stops": ". ",
    "initials": "A. ",
    "digits": "1",
    "menu": "a > ",
    "parties": "双方，",
    "verbs": "и сказал ",
    "reported": "gittiğini, ",
    "and": "، و",
    "persian": "کرد و ",
    "soft hyphens": "a\u00ad",
    "initiative": "at the initiative of the ",
    "clauses": "that noting ",
}


def cut_only(text: str, language: str) -> int:
    """How many claims are cut, without reading their grammar."""
    data = cutting.load(language)
    found = []
    for block in blocks(text, (Span(0, len(text)),)):
        level = plain(text, block)
        for start, stop in cut(level.text, data):
            sentence = weighed(level.text[start:stop], data)
            for clause in clauses(sentence, data):
                found += [sentence.text[slice(*item)] for item in items(sentence, clause, data)]
    return len(found) - len(repeats(found, data.negations))


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("language", ["en", "ru", "tr", "zh", "ar", "fa", "fr", "uk"])
def test_hostile_text_takes_linear_time(kind: str, language: str) -> None:
    unit = HOSTILE[kind]
    text = unit * (20_000 // len(unit))
    cutting.load(language)
    start = process_time()
    cut_only(text, language)
    assert process_time() - start < 2  # linear: hundredths of a second; quadratic: minutes
