"""What holds for every format: bytes of UTF-8, the same each time, for any comparison."""

import html
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from divergence.domain import Comparison
from divergence.report import Format, render
from tests.fakes import karvelia, unusual

EVERY: dict[str, Callable[[], Comparison]] = {
    "two_sides": karvelia.two_sides,
    "three_sides": unusual.three_sides,
    "hostile": unusual.hostile,
    "one_account": unusual.one_account,
    "nothing": unusual.nothing,
    "article": unusual.article,
}


@pytest.mark.parametrize("format_", Format)
@pytest.mark.parametrize("name", EVERY)
def test_every_comparison_can_be_written_in_every_format(name: str, format_: Format) -> None:
    written = render(EVERY[name](), format_)
    assert format_.traits.binary or written.decode("utf-8").endswith("\n")
    assert written == render(EVERY[name](), format_)


@pytest.mark.parametrize("format_", [Format.HTML, Format.MARKDOWN, Format.TEXT])
def test_readers_never_meet_the_nouns_of_the_code(format_: Format) -> None:
    written = render(karvelia.two_sides(), format_).decode().lower()
    written = re.sub('<template id="review-sheet">.*', "", written)  # for the script, never shown
    for noun in ("omission", "silence", "silent", "more_specific", "framing", "hypothesis"):
        assert noun not in written


@pytest.mark.parametrize("format_", [Format.HTML, Format.MARKDOWN, Format.CSV])
def test_every_quote_is_there_to_the_letter(format_: Format) -> None:
    comparison = karvelia.two_sides()
    folded = " ".join(_plain(render(comparison, format_).decode(), format_).split())
    for claim in comparison.claims:
        assert " ".join(claim.text.split()) in folded


def _plain(written: str, format_: Format) -> str:
    if format_ is Format.HTML:
        return html.unescape(re.sub(r"<[^>]*>", "", written))
    return written.replace("\\", "")


def test_the_hash_seed_changes_nothing() -> None:
    script = (
        "import hashlib; from divergence.report import Format, render;"
        "from tests.fakes.unusual import three_sides;"
        "print([hashlib.sha256(render(three_sides(), f)).hexdigest() for f in Format])"
    )
    root = Path(__file__).parents[3]
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
