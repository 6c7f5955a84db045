"""A quote's footnote: whose text, where and when it stood there, and the hash to check it by."""

import pytest

from divergence.domain import Grade, Provenance, Readout, Span
from divergence.report.citation import citation
from divergence.report.phrases import speaking

TEXT = "They spoke."
FULL = Provenance(
    Grade.OFFICIAL_TEXT,
    source="https://chancery.ostrana.example/12",
    published="2031-03-12T18:05+02:00",
    retrieved="2031-03-14",
    sha256="ab" * 32,
    archive_url="https://archive.example/12",
)


def of(provenance: Provenance) -> str:
    readout = Readout("ostrana", TEXT, (Span(0, 11),), issuer="Chancery", provenance=provenance)
    return citation(readout, Span(0, 4))


SAID = (
    "Chancery, document, official text, published 12 March 2031, 18:05 UTC+02:00; "
    "https://chancery.ostrana.example/12; archived at https://archive.example/12; "
    f"retrieved 14 March 2031; characters [0, 4) of the text with sha256 {'ab' * 32}"
)


def test_it_has_source_dates_place_and_hash() -> None:
    assert of(FULL) == SAID


@pytest.mark.parametrize("tag", ["ru", "tr"])
def test_it_has_them_in_every_language(tag: str) -> None:
    with speaking(tag):
        told = of(FULL)
    for part in (FULL.source, FULL.archive_url, FULL.sha256, "[0, 4)", "14", "2031", "18:05"):
        assert part is not None
        assert part in told
    assert "retrieved" not in told


def test_what_is_not_known_is_said() -> None:
    assert of(Provenance()) == (
        "Chancery, document, provenance not declared, time of publication not given: order "
        "unknown; source not given; characters [0, 4) of the text as read"
    )
