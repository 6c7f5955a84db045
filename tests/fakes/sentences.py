"""Every sentence that a comparison can bring along, made by the code that makes them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from divergence.domain import (
    Accept,
    Act,
    Actors,
    Attributes,
    Certainty,
    Claim,
    Comparison,
    Facet,
    Fate,
    Finding,
    Grade,
    Initiator,
    Named,
    Occasion,
    Point,
    Polarity,
    Provenance,
    Readout,
    RelationKind,
    Remark,
    Ruled,
    Silence,
    SilenceGrade,
    Span,
    Status,
)
from divergence.lexicon import terms
from divergence.relate import RULES, Voice
from divergence.relate.encounters import (
    another_encounter,
    mismatches,
    published_apart,
    weekdays,
)
from divergence.relate.findings import findings
from divergence.relate.originals import differing
from divergence.relate.readings import FLIPS as READ_FLIPS
from divergence.relate.readings import HANGS, SAYS
from divergence.relate.told import DIFFERS, FLIPS, NAMED
from divergence.review import applying
from divergence.segment import claims
from tests.fakes import karvelia
from tests.fakes.draft import Draft, relation
from tests.fakes.reviews import rule

PAIRS = (
    ("At most 30 buses will go.", "The 25 buses will go."),
    ("More than 30 buses and up to 10 boats will go.", "34 buses and 8 boats will go."),
    ("Thirty buses will go.", "The sides will send 30 buses."),
    ("They spoke for 40 minutes.", "They spoke for two hours."),
    ("The ministers had a frank conversation.", "The ministers had a conversation."),
    ("President Orsk agreed and promised to open it.", "He urged to open it."),
    ("Karvelia will send wheat, maize, rice and oats.", "Karvelia will send oats, maize and rice."),
    ("Karvelia will send wheat, maize and oats.", "Karvelia will send oats, wheat and maize."),
)
"""Accounts that make rules speak in ways in which their own examples do not."""

OWN_TERMS = """
[naming.strait]
about = "how the water off Vellmar, “the strait”, is called"
source = "Karvelia, style guide of 2031"
[naming.strait.a]
en = ["Kelm Strait"]
[naming.strait.b]
en = ["Orsk Channel"]
[pole.dredged]
about = "whether the harbour is dredged"
source = "Karvelia, harbour glossary of 2031"
[pole.dredged.yes]
en = ["dredged"]
[pole.dredged.no]
en = ["silted up"]
"""
"""A user's own table, whose questions are in the user's words."""

DIFFERS_IN = {
    "pole": "said or denied, {}",
    "naming": "word choice, {}",
    "place": "word choice, {}",
    "deed": "{}",
}
"""How each table of the lexicon is told of that asks questions."""

LONG = "They spoke by telephone of what is of mutual interest, and of much else besides. " * 4

UNFIT = (
    "two of its quotes are the same words now: “so”",
    "“so” could be any of 2 claims now",
    "“so” stands there several times, none of them in its old place",
    "“so” stands there no more",
    "it speaks of a side that has no claim on its point",
    "it puts one claim into two points",
    "it parts a point by claims that the point does not have",
    "its claims stand in other points now",
)
"""Why a ruling may no longer fit."""


def document(side: str, text: str, **more: object) -> Readout:
    """A text that is all account, in English."""
    made = Readout(side, text, (Span(0, len(text)),), id=side, language="en")
    return replace(made, **more)  # type: ignore[arg-type]


# Rules


def evidence() -> Iterator[tuple[str, str]]:
    """What every rule sees in every pair of voices, and what the head says where none does."""
    for ours, theirs in _voices():
        yield from ((each.says, each.flips) for rule in RULES for each in rule(ours, theirs))
    yield from ((says, FLIPS) for says in DIFFERS.values())
    named = dict.fromkeys(shape.format(value) for shape in NAMED.values() for value in _values())
    for steps in (*named, "all in all", ", ".join(tuple(named)[:3])):
        yield f"no rule alone shows it; how it is told does: {steps}", FLIPS
    hangs = HANGS.format("“open” in Karvelia's text, “shut” in Ostrana's text")
    yield from ((says.format(hangs), READ_FLIPS) for says in SAYS.values())
    for family, differs in DIFFERS_IN.items():
        words = "“so” in Karvelia's text, “not so” in Ostrana's text"
        about = (terms.about(family, concept) for concept in terms.entries(family))
        yield from ((f"differs in {differs.format(each)}: {words}", FLIPS) for each in about)


def _voices() -> Iterator[tuple[Voice, Voice]]:
    examples = ((example.left, example.right) for rule in RULES for example in rule.examples)
    yield from ((_voice("karvelia", ours), _voice("ostrana", b)) for ours, b in (*examples, *PAIRS))
    own = (
        _voice("karvelia", "The harbour on Kelm Strait was dredged."),
        _voice("ostrana", "The harbour on Orsk Channel is silted up."),
    )
    yield replace(own[0], terms=OWN_TERMS), replace(own[1], terms=OWN_TERMS)
    naming = _voice("karvelia", f"{LONG}They agreed to meet Gadrel Orsk in Vellmar.")
    yield replace(naming, claims=naming.claims[-1:]), _voice("ostrana", "They agreed to meet.")
    given = _told(_voice("karvelia", "He noted that it was late."), actors=Actors.OTHER)
    yield given, _told(_voice("ostrana", "It was late."), actors=Actors.UNATTRIBUTED)
    callers = "President Orsk called President Aldane.", "President Aldane called President Orsk."
    voices = (_voice(*each) for each in zip(("karvelia", "ostrana"), callers, strict=True))
    ours, theirs = (_told(voice, initiator=Initiator.NAMED) for voice in voices)
    yield ours, theirs


def _voice(side: str, text: str) -> Voice:
    readout = document(side, text)
    return Voice(side, {side: readout}, tuple(claims(readout)))


def _told(voice: Voice, **attributes: object) -> Voice:
    """A voice whose claims have these attributes."""
    told = (
        replace(claim, attributes=replace(claim.attributes, **attributes))  # type: ignore[arg-type]
        for claim in voice.claims
    )
    return replace(voice, claims=tuple(told))


def _values() -> Iterator[str]:
    """What the head's features are named after."""
    for kind in (Act, Actors, Polarity, Status):
        yield from (each.value.replace("_", " ") for each in kind)
    yield from ("same", "agree", "crossed")


