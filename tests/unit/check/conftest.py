"""Invented cases, and a check of them with an encoder that has no weights."""

from collections.abc import Callable
from pathlib import Path

import pytest

from divergence.check.nouns import Verdict
from divergence.check.run import check
from tests.fakes.encoder import TrigramEncoder

SOURCE = """\
== grain | phone call, 2034-02-11 | Ostrana, Karvelia | split=test
< ostrana | en
[~a President Voss spoke by phone with Prime Minister Darro]. [b The leaders agreed to open the \
Selt corridor for grain on 3 May]. [- President Voss warned against new drilling in the strait].
< karvelia | en
[~a Prime Minister Darro spoke by phone with President Voss]. [b They agreed to open the Selt \
corridor for grain]. [- Mr Darro thanked Ostrana for its help after the flood].
-- a eq
-- b ms ostrana quantity

== dam | phone call, 2034-03-02 | Ostrana, Karvelia | split=tune
< ostrana | en
[a The repair of the Lower Selt dam was discussed]. [- The President raised the two journalists].
< karvelia | en
[a The leaders discussed the repair of the Lower Selt dam]. [- Visas were discussed too].
-- a eq
"""

Check = Callable[..., Verdict]


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A file with two cases."""
    path = tmp_path / "cases.case"
    path.write_text(SOURCE, encoding="utf-8")
    return path


@pytest.fixture
def checked(cases: Path) -> Check:
    """Check the two cases."""

    def run(*paths: Path, **options: object) -> Verdict:
        return check(paths or [cases], encoder=TrigramEncoder(), **options)  # type: ignore[arg-type]

    return run
