"""Articles in the press that quote official accounts: which passages are whose."""

from divergence.ingest.article.extracting import extract
from divergence.ingest.article.nouns import Extraction, LeftOut, Noted, Passage, Reason
from divergence.ingest.article.readouts import accounts, readouts

__all__ = [
    "Extraction",
    "LeftOut",
    "Noted",
    "Passage",
    "Reason",
    "accounts",
    "extract",
    "readouts",
]