# Findings


def told() -> Iterator[Finding]:
    """Findings of every code, in every shape."""
    yield from _of_encounters()
    yield from _of_documents()
    yield from _of_texts()
    yield from _of_originals()
    yield from _of_rulings()


def _of_encounters() -> Iterator[Finding]:
    one = Occasion("k", alphabetic=True, day="2031-03-12", kinds=("call",), places=("ostrana",))
    one = replace(one, own=Named((), ("karvelia",)), other=Named((), ("ostrana",)))
    other = Occasion("o", alphabetic=True, day="2031-03-20", kinds=("letter",), places=("zhenlu",))
    other = replace(other, own=Named((), ("zhenlu",)))
    readouts = document("karvelia", "On Monday, 12 March 2031", id="k"), document("o", "b")
    for ours, theirs in (
        (one, other),
        (replace(one, kinds=("talk",)), replace(other, kinds=("broadcast",), places=())),
        (replace(one, places=()), replace(other, day=None, kinds=("meeting",), places=())),
    ):
        unlike = mismatches(readouts, {"k": ours, "o": theirs})
        for same in (True, False):
            yield from another_encounter(unlike, readouts, same_encounter=same)
    yield from _of_days(one, other, readouts)
    for day in range(1, 8):
        yield from weekdays(readouts, {"k": replace(one, misfit=(Span(3, 24), day))})


def _of_days(one: Occasion, other: Occasion, readouts: tuple[Readout, ...]) -> Iterator[Finding]:
    """Days that a text tells in part, beside those of publication, or not at all."""
    dated = tuple(
        replace(readout, provenance=Provenance(published=day))
        for readout, day in zip(readouts, ("2031-03-12", "2031-03-24"), strict=True)
    )
    weekday = {"k": replace(one, day=None, weekday=2), "o": replace(other, day=None, weekday=5)}
    for told in (weekday, {**weekday, "o": other}, {"k": replace(one, day="--03-12"), "o": other}):
        for texts in (readouts, dated):
            unlike = mismatches(texts, told)
            yield from another_encounter(unlike, texts, same_encounter=False)
    yield from published_apart((), dated, {})


