"""How well the attributes of claims are read: held against labels made apart from the rules.

    python benchmarks/attributes.py [--labels FILE] [--cases FOLDER] [--wrong]

A line of the labels names a claim and says who is told to have called, whose act or position it
is, how binding it is on the ladder, its polarity and its status in time; docs/attributes.md
defines the values. `--wrong` lists every difference.
"""

import argparse
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from divergence.domain import RUNGS, Attributes, Claim, Commitment
from divergence.gold import Case, read
from divergence.segment import given

ROOT = Path(__file__).parents[1]
FIGURES = ("actors", "commitment", "near", "polarity", "status", "dates")


def told(attributes: Attributes) -> dict[str, Any]:
    """What the rules say, in the labels' words."""
    a = attributes
    return {
        "actors": "none" if a.actors.value == "unattributed" else a.actors.value,
        "commitment": a.commitment.value,
        "polarity": a.polarity.value,
        "status": "none" if a.status.value == "unknown" else a.status.value,
        "initiator": "none" if a.initiator.value == "untold" else a.initiator.value,
        "dates": sorted({q.value for q in a.quantities if q.kind == "date" and "W" not in q.value}),
    }


def claims(case: Case) -> dict[tuple[str, str, str], Claim]:
    """The claims of a case with their attributes, by case, side and the annotator's id."""
    by_side = {side: case.gold.of(side) for side in case.sides}
    return {
        (case.id, readout.side, own.id): claim
        for readout in case.readouts
        for own, claim in zip(
            sorted(by_side[readout.side], key=lambda c: c.span),
            given(readout, by_side),
            strict=True,
        )
    }


def rung(commitment: str) -> int:
    """How high it stands on the ladder."""
    return RUNGS.index(Commitment(commitment))


def right(label: dict[str, Any], found: dict[str, Any]) -> dict[str, bool]:
    """Which figures hold for a claim; a label that leaves an attribute out judges it not."""
    verdict = {key: label[key] == found[key] for key in FIGURES if key in label}
    if "commitment" in label:
        verdict["near"] = abs(rung(label["commitment"]) - rung(found["commitment"])) <= 1
    return verdict


def arguments() -> argparse.Namespace:
    """What is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--labels", type=Path, default=ROOT / "training" / "attributes.jsonl")
    parser.add_argument("--cases", type=Path, default=ROOT / "training" / "cases")
    parser.add_argument("--wrong", action="store_true")
    return parser.parse_args()


@dataclass
class Measured:
    """How many labels hold, by language (and `all`) and figure."""

    held: Counter[tuple[str, str]] = field(default_factory=Counter)
    total: Counter[tuple[str, str]] = field(default_factory=Counter)
    called: Counter[str] = field(default_factory=Counter)
    """Claims that tell who called: rightly read, read, labelled."""

    def add(self, spoken: str, label: dict[str, Any], found: dict[str, Any]) -> list[str]:
        """Count a claim, and say what of it is read wrongly."""
        verdict = right(label, found)
        for each in (spoken, "all"):
            self.total.update((each, figure) for figure in verdict)
            self.held.update((each, figure) for figure, holds in verdict.items() if holds)
        due, told_of = label["initiator"], found["initiator"]
        self.called.update(
            right=int(due == told_of != "none"), told=int(told_of != "none"), due=int(due != "none")
        )
        wrong = [figure for figure, holds in verdict.items() if not holds and figure != "near"]
        return wrong + (["initiator"] if due != told_of else [])

    def share(self, spoken: str, figure: str) -> float:
        """Of the labels of a language, those that hold; 0 where there is none."""
        return self.held[spoken, figure] / max(self.total[spoken, figure], 1)

    @property
    def initiator(self) -> float:
        """F1 of who is told to have called."""
        return 2 * self.called["right"] / max(self.called["told"] + self.called["due"], 1)


def measured(labels_in: Path, folder: Path, *, show: bool = False) -> Measured:
    """Hold the rules against a file of labels for the cases of a folder.

    Args:
        labels_in: one JSON object a line.
        folder: of the cases.
        show: print every difference.
    """
    labels = [json.loads(line) for line in labels_in.read_text("utf-8").splitlines()]
    named = {label["case"] for label in labels}
    cases = [case for case in read(folder) if case.id in named]
    language = {(c.id, a.side): a.language.partition("-")[0] for c in cases for a in c.accounts}
    every = {key: claim for case in cases for key, claim in claims(case).items()}
    counted = Measured()
    for label in labels:
        key = (label["case"], label["side"], label["claim"])
        found, spoken = told(every[key].attributes), language[key[:2]]
        wrong = counted.add(spoken, label, found)
        if show and wrong:
            differ = ", ".join(f"{f} {label[f]} read as {found[f]}" for f in wrong)
            print(f"{spoken} {'/'.join(key)}: {differ}\n    {every[key].text}")
    return counted


def main() -> None:
    """Measure."""
    options = arguments()
    found = measured(options.labels, options.cases, show=options.wrong)
    print("      claims  " + "  ".join(f"{figure:>10}" for figure in FIGURES))
    for each in sorted({spoken for spoken, _ in found.total}):
        row = "  ".join(f"{found.share(each, figure):10.3f}" for figure in FIGURES)
        print(f"{each:<5} {found.total[each, 'actors']:>6}  {row}")
    print(f"initiator: F1 {found.initiator:.3f} over {found.called['due']} that tell one")


if __name__ == "__main__":
    main()
