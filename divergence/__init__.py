"""Set the official readouts of one diplomatic call side by side.

```python
import divergence

readouts = [divergence.read("kremlin.md"), divergence.read("ankara.md")]
comparison = divergence.compare(readouts)
for point in comparison.points:
    print(point.topic, [side for side, claims in point.claims])
```
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from divergence.domain import Claim, Comparison, DivergenceError, Readout
from divergence.settings import CHECK_TOLERANCE, VERSION, Settings

if TYPE_CHECKING:
    from divergence.check.nouns import Verdict
    from divergence.encode import Encoder

__all__ = [
    "Claim",
    "Comparison",
    "DivergenceError",
    "Readout",
    "Settings",
    "__version__",
    "check",
    "compare",
    "read",
]


__version__ = VERSION

import_module("divergence.check")
# The room of that name is loaded before the function, for the first import of a package is what
# puts it among its parent's names, and a later one would take the function's place.


def check(
    *paths: str | Path,
    encoder: "str | Encoder" = "embedded",
    settings: Settings | None = None,
    cache: bool = True,
    floors: Mapping[str, float] | None = None,
    baseline: str | Path | None = None,
    tolerance: float = CHECK_TOLERANCE,
) -> "Verdict":
    """Hold comparisons of annotated cases against their golds.

    ```python
    verdict = divergence.check("fixtures", floors={"link_f1": 0.5})
    print(verdict.last_line)
    raise SystemExit(verdict.exit_code)
    ```

    Args:
        paths: case folders, `.case` files, or folders of these.
        encoder: as for `compare`.
        settings: as for `compare`.
        cache: as for `compare`.
        floors: by the name of a figure of `divergence.gold.metrics.Figures`, what it must reach.
        baseline: a file that `divergence check --update-baseline` wrote; no figure may fall
            significantly below it.
        tolerance: fall of a figure that is passed over, in [0, 1].

    Raises:
        UsageError: if there is no case, or a case, its gold, the baseline or a floor is malformed.
        InputError: if a readout or the baseline is missing.
        WeightsError: if weights are missing or not the pinned ones.
    """
    from divergence.check.baseline import read as read_baseline
    from divergence.check.gate import Demands
    from divergence.check.run import check as run

    then = None if baseline is None else read_baseline(Path(baseline))
    return run(
        [Path(path) for path in paths],
        encoder=encoder,
        settings=settings,
        cache=cache,
        demands=Demands(floors or {}, baseline=then, tolerance=tolerance),
    )


def read(source: str | Path, *, side: str | None = None, encoding: str | None = None) -> Readout:
    """Read one readout: a plain-text or Markdown file with optional front matter, or `-` for stdin.

    Args:
        source: a path, or `-`.
        side: whose account it is; else what the front matter says, else the file's name.
        encoding: of the bytes; UTF-8 when None.

    Raises:
        InputError: if the file is missing, empty, binary, too large or not text in that encoding.
        UsageError: if its front matter or the encoding's name is wrong.
    """
    from divergence.ingest import read as ingest

    return ingest(source, side=side, encoding=encoding)


def compare(
    readouts: Sequence[Readout],
    *,
    encoder: "str | Encoder" = "embedded",
    settings: Settings | None = None,
    cache: bool = True,
    claims: Mapping[str, tuple[Claim, ...]] | None = None,
    watch: Sequence[str] = (),
) -> Comparison:
    """Compare readouts of one encounter; see `divergence.pipeline.compare` for the arguments.

    Raises:
        UsageError: if there is no readout, or `claims` does not fit the texts.
        WeightsError: if the encoder's weights are missing or not the pinned ones.
    """
    from divergence.ingest import number
    from divergence.pipeline import compare as run

    return run(
        number(readouts),
        encoder=encoder,
        settings=settings,
        cache=cache,
        claims=claims,
        watch=watch,
    )


def _in_notebook(comparison: Comparison) -> str:
    """The report as a notebook's cell shows it."""
    from divergence.report import framed

    return framed(comparison)


Comparison._repr_html_ = _in_notebook  # type: ignore[attr-defined]
# Put on the noun here, at the door, for the noun itself knows nothing of reports.
