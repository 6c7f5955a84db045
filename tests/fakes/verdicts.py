"""Verdicts made by hand, on an invented call whose files stand in a folder of their own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from divergence.check.nouns import CaseResult, Difference, DifferenceKind, Split, Verdict
from divergence.domain import (
    Claim,
    Comparison,
    Encounter,
    Facet,
    Point,
    Quote,
    Relation,
    RelationKind,
    Signature,
    Span,
)
from divergence.gold import Account, Case, Gold, GoldPoint
from divergence.gold.bootstrap import intervals
from divergence.gold.metrics import figures, pooled, score
from divergence.gold.nouns import GoldRelation

KARVELIA = "Both leaders agreed to open the Tarn bridge on 1 May. They spoke of grain."
OSTRANA = "It was agreed to open the Tarn bridge.\nThe price of gas was raised."
WORDS = ("Both leaders agreed to open the Tarn bridge on 1 May", "They spoke of grain")
OPPOSITE = ("It was agreed to open the Tarn bridge", "The price of gas was raised")


@dataclass
class Bench:
    """Makes results whose files stand in `root`."""

    root: Path

    def result(
        self,
        id: str = "tarn-bridge",  # noqa: A002 - as the noun has it
        texts: tuple[str, str] = (KARVELIA, OSTRANA),
        words: tuple[Sequence[str], Sequence[str]] = (WORDS, OPPOSITE),
        files: tuple[str, str] = ("karvelia.txt", "ostrana.txt"),
    ) -> CaseResult:
        """A case of Karvelia and Ostrana; its first claims are one point, which is told as two."""
        sides = ("karvelia", "ostrana")
        claims = tuple(
            _claim(side, number, text, each)
            for side, text, told in zip(sides, texts, words, strict=True)
            for number, each in enumerate(told, 1)
        )
        relation = GoldRelation(sides, RelationKind.MORE_SPECIFIC, "karvelia", (Facet.QUANTITY,))
        shared = GoldPoint(tuple((side, (f"{side}-1",)) for side in sides), (relation,))
        case = Case(
            id=id,
            encounter=Encounter(),
            accounts=tuple(
                Account(side, text, "en", name=file)
                for side, text, file in zip(sides, texts, files, strict=True)
            ),
            gold=Gold(sides, claims, (shared,)),
        )
        folder = self.root / id
        folder.mkdir(exist_ok=True)
        for account in case.accounts:
            (folder / account.file).write_bytes(account.text.encode())
        comparison = Comparison(
            encounter=Encounter(),
            readouts=case.readouts,
            claims=claims,
            points=tuple(
                Point(f"p{number}", claim.text, ((claim.side, (claim.id,)),))
                for number, claim in enumerate(claims, 1)
            ),
            signature=Signature("0", "fake", "", "", ()),
            threshold=0.5,
        )
        result = CaseResult(case, folder, comparison, score(case, comparison), ())
        return replace(
            result,
            differences=(
                self.difference(result, DifferenceKind.MISSED_LINK, "karvelia"),
                self.difference(result, DifferenceKind.FALSE_SILENCE, "karvelia"),
                self.difference(result, DifferenceKind.FALSE_SILENCE, "ostrana"),
            ),
        )

    def difference(
        self,
        result: CaseResult,
        kind: DifferenceKind,
        side: str,
        words: str | None = None,
        *,
        routine: bool = False,
    ) -> Difference:
        """A difference on a side's words, its first claim's if none are given."""
        (other,) = (each for each in result.case.sides if each != side)
        text = result.case.texts[side]
        quote = _quote(side, text, words or result.case.gold.of(side)[0].text)
        return Difference(
            kind=kind,
            case=result.case.id,
            side=side,
            other=other,
            file=result.path / next(a.file for a in result.case.accounts if a.side == side),
            quote=quote,
            sentence=Span(0, len(text)),
            says=f"told to stand in {side}’s text only",
            counterparts=(
                _quote(other, result.case.texts[other], result.case.gold.of(other)[0].text),
            ),
            routine=routine,
        )


def matched(result: CaseResult) -> CaseResult:
    """The same case with its first claims told as one point, and nothing to differ on."""
    first, second = (result.case.gold.of(side)[0].id for side in result.case.sides)
    told = Relation(("karvelia", "ostrana"), RelationKind.EQUIVALENT)
    point = Point("p9", "bridge", (("karvelia", (first,)), ("ostrana", (second,))), (), (told,))
    alone = [p for p in result.comparison.points if not {first, second} & set(p.claims[0][1])]
    comparison = replace(result.comparison, points=(point, *alone))
    scores = score(result.case, comparison)
    return replace(result, comparison=comparison, scores=scores, differences=())


def _claim(side: str, number: int, text: str, words: str) -> Claim:
    quote = _quote(side, text, words)
    return Claim(f"{side}-{number}", side, side, quote.span, words)


def _quote(side: str, text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(side, Span(start, start + len(words)), words)


def verdict_of(*results: CaseResult) -> Verdict:
    """A verdict on the results, without floors and baseline."""
    scores = [score for result in results for score in result.scores]
    return Verdict(
        results=results,
        figures=figures(pooled(scores)),
        intervals=tuple(intervals(scores, draws=20).items()),
        cases_digest="5e" * 32,
        splits=(Split("test", len(results), "7e" * 32, "7e" * 32),),
        signature="encoder:fake|version:0",
    )
