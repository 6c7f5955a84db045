"""What stands above the table."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from divergence.domain import (
    Comparison,
    Encounter,
    Finding,
    Initiator,
    Provenance,
    RelationKind,
)
from divergence.report import overview, times
from divergence.report.calling import calling
from divergence.report.names import Names
from tests.fakes import karvelia, unusual
from tests.fakes.draft import Draft, relation


def told(initiators: Mapping[str, Initiator | None], kind: str = "phone call") -> Comparison:
    """A call of which each side tells who called, or does not."""
    draft = Draft(Encounter(kind=kind))
    for side, initiator in initiators.items():
        words = f"{side} speaks of grain"
        readout = draft.readout(side, words)
        draft.point(draft.claim(readout, words, initiator=initiator or Initiator.UNTOLD))
    return draft.comparison()


def says(comparison: Comparison) -> str:
    """What a report says of who called."""
    found = calling(comparison)
    assert found is not None
    return found.says


OWN, OTHER, NAMED = Initiator.OWN, Initiator.OTHER, Initiator.NAMED


@pytest.mark.parametrize(
    ("initiators", "expected"),
    [
        ({"oslavia": None, "tarn": None}, "Neither text says who called."),
        ({"oslavia": None}, "The text does not say who called."),
        ({"oslavia": None, "tarn": None, "selt": None}, "No text says who called."),
        ({"oslavia": OWN, "tarn": None}, "Only Oslavia’s text says that Oslavia called."),
        ({"oslavia": OWN, "tarn": OTHER}, "Oslavia’s and Tarn’s texts say that Oslavia called."),
        (
            {"oslavia": OTHER, "tarn": OTHER},
            "The accounts conflict: Oslavia’s text says that Tarn called; "
            "Tarn’s text says that Oslavia called.",
        ),
        ({"oslavia": None, "tarn": NAMED}, "Only Tarn’s text says who called, in these words:"),
        (
            {"oslavia": OWN, "tarn": NAMED},
            "Oslavia’s and Tarn’s texts say who called, in these words:",
        ),
        (
            {"oslavia": OTHER, "tarn": None, "selt": None},
            "Only Oslavia’s text says who called, in these words:",
        ),
    ],
)
def test_who_called(initiators: dict[str, Initiator | None], expected: str) -> None:
    assert says(told(initiators)) == expected


def test_the_words_are_shown_by_whose_account_they_are() -> None:
    found = calling(told({"oslavia": OWN, "tarn": None}))
    assert found is not None
    assert [claim.side for claim in found.told("oslavia")] == ["oslavia"]
    assert found.told("tarn") == ()


def test_a_text_that_could_not_be_read_is_not_said_to_be_mute() -> None:
    assert says(unusual.nothing()).endswith(
        "Karvelia’s and Ostrana’s texts could not be read for it."
    )


def test_of_a_meeting_nobody_asks_who_called() -> None:
    assert calling(told({"oslavia": None, "tarn": None}, "meeting")) is None
    assert says(told({"oslavia": OWN, "tarn": None}, "meeting")).endswith("took the initiative.")


def conflicts(comparison: Comparison) -> str:
    """What is said of conflicts."""
    return overview.conflicts(comparison, Names(comparison))


def test_no_conflict_is_said_with_its_basis() -> None:
    assert conflicts(unusual.three_sides()).startswith("No conflict found in 2 shared items: ")


def test_a_conflict_that_is_shown_needs_no_words() -> None:
    assert conflicts(karvelia.two_sides()) == ""


def test_one_account_conflicts_with_nothing_and_is_not_said_to() -> None:
    assert conflicts(unusual.one_account()) == ""


def test_formalities_are_no_basis() -> None:
    draft = Draft()
    ids = [
        draft.claim(draft.readout(side, "They spoke"), "They spoke", routine=True)
        for side in ("oslavia", "tarn")
    ]
    draft.point(*ids, relations=(relation(RelationKind.EQUIVALENT, between=("oslavia", "tarn")),))
    assert conflicts(draft.comparison()).startswith("Nothing but formalities is shared")


@pytest.mark.parametrize("how", ["unserved", "empty"])
def test_no_conflict_is_never_said_of_a_text_that_was_not_read(how: str) -> None:
    comparison = unusual.three_sides()
    if how == "unserved":
        finding = Finding("language-not-served", "Not served.", ("zhenlu",))
        comparison = replace(comparison, findings=(finding,))
    else:
        draft = Draft()
        words = draft.claim(draft.readout("karvelia", "Grain."), "Grain")
        draft.readout("zhenlu", "...")
        draft.point(words)
        comparison = draft.comparison()
    assert conflicts(comparison) == (
        "Whether the accounts conflict cannot be said: Zhenlu’s text could not be read for it."
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "time of publication not given: order unknown"),
        ("2031-03-12", "published 12 March 2031, time not given: order unknown"),
        ("2031-03-12T18:05", "published 12 March 2031, 18:05, time zone not given: order unknown"),
        ("2031-03-12T18:05+05:30", "published 12 March 2031, 18:05 UTC+05:30"),
        ("2031-03-12 18:05:59Z", "published 12 March 2031, 18:05 UTC"),
        ("yesterday", "published yesterday: order unknown"),
    ],
)
def test_published(value: str | None, expected: str) -> None:
    assert times.published(value) == expected


@pytest.mark.parametrize(
    ("source", "followed"),
    [
        ("https://oslavia.example/a?b=1#c", True),
        ("HTTP://oslavia.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt://oslavia.example/%0aalert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//oslavia.example", False),
        ("https:oslavia", False),
        ("http://[broken", False),
        ("https://a.example/\n<script>", False),
        (" https://a.example", False),
        ("The Selt Courier", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(source: str | None, followed: bool) -> None:  # noqa: FBT001
    assert overview.link(source) == (source if followed else None)


@pytest.mark.parametrize(
    ("encounter", "expected"),
    [
        (Encounter("video call", "2031-03-02"), "Video call, 2 March 2031"),
        (Encounter("meeting", None, place="Selt"), "Meeting"),
        (Encounter(None, "2031-03-02"), "Encounter, 2 March 2031"),
        (Encounter("call", "spring 2031", "14:00 UTC"), "Call, spring 2031, 14:00 UTC"),
        (Encounter(), "Readouts of Karvelia and Ostrana"),
    ],
)
def test_title(encounter: Encounter, expected: str) -> None:
    assert overview.title(encounter, Names(karvelia.two_sides())) == expected


def test_documents_are_described_without_guessing() -> None:
    first, second = karvelia.two_sides().readouts
    document = overview.document(first)
    assert document.facts == (
        "readout", "official text", "English, original", "full text", "126 words",
    )  # fmt: skip
    assert document.digest == "282828282828"
    assert overview.document(second).facts[1:4] == (
        "official translation",
        "English, translation",
        "completeness not declared",
    )
    bare = replace(first, kind=None, complete=False, language="und", provenance=Provenance())
    assert overview.document(bare).facts[:4] == (
        "document",
        "provenance not declared",
        "language not known, original or translation not declared",
        "excerpt: absence cannot be shown",
    )


def test_what_many_documents_share_is_said_once() -> None:
    comparison = karvelia.two_sides()
    findings = tuple(Finding("excerpt", f"{side} is.", (side,)) for side in comparison.sides)
    comparison = replace(comparison, findings=(*findings, Finding("another-encounter", "Perhaps.")))
    told = overview.findings(comparison, Names(comparison))
    assert tuple(finding.says for finding in told) == (
        "Karvelia and Ostrana: an excerpt is at hand; that it lacks something cannot be shown.",
        "Perhaps.",
    )


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("ankara", "Ankara"),
        ("white-house", "White House"),
        ("uk", "UK"),
        ("kremlin-2", "Kremlin 2"),
    ],
)
def test_names_of_sides(slug: str, name: str) -> None:
    assert Names(karvelia.two_sides()).side(slug) == name
