"""How well an article's passages are given to their sides: held against articles marked by hand.

    python benchmarks/articles.py [FILE…] [--wrong]

docs/articles.md tells how articles are marked. `--wrong` lists the passages on which the two
differ.
"""

import argparse
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from divergence.domain import Grade
from divergence.gold.articles import Article, Mark, read
from divergence.gold.passages import Tally, tally
from divergence.ingest.article import extract

FIXTURE = Path(__file__).parents[1] / "fixtures" / "articles" / "tune.article"


def marks(article: Article) -> list[Mark]:
    """What is found in an article, as marks."""
    found = extract(article.text)
    passages = [
        Mark(p.span, p.side, unnamed=p.grade is Grade.UNNAMED_SOURCES) for p in found.passages
    ]
    remarks = [
        Mark(n.remark.span, n.side, remark=True, consistent=n.remark.consistent)
        for n in found.noted
    ]
    return [*passages, *remarks]


def line(name: str, counts: Tally) -> str:
    """The figures of an article, a language or all."""
    graded = f"{counts.graded / counts.unnamed:.2f}" if counts.unnamed else "   –"
    return (
        f"{name:8} F1 {counts.f1:.3f} (P {counts.precision:.3f} R {counts.recall:.3f})"
        f"  noted {counts.met}/{counts.remarks} of which judged right {counts.judged},"
        f" precision {counts.borne}/{counts.noted}  unnamed graded {graded}"
    )


def wrong(article: Article, found: Sequence[Mark]) -> None:
    """Print the stretches on which the marks and what was found differ."""

    def at(listed: Sequence[Mark], place: int) -> str:
        mark = next((m for m in listed if m.span.start <= place < m.span.stop), None)
        return "-" if mark is None else "!" * mark.remark + mark.side + "~" * mark.unnamed

    places = range(len(article.text))
    for (gold, own), run in groupby(places, lambda n: (at(article.marks, n), at(found, n))):
        stretch = list(run)
        told = article.text[stretch[0] : stretch[-1] + 1].strip()
        if len(told) > 1 and not (
            gold == own
            or (gold != "-" and own != "-" and gold[0] == own[0] != "!" and gold[-1] == own[-1])
        ):
            print(f"    {gold} / {own}: {told[:200]!r}")


def main() -> None:
    """Print the figures per article, per language and over all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[FIXTURE])
    parser.add_argument("--wrong", action="store_true")
    asked = parser.parse_args()
    by_language: dict[str, Tally] = defaultdict(Tally)
    for file in asked.files:
        for article in read(file):
            found = marks(article)
            counts = tally(article, found)
            by_language[article.language] += counts
            print(line(article.id, counts))
            if asked.wrong:
                wrong(article, found)
    print()
    for language, counts in sorted(by_language.items()):
        print(line(language, counts))
    print(line("all", sum(by_language.values(), Tally())))


if __name__ == "__main__":
    main()
