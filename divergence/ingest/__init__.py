"""Where the outside world's text comes in: a file or standard input to a Readout."""

from divergence.ingest.language import detect
from divergence.ingest.naming import Ingested, number
from divergence.ingest.reading import ingest, read, read_all
from divergence.ingest.source import Source

__all__ = ["Ingested", "Source", "detect", "ingest", "number", "read", "read_all"]
