"""An invented call between invented states, told by each in its own way.

Every relation and every grade of silence stands in it at least once.
"""

from divergence.domain import (
    Candidate,
    Comparison,
    Evidence,
    Facet,
    Grade,
    Initiator,
    Provenance,
    Readout,
    RelationKind,
    SilenceGrade,
    Undecided,
)
from tests.fakes.draft import SIGNATURE, Draft, relation

KARVELIA = """---
side: karvelia
---
On 12 March, President Ilen Darro of Karvelia spoke by phone with Prime Minister Mara Voss of \
Ostrana. The call took place at the initiative of the Ostranian side.

The President stressed that the aggression on the Selt river must end at once. Both leaders \
agreed to open the Tarn bridge on 1 May. They also agreed to exchange 140 detained sailors \
before the end of the month.

The President warned that any new drilling in the Ardel strait would meet a firm answer. He \
rejected the claim that Karvelian vessels had left their own waters. The sides discussed the \
gas transit contract and the repair of the Lower Selt dam.

The leaders wished each other a blessed spring festival. They agreed to stay in touch.
"""

OSTRANA = """Prime Minister Mara Voss held a telephone conversation with the President of \
Karvelia, Ilen Darro.
The Prime Minister received the call from President Darro.
Ms Voss said that the events on the Selt river must end at once.
Both leaders agreed to open the Tarn bridge on 15 May.
They agreed to exchange detained sailors.
The Prime Minister reaffirmed that drilling in the Ardel strait is Ostrana's sovereign right.
She underlined that Karvelian vessels had repeatedly left their own waters.
The repair of the Lower Selt dam was discussed.
The Prime Minister raised the case of two imprisoned journalists and asked for their release.
She also thanked the President for humanitarian aid after the January flood.
It was agreed to remain in contact.
"""


def two_sides() -> Comparison:
    """Karvelia and Ostrana, one official text each; every relation and grade of silence."""
    draft = Draft()
    k = draft.readout(
        "karvelia",
        KARVELIA,
        skip=KARVELIA.index("On 12 March"),
        issuer="Office of the President of Karvelia",
        kind="readout",
        complete=True,
        provenance=Provenance(
            Grade.OFFICIAL_TEXT,
            source="https://president.karvelia.example/news/4411",
            published="2031-03-12T19:40+02:00",
            file="karvelia.md",
            sha256=SIGNATURE.inputs[0],
        ),
    )
    o = draft.readout(
        "ostrana",
        OSTRANA,
        issuer="Chancery of the Prime Minister of Ostrana",
        kind="communique",
        provenance=Provenance(
            Grade.OFFICIAL_TRANSLATION,
            source="https://chancery.ostrana.example/en/2031/03/12",
            published="2031-03-12T18:05",
            file="ostrana.txt",
            sha256=SIGNATURE.inputs[1],
        ),
    )
    _formalities(draft, k, o)
    _shared(draft, k, o)
    _one_sided(draft, k, o)
    gas, dam = (_found(draft, words) for words in ("gas transit", "dam was discussed"))
    draft.undecided = (Undecided(gas, 0.46, (Candidate(dam, 0.46),)),)
    return draft.comparison()


def _found(draft: Draft, words: str) -> str:
    return next(claim.id for claim in draft.claims if words in claim.text)


def _formalities(draft: Draft, k: Readout, o: Readout) -> None:
    lead = draft.claim(
        k,
        "On 12 March, President Ilen Darro of Karvelia spoke by phone with Prime Minister Mara "
        "Voss of Ostrana",
        routine=True,
    )
    held = draft.claim(
        o,
        "Prime Minister Mara Voss held a telephone conversation with the President of Karvelia, "
        "Ilen Darro",
        routine=True,
    )
    draft.point(lead, held, relations=(relation(RelationKind.EQUIVALENT),))
    touch = draft.claim(k, "They agreed to stay in touch", routine=True)
    contact = draft.claim(o, "It was agreed to remain in contact", routine=True)
    draft.point(touch, contact, relations=(relation(RelationKind.EQUIVALENT),))


