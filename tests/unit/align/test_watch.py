"""Terms of the user's, looked for in every text."""

import pytest

from divergence.align import watched
from divergence.domain import Attributes, Claim, Mention, Readout, Span, Watched


def readout(text: str, language: str = "en", id_: str = "karvelia") -> Readout:
    """A document whose whole text is its account."""
    return Readout(id_, text, (Span(0, len(text)),), id=id_, language=language)


def found(term: str, text: str, language: str = "en") -> list[str]:
    """The words in which a term stands in a text."""
    (one,) = watched([readout(text, language)], (), [term])
    for place in one.places:
        assert place.span.of(text) == place.text
    return [place.text for place in one.places]


@pytest.mark.parametrize(
    ("term", "text", "language", "expected"),
    [
        ("sanctions", "A sanction, the Sanctions; the sanctuary.", "en", ["sanction", "Sanctions"]),
        ("visa", "Visas and a visa; visible.", "en", ["Visas", "visa"]),
        ("grain corridor", "the grain corridors. Grain, corridor.", "en", ["grain corridors"]),
        ("Minsk", "В Минске и под Минском", "ru", ["Минске", "Минском"]),
        ("международный", "международного права", "ru", ["международного"]),
        ("international", "interest and internal; internationally", "en", ["internationally"]),
        ("ateşkes", "ateşkesin ve Ateşkes’in", "tr", ["ateşkesin", "Ateşkes"]),
        ("停火", "双方同意停火。停，火", "zh", ["停火"]),
        ("هدنة", "والهدنة، وهدنة", "ar", ["والهدنة", "وهدنة"]),
        ("UN", "The UN said until UNITED un", "en", ["UN"]),
        ("NATO", "NATO’s and NATOs", "en", ["NATO", "NATOs"]),
        ("ceasefire|truce", "a truce, then a ceasefire", "en", ["truce", "ceasefire"]),
        ("140", "140 sailors, 1400, 14", "en", ["140"]),
        ("gas", "gasp, gas, gases", "en", ["gasp", "gas", "gases"]),
        ("dam", "???", "en", []),
        ("…", "an ellipsis …", "en", []),
    ],
)
def test_a_term_is_found_in_its_forms(
    term: str, text: str, language: str, expected: list[str]
) -> None:
    assert found(term, text, language) == expected


def test_a_known_name_is_found_by_all_its_names() -> None:
    text = "Ankara ile görüşüldü"
    claim = Claim(
        "ostrana-1",
        "ostrana",
        "ostrana",
        Span(0, len(text)),
        text,
        attributes=Attributes(names=(Mention("turkey", Span(0, 6)),)),
    )
    (one,) = watched([readout(text, "tr", "ostrana")], [claim], ["Turkey"])
    assert [(place.text, place.claim) for place in one.places] == [("Ankara", "ostrana-1")]


def test_places_go_by_readout_and_text_and_name_their_claim() -> None:
    first, second = readout("Grain. Then grain."), readout("No. Grain!", id_="ostrana")
    claim = Claim("karvelia-1", "karvelia", "karvelia", Span(0, 5), "Grain")
    (one,) = watched([first, second], [claim], ["grain"])
    assert [(p.readout, p.span.start, p.claim) for p in one.places] == [
        ("karvelia", 0, "karvelia-1"), ("karvelia", 12, None), ("ostrana", 4, None),
    ]  # fmt: skip


def test_only_the_account_is_searched() -> None:
    text = "Grain. The journalist spoke of grain. Gas."
    shown = Readout("karvelia", text, (Span(0, 6), Span(38, 42)), id="karvelia", language="en")
    (one,) = watched([shown], (), ["grain"])
    assert [place.span.start for place in one.places] == [0]


def test_a_script_in_which_the_term_is_not_spelled_shows_nothing() -> None:
    texts = [readout("A truce."), readout("О перемирии.", "ru", "ostrana")]
    (latin,) = watched(texts, (), ["truce"])
    assert latin.unspelled == ("ostrana",)
    (both,) = watched(texts, (), ["truce|перемирие"])
    assert (both.unspelled, len(both.places)) == ((), 2)
    (absent,) = watched(texts, (), ["grain|зерно"])
    assert absent.unspelled == ()


def test_every_term_is_told_once_and_blank_ones_are_not() -> None:
    terms = ["grain", " grain ", "", " | ", "gas"]
    assert watched([readout("x")], (), terms) == (Watched("grain"), Watched("gas"))
    assert watched([], (), ["grain"]) == (Watched("grain"),)


def test_a_paragraph_is_searched_by_its_own_language() -> None:
    english, arabic = "They spoke of the dam in Selt.", "تحدثا عن السد والهدنة."
    text = f"{english}\n\n{arabic}"
    whole = (Span(0, len(text)),)
    own = ((Span(len(english) + 2, len(text)), "ar"),)
    mixed = Readout("a", text, whole, id="a", language="en", foreign=own)
    (truce, dam) = watched([mixed], (), ["هدنة", "dam"])
    assert [place.text for place in truce.places] == ["والهدنة"]
    assert [place.text for place in dam.places] == ["dam"]
    (missing, spelled) = watched([mixed], (), ["grain", "grain|حبوب"])
    assert missing.unspelled == ("a",)  # it could not be found in the Arabic paragraph
    assert spelled.unspelled == ()