def _of_documents() -> Iterator[Finding]:
    strange = document("karvelia", "Nothing.", language="tlh", dropped=("much else " * 40,))
    unsure = document("karvelia", "“So,” they said.", language="und", complete=False)
    mixed = document("karvelia", "Eins. Zwei.", foreign=((Span(0, 5), "de"),))
    twice = replace(mixed, foreign=(*mixed.foreign, (Span(6, 11), "fr")))
    remarks = tuple(Remark(Span(0, 16), consistent=each) for each in (True, False))
    told_by_others = (Grade.PRESS_QUOTED, Grade.UNNAMED_SOURCES)
    quoted = (replace(mixed, provenance=Provenance(grade)) for grade in told_by_others)
    for each in (strange, twice, replace(unsure, remarks=remarks), *quoted):
        yield from findings((each,), ())


def _of_texts() -> Iterator[Finding]:
    """Denials, formulas, order, words given to the other side."""
    texts = {
        "karvelia": "Orsk had promised to return the archive. He upheld sovereignty and"
        " territorial integrity.",
        "ostrana": "No promise to return the archive was given. He upheld territorial integrity.",
    }
    readouts = tuple(document(side, text) for side, text in texts.items())
    yield from findings(readouts, tuple(claim for each in readouts for claim in claims(each)))
    yield from _of_order()
    given, silent = document("karvelia", "Orsk noted it."), document("ostrana", "They spoke.")
    attributes = Attributes(actors=Actors.OTHER, act=Act.STATED)
    words = Claim("k1", "karvelia", "karvelia", Span(0, 14), given.text, attributes=attributes)
    other = Claim("o1", "ostrana", "ostrana", Span(0, 11), silent.text)
    lacks = Silence("ostrana", SilenceGrade.TOPIC, 0.97, certainty=Certainty.NOT_FOUND)
    point = Point("p1", "it", (("karvelia", ("k1",)),), silent=(lacks,))
    yield from findings((given, silent), (words, other), (point,))


def _of_order() -> Iterator[Finding]:
    readouts, every = [], []
    for side, topics in (("karvelia", "trade sea health"), ("ostrana", "sea health energy trade")):
        readouts.append(document(side, topics))
        for found in re.finditer(r"\w+", topics):
            of = Attributes(topics=(found[0],))
            id_, span = f"{side}{found.start()}", Span(*found.span())
            every.append(Claim(id_, side, side, span, found[0], attributes=of))
    yield from findings(readouts, every)


def _of_originals() -> Iterator[Finding]:
    """A translation and versions that differ in every way, more of each than is quoted."""
    dated = document("o", "b", version_of="k", provenance=Provenance(published="2031-03-14"))
    translation = document("o", "b", translation_of="k")
    original = document("k", "a", provenance=dated.provenance)
    for other in (translation, replace(dated, provenance=Provenance()), dated):
        for number in (1, 7):
            for ways in (ways for n in range(4) for ways in combinations("koc", n)):
                yield differing(original, other, _compared(ways, number))


def _compared(ways: tuple[str, ...], number: int) -> Comparison:
    """Points that the original alone has (`k`), the other alone (`o`), or both otherwise (`c`)."""
    draft = Draft()
    made = {
        side: draft.readout(side, " ".join(_quote(side, way, n) for way in ways for n in range(7)))
        for side in ("k", "o")
    }
    apart = relation(RelationKind.DIFFERENT_FRAMING, Facet.QUANTITY, between=("k", "o"))
    for way, n in ((way, n) for way in ways for n in range(number)):
        if way == "c":
            both = (draft.claim(made[side], _quote(side, way, n)) for side in ("k", "o"))
            draft.point(*both, relations=(apart,))
        else:
            lacks = draft.silence("o" if way == "k" else "k", SilenceGrade.TOPIC)
            draft.point(draft.claim(made[way], _quote(way, way, n)), silent=(lacks,))
    return draft.comparison()


def _quote(side: str, way: str, number: int) -> str:
    return f"{side}{way}{number} “so”, they said; adds."


def _of_rulings() -> Iterator[Finding]:
    one = rule(karvelia.two_sides(), "p5", Accept())
    for ruled in (
        *(Ruled(one, Fate.UNFIT, because) for because in UNFIT),
        Ruled(one, Fate.DISPUTED),
        Ruled(one, Fate.STANDS, changed=(("so", "not so"),)),
    ):
        yield from applying._findings((ruled,))
