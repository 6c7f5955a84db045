"""How many claims a second are cut and read, and what the first readout of a language costs.

    python benchmarks/segment.py [--cases FOLDER] [--rounds N]

Time is the processor's, so that other work on the machine counts as little as it can; it still
slows memory and caches, so the best round is told beside the median. Each first readout is one of
two sentences in a process of its own; what Python takes to start is not counted.
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from divergence.domain import Readout
from divergence.gold import read
from divergence.lexicon.files import LANGUAGES
from divergence.segment import claims

CASES = Path(__file__).parents[1] / "training" / "cases"
ROUNDS = 5

FIRST = """
import sys, time
from divergence.domain import Readout, Span
from divergence.segment import claims
text = "Morrow 12. Aldane."
start = time.process_time()
claims(Readout("morrow", text, (Span(0, len(text)),), language=sys.argv[1]))
print(time.process_time() - start)
"""


def rate(readouts: Sequence[Readout]) -> float:
    """Claims for each second of the processor's time."""
    start = time.process_time()
    found = sum(len(claims(readout)) for readout in readouts)
    return found / (time.process_time() - start)


def first(language: str, rounds: int) -> float:
    """Median of the seconds that the first readout of a language takes in a new process."""
    command = [sys.executable, "-c", FIRST, language]
    runs = [subprocess.run(command, capture_output=True, check=True) for _ in range(rounds)]
    return statistics.median(float(run.stdout) for run in runs)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, default=CASES, metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N")
    options = parser.parse_args()
    readouts = [readout for case in read(options.cases) for readout in case.readouts]
    rate(readouts)
    rates = [rate(readouts) for _ in range(options.rounds)]
    print(
        f"{len(readouts)} readouts: {statistics.median(rates):.0f} claims/s, best {max(rates):.0f}"
    )
    for language in LANGUAGES:
        print(f"first {language}: {1000 * first(language, options.rounds):.0f} ms")


if __name__ == "__main__":
    main()
