"""A text that is searched once tells of each of its parts what a search of the part alone would."""

from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.lexicon.index import Index
from divergence.lexicon.phrases import Phrase, parse
from divergence.lexicon.searched import Searched
from divergence.lexicon.stock import stock
from divergence.lexicon.words import CutText, words

NOTATIONS = {
    ("act", "agreed"): ["agree(d|s) (to|on)?", "reach* … deal", "*ment"],
    ("act", "none"): ["agreed on nothing", "*rea*"],
    ("entity", "orr"): ["Orr", "U.O."],
    ("side", "other"): ["方", "方 on"],
}
PHRASES = [
    phrase
    for (attribute, value), notations in NOTATIONS.items()
    for notation in notations
    for phrase in parse(attribute, value, notation)
]
PIECES = st.sampled_from(
    ["agreed", "on", "reached", "a", "the", "deal", "Orr", "orr", "payment", "area", "U.O.", "方",
     "nothing", " ", " ", " ", ", ", "\u00ad", ". ", "-", "’", "12"]
)  # fmt: skip


def index(phrases: list[Phrase]) -> Index:
    return Index(stock(phrases))


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.data())
def test_a_part_has_the_phrases_of_its_own_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    cut = CutText(text)
    part = words(text[start:stop], start)
    assert cut.words(start, stop) == part
    alone = index(PHRASES).find(part)
    assert tuple(Searched(cut, index(PHRASES)).within(start, stop)) == alone
    moved = Searched(cut, index(PHRASES)).within(start, stop, at=7)
    assert [(hit.first - 7, hit.last - 7, hit.start) for hit in moved] == [
        (hit.first, hit.last, hit.start) for hit in alone
    ]


@settings(deadline=None)
@given(st.permutations(PHRASES), st.integers(0, len(PHRASES)))
def test_neither_order_nor_stocks_show(phrases: list[Phrase], half: int) -> None:
    text = words(
        "Orr agreed on nothing. A payment for the area was agreed on; reached 方 on a deal"
    )
    parted = Index(stock(phrases[:half]), stock(phrases[half:]))
    assert parted.find(text) == index(PHRASES).find(text) == index(phrases).find(text)
