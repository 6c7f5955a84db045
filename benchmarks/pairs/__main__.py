"""What the encoder and the judge reach on pairs that other people made and annotated.

    python benchmarks/pairs [NAME ...] FOLDER

NAME is nanco, superpal, xparade or swissgov; without one, all whose data stand in FOLDER are run.
The data are no part of this project, and nothing that it ships was trained on them: FOLDER is the
user's, with a folder a benchmark, whose files the modules of this package describe. Ends with 3
and one sentence if what is named, or everything, is missing or is something else.
"""

import argparse
import sys
import time
from pathlib import Path

import nanco
import superpal
import swissgov
import xparade
from tabulated import HEAD

from divergence.domain import DivergenceError, InputError

BENCHMARKS = {"nanco": nanco, "superpal": superpal, "xparade": xparade, "swissgov": swissgov}


def main() -> int:
    """Find, measure, print."""
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").split("\n")[0], usage="%(prog)s [NAME ...] FOLDER"
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where their folders stand")
    options = parser.parse_args()
    for name in options.names:
        if name not in BENCHMARKS:
            parser.error(f"no benchmark {name!r}; take one of {', '.join(BENCHMARKS)}")
    try:
        _run(options.names or _found(options.folder), options.folder)
    except DivergenceError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


def _found(folder: Path) -> list[str]:
    """The benchmarks whose folder is there.

    Raises:
        InputError: if there is none.
    """
    names = [name for name, module in BENCHMARKS.items() if (folder / module.FOLDER).is_dir()]
    if not names:
        wanted = ", ".join(module.FOLDER for module in BENCHMARKS.values())
        raise InputError(f"{folder} holds none of the benchmarks' folders ({wanted})")
    return names


def _run(names: list[str], folder: Path) -> None:
    print(HEAD)
    for name in names:
        start = time.perf_counter()
        for row in BENCHMARKS[name].rows(folder / BENCHMARKS[name].FOLDER):
            print(row, flush=True)
        print(f"{name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
