"""How long `divergence compare` takes from the shell to the finished report, and how much memory.

Each run is a new process with an empty cache of its own, on two invented readouts of about 300
words. The arms differ in the encoder alone. `python benchmarks/start.py --help` lists the options.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ARMS = ("embedded", "sbert:all-MiniLM-L6-v2")
READOUTS = tuple(Path(__file__).parent / "data" / name for name in ("hallmere.md", "sorvind.md"))
KIBIBYTE = 1024
PEAK_UNIT = 1 if sys.platform == "darwin" else KIBIBYTE
"""Bytes in one unit of `ru_maxrss`: macOS counts bytes, Linux kibibytes (getrusage(2))."""


@dataclass(frozen=True, slots=True)
class Run:
    """One process, from its start to its end."""

    seconds: float
    """Wall clock."""
    processor_seconds: float
    """User and system time of all its threads."""
    peak_bytes: int
    """Largest resident set."""
    report_bytes: int
    """Size of the HTML file."""


def run_once(encoder: str) -> Run:
    """Compare the two readouts in a new process with an empty cache.

    Raises:
        SystemExit: if the process fails; its own words are shown.
    """
    with tempfile.TemporaryDirectory() as folder:
        report, notices = Path(folder, "report.html"), Path(folder, "notices.txt")
        command = [sys.executable, "-m", "divergence", "compare", *map(str, READOUTS)]
        command += ["--encoder", encoder, "-o", str(report)]
        environment = os.environ | {"XDG_CACHE_HOME": str(Path(folder, "cache"))}
        with notices.open("wb") as stderr:
            start = time.perf_counter()
            process = subprocess.Popen(command, env=environment, stderr=stderr, cwd=folder)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} failed:\n{notices.read_text(errors='replace')}")
        return Run(
            seconds=seconds,
            processor_seconds=usage.ru_utime + usage.ru_stime,
            peak_bytes=usage.ru_maxrss * PEAK_UNIT,
            report_bytes=report.stat().st_size,
        )


def row(encoder: str, runs: Sequence[Run]) -> str:
    """One line of the table: medians, and the slowest and fastest run."""
    seconds = [run.seconds for run in runs]
    processor = statistics.median(run.processor_seconds for run in runs)
    peak = statistics.median(run.peak_bytes for run in runs) / KIBIBYTE**2
    report = statistics.median(run.report_bytes for run in runs) / KIBIBYTE
    return (
        f"{encoder:<24} {len(runs):>4} {statistics.median(seconds):>9.2f} {min(seconds):>7.2f}"
        f" {max(seconds):>7.2f} {processor:>7.2f} {peak:>9.0f} {report:>11.0f}"
    )


def main() -> None:
    """Measure each arm in turn, run by run, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="processes an arm (default: 5)")
    parser.add_argument(
        "--encoder", action="append", help=f"an arm; repeatable (default: {' and '.join(ARMS)})"
    )
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be 1 or more")
    arms: Sequence[str] = options.encoder or ARMS
    for arm in arms:
        run_once(arm)  # Unmeasured: bytecode is compiled and files are read into the page cache.
    measured = {arm: [run_once(arm) for _ in range(options.runs)] for arm in arms}
    print(f"{'encoder':<24} runs  median s   min s   max s   cpu s  peak MiB  report KiB")
    for arm, runs in measured.items():
        print(row(arm, runs))


if __name__ == "__main__":
    main()
