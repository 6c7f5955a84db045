"""February 2014: an answer that one side told on television, and the other's written denial.

Retold in our own words from a press article, "Moscow and Ankara differ on Erdoğan-Putin phone
talk", which reports both in passing.
"""

from pathlib import Path

from divergence import compare, read
from divergence.domain import Comparison, Facet, RelationKind
from divergence.ingest import number

ANKARA = (
    "In a television interview the Turkish Prime Minister looked back on his telephone talk of "
    "19 February with the President of the United States. He said that he had raised the "
    "extradition of the cleric Fethullah Gülen, who lives in Pennsylvania. President Obama had "
    "looked favourably on the suggestion with regard to Mr. Gülen, the Prime Minister said.\n"
)
WASHINGTON = (
    "The White House said in writing that the answer with regard to Mr. Gülen that had been "
    "attributed to President Obama was not accurate.\n"
)


def test_the_denial_is_tied_to_the_answer_that_it_denies(tmp_path: Path) -> None:
    found = _compared(tmp_path)
    shared = [point for point in found.points if len(point.claims) > 1]
    relations = [relation for point in shared for relation in point.relations]
    assert [relation.relation for relation in relations] == [RelationKind.CONTRADICTORY]
    assert Facet.POLARITY in relations[0].facets
    words = {quote.text for each in relations[0].evidence for quote in each.quotes}
    assert any("not accurate" in text for text in words)


def test_the_denial_is_a_finding(tmp_path: Path) -> None:
    codes = [finding.code for finding in _compared(tmp_path).findings]
    assert "denial" in codes


def _compared(folder: Path) -> Comparison:
    files = {"ankara": ANKARA, "washington": WASHINGTON}
    for side, text in files.items():
        (folder / f"{side}.txt").write_text(text, encoding="utf-8")
    return compare(number([read(folder / f"{side}.txt") for side in files]), cache=False)
