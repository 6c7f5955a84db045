"""`divergence terms list`: the tables of terms, each entry with its source."""

from collections.abc import Iterator
from typing import Any

import click

from divergence.cli import options, output
from divergence.cli.exits import Outcome, done
from divergence.cli.gold.paths import as_json, counted


@click.command(name="list")
@options.terms
@options.form("list")
def list_(terms: str | None, form: str) -> Outcome:
    """List the names that take a position and the places, with their sources.

    Those of a user's file stand among them, and its words after the shipped ones.
    """
    from divergence.lexicon.terms import entries

    own = options.own_terms(terms)
    found = {family: entries(family, own) for family in ("naming", "place")}
    total = sum(map(len, found.values()))
    document = {"schema": "divergence-terms/1", **found}
    output.write(as_json(document) if form == "json" else _text(found), None)
    return done(counted(total, "concept"))


def _text(found: dict[str, dict[str, dict[str, Any]]]) -> bytes:
    lines = (line for family, concepts in found.items() for line in _lines(family, concepts))
    return ("\n".join(lines) + "\n").encode()


def _lines(family: str, concepts: dict[str, dict[str, Any]]) -> Iterator[str]:
    for name, concept in concepts.items():
        yield f"{family}.{name}: {concept['about']}"
        yield f"  source: {concept.get('source', '-')}"
        for stance, languages in concept.items():
            if isinstance(languages, dict):
                words = "; ".join(f"{key} {', '.join(told)}" for key, told in languages.items())
                yield f"  {stance}: {words}"
