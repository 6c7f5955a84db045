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
from pathlib import Path
from typing import TYPE_CHECKING

from divergence.domain import Claim, Comparison, DivergenceError, Readout
from divergence.settings import VERSION as __version__
from divergence.settings import Settings

if TYPE_CHECKING:
    from divergence.encode import Encoder

__all__ = [
    "Claim",
    "Comparison",
    "DivergenceError",
    "Readout",
    "Settings",
    "__version__",
    "compare",
    "read",
]


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
) -> Comparison:
    """Compare readouts of one encounter; see `divergence.pipeline.compare` for the arguments.

    Raises:
        UsageError: if there is no readout, or `claims` does not fit the texts.
        WeightsError: if the encoder's weights are missing or not the pinned ones.
    """
    from divergence.ingest import number
    from divergence.pipeline import compare as run

    return run(
        number(readouts), encoder=encoder, settings=settings, cache=cache, claims=claims
    )
