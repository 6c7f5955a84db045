"""What is found in an article as readouts: one a side, and one more for its unnamed sources."""

from collections.abc import Iterator
from dataclasses import replace

from divergence.domain import Grade, Readout
from divergence.ingest.article.extracting import extract
from divergence.ingest.article.nouns import Extraction, Reason
from divergence.ingest.frontmatter import split
from divergence.settings import LONGEST_ARTICLE

_KINDS = {Grade.PRESS_QUOTED: "press-quoted", Grade.UNNAMED_SOURCES: "hearsay"}
_ASIDE = {Reason.OTHER_OCCASION, Reason.THIRD_PARTY}
"""What no readout of one's own has in it."""


def accounts(readout: Readout, own: str = "") -> tuple[Readout, ...]:
    """The accounts in a document: an article's, or the document itself as the only one.

    It is an article if official accounts of two issuers are found in it; or of one, and beside it
    other occasions, third parties or unnamed sources, which no readout of one's own has, and more
    that is nobody's account than somebody's. A document
    whose front matter says whose it is is never an article, nor is one of more than
    `LONGEST_ARTICLE` characters.

    Args:
        readout: as it was read.
        own: a user's names as text, see `divergence.lexicon.names`.
    """
    declared, start = split(readout.text, readout.provenance.file or "")
    long = len(readout.text) > LONGEST_ARTICLE
    if long or readout.issuer or "side" in declared.entries:
        return (readout,)
    language = readout.language if readout.language_declared else None
    found = extract(readout.text, start=start, language=language, own=own)
    return readouts(found, readout) if _is_article(found) else (readout,)


def _is_article(found: Extraction) -> bool:
    unnamed = any(p.grade is Grade.UNNAMED_SOURCES for p in found.passages)
    aside = unnamed or any(part.reason in _ASIDE for part in found.left_out)
    told = sum(len(p.span) for p in found.passages)
    beside = sum(len(part.span) for part in found.left_out)
    return len(found.formal) > (0 if aside and told < beside else 1)


def readouts(found: Extraction, article: Readout) -> tuple[Readout, ...]:
    """The readouts of an article, side by side; of each side the official account first.

    Unnamed sources stand only beside an official account of their side. Each has the whole article
    as its text and its own passages as its body. Without an official account there are none.

    Args:
        found: in the article.
        article: as it was read.
    """
    return tuple(_readouts(found, article))


def _readouts(found: Extraction, article: Readout) -> Iterator[Readout]:
    for side in found.sides:
        remarks = tuple(noted.remark for noted in found.noted if noted.side == side)
        for nth, (grade, kind) in enumerate(_KINDS.items()):
            if body := found.of(side, grade):
                yield replace(
                    article,
                    side=side,
                    id="",
                    body=body,
                    language=found.language,
                    kind=kind,
                    complete=False,
                    provenance=replace(article.provenance, grade=grade),
                    remarks=() if nth else remarks,
                )
