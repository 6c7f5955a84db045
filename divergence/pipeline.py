"""The data's way from readouts to a comparison: the one place where the stages meet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import combinations

from divergence.align import (
    Account,
    Judgement,
    Vocabulary,
    aligner,
    judge,
    points,
    vocabulary,
    watched,
)
from divergence.domain import (
    Claim,
    Comparison,
    Finding,
    Occasion,
    Point,
    Read,
    Readout,
    Signature,
    UsageError,
    Watched,
)
from divergence.encode import Encoder, open_encoder, open_reader
from divergence.relate import Voice, priors_digest, relate
from divergence.relate.encounters import mismatches
from divergence.relate.findings import encounter, findings
from divergence.relate.originals import differing
from divergence.segment import claims as segment
from divergence.segment import given, occasion
from divergence.settings import VERSION, Settings


def compare(
    readouts: Sequence[Readout],
    *,
    encoder: str | Encoder = "embedded",
    settings: Settings | None = None,
    cache: bool = True,
    claims: Mapping[str, tuple[Claim, ...]] | None = None,
    watch: Sequence[str] = (),
) -> Comparison:
    """Set readouts of one encounter side by side.

    Args:
        readouts: as `divergence.read` gives them, numbered; one alone is a single-sided comparison.
        encoder: `embedded`, `sbert:NAME_OR_PATH`, or anything that encodes.
        settings: every chosen number; None takes the defaults.
        cache: keep vectors on disk; the result is the same either way.
        claims: by side, spans to take as claims instead of cutting the texts.
        watch: terms to look for in every text, `|` between the spellings of one.

    Returns:
        The comparison: the same bytes for the same inputs, weights and settings.

    Raises:
        UsageError: if there is no readout or no such aligner, or `claims` lacks a side or does not
            fit a text.
        WeightsError: if weights are missing or not the pinned ones.
    """
    if not readouts:
        raise UsageError("nothing to compare: name at least one readout")
    chosen = settings or Settings()
    model = open_encoder(encoder, cache=cache) if isinstance(encoder, str) else encoder
    speaking = tuple(one for one in readouts if _original(one, readouts) is None)
    cut = [
        segment(readout, chosen.names) if claims is None else given(readout, claims, chosen.names)
        for readout in speaking
    ]
    all_claims = tuple(claim for found in cut for claim in found)
    vectors = model.encode([claim.text for claim in all_claims])
    known = vocabulary(all_claims)
    accounts = tuple(
        Account(readout, found, vectors[at : at + len(found)])
        for readout, found, at in zip(speaking, cut, _starts(cut), strict=True)
    )
    verdict = aligner(chosen.aligner)
    told = {
        readout.id: occasion(readout, found, chosen.names)
        for readout, found in zip(speaking, cut, strict=True)
    }
    unlike = mismatches(speaking, told)
    apart = frozenset(frozenset((pair.left, pair.right)) for pair in unlike)
    judgement = judge(
        accounts,
        known,
        verdict,
        k=chosen.candidates,
        apart=frozenset() if chosen.same_encounter else apart,
    )
    reader = open_reader()
    weighed = sha256(f"{priors_digest()} {reader.digest}".encode()).hexdigest()
    signature = _sign(readouts, model, (verdict.digest, weighed), chosen)
    sought = watched(readouts, all_claims, watch)
    about = _Heard(speaking, told, tuple(_versions(readouts, model, chosen)))
    measured = _Measured(
        tuple(readouts),
        all_claims,
        judgement,
        known,
        chosen,
        signature,
        sought,
        about,
        reader,
    )
    return measured.at(chosen.threshold or verdict.threshold)


def _original(readout: Readout, readouts: Sequence[Readout]) -> Readout | None:
    """The document that speaks in a readout's place; None where it speaks for itself."""
    return next((one for one in readouts if one.id == readout.original), None)


def _versions(readouts: Sequence[Readout], model: Encoder, settings: Settings) -> Iterator[Finding]:
    """What is to be said of each translation and version, compared with its original alone."""
    for readout in readouts:
        original = _original(readout, readouts)
        if original is not None:
            pair = [
                replace(one, side=one.id, translation_of=None, version_of=None)
                for one in (original, readout)
            ]
            alone = replace(settings, same_encounter=True)
            yield differing(original, readout, compare(pair, encoder=model, settings=alone))


def _starts(cut: Sequence[Sequence[Claim]]) -> list[int]:
    return [sum(map(len, cut[:n])) for n in range(len(cut))]


def _sign(
    readouts: Sequence[Readout], model: Encoder, weights: tuple[str, str], settings: Settings
) -> Signature:
    return Signature(
        version=VERSION,
        encoder=f"{model.name}@{model.digest[:12]}",
        judge=weights[0],
        rules=weights[1],
        settings=settings.digest(),
        inputs=tuple(readout.provenance.sha256 for readout in readouts),
    )


@dataclass(frozen=True, slots=True)
class _Heard:
    """Which documents speak, and what is known of them before any point."""

    speaking: tuple[Readout, ...]
    """All but translations and versions whose original is at hand."""
    occasions: Mapping[str, Occasion]
    """What each says of its encounter, by its id."""
    versions: tuple[Finding, ...]
    """How the others differ from their originals."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """All that was measured, ready to be decided at any threshold: the comparison's `Decider`."""

    readouts: tuple[Readout, ...]
    claims: tuple[Claim, ...]
    judgement: Judgement
    known: Vocabulary
    settings: Settings
    signature: Signature
    watched: tuple[Watched, ...]
    heard: _Heard
    read: Read

    def at(self, threshold: float) -> Comparison:
        """Decide which claims share a point, then how the sides differ on each."""
        sides = tuple(dict.fromkeys(readout.side for readout in self.readouts))
        by_id = {claim.id: claim for claim in self.claims}
        found, undecided = points(self.judgement, self.known, sides, threshold, self.settings)
        return Comparison(
            encounter=encounter(self.heard.speaking),
            readouts=self.readouts,
            claims=self.claims,
            points=tuple(self._related(point, by_id) for point in found),
            signature=self.signature,
            threshold=threshold,
            findings=findings(
                self.heard.speaking,
                self.claims,
                found,
                self.heard.occasions,
                same_encounter=self.settings.same_encounter,
            )
            + self.heard.versions,
            undecided=undecided,
            watched=self.watched,
            decider=self,
        )

    def _related(self, point: Point, by_id: Mapping[str, Claim]) -> Point:
        texts = {readout.id: readout for readout in self.readouts}
        own = self.settings.terms
        voices = [
            Voice(side, texts, tuple(by_id[i] for i in ids), own) for side, ids in point.claims
        ]
        told = tuple(relate(a, b, point.probability, self.read) for a, b in combinations(voices, 2))
        return replace(point, relations=told)
