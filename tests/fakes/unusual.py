"""Comparisons at the edges: many sides, scripts and documents, hostile texts, one side, none."""

from dataclasses import replace

from divergence.domain import (
    Comparison,
    Encounter,
    Evidence,
    Facet,
    Finding,
    Grade,
    Provenance,
    Readout,
    RelationKind,
    SilenceGrade,
    Skipped,
    Span,
)
from tests.fakes.draft import SIGNATURE, Draft, relation

ARABIC = "اتفق الجانبان على فتح جسر تارن في 1 مايو. وأثنى الرئيس على جهود الوساطة."
CHINESE = "双方同意5月1日开放塔恩大桥。双方还讨论了天然气合同。"

HOSTILE = (
    'He said <script>document.title="owned"</script></style></script><img src=x onerror="x()"> so. '
    "The vote was \u202edeniw saw\u202c, it is said, \u2069\u2066and counted. "
    "=HYPERLINK(1) | [x](javascript:x) *b* `c` {{ 7 * 7 }} &amp; 'q'.\r\nNext\x1b[31m line. "
    + "k"
    * 10_000
)


def three_sides() -> Comparison:
    """Three sides in three scripts; one of them with an official text and unnamed sources."""
    draft = Draft(call_of("Karvelia", "Ostrana", "Zhenlu"))
    k = draft.readout(
        "karvelia",
        "Both leaders agreed to open the Tarn bridge on 1 May. They discussed grain.",
        kind="readout",
        complete=True,
    )
    sources = draft.readout(
        "karvelia",
        "Sources close to the government said that the bridge will open in May.",
        kind="hearsay",
        complete=False,
        provenance=Provenance(Grade.UNNAMED_SOURCES, source="The Selt Courier"),
    )
    o = draft.readout("ostrana", ARABIC, language="ar", kind="readout")
    z = draft.readout("zhenlu", CHINESE, language="zh-Hans", issuer="振录外交部")
    bridge = draft.claim(k, "Both leaders agreed to open the Tarn bridge on 1 May")
    may = draft.claim(sources, sources.text[:-1])
    arabic = draft.claim(o, "اتفق الجانبان على فتح جسر تارن في 1 مايو")
    chinese = draft.claim(z, "双方同意5月1日开放塔恩大桥")
    grain = draft.claim(k, "They discussed grain")
    praise = draft.claim(o, "وأثنى الرئيس على جهود الوساطة")
    gas = draft.claim(z, "双方还讨论了天然气合同")
    same = RelationKind.EQUIVALENT
    draft.point(
        bridge,
        may,
        arabic,
        chinese,
        relations=(
            relation(same),
            relation(
                RelationKind.MORE_SPECIFIC,
                Facet.QUANTITY,
                between=("karvelia", "zhenlu"),
                side="zhenlu",
            ),
            relation(same, between=("ostrana", "zhenlu")),
        ),
    )
    draft.point(
        grain,
        gas,
        relations=(
            relation(
                RelationKind.DIFFERENT_FRAMING, Facet.TERMINOLOGY, between=("karvelia", "zhenlu")
            ),
        ),
        silent=(draft.silence("ostrana", SilenceGrade.TOPIC, praise),),
    )
    draft.point(
        praise,
        silent=(
            draft.silence("karvelia", SilenceGrade.TOPIC, grain),
            draft.silence("zhenlu", SilenceGrade.STATEMENT, gas, 0.7),
        ),
    )
    draft.findings = (
        Finding("excerpt", "karvelia.2 is an excerpt.", ("karvelia",)),
        Finding("not-official", "karvelia.2 rests on unnamed sources.", ("karvelia",)),
    )
    return draft.comparison()


def call_of(*parties: str) -> Encounter:
    """The call of every fake, with other parties."""
    return Encounter(kind="phone call", date="2031-03-12", parties=parties)


