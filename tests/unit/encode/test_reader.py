"""The reader of two texts side by side: the same numbers however it is asked."""

from dataclasses import replace
from pathlib import Path

import pytest

from divergence.domain import Reading, RelationKind, WeightsError
from divergence.encode import open_reader
from divergence.encode.reader import KEPT, PairReader
from divergence.models import packages

HALT = "The ministers agreed that the firing would stop on 14 March."
LATER = "The ministers agreed that the firing would stop on 19 March."
SAME = "Министры договорились прекратить огонь 14 марта."
OTHER = "The ministers discussed cooperation in fisheries."
PAIRS = [(HALT, LATER), (HALT, SAME), (OTHER, HALT), (SAME, OTHER)]


@pytest.fixture(scope="module")
def read() -> PairReader:
    return PairReader()


def test_same_readings_alone_together_and_in_another_order(read: PairReader) -> None:
    together = read(PAIRS)
    assert tuple(PairReader()([pair])[0] for pair in PAIRS) == together
    assert PairReader()(PAIRS[::-1]) == together[::-1]
    assert read([*PAIRS, *PAIRS]) == together * 2


def test_exchanging_two_texts_turns_who_tells_more_and_nothing_else(read: PairReader) -> None:
    for there, back in zip(read(PAIRS), read([(b, a) for a, b in PAIRS]), strict=True):
        assert back == replace(there, more=-there.more)


def test_of_two_equal_texts_neither_tells_more(read: PairReader) -> None:
    assert read([(HALT, HALT)])[0].more == 0.0


def test_no_pairs_give_no_readings() -> None:
    assert PairReader()([]) == ()


def test_another_day_is_a_contradiction_and_a_translation_is_none(read: PairReader) -> None:
    def sure(reading: Reading) -> float:
        return reading.of(RelationKind.CONTRADICTORY) - reading.of(RelationKind.EQUIVALENT)

    day, translation = read([(HALT, LATER), (HALT, SAME)])
    assert sure(day) > 0 > sure(translation)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The talks will be held in Tarn on 3 May.", "The talks will be held in Tarn on 9 May."),
        ("会谈将于5月3日在塔恩举行。", "会谈将于5月9日在塔恩举行。"),
        ("Переговоры пройдут в Тарне 3 мая.", "Переговоры пройдут в Тарне 9 мая."),
    ],
)
def test_the_same_sentence_with_another_figure_is_a_contradiction(
    read: PairReader, ours: str, theirs: str
) -> None:
    (found,) = read([(ours, theirs)])
    assert max(RelationKind, key=found.of) is RelationKind.CONTRADICTORY


def test_the_fuller_text_tells_more(read: PairReader) -> None:
    assert read([(HALT, "They agreed to stop the firing.")])[0].more > 0


@pytest.mark.parametrize("odd", ["", " ", "—", "\ud800 half", "word " * 300_000])
def test_odd_texts_are_read(read: PairReader, odd: str) -> None:
    assert len(read([(odd, HALT), (odd, odd)])) == 2


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = PairReader()
    monkeypatch.setattr(reader, "_read", lambda pairs: [Reading((), (), 0.0)] * len(pairs))
    for start in range(3):
        reader([(str(start), str(n)) for n in range(KEPT)])
    assert len(reader._known) <= 2 * KEPT


def test_it_is_opened_once_a_process() -> None:
    assert open_reader() is open_reader()


@pytest.mark.parametrize("part", ["graph", "pieces", "reader", "tokenizer"])
@pytest.mark.parametrize("there", [True, False])
def test_weights_that_are_not_the_pinned_ones_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, part: str, *, there: bool
) -> None:
    other = tmp_path / "weights"
    if there:
        other.write_bytes(b"not these")
    files = packages.embedded()
    files[part] = replace(files[part], path=other)
    monkeypatch.setattr(packages, "embedded", lambda: files)
    with pytest.raises(WeightsError, match="install"):
        PairReader()([(HALT, LATER)])