def _shared(draft: Draft, k: Readout, o: Readout) -> None:
    draft.point(
        draft.claim(
            k,
            "The call took place at the initiative of the Ostranian side",
            initiator=Initiator.OTHER,
        ),
        draft.claim(
            o,
            "The Prime Minister received the call from President Darro",
            initiator=Initiator.OTHER,
        ),
        relations=(relation(RelationKind.CONTRADICTORY, Facet.INITIATOR),),
    )
    river = draft.claim(
        k, "The President stressed that the aggression on the Selt river must end at once"
    )
    events = draft.claim(o, "Ms Voss said that the events on the Selt river must end at once")
    draft.point(
        river,
        events,
        probability=0.83,
        relations=(
            relation(
                RelationKind.DIFFERENT_FRAMING,
                Facet.ATTRIBUTION,
                Facet.TERMINOLOGY,
                evidence=(
                    Evidence(
                        "term-takes-position",
                        "One text names it by a word that takes a position, the other does not.",
                        (draft.quote(river, "aggression"), draft.quote(events, "events")),
                        Facet.TERMINOLOGY,
                        RelationKind.DIFFERENT_FRAMING,
                        probability=0.91,
                        flips="both texts using the same noun",
                    ),
                ),
            ),
        ),
    )
    may = draft.claim(k, "Both leaders agreed to open the Tarn bridge on 1 May")
    late = draft.claim(o, "Both leaders agreed to open the Tarn bridge on 15 May")
    draft.point(
        may,
        late,
        probability=0.96,
        relations=(
            relation(
                RelationKind.CONTRADICTORY,
                Facet.QUANTITY,
                evidence=(
                    Evidence(
                        "quantity-differs",
                        "Both give a date for the same thing, and the dates differ.",
                        (draft.quote(may, "1 May"), draft.quote(late, "15 May")),
                        Facet.QUANTITY,
                        RelationKind.CONTRADICTORY,
                        probability=0.88,
                        flips="one of the dates belonging to another event",
                    ),
                ),
            ),
        ),
    )
    draft.point(
        draft.claim(
            k, "They also agreed to exchange 140 detained sailors before the end of the month"
        ),
        draft.claim(o, "They agreed to exchange detained sailors"),
        relations=(relation(RelationKind.MORE_SPECIFIC, Facet.QUANTITY, side="karvelia"),),
    )
    draft.point(
        draft.claim(
            k,
            "The President warned that any new drilling in the Ardel strait would meet a firm "
            "answer",
        ),
        draft.claim(
            o,
            "The Prime Minister reaffirmed that drilling in the Ardel strait is Ostrana's "
            "sovereign right",
        ),
        relations=(relation(RelationKind.OPPOSED_POSITIONS, Facet.POLARITY),),
    )
    draft.point(
        draft.claim(k, "He rejected the claim that Karvelian vessels had left their own waters"),
        draft.claim(
            o, "She underlined that Karvelian vessels had repeatedly left their own waters"
        ),
        relations=(relation(RelationKind.OPPOSED_POSITIONS),),
    )
    draft.point(
        draft.claim(k, "the repair of the Lower Selt dam"),
        draft.claim(o, "The repair of the Lower Selt dam was discussed"),
        relations=(relation(RelationKind.EQUIVALENT),),
    )


def _one_sided(draft: Draft, k: Readout, o: Readout) -> None:
    gas = draft.claim(k, "The sides discussed the gas transit contract")
    spring = draft.claim(k, "The leaders wished each other a blessed spring festival", routine=True)
    journalists = draft.claim(
        o,
        "The Prime Minister raised the case of two imprisoned journalists and asked for their "
        "release",
    )
    aid = draft.claim(
        o, "She also thanked the President for humanitarian aid after the January flood"
    )
    topic, statement, detail = SilenceGrade
    dam, sailors, festival, contact = (
        _found(draft, words) for words in ("dam was", "140 detained", "spring", "remain in contact")
    )
    draft.point(gas, silent=(draft.silence("ostrana", statement, dam, 0.62),))
    draft.point(journalists, silent=(draft.silence("karvelia", topic, sailors),))
    draft.point(aid, silent=(draft.silence("karvelia", detail, festival),))
    draft.point(spring, silent=(draft.silence("ostrana", topic, contact),))