def hostile() -> Comparison:
    """Everything that comes from outside tries to run, to load, or to turn the text around."""
    bad = "<script>document.title='owned'</script>"
    draft = Draft(
        Encounter(kind=f"call{bad}", date=f"2031{bad}", parties=(f"K\u202e{bad}",), place=bad)
    )
    k = draft.readout(
        "karvelia",
        HOSTILE,
        issuer=f"Office {bad}",
        kind=bad,
        provenance=Provenance(
            Grade.PRESS_QUOTED, source="javascript:document.title='owned'", published=bad, file=bad
        ),
    )
    o = draft.readout(
        "ostrana",
        HOSTILE.upper(),
        language="en",
        provenance=Provenance(Grade.UNKNOWN, source="http://[broken"),
    )
    one = draft.claim(k, HOSTILE)
    two = draft.claim(o, HOSTILE.upper())
    evidence = Evidence(
        "rule", f"says {bad}", (draft.quote(one, HOSTILE[:60]),), Facet.TONE, flips=f"flips {bad}"
    )
    draft.point(one, two, relations=(relation(RelationKind.EQUIVALENT, evidence=(evidence,)),))
    draft.findings = (Finding("another-encounter", f"Perhaps {bad}"),)
    draft.skipped = (Skipped(f"file {bad}", f"reason {bad}"),)
    return draft.comparison()


def one_account() -> Comparison:
    """Only one side's text was found."""
    draft = Draft()
    k = draft.readout("karvelia", "The President spoke of grain. He thanked Ostrana.")
    draft.point(draft.claim(k, "The President spoke of grain"))
    draft.point(draft.claim(k, "He thanked Ostrana"))
    draft.findings = (Finding("single-sided", "Only one account found.", ("karvelia",)),)
    return draft.comparison()


def nothing() -> Comparison:
    """Two documents in which nothing was found, of an encounter of which nothing is known."""
    draft = Draft(Encounter())
    draft.readout("karvelia", "---\nside: karvelia\n---\n", skip=23)
    draft.readout("ostrana", "???", language="tlh")
    draft.findings = (
        Finding("language-not-served", "The language of ostrana is not served.", ("ostrana",)),
    )
    return draft.comparison()


def article() -> Comparison:
    """One press article in which two sides' accounts stand."""
    text = "Karvelia spoke of grain. The mood was tense. Ostrana spoke of gas."
    draft = Draft()
    k = draft.readout("karvelia", text, kind="press-quoted", complete=False)
    o = draft.readout("ostrana", text, kind="press-quoted", complete=False)
    draft.readouts = [
        replace(k, body=(Span(0, 24),)),
        replace(o, body=(Span(0, 5), Span(45, len(text)))),
    ]
    draft.point(draft.claim(k, "Karvelia spoke of grain"))
    draft.point(draft.claim(o, "Ostrana spoke of gas"))
    return draft.comparison()


def many(claims: int = 400) -> Comparison:
    """Two long texts; every fourth claim is shared, the others are told by one side only."""
    draft = Draft()
    sides = ("karvelia", "ostrana")
    sentences = [f"Item {number} of the agenda was told at length." for number in range(claims)]
    texts = {
        side: " ".join(
            sentence
            for number, sentence in enumerate(sentences)
            if number % 4 == 0 or number % 2 == which
        )
        for which, side in enumerate(sides)
    }
    readouts: list[Readout] = [draft.readout(side, texts[side]) for side in sides]
    told = [
        [draft.claim(r, sentence[:-1]) for r in readouts if sentence in r.text]
        for sentence in sentences
    ]
    for ids in told:
        if len(ids) == len(sides):
            draft.point(*ids, relations=(relation(RelationKind.EQUIVALENT),))
        else:
            other = sides[1] if ids[0].startswith(sides[0]) else sides[0]
            draft.point(*ids, silent=(draft.silence(other, SilenceGrade.STATEMENT, f"{other}-1"),))
    return replace(draft.comparison(), signature=SIGNATURE)
